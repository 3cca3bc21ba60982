import Testing

@testable import cli

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("perché", 6), ("perche\u{301}", 6), ("東京", 4), ("ｅ", 2), ("한", 2),
    ("👍", 2), ("👩‍👩‍👧", 2), ("🇮🇹", 2), ("❤️", 2), ("€ 1.234,56", 10), ("─│├", 3),
    ("\u{301}", 0), ("\u{200D}", 0), ("a\u{A0}b", 3), ("co\u{AD}op", 5), ("«»", 2),
  ])
  func `a text takes the columns a terminal gives it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
