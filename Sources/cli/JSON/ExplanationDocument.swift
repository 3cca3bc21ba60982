import Workforce

/// A node of an explanation for other programs.
struct ExplanationDocument: Encodable {
  let voce: String
  let figura: String?
  let valore: String?
  let unita: String?
  let tipo: String
  let sottratto: Bool
  let file: String?
  let riga: Int?
  /// The rows that the value is counted over, where there are many.
  let righe: [Righe]?
  let colonna: String?
  let documento: String?
  let fonti: [SourceDocument]
  let nota: String?
  let passaggi: [ExplanationDocument]

  /// Neighbouring rows, from the first to the last.
  struct Righe: Encodable {
    let da: Int
    let a: Int
  }

  init(_ node: Explanation) {
    voce = node.title
    figura = node.address?.text
    valore = node.value?.machineText
    unita = node.value?.unit.rawValue
    sottratto = node.isSubtracted
    fonti = node.sources.map(SourceDocument.init)
    nota = node.note
    passaggi = node.branches.map(ExplanationDocument.init)
    var input: Input?
    switch node.kind {
    case .computed(let operation), .folded(let operation): tipo = operation.italian
    case .input(let cell):
      tipo = "dato"
      input = cell
    case .parameter: tipo = "parametro"
    case .repeated: tipo = "già spiegata"
    case .cut: tipo = "interrotta"
    case .absent: tipo = "non calcolabile"
    }
    file = input?.origin.file
    riga = input?.origin.row
    righe = (input?.origin.rows.ranges).flatMap { ranges in
      ranges.isEmpty ? nil : ranges.map { Righe(da: $0.lowerBound, a: $0.upperBound) }
    }
    colonna = input?.column
    documento = input?.origin.document
  }
}

/// A source of law for other programs.
struct SourceDocument: Encodable {
  let atto: String
  let articolo: String
  let urn: String?
  let collegamento: String?
  let certezza: String
  let nota: String?

  init(_ source: LegalSource) {
    atto = source.act
    articolo = source.article
    urn = source.urn
    collegamento = source.link
    certezza = source.certainty.italian
    nota = source.remark
  }
}
