import Testing
import Workforce

@testable import cli

@Suite struct InputNumberTests {
  @Test(arguments: [
    ("21.392,87", Ratio(2_139_287, over: 100), NumberFormat.grouped(decimals: 2)),
    ("0,2380", Ratio(238, over: 1000), .plain(decimals: 4)),
    ("2026", Ratio(whole: 2026), .plain(decimals: 0)),
    ("68,4%", Ratio(684, over: 1000), .percentage(decimals: 1)),
    ("100 %", .one, .percentage(decimals: 0)),
    ("-12,5", Ratio(-25, over: 2), .plain(decimals: 1)),
  ])
  func `a number of a table is a number of the sheet`(
    text: String, value: Ratio, format: NumberFormat
  ) throws {
    let number = try #require(InputNumber(text))
    #expect(number.value == value)
    let expected = SheetCell(
      content: .number(DecimalText.machine(value)), style: .number(format, .input))
    #expect(number.cell(.input) == expected)
  }

  @Test func `hours on hours stay a fraction`() throws {
    let cell = try #require(InputNumber("30/36")).cell(.input)
    let fraction = Formula.quotient(.number("30"), .number("36"))
    #expect(cell.content == .formula(fraction, .number("0.83333333333333333")))
  }

  @Test(arguments: ["31/12/2024", "4.1.1", "istruttori", "", "=1+1", "1,234.56"])
  func `anything else stays a text`(text: String) {
    #expect(InputNumber(text) == nil)
  }

  @Test(arguments: [("007", false), ("99999999999,123456", false), ("0,5", true), ("0", true)])
  func `codes and numbers too long keep their digits`(text: String, isPlain: Bool) {
    #expect(InputNumber(text)?.isPlain == isPlain)
  }
}
