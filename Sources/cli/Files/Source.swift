import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

/// Somewhere bytes come from: standard input, or memory in a test.
protocol Source: Sendable {
  /// Waits for some bytes and gives them; none at the end.
  func read() throws(FileFault) -> [UInt8]
}

/// A source that has ended.
struct NoInput: Source {
  func read() throws(FileFault) -> [UInt8] { [] }
}

/// The process's own input.
struct StandardInput: Source {
  private static let block = 65_536

  func read() throws(FileFault) -> [UInt8] {
    while true {
      var failed: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: Self.block) { buffer, count in
        #if canImport(ucrt)
          let read = Int(_read(0, buffer.baseAddress, UInt32(Self.block)))
        #elseif canImport(Glibc)
          let read = Glibc.read(0, buffer.baseAddress, Self.block)
        #elseif canImport(Musl)
          let read = Musl.read(0, buffer.baseAddress, Self.block)
        #else
          let read = Darwin.read(0, buffer.baseAddress, Self.block)
        #endif
        failed = read < 0 ? errno : 0
        count = max(0, read)
      }
      if failed == 0 { return bytes }
      guard failed == EINTR else {
        throw .cannotReadStandardInput(
          FileCause(NSError(domain: NSPOSIXErrorDomain, code: Int(failed))))
      }
    }
  }
}

/// Cuts what a source gives into lines, holding no more than is needed for one.
struct LineReader {
  /// A line: its number from 1, and its bytes or nil if it is too long to be read.
  struct Line: Sendable {
    let number: Int
    let bytes: ArraySlice<UInt8>?
  }

  /// A line may be this long; what is longer is passed over.
  static let longest = 1_048_576

  private let source: any Source
  private var rest: [UInt8] = []
  private var isSkipping = false
  private var hasEnded = false
  private var number = 0

  init(_ source: any Source) {
    self.source = source
  }

  /// The lines that the next bytes complete, perhaps none; nil at the end.
  mutating func next() throws(FileFault) -> [Line]? {
    guard !hasEnded else { return nil }
    let bytes = try source.read()
    guard !bytes.isEmpty else {
      hasEnded = true
      guard isSkipping || !rest.isEmpty else { return nil }
      return [line(rest[...])]
    }
    rest += bytes
    var lines: [Line] = []
    var start = 0
    while let end = rest[start...].firstIndex(of: 0x0A) {
      lines.append(line(rest[start..<end]))
      start = end + 1
    }
    rest.removeFirst(start)
    if rest.count > Self.longest {
      isSkipping = true
      rest.removeAll()
    }
    return lines
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line {
    number += 1
    let isTooLong = isSkipping || bytes.count > Self.longest
    isSkipping = false
    return Line(number: number, bytes: isTooLong ? nil : bytes)
  }
}
