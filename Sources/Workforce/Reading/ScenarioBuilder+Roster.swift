/// Makes from the roster the facts that tables of totals leave out.
extension ScenarioBuilder {

  /// The schema of the areas: with a roster the staff may be left to it.
  var areaSchema: TableSchema {
    hasRoster ? DotazioneTable.schemaWithRoster : DotazioneTable.schema
  }

  var fteSchema: TableSchema {
    hasRoster ? FTETable.schemaWithRoster : FTETable.schema
  }

  /// The year at whose end staff is counted; nil if it isn't known for certain.
  func referenceYear(_ settings: SettingsReader?) -> Int? {
    guard let day = settings?.referenceDay,
      (day.month, day.day) == (12, 31) || (day.month, day.day) == (1, 1)
    else { return nil }
    return Self.closedYear(before: day)
  }

  mutating func makeRoster(_ people: [Person]?, _ settings: SettingsReader?) -> Roster? {
    guard let people, let reference = referenceYear(settings), let period,
      period.upperBound > reference, period.lowerBound - 20 <= reference,
      let file = tables[.personale]?.last?.file,
      !hasError(in: file)
    else { return nil }
    do throws(ArithmeticFault) {
      return try Roster(
        people, file: file, reference: reference, period: period,
        readings: settings?.readings ?? Readings())
    } catch {
      report(
        Diagnostic(
          code: "fuori-campo", at: Location(file: file),
          "le quote orarie non si possono sommare in modo esatto",
          expected: "quote con gli stessi decimali, oppure tutte sulle stesse ore piene"))
      return nil
    }
  }

  /// The areas with the people in service that their rows state or the roster counts.
  mutating func areas(_ drafts: [AreaDraft], _ roster: Roster?) -> [Area] {
    for draft in drafts {
      let staff = draft.inService ?? roster?.areas[draft.code]?.heads ?? 0
      let fixedTerm = draft.fixedTerm ?? roster?.fixedTerm[draft.code]?.heads ?? 0
      guard roster != nil || !hasRoster, fixedTerm > staff else { continue }
      report(
        Diagnostic(
          code: "totali", at: draft.fixedTermPlace,
          "\(fixedTerm) a tempo determinato su \(staff) in servizio",
          expected: "non più delle persone in servizio"))
    }
    return drafts.map { $0.area(roster) }
  }

  func structure(_ stated: [UnitStaff]?, _ fte: [UnitFTE]?, _ roster: Roster?) -> [UnitStaff]? {
    guard stated == nil, let roster, !roster.units.isEmpty else { return stated }
    return unitCodes(fte?.map(\.unit), roster).flatMap { unit in
      (areaCodes ?? []).map { area in
        let group = roster.matrix[unit]?[area] ?? RosterGroup()
        return UnitStaff(unit: unit, area: area, units: group.heads, origin: roster.origin(group))
      }
    }
  }

  /// The equivalents of each unit; those that the table leaves out come from the roster.
  mutating func fte(_ drafts: [UnitFTEDraft]?, _ roster: Roster?) -> [UnitFTE]? {
    guard let roster, !roster.units.isEmpty else {
      let stated = drafts?.compactMap(\.stated)
      return stated?.isEmpty == true && drafts?.isEmpty == false ? nil : stated
    }
    let byCode = Dictionary(
      (drafts ?? []).map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [UnitFTE] = []
    for unit in unitCodes(drafts?.map(\.unit), roster) {
      if let stated = byCode[unit]?.stated {
        rows.append(stated)
        continue
      }
      let hours = roster.units[unit] ?? HeadSum()
      guard let fte = try? hours.sum.fte else { continue }
      rows.append(
        UnitFTE(
          unit: unit, name: byCode[unit]?.name ?? unit, fte: fte,
          origin: roster.origin(hours.group), hours: hours.sum))
    }
    return rows
  }

  /// The units in the order of a table that lists them, or of their codes.
  private func unitCodes(_ listed: [String]?, _ roster: Roster) -> [String] {
    let listed = listed ?? []
    return listed + roster.units.keys.filter { !listed.contains($0) }.sorted()
  }

  func ages(_ stated: [AgeClassStaff]?, _ roster: Roster?) -> [AgeClassStaff]? {
    guard stated == nil, let roster else { return stated }
    return FasciaEta.allCases.flatMap { fascia in
      (areaCodes ?? []).map { area in
        let group = roster.ages[area]?[fascia] ?? RosterGroup()
        return AgeClassStaff(
          area: area, ageClass: fascia.rawValue, units: group.heads, origin: roster.origin(group))
      }
    }
  }

  func gender(_ stated: [GenderIndicator]?, _ roster: Roster?) -> [GenderIndicator]? {
    guard let roster, let counted = try? AnalisiDiGenere.indicators(of: roster) else {
      return stated
    }
    let stated = stated ?? []
    return stated + counted.filter { row in !stated.contains { $0.code == row.code } }
  }

  /// The leavers of the table, and those of the roster if the table has none after the staff count.
  func leavers(_ stated: [Cessazione], _ roster: Roster?) -> [Cessazione] {
    guard let roster, !stated.contains(where: { $0.year > roster.referenceDay.year }) else {
      return stated
    }
    return stated + roster.exits.map(\.cessazione)
  }
}

/// A row of `dotazione.csv` whose staff may be left to the roster.
struct AreaDraft {
  let code: String
  let name: String
  let qualifica: Area.Qualifica
  let posts: Int
  let inService: Int?
  let fixedTerm: Int?
  let origin: Origin
  let fixedTermPlace: Location

  func area(_ roster: Roster?) -> Area {
    let counted = roster?.areas[code]?.group ?? RosterGroup()
    let countedFixed = roster?.fixedTerm[code] ?? RosterGroup()
    var area = Area(
      code: code, name: name, qualifica: qualifica, posts: posts,
      inService: inService ?? counted.heads, fixedTerm: fixedTerm ?? countedFixed.heads,
      origin: origin)
    if inService == nil { area.staffOrigin = roster?.origin(counted) }
    if fixedTerm == nil { area.fixedTermOrigin = roster?.origin(countedFixed) }
    return area
  }
}

/// A row of `fte.csv` whose equivalents may be left to the roster.
struct UnitFTEDraft {
  let unit: String
  let name: String
  let fte: FTE?
  let origin: Origin

  var stated: UnitFTE? {
    fte.map { UnitFTE(unit: unit, name: name, fte: $0, origin: origin) }
  }
}
