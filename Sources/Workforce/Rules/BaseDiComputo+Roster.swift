/// The base di computo and the people in force, counted on the roster.
extension BaseDiComputo {
  /// What the roster gives for the quotas.
  struct Count {
    let staff: Staff
    /// Disabled people who work more than half of full time: one post each.
    let disabledAboveHalf: Int
    /// The hours of the others, whose sum is rounded half down.
    let disabledHours: Ratio
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

  /// The people of the roster by what they are to the base, everybody out of it for one reason only.
  struct Groups {
    let everybody: [Person]
    let disabled: [Person]
    private(set) var managers: [Person] = []
    private(set) var shortTerm: [Person] = []
    private(set) var remote: [Person] = []
    let article18: [Person]
    let partTime: [Person]
    /// Everybody of art. 18, in the base or not.
    let protected18: [Person]

    /// Of the people of art. 18 the ones with fewest hours leave the base first: the base, and with
    /// it the quota, is then never too small, and does not depend on the order of the roster.
    init(
      _ people: [Person], dirigenza: Set<String>, _ reading: CategorieProtette.RemotoBase
    ) throws(ArithmeticFault) {
      everybody = people
      disabled = people.filter { $0.protected == .art3 }
      protected18 = people.filter { $0.protected == .art18 }
      var inBase: [Person] = []
      for person in people where person.protected != .art3 {
        if dirigenza.contains(person.area) {
          managers.append(person)
        } else if isShortTerm(person) {
          shortTerm.append(person)
        } else if person.distanza == .remoto {
          remote.append(person)
          if reading == .compreso { inBase.append(person) }
        } else {
          inBase.append(person)
        }
      }
      article18 = inBase.filter { $0.protected == .art18 }
        .sorted { ($0.hours, $0.id) < ($1.hours, $1.id) }
      let out = Set(article18.prefix(try article18Limit(people.count)).map(\.id))
      partTime = inBase.filter { $0.hours < .one && !out.contains($0.id) }
    }

    func disabled(aboveHalf: Bool) -> [Person] {
      disabled.filter { ($0.hours > Ratio(1, over: 2)) == aboveHalf }
    }

    /// The people whose rows make a part of the base.
    func people(of part: Part) -> [Person] {
      switch part {
      case .heads: everybody
      case .disabled: disabled
      case .managers: managers
      case .shortTerm: shortTerm
      case .remote: remote
      case .article18: article18
      case .partTime, .partTimeHours: partTime
      }
    }
  }

  /// Counts the groups.
  static func count(_ groups: Groups) throws(ArithmeticFault) -> Count {
    let halfOrLess = groups.disabled(aboveHalf: false)
    return Count(
      staff: Staff(
        heads: groups.everybody.count, disabled: groups.disabled.count,
        managers: groups.managers.count, shortTerm: groups.shortTerm.count,
        remote: groups.remote.count, article18: groups.article18.count,
        partTime: groups.partTime.count, partTimeHours: try sum(groups.partTime)),
      disabledAboveHalf: groups.disabled.count - halfOrLess.count,
      disabledHours: try sum(halfOrLess), article18: groups.protected18.count)
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
