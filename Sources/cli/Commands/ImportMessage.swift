import Workforce

/// What an import tells after it has written its files.
struct ImportMessage {
  let outcome: PayrollImport.Outcome
  let targets: ImportTargets

  init(_ outcome: PayrollImport.Outcome, _ targets: ImportTargets) {
    self.outcome = outcome
    self.targets = targets
  }

  var text: String {
    ([roster, keys] + warnings + [unused] + codes).compactMap { $0 }.map(SafeText.line)
      .joined(separator: "\n")
      + "\nIl passo seguente: ptfp calcola \(targets.scenario.shellWord)\n"
  }

  private var roster: String {
    "scritto \(targets.roster): \(Self.people(outcome.people)), di cui \(outcome.newPeople) "
      + (outcome.newPeople == 1 ? "nuova" : "nuove")
  }

  private var keys: String? {
    outcome.keys.map { _ in
      "scritto \(targets.keys): dice chi è chi, va custodito e non va inviato a nessuno"
    }
  }

  private var warnings: [String] {
    guard targets.replacesRows, targets.keysAreNew else { return [] }
    return [
      "avviso: il file delle chiavi è nuovo, gli id non sono quelli che personale.csv aveva prima"
    ]
  }

  private var unused: String? {
    outcome.unusedColumns.isEmpty
      ? nil : "colonne del file non usate: \(outcome.unusedColumns.joined(separator: ", "))"
  }

  private var codes: [String] {
    outcome.derivedCodes.map { "codice ricavato per \($0.field): «\($0.text)» → \($0.code)" }
  }

  private static func people(_ count: Int) -> String {
    count == 1 ? "1 persona" : "\(count) persone"
  }
}
