/// Words of a paragraph or list item, some of which may stand out.
struct Prose: Sendable, Equatable {
  let runs: [Run]

  /// Words that look alike.
  struct Run: Sendable, Equatable {
    let text: String
    let stress: Stress

    init(_ text: String, _ stress: Stress = .none) {
      self.text = text
      self.stress = stress
    }
  }

  /// How words stand out: as HTML's `strong` and `em`, by meaning.
  enum Stress: Sendable {
    case none
    case strong
    case emphasis
  }

  init(_ runs: [Run]) {
    self.runs = runs
  }

  init(_ text: String) {
    runs = [Run(text)]
  }

  /// The words alone.
  var plain: String {
    runs.map(\.text).joined()
  }
}

// MARK: - ExpressibleByStringInterpolation

extension Prose: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    self.init(value)
  }
}
