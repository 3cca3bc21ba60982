/// Progressions between areas paid from the fund of 0.55 % of the payroll of 2018.
///
/// A step costs the difference of the thirteen-month salaries plus that of the indennità di
/// comparto charged to the budget, without charges. The fund is fixed and does not renew itself.
enum ProgressioniInDeroga {
  static let source = LegalSource(
    "CCNL Funzioni locali 16.11.2022", "art. 13, c. 6-8", .unconfirmed,
    remark:
      "i costi sono riprodotti sul PIAO 2025-2027; i requisiti della Tab. C sono da confermare")
  static let fundSource = LegalSource(
    "L. 234/2021", "art. 1, c. 612", urn: "urn:nir:stato:legge:2021-12-30;234~art1-com612",
    .verified)
  static let costSource = LegalSource(
    "Orientamento ARAN sul consumo dello 0,55 %", "", .secondary,
    remark: "riprodotto al centesimo sul PIAO 2025-2027 di Cremona-Mantova-Pavia")
  static let deadlineSource = LegalSource(
    "CCNL Funzioni locali 16.11.2022", "art. 13, c. 6; parere ARAN 35345/2025", .secondary,
    remark: "basta l'avviso pubblicato entro il 31.12.2025; una proroga non risulta confermata")

  /// The share of the payroll of 2018 that the fund may reach.
  static let fundShare = LegalParameter(
    "quota del monte salari 2018", .ratio(Ratio(55, over: 10000)), fundSource)
  /// The last year in which a progression may be started.
  static let lastYear = LegalParameter(
    "ultimo anno per avviare le progressioni in deroga", .count(2025), deadlineSource,
    through: .lastDay(of: 2025), isYear: true)
  static let parameters = [fundShare, lastYear]

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, _ costing: Costing, recording recorder: inout R
  ) throws(ArithmeticFault) {
    recordYears(scenario, recording: &recorder)
    let fund = try recordFund(scenario, recording: &recorder)
    var spent: Euro? = .zero
    let steps = Step.all(in: scenario, costing.costs)
    var costs: [Euro?] = []
    for step in steps {
      let cost = try recordCost(of: step, scenario, recording: &recorder)
      costs.append(cost)
      let spending = try recordSpending(of: step, cost: cost, scenario, recording: &recorder)
      if let sum = spent, let spending {
        spent = try sum + spending
      } else {
        spent = nil
      }
    }
    try recordTotals(scenario, steps, fund: fund, spent: spent, recording: &recorder)
    guard let fund, let spent else { return }
    for (step, cost) in zip(steps, costs) {
      try recordRoom(for: step, cost: cost, try fund - spent, recording: &recorder)
    }
  }

  // MARK: Years

  private static func recordYears<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) {
    let steps = scenario.progressioni.map { row in
      (address: Address.progressioni("\(row.year)/\(row.from)/\(row.to)"), row: row)
    }
    for address in steps.map(\.address).uniqued() {
      let rows = steps.filter { $0.address == address }.map(\.row)
      guard let first = rows.first else { continue }
      recorder.record(address, .count(rows.reduce(0) { $0 + $1.units })) {
        Derivation(
          "Progressioni \(first.year) da \(first.from) a \(first.to)", .sum,
          rows.map { .input(Input(.count($0.units), "unita", $0.origin)) }, [source])
      }
    }
  }

  // MARK: The fund

  private static func recordFund<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) -> Euro? {
    let address = Address.progressioni("risorse")
    let title = "Risorse per le progressioni in deroga"
    if let given = scenario.limits.progressionFund {
      recorder.record(address, .euro(given.value)) {
        Derivation(
          title, .same, [.input(Input(.euro(given.value), "valore", given.origin))], [fundSource])
      }
      return given.value
    }
    guard let payroll = scenario.limits.payroll2018 else {
      recorder.recordAbsence(
        of: address, .euro, title,
        because: """
          manca in limiti.csv: scrivere progressioni-deroga/risorse \
          o progressioni-deroga/monte-salari-2018
          """)
      return nil
    }
    let exact = try payroll.value.exact * fundShare.value.exact
    let fund = try exact.euro(rounding: .halfAwayFromZero)
    recorder.record(address, .euro(fund)) {
      Derivation(
        title, .roundedToCents(.halfAwayFromZero),
        [
          .step(
            .exactEuro(exact),
            Derivation(
              "0,55 % del monte salari 2018", .product,
              [
                .input(Input(.euro(payroll.value), "valore", payroll.origin)),
                .parameter(fundShare),
              ]))
        ], [fundSource], note: "al netto degli oneri a carico dell'ente")
    }
    return fund
  }

  // MARK: Costs and spending

  private static func recordCost<R: Recorder>(
    of step: Step, _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) -> Euro? {
    let address = Address.progressioni("costo/\(step.codes)")
    let title = "Costo di una progressione \(step.words)"
    guard let from = Pay(of: step.from, in: scenario), let to = Pay(of: step.to, in: scenario)
    else {
      recorder.recordAbsence(
        of: address, .euro, title,
        because: "servono tabellare e comparto_bilancio delle due aree in costi.csv")
      return nil
    }
    let exact = try to.yearly() - from.yearly()
    let cost = try exact.euro(rounding: .halfAwayFromZero)
    recorder.record(address, .euro(cost)) {
      Derivation(
        title, .roundedToCents(.halfAwayFromZero),
        [
          .step(
            .exactEuro(exact),
            Derivation(
              "Trattamento di arrivo meno quello di partenza", .sum,
              to.branches() + from.branches().map { .minus($0.term) }))
        ], [source, costSource], note: "senza oneri riflessi e senza IRAP")
    }
    return cost
  }

  private static func recordSpending<R: Recorder>(
    of step: Step, cost: Euro?, _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) -> Euro? {
    let units = step.rows(in: scenario).reduce(0) { $0 + $1.units }
    let counted = Address.progressioni("\(step.codes)/unita")
    recorder.record(counted, .count(units)) {
      Derivation(
        "Progressioni in deroga \(step.words)", .sum,
        scenario.inputs(
          step.rows(in: scenario).map { Input(.count($0.units), "unita", $0.origin) },
          of: .progressioni), [source])
    }
    let address = Address.progressioni("\(step.codes)/spesa")
    let title = "Spesa delle progressioni \(step.words)"
    guard let cost else {
      recorder.recordAbsence(
        of: address, .euro, title, because: "manca il costo della progressione")
      return units == 0 ? .zero : nil
    }
    let spending = try cost * units
    recorder.record(address, .euro(spending)) {
      Derivation(
        title, .product, [.figure(counted), .figure(.progressioni("costo/\(step.codes)"))],
        [source])
    }
    return spending
  }

  private static func recordTotals<R: Recorder>(
    _ scenario: Scenario, _ steps: [Step], fund: Euro?, spent: Euro?, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let units = steps.reduce(0) { $0 + $1.rows(in: scenario).reduce(0) { $0 + $1.units } }
    recorder.record(.progressioni("unita"), .count(units)) {
      Derivation(
        "Progressioni in deroga, totale", .sum,
        steps.isEmpty
          ? scenario.inputs([], of: .progressioni)
          : steps.map { .figure(.progressioni("\($0.codes)/unita")) }, [source])
    }
    guard let spent else {
      recorder.recordAbsence(
        of: .progressioni("spesa"), .euro, "Spesa delle progressioni in deroga",
        because: "manca il costo di almeno una progressione")
      recordNoResidue(recording: &recorder)
      return
    }
    recorder.record(.progressioni("spesa"), .euro(spent)) {
      let priced = steps.filter {
        Pay(of: $0.from, in: scenario) != nil && Pay(of: $0.to, in: scenario) != nil
      }
      return Derivation(
        "Spesa delle progressioni in deroga", .sum,
        priced.isEmpty
          ? scenario.inputs([], of: .progressioni)
          : priced.map { .figure(.progressioni("\($0.codes)/spesa")) }, [source])
    }
    guard let fund else {
      recordNoResidue(recording: &recorder)
      return
    }
    recorder.record(.progressioni("economia"), .euro(try fund - spent)) {
      Derivation(
        "Economia sulle risorse per le progressioni in deroga", .sum,
        [.figure(.progressioni("risorse")), .minus(.figure(.progressioni("spesa")))], [fundSource])
    }
  }

  private static func recordNoResidue<R: Recorder>(recording recorder: inout R) {
    recorder.recordAbsence(
      of: .progressioni("economia"), .euro, "Economia sulle risorse per le progressioni in deroga",
      because: "mancano le risorse o la spesa delle progressioni in deroga")
  }

  /// Records how many more people could take a step with what is left of the fund.
  private static func recordRoom<R: Recorder>(
    for step: Step, cost: Euro?, _ left: Euro, recording recorder: inout R
  ) throws(ArithmeticFault) {
    guard let cost, cost > .zero else { return }
    let usable = left.orZeroIfNegative
    let fitting = try usable.exact / cost.exact
    let count = try fitting.whole(rounding: .down)
    recorder.record(.progressioni("\(step.codes)/ancora-possibili"), .count(count)) {
      Derivation(
        "Progressioni ancora possibili \(step.words)", .roundedToWhole(.down),
        [
          .step(
            .ratio(fitting),
            Derivation(
              "Economia divisa per il costo", .quotient,
              [
                .step(
                  .euro(usable),
                  Derivation(
                    "Economia non negativa", .notBelowZero,
                    [.figure(.progressioni("economia"))])),
                .figure(.progressioni("costo/\(step.codes)")),
              ]))
        ], [fundSource])
    }
  }
}
