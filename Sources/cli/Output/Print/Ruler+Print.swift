extension Ruler {
  /// Thousandths of an em of bold Arial and of the fonts with its widths; regular text is narrower.
  ///
  /// A table laid out with it fits any size of type: only the room changes.
  static let print = Ruler(gap: 1200, narrowest: 4000, longest: 15_000) { line in
    line.reduce(0) { $0 + printed($1) }
  }

  private static func printed(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.isASCII {
      let index = Int(scalar.value) - 0x20
      return basic.indices.contains(index) ? basic[index] : 600
    }
    switch scalar {
    case "\u{A0}": return 278
    case "—", "…", "→": return 1000
    default:
      let isCapital = scalar.properties.isUppercase
      return DisplayWidth.of(character) * (isCapital ? 750 : 611)
    }
  }

  /// The widths of the characters from space to tilde.
  private static let basic = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
