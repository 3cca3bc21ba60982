/// How many columns of a terminal a text takes.
enum DisplayWidth {
  /// The columns of a whole line.
  static func of(_ text: String) -> Int {
    if isPrintableASCII(text) { return text.utf8.count }
    var count = 0
    for scalar in text.unicodeScalars {
      guard isPlain(scalar) else { return text.reduce(0) { $0 + of($1) } }
      count += 1
    }
    return count
  }

  private static func isPrintableASCII(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for place in bytes.indices where !(0x20...0x7E).contains(bytes[place]) { return false }
    return true
  }

  /// Whether a scalar takes one column and joins no neighbour that does: nearly all Italian text.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Latin letters, dashes, quotation marks and the ellipsis, the euro sign, box drawing.
    case 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2026, 0x20AC, 0x2500...0x257F: true
    default: false
    }
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
