/// How a cell looks.
enum CellStyle: Hashable, Sendable {
  case title
  case subtitle
  case header
  /// A header over numbers.
  case numberHeader
  case text
  /// Small words beside the numbers: notes, sources.
  case note
  case comment
  /// A dash where there is no number.
  case missing
  /// Words that decide which rows a formula takes: blue, like the numbers to be changed.
  case choice
  case link
  case totalText
  case total(NumberFormat)
  case number(NumberFormat, NumberRole)
}

/// Where a number comes from, shown by its colour and its ground.
enum NumberRole: Hashable, Sendable {
  /// Typed by the office or fixed by law: blue, to be changed freely.
  case input
  /// Computed by the sheet: black.
  case formula
  /// A result of the program that the sheet can't compute again: italics on grey.
  case copied
}

/// How a number is written; spreadsheet programs show the codes in the reader's own language.
enum NumberFormat: Hashable, Sendable {
  case euro
  /// Euro with decimals beyond the cent.
  case exactEuro
  case count
  case percentage(decimals: Int)
  /// A number without thousands, such as a year.
  case plain(decimals: Int)
  case grouped(decimals: Int)
  case general
  /// A difference that should be nothing: every digit of it is shown.
  case difference

  /// The code of XLSX, in its English form.
  var code: String {
    switch self {
    case .euro: "#,##0.00"
    case .exactEuro: "#,##0.00######"
    case .count: "#,##0"
    case .percentage(let decimals): Self.decimals("0", decimals) + "%"
    case .plain(let decimals): Self.decimals("0", decimals)
    case .grouped(let decimals): Self.decimals("#,##0", decimals)
    case .general: "General"
    case .difference: "0.00#######"
    }
  }

  private static func decimals(_ whole: String, _ count: Int) -> String {
    count == 0 ? whole : whole + "." + String(repeating: "0", count: count)
  }
}

/// The traits of a style, which both file formats write in their own words.
struct CellLook: Hashable, Sendable {
  var isBold = false
  var isItalic = false
  var size = 10
  /// Red, green and blue in hexadecimal digits.
  var colour = "000000"
  var ground: String?
  var wraps = false
  var leansRight = false
  var isUnderlined = false
  var hasRule = false
  var format: NumberFormat?
}

extension CellStyle {
  var look: CellLook {
    switch self {
    case .title: CellLook(isBold: true, size: 14)
    case .subtitle: CellLook(isBold: true, size: 11, colour: "1F3864")
    case .header:
      CellLook(isBold: true, ground: "D9E2F3", wraps: true, hasRule: true)
    case .numberHeader:
      CellLook(isBold: true, ground: "D9E2F3", wraps: true, leansRight: true, hasRule: true)
    case .text: CellLook(wraps: true)
    case .missing: CellLook(leansRight: true)
    case .note: CellLook(size: 9, colour: "404040", wraps: true)
    case .comment: CellLook(isItalic: true, size: 9, colour: "595959")
    case .choice: CellLook(colour: "0000C0", wraps: true)
    case .link: CellLook(colour: "0563C1", wraps: true, isUnderlined: true)
    case .totalText: CellLook(isBold: true, hasRule: true)
    case .total(let format): CellLook(isBold: true, leansRight: true, hasRule: true, format: format)
    case .number(let format, .input): CellLook(colour: "0000C0", leansRight: true, format: format)
    case .number(let format, .formula): CellLook(leansRight: true, format: format)
    case .number(let format, .copied):
      CellLook(
        isItalic: true, colour: "595959", ground: "EDEDED", leansRight: true, format: format)
    }
  }
}
