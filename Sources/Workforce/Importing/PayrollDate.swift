/// Reads days in the forms that payroll programs write.
///
/// `31/12/2024`, `31.12.2024`, `31-12-2024`, `2024-12-31`, `20241231`, `31 dicembre 2024`,
/// `31-dic-2024`, all of them also with a time after the day, which is left out.
enum PayrollDate {
  static func day(_ text: String) throws(ItalianDate.Fault) -> CalendarDay {
    let words = withoutTime(text)
    if let compact = try compact(words) { return compact }
    let parts = words.split(whereSeparator: { "/.- ".contains($0) }).map(String.init)
    guard parts.count == 3 else { throw .notADate }
    if let month = month(parts[1]) {
      return try ItalianDate.day("\(parts[0])/\(month)/\(parts[2])")
    }
    let isYearFirst = parts[0].count == 4
    return try ItalianDate.day(
      parts.joined(separator: isYearFirst ? "-" : "/"))
  }

  /// The day of `31/12/2024 00:00:00`, of `31/12/2024 0.00.00` and of `2024-12-31T00:00:00`.
  private static func withoutTime(_ text: String) -> String {
    if text.utf8.count > 10, text.dropFirst(10).first == "T" { return String(text.prefix(10)) }
    let first = text.prefix { !$0.isWhitespace }
    return first.contains(where: { "/.-".contains($0) }) ? String(first) : text
  }

  private static func compact(_ text: String) throws(ItalianDate.Fault) -> CalendarDay? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }),
      ["19", "20"].contains(text.prefix(2))
    else { return nil }
    return try ItalianDate.day(
      "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }

  /// The number of a month by its Italian name or the first three letters of it.
  private static func month(_ text: String) -> Int? {
    let name = text.lowercased()
    let position = months.firstIndex { $0 == name || $0.prefix(3) == name }
    return position.map { $0 + 1 }
  }

  private static let months = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
    "ottobre", "novembre", "dicembre",
  ]
}
