import Workforce

/// Something that the figures rest on and that is still to be confirmed.
struct Doubt: Hashable {
  /// The parameter, or the row of a table; nil where a source as such is meant.
  let subject: String?
  /// The act or document that states it.
  let source: String
  let remark: String?
}

extension FigureBook {
  /// What is still to be confirmed: numbers of law, rows that the office marked, other sources.
  var doubts: [Doubt] {
    let parameters = parametersToConfirm
    let sources = parameters.map(\.source)
    return parameters.map { Doubt($0.source, of: $0.name) }
      + inputsToConfirm.map { Doubt($0.origin, $0.columns) }
      + sourcesToConfirm.filter { !sources.contains($0) }.map { Doubt($0) }
  }
}

extension Doubt {
  fileprivate init(_ source: LegalSource, of parameter: String? = nil) {
    self.init(subject: parameter, source: source.citationWithCertainty, remark: source.remark)
  }

  /// The column is named where the row gives no other number.
  fileprivate init(_ origin: Origin, _ columns: [String]) {
    let column = columns.count == 1 ? "\(columns[0]) (\(origin.place))" : origin.place
    let certainty = Certainty.unconfirmed.italian
    self.init(
      subject: column, source: origin.document.map { "\($0) (\(certainty))" } ?? certainty,
      remark: origin.remark)
  }
}
