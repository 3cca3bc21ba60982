import Foundation

/// How wide words are, in thousandths of the size, in Arial and the fonts made to its measure.
enum TextMeasure {
  /// The room for a line of words in units, with an allowance for viewers that use a wider font.
  static func width(_ text: String, _ font: Drawing.Font) -> Int {
    let total = text.reduce(0) { $0 + thousandths($1, isBold: font.isBold) }
    let allowance = font.isBold ? 126 : 116
    return (total * font.size * allowance + 99_999) / 100_000
  }

  /// How far each UTF-16 unit of a text moves the pen, in `scale` parts of a unit, with no allowance.
  static func advances(_ text: String, _ font: Drawing.Font, scale: Int) -> [Int] {
    text.flatMap { character in
      let advance = thousandths(character, isBold: font.isBold) * font.size * scale / 1000
      return [advance] + Array(repeating: 0, count: max(0, character.utf16.count - 1))
    }
  }

  static func thousandths(_ character: Character, isBold: Bool) -> Int {
    let table = isBold ? bold : plain
    if let ascii = character.asciiValue { return ascii < 32 ? 0 : table[Int(ascii) - 32] }
    if let special = specials[character] { return special }
    let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.first
    if let base, base.isASCII, base.value >= 32 { return table[Int(base.value) - 32] }
    return DisplayWidth.of(character) * 700 + (DisplayWidth.of(character) == 2 ? -400 : 0)
  }

  private static let specials: [Character: Int] = [
    "–": 556, "—": 1000, "…": 1000, "«": 556, "»": 556, "·": 333, "€": 556, "°": 400, "’": 240,
    "‘": 240, "“": 420, "”": 420, "\u{A0}": 278, "−": 584, "→": 1000,
  ]

  /// The printable ASCII characters from the space on.
  private static let plain = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 350,
  ]

  private static let bold = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584, 350,
  ]
}

extension TextMeasure {
  /// The words on at most `limit` lines no wider than `width`; what does not fit ends in dots.
  static func lines(_ text: String, _ font: Drawing.Font, width: Int, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in SafeText.line(text).split(separator: " ").flatMap({ pieces($0, font, width) }) {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || self.width(longer, font) <= width {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit else { return lines }
    return Array(lines.prefix(limit - 1)) + [cut(lines[limit - 1], font, width)]
  }

  /// Whether a character stands by itself from left to right: Latin, Greek and Cyrillic letters,
  /// digits and marks.
  static func isSimple(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.value < 0x0590 || (0x2010...0x2215) ~= $0.value }
  }

  /// The words cut where simple characters meet others, each piece with a place of its own, so that
  /// a viewer that turns one piece around leaves the next where it is.
  static func pieces(of words: Drawing.Words) -> [Drawing.Words] {
    guard !words.text.allSatisfy(isSimple) else { return [words] }
    var pieces: [String] = []
    var wasSimple: Bool?
    for character in words.text {
      let isSimple = isSimple(character)
      if isSimple == wasSimple {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      wasSimple = isSimple
    }
    let widths = pieces.map { advances($0, words.font, scale: 1000).reduce(0, +) / 1000 + 1 }
    let width = widths.reduce(0, +)
    var x =
      switch words.anchor {
      case .start: words.at.x
      case .middle: words.at.x - width / 2
      case .end: words.at.x - width
      }
    return zip(pieces, widths).map { piece, width in
      defer { x += width }
      return Drawing.Words(
        text: piece, at: .init(x: x, y: words.at.y), anchor: .start, font: words.font)
    }
  }

  private static func cut(_ line: String, _ font: Drawing.Font, _ width: Int) -> String {
    var line = line
    while !line.isEmpty, self.width(line + "…", font) > width { line.removeLast() }
    while line.last == " " { line.removeLast() }
    return line + "…"
  }

  /// A word that is wider than the line, broken where the line ends.
  private static func pieces(
    _ word: Substring, _ font: Drawing.Font, _ width: Int
  ) -> [String] {
    guard self.width(String(word), font) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, self.width(piece + String(character), font) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
