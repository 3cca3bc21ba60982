import Testing

@testable import cli

@Suite struct ChartScaleTests {
  @Test(arguments: [
    (29_415_287, 6, ["0", "50.000", "100.000", "150.000", "200.000", "250.000"]),
    (29_415_287, 2, ["0", "200.000"]), (9_999, 5, ["0", "20", "40", "60", "80"]),
    (0, 4, ["0", "1"]),
    (150, 1, ["0", "1"]),
  ])
  func `ticks are round amounts of euro`(most: Int, steps: Int, expected: [String]) {
    let scale = ChartScale(chart(.cents, 0, most), steps: steps)
    #expect(scale.ticks.map(scale.label) == expected)
  }

  @Test func `people are whole and percentages have their sign`() {
    let people = ChartScale(chart(.heads, 0, 3), steps: 6)
    #expect(people.ticks.map(people.label) == ["0", "1", "2", "3"])
    let shares = ChartScale(chart(.hundredthsOfPercent, 0, 20_000), steps: 4)
    #expect(shares.ticks.map(shares.label) == ["0%", "50%", "100%", "150%", "200%"])
  }

  @Test func `zero is always a tick and the ends are the data's`() {
    let scale = ChartScale(chart(.cents, -41_408_544, 29_415_287), steps: 6)
    #expect(scale.ticks.contains(0))
    #expect(scale.position(-41_408_544, over: 1000) == 0)
    #expect(scale.position(29_415_287, over: 1000) == 1000)
    #expect(scale.ticks.map(scale.label).first == "-400.000")
  }

  @Test func `the largest amounts have a place`() {
    let scale = ChartScale(SampleCharts.huge, steps: 6)
    #expect(scale.position(Int.max, over: 500) == 500)
    #expect(scale.position(Int.min, over: 500) == 0)
    #expect(scale.position(0, over: 500) == 250)
  }

  private func chart(_ unit: Chart.Unit, _ from: Int, _ to: Int) -> Chart {
    Chart(
      title: "", summary: "", scale: .init(unit),
      rows: [.init("", [.init(from: from, to: to, .solid)], value: "")], legend: [],
      numbers: Table(title: "", columns: [], rows: []))
  }
}
