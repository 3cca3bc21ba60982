/// The records of an enhanced metafile, put together one after the other (MS-EMF).
///
/// The header, which counts them all, is written last and stands first.
struct EMFRecords: Sendable {
  private var body: [UInt8] = []
  private var count = 0
  private var objects: UInt32 = 0

  /// Record types of MS-EMF, section 2.1.1.
  enum Kind: UInt32, Sendable {
    case header = 1
    case setWindowExtent = 9
    case setWindowOrigin = 10
    case setViewportExtent = 11
    case setViewportOrigin = 12
    case endOfFile = 14
    case setMapMode = 17
    case setBackgroundMode = 18
    case setTextAlign = 22
    case setTextColor = 24
    case moveTo = 27
    case selectObject = 37
    case createPen = 38
    case createBrush = 39
    case rectangle = 43
    case lineTo = 54
    case createFont = 82
    case textOut = 84
  }

  /// Adds a record of 32-bit fields.
  mutating func add(_ kind: Kind, _ fields: [UInt32]) {
    add(kind, bytes: fields.flatMap(Self.bytes))
  }

  /// Adds a record with any content, filled up to a multiple of four bytes.
  mutating func add(_ kind: Kind, bytes content: [UInt8]) {
    let padding = (4 - content.count % 4) % 4
    let size = 8 + content.count + padding
    body += Self.bytes(kind.rawValue) + Self.bytes(UInt32(size)) + content
    body += Array(repeating: 0, count: padding)
    count += 1
  }

  /// Adds a record that makes an object, and gives the object's number.
  mutating func create(_ kind: Kind, _ content: [UInt8]) -> UInt32 {
    objects += 1
    add(kind, bytes: Self.bytes(objects) + content)
    return objects
  }

  /// The whole file, for a picture of a size in 96ths of an inch.
  func file(width: Int, height: Int) -> [UInt8] {
    var records = self
    records.add(.endOfFile, [0, 16, 20])
    let headerSize = 108
    // A frame in hundredths of a millimetre; a device of 1920 × 960 dots and 508 × 254 millimetres.
    let frame = [width, height].map { UInt32(($0 * 2540 + 48) / 96) }
    let fields: [UInt32] =
      [Kind.header.rawValue, UInt32(headerSize), 0, 0, UInt32(width - 1), UInt32(height - 1)]
      + [0, 0, frame[0], frame[1], 0x464D_4520, 0x1_0000]
      + [UInt32(headerSize + records.body.count), UInt32(records.count + 1), objects + 1]
      + [0, 0, 0, 1920, 960, 508, 254, 0, 0, 0, 508_000, 254_000]
    return fields.flatMap(Self.bytes) + records.body
  }

  static func bytes(_ field: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: field >> (8 * $0)) }
  }

  static func bytes(_ unit: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
  }
}
