/// Writes an XML file from its first line to its last; what is opened is always closed.
struct XMLWriter: Sendable {
  /// What has been written so far.
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A file with one root element.
  static func file(
    _ root: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout XMLWriter) throws -> Void
  ) rethrows -> String {
    var writer = XMLWriter()
    try writer.element(root, attributes, body)
    return writer.text + "\n"
  }

  /// An element with other elements inside; attributes without a value are left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout XMLWriter) throws -> Void
  ) rethrows {
    open(name, attributes)
    text += ">"
    try body(&self)
    text += "</\(name)>"
  }

  /// An element with text inside.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String
  ) {
    element(name, attributes) { $0.write(content) }
  }

  /// An element with nothing inside.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    open(name, attributes)
    text += "/>"
  }

  /// Text between tags, escaped.
  mutating func write(_ content: String) {
    text += XMLText.content(content)
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    text += "<\(name)"
    for (name, value) in attributes {
      if let value { text += " \(name)=\"\(XMLText.attribute(value))\"" }
    }
  }
}
