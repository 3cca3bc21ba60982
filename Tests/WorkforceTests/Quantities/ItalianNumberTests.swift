import Testing

@testable import Workforce

@Suite struct ItalianNumberTests {
  @Test(arguments: [
    ("1.234,56", 123_456), ("1234,56", 123_456), ("30.792,97", 3_079_297), ("0", 0),
    ("0,00", 0), ("0,5", 50), ("1.234.567", 123_456_700), ("1.234.567,8", 123_456_780),
    ("12", 1_200), ("007", 700), ("-5", -500), ("−5,10", -510), ("+5,10", 510), ("-0", 0),
    ("1,230", 123), ("1,2300000000", 123), ("999.999.999.999,99", 99_999_999_999_999),
    ("-999999999999,99", -99_999_999_999_999),
  ])
  func `an amount in Italian form is read to the cent`(text: String, cents: Int64) throws {
    #expect(try ItalianNumber.euro(text) == Euro(cents: cents))
  }

  @Test(arguments: [
    ("", ItalianNumber.Fault.notANumber), (" ", .notANumber), ("1 234,56", .notANumber),
    ("1\u{A0}234,56", .notANumber), (" 5", .notANumber), ("- 5", .notANumber),
    ("--5", .notANumber), ("-", .notANumber), (",5", .notANumber), ("5,", .notANumber),
    (",", .notANumber), (".", .notANumber), ("1,2,3", .notANumber), ("€5", .notANumber),
    ("1e3", .notANumber), ("0x10", .notANumber), ("n.d.", .notANumber), ("1..000", .notANumber),
    (".500,00", .notANumber), ("١٢٣", .notANumber), ("１２", .notANumber), ("²", .notANumber),
    ("5\u{301}", .notANumber), ("30792.97", .decimalPoint), ("1,234.56", .decimalPoint),
    ("1.5", .decimalPoint), ("1234.567", .decimalPoint), ("1.234", .ambiguousPoint),
    ("30.792", .ambiguousPoint), ("1.23.456", .misplacedPoint), ("12.34,5", .misplacedPoint),
    ("1234.567,00", .misplacedPoint), ("1,234", .tooManyDecimals(atMost: 2)),
    ("0,001", .tooManyDecimals(atMost: 2)), ("50%", .unexpectedPercentSign),
    ("1.000.000.000.000,00", .outOfRange), ("-1.000.000.000.000", .outOfRange),
  ])
  func `any other amount is refused with its reason`(text: String, fault: ItalianNumber.Fault) {
    #expect(throws: fault) { try ItalianNumber.euro(text) }
  }

  @Test(arguments: [24, 25, 40, 400])
  func `numbers of many digits are out of range and never wrap`(digits: Int) {
    let text = String(repeating: "9", count: digits)
    #expect(throws: ItalianNumber.Fault.outOfRange) { try ItalianNumber.euro(text) }
    #expect(throws: ItalianNumber.Fault.outOfRange) { try ItalianNumber.count(text) }
    #expect(throws: ItalianNumber.Fault.outOfRange) { try ItalianNumber.ratio(text) }
    #expect(throws: ItalianNumber.Fault.outOfRange) { try ItalianNumber.fte(text) }
    #expect(throws: ItalianNumber.Fault.tooManyDecimals(atMost: 2)) {
      try ItalianNumber.euro("0," + text)
    }
  }

  @Test(arguments: [("0", 0), ("4", 4), ("12,0", 12), ("+3", 3), ("999999", 999_999)])
  func `a head count is read`(text: String, count: Int) throws {
    #expect(try ItalianNumber.count(text) == count)
  }

  @Test(arguments: [
    ("-1", ItalianNumber.Fault.negative), ("1,5", .notWhole), ("3,001", .notWhole),
    ("1.5", .decimalPoint), ("1.250", .ambiguousPoint), ("3%", .unexpectedPercentSign),
    ("1000000", .outOfRange), ("tre", .notANumber), ("٣", .notANumber),
  ])
  func `a head count is refused with its reason`(text: String, fault: ItalianNumber.Fault) {
    #expect(throws: fault) { try ItalianNumber.count(text) }
  }

  @Test(arguments: [
    ("0,2380", Ratio(238, over: 1000)), ("23,80%", Ratio(238, over: 1000)),
    ("100 %", .one), ("0,55%", Ratio(55, over: 10_000)), ("-1,5", Ratio(-3, over: 2)),
    ("0,000000001", Ratio(1, over: 1_000_000_000)), ("84", Ratio(whole: 84)),
  ])
  func `a fraction is read as such or as a percentage`(text: String, ratio: Ratio) throws {
    #expect(try ItalianNumber.ratio(text) == ratio)
  }

  @Test(arguments: ["%", "5%%", "%5", "1,2.3%", "0.2380", "0,0000000001"])
  func `a fraction in another form is refused`(text: String) {
    #expect(throws: ItalianNumber.Fault.self) { try ItalianNumber.ratio(text) }
  }

  @Test(arguments: [("97,20", 9_720), ("0", 0), ("34,4", 3_440)])
  func `full-time equivalents are read in hundredths`(text: String, hundredths: Int) throws {
    #expect(try ItalianNumber.fte(text) == FTE(hundredths: hundredths))
  }

  @Test(arguments: ["-1", "1,001", "1000000", "97.20"])
  func `impossible full-time equivalents are refused`(text: String) {
    #expect(throws: ItalianNumber.Fault.self) { try ItalianNumber.fte(text) }
  }

  @Test(arguments: [("1900", 1900), ("2025", 2025), ("2199", 2199)])
  func `a year has four digits`(text: String, year: Int) throws {
    #expect(try ItalianNumber.year(text) == year)
  }

  @Test(arguments: ["25", "0000", "1899", "2200", "9999", "+202", "-202", "20255", "٢٠٢٥", "2O25"])
  func `anything else is no year`(text: String) {
    #expect(throws: ItalianNumber.Fault.notANumber) { try ItalianNumber.year(text) }
  }
}
