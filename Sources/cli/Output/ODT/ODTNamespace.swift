/// The namespaces of OpenDocument 1.3 files, and how they write lengths.
enum ODTNamespace {
  static let version = "1.3"

  /// What the root of a file declares.
  static let all: KeyValuePairs<String, String?> = [
    "xmlns:office": oasis("office"), "xmlns:style": oasis("style"), "xmlns:text": oasis("text"),
    "xmlns:table": oasis("table"), "xmlns:draw": oasis("drawing"),
    "xmlns:fo": oasis("xsl-fo-compatible"), "xmlns:svg": oasis("svg-compatible"),
    "xmlns:meta": oasis("meta"), "xmlns:config": oasis("config"),
    "xmlns:ooo": "http://openoffice.org/2004/office",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:ooow": "http://openoffice.org/2004/writer", "office:version": version,
  ]

  static let manifest = oasis("manifest")

  private static func oasis(_ name: String) -> String {
    "urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"
  }

  /// A length in points, from twips.
  static func length(_ twips: Int) -> String {
    let hundredths = twips.magnitude % 20 * 5
    let fraction = hundredths == 0 ? "" : hundredths < 10 ? ".0\(hundredths)" : ".\(hundredths)"
    return "\(twips < 0 ? "-" : "")\(twips.magnitude / 20)\(fraction)pt"
  }

  static func color(_ digits: String) -> String { "#" + digits }

  static func line(points: String, _ color: String) -> String {
    "\(points) solid \(Self.color(color))"
  }
}
