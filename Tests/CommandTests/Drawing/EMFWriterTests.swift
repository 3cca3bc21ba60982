import Testing

@testable import cli

@Suite struct EMFWriterTests {
  @Test func `the header counts the bytes, records and objects that follow`() throws {
    for chart in SampleCharts.all {
      let drawing = Drawing(chart)
      let file = Metafile(EMFWriter.write(drawing))
      let header = try #require(file.records.first)
      #expect(header.kind == 1 && header.fields[8] == 0x464D_4520)
      #expect(Int(header.fields[10]) == file.bytes.count)
      #expect(Int(header.fields[11]) == file.records.count)
      #expect(file.records.allSatisfy { $0.size.isMultiple(of: 4) && $0.size >= 8 })
      #expect(file.records.reduce(0) { $0 + $1.size } == file.bytes.count)
      let last = try #require(file.records.last)
      #expect(last.kind == 14 && last.fields.last == 20)
      let created = file.records.filter { [38, 39, 82].contains($0.kind) }.map { $0.fields[0] }
      #expect(created == Array(1..<UInt32(created.count + 1)))
      #expect(header.fields[12] & 0xFFFF == UInt32(created.count + 1))
      let selected = Set(file.records.filter { $0.kind == 37 }.map { $0.fields[0] })
      #expect(selected.filter { $0 < 0x8000_0000 }.isSubset(of: created))
    }
  }

  @Test func `the frame is the size of the drawing in hundredths of a millimetre`() {
    let drawing = Drawing(SampleCharts.zero)
    let header = Metafile(EMFWriter.write(drawing)).records[0].fields
    #expect(header[2] == 639 && header[3] == UInt32(drawing.height - 1))
    #expect(header[6] == 16_933)  // 640 / 96 inches
  }

  @Test func `words are found again, accents and all`() throws {
    let chart = try SampleCharts.chart("ponte-capacita")
    let words = Metafile(EMFWriter.write(Drawing(chart))).words
    #expect(words.contains("capacità"))
    #expect(words.contains("= 78.602,08"))
    #expect(words == Drawing(chart).words.map(\.text))
  }

  @Test func `words of mixed scripts are cut into pieces that do not meet`() {
    let words = Drawing.Words(
      text: "a עברית b 👩‍👩‍👧", at: .init(x: 100, y: 20), anchor: .end, font: .plain)
    let pieces = TextMeasure.pieces(of: words)
    #expect(pieces.map(\.text) == ["a ", "עברית", " b ", "👩‍👩‍👧"])
    #expect(pieces.allSatisfy { $0.anchor == .start })
    #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.at.x < $1.at.x })
    #expect(pieces.last.map { $0.at.x < 100 } == true)
  }

  @Test func `the same chart gives the same bytes`() throws {
    let chart = try SampleCharts.chart("organico-per-area")
    #expect(EMFWriter.write(Drawing(chart)) == EMFWriter.write(Drawing(chart)))
  }
}

/// A metafile taken apart into its records.
private struct Metafile {
  let bytes: [UInt8]
  let records: [Record]

  struct Record {
    let kind: UInt32
    let size: Int
    /// What follows the kind and the size.
    let fields: [UInt32]
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    func field(_ at: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << (8 * UInt32($1)) }
    }
    var records: [Record] = []
    var place = 0
    while place + 8 <= bytes.count {
      let size = Int(field(place + 4))
      guard size >= 8, place + size <= bytes.count else { break }
      let fields = stride(from: place + 8, to: place + size, by: 4).map(field)
      records.append(Record(kind: field(place), size: size, fields: fields))
      place += size
    }
    self.records = records
  }

  var words: [String] {
    records.filter { $0.kind == 84 }.map { record in
      let count = Int(record.fields[9])
      let start = Int(record.fields[10]) / 4 - 2
      let units = record.fields[start...].flatMap {
        [UInt16(truncatingIfNeeded: $0), UInt16(truncatingIfNeeded: $0 >> 16)]
      }
      return String(decoding: units.prefix(count), as: UTF16.self)
    }
  }
}
