/// Lists of words inside an Italian sentence.
enum ItalianList {
  /// Joins words with commas and a last conjunction: `a, b o c`.
  static func joined(_ words: [String], last conjunction: String) -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(final)"
  }

  /// The same, with each word in quotation marks: `«a», «b» o «c»`.
  static func quoted(_ words: [String], last conjunction: String) -> String {
    joined(words.map { "«\($0)»" }, last: conjunction)
  }
}
