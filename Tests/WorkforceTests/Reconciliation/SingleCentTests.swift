import Testing

@testable import Workforce

/// A cent more or less in any published amount is found, in that row and in no other.
@Suite struct SingleCentTests {
  @Test(arguments: [1, -1])
  func `no published cent can change unseen`(cents: Int) throws {
    let plan = try Evaluation(ScenarioFolder.published())
    let rows = plan.scenario.published
    let untouched = try Reconciliation(of: plan).figures.map(\.outcome)
    let amounts = rows.indices.filter { plan.figures[rows[$0].address]?.unit == .euro }
    #expect(amounts.count >= 80)
    var changed = plan.scenario
    for position in amounts {
      changed.published[position] = try rows[position].shifted(by: cents)
    }
    // One evaluation for all rows at once, as each row is compared by itself …
    let all = try Reconciliation(of: Evaluation(changed)).figures.map(\.outcome)
    for position in rows.indices {
      #expect(
        all[position] == (amounts.contains(position) ? .different : untouched[position]),
        "\(rows[position].address)")
    }
    // … and every row alone, with the rows that were reproduced around it.
    for position in amounts {
      var single = plan.scenario
      single.published = [
        rows[(position + 1) % rows.count], changed.published[position], rows[0],
      ].filter { $0.acknowledged == nil }
      let alone = try Reconciliation(of: Evaluation(single))
      #expect(!alone.isComplete, "\(rows[position].address)")
      #expect(alone.count(.different) == 1, "\(rows[position].address)")
    }
  }
}

extension PublishedFigure {
  fileprivate func shifted(by cents: Int) throws -> PublishedFigure {
    let amount = try (value.exact + Ratio(cents, over: 100)).euro(rounding: .down)
    return PublishedFigure(
      address: address, value: try PublishedValue(italian: ItalianNumber.text(amount)),
      tolerance: tolerance, acknowledged: acknowledged, origin: origin)
  }
}
