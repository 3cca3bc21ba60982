extension RestiAssunzionali {
  static func recordOpening<R: Recorder>(
    _ budget: BudgetYear, carried: Euro, available: Euro, recording recorder: inout R
  ) {
    recorder.record(budget.address(.resti), .euro(carried)) {
      let vintages = budget.ages.dropFirst().map { Branch.plus(budget.opening(age: $0)) }
      return Derivation(
        "Resti portati nel \(budget.title)", .sum,
        vintages.isEmpty ? [.parameter(noVintage)] : vintages, [source])
    }
    recorder.record(budget.address(.disponibile), .euro(available)) {
      Derivation(
        "Capacità disponibile nel \(budget.title)", .sum,
        [.figure(budget.address(.resti)), .figure(budget.address(.maturata))], [source])
    }
  }

  /// Records what the spending of a year takes from each vintage.
  ///
  /// - Parameters:
  ///   - drawn: What each vintage gives, youngest first.
  ///   - own: What the vintage of the year gives in its turn, before it takes on what no other
  ///     covers.
  static func recordDrawing<R: Recorder>(
    _ spending: Euro, _ drawn: [Euro], own: Euro, _ budget: BudgetYear,
    recording recorder: inout R
  ) {
    for age in budget.ages {
      recorder.record(budget.used(age: age), .euro(drawn[age])) {
        let title = "Usato nel \(budget.year) sull'annata \(budget.title(age: age))"
        let spent = Branch.figure(budget.address(.utilizzata))
        func used(_ ages: some Sequence<Int>) -> [Branch] {
          ages.map { .minus(.figure(budget.used(age: $0))) }
        }
        guard age > 0 else {
          return Derivation(
            title, .sum, [spent] + used(budget.ages.dropFirst()), Ordine.sources,
            note: "ciò che le altre annate non coprono ricade su quella dell'anno")
        }
        let earlier = budget.isOldestFirst ? age + 1..<budget.ages.upperBound : 1..<age
        let first: [Branch] =
          budget.isOldestFirst ? [] : [.minus(ownShare(own, budget, spent: spent))]
        let owed = earlier.reduce(spending.cents - (first.isEmpty ? 0 : own.cents)) {
          $0 - drawn[$1].cents
        }
        return Derivation(
          title, .minimum,
          [
            .plus(budget.opening(age: age)),
            .step(
              .euro(Euro(cents: owed)),
              Derivation(
                "Spesa che le annate usate prima non coprono", .sum,
                [spent] + first + used(earlier))),
          ], Ordine.sources,
          note: budget.isOldestFirst
            ? "prima le annate più vecchie" : "prima le annate più recenti")
      }
    }
  }

  /// What the vintage of the year gives when it comes first.
  private static func ownShare(_ own: Euro, _ budget: BudgetYear, spent: Branch) -> Term {
    .step(
      .euro(own),
      Derivation(
        "Spesa che l'annata \(budget.title(age: 0)) copre da sé", .minimum,
        [.plus(budget.opening(age: 0)), spent]))
  }

  static func recordClosing<R: Recorder>(
    _ budget: BudgetYear, _ ledger: Ledger, expired: Euro, left: Euro, recording recorder: inout R
  ) {
    let oldest = budget.life - 1
    recorder.record(budget.address(.scaduta), .euro(expired)) {
      let title = "Capacità che scade alla chiusura del \(budget.title)"
      guard budget.ages.contains(oldest) else {
        return Derivation(title, .same, [.parameter(noVintage)], [source])
      }
      return Derivation(
        title, .sum,
        [
          .plus(budget.opening(age: oldest)),
          .minus(.figure(budget.used(age: oldest))),
        ], [source], note: "ultimo anno di uso dell'annata \(budget.year - oldest)")
    }
    if recorder.isRecording {
      recordVintages(budget, ledger, recording: &recorder)
    }
    recordLeft(budget, left, recording: &recorder)
  }

  /// Records what each vintage has left.
  private static func recordVintages<R: Recorder>(
    _ budget: BudgetYear, _ ledger: Ledger, recording recorder: inout R
  ) {
    let oldest = budget.life - 1
    for age in budget.ages {
      recorder.record(budget.closing(age: age), .euro(ledger[budget.year - age])) {
        let lapse = age == oldest ? [Branch.minus(.figure(budget.address(.scaduta)))] : []
        return Derivation(
          "Annata \(budget.title(age: age)) alla chiusura del \(budget.year)", .sum,
          [.plus(budget.opening(age: age)), .minus(.figure(budget.used(age: age)))] + lapse,
          [source], note: "utilizzabile fino al 31 dicembre \(budget.year - age + oldest)")
      }
    }
  }

  private static func recordLeft<R: Recorder>(
    _ budget: BudgetYear, _ left: Euro, recording recorder: inout R
  ) {
    recorder.record(budget.address(.residua), .euro(left)) {
      Derivation(
        "Capacità che resta alla chiusura del \(budget.title)", .sum,
        [
          .figure(budget.address(.disponibile)), .minus(.figure(budget.address(.utilizzata))),
          .minus(.figure(budget.address(.scaduta))),
        ], [source])
    }
  }

  /// Records the year of everybody's budget as the sum of two budgets kept apart.
  static func recordSum<R: Recorder>(
    of parts: (dirigenza: Closed, comparto: Closed), in whole: BudgetYear,
    _ ledgers: (dirigenza: Ledger, comparto: Ledger), recording recorder: inout R
  ) throws(ArithmeticFault) -> Closed {
    let closed = Closed(
      carried: try parts.dirigenza.carried + parts.comparto.carried,
      available: try parts.dirigenza.available + parts.comparto.available,
      used: try parts.dirigenza.used + parts.comparto.used,
      expired: try parts.dirigenza.expired + parts.comparto.expired,
      left: try parts.dirigenza.left + parts.comparto.left,
      excess: try parts.dirigenza.excess + parts.comparto.excess)
    func sum(_ title: String, _ address: Address) -> Derivation {
      Derivation(
        title, .sum,
        Area.Qualifica.allCases.map { .figure(address.appending($0.rawValue)) }, Fondo.sources,
        note: "lettura capacita-fondo=separato")
    }
    for (item, amount, title) in [
      (Address.CapacityItem.resti, closed.carried, "Resti portati nel"),
      (.disponibile, closed.available, "Capacità disponibile nel"),
      (.scaduta, closed.expired, "Capacità che scade alla chiusura del"),
    ] {
      recorder.record(whole.address(item), .euro(amount)) {
        sum("\(title) \(whole.title)", whole.address(item))
      }
    }
    for age in whole.ages {
      let left = try ledgers.dirigenza[whole.year - age] + ledgers.comparto[whole.year - age]
      recorder.record(whole.closing(age: age), .euro(left)) {
        sum(
          "Annata \(whole.title(age: age)) alla chiusura del \(whole.year)", whole.closing(age: age)
        )
      }
    }
    recordLeft(whole, closed.left, recording: &recorder)
    return closed
  }

  static let noVintage = LegalParameter(
    "nessuna annata precedente", .euro(.zero), source)
}

extension BudgetYear {
  func address(_ item: Address.CapacityItem) -> Address { .capacita(year, item, part) }

  /// What a vintage holds when the year opens: what matured in it, or was left of it a year before.
  func opening(age: Int) -> Term {
    .figure(age == 0 ? address(.maturata) : .resti(year - age, closing: year - 1, part))
  }

  func used(age: Int) -> Address { .restiUsati(year - age, in: year, part) }

  func closing(age: Int) -> Address { .resti(year - age, closing: year, part) }

  /// The year, with the group if there is one: "2026, dirigenza".
  var title: String { words("\(year)") }

  func title(age: Int) -> String { words("\(year - age)") }

  private func words(_ text: String) -> String {
    part.map { "\(text), \($0)" } ?? text
  }
}
