import Testing

@testable import Workforce

@Suite struct ExplanationTests {
  @Test func `the residue of a year leads to the money it comes from`() throws {
    let plan = try PlanBuilder.evaluation()
    let tree = try #require(Explanation(of: Address("capacita/2026/residua"), in: plan.figures))
    #expect(tree.value == .euro(Euro(cents: 116_776)))
    #expect(
      tree.branches.compactMap(\.address?.text)
        == ["capacita/2026/disponibile", "capacita/2026/utilizzata", "capacita/2026/scaduta"])
    #expect(tree.branches.map(\.isSubtracted) == [false, true, true])
    #expect(tree.sources == [RestiAssunzionali.source])
  }

  @Test func `every leaf is an input, a parameter, a repetition or an absence`() throws {
    let plan = try Evaluation(ScenarioFolder.published())
    for figure in plan.figures.all {
      let tree = try #require(Explanation(of: figure.address, in: plan.figures))
      for leaf in tree.nodes where leaf.branches.isEmpty {
        switch leaf.kind {
        case .input, .parameter, .repeated: #expect(leaf.value != nil)
        case .absent: #expect(leaf.note?.isEmpty == false)
        case .computed, .folded, .cut: Issue.record("\(figure.address) ends in «\(leaf.title)»")
        }
      }
    }
  }

  @Test func `a figure that occurs twice is explained once`() throws {
    let plan = try PlanBuilder.evaluation()
    let tree = try #require(Explanation(of: Address("capacita/2027/residua"), in: plan.figures))
    let explained = tree.nodes.filter { $0.address != nil && $0.kind != .repeated }
    #expect(Set(explained.compactMap(\.address)).count == explained.count)
    #expect(tree.nodes.contains { $0.kind == .repeated })
  }

  @Test(arguments: [false, true])
  func `what is said to be explained above is explained above`(foldsZeros: Bool) throws {
    let plan = try Evaluation(ScenarioFolder.published())
    for figure in plan.figures.all {
      let tree = try #require(
        Explanation(of: figure.address, in: plan.figures, foldsZeros: foldsZeros))
      var explained: Set<Address> = []
      for node in tree.nodes {
        guard let address = node.address else { continue }
        if case .computed = node.kind { explained.insert(address) }
        if node.kind == .repeated {
          #expect(explained.contains(address), "\(figure.address): \(address)")
        }
      }
    }
  }

  @Test func `a branch that comes to zero is not followed if zeros are folded`() throws {
    let plan = try PlanBuilder.evaluation()
    let address = Address("capacita/2025/residua")
    let tree = try #require(Explanation(of: address, in: plan.figures, foldsZeros: true))
    let expired = try #require(
      tree.nodes.first { $0.address == Address("capacita/2025/scaduta") })
    #expect(expired.branches.isEmpty)
    guard case .folded = expired.kind else {
      Issue.record("\(expired.kind)")
      return
    }
  }

  @Test(arguments: 0...6)
  func `a tree is as deep as it was asked to be`(depth: Int) throws {
    let plan = try PlanBuilder.evaluation()
    let tree = try #require(
      Explanation(of: Address("capacita/2027/residua"), in: plan.figures, depth: depth))
    #expect(tree.height == depth)
    let explained = Set(
      tree.nodes.filter { if case .computed = $0.kind { true } else { false } }
        .compactMap(\.address))
    for node in tree.nodes where node.kind == .repeated {
      let address = try #require(node.address)
      #expect(explained.contains(address), "\(address) is said to be explained and is not")
    }
  }

  @Test func `an unknown address has no explanation`() throws {
    let plan = try PlanBuilder.evaluation()
    #expect(Explanation(of: Address("capacita/1999/residua"), in: plan.figures) == nil)
  }

  @Test func `an absent figure explains why`() throws {
    let plan = try PlanBuilder.evaluation()
    let tree = try #require(Explanation(of: Address("servizio/fte"), in: plan.figures))
    #expect(tree.kind == .absent)
    #expect(tree.note == "manca la tabella fte.csv")
  }

  /// Twelve areas and ten years: no tree is larger than all derivations taken together.
  @Test func `the tree of a large plan stays bounded`() throws {
    let plan = try Evaluation(
      RandomPlan.scenario(seed: 12, areas: 12...12, years: 10...10))
    let bound = plan.figures.all.reduce(0) { $0 + ($1.derivation?.size ?? 1) }
    let end = plan.scenario.period.upperBound
    let last = [
      Address.capacita(end, .residua), .capacita(end, .esercitabile), .organico(end, "spesa"),
      .organico(end, "margine"), .resti(end, closing: end), .progressioni("economia"),
    ]
    for address in last + plan.figures.all.map(\.address).filter({ $0.text.count % 9 == 0 }) {
      let tree = try #require(Explanation(of: address, in: plan.figures))
      #expect(tree.nodes.count <= bound)
      #expect(tree.height < 12 * 10)
    }
  }
}

extension Explanation {
  /// The node and all nodes below it.
  fileprivate var nodes: [Explanation] { [self] + branches.flatMap(\.nodes) }

  /// How many levels there are below the node.
  fileprivate var height: Int { branches.map { $0.height + 1 }.max() ?? 0 }
}

extension Derivation {
  /// The nodes that one figure adds to a tree.
  fileprivate var size: Int {
    branches.reduce(1) { sum, branch in
      if case .step(_, let derivation) = branch.term { sum + derivation.size } else { sum + 1 }
    }
  }
}
