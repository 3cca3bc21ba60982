import Testing

@testable import Workforce

/// A roster a hundred times as long takes about a hundred times as long.
struct RosterSizeTests {
  private func tables(_ count: Int) -> RosterTables {
    var rows: [String] = []
    rows.reserveCapacity(count)
    for number in 0..<count {
      let area = number % 20 == 0 ? "dirigenti" : "istruttori"
      let birth = "\(10 + number % 18)/0\(1 + number % 9)/\(1958 + number % 40)"
      let hours = ["1", "0,8333", "27/36", "1"][number % 4]
      rows.append(
        "p\(number);\(area);u\(number % 12);\(number % 3 == 0 ? "uomo" : "donna");\(birth);"
          + "indeterminato;;\(hours);;;;")
    }
    return RosterTables(rows: rows)
  }

  private func seconds(_ tables: RosterTables, heads: Int) throws -> (Duration, Int?) {
    var total: Int?
    let time = try ContinuousClock().measure {
      let evaluation = try tables.evaluation()
      total = evaluation.figures.count(.servizio(Address.total))
      _ = Verification.checks(of: evaluation)
    }
    return (time, total)
  }

  @Test func `40_000 people are read and evaluated in time that grows with their number`() throws {
    let small = try seconds(tables(2_000), heads: 2_000)
    let large = try seconds(tables(40_000), heads: 40_000)
    #expect(small.1 == 2_000)
    #expect(large.1 == 40_000)
    // Twenty times the people: a quadratic step anywhere would take four hundred times as long.
    #expect(large.0 < small.0 * 80, "2.000 people: \(small.0), 40.000 people: \(large.0)")
  }

  @Test func `the order of the rows changes no figure`() throws {
    var shuffled = tables(300)
    let rows = (shuffled["personale.csv"] ?? "").split(separator: "\n").map(String.init)
    shuffled["personale.csv"] = ([rows[0]] + rows.dropFirst().reversed()).joined(separator: "\n")
    let own = try tables(300).evaluation().figures.all.map { "\($0.address) \($0.value as Any)" }
    let other = try shuffled.evaluation().figures.all.map { "\($0.address) \($0.value as Any)" }
    #expect(own.sorted() == other.sorted())
  }
}
