import Testing

@testable import Workforce

@Suite struct PayrollFormsTests {
  @Test(arguments: [
    "05/03/1967", "5/3/1967", "05.03.1967", "05-03-1967", "1967-03-05", "19670305",
    "5 marzo 1967", "05-mar-1967", "05-MAR-1967", "05/03/1967 00:00:00", "05/03/1967 0.00.00",
    "1967-03-05T00:00:00", "1967-03-05 12:30",
  ])
  func `a day is understood in every form of the payrolls`(text: String) throws {
    #expect(try PayrollDate.day(text) == CalendarDay(year: 1967, month: 3, day: 5))
  }

  @Test(arguments: [
    ("05/03/67", ItalianDate.Fault.shortYear), ("5-mar-67", .shortYear),
    ("31/02/1967", .noSuchDay), ("19671305", .noSuchDay), ("24536", .notADate),
    ("ieri", .notADate), ("03/1967", .notADate), ("", .notADate),
  ])
  func `a day that is none is refused with its reason`(text: String, fault: ItalianDate.Fault) {
    #expect(throws: fault) { try PayrollDate.day(text) }
  }

  @Test(arguments: [
    ("36", 36, 1), ("36,00", 36, 1), ("36.00", 36, 1), ("30:30", 61, 2), ("83,33%", 8333, 10000),
    ("0,5", 1, 2), ("30/36", 5, 6),
  ])
  func `hours and percentages are exact`(text: String, numerator: Int, denominator: Int) throws {
    #expect(try PayrollHours.number(text) == Ratio(numerator, over: denominator))
  }

  @Test(arguments: ["36:75", "36:5", "36.000", "h36", "", "-36:00"])
  func `hours that can be read in two ways or in none are refused`(text: String) {
    #expect(throws: ItalianNumber.Fault.self) { try PayrollHours.number(text) }
  }

  @Test(arguments: [
    ("36", "1"), ("18", "0,5"), ("30", "0,833333333"), ("30:00", "0,833333333"), ("18/36", "0,5"),
  ])
  func `weekly hours become a share of thirty-six`(text: String, share: String) throws {
    let scale = (from: Ratio(whole: 36), share: Ratio.one)
    #expect(PayrollHours.text(try PayrollHours.share(text, scale: scale)) == share)
  }

  @Test(arguments: [
    ("Ufficio Qualità e Metrico", "ufficio-qualita-e-metrico"), ("C1", "c1"),
    ("  A.O. / Area 2 ", "a-o-area-2"), ("È", "e"), ("–", ""),
  ])
  func `words become a code`(text: String, code: String) {
    #expect(PayrollCell.code(from: text) == code)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the digest is that of the standard`(message: String, digest: String) {
    let hexadecimal = SHA256.digest(of: Array(message.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0\(digits)" : digits
    }.joined()
    #expect(hexadecimal == digest)
  }

  @Test func `an import knows every column of the roster that it may fill`() {
    let given = ["id", "fonte", "note"]
    let columns = PersonaleTable.schema.columns.map(\.name).filter { !given.contains($0) }
    #expect(Set(RosterField.all.map(\.name)) == Set(columns))
    #expect(RosterField.all.count == columns.count)
  }
}
