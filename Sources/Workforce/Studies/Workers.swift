import Synchronization

/// How independent pieces of work are shared out.
///
/// The core starts no thread: whoever calls it says how pieces are run. The result is the same
/// whoever runs them, because it is put together in the order of the pieces.
public struct Workers: Sendable {
  private let run: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// - Parameter run: Calls its second argument once for each number below the first, on as many
  ///   cores as it likes, and returns when all calls have.
  public init(_ run: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) {
    self.run = run
  }

  /// One piece after the other.
  public static let one = Workers { count, body in
    for piece in 0..<count { body(piece) }
  }

  /// The results of all pieces, in order.
  ///
  /// - Throws: What the first piece that failed threw.
  public func map<Value: Sendable, Fault: Error>(
    _ count: Int, _ body: @Sendable (Int) throws(Fault) -> Value
  ) throws(Fault) -> [Value] {
    let results = Mutex<[Result<Value, Fault>?]>(Array(repeating: nil, count: count))
    run(count) { piece in
      let result = Result { () throws(Fault) in try body(piece) }
      results.withLock { $0[piece] = result }
    }
    var values: [Value] = []
    for result in results.withLock({ $0 }) {
      if let result { values.append(try result.get()) }
    }
    return values
  }
}
