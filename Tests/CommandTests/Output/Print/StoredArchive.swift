@testable import cli

/// Reads the entries of a container back, as they were stored.
struct StoredArchive {
  let names: [String]
  private let contents: [String: [UInt8]]

  init(_ bytes: [UInt8]) {
    func number(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    var names: [String] = []
    var contents: [String: [UInt8]] = [:]
    var offset = 0
    while bytes[offset..<(offset + 4)].elementsEqual([0x50, 0x4B, 3, 4]) {
      let start = offset + 30 + number(offset + 26, 2)
      let end = start + number(offset + 18, 4)
      let name = String(decoding: bytes[(offset + 30)..<start], as: UTF8.self)
      names.append(name)
      contents[name] = Array(bytes[start..<end])
      offset = end
    }
    self.names = names
    self.contents = contents
  }

  func bytes(_ name: String) -> [UInt8] { contents[name] ?? [] }

  func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }
}

extension String {
  /// How often a text occurs in it.
  func count(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
