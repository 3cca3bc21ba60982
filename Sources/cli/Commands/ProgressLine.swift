import Workforce

/// One line on a terminal that says how far a search has come; nothing anywhere else.
struct ProgressLine: Sendable {
  private let console: Console

  init(_ console: Console) {
    self.console = console
  }

  func show(_ progress: SearchProgress) {
    guard console.errors.isTerminal else { return }
    let value = progress.criterion.shown(progress.value)
    let limit = progress.criterion.shown(progress.limit)
    let text =
      progress.value == progress.limit
      ? "\(progress.criterion.name): dimostrato \(value)"
      : "\(progress.criterion.name): trovato \(value), nessuno può superare \(limit)"
    try? console.errors.write(Array("\r\u{1B}[2K\(text)".utf8))
  }

  /// Takes the line away, so that nothing of it stays on the screen.
  func clear() {
    guard console.errors.isTerminal else { return }
    try? console.errors.write(Array("\r\u{1B}[2K".utf8))
  }
}

extension Criterion {
  /// A value as an office reads it: an amount with cents, or a number.
  func shown(_ value: Ratio) -> String {
    switch self {
    case .spesa, .perdite: ItalianNumber.text(value, decimals: 2)
    case .preferenze, .persone, .copertura: ItalianNumber.expansion(value, limit: 9).text
    }
  }
}
