/// How Word knows the styles: an identifier, and the name that its user sees.
///
/// Names in English are Word's own, which it shows translated.
struct DOCXStyleName: Sendable {
  let identifier: String
  let name: String

  static let table = DOCXStyleName("TabellaPtfp", "Tabella ptfp")
  static let strong = DOCXStyleName("Strong", "Strong")
  static let emphasis = DOCXStyleName("Emphasis", "Emphasis")

  private init(_ identifier: String, _ name: String) {
    self.identifier = identifier
    self.name = name
  }

  init(_ style: PrintStyle) {
    switch style {
    case .body: self.init("Normal", "Normal")
    case .title: self.init("Title", "Title")
    case .heading(let level): self.init("Heading\(level)", "heading \(level)")
    case .listItem: self.init("ListBullet", "List Bullet")
    case .note: self.init("NotaDiPtfp", "Nota di ptfp")
    case .preformatted: self.init("HTMLPreformatted", "HTML Preformatted")
    case .field: self.init("Campo", "Campo da compilare")
    case .boundField: self.init("CampoUnito", "Campo da compilare unito")
    case .tableCaption: self.init("Caption", "caption")
    case .figure: self.init("Figura", "Figura")
    case .figureCaption: self.init("DidascaliaFigura", "Didascalia figura")
    case .header(let isDense): self.init(table: "Intestazione", "intestazione", isDense)
    case .numberHeader(let isDense):
      self.init(table: "IntestazioneNumeri", "intestazione numeri", isDense)
    case .cell(let isDense): self.init(table: "Testo", "testo", isDense)
    case .number(let isDense): self.init(table: "Numero", "numero", isDense)
    case .total(let isDense): self.init(table: "Totale", "totale", isDense)
    case .totalNumber(let isDense): self.init(table: "NumeroTotale", "numero totale", isDense)
    case .tableNote: self.init("TabellaNota", "Tabella nota")
    case .sectionEnd: self.init("FineSezione", "Fine sezione")
    case .footer: self.init("Footer", "footer")
    }
  }

  private init(table identifier: String, _ name: String, _ isDense: Bool) {
    self.init(
      (isDense ? "TabellaFitta" : "Tabella") + identifier,
      (isDense ? "Tabella fitta " : "Tabella ") + name)
  }
}
