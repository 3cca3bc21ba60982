/// A formula of a cell, before it is written in the form of XLSX or ODS.
indirect enum Formula: Sendable, Equatable {
  /// In machine form.
  case number(String)
  case text(String)
  case cell(CellPlace)
  /// The cells of one column from a row to another.
  case range(CellPlace, through: Int)
  /// A cell called by its name.
  case name(String)
  case sum([Operand])
  case product([Formula])
  case quotient(Formula, Formula)
  case notAbove(Formula, Formula)
  case call(String, [Formula])

  /// Something to add or to take away.
  struct Operand: Sendable, Equatable {
    let formula: Formula
    let isSubtracted: Bool
  }

  /// The number of operands and functions, a measure of how hard it is to read.
  var weight: Int {
    switch self {
    case .number, .text, .cell, .name: 1
    case .range: 2
    case .sum(let operands): operands.reduce(0) { $0 + $1.formula.weight }
    case .product(let operands): operands.reduce(0) { $0 + $1.weight }
    case .quotient(let first, let second), .notAbove(let first, let second):
      first.weight + second.weight
    case .call(_, let operands): operands.reduce(1) { $0 + $1.weight }
    }
  }
}

extension Formula {
  static func round(_ formula: Formula, _ decimals: Int) -> Formula {
    .call("ROUND", [formula, .number("\(decimals)")])
  }
}

/// How a file format writes formulas.
enum FormulaDialect: Sendable {
  case xlsx
  case ods
}

extension Formula {
  /// The formula without its leading sign, for a cell of a sheet.
  func text(_ dialect: FormulaDialect, in sheet: String) -> String {
    Writer(dialect: dialect, sheet: sheet).text(self)
  }

  private struct Writer {
    let dialect: FormulaDialect
    let sheet: String

    func text(_ formula: Formula) -> String {
      switch formula {
      case .number(let number): number
      case .text(let text):
        "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
      case .cell(let place): reference(place, through: nil)
      case .range(let place, let row): reference(place, through: row)
      case .name(let name): name
      case .sum(let operands): sum(operands)
      case .product(let operands): operands.map(factor).joined(separator: "*")
      case .quotient(let first, let second): factor(first) + "/" + divisor(second)
      case .notAbove(let first, let second): text(first) + "<=" + text(second)
      case .call(let name, let operands):
        name + "("
          + operands.map(text).joined(separator: dialect == .xlsx ? "," : ";") + ")"
      }
    }

    private func sum(_ operands: [Operand]) -> String {
      var result = ""
      for operand in operands {
        if operand.isSubtracted {
          result += "-" + factor(operand.formula)
        } else {
          result += (result.isEmpty ? "" : "+") + text(operand.formula)
        }
      }
      return result.isEmpty ? "0" : result
    }

    /// An operand of a product, or one that is taken away.
    private func factor(_ formula: Formula) -> String {
      switch formula {
      case .sum, .notAbove: "(" + text(formula) + ")"
      case .number(let number) where number.hasPrefix("-"): "(" + number + ")"
      default: text(formula)
      }
    }

    private func divisor(_ formula: Formula) -> String {
      switch formula {
      case .product, .quotient: "(" + text(formula) + ")"
      default: factor(formula)
      }
    }

    private func reference(_ place: CellPlace, through row: Int?) -> String {
      let isOwn = place.sheet == sheet
      let quoted = "'" + place.sheet.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
      let last = row.map { CellPlace.letters(place.column) + String($0) }
      switch dialect {
      case .xlsx:
        let cells = place.name + (last.map { ":" + $0 } ?? "")
        return isOwn ? cells : quoted + "!" + cells
      case .ods:
        let cells = "." + place.name + (last.map { ":." + $0 } ?? "")
        return "[" + (isOwn ? "" : "$" + quoted) + cells + "]"
      }
    }
  }
}
