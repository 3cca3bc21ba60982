import Foundation
import Testing

@testable import cli

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGWriterTests {
  @Test func `every picture is well-formed and has a name and a description`() throws {
    for chart in SampleCharts.all {
      let text = SVGWriter(name: "prova").write(
        Drawing(chart), title: chart.title, summary: chart.summary)
      let reader = ElementReader()
      let parser = XMLParser(data: Data(text.utf8))
      parser.delegate = reader
      #expect(parser.parse(), "\(chart.title): \(String(describing: parser.parserError))")
      #expect(reader.attributes["svg"]?["role"] == "img")
      let named = reader.attributes["svg"]?["aria-labelledby"]?.split(separator: " ").map(
        String.init)
      #expect(named == ["title", "desc"].compactMap { reader.attributes[$0]?["id"] })
      #expect(reader.text["title"] == SafeText.line(chart.title))
      #expect(reader.text["desc"] == SafeText.line(chart.summary))
    }
  }

  @Test func `two pictures of a page share no id`() {
    let ids = ["uno", "due <x>"].flatMap { name -> [Substring] in
      let text = SVGWriter(name: name).write(
        Drawing(SampleCharts.mixed), title: "t", summary: "s")
      return text.matches(of: /id="([^"]*)"/).map(\.output.1)
    }
    #expect(Set(ids).count == 4)
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) } })
  }

  @Test func `no script, no resource of others, no words but text`() {
    let text = SVGWriter(name: "a").write(
      Drawing(SampleCharts.mixed), title: SampleCharts.hostile, summary: "s")
    #expect(!text.contains("<b>") && !text.contains("<script") && !text.contains("url("))
    #expect(!text.contains("href"))
    #expect(text.contains("&lt;b&gt;&amp;&quot;quoted&quot;&lt;/b&gt;"))
  }

  @Test func `characters that XML forbids are replaced`() {
    let text = SVGWriter(name: "a").write(
      Drawing(SampleCharts.zero), title: "a\u{FFFF}b\u{0}c", summary: "s")
    #expect(text.contains("a\u{FFFD}b␀c"))
  }

  @Test func `bars stand out from a white and from a black page`() {
    // WCAG 2.1, relative luminance; 3:1 is asked of graphics.
    let blue = luminance(0x3B, 0x78, 0xC4)
    #expect(1.05 / (blue + 0.05) >= 3)
    #expect((blue + 0.05) / (luminance(0x1E, 0x1E, 0x1E) + 0.05) >= 3)
    let text = SVGWriter(name: "a").write(Drawing(SampleCharts.zero), title: "", summary: "")
    #expect(text.contains("#3b78c4"))
  }

  @Test func `the same chart gives the same text`() throws {
    let chart = try SampleCharts.chart("limiti")
    let writer = SVGWriter(name: "limiti")
    let first = writer.write(Drawing(chart), title: chart.title, summary: chart.summary)
    #expect(first == writer.write(Drawing(chart), title: chart.title, summary: chart.summary))
  }

  private func luminance(_ channels: Double...) -> Double {
    let linear = channels.map { $0 / 255 }.map {
      $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

/// The attributes and the text of the last element of each name.
private final class ElementReader: NSObject, XMLParserDelegate {
  var attributes: [String: [String: String]] = [:]
  var text: [String: String] = [:]
  private var open: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String]
  ) {
    attributes[name] = found
    open.append(name)
    text[name] = ""
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if let name = open.last { text[name, default: ""] += characters }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
