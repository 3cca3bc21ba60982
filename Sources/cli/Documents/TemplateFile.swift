import Foundation
import Workforce

/// Reads templates of the office and writes those of the program.
enum TemplateFile {
  /// A template has at most this many bytes.
  static let limit = 1_048_576

  static func read(_ path: String) throws -> String {
    let bytes = try FileBytes.read(path, limit: limit)
    do {
      return try TextDecoding.text(bytes)
    } catch {
      throw FileFault.noTemplate(path)
    }
  }

  /// Writes a new file; one that is there is left alone.
  static func write(_ text: String, to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw FileFault.templateExists(path)
    }
    try OutputFile.write(Array(text.utf8), to: path)
  }
}

extension FileFault {
  fileprivate static func noTemplate(_ path: String) -> FileFault {
    FileFault(
      message: "«\(path)» non è un testo.",
      hint: "un modello è un file di testo in UTF-8: per averne uno da modificare, ptfp documento "
        + "--scrivi-modello FILE.")
  }

  fileprivate static func templateExists(_ path: String) -> FileFault {
    FileFault(message: "«\(path)» esiste già.", hint: "scegliere un altro nome.")
  }
}
