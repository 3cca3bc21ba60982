import Testing

@testable import cli

@Suite struct TextWrapTests {
  @Test func `a long word stays whole unless it may break`() {
    #expect(TextWrap.lines("a capacita/2026/residua b", width: 8).contains("capacita/2026/residua"))
    #expect(
      TextWrap.lines("abcdefgh", width: 3, breakingLongWords: true) == ["abc", "def", "gh"])
  }

  @Test func `a word breaks with a hyphen, a code or an address where it can be put together`() {
    func pieces(_ word: String) -> [String] {
      TextWrap.lines(word, width: 10, breakingLongWords: true)
    }
    #expect(pieces("internazionalizzazione") == ["interna-", "zionaliz-", "zazione"])
    #expect(pieces("Organizzazione") == ["Organizza-", "zione"])
    #expect(TextWrap.lines("Istruttori", width: 8, breakingLongWords: true) == ["Istrut-", "tori"])
    #expect(
      TextWrap.lines("assegnato", width: 6, breakingLongWords: true) == ["as-", "segna-", "to"])
    #expect(pieces("pubblicati.csv") == ["pubblicati", ".csv"])
    #expect(pieces("organico/2026/sotto-esame") == ["organico/", "2026/", "sotto-", "esame"])
  }

  @Test func `a label keeps its place and the lines after it stand further in`() {
    let lines = TextWrap.labelled("errore:", "uno due tre quattro", indent: 1, width: 23) {
      "<\($0)>"
    }
    #expect(lines == [" <errore:> uno due tre", "   quattro"])
    #expect(
      TextWrap.labelled("errore:", "uno due tre quattro", indent: 0, width: nil) { $0 }
        == ["errore: uno due tre quattro"])
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
