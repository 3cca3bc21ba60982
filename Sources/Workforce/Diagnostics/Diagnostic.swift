/// One fault found in the input: what, where, what was found, what was expected, what to do.
///
/// All texts are in Italian and stand alone. How they are laid out is up to whoever prints them.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How grave a fault is.
  public enum Severity: String, Sendable {
    /// There is no result.
    case error
    /// There is a result, with what the message says about it.
    case warning
  }

  /// Whether the fault prevents a result.
  public let severity: Severity
  /// A short, stable name of the kind of fault: `colonna-sconosciuta`.
  public let code: String
  /// Where it is; nil if no file is meant.
  public let location: Location?
  /// What is wrong, in a sentence that names the offending text.
  public let message: String
  /// What would be right, to follow «atteso:»; nil if the message says it.
  public let expected: String?
  /// An action that helps; nil if there is none.
  public let hint: String?

  /// States a fault; what is left out has nothing to say.
  public init(
    _ severity: Severity = .error, code: String, at location: Location? = nil, _ message: String,
    expected: String? = nil, hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.message = message
    self.expected = expected
    self.hint = hint
  }
}

/// A place in an input table or in a text.
public struct Location: Hashable, Sendable {
  /// The file as the office names it.
  public let file: String
  /// The row as a spreadsheet numbers it, from 1.
  public let row: Int?
  /// The column; nil if the row or the whole file is meant.
  public let cell: CellReference?
  /// The character of the line where the fault begins, from 1, in a file that is no table.
  public let character: Int?
  /// The text of the row as it stands in the file, and the part of it that is meant.
  public let excerpt: Excerpt?

  /// States a place, as exactly as it is known.
  public init(
    file: String, row: Int? = nil, cell: CellReference? = nil, character: Int? = nil,
    excerpt: Excerpt? = nil
  ) {
    self.file = file
    self.row = row
    self.cell = cell
    self.character = character
    self.excerpt = excerpt
  }

  /// The place in words: "costi.csv, riga 4, colonna «tabellare» (B4)", "modello.md, riga 4, colonna
  /// 12".
  public var italian: String {
    var words = file
    if let row { words += ", riga \(row)" }
    if let cell {
      words += ", colonna «\(cell.name)»"
      if let row { words += " (\(cell.letters)\(row))" }
    }
    if let character { words += ", colonna \(character)" }
    return words
  }
}

/// A column of a table, by its header and its position.
public struct CellReference: Hashable, Sendable {
  /// The header of the column.
  public let name: String
  /// The position of the column, from 0.
  public let column: Int

  /// The letters a spreadsheet gives to the column: A, B, … Z, AA.
  public var letters: String {
    var number = column + 1
    var letters = ""
    while number > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (number - 1) % 26))) + letters
      number = (number - 1) / 26
    }
    return letters
  }
}

/// A line of the user's own text with the part that a diagnostic is about.
public struct Excerpt: Hashable, Sendable {
  /// The line as it stands in the file.
  public let line: String
  /// The part of the line, counted in characters.
  public let marked: Range<Int>

  /// Marks a part of a line; the range must lie within its characters.
  public init(line: String, marked: Range<Int>) {
    self.line = line
    self.marked = marked
  }
}

extension Sequence where Element == Diagnostic {
  /// Whether any of the faults prevents a result.
  public var hasErrors: Bool {
    contains { $0.severity == .error }
  }
}
