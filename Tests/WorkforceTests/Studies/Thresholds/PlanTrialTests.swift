import Testing

@testable import Workforce

@Suite struct PlanTrialTests {
  @Test func `the least number is found by doubling and halving, and asked about`() {
    for answer in 0...70 {
      var asked: Set<Int> = []
      let found = (0...64).least { number in
        asked.insert(number)
        return number >= answer
      }
      #expect(found == (answer <= 64 ? answer : nil))
      if let found, found > 0 { #expect(asked.isSuperset(of: [found, found - 1])) }
      #expect(asked.count <= 15)
    }
  }

  @Test func `a range of one number is asked once`() {
    #expect((5...5).least { _ in true } == 5)
    #expect((5...5).least { _ in false } == nil)
  }

  @Test func `a limit that is exceeded already counts only where it gets worse`() throws {
    let plan = try PlanTrial(
      PlanBuilder.published { $0.assunzioni.append(.hiring(1, "istruttori", in: 2026)) })
    #expect(plan.exceeded.map(\.subject) == ["2026", "2027"])
    #expect(try plan.broken(by: plan.scenario).isEmpty)
    var worse = plan.scenario
    worse.assunzioni.append(.hiring(1, "operatori", in: 2026))
    #expect(try plan.broken(by: worse).map(\.subject) == ["2026", "2027"])
    var better = plan.scenario
    better.assunzioni.removeLast()
    #expect(try plan.broken(by: better).isEmpty)
  }
}
