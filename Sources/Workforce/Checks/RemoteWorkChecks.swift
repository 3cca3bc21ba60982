/// Checks on remote work: contingents, prevailing presence, the 15 % reference for agile work.
enum RemoteWorkChecks {
  static let presenceSource = LegalSource(
    "DM 132/2022", "art. 4, c. 1, lett. b, n. 2",
    urn: "urn:nir:ministero:decreto:2022-06-30;132~art4", .unconfirmed,
    remark: "riguarda il lavoro agile, non quello da remoto")
  /// The most days a week of agile work that leave more days in presence, in a week of five.
  static let mostAgileDays = LegalParameter(
    "giorni di lavoro agile su una settimana di 5, con la presenza prevalente", .count(2),
    presenceSource)

  static func all(_ evaluation: Evaluation) -> [Check] {
    (evaluation.scenario.remoteWorkQuotas ?? []).map { contingent($0, evaluation) }
      + presence(evaluation) + floor(evaluation)
  }

  private static func contingent(_ quota: RemoteWorkQuota, _ evaluation: Evaluation) -> Check {
    let figures = evaluation.figures
    let addresses = [quota.address.appending("uso"), quota.address]
    let title = quota.title(in: evaluation.scenario)
    guard let used = figures.count(addresses[0]), let posts = figures.count(addresses[1]) else {
      let reason = addresses.compactMap { figures[$0]?.absenceReason }.first
      return Check(
        .distanzaContingenti, title, .unverifiable, reason ?? "manca una delle due cifre", addresses
      )
    }
    let isKept = quota.kind == .massimo ? used <= posts : used >= posts
    let message = [
      text(quota.kind, used: used, posts: posts),
      isKept || quota.isBinding ? nil : "non vincolante",
      isKept ? nil : quota.remark,
    ].compactMap { $0 }.joined(separator: "; ")
    return Check(
      .distanzaContingenti, title,
      isKept ? .kept : quota.isBinding ? .exceeded : .warning, value: .count(used),
      limit: quota.kind == .massimo ? .count(posts) : nil, message, addresses)
  }

  private static func text(_ kind: RemoteWorkQuota.Kind, used: Int, posts: Int) -> String {
    switch (kind, used - posts) {
    case (.massimo, 1...):
      "\(used - posts) oltre \(posts == 1 ? "l'unico posto" : "i \(posts) posti") del contingente"
    case (.massimo, 0): "contingente usato per intero"
    case (.massimo, _): "posti non usati: \(posts - used) su \(posts)"
    case (.minimo, 0...): "almeno \(posts) richiesti"
    case (.minimo, _): "\(posts - used) in meno dei \(posts) richiesti"
    }
  }

  /// Days in presence must be more than days of agile work; remote work of the CCNL is not bound.
  private static func presence(_ evaluation: Evaluation) -> [Check] {
    let agile = (evaluation.scenario.people ?? []).filter { $0.distanza == .agile }
    guard !agile.isEmpty else { return [] }
    let most = mostAgileDays.value.exact
    let over = agile.filter { Ratio(whole: $0.distanzaDays ?? 0) > most }
    let unknown = agile.count { $0.distanzaDays == nil }
    let addresses = [Address.distanza(Address.total, "agile")]
    let missing =
      unknown == 0 ? nil : "di \(unknown) su \(agile.count) non sono indicati i giorni a distanza"
    if !over.isEmpty {
      let rows = over.prefix(10).map { $0.origin.row.map { "\($0)" } ?? "—" }
        .joined(separator: ", ")
      return [
        Check(
          .agilePresenza, "lavoro agile", .exceeded, value: .count(over.count), limit: .count(0),
          [
            "più di \(most.numerator) giorni a distanza su 5, la presenza non prevale: righe \(rows)"
              + (over.count > 10 ? ", …" : ""), missing,
          ].compactMap { $0 }.joined(separator: "; "), addresses)
      ]
    }
    return [
      Check(
        .agilePresenza, "lavoro agile", unknown == 0 ? .kept : .unverifiable, value: .count(0),
        limit: .count(0), missing ?? "al massimo \(most.numerator) giorni a distanza su 5",
        addresses)
    ]
  }

  /// The reference is information, unless the reading makes it a limit.
  private static func floor(_ evaluation: Evaluation) -> [Check] {
    let figures = evaluation.figures
    let agile = Address.distanza(Address.total, "agile")
    let staffAddress = Address.distanza(Address.total, "in-servizio")
    guard let posts = figures.count(.sogliaAgile), let used = figures.count(agile),
      let staff = figures.count(staffAddress), staff > 0
    else { return [] }
    let isReached = used >= posts
    let binds = evaluation.readings.agile15 == .vincolo
    let message = """
      \(used) in lavoro agile; il 15 % di \(staff) fa \(posts). Il riferimento vale per chi svolge \
      attività possibili a distanza e lo chiede\(binds ? "" : ": non è un limite")
      """
    return [
      Check(
        .agile15, "lavoro agile", !binds ? .information : isReached ? .kept : .exceeded,
        value: .ratio(Ratio(used, over: staff)),
        limit: binds ? LavoroADistanza.floorShare.value : nil, message,
        [agile, staffAddress, .sogliaAgile])
    ]
  }
}
