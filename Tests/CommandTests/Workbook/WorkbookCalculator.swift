import Workforce

@testable import cli

/// Computes the formulas of a workbook with exact fractions, as a spreadsheet would with binary numbers.
final class WorkbookCalculator {
  struct Fault: Error { let text: String }

  private var contents: [CellPlace: SheetCell.Content] = [:]
  private let names: [String: CellPlace]
  private var known: [CellPlace: Ratio] = [:]

  init(_ workbook: Workbook) {
    names = Dictionary(uniqueKeysWithValues: workbook.names.map { ($0.name, $0.place) })
    for sheet in workbook.sheets {
      for row in sheet.rows {
        for (column, cell) in row.cells.enumerated() {
          contents[CellPlace(sheet: sheet.name, column: column, row: row.number)] = cell?.content
        }
      }
    }
  }

  /// The places of all formulas with a number as their result.
  var formulas: [(place: CellPlace, cached: String)] {
    contents.compactMap { place, content in
      if case .formula(_, .number(let cached)) = content { (place, cached) } else { nil }
    }
  }

  /// Puts another number into a cell.
  func set(_ place: CellPlace, _ number: String) {
    contents[place] = .number(number)
    known = [:]
  }

  func value(at place: CellPlace) throws -> Ratio {
    if let value = known[place] { return value }
    let value =
      switch contents[place] {
      case .number(let number): try Self.number(number)
      case .formula(let formula, _): try self.value(of: formula)
      case .text, .link, .jump, nil: throw Fault(text: "\(place) holds no number")
      }
    known[place] = value
    return value
  }

  static func number(_ text: String) throws -> Ratio {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNegative = text.hasPrefix("-")
    guard let whole = Int(parts[0].drop { $0 == "-" }) else { throw Fault(text: text) }
    var value = Ratio(whole: whole)
    var power = Ratio.one
    for digit in parts.count == 2 ? parts[1] : "" {
      guard let digit = digit.wholeNumberValue else { throw Fault(text: text) }
      power = try power / Ratio(whole: 10)
      value = try value + power * digit
    }
    return isNegative ? try .zero - value : value
  }

  private func value(of formula: Formula) throws -> Ratio {
    switch formula {
    case .number(let number): return try Self.number(number)
    case .cell(let place): return try value(at: place)
    case .name(let name):
      guard let place = names[name] else { throw Fault(text: name) }
      return try value(at: place)
    case .sum(let operands):
      return try operands.reduce(Ratio.zero) { sum, operand in
        let value = try value(of: operand.formula)
        return operand.isSubtracted ? try sum - value : try sum + value
      }
    case .product(let factors): return try factors.reduce(.one) { try $0 * value(of: $1) }
    case .quotient(let first, let second): return try value(of: first) / value(of: second)
    case .call(let name, let operands): return try call(name, operands)
    case .text, .range, .notAbove: throw Fault(text: "\(formula) is no number")
    }
  }

  private func call(_ name: String, _ operands: [Formula]) throws -> Ratio {
    switch name {
    case "SUM":
      return try cells(operands[0]).reduce(.zero) { try $0 + value(at: $1) }
    case "SUMPRODUCT": return try absolute(operands[0])
    case "SUMIFS":
      let added = cells(operands[0])
      return try matches(Array(operands.dropFirst())).reduce(.zero) {
        try $0 + value(at: added[$1])
      }
    case "COUNTIFS": return Ratio(whole: try matches(operands).count)
    default:
      let values = try operands.map(value)
      switch name {
      case "ROUND":
        return try values[0].rounded(
          decimals: values[1].whole(rounding: .down), .halfAwayFromZero)
      case "ROUNDUP":
        return Ratio(
          whole: try values[0].whole(rounding: values[0] < .zero ? .down : .up))
      case "INT": return Ratio(whole: try values[0].whole(rounding: .down))
      case "ABS": return values[0] < .zero ? try .zero - values[0] : values[0]
      case "SIGN":
        return values[0] == .zero ? .zero : Ratio(whole: values[0] < .zero ? -1 : 1)
      case "MIN": return values.min() ?? .zero
      case "MAX": return values.max() ?? .zero
      default: throw Fault(text: name)
      }
    }
  }

  /// The totals of the sheet Quadratura: the sum of what is not zero.
  private func absolute(_ formula: Formula) throws -> Ratio {
    guard case .call(_, let inner) = formula, let first = inner.first else {
      throw Fault(text: "\(formula)")
    }
    if case .call("SIGN", let range) = first {
      return Ratio(whole: try cells(range[0]).count { try value(at: $0) != .zero })
    }
    return try cells(first).reduce(.zero) {
      let value = try value(at: $1)
      return value < .zero ? try $0 - value : try $0 + value
    }
  }

  private func cells(_ formula: Formula) -> [CellPlace] {
    guard case .range(let first, let last) = formula else { return [] }
    return (first.row...last).map {
      CellPlace(sheet: first.sheet, column: first.column, row: $0)
    }
  }

  /// The positions in the ranges where every criterion is met.
  private func matches(_ pairs: [Formula]) throws -> [Int] {
    var positions = Array(0..<cells(pairs[0]).count)
    for pair in stride(from: 0, to: pairs.count, by: 2) {
      let range = cells(pairs[pair])
      let hasRow = Set(range.indices.filter { contents[range[$0]] != nil })
      positions = try positions.filter { try meets(pairs[pair + 1], contents[range[$0]]) }
      // An empty row below the table meets what only excludes.
      if positions.count > hasRow.count { positions = positions.filter { isRow(range[$0]) } }
    }
    return positions
  }

  private func isRow(_ place: CellPlace) -> Bool {
    (0..<4).contains {
      contents[CellPlace(sheet: place.sheet, column: $0, row: place.row)] != nil
    }
  }

  private func meets(_ criterion: Formula, _ content: SheetCell.Content?) throws -> Bool {
    switch (criterion, content) {
    case (.number(let number), .number(let cell)): return number == cell
    case (.text(let word), .text(let cell)) where word.hasPrefix("<>"):
      return cell.lowercased() != word.dropFirst(2).lowercased()
    case (.text(let word), _) where word.hasPrefix("<>"): return true
    case (.text(let word), .text(let cell)): return cell.lowercased() == word.lowercased()
    case (.text("<1"), .number(let cell)): return try Self.number(cell) < .one
    case (.text("<1"), .formula(let formula, _)): return try value(of: formula) < .one
    default: return false
    }
  }
}
