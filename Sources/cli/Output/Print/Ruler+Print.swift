extension Ruler {
  /// Thousandths of an em of bold Arial and of the fonts made to its measure; regular text is
  /// narrower.
  ///
  /// A table laid out with it fits any size of type: only the room changes.
  static func print(isDense: Bool) -> Ruler {
    Ruler(
      gap: isDense ? 800 : 1200, leastGap: isDense ? 800 : 1200, narrowest: 4000, longest: 15_000,
      shortest: 15_000, shortestHeader: 15_000, blank: 9000,
      headerLines: 2, weighsWords: true
    ) { line in
      line.reduce(0) { $0 + TextMeasure.thousandths($1, isBold: true) }
    }
  }
}
