/// Writes a drawing as an enhanced metafile, the vector picture that Word and LibreOffice show.
///
/// Text stays text and is set in Arial, or in the viewer's font of the same measure. The ground is
/// white, so that the picture reads on a dark page as well. Textures are lines: a hatched brush is
/// made of dots of the device and turns grey on a printer.
struct EMFWriter: Sendable {
  private var records = EMFRecords()
  private var pens: [Pen: UInt32] = [:]
  private var brushes: [Chart.Texture.Ground: UInt32] = [:]
  private var fonts: [Drawing.Font: UInt32] = [:]
  private var selected: [UInt32: UInt32] = [:]

  /// Logical units in a unit of the drawing.
  private static let scale = 20
  private static let noPen: UInt32 = 0x8000_0008
  private static let noBrush: UInt32 = 0x8000_0005
  private static let whiteBrush: UInt32 = 0x8000_0000
  private static let bar: UInt32 = 0x00A4_5D24
  private static let tint: UInt32 = 0x00EE_DDCC

  private struct Pen: Hashable {
    /// In a tenth of a unit.
    let width: Int
    /// Red in the lowest byte.
    let color: UInt32

    static let bar = Pen(width: 10, color: EMFWriter.bar)
    static let dots = Pen(width: 20, color: EMFWriter.bar)
    static let grid = Pen(width: 8, color: 0x00C8_C8C8)
    static let zero = Pen(width: 10, color: 0x0020_2020)
    static let mark = Pen(width: 20, color: 0x0000_0000)
    static let halo = Pen(width: 60, color: 0x00FF_FFFF)
  }

  private init() {}

  /// The bytes of the file.
  static func write(_ drawing: Drawing) -> [UInt8] {
    var writer = EMFWriter()
    writer.begin(drawing)
    for element in drawing.elements {
      switch element {
      case .bar(let box, let texture): writer.add(box, texture)
      case .line(let segment, let pen): writer.add(segment, pen)
      case .text(let words):
        for piece in TextMeasure.pieces(of: words) { writer.add(piece) }
      }
    }
    return writer.records.file(width: drawing.width, height: drawing.height)
  }

  private mutating func begin(_ drawing: Drawing) {
    let size = [drawing.width, drawing.height].map(UInt32.init)
    records.add(.setMapMode, [8])
    records.add(.setWindowOrigin, [0, 0])
    records.add(.setWindowExtent, size.map { $0 * UInt32(Self.scale) })
    records.add(.setViewportOrigin, [0, 0])
    records.add(.setViewportExtent, size)
    records.add(.setBackgroundMode, [1])
    records.add(.setTextColor, [0x0020_2020])
    select(Self.noPen, as: 1)
    select(Self.whiteBrush, as: 2)
    rectangle(Drawing.Box(x: 0, y: 0, width: drawing.width, height: drawing.height))
  }

  // MARK: Shapes

  private mutating func add(_ box: Drawing.Box, _ texture: Chart.Texture) {
    use(.bar)
    switch texture.ground {
    case .full: fill(.full, Self.bar)
    case .tint: fill(.tint, Self.tint)
    case .none: select(Self.noBrush, as: 2)
    }
    rectangle(box)
    if texture == .dotted { use(.dots) }
    for stroke in texture.strokes(in: box) { line(stroke) }
  }

  private mutating func add(_ segment: Drawing.Segment, _ pen: Drawing.Pen) {
    switch pen {
    case .grid: use(.grid)
    case .zero: use(.zero)
    case .mark:
      use(.halo)
      line(segment)
      use(.mark)
    }
    line(segment)
  }

  private mutating func rectangle(_ box: Drawing.Box) {
    records.add(.rectangle, [box.x, box.y, box.right, box.bottom].map(Self.logical))
  }

  private mutating func line(_ segment: Drawing.Segment) {
    records.add(.moveTo, [segment.start.x, segment.start.y].map(Self.logical))
    records.add(.lineTo, [segment.end.x, segment.end.y].map(Self.logical))
  }

  private static func logical(_ units: Int) -> UInt32 {
    UInt32(bitPattern: Int32(clamping: units * scale))
  }

  // MARK: Words

  private mutating func add(_ words: Drawing.Words) {
    useFont(words.font)
    let alignment: UInt32 =
      switch words.anchor {
      case .start: 24
      case .end: 24 | 2
      case .middle: 24 | 6
      }
    if selected[4] != alignment {
      records.add(.setTextAlign, [alignment])
      selected[4] = alignment
    }
    let units = Array(words.text.utf16)
    // Where words run from right to left or a sign is made of several, the viewer spaces them.
    let advances =
      words.text.allSatisfy(TextMeasure.isSimple)
      ? TextMeasure.advances(words.text, words.font, scale: Self.scale) : []
    let textBytes = units.flatMap { EMFRecords.bytes($0) }
    let padding = (4 - textBytes.count % 4) % 4
    let fixed = 76
    let header: [UInt32] =
      [0, 0, .max, .max, 2, 0x3F80_0000, 0x3F80_0000, Self.logical(words.at.x)]
      + [Self.logical(words.at.y), UInt32(units.count), UInt32(fixed), 0, 0, 0, .max, .max]
      + [advances.isEmpty ? 0 : UInt32(fixed + textBytes.count + padding)]
    records.add(
      .textOut,
      bytes: header.flatMap(EMFRecords.bytes) + textBytes + Array(repeating: 0, count: padding)
        + advances.flatMap { EMFRecords.bytes(UInt32($0)) })
  }

  private mutating func useFont(_ font: Drawing.Font) {
    if let known = fonts[font] { return select(known, as: 3) }
    let height = UInt32(bitPattern: Int32(-font.size * Self.scale))
    let fields: [UInt32] = [height, 0, 0, 0, font.isBold ? 700 : 400]
    let kinds: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 0x22]
    let face: [UInt8] = "Arial".utf16.flatMap { EMFRecords.bytes($0) }
    // A LOGFONTW up to the name of the font, then the rest of a LogFontPanose, empty.
    let content = fields.flatMap { EMFRecords.bytes($0) } + kinds + face
    let number = records.create(
      .createFont, content + [UInt8](repeating: 0, count: 320 - content.count))
    fonts[font] = number
    select(number, as: 3)
  }

  // MARK: Objects

  private mutating func use(_ pen: Pen) {
    if let known = pens[pen] { return select(known, as: 1) }
    let width = UInt32(pen.width * Self.scale / 10)
    let number = records.create(
      .createPen, [0, width, 0, pen.color].flatMap(EMFRecords.bytes))
    pens[pen] = number
    select(number, as: 1)
  }

  private mutating func fill(_ ground: Chart.Texture.Ground, _ color: UInt32) {
    if let known = brushes[ground] { return select(known, as: 2) }
    let number = records.create(.createBrush, [0, color, 0].flatMap(EMFRecords.bytes))
    brushes[ground] = number
    select(number, as: 2)
  }

  /// Selects an object unless it is in use already; `slot` is 1 for pens, 2 for brushes, 3 for fonts.
  private mutating func select(_ object: UInt32, as slot: UInt32) {
    guard selected[slot] != object else { return }
    selected[slot] = object
    records.add(.selectObject, [object])
  }
}
