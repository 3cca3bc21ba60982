import Testing

@testable import cli

/// What the help of a command offers, the command writes.
@Suite struct OfferedFormatTests {
  private static let offers = Program.commands.map { $0.description }.filter {
    !$0.formats.isEmpty && $0.usage.contains("scenario>")
  }

  private static func words(_ command: String, in folder: TemporaryFolder) -> [String] {
    switch command {
    case "spiega": [command, folder.path, "capacita/2026/residua"]
    case "confronta": [command, folder.path, "--ipotesi", "assunzioni/2026/c=0"]
    case "ottimizza": [command, folder.path, "--obiettivo", "persone"]
    default: [command, folder.path]
    }
  }

  @Test(arguments: Self.offers.map(\.name))
  func `a format that is offered is written`(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.create(
      "scenario.csv",
      "chiave;valore\ndenominazione;Prova\ntriennio;2026-2027\ndata_riferimento;31/12/2025\n"
        + "oneri/previdenza;0,2380\noneri/irap;0,0850\noneri/altro;0,00568\n")
    try folder.create(
      "dotazione.csv",
      "area;qualifica;dotazione;in_servizio;di_cui_determinato\nc;comparto;9;5;0\n")
    try folder.create("costi.csv", "area;costo_unitario\nc;31000,00\n")
    try folder.create(
      "cessazioni.csv", "anno;area;unita;contratto;causa\n2025;c;2;indeterminato;altro\n")
    try folder.create(
      "assunzioni.csv", "anno;area;unita;modalita;capacita;stato\n2026;c;1;concorso;si;prevista\n")
    try folder.create("uscite_intervalli.csv", "anno;area;minimo;massimo\n2026;c;0;2\n")
    let description = try #require(Self.offers.first { $0.name == command })
    for format in description.formats {
      let output = "\(folder.path)/risultato.\(format.rawValue)"
      let words = Self.words(command, in: folder)
      let run = CommandRun(words + ["--formato", format.rawValue, "--output", output])
      #expect(run.code != .internalFault, "\(format): \(run.errors)")
    }
  }
}
