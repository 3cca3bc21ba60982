import Testing

@testable import Workforce

@Suite struct CauseSearchTests {
  @Test(arguments: [
    (
      "spesa/potenziale-massima", "4.847.674,59", DifferenceCause.costiArrotondati,
      "con costi unitari arrotondati al centesimo"
    ),
    ("spesa/servizio", "3.347.613,98", .costiEsatti, "con costi unitari esatti"),
    ("capacita/2024/maturata", "147.175,58", .costiEsatti, "con costi unitari esatti"),
    ("capacita/2025/maturata", "110.232,96", .altraLettura, "con la lettura riduzione-2025=si"),
    (
      "capacita/2027/residua", "22.922,43", .altraLettura, "con la lettura resti-ordine=piu-recenti"
    ),
    (
      "servizio/indeterminato", "106", .altraFigura,
      "è il valore di servizio/totale (Personale in servizio, totale)"
    ),
    (
      "capacita/2026/residua", "1.176,67", .trasposizione,
      "«1.176,67» e «1.167,76» differiscono per due coppie di cifre vicine scambiate"
    ),
  ])
  func `a cause is found with its evidence`(
    address: String, value: String, cause: DifferenceCause, evidence: String
  ) throws {
    let figure = try Reconciliation.single(.row(address, value))
    #expect(figure?.outcome == .different)
    #expect(figure?.causes.contains { $0.cause == cause && $0.evidence == evidence } == true)
  }

  @Test(arguments: [
    ("capacita/2026/residua", "1.167,67"), ("servizio/totale", "160"),
    ("capacita/2026/residua", "1.617,76"),
  ])
  func `two neighbouring digits are a transposition`(address: String, value: String) throws {
    #expect(
      try Reconciliation.single(.row(address, value))?.causes.map(\.cause) == [.trasposizione])
  }

  @Test(arguments: ["7.161,76", "1.177,76", "1.168,77", "11.677,60", "1.167,80"])
  func `other slips are not`(value: String) throws {
    #expect(try Reconciliation.single(.row("capacita/2026/residua", value))?.causes == [])
  }

  // MARK: Percentages that add up to 100

  @Test(arguments: [
    ("eta/41-50/quota", "17,93%", true), ("eta/41-50/quota", "17,94%", false),
    ("eta/41-50/quota", "17,91%", false),
  ])
  func `a percentage raised so that all of them make 100`(
    address: String, value: String, isFound: Bool
  ) throws {
    let figure = try Reconciliation.single(.row(address, value, tolerance: Ratio(5, over: 100_000)))
    {
      $0.ages = zip(["30-40", "41-50", "51-60", "oltre-60"], [1, 19, 66, 20]).map {
        AgeClassStaff(
          area: "istruttori", ageClass: $0, units: $1, origin: PlanBuilder.origin("eta.csv", 2))
      }
    }
    #expect(figure?.causes.contains { $0.cause == .percentualiACento } == isFound)
    #expect(figure?.outcome == .different)
  }
}

@Suite struct LargestRemainderTests {
  @Test(arguments: [
    ([1, 19, 66, 20], 2, ["0,94", "17,93", "62,26", "18,87"]),
    ([6, 25, 37, 12, 10, 16], 1, ["5,7", "23,6", "34,9", "11,3", "9,4", "15,1"]),
    ([1, 1, 1], 0, ["34", "33", "33"]), ([1, 1, 1], 1, ["33,4", "33,3", "33,3"]),
    ([1, 0], 2, ["100,00", "0,00"]), ([1, 1], 0, ["50", "50"]),
    ([1, 1, 1, 1, 1, 1, 1], 0, ["15", "15", "14", "14", "14", "14", "14"]),
  ])
  func `the missing units go to the largest remainders`(
    counts: [Int], decimals: Int, percentages: [String]
  ) throws {
    let all = counts.reduce(0, +)
    let shares = try LargestRemainder.percentages(
      counts.map { Ratio($0, over: all) }, decimals: decimals)
    #expect(shares.map { ItalianNumber.text($0, decimals: decimals) } == percentages)
    #expect(try shares.reduce(Ratio.zero) { try $0 + $1 } == Ratio(whole: 100))
  }
}
