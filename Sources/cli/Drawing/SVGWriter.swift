/// Writes a drawing as an SVG element to stand within an HTML page.
///
/// It brings no script, style sheet or font. Words and lines take the colour of the page's text, so
/// that they follow a light or a dark page; bars have a blue that stands out on both. A page may set
/// `--grafico-barre` for the bars and `--grafico-fondo` for the ground.
struct SVGWriter: Sendable {
  /// A word that no other picture of the page uses; it begins the ids of the title and description.
  let name: String

  /// The element; its accessible name is the chart's title, its description the summary.
  func write(_ drawing: Drawing, title: String, summary: String) -> String {
    let id = Self.identifier(name)
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" class="grafico" role="img" \
      aria-labelledby="\(id)-titolo \(id)-testo" viewBox="0 0 \(drawing.width) \(drawing.height)" \
      width="\(drawing.width)" height="\(drawing.height)" style="max-width:100%;height:auto" \
      font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" fill="currentColor">
      """,
      "<title id=\"\(id)-titolo\">\(Self.escaped(title))</title>",
      "<desc id=\"\(id)-testo\">\(Self.escaped(summary))</desc>",
    ]
    lines += drawing.elements.flatMap(element)
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private func element(_ element: Drawing.Element) -> [String] {
    switch element {
    case .bar(let box, let texture): bar(box, texture)
    case .line(let segment, let pen): line(segment, pen)
    case .text(let words): [text(words)]
    }
  }

  /// A property in the colour of bars, also for viewers that know no custom properties.
  private static func inBarColour(_ properties: String...) -> String {
    let styles = properties.map { "\($0):var(--grafico-barre,#3b78c4)" }
    return "style=\"\(styles.joined(separator: ";"))\" "
      + properties.map { "\($0)=\"#3b78c4\"" }.joined(separator: " ")
  }

  private func bar(_ box: Drawing.Box, _ texture: Chart.Texture) -> [String] {
    let look =
      switch texture.ground {
      case .full: Self.inBarColour("fill", "stroke")
      case .tint: Self.inBarColour("fill", "stroke") + " fill-opacity=\".25\""
      case .none: Self.inBarColour("stroke") + " fill=\"none\""
      }
    let rectangle = """
      <rect x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" \(look)/>
      """
    let strokes = texture.strokes(in: box)
    guard !strokes.isEmpty else { return [rectangle] }
    let path = strokes.map { "M\($0.start.x) \($0.start.y)L\($0.end.x) \($0.end.y)" }.joined()
    let width = texture == .dotted ? " stroke-width=\"2\"" : ""
    return [rectangle, "<path d=\"\(path)\"\(width) \(Self.inBarColour("stroke"))/>"]
  }

  private func line(_ segment: Drawing.Segment, _ pen: Drawing.Pen) -> [String] {
    let place = """
      <path d="M\(segment.start.x) \(segment.start.y)L\(segment.end.x) \(segment.end.y)"
      """
    switch pen {
    case .grid:
      return [place + " stroke=\"currentColor\" stroke-opacity=\".2\"/>"]
    case .zero: return [place + " stroke=\"currentColor\"/>"]
    case .mark:
      return [
        place
          + " stroke=\"#fff\" style=\"stroke:var(--grafico-fondo,Canvas)\" stroke-width=\"6\"/>",
        place + " stroke=\"currentColor\" stroke-width=\"2\"/>",
      ]
    }
  }

  private func text(_ words: Drawing.Words) -> String {
    let anchor =
      switch words.anchor {
      case .start: ""
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    let weight = words.font.isBold ? " font-weight=\"bold\"" : ""
    return """
      <text x="\(words.at.x)" y="\(words.at.y)" font-size="\(words.font.size)"\(weight)\(anchor)>\
      \(Self.escaped(words.text))</text>
      """
  }

  private static func escaped(_ text: String) -> String {
    XMLText.attribute(SafeText.line(text))
  }

  private static func identifier(_ name: String) -> String {
    let safe = name.unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      return isPlain || scalar == "-" || scalar == "_" ? String(Character(scalar)) : "_"
    }
    return "grafico-" + safe.joined()
  }
}
