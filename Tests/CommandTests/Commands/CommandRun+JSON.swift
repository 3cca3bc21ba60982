import Foundation

extension CommandRun {
  static let mainScenario =
    Repository.root.appending(path: "scenarios/cremona-mantova-pavia-2025-2027").path

  init(_ words: String...) {
    self.init(words)
  }

  /// The object printed with `--formato json`.
  func json() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return object as? [String: Any] ?? [:]
  }

  /// The value of a figure in the printed object.
  func figure(_ address: String) throws -> String? {
    let figures = try json()["figure"] as? [String: [String: Any]]
    return figures?[address]?["valore"] as? String
  }
}
