/// Between which shares of women the plan can lead, year by year.
///
/// Nobody knows the gender of people still to be hired, and of leavers only where the roster says
/// who they are. So the figures are the two ends: everybody unknown who leaves is a woman and who
/// enters a man, and the other way round.
enum GenereNelPiano {
  static func evaluate<R: Recorder>(
    _ scenario: Scenario, _ movements: Movements, recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard let rows = try scenario.genderIndicators,
      let heads = rows.first(where: { $0.code == AnalisiDiGenere.headsCode })
    else { return }
    let women = try heads.women.whole(rounding: .down)
    var staff = scenario.areas.reduce(0) { $0 + $1.inService }
    guard try heads.women + heads.men == Ratio(whole: staff) else { return }
    var entrants = 0
    var leavers = 0
    for year in scenario.projectedYears {
      for area in scenario.areas.indices {
        entrants += movements.entrants[year, area]
        leavers += movements.leavers[year, area]
        staff += movements.entrants[year, area] - movements.leavers[year, area]
      }
      guard staff > 0 else { return }
      let known = scenario.knownLeavers(through: year)
      let womenLeaving = known.filter { $0.gender == .donna }
      guard leavers >= known.count else {
        recordDisagreement(in: year, leavers, known.count, recording: &recorder)
        continue
      }
      let bounds = Bounds(
        through: year, staff: staff, women: women, womenLeaving: womenLeaving,
        knownLeavers: known, leavers: leavers, entrants: entrants)
      for end in End.allCases {
        let count = bounds.women(end)
        recorder.record(
          .genere("\(year)", "quota-donne-\(end.rawValue)"), .ratio(Ratio(count, over: staff))
        ) {
          Derivation(
            "31 dicembre \(year), quota \(end.rawValue) delle donne", .quotient,
            [
              .step(.count(count), bounds.explanation(of: count, end, in: scenario)),
              .figure(.organico(year, Address.total)),
            ], [AnalisiDiGenere.source],
            note: """
              su \(ItalianNumber.counted(leavers, "uscita", "uscite")) e \
              \(ItalianNumber.counted(entrants, "ingresso", "ingressi")); il genere è noto per \
              \(ItalianNumber.counted(known.count, "uscita", "uscite"))
              """)
        }
      }
    }
  }

  private static func recordDisagreement<R: Recorder>(
    in year: Int, _ leavers: Int, _ known: Int, recording recorder: inout R
  ) {
    for end in End.allCases {
      recorder.recordAbsence(
        of: .genere("\(year)", "quota-donne-\(end.rawValue)"), .ratio,
        "31 dicembre \(year), quota \(end.rawValue) delle donne",
        because: "l'elenco del personale ha \(ItalianNumber.counted(known, "uscita", "uscite")), "
          + "il piano soltanto \(leavers)")
    }
  }

  private enum End: String, CaseIterable {
    case minima, massima
  }

  /// What the two ends are made of.
  private struct Bounds {
    let through: Int
    let staff: Int
    let women: Int
    let womenLeaving: [Person]
    let knownLeavers: [Person]
    let leavers: Int
    let entrants: Int

    /// The women there would be, before looking at whether there can be so many or so few.
    private func sum(_ end: End) -> Int {
      switch end {
      case .minima: women - womenLeaving.count - (leavers - knownLeavers.count)
      case .massima: women - womenLeaving.count + entrants
      }
    }

    func women(_ end: End) -> Int {
      switch end {
      case .minima: max(0, sum(end))
      case .massima: min(staff, sum(end))
      }
    }

    func explanation(of count: Int, _ end: End, in scenario: Scenario) -> Derivation {
      let title =
        end == .minima
        ? "Donne, se chi esce è donna e chi entra uomo"
        : "Donne, se chi esce è uomo e chi entra donna"
      let sum = Derivation(title, .sum, branches(end, in: scenario))
      guard count != self.sum(end) else { return sum }
      let step = Branch.step(.count(self.sum(end)), sum)
      switch end {
      case .minima: return Derivation(title, .notBelowZero, [step])
      case .massima:
        return Derivation(title, .minimum, [step, .figure(.organico(through, Address.total))])
      }
    }

    private func branches(_ end: End, in scenario: Scenario) -> [Branch] {
      let years = scenario.projectedYears.filter { $0 <= through }
      var branches = [Branch.figure(.genere(AnalisiDiGenere.headsCode, "donne"))]
      if let leaving = scenario.rosterInput(womenLeaving, "uscita") {
        branches.append(.minus(.input(leaving)))
      }
      switch end {
      case .minima:
        var all = years.map { Branch.figure(.cessazioni($0, Address.total)) }
        if let known = scenario.rosterInput(knownLeavers, "uscita") {
          all.append(.minus(.input(known)))
        }
        let unknown = Derivation("Uscite di genere ignoto", .sum, all)
        branches.append(.minus(.step(.count(leavers - knownLeavers.count), unknown)))
      case .massima:
        branches += years.filter(scenario.budgetYears.contains).map {
          .figure(.assunzioni($0, Address.total))
        }
      }
      return branches
    }
  }
}
