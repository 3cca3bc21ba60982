/// The faults of cells, where the same text in the same column is told once with all its rows.
struct CellFaultList {
  private struct Entry {
    let fault: CellFault
    let text: String
    let place: Location
    var otherRows: [Int] = []
  }

  private var entries: [Entry] = []
  private var positions: [[String]: Int] = [:]

  /// How many rows a message lists beside the first.
  private static let rowLimit = 10

  mutating func add(_ fault: CellFault, text: String, column: String, at place: Location) {
    let key = [column, text, fault.problem]
    if let position = positions[key] {
      if let row = place.row { entries[position].otherRows.append(row) }
    } else {
      positions[key] = entries.count
      entries.append(Entry(fault: fault, text: text, place: place))
    }
  }

  var diagnostics: [Diagnostic] {
    let shown = entries.prefix(TableReader.faultLimit).map { entry in
      let subject = entry.text.isEmpty ? "la cella" : "«\(entry.text.shortened)»"
      return Diagnostic(
        code: entry.text.isEmpty ? "cella-vuota" : "valore-non-valido", at: entry.place,
        "\(subject) \(entry.fault.problem)\(Self.others(entry.otherRows))",
        expected: entry.fault.form, hint: entry.fault.hint)
    }
    guard shown.count < entries.count, let file = entries.first?.place.file else { return shown }
    return shown + [.tooManyFaults(TableReader.faultLimit, file: file)]
  }

  private static func others(_ rows: [Int]) -> String {
    guard let first = rows.first else { return "" }
    guard rows.count > 1 else { return " (anche alla riga \(first))" }
    let listed = rows.prefix(rowLimit).map(String.init).joined(separator: ", ")
    return
      " (anche alle righe \(listed)\(rows.count > rowLimit ? " e in altre \(rows.count - rowLimit)" : ""))"
  }
}

extension Diagnostic {
  fileprivate static func tooManyFaults(_ limit: Int, file: String) -> Diagnostic {
    Diagnostic(
      code: "troppi-errori", at: Location(file: file),
      "più di \(limit) errori diversi: gli altri non sono elencati",
      hint: "correggere questi e ripetere")
  }
}
