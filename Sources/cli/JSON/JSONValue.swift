/// A JSON value as it was read, with numbers as they were written.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order in which they were read.
  case object([Member])

  struct Member: Equatable, Sendable {
    let name: String
    let value: JSONValue
  }

  /// What kind of value it is, in Italian.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "un valore vero o falso"
    case .number: "un numero"
    case .string: "un testo"
    case .array: "un elenco"
    case .object: "un oggetto"
    }
  }

  static func object(_ members: [String: JSONValue]) -> JSONValue {
    .object(members.sorted { $0.key < $1.key }.map { Member(name: $0.key, value: $0.value) })
  }
}

// MARK: - Writing

extension JSONValue {
  /// Adds the value to a line of text, without spaces or line breaks.
  func write(to line: inout [UInt8]) {
    switch self {
    case .null: line += "null".utf8
    case .bool(let flag): line += (flag ? "true" : "false").utf8
    case .number(let digits): line += digits.utf8
    case .string(let text): Self.write(text, to: &line)
    case .array(let elements):
      line.append(UInt8(ascii: "["))
      for (position, element) in elements.enumerated() {
        if position > 0 { line.append(UInt8(ascii: ",")) }
        element.write(to: &line)
      }
      line.append(UInt8(ascii: "]"))
    case .object(let members):
      line.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { line.append(UInt8(ascii: ",")) }
        Self.write(member.name, to: &line)
        line.append(UInt8(ascii: ":"))
        member.value.write(to: &line)
      }
      line.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to line: inout [UInt8]) {
    line.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): line += "\\\"".utf8
      case UInt8(ascii: "\\"): line += "\\\\".utf8
      case 0x0A: line += "\\n".utf8
      case 0x0D: line += "\\r".utf8
      case 0x09: line += "\\t".utf8
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        line += "\\u00".utf8
        line += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: line.append(byte)
      }
    }
    line.append(UInt8(ascii: "\""))
  }
}
