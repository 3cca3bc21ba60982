extension Ruler {
  /// Thousandths of an em of bold Arial and of the fonts made to its measure; regular text is
  /// narrower.
  ///
  /// A table laid out with it fits any size of type: only the room changes.
  static let print = Ruler(gap: 1200, narrowest: 4000, longest: 15_000, headerLines: 2) { line in
    line.reduce(0) { $0 + TextMeasure.thousandths($1, isBold: true) }
  }
}
