import Foundation

/// Writes a value as JSON that is the same on every run.
enum JSONText {
  /// The text, with keys in the order of their bytes and a line feed at the end.
  static func render(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
