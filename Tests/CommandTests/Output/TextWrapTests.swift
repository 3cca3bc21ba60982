import Testing

@testable import cli

@Suite struct TextWrapTests {
  @Test func `a long word stays whole unless it may break`() {
    #expect(TextWrap.lines("a capacita/2026/residua b", width: 8).contains("capacita/2026/residua"))
    #expect(
      TextWrap.lines("abcdefgh", width: 3, breakingLongWords: true) == ["abc", "def", "gh"])
  }

  @Test func `an indent is kept on every line`() {
    #expect(TextWrap.lines("  uno due", width: 5) == ["  uno", "  due"])
  }

  @Test func `a no-break space does not break`() {
    #expect(TextWrap.lines("a 1\u{A0}000 b", width: 5) == ["a", "1\u{A0}000", "b"])
  }

  @Test(arguments: ["", " "])
  func `empty text is one empty line`(text: String) {
    #expect(TextWrap.lines(text, width: 10) == [""])
  }
}
