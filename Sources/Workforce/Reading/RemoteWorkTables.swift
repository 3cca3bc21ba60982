enum DistanzaTable: InputTable {
  static let site = PersonaleTable.site
  static let unit = StrutturaTable.unit
  static let inService = Column.count(
    "in_servizio",
    "persone in servizio; può restare vuota solo nelle righe di un'unità in una sede",
    example: "36")
  static let agile = Column.count(
    "agile", "persone con un accordo di lavoro agile in corso", example: "0")
  static let remoto = Column.count(
    "remoto", "persone con un accordo di lavoro da remoto in corso", example: "16")
  static let schema = TableSchema(
    .distanza,
    "lavoro a distanza: righe per sede (unità vuota), per unità (sede vuota) o per unità in una sede; "
      + "sono conteggi delle stesse persone, confrontati e mai sommati fra loro",
    required: [inService, agile, remoto].map { $0.description(isRequired: true) },
    optional: [site, unit].map { $0.description(isRequired: false) }, key: [site.name, unit.name],
    meaningOfEmptyKey: [site.name: "(tutte)", unit.name: "(tutte)"])
}

enum ContingentiTable: InputTable {
  static let scope = Column.place(
    "ambito", "codice di una sede o di un'unità, oppure totale", example: "anagrafica")
  static let istituto = Column.choice(
    "istituto", "agile, remoto, o distanza per i due insieme",
    example: RemoteWorkQuota.Istituto.distanza)
  static let posts = Column.count("posizioni", "posti di lavoro a distanza", example: "16")
  static let share = Column.ratio(
    "percentuale", "parte del personale, se il contingente non è in posti", example: "15%")
  static let base = Column.count(
    "base", "persone su cui si calcola la percentuale; vuota vale il personale in servizio",
    example: "29")
  static let kind = Column.choice(
    "tipo", "massimo o minimo; vuota vale massimo", example: RemoteWorkQuota.Kind.massimo)
  static let isBinding = Column.yesNo(
    "vincolo", "no se superarlo è soltanto un avviso; vuota vale si", example: "si")
  static let schema = TableSchema(
    .contingenti, "contingenti di lavoro a distanza per sede, per unità o per tutto l'ente",
    required: [scope.description(isRequired: true), istituto.description(isRequired: true)],
    optional: [
      posts.description(isRequired: false), share.description(isRequired: false),
      base.description(isRequired: false), kind.description(isRequired: false),
      isBinding.description(isRequired: false),
    ], key: [scope.name, istituto.name, kind.name],
    meaningOfEmptyKey: [kind.name: RemoteWorkQuota.Kind.massimo.rawValue],
    alternatives: [share.name, base.name])
}

extension Column where Value == String {
  /// A code, or the word that stands for the whole body.
  static func place(_ name: String, _ meaning: String, example: String) -> Column {
    let code = code(name, meaning, example: example)
    return Column(
      name: name, meaning: meaning, form: "\(code.form), oppure «\(Address.total)»",
      example: example
    ) { $0 == Address.total ? .success($0) : code.parse($0) }
  }
}
