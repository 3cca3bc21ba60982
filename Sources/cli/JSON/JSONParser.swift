import Workforce

/// Reads one JSON value from a line, and says in Italian where it stops being one.
struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Deeper values are refused, so that no line can exhaust the stack.
  private static let deepest = 16

  static func parse(_ line: ArraySlice<UInt8>) throws(Diagnostic) -> JSONValue {
    var parser = JSONParser(bytes: line, position: line.startIndex)
    parser.skipSpaces()
    let value = try parser.value(depth: 0)
    parser.skipSpaces()
    guard parser.position == line.endIndex else {
      throw parser.fault("dopo la fine dell'oggetto c'è altro")
    }
    return value
  }

  private func fault(_ problem: String) -> Diagnostic {
    Diagnostic(
      code: "json", "la riga non è JSON: \(problem) (carattere \(position - bytes.startIndex + 1))",
      expected: "un oggetto su una riga sola, per esempio "
        + #"{"id": 1, "ipotesi": ["assunzioni/2026/istruttori=4"]}"#)
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func skipSpaces() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      position += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(Diagnostic) -> JSONValue {
    guard depth <= Self.deepest else { throw fault("troppi livelli uno dentro l'altro") }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw fault("finisce troppo presto")
    default: return try number()
    }
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws(Diagnostic) -> JSONValue {
    guard bytes[position...].starts(with: text.utf8) else { throw fault("parola sconosciuta") }
    position += text.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(Diagnostic) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    skipSpaces()
    if take("}") { return .object(members) }
    repeat {
      skipSpaces()
      guard next == UInt8(ascii: "\"") else { throw fault("manca il nome di un campo") }
      let name = try string()
      skipSpaces()
      guard take(":") else { throw fault("dopo il nome «\(name.prefix(40))» mancano i due punti") }
      skipSpaces()
      members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
      skipSpaces()
    } while take(",")
    guard take("}") else { throw fault("manca la graffa che chiude") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Diagnostic) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipSpaces()
    if take("]") { return .array(elements) }
    repeat {
      skipSpaces()
      elements.append(try value(depth: depth + 1))
      skipSpaces()
    } while take(",")
    guard take("]") else { throw fault("manca la parentesi che chiude l'elenco") }
    return .array(elements)
  }

  private mutating func number() throws(Diagnostic) -> JSONValue {
    let start = position
    _ = take("-")
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
      throw fault("valore sconosciuto")
    }
    if take("."), digits() == 0 { throw fault("dopo il punto mancano le cifre") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw fault("dopo la «e» mancano le cifre") }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  // MARK: Texts

  private mutating func string() throws(Diagnostic) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw fault("il testo non è UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw fault("in un testo c'è un carattere di controllo")
      default: text.append(byte)
      }
    }
    throw fault("un testo non è chiuso da virgolette")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Diagnostic) {
    guard let byte = next else { throw fault("un testo non è chiuso da virgolette") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): try unicode(into: &text)
    default: throw fault("dopo la barra rovescia c'è un segno sconosciuto")
    }
  }

  private mutating func unicode(into text: inout [UInt8]) throws(Diagnostic) {
    var code = try hexadecimal()
    if (0xD800..<0xDC00).contains(code) {
      guard take("\\"), take("u") else { throw fault("metà di un carattere") }
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw fault("metà di un carattere") }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw fault("metà di un carattere") }
    text += String(Character(scalar)).utf8
  }

  private mutating func hexadecimal() throws(Diagnostic) -> UInt32 {
    guard position + 4 <= bytes.endIndex,
      let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != UInt8(ascii: "+"), bytes[position] != UInt8(ascii: "-")
    else { throw fault("dopo \\u servono quattro cifre esadecimali") }
    position += 4
    return code
  }
}
