/// People with an agreement for lavoro agile and for lavoro da remoto, by site and by unit.
///
/// The two institutes have their own rules and contingents, so each has its own figures; only then
/// are they added. Rows by site, by unit and by unit within a site count the same people: a place
/// without a row of its own takes the sum of the crossed rows, and the body that of its sites, or of
/// its units where no site is given. Numbers are people with an agreement in force on the reference
/// day, not days.
public enum LavoroADistanza {
  static let source = LegalSource(
    "L. 81/2017", "art. 18", urn: "urn:nir:stato:legge:2017-05-22;81~art18", .unconfirmed,
    remark: "con il CCNL 16.11.2022, art. 63-67 (agile) e 68-70 (da remoto)")
  static let floorSource = LegalSource(
    "L. 124/2015", "art. 14, c. 1", urn: "urn:nir:stato:legge:2015-08-07;124~art14-com1",
    .verified, remark: "un commento sostiene che la soglia sia venuta meno con il PIAO")

  /// The people who may use agile work if they ask, in activities that admit it.
  static let floorShare = LegalParameter(
    "riferimento minimo del lavoro agile", .ratio(Ratio(15, over: 100)), floorSource)

  /// Whether the 15 % of people who may ask for agile work binds the body.
  public enum Agile15: String, LegalReading {
    /// It is shown as information.
    case informativa
    /// Falling short of it exceeds a limit.
    case vincolo

    public static let name = "agile-15"
    public static let question = "La soglia minima del 15 % di lavoro agile vincola ancora l'ente?"
    public static let sources = [floorSource]
    public var meaning: String {
      switch self {
      case .informativa: "no: è mostrata soltanto come informazione"
      case .vincolo: "sì: il mancato rispetto è segnalato come limite superato"
      }
    }
  }

  /// Whether an address of remote work uses the word, so that no place can have it as a code.
  static func isReserved(_ code: String) -> Bool {
    ["contingente", "soglia-agile", "agile", "remoto", "in-servizio"].contains(code)
      || (try? ItalianNumber.year(code)) != nil
  }

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard let table = RemoteWorkTable(scenario) else {
      if scenario.people != nil { recordNobody(recording: &recorder) }
      return
    }
    for row in table.rows where row.site != nil && row.unit != nil {
      record(.crossing(row), table, scenario, recording: &recorder)
    }
    for place in table.sites.map(RemoteWorkTable.Place.site)
      + table.units.map(RemoteWorkTable.Place.unit) + [.all]
    {
      record(place, table, scenario, recording: &recorder)
    }
    try recordFloor(table, recording: &recorder)
  }

  /// A roster in which nobody has an agreement may simply not say: that is not zero.
  private static func recordNobody<R: Recorder>(recording recorder: inout R) {
    for istituto in RemoteWorkQuota.Istituto.allCases {
      recorder.recordAbsence(
        of: .distanza(Address.total, istituto.item), .people,
        "Tutto l'ente, \(istituto.words)",
        because: """
          nell'elenco del personale nessuno ha un accordo: se è così, scrivere gli zeri in \
          distanza.csv
          """)
    }
  }

  private static func record<R: Recorder>(
    _ place: RemoteWorkTable.Place, _ table: RemoteWorkTable, _ scenario: Scenario,
    recording recorder: inout R
  ) {
    let counts = table.counts(place)
    func title(_ words: String) -> String { "\(place.name(in: scenario)), \(words)" }
    for (item, count) in [("agile", counts.agile), ("remoto", counts.remoto)] {
      recorder.record(place.address(item), .count(count)) {
        table.derivation(
          title(item == "agile" ? "lavoro agile" : "lavoro da remoto"), place, item)
      }
    }
    recorder.record(place.address("totale"), .count(counts.agile + counts.remoto)) {
      Derivation(
        title("lavoro a distanza"), .sum,
        [.figure(place.address("agile")), .figure(place.address("remoto"))], [source])
    }
    if let inService = counts.inService {
      recorder.record(place.address("in-servizio"), .count(inService)) {
        table.derivation(title("personale in servizio"), place, "in-servizio")
      }
    } else if !place.isCrossing {
      recorder.recordAbsence(
        of: place.address("in-servizio"), .people, title("personale in servizio"),
        because: "manca in distanza.csv la riga con il personale in servizio")
    }
    guard let staff = counts.inService, staff > 0 else {
      if !place.isCrossing {
        recorder.recordAbsence(
          of: place.address("quota"), .ratio, title("quota a distanza"),
          because: "manca il personale in servizio, o è zero")
      }
      return
    }
    recorder.record(
      place.address("quota"), .ratio(Ratio(counts.agile + counts.remoto, over: staff))
    ) {
      Derivation(
        title("quota a distanza"), .quotient,
        [.figure(place.address("totale")), .figure(place.address("in-servizio"))], [source])
    }
  }

  /// The posts that the 15 % of all staff makes, rounded up because it is a minimum.
  private static func recordFloor<R: Recorder>(
    _ table: RemoteWorkTable, recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard let staff = table.counts(.all).inService else { return }
    let exact = try floorShare.value.exact * staff
    recorder.record(.sogliaAgile, .count(try exact.whole(rounding: .up))) {
      Derivation(
        "Riferimento del 15 % per il lavoro agile", .roundedToWhole(.up),
        [
          .step(
            .ratio(exact),
            Derivation(
              "15 % del personale in servizio", .product,
              [.parameter(floorShare), .figure(.distanza(Address.total, "in-servizio"))]))
        ], [floorSource],
        note: """
          riguarda chi svolge attività possibili a distanza e lo chiede: lo scenario non dice \
          quanti sono, perciò è calcolato su tutto il personale
          """)
    }
  }

  // MARK: The years of the plan

  /// Agreements at each year-end, less those of leavers known by the roster; none for who enters.
  static func project<R: Recorder>(
    _ scenario: Scenario, _ movements: Movements, recording recorder: inout R
  ) {
    guard let counts = RemoteWorkTable(scenario)?.counts(.all) else { return }
    var staff = scenario.areas.reduce(0) { $0 + $1.inService }
    for year in scenario.projectedYears {
      for area in scenario.areas.indices {
        staff += movements.entrants[year, area] - movements.leavers[year, area]
      }
      var total = 0
      for (istituto, now) in [(Person.Distanza.agile, counts.agile), (.remoto, counts.remoto)] {
        let leavers = scenario.knownLeavers(through: year).filter { $0.distanza == istituto }
        let left = now - leavers.count
        total += left
        let item = istituto.rawValue
        recorder.record(.distanza("\(year)", item), .count(left)) {
          let agreements = Branch.figure(.distanza(Address.total, item))
          let known = scenario.rosterInput(leavers, "uscita")
          return Derivation(
            "31 dicembre \(year), \(istituto == .agile ? "lavoro agile" : "lavoro da remoto")",
            .sum, known.map { [agreements, .minus(.input($0))] } ?? [agreements], [source],
            note: known == nil
              ? "gli accordi di oggi: non si sa quali ne abbia chi cessa; chi entra non ne ha"
              : "meno gli accordi delle uscite indicate nell'elenco; chi entra non ne ha")
        }
      }
      recorder.record(.distanza("\(year)", "totale"), .count(total)) {
        Derivation(
          "31 dicembre \(year), lavoro a distanza", .sum,
          [.figure(.distanza("\(year)", "agile")), .figure(.distanza("\(year)", "remoto"))],
          [source])
      }
      guard staff > 0 else { continue }
      recorder.record(.distanza("\(year)", "quota"), .ratio(Ratio(total, over: staff))) {
        Derivation(
          "31 dicembre \(year), quota a distanza", .quotient,
          [.figure(.distanza("\(year)", "totale")), .figure(.organico(year, Address.total))],
          [source])
      }
    }
  }
}

extension RemoteWorkQuota.Istituto {
  /// The last part of the address of its figures.
  var item: String { self == .distanza ? "totale" : rawValue }
}
