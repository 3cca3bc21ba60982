/// Checks on the compulsory quotas: hires outside the budget stay within the posts missing, and the
/// plan covers those posts, in or out of the budget.
///
/// Rows of `categorie-protette` fill posts of art. 3, those of `chiamata-diretta` posts of art. 18.
enum QuotaChecks {
  static func all(_ evaluation: Evaluation) -> [Check] {
    ProtectedQuota.Istituto.allCases.compactMap { check($0, evaluation) }
  }

  private static func check(
    _ istituto: ProtectedQuota.Istituto, _ evaluation: Evaluation
  ) -> Check? {
    let modalita: Assunzione.Modalita =
      istituto == .art3 ? .categorieProtette : .chiamataDiretta
    let rows = evaluation.scenario.assunzioni.filter {
      $0.modalita == modalita && $0.units > 0 && $0.year > evaluation.scenario.referenceYear
    }
    let planned = rows.reduce(0) { $0 + $1.units }
    let hires = rows.reduce(0) { $0 + ($1.usesCapacity ? 0 : $1.units) }
    let gap = Address.categorieProtette(istituto.rawValue, "scopertura")
    let subject = CategorieProtette.words(istituto)
    let addresses =
      rows.map { Address.assunzioni($0.year, "\($0.area)/\(modalita.rawValue)") }.uniqued().sorted()
      + [gap]
    guard let posts = evaluation.figures.count(gap) else {
      guard hires > 0 || mayBeBound(istituto, evaluation.scenario) else { return nil }
      let plan =
        hires > 0
        ? "\(ItalianNumber.counted(hires, "assunzione", "assunzioni")) fuori budget, ma"
        : "l'ente è abbastanza grande da poter avere l'obbligo, e"
      return Check(
        .quotaObbligo, subject, .unverifiable, value: .count(hires),
        "\(plan) la scopertura non è indicata: " + (evaluation.figures[gap]?.absenceReason ?? ""),
        addresses)
    }
    guard hires <= posts else {
      return Check(
        .quotaObbligo, subject, .exceeded, value: .count(hires), limit: .count(posts),
        """
        \(ItalianNumber.counted(hires - posts, "assunzione", "assunzioni")) fuori budget oltre la \
        quota d'obbligo: \(hires - posts == 1 ? "usa" : "usano") capacità, scrivere capacita «si»
        """, addresses)
    }
    return Check(
      .quotaObbligo, subject, planned < posts ? .warning : .kept, value: .count(hires),
      limit: .count(posts),
      planned < posts
        ? uncovered(posts, planned, modalita)
        : hires < posts ? "obbligo coperto, anche con assunzioni che usano capacità" : "",
      addresses)
  }

  private static func uncovered(
    _ posts: Int, _ planned: Int, _ modalita: Assunzione.Modalita
  ) -> String {
    let missing = posts - planned
    let open = missing == 1 ? "resta scoperto 1 posto" : "restano scoperti \(missing) posti"
    let covered =
      planned == 0 ? "il piano non ne copre nessuno" : "il piano ne copre \(planned)"
    return """
      a fine piano \(open) d'obbligo: ne mancano \(posts) e \(covered); prevedere righe con \
      modalità «\(modalita.rawValue)», anche per i posti riservati nei concorsi
      """
  }

  /// Whether posts would be due if everybody in service counted; the base di computo is not larger.
  private static func mayBeBound(
    _ istituto: ProtectedQuota.Istituto, _ scenario: Scenario
  ) -> Bool {
    let staff = scenario.areas.reduce(0) { $0 + $1.inService }
    return ((try? CategorieProtette.quota(istituto, base: staff)) ?? 0) > 0
  }
}
