/// The looks of a page: light and dark, narrow and wide, on screen and on paper.
///
/// Every pair of letters and ground has a contrast of at least 4.5 to 1; a test works them out.
enum HTMLStyle {
  /// The colours of a page.
  struct Colours: Sendable {
    let ground: String
    let text: String
    /// Words that matter less.
    let faint: String
    let line: String
    /// The ground of a table's head.
    let head: String
    let note: String
    let accent: String
    /// The bars of a chart.
    let bars: String
  }

  static let light = Colours(
    ground: "#ffffff", text: "#1b1f24", faint: "#57606a", line: "#b8c0c8", head: "#eef1f4",
    note: "#eaf2fb", accent: "#0b5394", bars: "#2f6fb3")

  static let dark = Colours(
    ground: "#14181c", text: "#e6e9ec", faint: "#a3adb8", line: "#4a545f", head: "#222a32",
    note: "#1b2b3c", accent: "#8ec1f5", bars: "#6aa5e3")

  static let text = """
    :root { color-scheme: light dark; \(variables(light)) }
    @media (prefers-color-scheme: dark) { :root { \(variables(dark)) } }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--fondo); color: var(--testo);
      font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
    main { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .6em; overflow-wrap: anywhere; }
    h1 { font-size: 1.75rem; margin-top: .5em; }
    h2 { font-size: 1.4rem; padding-bottom: .2em; border-bottom: 2px solid var(--accento); }
    h3 { font-size: 1.18rem; }
    h4, h5, h6 { font-size: 1rem; }
    p, li { max-width: 46rem; overflow-wrap: anywhere; }
    ul { padding-left: 1.4rem; }
    li { margin: .3em 0; }
    .nota { max-width: 46rem; margin: 1em 0; padding: .1rem 1rem; background: var(--nota);
      border-left: .3rem solid var(--accento); }
    .nota p { margin: .6em 0; }
    .tabella, .disegno, pre { overflow-x: auto; margin: 1.2em 0 .4em; }
    .tabella:focus-visible, .disegno:focus-visible, pre:focus-visible {
      outline: 3px solid var(--accento); outline-offset: 2px; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: 0 0 .4em; }
    caption span { display: inline-block; position: sticky; left: 0;
      max-width: calc(100vw - 3rem); }
    th, td { padding: .35em .6em; border-bottom: 1px solid var(--riga); text-align: left;
      vertical-align: top; }
    thead th, thead td { background: var(--testa); vertical-align: bottom; }
    tbody th { font-weight: normal; min-width: 8em; }
    .n { text-align: right; white-space: nowrap; }
    thead .n { white-space: normal; }
    .t { min-width: 18em; }
    .totale th, .totale td { border-top: 2px solid var(--testo); }
    .piede { margin: .3em 0; font-size: .9rem; color: var(--tenue); }
    figure { margin: 1.5em 0; }
    .disegno svg { min-width: 40rem; }
    figcaption { font-size: .9rem; color: var(--tenue); max-width: 46rem; }
    .campo { display: flex; gap: .8rem; margin: 2.2em 0 0; align-items: flex-end; }
    .spazio { flex: 1; border-bottom: 1px solid var(--testo); }
    .pagina { break-before: page; }
    @media screen and (max-width: 70rem) {
      table.larga { font-size: .85rem; }
      table.larga caption { font-size: 1rem; }
      table.larga th, table.larga td { padding: .3em .35em; }
      .t { min-width: 15em; }
    }
    @page { size: A4; margin: 2cm 1.8cm; }
    @media print {
      :root { color-scheme: light; \(variables(light)) }
      html { font-size: 10pt; }
      body { line-height: 1.4; }
      h1, h2, h3, h4, h5, h6 { margin: 1.3em 0 .4em; }
      main { max-width: none; padding: 0; }
      h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
      .tabella, .disegno, pre { overflow: visible; }
      .disegno svg { min-width: 0; max-height: 23cm; }
      thead { display: table-header-group; }
      tr, figure, .nota, .campo { break-inside: avoid; }
      caption span { display: inline; position: static; }
      table { font-size: 8.5pt; width: 100%; }
      tbody th, .t { min-width: 0; }
      .nota { max-width: none; }
      table.larga { font-size: 7pt; }
      table.larga th, table.larga td { padding: .25em .3em; }
      p, li, figcaption { max-width: none; }
    }
    """

  private static func variables(_ colours: Colours) -> String {
    [
      ("fondo", colours.ground), ("testo", colours.text), ("tenue", colours.faint),
      ("riga", colours.line), ("testa", colours.head), ("nota", colours.note),
      ("accento", colours.accent), ("grafico-barre", colours.bars),
      ("grafico-fondo", colours.ground),
    ].map { "--\($0): \($1);" }.joined(separator: " ")
  }
}
