/// The namespaces and relationship types of Word documents (ECMA-376, transitional).
enum DOCXNamespace {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let placement =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
