@testable import cli

/// Reports that try every piece of a document on paper, some with words that mean harm.
enum PrintSample {
  static let chart = Chart(
    title: "Capacità & resti",
    summary: "Nel 2025 restano 78.602,08 euro <di 294.152,87>.",
    rows: [.init("Resti", [.init(to: 100, .solid)], value: "1,00")],
    legend: [.init(texture: .solid, meaning: "capacità")],
    numbers: Table(
      title: "Resti", columns: [.init("Anno", .leading), .init("Euro", .trailing)],
      rows: [["2025", "1,00"]]))

  static let everything = Report(
    title: "Piano",
    blocks: [
      .heading(level: 1, "Spesa"),
      .paragraph(
        Prose([.init("Vale "), .init("molto", .strong), .init(" e "), .init("bene", .emphasis)])),
      .note("Da controllare."),
      .list(["uno", "due"]),
      .preformatted("a\n  b"),
      .table(SampleReport.table),
      .newPage,
      .chart(chart),
      .fields(["Luogo e data"]),
    ])

  /// Every place for words holds markup, a formula, signs that reorder text, and more.
  static let hostileWords =
    "<w:p/> & \"x\" ]]> =cmd|' /C calc'!A0 😀 שלום \u{202E}abc\u{0}\u{1B}\u{FFFE} "
    + String(repeating: "lungo", count: 40)

  static let hostile = Report(
    title: hostileWords,
    blocks: [
      .heading(level: 9, hostileWords), .paragraph(Prose(hostileWords)),
      .note(Prose(hostileWords)), .list([Prose(hostileWords)]), .preformatted(hostileWords),
      .fields([hostileWords]),
      .table(
        Table(
          title: hostileWords,
          columns: [.init(hostileWords, .leading), .init(hostileWords, .trailing)],
          rows: [[hostileWords, hostileWords], .total([hostileWords, ""])],
          notes: [hostileWords])),
      .chart(
        Chart(
          title: hostileWords, summary: hostileWords,
          rows: [.init(hostileWords, [.init(to: 1, .hatched)], value: hostileWords)],
          legend: [.init(texture: .hatched, meaning: hostileWords)],
          numbers: Table(title: "", columns: [.init("", .leading)], rows: [["="]]))),
    ])

  /// Nothing that could be shown.
  static let empty = Report(
    title: "",
    blocks: [
      .heading(level: 1, ""), .paragraph(""), .list([""]), .list([String]()),
      .preformatted("\n\n"), .newPage, .fields([]),
      .table(Table(title: "", columns: [], rows: [])),
    ])

  /// A table that no upright page can hold.
  static let wide = Table(
    title: "Larga",
    columns: (1...16).map { .init("Colonna \($0)", .trailing) },
    rows: [.init((1...16).map { _ in "1.000.000,00" })])
}
