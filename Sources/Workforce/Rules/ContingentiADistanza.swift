/// The posts of each contingent of remote work, how many are in use and how many are left.
///
/// A percentage becomes posts by rounding down where it is a maximum and up where it is a minimum,
/// on a base that stays visible: the staff of the place on the reference day, or the number the body
/// has stored.
enum ContingentiADistanza {
  static let source = LegalSource(
    "DM 132/2022", "art. 4, c. 1, lett. b", urn: "urn:nir:ministero:decreto:2022-06-30;132~art4",
    .unconfirmed, remark: "i contingenti li fissa il regolamento dell'ente")

  static func evaluate<R: Recorder>(
    _ scenario: Scenario, recording recorder: inout R
  ) throws(ArithmeticFault) {
    let quotas = scenario.remoteWorkQuotas ?? []
    let table = RemoteWorkTable(scenario)
    var granted: [(quota: RemoteWorkQuota, posts: Int?)] = []
    for quota in quotas {
      let posts = try recordPosts(quota, table, scenario, recording: &recorder)
      granted.append((quota, posts))
      recordUse(quota, posts, table, scenario, recording: &recorder)
    }
    for istituto in RemoteWorkQuota.Istituto.allCases {
      let units = granted.filter { quota, _ in
        quota.istituto == istituto && quota.kind == .massimo
          && table?.sites.contains(quota.scope) != true
      }
      guard !units.isEmpty, !units.contains(where: { $0.quota.scope == Address.total }) else {
        continue
      }
      let posts = units.compactMap(\.posts)
      guard posts.count == units.count else { continue }
      recorder.record(.contingente(Address.total, istituto), .count(posts.reduce(0, +))) {
        Derivation(
          "Contingente di \(istituto.words), somma delle unità", .sum,
          units.map { .figure($0.quota.address) }, [source])
      }
    }
  }

  private static func recordPosts<R: Recorder>(
    _ quota: RemoteWorkQuota, _ table: RemoteWorkTable?, _ scenario: Scenario,
    recording recorder: inout R
  ) throws(ArithmeticFault) -> Int? {
    func title() -> String { quota.title(in: scenario) }
    switch quota.amount {
    case .posts(let posts):
      recorder.record(quota.address, .count(posts)) {
        Derivation(
          title(), .same, [.input(Input(.count(posts), "posizioni", quota.origin))], [source],
          note: quota.remark)
      }
      return posts
    case .share(let share, let stored):
      let staff = table.flatMap { table in
        quota.place(in: table).flatMap { table.counts($0).inService }
      }
      guard let base = stored ?? staff else {
        recorder.recordAbsence(
          of: quota.address, .people, title(),
          because: "manca il personale in servizio su cui calcolare la percentuale")
        return nil
      }
      recorder.record(quota.address.appending("base"), .count(base)) {
        Derivation(
          "\(title()), base", .same,
          [
            stored.map { .input(Input(.count($0), "base", quota.origin)) }
              ?? .figure(.distanza(quota.scope, "in-servizio"))
          ])
      }
      let exact = try share * base
      let rounding: Rounding = quota.kind == .massimo ? .down : .up
      let posts = try exact.whole(rounding: rounding)
      recorder.record(quota.address, .count(posts)) {
        Derivation(
          title(), .roundedToWhole(rounding),
          [
            .step(
              .ratio(exact),
              Derivation(
                "Percentuale della base", .product,
                [
                  .input(Input(.ratio(share), "percentuale", quota.origin)),
                  .figure(quota.address.appending("base")),
                ]))
          ], [source],
          note: [
            quota.kind == .massimo
              ? "un massimo si arrotonda in giù" : "un minimo si arrotonda in su",
            quota.remark,
          ].compactMap { $0 }.joined(separator: "; "))
      }
      return posts
    }
  }

  private static func recordUse<R: Recorder>(
    _ quota: RemoteWorkQuota, _ posts: Int?, _ table: RemoteWorkTable?, _ scenario: Scenario,
    recording recorder: inout R
  ) {
    func title() -> String { quota.title(in: scenario) }
    guard let table, let place = quota.place(in: table) else {
      recorder.recordAbsence(
        of: quota.address.appending("uso"), .people, "\(title()), in uso",
        because:
          "«\(quota.scope)» non è fra le sedi e le unità di cui si conosce il lavoro a distanza")
      return
    }
    let counts = table.counts(place)
    let used =
      switch quota.istituto {
      case .agile: counts.agile
      case .remoto: counts.remoto
      case .distanza: counts.agile + counts.remoto
      }
    recorder.record(quota.address.appending("uso"), .count(used)) {
      Derivation(
        "\(title()), in uso", .same, [.figure(place.address(quota.istituto.item))], [source])
    }
    guard let posts else { return }
    let isMaximum = quota.kind == .massimo
    recorder.record(
      quota.address.appending("margine"), .count(isMaximum ? posts - used : used - posts)
    ) {
      let granted = Branch.figure(quota.address)
      let inUse = Branch.figure(quota.address.appending("uso"))
      return Derivation(
        "\(title()), \(isMaximum ? "posti liberi" : "oltre il minimo")", .sum,
        isMaximum ? [granted, .minus(inUse.term)] : [inUse, .minus(granted.term)], [source])
    }
  }
}

extension RemoteWorkQuota {
  /// Where the posts of the contingent are among the figures.
  public var address: Address { .contingente(scope, istituto, kind) }

  /// The place in the table that the contingent is for.
  func place(in table: RemoteWorkTable) -> RemoteWorkTable.Place? {
    if scope == Address.total { return .all }
    if table.sites.contains(scope) { return .site(scope) }
    return table.units.contains(scope) ? .unit(scope) : nil
  }

  func title(in scenario: Scenario) -> String {
    let place = scope == Address.total ? "tutto l'ente" : scenario.placeName(scope)
    return "\(kind == .massimo ? "Contingente" : "Minimo") di \(istituto.words), \(place)"
  }
}
