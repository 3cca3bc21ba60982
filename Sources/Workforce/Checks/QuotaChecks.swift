/// Checks that hires outside the budget stay within the compulsory quotas.
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
      $0.modalita == modalita && !$0.usesCapacity && $0.units > 0
        && $0.year > evaluation.scenario.referenceYear
    }
    let hires = rows.reduce(0) { $0 + $1.units }
    let gap = Address.categorieProtette(istituto.rawValue, "scopertura")
    let subject = CategorieProtette.words(istituto)
    let addresses =
      rows.map { Address.assunzioni($0.year, "\($0.area)/\(modalita.rawValue)") }.uniqued().sorted()
      + [gap]
    guard let posts = evaluation.figures.count(gap) else {
      guard hires > 0 else { return nil }
      return Check(
        .quotaObbligo, subject, .unverifiable, value: .count(hires),
        "\(ItalianNumber.counted(hires, "assunzione", "assunzioni")) fuori budget, ma la scopertura non è indicata: "
          + (evaluation.figures[gap]?.absenceReason ?? ""), addresses)
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
      .quotaObbligo, subject, .kept, value: .count(hires), limit: .count(posts),
      hires == posts ? "" : "posti ancora scoperti, se non coperti nel budget: \(posts - hires)",
      addresses)
  }
}
