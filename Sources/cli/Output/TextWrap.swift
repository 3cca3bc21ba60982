/// Breaks text into lines of a given width.
enum TextWrap {
  /// Wraps at spaces, and at the line breaks that are already there; never returns no line at all.
  ///
  /// A word wider than the line stays whole, so that an address can be copied, unless it is asked
  /// to break. A no-break space does not break. Spaces at the start indent every line.
  static func lines(_ text: String, width: Int, breakingLongWords: Bool = false) -> [String] {
    if isOneLine(text, width: width) { return [text] }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap { line in
      let indent = String(line.prefix { $0 == " " })
      let room = max(1, width - indent.utf8.count)
      let words = line.split(separator: " ").map { String($0) }.flatMap {
        breakingLongWords ? pieces(of: $0, width: room) : [$0]
      }
      return filled(words, width: room).map { $0.isEmpty ? $0 : indent + $0 }
    }
  }

  /// A label and what it says, the lines after the first two columns further in.
  ///
  /// - Parameter width: The columns of the terminal; nil keeps everything on one line.
  static func labelled(
    _ label: String, _ text: String, indent: Int, width: Int?, _ paint: (String) -> String
  ) -> [String] {
    let text = "\(label) \(SafeText.line(text))"
    let wrapped = width.map { lines(text, width: max(20, $0 - indent - 2)) } ?? [text]
    let space = String(repeating: " ", count: indent)
    return wrapped.enumerated().map { position, line in
      position == 0 ? space + paint(label) + line.dropFirst(label.count) : "\(space)  \(line)"
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
    var filled = 0
    for word in words {
      let wordWidth = DisplayWidth.of(word)
      if line.isEmpty {
        line = word
        filled = wordWidth
      } else if filled + 1 + wordWidth <= width {
        line += " "
        line += word
        filled += 1 + wordWidth
      } else {
        lines.append(line)
        line = word
        filled = wordWidth
      }
    }
    return lines + [line]
  }

  /// A word longer than a line, broken after a slash or a hyphen where there is one.
  ///
  /// A word of letters alone breaks between syllables, with a hyphen; a code or an address gets none,
  /// so that it can be put together again.
  private static func pieces(of word: String, width: Int) -> [String] {
    if DisplayWidth.of(word) <= width { return [word] }
    if width > 3, word.allSatisfy(\.isLetter) { return Hyphenation.pieces(of: word, width: width) }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      let isFull = DisplayWidth.of(piece) + DisplayWidth.of(character) > width
      if isFull, !piece.isEmpty {
        let joint = piece.lastIndex(of: "/") ?? piece.lastIndex(of: "-")
        let end = joint.map(piece.index(after:)) ?? piece.endIndex
        pieces.append(String(piece[..<end]))
        piece = String(piece[end...])
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
