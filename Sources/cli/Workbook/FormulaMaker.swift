import Workforce

/// Turns the derivation of a figure into the formula of its cell.
///
/// The formula does what the derivation says, on the cells of the inputs, the named parameters and
/// the cells of other figures. A step that is easy to read stands inside the formula; others get a row
/// of their own.
struct FormulaMaker {
  /// What became of a derivation.
  struct Result {
    let formula: Formula
    /// Whether a choice that the program made is copied, not made again.
    let copiesChoice: Bool
  }

  let figures: FigureBook
  let inputs: InputSheets
  let parameters: ParameterSheet
  let layout: ResultLayout
  private(set) var others = OtherInputs()
  private(set) var steps = StepSheet()

  /// A step with more operands gets a row of its own.
  private static let readableWeight = 16
  /// A formula with more operands is split.
  private static let longestSum = 60
  /// Below this difference from a whole number, binary numbers are taken for it.
  private static let snapDecimals = 9

  init(
    _ figures: FigureBook, inputs: InputSheets, parameters: ParameterSheet, layout: ResultLayout
  ) {
    self.figures = figures
    self.inputs = inputs
    self.parameters = parameters
    self.layout = layout
  }

  /// The formula of a figure; nil if some operand has no cell.
  mutating func result(for figure: Figure) -> Result? {
    guard case .known(let value, let derivation) = figure.content else { return nil }
    var copiesChoice = false
    guard
      let formula = formula(derivation, owner: figure.address, copies: &copiesChoice)
    else { return nil }
    return Result(formula: settled(formula, value), copiesChoice: copiesChoice)
  }

  /// Whole cents stay whole cents through any number of additions.
  private func settled(_ formula: Formula, _ value: Quantity) -> Formula {
    switch (value, formula) {
    case (_, .cell), (_, .name), (_, .number), (_, .call("ROUND", _)): formula
    case (.euro, _), (.fte, _): .round(formula, 2)
    default: formula
    }
  }

  // MARK: Derivations

  /// An operand with the value that it has now.
  private struct Operand {
    let formula: Formula
    let isSubtracted: Bool
    /// The value, already with its sign.
    let exact: Ratio

    var plain: Formula.Operand { .init(formula: formula, isSubtracted: isSubtracted) }
    var signed: Formula { isSubtracted ? .sum([plain]) : formula }
  }

  private mutating func formula(
    _ derivation: Derivation, owner: Address, copies: inout Bool
  ) -> Formula? {
    if let value = derivation.value(in: figures),
      let selected = inputs.formula(for: derivation, worth: value)
    {
      return selected
    }
    var operands: [Operand] = []
    let branches =
      derivation.operation == .selected
      ? Array(derivation.branches.prefix(1)) : derivation.branches
    for branch in branches {
      guard let exact = branch.term.value(in: figures),
        let formula = operand(
          branch.term, title: derivation.title, owner: owner, copies: &copies),
        let signed = branch.isSubtracted ? try? .zero - exact : exact
      else { return nil }
      operands.append(
        Operand(formula: formula, isSubtracted: branch.isSubtracted, exact: signed))
    }
    let signed = operands.map(\.signed)
    switch derivation.operation {
    case .sum: return sum(operands, derivation.title, owner)
    case .notBelowZero:
      return sum(operands, derivation.title, owner).map { .call("MAX", [.number("0"), $0]) }
    case .product: return .product(signed)
    case .quotient:
      guard signed.count == 2 else { return nil }
      return .quotient(signed[0], signed[1])
    case .minimum: return .call("MIN", signed)
    case .same: return signed.first
    case .selected:
      copies = true
      return signed.first
    case .roundedToCents(let rounding):
      return rounded(operands.first, 2, rounding, derivation.title, owner)
    case .roundedToWhole(let rounding):
      return rounded(operands.first, 0, rounding, derivation.title, owner)
    case .rounded(let decimals, let rounding):
      return rounded(operands.first, decimals, rounding, derivation.title, owner)
    }
  }

  private mutating func operand(
    _ term: Term, title: String, owner: Address, copies: inout Bool
  ) -> Formula? {
    switch term {
    case .figure(let address): return layout.place(of: address).map(Formula.cell)
    case .parameter(let parameter): return parameters.name(of: parameter).map(Formula.name)
    case .input(let input):
      if let place = inputs.place(of: input) { return .cell(place) }
      return others.formula(for: input, title: title, owner: owner)
    case .step(let value, let derivation):
      guard let formula = formula(derivation, owner: owner, copies: &copies) else {
        return nil
      }
      guard formula.weight > Self.readableWeight else { return formula }
      return .cell(
        steps.add(formula, value.exact, value.numberFormat, derivation.title, for: owner))
    }
  }

  // MARK: Sums

  /// A sum whose neighbouring cells are written as one range, split where it is too long.
  private mutating func sum(
    _ operands: [Operand], _ title: String, _ owner: Address
  ) -> Formula? {
    let joined = Self.joiningNeighbours(operands)
    guard joined.count > Self.longestSum else { return Self.added(joined) }
    var parts: [Operand] = []
    for start in stride(from: 0, to: joined.count, by: Self.longestSum) {
      let slice = Array(joined[start..<min(start + Self.longestSum, joined.count)])
      guard let exact = Self.total(slice) else { return nil }
      let place = steps.add(
        Self.added(slice), exact, .general, "\(title) (parte \(parts.count + 1))", for: owner)
      parts.append(Operand(formula: .cell(place), isSubtracted: false, exact: exact))
    }
    return sum(parts, title, owner)
  }

  private static func added(_ operands: [Operand]) -> Formula {
    guard operands.count == 1, let only = operands.first, !only.isSubtracted else {
      return .sum(operands.map(\.plain))
    }
    return only.formula
  }

  private static func total(_ operands: some Sequence<Operand>) -> Ratio? {
    try? operands.reduce(Ratio.zero) { try $0 + $1.exact }
  }

  private static func joiningNeighbours(_ operands: [Operand]) -> [Operand] {
    var result: [Operand] = []
    var run: [(place: CellPlace, operand: Operand)] = []
    func close() {
      if run.count > 2, let first = run.first?.place, let last = run.last?.place,
        let exact = total(run.map(\.operand))
      {
        result.append(
          Operand(
            formula: .call("SUM", [.range(first, through: last.row)]), isSubtracted: false,
            exact: exact))
      } else {
        result += run.map(\.operand)
      }
      run = []
    }
    for operand in operands {
      guard case .cell(let place) = operand.formula, !operand.isSubtracted else {
        close()
        result.append(operand)
        continue
      }
      if let last = run.last?.place,
        last.sheet != place.sheet || last.column != place.column || last.row + 1 != place.row
      {
        close()
      }
      run.append((place, operand))
    }
    close()
    return result
  }

  // MARK: Rounding

  private mutating func rounded(
    _ operand: Operand?, _ decimals: Int, _ rounding: Rounding, _ title: String, _ owner: Address
  ) -> Formula? {
    guard let operand else { return nil }
    let formula = operand.signed
    guard rounding != .halfAwayFromZero else { return .round(formula, decimals) }
    let power = "1" + String(repeating: "0", count: decimals)
    func scaled(_ formula: Formula) -> Formula {
      decimals == 0 ? formula : .product([formula, .number(power)])
    }
    let whole: Formula
    switch rounding {
    case .down: whole = .call("INT", [.round(scaled(formula), Self.snapDecimals)])
    case .up:
      whole = negated(.call("INT", [negated(.round(scaled(formula), Self.snapDecimals))]))
    case .halfTowardZero, .halfAwayFromZero:
      // The operand occurs twice, so it needs a cell.
      let place = cell(formula, operand.exact, title, owner)
      let magnitude = Formula.call("ABS", [scaled(place)])
      let lowered = Formula.sum([
        .init(formula: magnitude, isSubtracted: false),
        .init(formula: .number("0.5"), isSubtracted: true),
      ])
      whole = .product([
        .call("SIGN", [place]),
        .call(
          "MAX",
          [
            .number("0"),
            .call("ROUNDUP", [.round(lowered, Self.snapDecimals), .number("0")]),
          ]),
      ])
    }
    return decimals == 0 ? whole : .quotient(whole, .number(power))
  }

  private func negated(_ formula: Formula) -> Formula {
    .sum([.init(formula: formula, isSubtracted: true)])
  }

  private mutating func cell(
    _ formula: Formula, _ exact: Ratio, _ title: String, _ owner: Address
  ) -> Formula {
    switch formula {
    case .cell, .name, .number: formula
    default:
      .cell(
        steps.add(formula, exact, .general, "\(title): prima di arrotondare", for: owner))
    }
  }
}
