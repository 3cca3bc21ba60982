/// An A4 page with its margins. Lengths in print are in twips: twentieths of a point.
enum PrintPage: Sendable {
  case portrait
  case landscape

  static let margin = 1134
  /// From the edge of the paper to the footer.
  static let footerDistance = 567
  private static let shortSide = 11_906
  private static let longSide = 16_838

  var width: Int { self == .portrait ? Self.shortSide : Self.longSide }
  var height: Int { self == .portrait ? Self.longSide : Self.shortSide }
  var textWidth: Int { width - 2 * Self.margin }
  var textHeight: Int { height - 2 * Self.margin }
}
