/// A table that a document calls by its name.
struct NamedTable<Source>: Sendable {
  let name: String
  /// What the table shows, in Italian, without a period.
  let purpose: String
  /// The table; nil where there is nothing to show in it.
  let make: @Sendable (Source) throws -> Table?

  init(_ name: String, _ purpose: String, make: @escaping @Sendable (Source) throws -> Table?) {
    self.name = name
    self.purpose = purpose
    self.make = make
  }
}

extension PlanReport {
  /// The tables of the plan, in the order of the published document.
  static let tables: [NamedTable<PlanReport>] = [
    .init("dotazione", "posti, personale in servizio, posti scoperti e copertura per area") {
      $0.posts()
    },
    .init("costo-servizio", "costo unitario e spesa del personale in servizio per area") {
      $0.costs()
    },
    .init("spesa-massima", "spesa potenziale massima, spesa in servizio e margine") {
      $0.maximum()
    },
    .init("cessazioni", "cessazioni per area e anno") { $0.leavers() },
    .init("capacita-maturata", "capacità che le cessazioni di un anno danno al successivo") {
      $0.earnings()
    },
    .init("capacita", "resti, capacità maturata, disponibile, utilizzata e residua per anno") {
      $0.yearTable()
    },
    .init("capacita-massimo", "la capacità che sta sotto la spesa potenziale massima, per anno") {
      $0.ceilingTable()
    },
    .init("capacita-qualifiche", "la capacità di dirigenza e comparto per anno") {
      $0.groupTable()
    },
    .init("resti", "i resti per annata, fino a quando si possono usare") { $0.vintageTable() },
    .init("assunzioni", "le assunzioni previste per anno, area e modalità, con la spesa") {
      $0.hires()
    },
    .init("progressioni", "le progressioni in deroga con costi, spesa ed economia") {
      $0.progressions()
    },
    .init("categorie-protette", "quote d'obbligo della L. 68/1999 e scoperture") { $0.quotas() },
    .init("lavoro-flessibile", "limite, spesa prevista e margine per anno") { $0.flexible() },
    .init("organico", "personale per area alla chiusura di ogni anno, con spesa e margine") {
      $0.staff()
    },
    .init("struttura", "personale e tempo pieno equivalente per unità organizzativa") {
      $0.structureTable()
    },
    .init("eta", "personale per area e fascia di età") { $0.ageTable() },
    .init("tempo-parziale", "personale a tempo parziale per area (serve personale.csv)") {
      $0.partTimeTable()
    },
    .init("uscite", "uscite certe, previste e provvisorie (serve personale.csv)") {
      $0.exitTable()
    },
    .init("eta-future", "fasce di età alla chiusura di ogni anno (serve personale.csv)") {
      $0.ageProjection()
    },
    .init("genere", "donne e uomini per gruppo, con le due letture dei due terzi") {
      $0.genderTable()
    },
    .init("genere-piano", "quota delle donne negli anni del piano, da un minimo a un massimo") {
      $0.genderProjection()
    },
    .init("distanza", "lavoro a distanza per sede") { $0.remoteWorkBySite() },
    .init("distanza-unita", "lavoro a distanza per unità organizzativa") { $0.remoteWorkByUnit() },
    .init("distanza-piano", "lavoro a distanza negli anni del piano, con gli accordi di ora") {
      $0.remoteWorkProjection()
    },
    .init("distanza-contingenti", "contingenti di lavoro a distanza e posizioni in uso") {
      $0.contingentTable()
    },
  ]
}
