import Testing

@testable import cli

@Suite struct XMLWriterTests {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  @Test func `elements nest and attributes without a value are left out`() {
    let text = XMLWriter.file("a", ["x": "1", "y": nil]) { writer in
      writer.element("b", ["z": "2"])
      writer.element("c", text: "t")
    }
    #expect(text == Self.head + "<a x=\"1\"><b z=\"2\"/><c>t</c></a>\n")
  }

  @Test(arguments: [
    ("<b> & \"c\"", "&lt;b&gt; &amp; \"c\"", "&lt;b&gt; &amp; &quot;c&quot;"),
    ("]]>", "]]&gt;", "]]&gt;"),
    ("a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d"),
    ("a\r\nb", "a&#13;\nb", "a&#13;&#10;b"),
    (
      "a\u{0}\u{1B}\u{FFFE}\u{FFFF}", "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
      "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"
    ),
    ("è 😀 \u{202E}", "è 😀 \u{202E}", "è 😀 \u{202E}"),
  ])
  func `text can't break the file`(text: String, content: String, attribute: String) {
    #expect(XMLText.content(text) == content)
    #expect(XMLText.attribute(text) == attribute)
  }
}
