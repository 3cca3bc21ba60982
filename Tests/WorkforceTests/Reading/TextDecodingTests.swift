import Testing

@testable import Workforce

@Suite struct TextDecodingTests {
  @Test func `UTF-8 is read with and without byte order mark`() throws {
    let text = "perché;«sì»;€"
    #expect(try TextDecoding.text(Array(text.utf8)) == text)
    #expect(try TextDecoding.text([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
  }

  @Test func `CP1252 is read with accents, quotes and euro sign`() throws {
    let bytes: [UInt8] = [
      0x70, 0x65, 0x72, 0x63, 0x68, 0xE9, 0x20, 0x80, 0x20, 0x93, 0xC0, 0x94, 0x20, 0x92, 0x96,
    ]
    #expect(try TextDecoding.text(bytes) == "perché € “À” ’–")
  }

  @Test func `bytes that CP1252 leaves open stay visible`() throws {
    #expect(
      try TextDecoding.text([0x81, 0x8D, 0x8F, 0x90, 0x9D])
        == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func `half a surrogate is not UTF-8 and is read as CP1252`() throws {
    #expect(try TextDecoding.text([0xED, 0xA0, 0x80]) == "í\u{A0}€")
  }

  @Test(
    arguments: [
      ([], TextDecoding.Fault.empty), ([0xEF, 0xBB, 0xBF], .empty),
      ([0xFF, 0xFE, 0x61, 0], .utf16),
      ([0xFE, 0xFF, 0, 0x61], .utf16), ([0x50, 0x4B, 3, 4, 0], .spreadsheet),
      ([0xD0, 0xCF, 0x11, 0xE0], .spreadsheet), ([0x61, 0, 0x62], .binary),
    ] as [([UInt8], TextDecoding.Fault)])
  func `what is no table in text form is told apart`(bytes: [UInt8], fault: TextDecoding.Fault) {
    #expect(throws: fault) { try TextDecoding.text(bytes) }
  }
}
