import Testing

@testable import cli

@Suite struct ZipArchiveTests {
  @Test(
    arguments: [
      ("", 0x0000_0000), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func `the checksum is that of the standard`(text: String, checksum: UInt32) {
    #expect(CRC32.checksum(of: Array(text.utf8)) == checksum)
  }

  @Test func `an entry is stored between its header and the directory`() throws {
    var archive = ZipArchive()
    try archive.add("é", "abc")
    let facts: [UInt8] = [
      20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0xC2, 0x41, 0x24, 0x35, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0,
    ]
    let local: [UInt8] = [0x50, 0x4B, 3, 4] + facts + [0xC3, 0xA9] + Array("abc".utf8)
    let directory: [UInt8] =
      [0x50, 0x4B, 1, 2, 20, 0] + facts + [UInt8](repeating: 0, count: 14) + [0xC3, 0xA9]
    let end: [UInt8] = [
      0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 48, 0, 0, 0, 35, 0, 0, 0, 0, 0,
    ]
    #expect(archive.bytes == local + directory + end)
  }

  @Test func `entries keep their order and the directory says where each begins`() throws {
    var archive = ZipArchive()
    try archive.add("b", "1")
    try archive.add("a", "22")
    let bytes = archive.bytes
    // The second local header follows the 30 bytes, the name and the content of the first.
    #expect(Array(bytes[32..<36]) == [0x50, 0x4B, 3, 4])
    let directory = 32 + 33
    #expect(Array(bytes[(directory + 47 + 42)..<(directory + 47 + 46)]) == [32, 0, 0, 0])
  }

  @Test func `an empty container is only its end`() {
    #expect(ZipArchive().bytes == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }

  @Test func `a name is given once and is not empty`() throws {
    var archive = ZipArchive()
    try archive.add("a", "")
    #expect(throws: ArchiveFault.repeatedName("a")) { try archive.add("a", "") }
    #expect(throws: ArchiveFault.nameOutOfRange("")) { try archive.add("", "") }
    let long = String(repeating: "x", count: 65_536)
    #expect(throws: ArchiveFault.nameOutOfRange(long)) { try archive.add(long, "") }
  }

  @Test func `more entries than the format can count are refused`() throws {
    var archive = ZipArchive()
    for number in 0..<65_534 { try archive.add("\(number)", "") }
    #expect(throws: ArchiveFault.tooManyEntries) { try archive.add("x", "") }
  }
}
