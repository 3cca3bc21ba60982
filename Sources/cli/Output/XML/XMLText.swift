/// Text fit to stand in an XML 1.0 file.
enum XMLText {
  /// Text between tags.
  static func content(_ text: String) -> String {
    escaped(text) { scalar in scalar == "\r" ? "&#13;" : nil }
  }

  /// The value of an attribute, to be put between double quotes; line breaks and tabs are kept.
  static func attribute(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "\"": "&quot;"
      case "\t", "\n", "\r": "&#\(scalar.value);"
      default: nil
      }
    }
  }

  private static func escaped(
    _ text: String, other: (Unicode.Scalar) -> String?
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      default:
        if let replacement = other(scalar) {
          result.append(contentsOf: replacement.unicodeScalars)
        } else {
          result.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
        }
      }
    }
    return String(result)
  }

  /// XML has no way to write most control characters, not even as references.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
    default: false
    }
  }
}
