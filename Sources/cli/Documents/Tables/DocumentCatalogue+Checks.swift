import Workforce

extension DocumentCatalogue {
  /// The limits: all in one table, those that need a look, and each group by itself.
  static let verification: [NamedTable<DocumentSource>] =
    [
      .init("verifiche", "ogni limite: valore, limite, margine ed esito") { source in
        source.checks.isEmpty ? nil : checks("Verifica dei limiti", source.checks, withNote: false)
      },
      .init("verifiche-aperte", "i limiti superati, gli avvisi e ciò che non si può verificare") {
        source in
        let open = source.checks.filter(\.isOpen)
        return open.isEmpty
          ? nil : checks("Limiti superati, avvisi e verifiche non possibili", open, withNote: true)
      },
    ]
    + CheckCode.allCases.map { code in
      .init("verifica-\(code.rawValue)", "il controllo «\(code.title)»") { source in
        let own = source.checks.filter { $0.code == code }
        return own.isEmpty ? nil : VerificationReport.table(code, own)
      }
    }

  private static func checks(_ title: String, _ checks: [Check], withNote: Bool) -> Table {
    Table(
      title: title,
      columns: [
        .init("Controllo", .leading), .init("Oggetto", .leading), .init("Valore", .trailing),
        .init("Limite", .trailing), .init("Margine", .trailing), .init("Esito", .leading),
      ] + (withNote ? [.init("Nota", .leading)] : []),
      rows: checks.map { check in
        Table.Row(
          [
            check.code.title, check.subject, check.value?.italian ?? "—",
            check.limit?.italian ?? "—", check.room?.italian ?? "—", check.outcome.italian,
          ] + (withNote ? [check.message] : []))
      })
  }
}
