import Foundation
import Synchronization
import Workforce

/// When a long search has to end: at a deadline, or because somebody presses Ctrl-C.
struct SearchClock: Sendable {
  private static let wasInterrupted = Atomic(false)

  private let deadline: ContinuousClock.Instant?

  /// - Parameter seconds: How long the search may take; nil for as long as it needs.
  init(seconds: Int?) {
    deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    // The result found so far is still printed, so the signal only asks to come to an end.
    signal(SIGINT) { _ in SearchClock.wasInterrupted.store(true, ordering: .relaxed) }
  }

  var isOver: Bool {
    if Self.wasInterrupted.load(ordering: .relaxed) { return true }
    guard let deadline else { return false }
    return ContinuousClock.now >= deadline
  }
}
