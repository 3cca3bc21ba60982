/// Counts the roster into the tables of the CUG.
struct CUGTableBuilder {
  let scenario: Scenario
  let people: [Person]
  /// The day that ages and seniority refer to.
  let day: CalendarDay
  /// Whether the tables on who isn't a dirigente count the dirigenti as well.
  var countsManagersAsOthers = false

  private var managerAreas: Set<String> {
    Set(scenario.areas.filter { $0.qualifica == .dirigenza }.map(\.code))
  }
  private var managers: [Person] {
    let areas = managerAreas
    return people.filter { areas.contains($0.area) }
  }
  private var others: [Person] {
    let areas = managerAreas
    return countsManagersAsOthers ? people : people.filter { !areas.contains($0.area) }
  }

  private static let ageNote = """
    Età compiute alla data di riferimento. Le classi saltano i 30 anni: chi li ha è contato in <30.
    """

  func byArea() -> TabelleCUG.Tavola {
    let rows = scenario.areas.map { area in (area.name, people.filter { $0.area == area.code }) }
    return TabelleCUG.Tavola(
      number: "1.1", title: "Personale per genere ed età nei livelli di inquadramento",
      content: .ages(byAge(rows)), notes: [Self.ageNote])
  }

  func byPresence() -> TabelleCUG.Tavola {
    let half = Ratio(1, over: 2)
    let rows = [
      ("Tempo pieno", people.filter { $0.hours >= .one }),
      ("Part-time oltre il 50 %", people.filter { $0.hours < .one && $0.hours > half }),
      ("Part-time fino al 50 %", people.filter { $0.hours <= half }),
    ]
    return TabelleCUG.Tavola(
      number: "1.2", title: "Personale per genere, età e tipo di presenza",
      content: .ages(byAge(rows)), notes: [Self.ageNote])
  }

  func byResponsibility() -> TabelleCUG.Tavola {
    let title = "Posizioni di responsabilità remunerate non dirigenziali, per genere"
    let holders = others.filter(\.holdsEQ)
    guard !holders.isEmpty else {
      return TabelleCUG.Tavola(
        number: "1.3", title: title,
        content: .missing(
          "serve la colonna incarico_eq in \(scenario.file(.personale)), dove nessuno ha un incarico"
        ),
        notes: [])
    }
    return TabelleCUG.Tavola(
      number: "1.3", title: title,
      content: .pairs(byGender([("Incarichi di elevata qualificazione", holders)])),
      notes: ["Altre posizioni remunerate non risultano dall'elenco del personale."])
  }

  func bySeniority() -> TabelleCUG.Tavola {
    func years(_ person: Person) -> Int? { person.entry?.completedYears(on: day) }
    let groups: [(String, (Int) -> Bool)] = [
      ("Meno di 3 anni", { $0 < 3 }), ("Da 3 a 5 anni", { (3..<5).contains($0) }),
      ("Da 5 a 10 anni", { (5..<10).contains($0) }), ("Oltre 10 anni", { $0 >= 10 }),
    ]
    var rows = groups.map { name, belongs in
      (name, others.filter { years($0).map(belongs) ?? false })
    }
    let unknown = others.filter { $0.entry == nil }
    guard unknown.count < others.count || others.isEmpty else {
      return TabelleCUG.Tavola(
        number: "1.4", title: seniorityTitle,
        content: .missing("serve la colonna ingresso in \(scenario.file(.personale))"), notes: [])
    }
    if !unknown.isEmpty { rows.append(("Ingresso non indicato", unknown)) }
    return TabelleCUG.Tavola(
      number: "1.4", title: seniorityTitle, content: .ages(byAge(rows)),
      notes: [
        Self.ageNote,
        "Anni compiuti dall'ingresso nell'ente: l'elenco non dice da quando la persona è nel profilo.",
      ])
  }

  private var seniorityTitle: String {
    countsManagersAsOthers
      ? "Anzianità del personale, dirigenti compresi, per genere"
      : "Anzianità nei profili e livelli non dirigenziali, per genere ed età"
  }

  func managersByDegree() -> TabelleCUG.Tavola {
    TabelleCUG.Tavola(
      number: "1.6", title: "Personale dirigenziale per genere e titolo di studio",
      content: degrees(of: managers, leastListed: .laurea), notes: Self.degreeNotes)
  }

  func staffByDegree() -> TabelleCUG.Tavola {
    TabelleCUG.Tavola(
      number: "1.7",
      title: countsManagersAsOthers
        ? "Personale, dirigenti compresi, per genere e titolo di studio"
        : "Personale non dirigenziale per genere e titolo di studio",
      content: degrees(of: others, leastListed: .inferiore), notes: Self.degreeNotes)
  }

  private static let degreeNotes = [
    "Titolo più alto. L'elenco non distingue i master di primo e di secondo livello."
  ]

  private func degrees(
    of group: [Person], leastListed least: Person.Titolo
  ) -> TabelleCUG.Content {
    let unknown = group.filter { $0.titolo == nil }
    guard unknown.count < group.count || group.isEmpty else {
      return .missing("serve la colonna titolo in \(scenario.file(.personale))")
    }
    let all = Person.Titolo.allCases
    let listed = all.firstIndex(of: least).map { Array(all[$0...]) } ?? all
    let present = all.filter { titolo in
      listed.contains(titolo) || group.contains { $0.titolo == titolo }
    }
    var rows = present.map { titolo in (titolo.words, group.filter { $0.titolo == titolo }) }
    if !unknown.isEmpty { rows.append(("Titolo non indicato", unknown)) }
    return .pairs(byGender(rows))
  }

  func byMeasure() -> TabelleCUG.Tavola {
    var rows = [("Part-time", people.filter { $0.hours < .one })]
    let hasAgreements = people.contains { $0.distanza != nil }
    if hasAgreements {
      rows += [
        ("Lavoro agile", people.filter { $0.distanza == .agile }),
        ("Lavoro da remoto", people.filter { $0.distanza == .remoto }),
      ]
    }
    let notCounted =
      hasAgreements
      ? "Gli orari flessibili non risultano dall'elenco del personale."
      : "Gli orari flessibili e gli accordi di lavoro agile e da remoto non risultano dall'elenco del "
        + "personale."
    return TabelleCUG.Tavola(
      number: "1.9", title: "Fruizione delle misure di conciliazione per genere ed età",
      content: .ages(byAge(rows)),
      notes: [
        Self.ageNote,
        "I totali contano le misure: chi ne ha più d'una compare più volte. " + notCounted,
      ])
  }

  // MARK: Counting

  private func byAge(_ rows: [(name: String, people: [Person])]) -> CrossTable {
    let classes = TabelleCUG.ageClasses
    return CrossTable(
      rows: rows.map(\.name),
      columns: TabelleCUG.genders.flatMap { gender in classes.map { "\(gender.name) \($0)" } },
      counts: rows.map { row in
        var counts = Array(repeating: 0, count: 2 * classes.count)
        for person in row.people {
          let age = TabelleCUG.ageClass(person.birth.completedYears(on: day))
          counts[(person.gender == .uomo ? 0 : classes.count) + age] += 1
        }
        return counts
      })
  }

  private func byGender(_ rows: [(name: String, people: [Person])]) -> CrossTable {
    CrossTable(
      rows: rows.map(\.name), columns: TabelleCUG.genders.map(\.name),
      counts: rows.map { row in
        TabelleCUG.genders.map { gender in row.people.count { $0.gender == gender.gender } }
      })
  }
}

extension Person.Titolo {
  /// The qualification as a table names it.
  var words: String {
    switch self {
    case .inferiore: "Inferiore al diploma"
    case .diploma: "Diploma"
    case .laurea: "Laurea"
    case .magistrale: "Laurea magistrale"
    case .master: "Master"
    case .dottorato: "Dottorato"
    }
  }
}
