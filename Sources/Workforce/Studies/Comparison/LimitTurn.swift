/// A limit or a warning that two plans do not have in common, or that both exceed.
public struct LimitTurn: Sendable {
  /// What happened between the first plan and the second, the gravest first.
  public enum Kind: String, CaseIterable, Sendable {
    /// Exceeded now, and not before.
    case exceeded = "superato"
    /// Exceeded in both.
    case stillExceeded = "ancora-superato"
    /// Exceeded before, and not now.
    case settled = "rientrato"
    /// A warning now, and not before.
    case warned = "nuovo-avviso"
    /// A warning before, and not now.
    case cleared = "avviso-cessato"
    /// It can be told in one plan and not in the other.
    case otherwise = "cambiato"
  }

  /// What happened.
  public let kind: Kind
  /// What the plans say of the limit; nil where a plan does not have it.
  public let before: Check?
  /// What the second plan says; nil where it does not have the limit.
  public let after: Check?

  /// Which limit it is.
  public var code: CheckCode { (after ?? before)?.code ?? .totali }
  /// What it is about, in Italian: "2026, Istruttori".
  public var subject: String { (after ?? before)?.subject ?? "" }

  private init?(_ before: Check?, _ after: Check?) {
    let old = before?.outcome
    let new = after?.outcome
    switch (old, new) {
    case (.exceeded, .exceeded): kind = .stillExceeded
    case (_, .exceeded): kind = .exceeded
    case (.exceeded, _): kind = .settled
    case (.warning, .warning): return nil
    case (_, .warning): kind = .warned
    case (.warning, _): kind = .cleared
    case (.unverifiable, .unverifiable): return nil
    case (.unverifiable, _), (_, .unverifiable): kind = .otherwise
    default: return nil
    }
    self.before = before
    self.after = after
  }

  /// Compares the checks of two plans.
  ///
  /// - Returns: The turns in the order of the checks, the gravest kind first, and the number of
  ///   checks that the second plan has and that ended as before.
  static func all(
    from before: [Check], to after: [Check]
  ) -> (turns: [LimitTurn], sameCount: Int) {
    let old = numbered(before)
    let new = numbered(after)
    let keys = (after.count + before.count == 0) ? [] : (new.map(\.key) + old.map(\.key)).uniqued()
    let olds = Dictionary(old, uniquingKeysWith: { first, _ in first })
    let news = Dictionary(new, uniquingKeysWith: { first, _ in first })
    let turns = keys.compactMap { LimitTurn(olds[$0], news[$0]) }
    let sameCount = keys.count { key in
      olds[key] != nil && olds[key]?.outcome == news[key]?.outcome
    }
    let order = Kind.allCases.flatMap { kind in turns.filter { $0.kind == kind } }
    return (order, sameCount)
  }

  /// The checks under their names; those with the same name are told apart by their order.
  private static func numbered(_ checks: [Check]) -> [(key: Key, value: Check)] {
    var seen: [Key: Int] = [:]
    return checks.map { check in
      var key = Key(code: check.code, subject: check.subject, number: 0)
      let number = seen[key, default: 0]
      seen[key] = number + 1
      key.number = number
      return (key, check)
    }
  }

  private struct Key: Hashable {
    let code: CheckCode
    let subject: String
    var number: Int
  }
}
