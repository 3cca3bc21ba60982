import Foundation

@testable import cli

/// Keeps in memory what is written, or fails every time.
final class MemorySink: Sink, @unchecked Sendable {
  let isTerminal: Bool
  let columns: Int?
  private let fault: FileFault?
  // Guarded by the lock, which is why the class may say it is safe to share.
  private var bytes: [UInt8] = []
  private let lock = NSLock()

  init(isTerminal: Bool = false, columns: Int? = nil, failing fault: FileFault? = nil) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.fault = fault
  }

  var text: String {
    lock.withLock { String(decoding: bytes, as: UTF8.self) }
  }

  func write(_ bytes: [UInt8]) throws(FileFault) {
    if let fault { throw fault }
    lock.withLock { self.bytes += bytes }
  }
}
