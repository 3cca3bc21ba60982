extension CategorieProtette {
  /// How the base di computo and the people in force of a quota come about.
  struct Explained {
    let base: () -> Derivation
    let inForce: () -> Derivation

    /// Both are stated by the table.
    init(_ istituto: ProtectedQuota.Istituto, base: Int, inForce: Int, _ origin: Origin?) {
      let origin = origin ?? Self.table
      self.base = {
        Derivation(
          "Base di computo, \(words(istituto))", .same,
          [.input(Input(.count(base), "base_computo", origin))], [BaseDiComputo.source])
      }
      self.inForce = Self.stated(istituto, inForce, origin)
    }

    /// The table states the staff from which the base follows.
    init(
      _ istituto: ProtectedQuota.Istituto, _ staff: BaseDiComputo.Staff, inForce: Int,
      _ origin: Origin?, _ reading: RemotoBase
    ) {
      let origin = origin ?? Self.table
      base = {
        BaseDiComputo.derivation("Base di computo, \(words(istituto))", of: staff, reading) {
          Input($0, $1.columns.table, origin)
        }
      }
      self.inForce = Self.stated(istituto, inForce, origin)
    }

    /// Both are counted on the roster.
    init(
      _ istituto: ProtectedQuota.Istituto, _ count: BaseDiComputo.Count,
      _ groups: BaseDiComputo.Groups, _ scenario: Scenario, _ reading: RemotoBase
    ) {
      let column = PersonaleTable.protected.name
      base = {
        BaseDiComputo.derivation("Base di computo, \(words(istituto))", of: count.staff, reading) {
          value, part in
          scenario.rosterInput(value, of: groups.people(of: part), part.columns.roster)
        }
      }
      inForce = {
        let title = "In forza, \(words(istituto))"
        guard istituto == .art3 else {
          return Derivation(
            title, .same,
            [
              .input(
                scenario.rosterInput(.count(count.article18), of: groups.protected18, column))
            ], [article18Source])
        }
        let covered = (try? count.disabledHours.whole(rounding: .halfTowardZero)) ?? 0
        return Derivation(
          title, .sum,
          [
            .input(
              scenario.rosterInput(
                .count(count.disabledAboveHalf), of: groups.disabled(aboveHalf: true), column)),
            .step(
              .count(covered),
              Derivation(
                "Fino a metà tempo: somma delle quote orarie", .roundedToWhole(.halfTowardZero),
                [
                  .input(
                    scenario.rosterInput(
                      .ratio(count.disabledHours), of: groups.disabled(aboveHalf: false),
                      PersonaleTable.hours.name))
                ], [roundingSource])),
          ], [roundingSource], note: "oltre metà tempo vale un posto")
      }
    }

    private static let table = Origin(file: TableName.categorieProtette.fileName, row: nil)

    private static func stated(
      _ istituto: ProtectedQuota.Istituto, _ inForce: Int, _ origin: Origin
    ) -> () -> Derivation {
      {
        Derivation(
          "In forza, \(words(istituto))", .same,
          [.input(Input(.count(inForce), "in_forza", origin))],
          [istituto == .art3 ? source : article18Source])
      }
    }
  }
}
