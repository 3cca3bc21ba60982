import Testing
import Workforce

@testable import cli

@Suite struct FormulaTests {
  private static let own = Formula.cell(CellPlace(sheet: "Costi", column: 2, row: 5))
  private static let other = Formula.cell(CellPlace(sheet: "L'anno", column: 27, row: 9))

  private static func plus(_ formula: Formula) -> Formula.Operand {
    .init(formula: formula, isSubtracted: false)
  }
  private static func minus(_ formula: Formula) -> Formula.Operand {
    .init(formula: formula, isSubtracted: true)
  }

  static let cases: [(Formula, xlsx: String, ods: String)] = [
    (own, "C5", "[.C5]"),
    (other, "'L''anno'!AB9", "[$'L''anno'.AB9]"),
    (
      .call("SUM", [.range(CellPlace(sheet: "Costi", column: 0, row: 2), through: 9)]),
      "SUM(A2:A9)", "SUM([.A2:.A9])"
    ),
    (.round(own, 2), "ROUND(C5,2)", "ROUND([.C5];2)"),
    (.text("di\"ci"), "\"di\"\"ci\"", "\"di\"\"ci\""),
    (.sum([minus(own), plus(.name("par_irap"))]), "-C5+par_irap", "-[.C5]+par_irap"),
    (
      .sum([plus(own), minus(.sum([plus(own), plus(.number("1"))]))]), "C5-(C5+1)",
      "[.C5]-([.C5]+1)"
    ),
    (
      .product([.sum([plus(own), minus(.number("1"))]), .number("-2")]), "(C5-1)*(-2)",
      "([.C5]-1)*(-2)"
    ),
    (.quotient(own, .product([own, own])), "C5/(C5*C5)", "[.C5]/([.C5]*[.C5])"),
    (
      .quotient(.quotient(own, own), .quotient(own, own)), "C5/C5/(C5/C5)",
      "[.C5]/[.C5]/([.C5]/[.C5])"
    ),
    (.sum([]), "0", "0"),
  ]

  @Test(arguments: cases)
  func `a formula is written as each format wants it`(
    formula: Formula, xlsx: String, ods: String
  ) {
    #expect(formula.text(.xlsx, in: "Costi") == xlsx)
    #expect(formula.text(.ods, in: "Costi") == ods)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func `columns have the letters of a spreadsheet`(column: Int, letters: String) {
    #expect(CellPlace.letters(column) == letters)
  }

  @Test(arguments: [
    (Ratio(1, over: 2), "0.5"), (Ratio(-13, over: 4), "-3.25"), (Ratio(whole: 120), "120"),
    (Ratio(13, over: 12), "1.0833333333333333"), (Ratio(2, over: 3), "0.66666666666666667"),
    (Ratio(1, over: 30000), "0.000033333333333333333"),
    (Ratio(29_999_999_999_999_999, over: 30_000_000_000_000_000), "0.99999999999999997"),
    (Ratio(whole: 0), "0"),
  ])
  func `a fraction keeps the digits that a spreadsheet keeps`(ratio: Ratio, text: String) {
    #expect(DecimalText.machine(ratio) == text)
  }
}
