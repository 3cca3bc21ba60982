import Foundation
import Workforce

/// The numbers fixed by law or contract that the figures use, each with a name for formulas.
struct ParameterSheet: Sendable {
  static let sheetName = "Parametri"
  private static let headRows = 3
  private static let valueColumn = 1

  private let parameters: [LegalParameter]
  private let names: [LegalParameter: String]

  init(_ figures: FigureBook) {
    var found: [LegalParameter] = []
    var names: [LegalParameter: String] = [:]
    var taken: Set<String> = []
    for parameter in figures.all.compactMap(\.derivation).flatMap(\.allParameters)
    where names[parameter] == nil {
      let word = Self.word(parameter.name)
      let name =
        taken.insert(word).inserted
        ? word
        : (2...).lazy.map { "\(word)_\($0)" }.first { taken.insert($0).inserted } ?? word
      names[parameter] = name
      found.append(parameter)
    }
    parameters = found
    self.names = names
  }

  /// What formulas call a parameter.
  func name(of parameter: LegalParameter) -> String? { names[parameter] }

  /// The cells with their names.
  var cells: [Workbook.NamedCell] {
    parameters.enumerated().compactMap { position, parameter in
      names[parameter].map { name in
        Workbook.NamedCell(
          name: name,
          place: CellPlace(
            sheet: Self.sheetName, column: Self.valueColumn, row: Self.headRows + 1 + position))
      }
    }
  }

  var sheet: Sheet {
    let header = ["Parametro", "Valore", "Nome", "Dal", "Al", "Fonte", "Certezza", "Osservazioni"]
    var rows = [
      SheetRow(number: 1, cells: [.text("Parametri di legge e di contratto", .title)]),
      SheetRow(
        number: 2,
        cells: [.text("Le formule li chiamano per nome; si possono cambiare.", .comment)]),
      SheetRow(
        number: Self.headRows,
        cells: header.enumerated().map { column, name in
          .text(name, column == Self.valueColumn ? .numberHeader : .header)
        }),
    ]
    for (position, parameter) in parameters.enumerated() {
      let source = parameter.source
      rows.append(
        SheetRow(
          number: Self.headRows + 1 + position,
          cells: [
            .text(parameter.name), Self.valueCell(parameter.value),
            .text(names[parameter] ?? ""), .text(parameter.validFrom?.italian ?? ""),
            .text(parameter.validThrough?.italian ?? ""), Self.citation(source),
            .text(source.certainty.italian), .text(source.remark ?? "", .note),
          ]))
    }
    return Sheet(
      name: Self.sheetName, tab: .input, widths: [46, 16, 42, 12, 12, 44, 30, 50],
      headRows: Self.headRows, headColumns: 1, rows: rows)
  }

  static func citation(_ source: LegalSource) -> SheetCell {
    guard let link = source.link else { return .text(source.citation) }
    return SheetCell(content: .link(source.citation, url: link), style: .link)
  }

  /// A fraction without an end, such as 13/12, is a formula, so that no digit is lost.
  private static func valueCell(_ value: Quantity) -> SheetCell {
    let exact = value.exact
    guard case .ratio = value, !DecimalText.isFinite(exact) || exact > .one else {
      return value.cell(.input)
    }
    let style = CellStyle.number(.general, .input)
    guard !DecimalText.isFinite(exact) else {
      return SheetCell(content: .number(value.machineNumber), style: style)
    }
    return SheetCell(
      content: .formula(
        .quotient(.number("\(exact.numerator)"), .number("\(exact.denominator)")),
        .number(value.machineNumber)), style: style)
  }

  /// A name that no spreadsheet takes for a cell: `par_tredici_mensilita_su_dodici`.
  private static func word(_ text: String) -> String {
    let plain = text.folding(options: .diacriticInsensitive, locale: nil).lowercased()
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return "par_" + String(words.joined(separator: "_").prefix(80))
  }
}

extension Derivation {
  /// The parameters among the operands, down to the last step.
  var allParameters: [LegalParameter] {
    branches.flatMap { branch -> [LegalParameter] in
      switch branch.term {
      case .parameter(let parameter): [parameter]
      case .step(_, let derivation): derivation.allParameters
      case .figure, .input: []
      }
    }
  }

  /// The sources of the derivation, its steps and its parameters.
  var allSources: [LegalSource] {
    sources
      + branches.flatMap { branch -> [LegalSource] in
        switch branch.term {
        case .parameter(let parameter): [parameter.source]
        case .step(_, let derivation): derivation.allSources
        case .figure, .input: []
        }
      }
  }
}
