/// The tables that the body sends to its Comitato unico di garanzia, from the roster.
///
/// Seven of the eleven follow from the roster; the others need facts that it doesn't hold and say
/// which. The classes of age are «<30» and «31-40»: whoever is 30 falls in neither and is counted in
/// the first.
public enum TabelleCUG {
  public static let source = LegalSource(
    "Direttiva 2/2019", "allegato", .secondary,
    remark: "lette soltanto le colonne della tavola 1.1; le altre sono da confermare")

  /// One of the eleven tables.
  public struct Tavola: Hashable, Sendable {
    public let number: String
    public let title: String
    public let content: Content
    public let notes: [String]
  }

  public enum Content: Hashable, Sendable {
    /// Counts of men and women by age class.
    case ages(CrossTable)
    /// Counts of men and women.
    case pairs(CrossTable)
    /// What would be needed, in Italian.
    case missing(String)

    public var table: CrossTable? {
      switch self {
      case .ages(let table), .pairs(let table): table
      case .missing: nil
      }
    }
  }

  static let genders: [(gender: Person.Gender, name: String)] = [
    (.uomo, "Uomini"), (.donna, "Donne"),
  ]
  static let ageClasses = ["<30", "31-40", "41-50", "51-60", ">60"]

  /// The class of an age in completed years, as a position in ``ageClasses``.
  static func ageClass(_ years: Int) -> Int {
    switch years {
    case ...30: 0
    case ...40: 1
    case ...50: 2
    case ...60: 3
    default: 4
    }
  }

  /// The eleven tables; nil without a roster.
  public static func tables(of scenario: Scenario) -> [Tavola]? {
    guard let people = scenario.people, !people.isEmpty else { return nil }
    let day = CalendarDay.lastDay(of: scenario.referenceYear)
    let builder = CUGTableBuilder(scenario: scenario, people: people, day: day)
    return [
      builder.byArea(), builder.byPresence(), builder.byResponsibility(), builder.bySeniority(),
      missing(
        "1.5", "Divario economico, media delle retribuzioni omnicomprensive a tempo pieno",
        "servono le retribuzioni annue di ogni persona, che l'elenco del personale non contiene"),
      builder.managersByDegree(), builder.staffByDegree(),
      missing(
        "1.8", "Composizione di genere delle commissioni di concorso",
        "servono le commissioni dell'anno, con componenti e presidenti"),
      builder.byMeasure(),
      missing(
        "1.10", "Fruizione dei congedi parentali e dei permessi L. 104/1992 per genere",
        "servono i permessi e i congedi fruiti nell'anno, giornalieri e orari"),
      missing(
        "1.11", "Fruizione della formazione per genere, livello ed età",
        "servono le ore di formazione dell'anno, per tipo e per persona"),
    ]
  }

  private static func missing(_ number: String, _ title: String, _ needs: String) -> Tavola {
    Tavola(number: number, title: title, content: .missing(needs), notes: [])
  }

  /// The positions to hide in each table before it is published; none where there is no table.
  ///
  /// All women and all men are taken as known to everybody: the PIAO prints their shares.
  public static func hidden(
    in tables: [Tavola], of scenario: Scenario
  ) -> [Set<CrossTable.Position>] {
    let counted = tables.compactMap { tavola in
      tavola.content.table.map { (number: tavola.number, table: $0) }
    }
    let people = scenario.people ?? []
    let all = CrossTable(
      rows: ["Personale"], columns: genders.map(\.name),
      counts: [genders.map { gender in people.count { $0.gender == gender.gender } }])
    let linked = LinkedTables(
      counted.map(\.table) + [all], links: CUGLinks(counted, all: counted.count, scenario).sums)
    let hidden = Dictionary(
      zip(counted.map(\.number), linked.hidden()), uniquingKeysWith: { first, _ in first })
    return tables.map { hidden[$0.number] ?? [] }
  }
}

/// The sums that hold between the tables: a total of one can be computed from another.
private struct CUGLinks {
  private(set) var sums: [LinkedTables.Sum] = []
  private let tables: [String: (index: Int, table: CrossTable)]

  init(_ tables: [(number: String, table: CrossTable)], all people: Int, _ scenario: Scenario) {
    self.tables = Dictionary(
      tables.enumerated().map { ($1.number, ($0, $1.table)) },
      uniquingKeysWith: { first, _ in first })
    guard let areas = self.tables["1.1"]?.table else { return }
    let all = Array(areas.rows.indices)
    let managers = all.filter { scenario.areas[$0].qualifica == .dirigenza }
    let others = all.filter { scenario.areas[$0].qualifica != .dirigenza }
    for column in 0...areas.columns.count {
      link("1.2", rowsOfAreas: all, column)
      link("1.4", rowsOfAreas: others, column)
      linkPartTime(column)
    }
    let classes = TabelleCUG.ageClasses.count
    for gender in TabelleCUG.genders.indices {
      let columns = (0..<classes).map { gender * classes + $0 }
      link("1.6", total: gender, managers, columns)
      link("1.7", total: gender, others, columns)
      linkDegrees(gender, to: people)
    }
  }

  /// The total of a column of a table is the sum of some areas.
  private mutating func link(_ number: String, rowsOfAreas rows: [Int], _ column: Int) {
    link(number, total: column, rows, [column])
  }

  private mutating func link(_ number: String, total column: Int, _ rows: [Int], _ columns: [Int]) {
    guard let areas = tables["1.1"], let other = tables[number] else { return }
    let parts = rows.flatMap { row in
      columns.map { LinkedTables.Cell(areas.index, .init(row, $0)) }
    }
    sums.append(
      LinkedTables.Sum(.init(other.index, .init(other.table.rows.count, column)), of: parts))
  }

  /// Dirigenti and the others by gender make all people of that gender.
  private mutating func linkDegrees(_ gender: Int, to people: Int) {
    let parts = ["1.6", "1.7"].compactMap { tables[$0] }.map {
      LinkedTables.Cell($0.index, .init($0.table.rows.count, gender))
    }
    guard parts.count == 2 else { return }
    sums.append(LinkedTables.Sum(.init(people, .init(0, gender)), of: parts))
  }

  private mutating func linkPartTime(_ column: Int) {
    guard let presence = tables["1.2"], let measures = tables["1.9"] else { return }
    sums.append(
      LinkedTables.Sum(
        .init(measures.index, .init(0, column)),
        of: [1, 2].map { LinkedTables.Cell(presence.index, .init($0, column)) }))
  }
}
