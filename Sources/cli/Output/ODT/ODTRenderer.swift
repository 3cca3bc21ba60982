/// Writes a report as an OpenDocument text: the same looks as in Word, in the office's own format.
struct ODTRenderer: Sendable {
  static let mediaType = "application/vnd.oasis.opendocument.text"

  func render(_ report: Report) throws -> [UInt8] {
    let document = PrintDocument(report)
    var archive = ZipArchive()
    // The first entry tells what the file is without unpacking it.
    try archive.add("mimetype", Self.mediaType)
    try archive.add("META-INF/manifest.xml", ODTParts.manifest(document.figures))
    try archive.add("meta.xml", ODTParts.metadata(title: document.title))
    try archive.add("settings.xml", ODTParts.settings())
    try archive.add("styles.xml", ODTStyles.file())
    try archive.add("content.xml", ODTBody(document).file())
    for figure in document.figures {
      try archive.add(ODTParts.path(of: figure), figure.metafile)
    }
    return archive.bytes
  }
}
