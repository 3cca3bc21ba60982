extension ItalianNumber.Fault {
  /// What to tell about a cell that should hold a number.
  ///
  /// - Parameter decimals: How many decimals the cell may have.
  func cellFault(for text: String, what: String, decimals: Int) -> CellFault {
    switch self {
    case .notANumber:
      CellFault(problem: "non è \(what)")
    case .decimalPoint:
      CellFault(
        problem: "non è \(what) in forma italiana",
        hint: Self.italianForm(of: text).map {
          "scrivere \($0) (punto per le migliaia, virgola per i decimali)"
        } ?? "la virgola separa i decimali, il punto le migliaia")
    case .ambiguousPoint:
      CellFault(
        problem: "è ambiguo: il punto può separare le migliaia o i decimali",
        hint: Self.unambiguousForm(of: text, decimals: decimals))
    case .misplacedPoint:
      CellFault(
        problem: "non è \(what): il punto deve separare gruppi di tre cifre",
        hint: "togliere i punti: \(text.filter { $0 != "." })")
    case .tooManyDecimals(let limit):
      CellFault(problem: "ha troppi decimali", hint: "al massimo \(limit) decimali")
    case .notWhole:
      CellFault(problem: "non è un numero intero")
    case .negative:
      CellFault(problem: "è negativo")
    case .outOfRange:
      CellFault(
        problem: "è un numero troppo grande",
        hint: "controllare che non ci siano cifre di troppo")
    case .unexpectedPercentSign:
      CellFault(problem: "ha il segno di percentuale", hint: "togliere «%»")
    }
  }

  /// How to write `1.234`; it can only mean thousands where three decimals aren't allowed.
  private static func unambiguousForm(of text: String, decimals: Int) -> String {
    let plain = text.filter { $0 != "." }
    return switch decimals {
    case 0: "scrivere \(plain), senza punto"
    case 1...2: "per le migliaia scrivere \(plain) oppure \(text),00"
    default: "per le migliaia scrivere \(plain), per i decimali \(text.replacingLastPoint())"
    }
  }

  /// What `30792.97` or `1,234.56` would be in Italian form, if that is certain.
  private static func italianForm(of text: String) -> String? {
    let swapped = text.filter { $0 != "," }.replacingLastPoint()
    guard let amount = try? ItalianNumber.euro(swapped) else { return nil }
    return ItalianNumber.text(amount)
  }
}

extension String {
  /// The text with its last point turned into a comma.
  fileprivate func replacingLastPoint() -> String {
    guard let point = lastIndex(of: ".") else { return self }
    return self[..<point] + "," + self[index(after: point)...]
  }
}

/// Reads days as Italian offices and spreadsheets write them.
enum ItalianDate {
  enum Fault: Error {
    case notADate
    case shortYear
    case noSuchDay

    var cellFault: CellFault {
      switch self {
      case .notADate: CellFault(problem: "non è una data")
      case .shortYear:
        CellFault(problem: "ha l'anno di due cifre", hint: "scrivere l'anno con quattro cifre")
      case .noSuchDay: CellFault(problem: "non è un giorno del calendario")
      }
    }
  }

  /// `31/12/2024` or `2024-12-31`.
  static func day(_ text: String) throws(Fault) -> CalendarDay {
    let isISO = text.contains("-")
    let parts = text.split(separator: isISO ? "-" : "/", omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { throw .notADate }
    let ordered = isISO ? Array(parts) : parts.reversed()
    guard ordered[0].count == 4 else {
      throw ordered[0].count == 2 && ordered[2].count <= 2 ? .shortYear : .notADate
    }
    guard ordered[1].count <= 2, ordered[2].count <= 2,
      let year = Int(ordered[0]), let month = Int(ordered[1]), let day = Int(ordered[2])
    else { throw .notADate }
    guard let result = CalendarDay(year: year, month: month, day: day) else { throw .noSuchDay }
    return result
  }
}
