@testable import cli

/// A small report with what is hard to align and to escape.
enum SampleReport {
  static let table = Table(
    title: "Personale al 31 dicembre",
    columns: [
      Table.Column("Area", .leading), Table.Column("Unità", .trailing),
      Table.Column("Spesa", .trailing),
    ],
    rows: [
      ["Funzionari è", "4", "133.647,72"],
      ["東京 👩‍👩‍👧", "12", "-13.776,83"],
      ["di cui a tempo\n  determinato", "1", "0,00"],
      .total(["Totale", "17", "119.870,89"]),
    ],
    notes: ["I costi sono arrotondati."])

  static let staff = Report(title: "Dotazione organica", blocks: [.table(table)])
}
