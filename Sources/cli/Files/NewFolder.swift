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

  /// Writes the files into the new folder.
  ///
  /// - Parameter parent: A folder that may be missing too, and is then made together with the new
  ///   one, in the same step.
  static func write(
    _ files: [File], to path: String, making parent: String? = nil
  ) throws(FileFault) {
    let site = try site(of: path, making: parent)
    do {
      switch site {
      case .empty(let folder):
        try staged(files, in: folder) { stage in
          try move(files.map(\.name), from: stage, to: folder)
          try FileManager.default.removeItem(atPath: stage)
        }
      case .free(let target):
        try staged(files, in: FilePath.folder(of: target)) { stage in
          try FileManager.default.moveItem(atPath: stage, toPath: target)
        }
      case .freeWithParent(let parent, let name):
        try staged(files, in: FilePath.folder(of: parent), below: name) { stage in
          try FileManager.default.moveItem(atPath: stage, toPath: parent)
        }
      }
    } catch {
      throw .cannotCreate(FilePath.withoutEnd(path), FileCause(error))
    }
  }

  /// Makes sure that the new folder can be made where it is wanted, as far as can be seen before.
  static func check(_ path: String, making parent: String? = nil) throws(FileFault) {
    _ = try site(of: path, making: parent)
  }

  /// Where the files go.
  private enum Site {
    /// A folder that is there and holds nothing.
    case empty(String)
    /// A name that is free, in a folder that is there.
    case free(String)
    /// A name in a folder that is to be made first.
    case freeWithParent(String, name: String)
  }

  private static func site(of path: String, making parent: String?) throws(FileFault) -> Site {
    let path = FilePath.withoutEnd(path)
    guard !path.isEmpty else { throw .noFolder }
    do {
      let place = try FileKind.place(of: path)
      switch place.kind {
      case .regular, .special: throw FileFault.fileInsteadOfFolder(path)
      case .folder:
        guard try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty else {
          throw FileFault.folderNotEmpty(path)
        }
        return .empty(place.path)
      case .missing:
        let folder = FilePath.folder(of: place.path)
        if try isFolder(folder) { return .free(place.path) }
        guard let parent, isSame(folder, parent), try isFolder(FilePath.folder(of: folder)),
          try FileKind.place(of: folder).kind == .missing
        else { throw FileFault.missingParent(of: path, folder: folder) }
        return .freeWithParent(folder, name: URL(fileURLWithPath: place.path).lastPathComponent)
      }
    } catch let fault as FileFault {
      throw fault
    } catch let cause as FileCause {
      throw .cannotCreate(path, cause)
    } catch {
      throw .cannotCreate(path, FileCause(error))
    }
  }

  private static func isFolder(_ path: String) throws(FileCause) -> Bool {
    if path.isEmpty { return true }
    return try FileKind.place(of: path).kind == .folder
  }

  private static func isSame(_ path: String, _ other: String) -> Bool {
    URL(fileURLWithPath: path).standardizedFileURL.path
      == URL(fileURLWithPath: other).standardizedFileURL.path
  }

  /// Writes the files into a hidden folder, which is gone when anything fails.
  ///
  /// - Parameter name: A folder inside the hidden one that takes the files, if it isn't empty.
  private static func staged(
    _ files: [File], in folder: String, below name: String = "",
    then finish: (String) throws -> Void
  ) throws {
    let stage = FilePath.joined(folder, ".ptfp-\(UUID().uuidString).tmp")
    let inner = name.isEmpty ? stage : FilePath.joined(stage, name)
    do {
      try FileManager.default.createDirectory(
        atPath: stage, withIntermediateDirectories: false)
      if inner != stage {
        try FileManager.default.createDirectory(
          atPath: inner, withIntermediateDirectories: false)
      }
      for file in files {
        try Data(file.bytes).write(
          to: URL(fileURLWithPath: FilePath.joined(inner, file.name)),
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
