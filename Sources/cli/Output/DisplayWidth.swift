/// How many columns of a terminal a text takes.
enum DisplayWidth {
  /// The columns of a whole line.
  static func of(_ text: String) -> Int {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    return isPlain ? text.utf8.count : text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one character: two for East Asian wide ones and emoji, none for a lone mark.
  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    // Latin letters without separate marks, whose properties need no look-up.
    if first.value < 0x300, scalars.count == 1 { return 1 }
    if scalars.contains(where: isWide) { return 2 }
    if first.properties.isEmoji, scalars.contains("\u{FE0F}") { return 2 }
    return scalars.allSatisfy(isZeroWidth) ? 0 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) }
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    case .format: scalar != "\u{AD}"
    default: false
    }
  }

  /// The blocks that Unicode calls East Asian wide or fullwidth.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
