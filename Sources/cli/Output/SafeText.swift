/// Text from a file or a command line, made fit to print.
///
/// A terminal obeys control characters, and marks of writing direction reorder what is read; here
/// they become visible signs. Accents, wide characters and emoji stay as they are.
enum SafeText {
  /// The text on one line: line breaks and tabs become spaces.
  static func line(_ text: String) -> String {
    String(lines(text).map { $0 == "\n" ? " " : $0 })
  }

  /// The text with its line breaks, all written as a line feed; tabs become spaces.
  static func lines(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": result.append("\n")
      case "\n": if !wasReturn { result.append("\n") }
      case "\t": result.append(" ")
      default: result.append(contentsOf: visible(scalar).unicodeScalars)
      }
      wasReturn = scalar == "\r"
    }
    return String(result)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x00...0x1F: picture(0x2400 + scalar.value)
    case 0x7F: picture(0x2421)
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
      "<U+\(padded(String(scalar.value, radix: 16, uppercase: true)))>"
    default: String(Character(scalar))
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
