/// A zip container, the envelope of DOCX, ODT, XLSX and ODS files.
///
/// Entries are stored as they are, in the order in which they are added, all with the same date: the
/// same entries give the same bytes. Names are UTF-8. The format before its 64-bit extension holds
/// 65,535 entries and 4 GiB; what goes beyond is refused.
struct ZipArchive: Sendable {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var names: Set<String> = []

  /// Adds an entry at the end.
  ///
  /// - Parameter name: A path inside the container, with `/` between its parts.
  mutating func add(_ name: String, _ content: [UInt8]) throws(ArchiveFault) {
    let path = Array(name.utf8)
    guard !path.isEmpty, path.count <= Int(UInt16.max) else { throw .nameOutOfRange(name) }
    guard names.insert(name).inserted else { throw .repeatedName(name) }
    guard names.count < Int(UInt16.max) else { throw .tooManyEntries }
    let size = body.count + content.count + directory.count + 2 * (path.count + 64)
    guard size < Int(UInt32.max) else { throw .tooLarge }

    let facts = Self.facts(of: content, nameLength: path.count)
    let offset = UInt32(body.count)
    body.append(Self.localHeader)
    body += facts + path
    body += content

    directory.append(Self.directoryHeader)
    directory.append(Self.version)
    directory += facts
    // No comment, first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(offset)
    directory += path
  }

  /// Adds an entry of text, in UTF-8.
  mutating func add(_ name: String, _ text: String) throws(ArchiveFault) {
    try add(name, Array(text.utf8))
  }

  /// The whole container, closed by its directory.
  var bytes: [UInt8] {
    var result = body + directory
    result.append(Self.directoryEnd)
    // First disk, on which the directory starts.
    result += [0, 0, 0, 0]
    result.append(UInt16(names.count))
    result.append(UInt16(names.count))
    result.append(UInt32(directory.count))
    result.append(UInt32(body.count))
    result += [0, 0]
    return result
  }
}

// MARK: - Format

extension ZipArchive {
  private static let localHeader: UInt32 = 0x0403_4B50
  private static let directoryHeader: UInt32 = 0x0201_4B50
  private static let directoryEnd: UInt32 = 0x0605_4B50
  /// Version 2.0, the first with folders.
  private static let version: UInt16 = 20
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11
  private static let stored: UInt16 = 0
  private static let time: UInt16 = 0
  /// 1 January 1980, the first day that the format knows.
  private static let date: UInt16 = 1 << 5 | 1

  /// What both headers of an entry say about it, from the version needed to the length of extras.
  private static func facts(of content: [UInt8], nameLength: Int) -> [UInt8] {
    var facts: [UInt8] = []
    facts.append(version)
    facts.append(flags)
    facts.append(stored)
    facts.append(time)
    facts.append(date)
    facts.append(CRC32.checksum(of: content))
    facts.append(UInt32(content.count))
    facts.append(UInt32(content.count))
    facts.append(UInt16(nameLength))
    facts += [0, 0]
    return facts
  }
}

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  fileprivate mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
