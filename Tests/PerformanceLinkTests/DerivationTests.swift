import PerformanceLink
import Testing
import Workforce

/// Every figure of the objectives follows from its derivation.
struct DerivationTests {
  static let prefixes: Set<Substring> = [
    "obiettivi", "indicatori", "livelli", "riscontri", "fte-mesi",
  ]

  @Test(arguments: [
    Shipped.sondrio, Shipped.main, Shipped.cremona, Shipped.frosinone, Shipped.roster,
  ])
  func `applying the operation to the branches gives the value`(folder: String) throws {
    let evaluation = try Shipped.evaluation(folder)
    let own = evaluation.figures.all.filter { figure in
      figure.address.parts.first.map(Self.prefixes.contains) ?? false
    }
    #expect(own.count > 100)
    for figure in own {
      guard let value = figure.value, let derivation = figure.derivation else {
        #expect(figure.absenceReason?.isEmpty == false, "\(figure.address)")
        continue
      }
      #expect(derivation.value(in: evaluation.figures) == value.exact, "\(figure.address)")
      check(derivation, at: figure.address, in: evaluation.figures)
    }
  }

  /// Steps follow from their branches, and the tree ends in cells of tables.
  private func check(_ derivation: Derivation, at address: Address, in figures: FigureBook) {
    for branch in derivation.branches {
      guard case .step(let quantity, let inner) = branch.term else { continue }
      #expect(inner.value(in: figures) == quantity.exact, "\(address): \(inner.title)")
      check(inner, at: address, in: figures)
    }
  }
}
