extension ScenarioBuilder {
  mutating func readStructure() -> [UnitStaff]? {
    let codes = areaCodes
    let rows = readRows(StrutturaTable.schema) { reader, row, _ -> UnitStaff? in
      let unit = reader.required(StrutturaTable.unit, in: row)
      let area = reader.knownArea(StrutturaTable.area, in: row, among: codes)
      let units = reader.required(StrutturaTable.units, in: row)
      guard let unit, let area, let units else { return nil }
      return UnitStaff(unit: unit, area: area, units: units, origin: reader.origin(of: row))
    }
    reportGaps(in: rows?.map { [$0.unit, $0.area] }, of: .struttura) { [$0[0], $1] }
    return rows
  }

  mutating func readAges() -> [AgeClassStaff]? {
    let codes = areaCodes
    let rows = readRows(EtaTable.schema) { reader, row, _ -> AgeClassStaff? in
      let area = reader.knownArea(EtaTable.area, in: row, among: codes)
      let ageClass = reader.required(EtaTable.ageClass, in: row)
      let units = reader.required(EtaTable.units, in: row)
      guard let area, let ageClass, let units else { return nil }
      return AgeClassStaff(
        area: area, ageClass: ageClass, units: units, origin: reader.origin(of: row))
    }
    reportGaps(in: rows?.map { [$0.ageClass, $0.area] }, of: .eta) { [$0[0], $1] }
    return rows
  }

  /// Reports the pairs of group and area that a table of state leaves out.
  private mutating func reportGaps(
    in pairs: [[String]]?, of table: TableName, pair: ([String], String) -> [String]
  ) {
    guard let pairs, !pairs.isEmpty, let file = tables[table]?.last?.file else { return }
    let present = Set(pairs)
    let hasFaults = hasFault(in: file)
    let groups = pairs.map { [$0[0]] }.uniqued()
    let missing = groups.flatMap { group in (areaCodes ?? []).map { pair(group, $0) } }
      .filter { !present.contains($0) }
    guard !missing.isEmpty, !hasFaults else { return }
    let list = missing.prefix(6).map { $0.joined(separator: ";") }.joined(separator: ", ")
    report(
      Diagnostic(
        code: "riga-mancante", at: Location(file: file),
        "\(missing.count == 1 ? "manca" : "mancano") "
          + "\(ItalianNumber.counted(missing.count, "riga", "righe")): \(list)\(missing.count > 6 ? ", …" : "")",
        expected: "una riga per ogni area di dotazione.csv",
        hint: "dove non c'è nessuno, scrivere 0: un dato mancante non vale zero"))
  }

  mutating func readFTE() -> [UnitFTEDraft]? {
    let mayBeEmpty = hasRoster
    return readRows(fteSchema) { reader, row, _ in
      let faults = reader.diagnostics.count
      let unit = reader.required(FTETable.unit, in: row)
      let fte =
        mayBeEmpty
        ? reader.optional(FTETable.fte, in: row) : reader.required(FTETable.fte, in: row)
      let name = reader.optional(FTETable.name, in: row)
      guard let unit, reader.diagnostics.count == faults else { return nil }
      return UnitFTEDraft(unit: unit, name: name ?? unit, fte: fte, origin: reader.origin(of: row))
    }
  }

  mutating func readGender() -> [GenderIndicator]? {
    readRows(GenereTable.schema) { reader, row, _ in
      let code = reader.required(GenereTable.indicator, in: row)
      let women = reader.required(GenereTable.women, in: row)
      let men = reader.required(GenereTable.men, in: row)
      guard let code, let women, let men else { return nil }
      let isCount = code != AnalisiDiGenere.meanAgeCode
      for (column, value) in [(GenereTable.women, women), (GenereTable.men, men)]
      where isCount && value.denominator != 1 {
        reader.report(
          Diagnostic(
            code: "valore-non-valido", at: reader.location(of: column.name, in: row),
            "«\(reader.text(column.name, in: row))» non è un numero intero",
            expected: "un numero di persone"))
      }
      return GenderIndicator(code: code, women: women, men: men, origin: reader.origin(of: row))
    }
  }

  mutating func readQuotas() -> [ProtectedQuota]? {
    readRows(CategorieProtetteTable.schema) { reader, row, _ in
      let istituto = reader.required(CategorieProtetteTable.istituto, in: row)
      let faults = reader.diagnostics.count
      let base = reader.optional(CategorieProtetteTable.base, in: row)
      let inForce = reader.optional(CategorieProtetteTable.inForce, in: row)
      let gap = reader.optional(CategorieProtetteTable.gap, in: row)
      let staff = reader.quotaStaff(in: row)
      guard let istituto, reader.diagnostics.count == faults else { return nil }
      let origin = reader.origin(of: row)
      switch (base, inForce, gap) {
      case (nil, let inForce?, nil) where staff != nil:
        return staff.map {
          ProtectedQuota(
            istituto: istituto, statement: .staff($0, inForce: inForce), origin: origin)
        }
      case (let base?, let inForce?, nil) where staff == nil:
        return ProtectedQuota(
          istituto: istituto, statement: .base(base, inForce: inForce), origin: origin)
      case (nil, nil, let gap?) where staff == nil:
        return ProtectedQuota(istituto: istituto, statement: .gap(gap), origin: origin)
      default:
        reader.report(
          Diagnostic(
            code: "quota", at: reader.location(of: CategorieProtetteTable.istituto.name, in: row),
            "la riga «\(istituto.rawValue)» non dice come stanno i posti",
            expected:
              "in_forza con base_computo o con i dati da cui si calcola (dipendenti, dirigenti, …), "
              + "oppure la sola scopertura"))
        return nil
      }
    }
  }

  mutating func readFlexible() -> [FlexibleSpending]? {
    let years = period
    return readRows(FlessibileTable.schema) { reader, row, _ in
      let year = reader.planYear(FlessibileTable.year, in: row, among: years)
      let istituto = reader.required(FlessibileTable.istituto, in: row)
      let spending = reader.required(FlessibileTable.spending, in: row)
      guard let year, let istituto, let spending else { return nil }
      return FlexibleSpending(
        year: year, istituto: istituto, spending: spending, origin: reader.origin(of: row))
    }
  }
}
