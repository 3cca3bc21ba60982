/// The base di computo and the people in force, counted on the roster.
extension BaseDiComputo {
  /// What the roster gives for the quotas.
  struct Count {
    let staff: Staff
    /// Disabled people who work more than half of full time: one post each.
    let disabledAboveHalf: Int
    /// The hours of the others, whose sum is rounded half down.
    let disabledHours: Ratio
    let disabledHalfOrLess: Int
    /// People of art. 18, by head.
    let article18: Int

    /// The posts of a quota that are covered.
    func inForce(_ istituto: ProtectedQuota.Istituto) throws(ArithmeticFault) -> Int {
      switch istituto {
      case .art3: disabledAboveHalf + (try disabledHours.whole(rounding: .halfTowardZero))
      case .art18: article18
      }
    }
  }

  /// Counts the roster, everybody out of the base for one reason only.
  ///
  /// Of the people of art. 18 the ones with fewest hours leave the base first: the base, and with
  /// it the quota, is then never too small, and does not depend on the order of the roster.
  static func count(
    _ people: [Person], dirigenza: Set<String>, _ reading: CategorieProtette.RemotoBase
  ) throws(ArithmeticFault) -> Count {
    var managers = 0
    var shortTerm = 0
    var remote = 0
    var inBase: [Person] = []
    let disabled = people.filter { $0.protected == .art3 }
    for person in people where person.protected != .art3 {
      if dirigenza.contains(person.area) {
        managers += 1
      } else if isShortTerm(person) {
        shortTerm += 1
      } else if person.distanza == .remoto {
        remote += 1
        if reading == .compreso { inBase.append(person) }
      } else {
        inBase.append(person)
      }
    }
    let article18 = inBase.filter { $0.protected == .art18 }
      .sorted { ($0.hours, $0.id) < ($1.hours, $1.id) }
    let out = Set(article18.prefix(try article18Limit(people.count)).map(\.id))
    let partTime = inBase.filter { $0.hours < .one && !out.contains($0.id) }
    let half = Ratio(1, over: 2)
    return Count(
      staff: Staff(
        heads: people.count, disabled: disabled.count, managers: managers, shortTerm: shortTerm,
        remote: remote, article18: article18.count, partTime: partTime.count,
        partTimeHours: try sum(partTime)),
      disabledAboveHalf: disabled.count { $0.hours > half },
      disabledHours: try sum(disabled.filter { $0.hours <= half }),
      disabledHalfOrLess: disabled.count { $0.hours <= half },
      article18: people.count { $0.protected == .art18 })
  }

  /// Whether a fixed term lasts six months at most; not if one of its two ends is unknown.
  private static func isShortTerm(_ person: Person) -> Bool {
    guard person.contratto == .determinato, let entry = person.entry, let end = person.contractEnd
    else { return false }
    let months = Int(shortTermMonths.value.exact.numerator)
    return end < entry.adding(months: months)
  }

  private static func sum(_ people: [Person]) throws(ArithmeticFault) -> Ratio {
    var sum = Ratio.zero
    for person in people {
      sum = try sum + person.hours
    }
    return sum
  }
}
