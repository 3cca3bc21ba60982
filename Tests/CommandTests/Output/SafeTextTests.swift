import Testing

@testable import cli

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("perché 東京 👩‍👩‍👧", "perché 東京 👩‍👩‍👧"), ("a\u{1B}[0m", "a␛[0m"), ("\0\u{7F}", "␀␡"),
    ("a\u{200E}b\u{FEFF}", "a<U+200E>b<U+FEFF>"), ("a\r\nb\tc", "a b c"), ("a\r\rb", "a  b"),
  ])
  func `one line holds no control character`(text: String, shown: String) {
    #expect(SafeText.line(text) == shown)
  }

  @Test func `line breaks of every kind become one`() {
    #expect(SafeText.lines("a\r\nb\rc\nd\n\ne") == "a\nb\nc\nd\n\ne")
  }
}
