extension PublishedValue {
  /// Reads a number as a document prints it, keeping how many decimals it shows.
  init(italian text: String) throws(ItalianNumber.Fault) {
    exact = try ItalianNumber.ratio(text)
    self.text = text
    isPercentage = text.utf8.last == UInt8(ascii: "%")
    let digits = text.utf8.drop { $0 != UInt8(ascii: ",") }
    decimals = digits.count { (48...57).contains($0) }
  }
}

extension PublishedValue {
  /// Beyond this a tolerance tells nothing: the size of the value or, of a zero, a unit of the last
  /// digit that is printed.
  var largestTolerance: Ratio {
    guard exact == .zero else { return exact < .zero ? (try? .zero - exact) ?? exact : exact }
    let digits = min(decimals, 9) + (isPercentage ? 2 : 0)
    return Ratio(1, over: (0..<digits).reduce(1) { size, _ in size * 10 })
  }
}

extension Column where Value == PublishedValue {
  /// A number with or without decimals, or a percentage.
  package static func published(_ name: String, _ meaning: String, example: String) -> Column {
    Column(
      name: name, meaning: meaning,
      form: "un numero o una percentuale, per esempio 4.847.674,48 oppure 68,4%", example: example
    ) { text in
      Result(catching: { () throws(ItalianNumber.Fault) in try PublishedValue(italian: text) })
        .mapError { $0.cellFault(for: text, what: "un numero", decimals: 9) }
    }
  }
}
