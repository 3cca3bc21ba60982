/// Text from a file or a command line, made fit to print.
///
/// A terminal obeys control characters, and marks of writing direction reorder what is read; here
/// they become visible signs. Accents, wide characters and emoji stay as they are.
enum SafeText {
  /// The text on one line: line breaks and tabs become spaces.
  static func line(_ text: String) -> String {
    let lines = lines(text)
    return lines.utf8.contains(0x0A) ? String(lines.map { $0 == "\n" ? " " : $0 }) : lines
  }

  /// The text with its line breaks, all written as a line feed; tabs become spaces.
  static func lines(_ text: String) -> String {
    guard mayHide(text), text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": result.append("\n")
      case "\n": if !wasReturn { result.append("\n") }
      case "\t": result.append(" ")
      case _ where isHidden(scalar): result.append(contentsOf: sign(of: scalar).unicodeScalars)
      default: result.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }

  /// Whether a byte begins something that may be hidden: nearly all Italian text has none.
  private static func mayHide(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for place in bytes.indices {
      switch bytes[place] {
      case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: return true
      default: continue
      }
    }
    return false
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF:
      true
    default: false
    }
  }

  private static func sign(of hidden: Unicode.Scalar) -> String {
    switch hidden.value {
    case 0x00...0x1F: picture(0x2400 + hidden.value)
    case 0x7F: picture(0x2421)
    default: "<U+\(padded(String(hidden.value, radix: 16, uppercase: true)))>"
    }
  }

  /// The sign in the block of control pictures, such as `␛` for escape.
  private static func picture(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? "?"
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
