/// Colours by meaning, for a terminal only.
///
/// Colour repeats what the words already say: a text loses nothing when it is plain.
struct Style: Sendable, Equatable {
  let isOn: Bool

  static let plain = Style(isOn: false)

  private init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Colours are on for a terminal, unless `NO_COLOR` has a value or the terminal is a dumb one.
  init(isTerminal: Bool, environment: @autoclosure () -> [String: String]) {
    guard isTerminal else {
      isOn = false
      return
    }
    let environment = environment()
    let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    isOn = !isRefused && environment["TERM"] != "dumb"
  }

  func good(_ text: String) -> String { painted(text, "32") }
  func bad(_ text: String) -> String { painted(text, "31") }
  func warning(_ text: String) -> String { painted(text, "33") }
  func heading(_ text: String) -> String { painted(text, "1") }
  func faint(_ text: String) -> String { painted(text, "2") }

  private func painted(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
