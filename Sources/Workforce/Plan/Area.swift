/// A professional area (or category) of the dotazione organica, with its posts and staff.
///
/// Areas are data: each chamber has its own codes, from `dirigenti` to `D3` or `B1`.
public struct Area: Hashable, Sendable {
  /// The two groups that national contracts and budgets tell apart.
  public enum Qualifica: String, CaseIterable, Sendable {
    case dirigenza, comparto
  }

  public let code: String
  /// How the area is called in tables and documents.
  public let name: String
  public let qualifica: Qualifica
  /// Posts of the dotazione organica.
  public let posts: Int
  /// People in service on the reference day, part-time people counted as one.
  public let inService: Int
  /// People among those in service who are employed for a fixed term.
  public let fixedTerm: Int
  public let origin: Origin
  /// Where the people in service were counted, if not in the row of the area.
  public var staffOrigin: Origin?
  /// Where the people on a fixed term were counted, if not in the row of the area.
  public var fixedTermOrigin: Origin?

  public init(
    code: String, name: String, qualifica: Qualifica, posts: Int, inService: Int, fixedTerm: Int,
    origin: Origin
  ) {
    self.code = code
    self.name = name
    self.qualifica = qualifica
    self.posts = posts
    self.inService = inService
    self.fixedTerm = fixedTerm
    self.origin = origin
  }

  /// The people in service as the cell or the roster that states them.
  var staffInput: Input {
    Input(.count(inService), staffOrigin == nil ? "in_servizio" : "area", staffOrigin ?? origin)
  }

  /// The people on a fixed term as the cell or the roster that states them.
  var fixedTermInput: Input {
    Input(
      .count(fixedTerm), fixedTermOrigin == nil ? "di_cui_determinato" : "contratto",
      fixedTermOrigin ?? origin)
  }
}

/// What a post of an area costs, as the body states it.
public struct AreaCost: Hashable, Sendable {
  public enum Basis: Hashable, Sendable {
    /// Yearly initial salary of the contract, with the months that it contains (12 or 13).
    case tabellare(Euro, months: Int)
    /// A yearly unit cost published without its components.
    case unitCost(Euro)
  }

  public let area: String
  public let basis: Basis
  /// The yearly part of the indennità di comparto charged to the budget; only progressions use it.
  public let comparto: Euro?
  /// The profile of a national contract whose pay was taken because the table leaves it empty.
  public let profile: Contract.Profile?
  public let origin: Origin

  public init(
    area: String, basis: Basis, comparto: Euro?, profile: Contract.Profile? = nil, origin: Origin
  ) {
    self.area = area
    self.basis = basis
    self.comparto = comparto
    self.profile = profile
    self.origin = origin
  }
}
