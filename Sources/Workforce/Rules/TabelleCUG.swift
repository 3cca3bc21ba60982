/// The tables that the body sends to its Comitato unico di garanzia, from the roster.
///
/// Seven of the eleven follow from the roster; the others need facts that it doesn't hold and say
/// which. The classes of age are «<30» and «31-40»: whoever is 30 falls in neither and is counted in
/// the first.
public enum TabelleCUG {
  /// Where the form of the tables comes from; only the columns of table 1.1 were read.
  public static let source = LegalSource(
    "Direttiva 2/2019", "allegato", .secondary,
    remark:
      "dell'allegato sono state lette soltanto le colonne della tavola 1.1; quelle delle altre "
      + "tavole sono da confermare")

  /// One of the eleven tables.
  public struct Tavola: Hashable, Sendable {
    /// As the Direttiva numbers it: `1.1`.
    public let number: String
    /// In Italian.
    public let title: String
    /// The counts, or why there are none.
    public let content: Content
    /// How people were counted, one sentence each, in Italian.
    public let notes: [String]
  }

  /// What a table holds.
  public enum Content: Hashable, Sendable {
    /// Counts of men and women by age class.
    case ages(CrossTable)
    /// Counts of men and women.
    case pairs(CrossTable)
    /// What would be needed, in Italian.
    case missing(String)
    /// Why the table is not published, in Italian.
    case withheld(String)

    /// The counts; nil where there are none.
    public var table: CrossTable? {
      switch self {
      case .ages(let table), .pairs(let table): table
      case .missing, .withheld: nil
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
}
