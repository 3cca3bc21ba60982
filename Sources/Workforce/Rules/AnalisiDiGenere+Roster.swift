/// Indicators counted on the roster.
extension AnalisiDiGenere {
  /// How an indicator comes from its row or, if it is a mean of the roster, from exact ages.
  static func derivation(of row: GenderIndicator, _ item: String, _ value: Quantity) -> Derivation {
    let title = "\(row.code), \(item)"
    guard let sums = row.sums else {
      return Derivation(title, .same, [.input(Input(value, item, row.origin))], [source])
    }
    let sum = item == "donne" ? sums.women : sums.men
    let origin = Origin(file: row.origin.file, sum.group)
    guard row.code == meanAgeCode else {
      return Derivation(
        title, .same, [.input(Input(value, PersonaleTable.gender.name, origin))], [source])
    }
    let mean = (try? sum.sum / Ratio(whole: sum.heads)) ?? .zero
    return Derivation(
      title, .rounded(decimals: 2, .halfAwayFromZero),
      [
        .step(
          .years(mean),
          Derivation(
            "Media non arrotondata", .quotient,
            [
              .input(Input(.years(sum.sum), PersonaleTable.birth.name, origin)),
              .figure(.genere(headsCode, item)),
            ]))
      ], [source],
      note: "anni compiuti e giorni dall'ultimo compleanno sui giorni fino al prossimo")
  }

  /// The rows of the table that the roster gives: people and mean ages to two decimals.
  static func indicators(of roster: Roster) throws(ArithmeticFault) -> [GenderIndicator] {
    let women = roster.genders[.donna] ?? HeadSum()
    let men = roster.genders[.uomo] ?? HeadSum()
    let origin = roster.origin(roster.all.group)
    let sums = GenderIndicator.Sums(women: women, men: men)
    var rows = [
      GenderIndicator(
        code: headsCode, women: Ratio(whole: women.heads), men: Ratio(whole: men.heads),
        origin: origin, sums: sums)
    ]
    guard women.heads > 0, men.heads > 0 else { return rows }
    let means = (
      women: try women.sum / Ratio(whole: women.heads), men: try men.sum / Ratio(whole: men.heads)
    )
    rows.append(
      GenderIndicator(
        code: meanAgeCode, women: try means.women.rounded(decimals: 2, .halfAwayFromZero),
        men: try means.men.rounded(decimals: 2, .halfAwayFromZero), origin: origin,
        sums: sums))
    return rows
  }
}

extension Scenario {
  /// The indicators that the table states, and those of the roster that it leaves out.
  var genderIndicators: [GenderIndicator]? {
    get throws(ArithmeticFault) {
      guard let people, let first = people.first else { return gender }
      let stated = gender ?? []
      let counted = try roster.map(AnalisiDiGenere.indicators) ?? []
      let others = indicators(of: people, Origin(file: first.origin.file, row: nil))
      var codes = Set(stated.map(\.code))
      return stated + (counted + others).filter { codes.insert($0.code).inserted }
    }
  }

  /// Head counts by gender: all, dirigenti, incarichi di EQ, graduates, each area.
  ///
  /// An indicator that needs a column which some row leaves empty is left out.
  private func indicators(of people: [Person], _ origin: Origin) -> [GenderIndicator] {
    var codes = [AnalisiDiGenere.headsCode, AnalisiDiGenere.managersCode]
    if people.contains(where: \.holdsEQ) { codes.append(AnalisiDiGenere.eqCode) }
    if people.allSatisfy({ $0.titolo != nil }) { codes.append(AnalisiDiGenere.graduatesCode) }
    return (codes + areas.map(\.code)).map { code in
      let counts = isCounted(by: code)
      return GenderIndicator(
        code: code, women: Ratio(whole: people.count { $0.gender == .donna && counts($0) }),
        men: Ratio(whole: people.count { $0.gender == .uomo && counts($0) }), origin: origin)
    }
  }

  /// Whom an indicator counts, by its code.
  private func isCounted(by code: String) -> (Person) -> Bool {
    switch code {
    case AnalisiDiGenere.headsCode: return { _ in true }
    case AnalisiDiGenere.managersCode:
      let managers = Set(areas.filter { $0.qualifica == .dirigenza }.map(\.code))
      return { managers.contains($0.area) }
    case AnalisiDiGenere.eqCode: return \.holdsEQ
    case AnalisiDiGenere.graduatesCode: return { $0.titolo?.isDegree == true }
    default: return { $0.area == code }
    }
  }

  /// The people of the roster behind one of the two counts of an indicator.
  func people(behind code: String, _ gender: Person.Gender) -> [Person] {
    let counts = isCounted(by: code)
    return (people ?? []).filter { $0.gender == gender && counts($0) }
  }
}

extension Person.Titolo {
  /// Whether it is a university degree.
  var isDegree: Bool { self != .inferiore && self != .diploma }
}
