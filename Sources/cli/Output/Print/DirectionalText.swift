/// Text cut where the direction of writing turns, as word processors want it marked.
enum DirectionalText {
  struct Piece: Equatable {
    let text: String
    let isRightToLeft: Bool
  }

  /// The pieces in order; spaces and signs belong to the piece before them.
  static func pieces(of text: String) -> [Piece] {
    guard text.unicodeScalars.contains(where: isRightToLeft) else {
      return text.isEmpty ? [] : [Piece(text: text, isRightToLeft: false)]
    }
    var pieces: [Piece] = []
    var current = ""
    var direction = false
    for character in text {
      let turned = character.unicodeScalars.contains(where: isRightToLeft)
      let isNeutral = !turned && !character.isLetter && !character.isNumber
      if turned != direction, !isNeutral {
        if !current.isEmpty { pieces.append(Piece(text: current, isRightToLeft: direction)) }
        current = ""
        direction = turned
      }
      current.append(character)
    }
    return pieces + [Piece(text: current, isRightToLeft: direction)]
  }

  /// Hebrew, Arabic and the scripts beside them, with their presentation forms.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }
}
