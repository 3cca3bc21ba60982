/// A kind of document that the program brings a template for.
enum DocumentKind: String, CaseIterable, Sendable {
  case ptfp
  case schedaSG = "scheda-sg"
  case parereRevisori = "parere-revisori"
  case obiettiviRU = "obiettivi-ru"
  case variazione

  /// What the document is, in Italian, without a period.
  var purpose: String {
    switch self {
    case .ptfp: "la sezione del PIAO: 3.1-3.5, nell'ordine del DM 132/2022"
    case .schedaSG: "una pagina per il Segretario Generale"
    case .parereRevisori:
      "la carta di lavoro per il parere dei revisori: ogni controllo, con lo spazio per firmare"
    case .obiettiviRU: "gli obiettivi delle risorse umane per l'OIV"
    case .variazione: "la variazione di un piano approvato: approvato, proposto, differenza"
    }
  }

  /// The tables that the document can't do without.
  var need: ScenarioLoader.Need {
    switch self {
    case .ptfp, .schedaSG, .parereRevisori, .variazione: .plan
    case .obiettiviRU: .objectives
    }
  }

  /// How the template is called in messages.
  var fileName: String { "\(rawValue).md" }

  /// The template as it was written.
  var template: String {
    let bytes =
      switch self {
      case .ptfp: PackageResources.ptfp_md
      case .schedaSG: PackageResources.scheda_sg_md
      case .parereRevisori: PackageResources.parere_revisori_md
      case .obiettiviRU: PackageResources.obiettivi_ru_md
      case .variazione: PackageResources.variazione_md
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
