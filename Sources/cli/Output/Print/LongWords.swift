/// Addresses and paths in a narrow column: word processors would break them anywhere, or before a
/// number nowhere.
enum LongWords {
  /// Where a line may end without a sign.
  static let breakMark: Character = "\u{200B}"
  private static let longest = 12

  /// The text with a place to break after each slash of an address; a law such as `165/2001` and
  /// short words stay whole.
  static func parted(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return text }
    var result = ""
    var word = ""
    for character in text {
      guard character == " " || character == "\n" else {
        word.append(character)
        continue
      }
      result += parted(word: word) + String(character)
      word = ""
    }
    return result + parted(word: word)
  }

  private static func parted(word: String) -> String {
    guard word.count > longest, word.first(where: { $0 != "(" })?.isLowercase ?? false
    else { return word }
    return word.replacing("/", with: "/\(breakMark)")
  }

  /// A word as it was written, copied from wherever it may have been parted.
  static func joined(_ word: String) -> String { String(word.filter { $0 != breakMark }) }
}
