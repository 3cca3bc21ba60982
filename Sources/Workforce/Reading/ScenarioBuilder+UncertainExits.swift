extension ScenarioBuilder {
  /// How likely people leave early; nil without the table.
  mutating func readProbabilities() -> [ProbabilitaUscita]? {
    let table = UsciteIncerteTable.self
    let rows = readRows(table.schema) { reader, row, _ -> ProbabilitaUscita? in
      let causa = reader.required(table.causa, in: row)
      let from = reader.required(table.from, in: row)
      let through = reader.required(table.through, in: row)
      let probability = reader.required(table.probability, in: row)
      guard let causa, let from, let through, let probability else { return nil }
      guard causa != .vecchiaia, causa != .scadenza else {
        reader.report(.scheduledCause(causa, at: reader.location(of: table.causa.name, in: row)))
        return nil
      }
      guard from <= through else {
        reader.report(
          .emptyRange(from, through, at: reader.location(of: table.through.name, in: row)))
        return nil
      }
      return ProbabilitaUscita(
        causa: causa, ages: from...through, probability: probability,
        origin: reader.origin(of: row))
    }
    checkAges(rows ?? [])
    return rows
  }

  /// At no age may leaving be more than certain, or a cause be stated twice.
  private mutating func checkAges(_ rows: [ProbabilitaUscita]) {
    for (position, row) in rows.enumerated() {
      let earlier = rows[..<position]
      let place = Location(file: row.origin.file, row: row.origin.row)
      if let other = earlier.first(where: {
        $0.causa == row.causa && $0.ages.overlaps(row.ages)
      }) {
        report(.overlappingAges(row, with: other, at: place))
        continue
      }
      let age = ([row.ages.lowerBound] + earlier.map(\.ages.lowerBound)).first { age in
        row.ages.contains(age)
          && (earlier + [row]).filter { $0.ages.contains(age) }.reduce(Ratio.zero) {
            (try? $0 + $1.probability) ?? $0
          } > .one
      }
      if let age { report(.moreThanCertain("a \(age) anni", at: place)) }
    }
  }

  /// How many people may leave, given by hand; nil without the table.
  mutating func readRanges() -> [IntervalloUscite]? {
    let table = UsciteIntervalliTable.self
    let codes = areaCodes
    let years = budgetYears
    let rows = readRows(table.schema) { reader, row, _ -> IntervalloUscite? in
      let year = reader.planYear(table.year, in: row, among: years)
      let area = reader.knownArea(table.area, in: row, among: codes)
      let minimum = reader.required(table.minimum, in: row)
      let maximum = reader.required(table.maximum, in: row)
      let isStated = !reader.text(table.probability.name, in: row).isEmpty
      let probability = isStated ? reader.required(table.probability, in: row) : Ratio.one
      guard let year, let area, let minimum, let maximum, let probability else { return nil }
      guard minimum <= maximum else {
        reader.report(
          .emptyRange(minimum, maximum, at: reader.location(of: table.maximum.name, in: row)))
        return nil
      }
      return IntervalloUscite(
        year: year, area: area, units: minimum...maximum, probability: probability,
        origin: reader.origin(of: row),
        mostPlace: reader.location(of: table.maximum.name, in: row))
    }
    checkSums(rows ?? [])
    return rows
  }

  private mutating func checkSums(_ rows: [IntervalloUscite]) {
    let groups = Dictionary(grouping: rows) { "\($0.year) \($0.area)" }
    for row in rows {
      guard let group = groups["\(row.year) \(row.area)"], group.first == row,
        group.reduce(Ratio.zero, { (try? $0 + $1.probability) ?? $0 }) != .one
      else { continue }
      report(.rangesNotWhole(group, at: Location(file: row.origin.file, row: row.origin.row)))
    }
  }
}

extension Diagnostic {
  fileprivate static func scheduledCause(
    _ causa: Cessazione.Causa, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "uscite-incerte", at: place,
      "la causa «\(causa.rawValue)» non è incerta: la data viene dal requisito o dal contratto",
      expected: "anticipata, dimissioni, decesso, mobilita o altro")
  }

  fileprivate static func emptyRange(_ from: Int, _ through: Int, at place: Location) -> Diagnostic
  {
    Diagnostic(
      code: "intervallo", at: place,
      "l'intervallo va da \(from) a \(through): finisce prima di "
        + "cominciare", expected: "un secondo numero di \(from) o più")
  }

  fileprivate static func overlappingAges(
    _ row: ProbabilitaUscita, with other: ProbabilitaUscita, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "uscite-incerte", at: place,
      "le età della causa «\(row.causa.rawValue)» si sovrappongono a quelle della riga "
        + "\(other.origin.row ?? 0)",
      expected: "per ogni causa ogni età una volta sola")
  }

  fileprivate static func moreThanCertain(_ whom: String, at place: Location) -> Diagnostic {
    Diagnostic(
      code: "uscite-incerte", at: place,
      "\(whom) le probabilità di tutte le cause sommano a più di 1",
      expected: "probabilità annue la cui somma non supera 1")
  }

  fileprivate static func rangesNotWhole(
    _ rows: [IntervalloUscite], at place: Location
  ) -> Diagnostic {
    let sum = rows.reduce(Ratio.zero) { (try? $0 + $1.probability) ?? $0 }
    return Diagnostic(
      code: "uscite-intervalli", at: place,
      "le probabilità degli intervalli di \(rows[0].area) nel \(rows[0].year) sommano a "
        + ItalianNumber.expansion(sum, limit: 9).text,
      expected: "una somma di 1, oppure una riga sola senza probabilità")
  }
}
