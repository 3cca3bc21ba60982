import Testing

@testable import cli

@Suite struct DirectionalTextTests {
  @Test(arguments: [
    ("", []), ("abc", ["abc"]), ("a שלום b", ["a ", "<שלום ", "b"]), ("שלום", ["<שלום"]),
    ("مرحبا 12", ["<مرحبا ", "12"]),
  ])
  func `text is cut where its direction turns`(text: String, pieces: [String]) {
    let found = DirectionalText.pieces(of: text).map {
      ($0.isRightToLeft ? "<" : "") + $0.text
    }
    #expect(found == pieces)
  }
}
