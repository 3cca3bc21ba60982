import Workforce

extension Column {
  fileprivate var required: ColumnDescription { description(isRequired: true) }
  fileprivate var optional: ColumnDescription { description(isRequired: false) }
}

enum LivelliTable {
  static let level = Column.code("livello", "codice del livello", example: "strategico")
  static let name = Column.text(
    "denominazione", "nome del livello", example: "Obiettivo strategico")
  static let aggregation = Column.choice(
    "aggregazione", "come i punteggi salgono al livello", example: Level.Aggregation.weighted)
  static let members = Column.text(
    "di", "che cosa si aggrega: obiettivi (quelli subito sotto), indicatori, o un altro livello",
    example: "obiettivi")
  static let cap = Column.choice(
    "tetto", "target se ogni parte conta al più quanto il suo target", example: Level.Cap.none)
  static let missing = Column.choice(
    "mancante", "che cosa fa una parte senza punteggio", example: Level.Missing.absent)
  static let classes = Column.code(
    "classi", "schema di fasce.csv con cui contare gli obiettivi per punteggio", example: "classi")
  static let schema = TableSchema(
    .livelli, "i livelli degli obiettivi e come si aggregano",
    required: [level.required, aggregation.required, members.required, missing.required],
    optional: [name.optional, cap.optional, classes.optional], key: [level.name])
}

enum SchemiTable {
  static let scheme = Column.code("schema", "codice dello schema", example: "indicatore")
  static let method = Column.choice(
    "metodo", "come il valore di un indicatore diventa un punteggio", example: Scheme.Method.bands)
  static let schema = TableSchema(
    .schemi, "gli schemi di punteggio degli indicatori",
    required: [scheme.required, method.required], key: [scheme.name])
}

enum FasceTable {
  static let scheme = Column.code(
    "schema", "schema a cui appartiene la fascia", example: "indicatore")
  static let lower = Column.share("da", "inizio della fascia, compreso", example: "80%")
  static let upper = Column.share(
    "a", "fine della fascia, esclusa; vuota se non ha fine", example: "100%")
  static let score = Column.share("punteggio", "punteggio della fascia", example: "80%")
  static let label = Column.code(
    "etichetta", "nome della fascia, per contare gli obiettivi", example: "oltre-90")
  static let schema = TableSchema(
    .fasce, "le fasce di punteggio", required: [scheme.required, lower.required],
    optional: [upper.optional, score.optional, label.optional], key: [scheme.name, lower.name])
}

enum ObiettiviTable {
  static let code = Column.code("obiettivo", "codice dell'obiettivo", example: "3.1.2")
  static let level = Column.code(
    "livello", "livello, fra quelli di livelli.csv", example: "operativo")
  static let title = Column.text(
    "titolo", "titolo dell'obiettivo", example: "Adempimenti connessi al PTFP")
  static let parent = Column.code(
    "padre", "obiettivo da cui dipende; vuoto per la radice", example: "3.1")
  static let weight = Column.weight("peso", "peso fra gli obiettivi dello stesso padre")
  static let unit = Column.code(
    "unita_organizzativa", "unità che lo persegue", example: "risorse-umane")
  static let role = Column.text(
    "responsabile", "ruolo o ufficio responsabile, mai un nome", example: "dirigente dell'area")
  static let status = Column.choice(
    "stato", "se conta ancora; vuoto vale attivo", example: ObjectiveStatus.attivo)
  static let replacedBy = Column.code(
    "sostituito_da", "codice di ciò che ne ha preso il posto", example: "3.1.2")
  static let version = Column.count(
    "versione", "1 la prima approvata, poi 2, 3…; vuota vale 1", form: "un numero intero",
    example: "2")
  static let reason = Column.text(
    "motivo", "perché questa versione cambia la precedente", example: "priorità del nuovo ente")
  static let schema = TableSchema(
    .obiettivi, "l'albero degli obiettivi", required: [code.required],
    optional: [
      level.optional, title.optional, parent.optional, weight.optional, unit.optional,
      role.optional, status.optional, replacedBy.optional, version.optional, reason.optional,
    ], key: [code.name, version.name], meaningOfEmptyKey: [version.name: "1"])
}

enum IndicatoriTable {
  static let code = Column.code("indicatore", "codice dell'indicatore", example: "3.1.2-a")
  static let objective = Column.code("obiettivo", "obiettivo che misura", example: "3.1.2")
  static let title = Column.text("titolo", "titolo", example: "Adempimenti attuati")
  static let weight = Column.weight("peso", "peso fra gli indicatori dello stesso obiettivo")
  static let kind = Column.choice(
    "tipo_valore", "che cosa sono i suoi valori; vuoto vale numero", example: ValueKind.percentuale)
  static let unitLabel = Column.text(
    "unita_misura", "che cosa contano i numeri", example: "giorni")
  static let calculation = Column.text(
    "calcolo",
    "misura (da misure.csv), adempimenti, l'indirizzo di una figura, una somma con +, o due somme "
      + "divise da « / »; <anno> sta per l'anno valutato", example: "adempimenti")
  static let scheme = Column.code(
    "schema", "schema di punteggio; vuoto vale il primo di schemi.csv", example: "indicatore")
  static let decimals = Column.count(
    "decimali", "decimali a cui arrotondare valore e target prima del confronto",
    form: "un numero intero", example: "1")
  static let minimum = Column.published("minimo", "valore più basso possibile", example: "0%")
  static let maximum = Column.published("massimo", "valore più alto possibile", example: "100%")
  static let typology = Column.text("tipologia", "tipologia", example: "Efficacia")
  static let algorithm = Column.text(
    "algoritmo", "come si calcola", example: "adempimenti attuati / da attuare")
  static let dataSource = Column.text(
    "fonte_dati", "da dove viene il dato", example: "Rilevazione interna")
  static let baseline = Column.text("baseline", "valore di partenza", example: "n.d.")
  static let schema = TableSchema(
    .indicatori, "gli indicatori degli obiettivi", required: [code.required],
    optional: [
      objective.optional, title.optional, weight.optional, kind.optional, unitLabel.optional,
      calculation.optional, scheme.optional, decimals.optional, minimum.optional, maximum.optional,
      typology.optional, algorithm.optional, dataSource.optional, baseline.optional,
      ObiettiviTable.role.optional, ObiettiviTable.unit.optional, ObiettiviTable.status.optional,
      ObiettiviTable.replacedBy.optional, ObiettiviTable.version.optional,
      ObiettiviTable.reason.optional,
    ], key: [code.name, ObiettiviTable.version.name],
    meaningOfEmptyKey: [ObiettiviTable.version.name: "1"])
}
