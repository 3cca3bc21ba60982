import Foundation
import Synchronization
import Workforce

extension Workers {
  /// As many pieces at once as there are cores.
  static let allCores = Workers { count, body in
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }
}

/// A value that another core works out while this one goes on.
///
/// Whoever comes first does the work, the other core or the one that asks for the value: on a single
/// core nothing is waited for.
final class Meanwhile<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let work: @Sendable () -> Value

  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    otherCore.async { _ = self.value }
  }

  var value: Value {
    found.withLock { known in
      if let known { return known }
      let value = work()
      known = value
      return value
    }
  }
}

extension Meanwhile {
  /// The values of several pieces of work, in order; this core begins at their end, where the other
  /// comes last.
  static func values(of pieces: [Meanwhile]) -> [Value] {
    pieces.reversed().map(\.value).reversed()
  }
}

/// Takes one piece after the other. A queue of its own begins at once, where the shared ones may
/// wait until a core is idle.
private let otherCore = DispatchQueue(label: "meanwhile")
