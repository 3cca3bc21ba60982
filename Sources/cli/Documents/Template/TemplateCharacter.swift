/// A character of a template with the place it stands in.
struct TemplateCharacter: Sendable {
  let character: Character
  let row: Int
  let column: Int
}

extension Collection where Element == TemplateCharacter {
  var string: String { String(map(\.character)) }

  /// The place of all characters that stand in the line of the first one.
  var place: TemplatePlace {
    guard let first else { return TemplatePlace(row: 0, columns: 0..<0) }
    let last = filter { $0.row == first.row }.map(\.column).max() ?? first.column
    return TemplatePlace(row: first.row, columns: first.column..<(last + 1))
  }
}

extension ArraySlice<TemplateCharacter> {
  /// Without the spaces at both ends.
  var trimmed: ArraySlice<TemplateCharacter> {
    var rest = drop { $0.character.isWhitespace }
    while rest.last?.character.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// The parts between the separators.
  func parts(between separator: Character) -> [ArraySlice<TemplateCharacter>] {
    split(omittingEmptySubsequences: false) { $0.character == separator }
  }

  /// The words between spaces.
  var words: [ArraySlice<TemplateCharacter>] {
    split { $0.character.isWhitespace }
  }

  func starts(with text: String) -> Bool {
    lazy.map(\.character).starts(with: text)
  }
}
