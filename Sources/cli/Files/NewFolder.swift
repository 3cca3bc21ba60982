import Foundation

/// Makes a folder with its files whole or not at all.
///
/// The files are written into a hidden folder first. Where the new folder doesn't exist yet, that
/// one takes its name in one step; an empty folder that exists, which may be the current one, stays
/// and takes the files in, and gives them back if one of them can't be moved.
enum NewFolder {
  struct File {
    let name: String
    let bytes: [UInt8]
  }

  static func write(_ files: [File], to path: String) throws(FileFault) {
    do {
      let path = FilePath.withoutEnd(path)
      guard !path.isEmpty else { throw FileFault.noFolder }
      let place = try FileKind.place(of: path)
      switch place.kind {
      case .regular, .special: throw FileFault.fileInsteadOfFolder(path)
      case .folder:
        guard try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty else {
          throw FileFault.folderNotEmpty(path)
        }
        try staged(files, in: place.path) { stage in
          try move(files.map(\.name), from: stage, to: place.path)
          try FileManager.default.removeItem(atPath: stage)
        }
      case .missing:
        let parent = FilePath.folder(of: place.path)
        guard try parent.isEmpty || FileKind.place(of: parent).kind == .folder else {
          throw FileFault.missingParent(of: path, folder: parent)
        }
        try staged(files, in: parent) { stage in
          try FileManager.default.moveItem(atPath: stage, toPath: place.path)
        }
      }
    } catch let fault as FileFault {
      throw fault
    } catch let cause as FileCause {
      throw .cannotCreate(path, cause)
    } catch {
      throw .cannotCreate(path, FileCause(error))
    }
  }

  /// Writes the files into a hidden folder, which is gone when anything fails.
  private static func staged(
    _ files: [File], in folder: String, then finish: (String) throws -> Void
  ) throws {
    let name = ".ptfp-\(UUID().uuidString).tmp"
    let stage = FilePath.joined(folder, name)
    do {
      try FileManager.default.createDirectory(
        atPath: stage, withIntermediateDirectories: false)
      for file in files {
        try Data(file.bytes).write(
          to: URL(fileURLWithPath: FilePath.joined(stage, file.name)),
          options: .withoutOverwriting)
      }
      try finish(stage)
    } catch {
      try? FileManager.default.removeItem(atPath: stage)
      throw error
    }
  }

  private static func move(_ names: [String], from stage: String, to folder: String) throws {
    var moved: [String] = []
    do {
      for name in names {
        let target = FilePath.joined(folder, name)
        try FileManager.default.moveItem(
          atPath: FilePath.joined(stage, name), toPath: target)
        moved.append(target)
      }
    } catch {
      for path in moved { try? FileManager.default.removeItem(atPath: path) }
      throw error
    }
  }
}

// MARK: - Words

extension FileFault {
  static let noFolder = FileFault(
    message: "il nome della cartella da creare è vuoto.",
    hint: "indicarlo dopo il comando, per esempio: ptfp nuovo piano-2026-2028")

  static func fileInsteadOfFolder(_ path: String) -> FileFault {
    FileFault(
      message: "«\(path)» è un file che esiste già, non una cartella.",
      hint: "scegliere un altro nome.")
  }

  static func folderNotEmpty(_ path: String) -> FileFault {
    FileFault(
      message: "la cartella «\(path)» esiste già e non è vuota.",
      hint: "scegliere un altro nome: quello che c'è non viene mai coperto.")
  }

  static func missingParent(of path: String, folder: String) -> FileFault {
    FileFault(
      message: "non si riesce a creare «\(path)»: la cartella «\(folder)» non esiste.",
      hint: "crearla prima, oppure scegliere una cartella che c'è.")
  }

  static func cannotCreate(_ path: String, _ cause: FileCause) -> FileFault {
    FileFault(message: "non si riesce a creare «\(path)»: \(cause.sentence).", hint: cause.hint)
  }
}
