/// The yearly cost of one post of an area: initial pay for thirteen months plus the charges on it.
///
/// The PIAO calls it *trattamento economico fondamentale*. It leaves out allowances, seniority,
/// result pay and severance. The exact fraction is kept; the cent-rounded cost is the printed one.
enum CostoUnitario {
  static let source = LegalSource(
    "PIAO 2025-2027 CCIAA Cremona-Mantova-Pavia", "par. 3.3, nota 2", .reproduced)
  static let thirteenthSource = LegalSource(
    "CCNL Funzioni locali 16.11.2022", "tredicesima mensilità", .reproduced)

  /// Thirteen monthly payments for a salary stated over twelve.
  static let thirteenMonths = LegalParameter(
    "tredici mensilità su dodici", .ratio(Ratio(13, over: 12)), thirteenthSource)

  /// Contributions for pensions, 23.80 % of pay.
  static let previdenza = LegalParameter(
    "contributi previdenziali (CPDEL)", .ratio(Ratio(2380, over: 10000)),
    LegalSource("Aliquote contributive CPDEL", "", .unconfirmed))
  /// The regional tax on productive activities, 8.50 % of pay.
  static let irap = LegalParameter(
    "IRAP", .ratio(Ratio(850, over: 10000)),
    LegalSource("Aliquota IRAP amministrazioni pubbliche", "", .unconfirmed))
  /// The rest that published unit costs imply, 0.568 % of pay; no source explains what it is.
  static let altro = LegalParameter(
    "altri oneri", .ratio(Ratio(568, over: 100000)),
    LegalSource(
      "PIAO 2025-2027 CCIAA Cremona-Mantova-Pavia", "par. 3.3, costi unitari", .unconfirmed,
      remark: "ricavato dai costi pubblicati; probabile premio INAIL, da sostituire con il proprio")
  )

  static let parameters = [thirteenMonths, previdenza, irap, altro]

  /// Computes the cost of every area, in the order of the scenario's areas.
  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) -> [UnitCost] {
    var costs: [UnitCost] = []
    for (area, cost) in zip(scenario.areas, scenario.costs) {
      costs.append(try unitCost(of: area, cost, scenario.charges, recording: &recorder))
    }
    return costs
  }

  private static func unitCost<R: Recorder>(
    of area: Area, _ cost: AreaCost, _ charges: Charges, recording recorder: inout R
  ) throws(ArithmeticFault) -> UnitCost {
    let address = Address.costoUnitario(area.code)
    let exactAddress = address.appending("costi-esatti")
    guard case .tabellare(let tabellare, let months) = cost.basis else {
      guard case .unitCost(let given) = cost.basis else {
        return UnitCost(exact: .zero, rounded: .zero)
      }
      let input = Input(.euro(given), "costo_unitario", cost.origin)
      recorder.record(exactAddress, .exactEuro(given.exact)) {
        Derivation(
          "Costo unitario, \(area.name), come dichiarato", .same, [.input(input)], [source])
      }
      recorder.record(address, .euro(given)) {
        Derivation("Costo unitario annuo, \(area.name)", .same, [.figure(exactAddress)], [source])
      }
      return UnitCost(exact: given.exact, rounded: given)
    }
    let pay = try yearlyPay(tabellare, months: months)
    let rates = [
      ("Contributi previdenziali", charges.previdenza, "oneri/previdenza", previdenza),
      ("IRAP", charges.irap, "oneri/irap", irap),
      ("Altri oneri", charges.altro, "oneri/altro", altro),
    ]
    var exact = pay
    for (_, stated, _, parameter) in rates {
      exact = try exact + pay * (stated?.value ?? parameter.value.exact)
    }
    let rounded = try exact.euro(rounding: .halfAwayFromZero)
    recorder.record(exactAddress, .exactEuro(exact)) {
      let salary = salaryBranches(tabellare, months: months, cost)
      let charged = rates.map { title, stated, column, parameter in
        let rate = stated?.value ?? parameter.value.exact
        let branch: Branch =
          stated.map { .input(Input(.ratio($0.value), column, $0.origin)) } ?? .parameter(parameter)
        let amount = (try? pay * rate) ?? .zero
        return Branch.step(
          .exactEuro(amount), Derivation(title, .product, salary + [branch]))
      }
      return Derivation(
        "Costo unitario esatto, \(area.name)", .sum,
        [.step(.exactEuro(pay), Derivation("Retribuzione di tredici mesi", .product, salary))]
          + charged,
        [source])
    }
    recorder.record(address, .euro(rounded)) {
      Derivation(
        "Costo unitario annuo, \(area.name)", .roundedToCents(.halfAwayFromZero),
        [.figure(exactAddress)], [source])
    }
    return UnitCost(exact: exact, rounded: rounded)
  }

  /// The pay of a full year, thirteen months, before charges.
  ///
  /// - Parameter months: The months inside `tabellare`: 12 for the comparto, 13 for dirigenti.
  static func yearlyPay(_ tabellare: Euro, months: Int) throws(ArithmeticFault) -> Ratio {
    months == 12 ? try tabellare.exact * thirteenMonths.value.exact : tabellare.exact
  }

  /// The operands of the yearly pay: the salary and, if it has twelve months, the thirteenth.
  static func salaryBranches(_ tabellare: Euro, months: Int, _ cost: AreaCost) -> [Branch] {
    let salary: Branch =
      cost.profile.map { .parameter($0.salaryParameter) }
      ?? .input(Input(.euro(tabellare), "tabellare", cost.origin))
    return months == 12 ? [salary, .parameter(thirteenMonths)] : [salary]
  }
}

/// The cost of one post: the exact fraction of euro and the amount rounded to the cent.
struct UnitCost: Hashable, Sendable {
  let exact: Ratio
  let rounded: Euro
}

/// Which unit cost a total is made from.
///
/// Published plans use both: exact costs for the maximum spending, the split by contract and the
/// margin; rounded ones for staff in service, capacity, hires and resti.
public enum CostBasis: String, CaseIterable, Sendable {
  /// Unit costs as fractions; the total is rounded to the cent once.
  case exact = "costi-esatti"
  /// Unit costs rounded to the cent before they are multiplied.
  case rounded = "costi-arrotondati"

  /// The opposite convention.
  public var other: CostBasis { self == .exact ? .rounded : .exact }

  /// What an office reads.
  public var italian: String {
    self == .exact ? "costi unitari esatti" : "costi unitari arrotondati al centesimo"
  }
}
