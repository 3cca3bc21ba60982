@testable import Workforce

/// A text with `‹` and `›` around the part that a fault should mark.
struct MarkedText {
  /// The text without the marks.
  let text: String
  private let line: String
  private let range: Range<Int>

  init(_ marked: String) {
    var characters: [Character] = []
    var start: Int?
    var end: Int?
    for character in marked {
      switch character {
      case "‹": start = characters.count
      case "›": end = characters.count
      default: characters.append(character)
      }
    }
    text = String(characters)
    let from = start ?? 0
    let before = characters[..<from].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let after = characters[from...].firstIndex(of: "\n") ?? characters.count
    line = String(characters[before..<after])
    range = from - before..<min(end ?? from, after) - before
  }

  /// The excerpt that the mark stands for.
  var excerpt: Excerpt { Excerpt(line: line, marked: range) }
}
