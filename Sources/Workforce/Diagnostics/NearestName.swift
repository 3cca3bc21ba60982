/// Finds the names that somebody may have meant by a misspelt one.
public enum NearestName {
  /// The candidates that are close to `name`, the closest first, at most three.
  ///
  /// Close means within a third of the length of the name in insertions, deletions, substitutions
  /// and swaps of neighbours, or that one begins with the other.
  public static func suggestions(
    for name: String, among candidates: some Sequence<String>
  ) -> [String] {
    guard !name.isEmpty, name.utf8.count <= 200 else { return [] }
    let wanted = Array(name.lowercased())
    let admitted = max(1, wanted.count / 3)
    let ranked = candidates.compactMap { candidate -> (name: String, distance: Int)? in
      let letters = Array(candidate.lowercased())
      guard !letters.isEmpty, letters.count <= 100 else { return nil }
      let distance = editDistance(wanted, letters)
      if distance <= admitted { return (candidate, distance) }
      let isBeginning =
        wanted.count >= 3 && (letters.starts(with: wanted) || wanted.starts(with: letters))
      return isBeginning ? (candidate, distance) : nil
    }
    return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(3).map(\.name)
  }

  /// The number of insertions, deletions, substitutions and swaps of neighbours between two words.
  static func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        let isSame = first[row] == second[column]
        var best = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
