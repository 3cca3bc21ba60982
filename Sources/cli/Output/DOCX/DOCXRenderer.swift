/// Writes a report as a Word document: real styles, repeated header rows, pictures with their words.
struct DOCXRenderer: Sendable {
  func render(_ report: Report) throws -> [UInt8] {
    let document = PrintDocument(report)
    let figures = document.figures
    var archive = ZipArchive()
    try archive.add("[Content_Types].xml", DOCXParts.contentTypes())
    try archive.add("_rels/.rels", DOCXParts.packageLinks())
    try archive.add("docProps/core.xml", DOCXParts.coreProperties(title: document.title))
    try archive.add("docProps/app.xml", DOCXParts.applicationProperties())
    try archive.add("word/document.xml", DOCXBody(document).file())
    try archive.add(
      "word/_rels/document.xml.rels", DOCXParts.documentLinks(pictures: figures.map(\.name)))
    try archive.add("word/styles.xml", DOCXStyles.file())
    try archive.add("word/numbering.xml", DOCXParts.numbering())
    try archive.add("word/settings.xml", DOCXParts.settings())
    try archive.add("word/footer.xml", DOCXParts.footer())
    for figure in figures {
      try archive.add("word/media/\(figure.name).emf", figure.metafile)
    }
    return archive.bytes
  }
}
