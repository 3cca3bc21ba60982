extension ScenarioBuilder {
  /// The people under remote-work agreements by place.
  ///
  /// - Parameter structure: The units that the scenario knows; nil if it has no structure.
  mutating func readRemoteWork(_ structure: [UnitStaff]?) -> [RemoteWorkStaff]? {
    let units = structure?.map(\.unit).uniqued()
    let rows = readRows(DistanzaTable.schema) { reader, row, _ -> RemoteWorkStaff? in
      let site = reader.place(DistanzaTable.site, in: row)
      let unit = reader.place(DistanzaTable.unit, in: row)
      let isCrossing = site != nil && unit != nil
      let inService =
        isCrossing
        ? reader.optional(DistanzaTable.inService, in: row)
        : reader.required(DistanzaTable.inService, in: row)
      let agile = reader.required(DistanzaTable.agile, in: row)
      let remoto = reader.required(DistanzaTable.remoto, in: row)
      if site == nil, unit == nil, !reader.namesPlace(in: row) {
        reader.report(.noPlace(at: reader.location(of: DistanzaTable.site.name, in: row)))
        return nil
      }
      if let unit, let units, !units.contains(unit) {
        reader.report(
          .unknownPlace(
            unit, known: units, at: reader.location(of: DistanzaTable.unit.name, in: row)))
      }
      guard let agile, let remoto, isCrossing || inService != nil else { return nil }
      if let inService, agile + remoto > inService {
        reader.report(
          Diagnostic(
            code: "totali", at: reader.location(of: DistanzaTable.inService.name, in: row),
            "\(agile + remoto) persone a distanza su \(inService) in servizio",
            expected: "non più delle persone in servizio"))
      }
      return RemoteWorkStaff(
        site: site, unit: unit, inService: inService, agile: agile, remoto: remoto,
        origin: reader.origin(of: row))
    }
    reportAmbiguousPlaces(rows ?? [])
    return rows
  }

  /// A code names a site or a unit: their figures share the addresses.
  private mutating func reportAmbiguousPlaces(_ rows: [RemoteWorkStaff]) {
    let units = Set(rows.compactMap(\.unit))
    for code in rows.compactMap(\.site).uniqued() where units.contains(code) {
      report(
        Diagnostic(
          code: "codice-doppio",
          at: tables[.distanza]?.last.map { Location(file: $0.file) },
          "«\(code)» è insieme una sede e un'unità organizzativa", expected: "codici diversi",
          hint: "per esempio «sede-\(code)» per la sede"))
    }
  }

  /// The contingents of remote work.
  ///
  /// - Parameter places: The sites and units that the scenario knows; nil if it can't tell.
  mutating func readRemoteWorkQuotas(_ places: [String]?) -> [RemoteWorkQuota]? {
    readRows(ContingentiTable.schema) { reader, row, _ in
      let scope = reader.required(ContingentiTable.scope, in: row)
      let istituto = reader.required(ContingentiTable.istituto, in: row)
      let amount = reader.quotaAmount(in: row)
      let kind = reader.optional(ContingentiTable.kind, in: row) ?? .massimo
      let isBinding = reader.optional(ContingentiTable.isBinding, in: row) ?? true
      guard let scope, let istituto, let amount else { return nil }
      let place = reader.location(of: ContingentiTable.scope.name, in: row)
      if let places, scope != Address.total, !places.contains(scope) {
        reader.report(.unknownPlace(scope, known: places + [Address.total], at: place))
        return nil
      }
      let remark = reader.optional(CommonColumn.note, in: row)
      return RemoteWorkQuota(
        scope: scope, istituto: istituto, amount: amount, kind: kind, isBinding: isBinding,
        remark: remark, origin: reader.origin(of: row))
    }
  }

  /// The sites and units of the tables read so far; nil if a roster may know more of them.
  func places(_ remoteWork: [RemoteWorkStaff]?, _ structure: [UnitStaff]?) -> [String]? {
    let codes =
      (remoteWork ?? []).flatMap { [$0.site, $0.unit].compactMap { $0 } }
      + (structure ?? []).map(\.unit)
    return codes.isEmpty || tables[.personale] != nil ? nil : codes.uniqued()
  }
}

extension TableReader {
  /// The code of a site or unit; the words of the addresses of remote work are refused.
  fileprivate mutating func place(_ column: Column<String>, in row: Row) -> String? {
    guard let code = optional(column, in: row) else { return nil }
    guard !LavoroADistanza.isReserved(code) else {
      report(
        Diagnostic(
          code: "valore-non-valido", at: location(of: column.name, in: row),
          "«\(code)» è una parola riservata agli indirizzi del lavoro a distanza",
          expected: column.form, hint: "scegliere un altro codice, per esempio «\(code)-1»"))
      return nil
    }
    return code
  }

  fileprivate func namesPlace(in row: Row) -> Bool {
    !text(DistanzaTable.site.name, in: row).isEmpty
      || !text(DistanzaTable.unit.name, in: row).isEmpty
  }

  /// Either posts or a percentage of a base.
  fileprivate mutating func quotaAmount(in row: Row) -> RemoteWorkQuota.Amount? {
    let faults = diagnostics.count
    let posts = optional(ContingentiTable.posts, in: row)
    let share = optional(ContingentiTable.share, in: row)
    let base = optional(ContingentiTable.base, in: row)
    guard diagnostics.count == faults else { return nil }
    switch (posts, share, base) {
    case (let posts?, nil, nil): return .posts(posts)
    case (nil, let share?, let base):
      guard share <= .one else {
        report(
          Diagnostic(
            code: "valore-non-valido", at: location(of: ContingentiTable.share.name, in: row),
            "«\(text(ContingentiTable.share.name, in: row))» è più di tutto il personale",
            expected: "una percentuale fino a 100%", hint: "scrivere il segno «%», per esempio 15%")
        )
        return nil
      }
      return .share(share, ofBase: base)
    default:
      report(
        Diagnostic(
          code: "contingente", at: location(of: ContingentiTable.posts.name, in: row),
          "la riga non dice quanti posti sono",
          expected: "posizioni, oppure percentuale (con la base, se non è il personale in servizio)"
        ))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func noPlace(at place: Location) -> Diagnostic {
    Diagnostic(
      code: "cella-vuota", at: place, "la riga non dice di quale sede o unità parla",
      expected: "il codice di una sede, di un'unità organizzativa o di entrambe",
      hint: "il totale si calcola dalle righe")
  }

  fileprivate static func unknownPlace(
    _ code: String, known: [String], at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "unita-sconosciuta", at: place, "«\(code)» non è fra le sedi e le unità dello scenario",
      expected: "una fra: \(known.joined(separator: ", "))",
      hint: NearestName.suggestions(for: code, among: known).first.map { "forse «\($0)»" })
  }
}
