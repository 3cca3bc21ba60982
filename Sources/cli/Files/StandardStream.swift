import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

/// The process's own output or error stream.
enum StandardStream: Int32, Sink {
  case output = 1
  case errors = 2

  var isTerminal: Bool {
    #if canImport(ucrt)
      _isatty(rawValue) != 0
    #else
      isatty(rawValue) != 0
    #endif
  }

  private static let outputIsClosed = Atomic(false)

  var isClosed: Bool {
    self == .output && Self.outputIsClosed.load(ordering: .relaxed)
  }

  var columns: Int? {
    #if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
      var size = winsize()
      guard isTerminal, ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
        return nil
      }
      return Int(size.ws_col)
    #else
      return nil
    #endif
  }

  func write(_ bytes: [UInt8]) throws(FileFault) {
    let file: FileHandle =
      switch self {
      case .output: .standardOutput
      case .errors: .standardError
      }
    do {
      try file.write(contentsOf: Data(bytes))
    } catch {
      let cause = FileCause(error)
      guard cause != .brokenPipe else {
        if self == .output { Self.outputIsClosed.store(true, ordering: .relaxed) }
        return
      }
      throw .cannotWriteStandardOutput(cause)
    }
  }

  /// Makes a write to a closed pipe return an error, where it would otherwise end the process.
  static func ignoreBrokenPipe() {
    #if !os(Windows)
      signal(SIGPIPE, SIG_IGN)
    #endif
  }
}
