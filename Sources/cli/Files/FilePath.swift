/// The parts of a path, as typed.
///
/// `NSString.deletingLastPathComponent` on Linux traps for a path of one letter.
enum FilePath {
  /// The folder that holds what the path leads to; empty for a bare name.
  static func folder(of path: String) -> String {
    let trimmed = withoutEnd(path)
    guard let last = trimmed.lastIndex(where: isSeparator) else { return "" }
    let folder = trimmed[..<last]
    return folder.isEmpty ? String(trimmed[...last]) : withoutEnd(String(folder))
  }

  /// The path of a file inside a folder; the bare name if the folder is empty.
  static func joined(_ folder: String, _ name: String) -> String {
    let isComplete = folder.last.map(isSeparator) ?? true
    return isComplete ? folder + name : "\(folder)/\(name)"
  }

  /// The path without the separators at its end, which shells add when they complete it.
  static func withoutEnd(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last.map(isSeparator) == true { path = path.dropLast() }
    return String(path)
  }

  private static func isSeparator(_ character: Character) -> Bool {
    #if os(Windows)
      return character == "/" || character == "\\"
    #else
      return character == "/"
    #endif
  }
}
