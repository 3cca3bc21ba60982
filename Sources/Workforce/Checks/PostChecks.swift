/// Checks on posts: nobody beyond the dotazione of an area, and no area with fewer than no people.
enum PostChecks {
  static func all(_ evaluation: Evaluation) -> [Check] {
    let scenario = evaluation.scenario
    let years = [scenario.referenceYear] + scenario.projectedYears
    return years.flatMap { year in
      scenario.areas.map { check($0, year, evaluation) }
    }
  }

  private static func check(_ area: Area, _ year: Int, _ evaluation: Evaluation) -> Check {
    let staff = Organico.address(year, area.code, in: evaluation.scenario)
    let subject = "31 dicembre \(year), \(area.name)"
    if let people = evaluation.figures.count(staff), people < 0 {
      return Check(
        .posti, subject, .exceeded, value: .count(people), limit: .count(area.posts),
        "uscite superiori al personale (\(-people) in più): controllare cessazioni e progressioni",
        [staff])
    }
    return .comparing(
      .posti, subject, staff, within: .dotazione(area.code), in: evaluation.figures
    ) { room in
      """
      soprannumero di \(room.magnitudeText): l'area ha \(area.posts) posti; \
      ridurre gli ingressi o rivedere la dotazione
      """
    }
  }
}
