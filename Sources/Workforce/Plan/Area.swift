/// A professional area (or category) of the dotazione organica, with its posts and staff.
///
/// Areas are data: each chamber has its own codes, from `dirigenti` to `D3` or `B1`.
public struct Area: Hashable, Sendable {
  /// The two groups that national contracts and budgets tell apart.
  public enum Qualifica: String, CaseIterable, Sendable {
    /// Dirigenti, who have a contract of their own.
    case dirigenza
    /// Everybody but dirigenti.
    case comparto
  }

  /// What tables and addresses call it; unique in the scenario.
  public let code: String
  /// How the area is called in tables and documents.
  public let name: String
  /// The group whose contract and budget the area belongs to.
  public let qualifica: Qualifica
  /// Posts of the dotazione organica.
  public let posts: Int
  /// People in service on the reference day, part-time people counted as one.
  public let inService: Int
  /// People among those in service who are employed for a fixed term.
  public let fixedTerm: Int
  /// The row of `dotazione.csv` that states the posts.
  public let origin: Origin
  /// Where the people in service were counted, if not in the row of the area.
  public var staffOrigin: Origin?
  /// Where the people on a fixed term were counted, if not in the row of the area.
  public var fixedTermOrigin: Origin?

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
  /// What the unit cost is made from: a salary, or the cost itself as published.
  public enum Basis: Hashable, Sendable {
    /// Yearly initial salary of the contract, with the months that it contains (12 or 13).
    case tabellare(Euro, months: Int)
    /// A yearly unit cost published without its components.
    case unitCost(Euro)
  }

  /// The code of the area.
  public let area: String
  /// The amount that the unit cost is computed from.
  public let basis: Basis
  /// The yearly part of the indennità di comparto charged to the budget; only progressions use it.
  public let comparto: Euro?
  /// The profile of a national contract whose pay was taken because the table leaves it empty.
  public let profile: Contract.Profile?
  /// The row of `costi.csv`.
  public let origin: Origin

  init(
    area: String, basis: Basis, comparto: Euro?, profile: Contract.Profile? = nil, origin: Origin
  ) {
    self.area = area
    self.basis = basis
    self.comparto = comparto
    self.profile = profile
    self.origin = origin
  }
}
