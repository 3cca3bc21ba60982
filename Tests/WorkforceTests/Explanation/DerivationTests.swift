import Testing

@testable import Workforce

/// Every figure can be worked out again from what its explanation names, exactly.
@Suite struct DerivationTests {
  @Test(arguments: [nil, "prima-versione"])
  func `the real plan explains itself`(variant: String?) throws {
    let scenario = try ScenarioFolder.published(variant)
    DerivationAudit(try Evaluation(scenario).figures).run()
  }

  @Test(arguments: CostBasis.allCases)
  func `both conventions explain themselves`(basis: CostBasis) throws {
    DerivationAudit(try Evaluation(PlanBuilder.published(), basis: basis).figures).run()
  }

  @Test func `every other reading explains itself`() throws {
    for alternative in Readings.alternatives(to: Readings()) {
      let plan = try PlanBuilder.evaluation { $0.readings = alternative.readings }
      DerivationAudit(plan.figures).run()
    }
  }

  @Test(arguments: 0..<100)
  func `any plan explains itself`(seed: UInt64) throws {
    DerivationAudit(try Evaluation(RandomPlan.scenario(seed: seed)).figures).run()
  }

  @Test(
    arguments: [
      (Derivation.Operation.sum, "-1"), (.product, "-6"), (.quotient, "-2/3"), (.minimum, "-3"),
      (.notBelowZero, "0"), (.same, nil), (.roundedToCents(.halfAwayFromZero), nil),
    ] as [(Derivation.Operation, String?)])
  func `an operation on two and minus three`(
    operation: Derivation.Operation, result: String?
  ) throws {
    let derivation = Derivation(
      "prova", operation, [input(.count(2)), .minus(input(.count(3)).term)])
    let value = derivation.value(in: FigureBook())
    #expect(
      value.map { $0.denominator == 1 ? "\($0.numerator)" : "\($0.numerator)/\($0.denominator)" }
        == result)
  }

  @Test func `a figure that is not there has no value`() {
    let derivation = Derivation("prova", .sum, [.figure(Address("capacita/1900/residua"))])
    #expect(derivation.value(in: FigureBook()) == nil)
    #expect(
      Derivation("prova", .quotient, [input(.count(1)), input(.count(0))]).value(in: FigureBook())
        == nil)
  }

  private func input(_ value: Quantity) -> Branch {
    .input(Input(value, "colonna", PlanBuilder.origin("prova.csv", 2)))
  }
}

/// Walks the derivations of all figures and reports what does not hold.
private struct DerivationAudit {
  private let figures: FigureBook

  init(_ figures: FigureBook) {
    self.figures = figures
  }

  func run() {
    var settled: Set<Address> = []
    for figure in figures.all {
      switch figure.content {
      case .absent(_, let title, let reason):
        #expect(!title.isEmpty && !reason.isEmpty, "\(figure.address)")
      case .unexplained: Issue.record("\(figure.address) is not explained")
      case .known(let value, let derivation):
        check(derivation, value, figure.address)
        var path: [Address] = []
        let isCircular = hasCycle(figure.address, &path, &settled)
        #expect(!isCircular, "\(path)")
      }
    }
    #expect(Set(figures.all.map(\.address)).count == figures.all.count)
  }

  private func check(_ derivation: Derivation, _ value: Quantity, _ address: Address) {
    #expect(derivation.value(in: figures) == value.exact, "\(address): \(derivation.title)")
    #expect(!derivation.title.isEmpty && !derivation.branches.isEmpty, "\(address)")
    for branch in derivation.branches {
      switch branch.term {
      case .figure(let other):
        #expect(figures[other] != nil, "\(address) names \(other)")
      case .step(let value, let inner): check(inner, value, address)
      case .input(let input):
        #expect(!input.column.isEmpty && !input.origin.file.isEmpty, "\(address)")
      case .parameter(let parameter):
        #expect(!parameter.name.isEmpty && !parameter.source.act.isEmpty, "\(address)")
      }
    }
  }

  /// Whether a figure rests on itself; `path` ends with the figures that lead back.
  private func hasCycle(
    _ address: Address, _ path: inout [Address], _ settled: inout Set<Address>
  ) -> Bool {
    guard !settled.contains(address) else { return false }
    guard !path.contains(address) else { return true }
    path.append(address)
    for other in figures[address]?.derivation?.figuresNamed ?? [] {
      if hasCycle(other, &path, &settled) { return true }
    }
    path.removeLast()
    settled.insert(address)
    return false
  }
}

extension Derivation {
  /// The figures among the operands, down to the last step.
  fileprivate var figuresNamed: [Address] {
    branches.flatMap { branch -> [Address] in
      switch branch.term {
      case .figure(let address): [address]
      case .step(_, let derivation): derivation.figuresNamed
      case .input, .parameter: []
      }
    }
  }
}
