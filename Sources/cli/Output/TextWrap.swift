/// Breaks text into lines of a given width.
enum TextWrap {
  /// Wraps at spaces, and at the line breaks that are already there; never returns no line at all.
  ///
  /// A word wider than the line stays whole, so that an address can be copied, unless it is asked
  /// to break. A no-break space does not break. Spaces at the start indent every line.
  static func lines(_ text: String, width: Int, breakingLongWords: Bool = false) -> [String] {
    if isOneLine(text, width: width) { return [text] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let indent = line.prefix { $0 == " " }
      let room = max(1, width - indent.count)
      let words = line.split(separator: " ").flatMap {
        breakingLongWords ? pieces(of: $0, width: room) : [String($0)]
      }
      return filled(words, width: room).map { $0.isEmpty ? $0 : indent + $0 }
    }
  }

  /// Whether wrapping leaves a text as it is: it fits, and single spaces part its words.
  private static func isOneLine(_ text: String, width: Int) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: " ") && byte == before { return false }
      before = byte
    }
    return (text.isEmpty || before != UInt8(ascii: " ")) && DisplayWidth.of(text) <= width
  }

  private static func filled(_ words: [String], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
      if line.isEmpty {
        line = word
      } else if DisplayWidth.of(line) + 1 + DisplayWidth.of(word) <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + [line]
  }

  /// A word longer than a line, broken after a hyphen or a slash where there is one.
  private static func pieces(of word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in word {
      let isFull = DisplayWidth.of(piece) + DisplayWidth.of(character) > width
      if isFull, !piece.isEmpty {
        let end = piece.lastIndex(where: joints.contains).map(piece.index(after:)) ?? piece.endIndex
        pieces.append(String(piece[..<end]))
        piece = String(piece[end...])
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  private static let joints: Set<Character> = ["-", "/"]
}
