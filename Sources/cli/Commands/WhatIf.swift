import Workforce

/// A what-if as one line asks for it: what to change, what to tell.
struct WhatIf: Sendable {
  var id: JSONValue = .null
  var hypotheses: [String] = []
  /// Each as `nome=valore`.
  var readings: [String] = []
  /// The addresses of the figures wanted; nil for the usual ones.
  var figures: [String]?
  /// Whether every check is wanted, not only what is exceeded.
  var wantsChecks = false

  private static let names = ["id", "ipotesi", "letture", "figure", "verifiche"]

  init() {}

  /// Reads a line.
  ///
  /// - Parameter id: Is given the line's own name as soon as it is known, so that even a faulty
  ///   line is answered under it.
  init(_ line: ArraySlice<UInt8>, id: inout JSONValue) throws(Diagnostic) {
    let value = try JSONParser.parse(line)
    guard case .object(let members) = value else {
      throw Self.fault("la riga è \(value.kind)", expected: "un oggetto fra graffe")
    }
    if let given = members.first(where: { $0.name == "id" })?.value {
      switch given {
      case .string, .number, .null: id = given
      default: throw Self.fault("l'id è \(given.kind)", expected: "un testo o un numero")
      }
    }
    self.id = id
    var seen: Set<String> = []
    for member in members {
      guard seen.insert(member.name).inserted else {
        throw Self.fault("il campo «\(member.name)» compare due volte", expected: "una volta sola")
      }
      try set(member)
    }
  }

  private mutating func set(_ member: JSONValue.Member) throws(Diagnostic) {
    switch (member.name, member.value) {
    case ("id", _): break
    case ("ipotesi", let value): hypotheses = try Self.texts(value, of: "ipotesi")
    case ("letture", .object(let members)):
      for member in members {
        guard case .string(let answer) = member.value else {
          throw Self.fault(
            "la lettura «\(member.name)» è \(member.value.kind)", expected: "un testo")
        }
        readings.append("\(member.name)=\(answer)")
      }
    case ("letture", let value): readings = try Self.texts(value, of: "letture")
    case ("figure", let value): figures = try Self.texts(value, of: "figure")
    case ("verifiche", .bool(let flag)): wantsChecks = flag
    case ("verifiche", let value):
      throw Self.fault("il campo «verifiche» è \(value.kind)", expected: "true oppure false")
    default:
      throw Self.fault(
        "il campo «\(member.name.prefix(60))» non esiste",
        expected: "uno fra: \(Self.names.joined(separator: ", "))",
        hint: NearestName.suggestions(for: member.name, among: Self.names).first.map {
          "forse «\($0)»"
        })
    }
  }

  private static func texts(_ value: JSONValue, of name: String) throws(Diagnostic) -> [String] {
    guard case .array(let elements) = value else {
      throw fault("il campo «\(name)» è \(value.kind)", expected: "un elenco di testi")
    }
    var texts: [String] = []
    for element in elements {
      guard case .string(let text) = element else {
        throw fault("nel campo «\(name)» c'è \(element.kind)", expected: "un elenco di testi")
      }
      texts.append(text)
    }
    return texts
  }

  private static func fault(
    _ problem: String, expected: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(code: "richiesta", problem, expected: expected, hint: hint)
  }
}

// MARK: - Answering

extension WhatIf {
  /// What comes of the what-if over a scenario, as the members of an answer.
  func answer(
    over scenario: Scenario, usual: [String]
  ) throws(InputFailure) -> [String: JSONValue] {
    var faults: [Diagnostic] = []
    var changed = scenario
    changed.readings = ScenarioLoader.readings(readings, over: scenario.readings, &faults)
    changed = ScenarioLoader.applying(hypotheses, to: changed, &faults)
    guard faults.isEmpty else { throw InputFailure(diagnostics: faults) }
    guard let evaluation = try? Evaluation(changed, isExplained: false) else {
      throw InputFailure(diagnostics: [.outOfRange])
    }
    let checks = Verification.checks(of: evaluation)
    var members = ["figure": try values(evaluation, usual), "limiti": Self.summary(checks)]
    if wantsChecks { members["verifiche"] = .array(checks.map(Self.object)) }
    return members
  }

  private func values(
    _ evaluation: Evaluation, _ usual: [String]
  ) throws(InputFailure) -> JSONValue {
    let wanted = figures ?? (usual.isEmpty ? evaluation.scenario.headlines : usual)
    let unknown = wanted.first { evaluation.figures[Address($0)] == nil }
    if let unknown { throw InputFailure(diagnostics: [.noFigure(unknown, evaluation)]) }
    let members = wanted.map { address in
      (address, evaluation.figures[Address(address)].map(Self.object) ?? .null)
    }
    return .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
  }

  private static func object(_ figure: Figure) -> JSONValue {
    .object(
      [
        "valore": figure.value.map { .string($0.machineText) } ?? .null,
        "unita": .string(figure.unit.rawValue),
      ].merging(figure.absenceReason.map { ["motivo": .string($0)] } ?? [:]) { first, _ in first })
  }

  private static func summary(_ checks: [Check]) -> JSONValue {
    let exceeded = checks.filter { $0.outcome == .exceeded }
    return .object([
      "rispettati": .bool(exceeded.isEmpty), "superati": .array(exceeded.map(object)),
      "avvisi": .number("\(checks.count { $0.outcome == .warning })"),
      "non_verificabili": .number("\(checks.count { $0.outcome == .unverifiable })"),
    ])
  }

  private static func object(_ check: Check) -> JSONValue {
    func text(_ quantity: Quantity?) -> JSONValue {
      quantity.map { .string($0.machineText) } ?? .null
    }
    return .object([
      "codice": .string(check.code.rawValue), "oggetto": .string(check.subject),
      "esito": .string(check.outcome.rawValue), "valore": text(check.value),
      "limite": text(check.limit), "margine": text(check.room),
    ])
  }
}

extension Scenario {
  /// The figures that are told where nobody asks for others.
  fileprivate var headlines: [String] {
    guard hasPlan else { return [] }
    let years = period.flatMap { year in
      [
        Address.capacita(year, .disponibile), .capacita(year, .utilizzata),
        .capacita(year, .residua),
      ]
    }
    let ends = projectedYears.filter(period.contains).map {
      Address.organico($0, Address.total)
    }
    return
      (["dotazione/totale", "servizio/totale", "copertura/totale", "spesa/margine"]
      + (years + ends).map(\.text))
  }
}

extension JSONValue {
  /// Faults as an answer tells them: the first in full, the number of the others.
  static func fault(_ diagnostics: [Diagnostic]) -> JSONValue {
    guard let first = diagnostics.first(where: { $0.severity == .error }) ?? diagnostics.first
    else { return .null }
    var members: [String: JSONValue] = [
      "codice": .string(first.code), "messaggio": .string(first.message),
    ]
    if let place = first.location { members["dove"] = .string(place.italian) }
    if let expected = first.expected { members["atteso"] = .string(expected) }
    if let hint = first.hint { members["suggerimento"] = .string(hint) }
    let others = diagnostics.count { $0.severity == .error } - 1
    if others > 0 { members["altri_errori"] = .number("\(others)") }
    return .object(members)
  }
}
