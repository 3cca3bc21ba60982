/// Tables that nobody has filled in yet: what to write into them first.
extension ScenarioBuilder {
  /// Warns that nobody leaves and nobody comes, which is rarely what a plan means.
  mutating func reportNoMovements() {
    let names = [TableName.cessazioni, .assunzioni].compactMap { tables[$0]?.last?.file }
    guard names.count == 2 else { return }
    report(
      Diagnostic(
        .warning, code: "nessun-movimento",
        "senza cessazioni e senza assunzioni il piano mostra soltanto la situazione di partenza",
        hint: "scrivere chi esce in \(names[0]), anche negli anni prima del piano, e chi entra in "
          + "\(names[1])"))
  }
}

extension Diagnostic {
  static func emptyTable(_ schema: TableSchema, file: String) -> Diagnostic {
    let required = schema.columns.filter(\.isRequired)
    let skipped = schema.alternatives + [CommonColumn.fonte.name, CommonColumn.note.name]
    let filled = schema.columns.filter {
      $0.isRequired || required.count == 1 && !skipped.contains($0.name)
    }
    let example = filled.map(\.example)
    return Diagnostic(
      code: "tabella-vuota", at: Location(file: file), "la tabella non ha ancora righe",
      expected: "\(schema.meaning): una riga per area, per esempio "
        + example.joined(separator: ";"),
      hint: "aprirla con Excel o LibreOffice e scrivere sotto i nomi delle colonne")
  }

  /// No area has a cost yet.
  static func noCosts(_ areas: [String], _ contract: Contract?, file: String) -> Diagnostic {
    Diagnostic(
      code: "tabella-vuota", at: Location(file: file), "la tabella non ha ancora righe",
      expected: "una riga per ogni area di dotazione.csv: \(areas.joined(separator: ", "))",
      hint: contract.map {
        "basta il codice dell'area: i tabellari sono quelli del \($0.validFrom.italian)"
      } ?? contractHint.map { "scrivere il costo di ogni area, oppure soltanto il codice: \($0)" })
  }

  /// How to take the costs from the last national contract instead of writing them.
  static var contractHint: String? {
    Tabellari.contracts.last.map {
      "per usare i tabellari del \($0.name), aggiungere a scenario.csv la riga "
        + "tabellari;\($0.validFrom.italian)"
    }
  }
}
