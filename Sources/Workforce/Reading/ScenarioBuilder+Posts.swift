extension ScenarioBuilder {
  /// More areas than any national contract or body has.
  private static let areaLimit = 200

  mutating func readAreas() -> [AreaDraft] {
    let mayBeEmpty = hasRoster
    var codes: [String] = []
    var isComplete = true
    defer { areaCodes = isComplete && !codes.isEmpty ? codes : nil }
    return readRows(areaSchema) { reader, row, _ in
      let code = reader.required(DotazioneTable.area, in: row)
      if let code { codes.append(code) }
      guard codes.count <= Self.areaLimit else {
        if isComplete { reader.report(.tooManyAreas(Self.areaLimit, file: reader.file)) }
        isComplete = false
        return nil
      }
      defer {
        if code == nil || reader.hasDroppedRows || reader.hasTooManyFaults { isComplete = false }
      }
      let qualifica = reader.required(DotazioneTable.qualifica, in: row)
      let posts = reader.required(DotazioneTable.posts, in: row)
      let faults = reader.diagnostics.count
      let inService = reader.staff(DotazioneTable.inService, in: row, mayBeEmpty: mayBeEmpty)
      let fixedTerm = reader.staff(DotazioneTable.fixedTerm, in: row, mayBeEmpty: mayBeEmpty)
      let name = reader.optional(DotazioneTable.name, in: row)
      guard let code, let qualifica, let posts, reader.diagnostics.count == faults,
        !reader.hasFaultyHeader
      else {
        return nil
      }
      return AreaDraft(
        code: code, name: name ?? code, qualifica: qualifica, posts: posts, inService: inService,
        fixedTerm: fixedTerm, origin: reader.origin(of: row),
        fixedTermPlace: reader.location(of: DotazioneTable.fixedTerm.name, in: row))
    } ?? []
  }

  /// The costs in the order of the areas; an area without a row is reported.
  mutating func readCosts(_ settings: SettingsReader?) -> [AreaCost] {
    let schema = CostiTable.schema
    guard let source = tables[schema.name]?.last, var reader = open(schema) else { return [] }
    let contract = settings?.contract
    let isUnmentioned = settings?.mentioned.contains("tabellari") == false
    let contractIsCertain =
      contract != nil || !isPartial && settings?.isWhole == true && isUnmentioned
    var costs: [String: AreaCost] = [:]
    var attempted: Set<String> = []
    var isComplete = true
    let rows = reader.rows()
    if rows.isEmpty, reader.diagnostics.isEmpty {
      report(
        areaCodes.map { .noCosts($0, contract, file: source.file) }
          ?? .emptyTable(schema, file: source.file))
      return []
    }
    for row in rows where !reader.hasTooManyFaults {
      guard let area = reader.knownArea(CostiTable.area, in: row, among: areaCodes),
        !reader.hasFaultyHeader
      else {
        isComplete = false
        reader.checkCosts(in: row)
        continue
      }
      attempted.insert(area)
      costs[area] = Self.cost(of: area, contract, isCertain: contractIsCertain, row, &reader)
    }
    isComplete = isComplete && !reader.hasDroppedRows && !reader.hasTooManyFaults
    for code in areaCodes ?? [] where isComplete && !attempted.contains(code) {
      reader.report(
        Diagnostic(
          code: "riga-mancante", at: Location(file: source.file),
          "manca la riga dell'area «\(code)»",
          expected: "una riga per ogni area di dotazione.csv",
          hint: "il costo serve anche per i posti scoperti"))
    }
    close(reader)
    return (areaCodes ?? []).compactMap { costs[$0] }
  }

  private static func cost(
    of area: String, _ contract: Contract?, isCertain: Bool, _ row: TableReader.Row,
    _ reader: inout TableReader
  ) -> AreaCost? {
    let faults = reader.diagnostics.count
    let tabellare = reader.optional(CostiTable.tabellare, in: row)
    let months = reader.optional(CostiTable.months, in: row)
    let comparto = reader.optional(CostiTable.comparto, in: row)
    let unitCost = reader.optional(CostiTable.unitCost, in: row)
    let profileCode = reader.optional(CostiTable.profile, in: row)
    guard reader.diagnostics.count == faults else { return nil }
    let origin = reader.origin(of: row)
    switch (tabellare, unitCost) {
    case (.some, .some):
      reader.report(
        Diagnostic(
          code: "costo-doppio", at: reader.location(of: CostiTable.unitCost.name, in: row),
          "l'area «\(area)» ha sia il tabellare sia il costo unitario",
          expected: "uno solo dei due", hint: "vuotare la cella che non serve"))
      return nil
    case (let tabellare?, nil):
      guard let months else {
        reader.report(
          Diagnostic(
            code: "cella-vuota", at: reader.location(of: CostiTable.months.name, in: row),
            "non si sa quante mensilità comprende il tabellare dell'area «\(area)»",
            expected: "12 (comparto) oppure 13 (dirigenza)"))
        return nil
      }
      return AreaCost(
        area: area, basis: .tabellare(tabellare, months: months), comparto: comparto,
        origin: origin)
    case (nil, let unitCost?):
      return AreaCost(area: area, basis: .unitCost(unitCost), comparto: comparto, origin: origin)
    case (nil, nil):
      guard let profile = contract?.profile(profileCode ?? area) else {
        guard isCertain else { return nil }
        let column = profileCode == nil ? CostiTable.tabellare.name : CostiTable.profile.name
        reader.report(
          .noCost(area, profileCode, contract, at: reader.location(of: column, in: row)))
        return nil
      }
      return AreaCost(
        area: area, basis: .tabellare(profile.tabellare, months: profile.months),
        comparto: profile.comparto, profile: profile, origin: origin)
    }
  }

  mutating func readResti() -> [RestoPortato] {
    let first = firstCapacityYear
    return readRows(RestiTable.schema) { reader, row, _ in
      let vintage = reader.required(RestiTable.vintage, in: row)
      let amount = reader.required(RestiTable.amount, in: row)
      let qualifica = reader.optional(RestiTable.qualifica, in: row)
      guard let vintage, let amount else { return nil }
      if let first, vintage >= first {
        reader.report(
          Diagnostic(
            code: "anno-fuori-piano", at: reader.location(of: RestiTable.vintage.name, in: row),
            "la capacità del \(vintage) è già calcolata dalle cessazioni",
            expected: "un'annata precedente al \(first)",
            hint: "togliere la riga, o indicare in scenario.csv una prima_capacita successiva"))
      }
      return RestoPortato(
        vintage: vintage, amount: amount, qualifica: qualifica ?? .comparto,
        origin: reader.origin(of: row))
    } ?? []
  }
}

extension TableReader {
  /// Reads the cells of a row of costs only for their own faults.
  fileprivate mutating func checkCosts(in row: Row) {
    for column in [CostiTable.tabellare, CostiTable.comparto, CostiTable.unitCost] {
      _ = optional(column, in: row)
    }
    _ = optional(CostiTable.months, in: row)
  }

  /// A head count that the roster may give instead.
  mutating func staff(_ column: Column<Int>, in row: Row, mayBeEmpty: Bool) -> Int? {
    mayBeEmpty ? optional(column, in: row) : required(column, in: row)
  }

  /// The area code of a row, if `dotazione.csv` has it or can't be read in full.
  mutating func knownArea(
    _ column: Column<String>, in row: Row, among codes: [String]?
  ) -> String? {
    guard let code = required(column, in: row) else { return nil }
    guard let codes, !codes.contains(code) else { return code }
    add(.unknownArea(code, known: codes, at: location(of: column.name, in: row)))
    return nil
  }

  /// The unit of a row, if it names one; one that the plan doesn't have is reported.
  mutating func knownUnit(
    _ column: Column<String>, in row: Row, among codes: [String]?
  ) -> String? {
    guard let code = optional(column, in: row) else { return nil }
    if let codes, !codes.contains(code) {
      add(.unknownUnit(code, known: codes, at: location(of: column.name, in: row)))
    }
    return code
  }

  /// The year of a row, if the plan admits it.
  mutating func planYear(
    _ column: Column<Int>, in row: Row, among years: ClosedRange<Int>?
  ) -> Int? {
    guard let year = required(column, in: row) else { return nil }
    if let years, !years.contains(year) {
      add(.yearOutside(year, years, at: location(of: column.name, in: row)))
      return nil
    }
    return year
  }
}

extension Diagnostic {
  fileprivate static func tooManyAreas(_ limit: Int, file: String) -> Diagnostic {
    Diagnostic(
      code: "troppe-aree", at: Location(file: file), "la tabella ha più di \(limit) aree",
      expected: "una riga per ogni area professionale",
      hint: "le persone vanno sommate per area: una riga non è una persona")
  }

  fileprivate static func noCost(
    _ area: String, _ profile: String?, _ contract: Contract?, at place: Location
  ) -> Diagnostic {
    if let contract {
      let codes = contract.profiles.map(\.code)
      let near = NearestName.suggestions(for: profile ?? area, among: codes).first
      return Diagnostic(
        code: "costo-mancante", at: place,
        profile.map { "l'area «\(area)» non ha un costo e «\($0)» non è un profilo del contratto" }
          ?? "l'area «\(area)» non ha un costo e non è un profilo del contratto scelto",
        expected: "tabellare e mensilita, oppure costo_unitario, oppure un profilo fra: "
          + codes.joined(separator: ", "),
        hint: near.map { "se è lo stesso profilo, scrivere \($0) nella colonna profilo" })
    }
    return Diagnostic(
      code: "costo-mancante", at: place, "l'area «\(area)» non ha un costo",
      expected: "tabellare e mensilita, oppure costo_unitario",
      hint: contractHint)
  }
}
