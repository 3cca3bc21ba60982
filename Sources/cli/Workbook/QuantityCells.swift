import Workforce

extension Quantity {
  /// How a spreadsheet shows the quantity.
  var numberFormat: NumberFormat {
    switch self {
    case .euro: .euro
    case .exactEuro: .exactEuro
    case .count: .count
    case .fte, .years: .grouped(decimals: 2)
    case .ratio: .percentage(decimals: 2)
    case .number: .general
    }
  }

  /// The quantity as a number of a cell, in machine form.
  var machineNumber: String { DecimalText.machine(exact) }

  /// The decimals to which a spreadsheet's result is compared with the program's.
  ///
  /// Whole cents and hundredths must agree exactly; other fractions as far as binary numbers carry.
  var comparedDecimals: Int {
    switch self {
    case .euro, .fte: 2
    case .count: 0
    case .exactEuro: 8
    case .ratio, .years, .number: 9
    }
  }

  func cell(_ role: NumberRole) -> SheetCell {
    SheetCell(content: .number(machineNumber), style: .number(numberFormat, role))
  }
}
