import Testing

@testable import Workforce

struct QuoteCentoTests {
  @Test func `the published 17_93 and the computed 17_92 are both figures`() throws {
    let figures = try RosterDisk.evaluation("cremona-mantova-pavia-2025-2027").figures
    let plain = try #require(figures.value(.eta("41-50/quota"))).exact
    #expect(ItalianNumber.percentage(plain, decimals: 2) == "17,92%")
    #expect(figures.value(.eta("41-50/quota-a-100")) == .ratio(Ratio(1793, over: 10_000)))
    #expect(figures.value(.eta("oltre-60/quota-a-100")) == .ratio(Ratio(1887, over: 10_000)))
  }

  @Test(arguments: ["eta", "struttura"])
  func `the adjusted shares add up to exactly 100`(family: String) throws {
    let figures = try RosterDisk.evaluation("esempio-personale").figures
    let shares = figures.all.filter {
      $0.address.parts.first.map(String.init) == family && $0.address.parts.last == "quota-a-100"
    }.compactMap { $0.value?.exact }
    #expect(shares.count == (family == "eta" ? 5 : 6))
    #expect(try shares.reduce(Ratio.zero) { try $0 + $1 } == .one)
  }

  @Test(arguments: ["esempio-personale", "cremona-mantova-pavia-2025-2027"])
  func `every derivation gives its figure`(scenario: String) throws {
    let figures = try RosterDisk.evaluation(scenario).figures
    for figure in figures.all {
      guard let value = figure.value, let derivation = figure.derivation else { continue }
      #expect(derivation.value(in: figures) == value.exact, "\(figure.address)")
      expectSteps(of: derivation, figures, figure.address)
    }
  }

  private func expectSteps(of derivation: Derivation, _ figures: FigureBook, _ address: Address) {
    for branch in derivation.branches {
      guard case .step(let value, let inner) = branch.term else { continue }
      #expect(inner.value(in: figures) == value.exact, "\(address): \(inner.title)")
      expectSteps(of: inner, figures, address)
    }
  }
}
