import Workforce

extension PerformanceReader {
  mutating func readLevels() -> [Level]? {
    let codes = codes(LivelliTable.level, of: LivelliTable.schema) ?? []
    let classes = codeSet(FasceTable.scheme, of: FasceTable.schema)
    return readRows(LivelliTable.schema) { reader, row in
      let code = reader.required(LivelliTable.level, in: row)
      let aggregation = reader.required(LivelliTable.aggregation, in: row)
      let members = reader.required(LivelliTable.members, in: row)
      let missing = reader.required(LivelliTable.missing, in: row)
      let name = reader.optional(LivelliTable.name, in: row)
      let cap = reader.optional(LivelliTable.cap, in: row)
      let counted = reader.optional(LivelliTable.classes, in: row)
      guard let code, let aggregation, let members, let missing else { return nil }
      reader.check(
        counted, in: LivelliTable.classes.name, of: row, among: classes, of: "fasce.csv")
      let wanted: Level.Members
      switch members.lowercased() {
      case "obiettivi": wanted = .objectives
      case "indicatori": wanted = .indicators
      default:
        wanted = .level(members)
        if !codes.contains(members) {
          reader.report(
            Diagnostic(
              code: "codice-orfano", at: reader.location(of: LivelliTable.members.name, in: row),
              "«\(members)» non è un livello",
              expected: "obiettivi, indicatori, o un livello fra: "
                + codes.joined(separator: ", ")))
        }
      }
      return Level(
        code: code, name: name ?? code, aggregation: aggregation, members: wanted,
        cap: cap ?? .none, missing: missing, classes: counted, origin: reader.origin(of: row))
    }
  }

  mutating func readSchemes(_ bands: [Band]) -> [Scheme]? {
    readRows(SchemiTable.schema) { reader, row -> Scheme? in
      let code = reader.required(SchemiTable.scheme, in: row)
      let method = reader.required(SchemiTable.method, in: row)
      guard let code, let method else { return nil }
      let own = bands.filter { $0.scheme == code }
      if method == .bands, own.isEmpty {
        reader.report(
          Diagnostic(
            code: "fasce-mancanti", at: reader.location(of: SchemiTable.method.name, in: row),
            "lo schema «\(code)» non ha fasce", expected: "almeno una riga in fasce.csv"))
      }
      return Scheme(code: code, method: method, bands: own, origin: reader.origin(of: row))
    }
  }

  mutating func readBands() -> [Band]? {
    readRows(FasceTable.schema) { reader, row -> Band? in
      let scheme = reader.required(FasceTable.scheme, in: row)
      let lower = reader.required(FasceTable.lower, in: row)
      let upper = reader.optional(FasceTable.upper, in: row)
      let score = reader.optional(FasceTable.score, in: row)
      let label = reader.optional(FasceTable.label, in: row)
      guard let scheme, let lower else { return nil }
      if let upper, upper <= lower {
        reader.report(
          Diagnostic(
            code: "fascia", at: reader.location(of: FasceTable.upper.name, in: row),
            "la fascia finisce prima di cominciare", expected: "una fine maggiore dell'inizio"))
      }
      return Band(
        scheme: scheme, lower: lower, upper: upper, score: score, label: label,
        origin: reader.origin(of: row))
    } finish: { reader, bands in
      for (position, (band, row)) in bands.enumerated() {
        let overlapped = bands[..<position].first { earlier, _ in
          earlier.scheme == band.scheme && earlier.overlaps(band)
        }
        guard let (_, other) = overlapped else { continue }
        reader.report(
          Diagnostic(
            code: "fascia", at: reader.location(of: FasceTable.lower.name, in: row),
            "la fascia si sovrappone a quella della riga \(other.number)",
            expected: "fasce separate: la fine è esclusa"))
      }
    }
  }
}

extension Band {
  fileprivate func overlaps(_ other: Band) -> Bool {
    let startsBeforeEnd = other.upper.map { lower < $0 } ?? true
    let endsAfterStart = upper.map { other.lower < $0 } ?? true
    return startsBeforeEnd && endsAfterStart && lower != other.lower
  }
}
