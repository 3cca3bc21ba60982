/// How an OpenDocument file knows the styles; names in English are those of LibreOffice, which shows
/// them translated.
struct ODTStyleName: Sendable {
  /// The name that the user sees.
  let display: String

  static let strong = ODTStyleName(display: "Strong Emphasis")
  static let emphasis = ODTStyleName(display: "Emphasis")
  static let list = ODTStyleName(display: "Elenco puntato")

  private init(display: String) {
    self.display = display
  }

  init(_ style: PrintStyle) {
    display =
      switch style {
      case .body: "Text body"
      case .title: "Title"
      case .heading(let level): "Heading \(level)"
      case .listItem: "List Contents"
      case .note: "Nota di ptfp"
      case .preformatted: "Preformatted Text"
      case .field: "Campo da compilare"
      case .boundField: "Campo da compilare unito"
      case .tableCaption: "Table"
      case .figure: "Figura"
      case .figureCaption: "Figure"
      case .header(let isDense): isDense ? "Tabella fitta intestazione" : "Table Heading"
      case .numberHeader(let isDense): Self.table("intestazione numeri", isDense)
      case .cell(let isDense): isDense ? "Tabella fitta testo" : "Table Contents"
      case .number(let isDense): Self.table("numero", isDense)
      case .total(let isDense): Self.table("totale", isDense)
      case .totalNumber(let isDense): Self.table("numero totale", isDense)
      case .tableNote: "Tabella nota"
      case .sectionEnd: "Fine sezione"
      case .footer: "Footer"
      }
  }

  private static func table(_ name: String, _ isDense: Bool) -> String {
    (isDense ? "Tabella fitta " : "Tabella ") + name
  }

  /// The name inside the file, where a space is written by its number.
  var identifier: String {
    display.map { $0 == " " ? "_20_" : String($0) }.joined()
  }
}
