/// A table with its columns; conforming types list them as constants.
protocol InputTable {
  static var schema: TableSchema { get }
}

extension Column {
  fileprivate var required: ColumnDescription { description(isRequired: true) }
  fileprivate var optional: ColumnDescription { description(isRequired: false) }
}

enum ScenarioTable: InputTable {
  static let key = Column.text("chiave", "nome del dato", example: "denominazione")
  static let value = Column.text(
    "valore", "valore del dato", example: "Camera di commercio di Esempio")
  static let schema = TableSchema(
    .scenario, "dati generali, oneri e letture scelte", needed: true,
    required: [key.required, value.required], key: [key.name])
}

enum DotazioneTable: InputTable {
  static let area = Column.code("area", "codice dell'area professionale", example: "istruttori")
  static let qualifica = Column.choice(
    "qualifica", "dirigenza o comparto", example: Area.Qualifica.comparto)
  static let posts = Column.count("dotazione", "posti della dotazione organica", example: "73")
  static let inService = Column.count(
    "in_servizio", "persone in servizio alla data di riferimento", example: "54")
  static let fixedTerm = Column.count(
    "di_cui_determinato", "di queste, a tempo determinato", example: "0")
  static let name = Column.text(
    "denominazione", "nome dell'area nelle tabelle", example: "Istruttori")
  static let schema = TableSchema(
    .dotazione, "posti e personale in servizio per area", needed: true, needsRows: true,
    required: [
      area.required, qualifica.required, posts.required, inService.required, fixedTerm.required,
    ], optional: [name.optional], key: [area.name])
  /// The same table where the roster may count the staff.
  static let schemaWithRoster = TableSchema(
    .dotazione, schema.meaning, needed: true, needsRows: true,
    required: [area.required, qualifica.required, posts.required],
    optional: [inService.optional, fixedTerm.optional, name.optional], key: schema.key)
}

enum CostiTable: InputTable {
  static let area = DotazioneTable.area
  static let tabellare = Column.money(
    "tabellare", "stipendio tabellare iniziale annuo dell'area", example: "21.392,87",
    isPositive: true)
  static let months = Column.months(
    "mensilita", "mensilità comprese nel tabellare: 12 (comparto) o 13 (dirigenza)")
  static let comparto = Column.money(
    "comparto_bilancio",
    "indennità di comparto annua a carico del bilancio; conta soltanto nel costo delle progressioni",
    example: "52,08")
  static let unitCost = Column.money(
    "costo_unitario", "costo annuo di un posto, se il tabellare non è pubblicato",
    example: "30.792,97", isPositive: true)
  static let profile = Column.code(
    "profilo", "profilo del contratto nazionale, se il codice dell'area è un altro",
    example: "istruttori")
  static let schema = TableSchema(
    .costi, "costo di un posto per area", needed: true, required: [area.required],
    optional: [
      tabellare.optional, months.optional, comparto.optional, unitCost.optional, profile.optional,
    ], key: [area.name], alternatives: [unitCost.name, profile.name])
}

enum CessazioniTable: InputTable {
  static let year = Column.year("anno", "anno della cessazione", example: "2025")
  static let area = DotazioneTable.area
  static let units = Column.count("unita", "numero di persone", example: "1")
  static let contratto = Column.choice(
    "contratto", "tipo di contratto", example: Cessazione.Contratto.indeterminato)
  static let causa = Column.choice(
    "causa", "motivo della cessazione", example: Cessazione.Causa.vecchiaia)
  static let lastDay = Column.day(
    "ultimo_giorno", "ultimo giorno di servizio, se noto", example: "31/12/2025")
  static let unit = Column.code(
    "unita_organizzativa", "unità che perde le persone, se nota", example: "anagrafica")
  static let quota = Column.yesNo(
    "quota_l68", "se erano state assunte entro la quota della legge 68/1999; vuoto vale no",
    example: "no")
  static let schema = TableSchema(
    .cessazioni, "cessazioni dal servizio, anche degli anni che danno capacità al piano",
    needed: true,
    required: [
      year.required, area.required, units.required, contratto.required, causa.required,
    ], optional: [lastDay.optional, unit.optional, quota.optional])
}

enum RestiTable: InputTable {
  static let vintage = Column.year(
    "annata", "anno in cui la capacità è diventata utilizzabile", example: "2024")
  static let amount = Column.money("importo", "capacità non ancora usata", example: "147.175,59")
  static let qualifica = Column.choice(
    "qualifica", "dirigenza o comparto; vuoto vale comparto", example: Area.Qualifica.comparto)
  static let schema = TableSchema(
    .resti, "capacità non usata di anni precedenti che l'ente porta con sé",
    required: [vintage.required, amount.required], optional: [qualifica.optional],
    key: [vintage.name, qualifica.name],
    meaningOfEmptyKey: [qualifica.name: Area.Qualifica.comparto.rawValue])
}

enum AssunzioniTable: InputTable {
  static let year = Column.year(
    "anno", "anno dell'assunzione; anche un anno già chiuso la cui capacità passa al piano",
    example: "2026")
  static let area = DotazioneTable.area
  static let units = Column.count("unita", "numero di persone", example: "3")
  static let modalita = Column.choice(
    "modalita", "canale di ingresso", example: Assunzione.Modalita.concorso)
  static let capacity = Column.yesNo("capacita", "si se usa capacità assunzionale", example: "si")
  static let stato = Column.choice("stato", "stato dell'azione", example: Stato.prevista)
  static let adempimento = Column.code(
    "adempimento", "codice dell'adempimento collegato", example: "concorsi")
  static let unit = Column.code(
    "unita_organizzativa", "unità di destinazione", example: "anagrafica")
  static let entryAge = Column.age(
    "eta_ingresso",
    "età prevista di chi entra, in anni compiuti al 31 dicembre dell'anno di assunzione; vuoto se "
      + "non è nota", example: "32")
  static let schema = TableSchema(
    .assunzioni, "assunzioni e altri ingressi del piano", needed: true,
    required: [
      year.required, area.required, units.required, modalita.required, capacity.required,
      stato.required,
    ], optional: [adempimento.optional, unit.optional, entryAge.optional])
}

enum ProgressioniTable: InputTable {
  static let year = Column.year("anno", "anno della progressione", example: "2025")
  static let from = Column.code("da", "area di partenza", example: "istruttori")
  static let to = Column.code("a", "area di arrivo", example: "funzionari-eq")
  static let units = Column.count("unita", "numero di persone", example: "8")
  static let finanziamento = Column.choice(
    "finanziamento", "deroga (fondo 0,55 %) o capacita", example: Progressione.Finanziamento.deroga)
  static let stato = AssunzioniTable.stato
  static let adempimento = AssunzioniTable.adempimento
  static let schema = TableSchema(
    .progressioni, "progressioni fra le aree",
    required: [
      year.required, from.required, to.required, units.required, finanziamento.required,
      stato.required,
    ], optional: [adempimento.optional])
}

enum PreferenzeTable: InputTable {
  static let year = Column.year("anno", "anno dell'assunzione", example: "2026")
  static let area = DotazioneTable.area
  static let weight = Column.ratio(
    "peso", "quanto vale un'assunzione di quell'area in quell'anno, zero o più", example: "1,5")
  static let schema = TableSchema(
    .preferenze, "quanto l'ente desidera ogni assunzione, per cercare il piano migliore",
    required: [year.required, area.required, weight.required], key: [year.name, area.name])
}

enum LimitiTable: InputTable {
  static let limit = Column.text(
    "limite", "nome del limite", example: "progressioni-deroga/risorse")
  static let value = Column.text("valore", "importo, quota o numero", example: "21.135,33")
  static let schema = TableSchema(
    .limiti, "limiti e importi di riferimento", required: [limit.required, value.required],
    key: [limit.name])
}

enum FlessibileTable: InputTable {
  static let year = Column.year("anno", "anno della spesa", example: "2025")
  static let istituto = Column.choice(
    "istituto", "tipo di contratto flessibile", example: FlexibleSpending.Istituto.somministrazione)
  static let spending = Column.money("spesa", "spesa annua prevista", example: "30.000,00")
  static let schema = TableSchema(
    .flessibile, "spesa prevista per lavoro flessibile",
    required: [year.required, istituto.required, spending.required],
    key: [year.name, istituto.name])
}

enum StrutturaTable: InputTable {
  static let unit = Column.code(
    "unita_organizzativa", "codice dell'unità organizzativa", example: "anagrafica")
  static let area = DotazioneTable.area
  static let units = Column.count(
    "unita", "persone assegnate: una riga per ogni unità e area, 0 dove non c'è nessuno",
    example: "18")
  static let schema = TableSchema(
    .struttura, "personale per unità organizzativa e area",
    required: [unit.required, area.required, units.required], key: [unit.name, area.name])
}

enum FTETable: InputTable {
  static let unit = StrutturaTable.unit
  static let fte = Column.fte("fte", "equivalenti a tempo pieno", example: "34,44")
  static let name = Column.text(
    "denominazione", "nome dell'unità nelle tabelle", example: "Area Anagrafica")
  static let schema = TableSchema(
    .fte, "equivalenti a tempo pieno per unità organizzativa",
    required: [unit.required, fte.required], optional: [name.optional], key: [unit.name])
  /// The same table where the roster may give the equivalents.
  static let schemaWithRoster = TableSchema(
    .fte, schema.meaning, required: [unit.required],
    optional: [fte.optional, name.optional],
    key: schema.key)
}

enum EtaTable: InputTable {
  static let area = DotazioneTable.area
  static let ageClass = Column.code("fascia", "fascia di età", example: "51-60")
  static let units = Column.count("unita", "numero di persone", example: "35")
  static let schema = TableSchema(
    .eta, "personale per fascia di età e area",
    required: [area.required, ageClass.required, units.required], key: [area.name, ageClass.name])
}

enum GenereTable: InputTable {
  static let indicator = Column.code("indicatore", "nome dell'indicatore", example: "personale")
  static let women = Column.ratio("donne", "valore per le donne", example: "84")
  static let men = Column.ratio("uomini", "valore per gli uomini", example: "22")
  static let schema = TableSchema(
    .genere, "indicatori dell'analisi di genere",
    required: [indicator.required, women.required, men.required], key: [indicator.name])
}

enum PersonaleTable: InputTable {
  static let id = Column.code("id", "pseudonimo, mai un nome o un codice fiscale", example: "p001")
  static let area = DotazioneTable.area
  static let unit = StrutturaTable.unit
  static let site = Column.code("sede", "sede di lavoro", example: "mantova")
  static let gender = Column.choice("genere", "donna o uomo", example: Person.Gender.donna)
  static let birth = Column.day("nascita", "data di nascita", example: "20/11/1960")
  static let contratto = CessazioniTable.contratto
  static let contractEnd = Column.day(
    "fine_contratto", "ultimo giorno di un contratto a termine", example: "30/06/2026")
  static let hours = Column.share(
    "quota_oraria", "orario contrattuale sul tempo pieno: 1 oppure una parte", example: "0,8333")
  static let titolo = Column.choice(
    "titolo", "titolo di studio più alto", example: Person.Titolo.laurea)
  static let holdsEQ = Column.yesNo(
    "incarico_eq", "si se ha un incarico di elevata qualificazione", example: "no")
  static let distanza = Column.choice(
    "distanza", "accordo di lavoro a distanza in corso; vuoto se non c'è",
    example: Person.Distanza.remoto)
  static let distanzaDays = Column.count(
    "giorni_distanza", "giorni di lavoro a distanza alla settimana",
    form: "un numero intero di giorni", example: "2")
  static let protected = Column.choice(
    "categoria_protetta", "art3 o art18 se computato nella quota",
    example: ProtectedQuota.Istituto.art3)
  static let entry = Column.day("ingresso", "primo giorno di servizio", example: "01/03/1990")
  static let exit = Column.day(
    "uscita", "ultimo giorno di servizio, se già noto", example: "31/12/2026")
  static let exitCausa = Column.choice(
    "causa_uscita", "motivo dell'uscita nota", example: Cessazione.Causa.dimissioni)
  static let staysOn = Column.yesNo(
    "trattenimento", "si se resta in servizio oltre il requisito di vecchiaia", example: "no")
  static let schema = TableSchema(
    .personale, "elenco pseudonimo del personale, una riga per persona",
    required: [
      id.required, area.required, gender.required, birth.required, contratto.required,
      hours.required,
    ],
    optional: [
      unit.optional, site.optional, contractEnd.optional, titolo.optional, holdsEQ.optional,
      distanza.optional, distanzaDays.optional, protected.optional, entry.optional, exit.optional,
      exitCausa.optional, staysOn.optional,
    ], key: [id.name], alternatives: [contractEnd.name])
}

enum PubblicatiTable: InputTable {
  static let figure = Column.text(
    "figura", "indirizzo della figura", example: "capacita/2025/disponibile")
  static let value = Column.published("valore", "valore pubblicato", example: "294.152,87")
  static let tolerance = Column.published(
    "tolleranza", "differenza ammessa; vuoto vale nessuna", example: "0,05")
  static let cause = Column.choice(
    "causa", "causa nota per cui il documento riporta un altro numero",
    example: DifferenceCause.costiEsatti)
  static let schema = TableSchema(
    .pubblicati, "cifre di un documento pubblicato, da confrontare con quelle calcolate",
    required: [figure.required, value.required], optional: [tolerance.optional, cause.optional])
}

extension TableSchema {
  /// The tables that are read, in the order of the catalogue.
  public static let all: [TableSchema] = [
    ScenarioTable.schema, DotazioneTable.schema, CostiTable.schema, CessazioniTable.schema,
    RestiTable.schema, AssunzioniTable.schema, ProgressioniTable.schema, PreferenzeTable.schema,
    LimitiTable.schema,
    FlessibileTable.schema, CategorieProtetteTable.schema, StrutturaTable.schema, FTETable.schema,
    EtaTable.schema, GenereTable.schema, DistanzaTable.schema, ContingentiTable.schema,
    PersonaleTable.schema, UsciteIncerteTable.schema, UsciteIntervalliTable.schema,
    PubblicatiTable.schema,
  ]
}
