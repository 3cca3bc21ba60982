/// Who is who: the identifiers of the payroll with the ids of the roster, kept apart from it.
///
/// New people get the next free numbers in the order of a digest, not of their names or numbers:
/// from an alphabetical order, whoever has the list of the staff could tell who `p017` is. The
/// digest is salted with the whole payroll, whatever the order of its rows, so the same payroll
/// gives the same ids and nobody who lacks it can work them out.
struct PseudonymKeys {
  private(set) var ids: [(identifier: String, id: String)] = []
  private var known: [String: String] = [:]

  static let identifier = Column.text(
    "identificativo", "come il file degli stipendi distingue la persona", example: "000123")
  static let id = PersonaleTable.id
  private static let columns = [
    identifier.description(isRequired: true), id.description(isRequired: true),
  ]

  /// No key yet.
  init() {}

  /// Reads a key file; nil if it is not sound, which is reported.
  init?(_ bytes: [UInt8], file: String, reporting faults: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    if var reader = TableReader(
      columns: Self.columns, key: [Self.id.name], file: file, bytes: bytes, reporting: &found)
    {
      for row in reader.rows() {
        let identifier = reader.required(Self.identifier, in: row)
        guard let identifier, let id = reader.required(Self.id, in: row) else { continue }
        if known[Self.normalized(identifier)] != nil {
          reader.report(
            Diagnostic(
              code: "chiave-doppia", at: reader.location(of: Self.identifier.name, in: row),
              "la persona è già in una riga precedente", expected: "una riga per persona"))
        }
        add(identifier, id)
      }
      found += reader.diagnostics
    }
    faults += found.map(\.withoutExcerpt)
    guard !found.hasErrors else { return nil }
  }

  private mutating func add(_ identifier: String, _ id: String) {
    ids.append((identifier, id))
    known[Self.normalized(identifier)] = id
  }

  /// The id of a person, if there is one already.
  func id(of identifier: String) -> String? {
    known[Self.normalized(identifier)]
  }

  /// Gives an id to everybody who has none.
  ///
  /// - Returns: How many are new.
  mutating func admit(_ identifiers: [String], salt: [UInt8]) -> Int {
    let new = identifiers.filter { id(of: $0) == nil }
      .map { (identifier: $0, digest: SHA256.digest(of: salt + Array(Self.normalized($0).utf8))) }
      .sorted { $0.digest.lexicographicallyPrecedes($1.digest) }
    var number = ids.compactMap { Self.number(of: $0.id) }.max() ?? 0
    for person in new {
      number += 1
      add(
        person.identifier,
        "p" + String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)")
    }
    return new.count
  }

  /// The key file with everybody, the longest known first.
  var bytes: [UInt8] {
    let comments = [
      "Chiavi degli pseudonimi: dicono chi è chi. Tenere il file fuori dallo scenario, protetto, e "
        + "non inviarlo a nessuno.",
      "Serve a ptfp importa perché la stessa persona abbia sempre lo stesso id: non cancellarlo.",
    ]
    return CSVLine.file(
      comments.map { CSVLine.text(["# \($0)"]) }
        + [CSVLine.text([Self.identifier.name, Self.id.name])]
        + ids.map { CSVLine.text([$0.identifier, $0.id]) })
  }

  // MARK: Identifiers and ids

  /// What stays the same however the payroll writes somebody: case, spaces, zeros before a number.
  static func normalized(_ identifier: String) -> String {
    let text = identifier.singleSpaced.uppercased()
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return text }
    let digits = text.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }

  /// The number of an id such as `p017`.
  static func number(of id: String) -> Int? {
    id.first == "p" ? Int(id.dropFirst()) : nil
  }
}

extension Diagnostic {
  /// The same without the line of the file, which may hold names.
  var withoutExcerpt: Diagnostic {
    let place = location.map { Location(file: $0.file, row: $0.row, cell: $0.cell) }
    return Diagnostic(
      severity, code: code, at: place, message, expected: expected, hint: hint)
  }
}
