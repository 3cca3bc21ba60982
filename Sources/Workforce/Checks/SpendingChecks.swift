/// Checks on spending: under the maximum, within the flexible limit and the budget of the body.
enum SpendingChecks {
  static func all(_ evaluation: Evaluation) -> [Check] {
    maximum(evaluation) + usable(evaluation) + flexible(evaluation) + budget(evaluation)
  }

  private static func maximum(_ evaluation: Evaluation) -> [Check] {
    let scenario = evaluation.scenario
    var checks = [
      underMaximum(
        "31 dicembre \(scenario.referenceYear)", .spesaServizio(nil), .margine, evaluation)
    ]
    checks += scenario.projectedYears.map { year in
      underMaximum(
        "31 dicembre \(year)", .organico(year, "spesa"), .organico(year, "margine"), evaluation)
    }
    if scenario.limits.approvedMaximum != nil {
      checks.append(
        .comparing(
          .spesaMassima, "dotazione", .potenzialeMassima.appending("calcolata"),
          within: .potenzialeMassima, in: evaluation.figures
        ) { room in
          "la dotazione costa \(room.magnitudeText) più della spesa potenziale massima approvata"
        })
    }
    return checks
  }

  /// The margin decides, because it is made from exact costs; the spending shown is the printed one.
  private static func underMaximum(
    _ subject: String, _ spending: Address, _ margin: Address, _ evaluation: Evaluation
  ) -> Check {
    let figures = evaluation.figures
    let room = figures.euro(margin) ?? .zero
    let isKept = room >= .zero
    return Check(
      .spesaMassima, subject, isKept ? .kept : .exceeded, value: figures.value(spending),
      limit: figures.value(.potenzialeMassima), room: .euro(room),
      isKept
        ? "margine con i costi unitari esatti"
        : """
        la spesa supera il massimo di \(Quantity.euro(room).magnitudeText) (costi esatti): \
        ridurre le assunzioni
        """, [spending, .potenzialeMassima, margin])
  }

  /// Warns where the budget can't be used whole because of the maximum spending.
  private static func usable(_ evaluation: Evaluation) -> [Check] {
    evaluation.scenario.budgetYears.compactMap { year in
      let usable = Address.capacita(year, .esercitabile)
      let available = Address.capacita(year, .disponibile)
      guard let most = evaluation.figures.euro(usable),
        let budget = evaluation.figures.euro(available)
      else { return nil }
      let isWhole = budget <= most
      let used = Address.capacita(year, .utilizzata)
      if !isWhole, let spent = evaluation.figures.euro(used), spent > most,
        let excess = try? spent - most
      {
        return Check(
          .capacitaEsercitabile, "\(year)", .exceeded, value: .euro(spent), limit: .euro(most),
          """
          le assunzioni superano di \(ItalianNumber.text(excess)) la parte del budget che la \
          spesa massima lascia usare: ridurle o rinviarle
          """, [used, usable])
      }
      return Check(
        .capacitaEsercitabile, "\(year)", isWhole ? .kept : .warning, value: .euro(budget),
        limit: .euro(most),
        isWhole
          ? "il budget si può usare per intero"
          : "la spesa massima lascia usare soltanto \(ItalianNumber.text(most)) euro del budget",
        [available, usable])
    }
  }

  private static func flexible(_ evaluation: Evaluation) -> [Check] {
    FlexibleGroup.allCases.filter { evaluation.figures[$0.limit] != nil }.flatMap { group in
      evaluation.scenario.period.map { year in
        .comparing(
          .flessibile, "\(year), \(group.words)", group.spending(year), within: group.limit,
          in: evaluation.figures
        ) { room in
          "la spesa prevista supera il limite di \(room.magnitudeText)"
        }
      }
    }
  }

  private static func budget(_ evaluation: Evaluation) -> [Check] {
    evaluation.scenario.limits.staffBudget.keys.sorted().compactMap { year in
      guard evaluation.figures[.organico(year, "spesa")] != nil else { return nil }
      return .comparing(
        .preventivo, "\(year)", .organico(year, "spesa"),
        within: Address("preventivo/personale/\(year)"), in: evaluation.figures,
        kept: """
          si confrontano due grandezze diverse, a fine anno il solo trattamento fondamentale con \
          oneri e IRAP, nel preventivo tutta la spesa di personale, anche accessoria; il margine \
          non è una somma disponibile
          """
      ) { room in
        """
        il solo trattamento fondamentale supera di \(room.magnitudeText) il preventivo, che \
        comprende tutta la spesa di personale, anche accessoria
        """
      }
    }
  }
}
