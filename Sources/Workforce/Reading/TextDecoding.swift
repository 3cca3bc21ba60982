/// Turns the bytes of a table, or of another text file, into text.
package enum TextDecoding {
  /// Why bytes aren't a table in text form.
  package enum Fault: Error {
    case empty
    case utf16
    case spreadsheet
    case binary
  }

  /// Decodes UTF-8, with or without byte order mark, or else CP1252 as older Excel writes it.
  package static func text(_ bytes: [UInt8]) throws(Fault) -> String {
    String(decoding: try utf8(bytes), as: UTF8.self)
  }

  /// The same as bytes of UTF-8, which they usually are already.
  static func utf8(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    var body = bytes[...]
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
    guard !body.isEmpty else { throw .empty }
    if body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if body.starts(with: [0x50, 0x4B, 0x03, 0x04]) || body.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .spreadsheet
    }
    guard !body.contains(0) else { throw .binary }
    guard (try? UTF8Span(validating: body.span)) != nil else { return Array(cp1252(body).utf8) }
    return body.count == bytes.count ? bytes : Array(body)
  }

  private static func cp1252(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let scalar =
        (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UnicodeScalar(byte)
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The characters that CP1252 has where Latin-1 has control codes; the five holes stay visible.
  private static let windows: [UnicodeScalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
