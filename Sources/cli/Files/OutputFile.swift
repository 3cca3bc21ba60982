import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a file whole or not at all.
///
/// The bytes go to a temporary file in the same folder, which then takes the place of the old one
/// in one step. A symbolic link stays, and what it leads to is replaced; permissions stay as well.
/// A device or a FIFO is written to directly.
enum OutputFile {
  @discardableResult
  static func write(_ text: String, to path: String) throws(FileFault) -> Bool {
    try write(Array(text.utf8), to: path)
  }

  /// - Parameter isPrivate: Whether only the owner may read the file; on Windows the folder decides.
  /// - Returns: Whether a file that was there has been replaced.
  @discardableResult
  static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(FileFault) -> Bool {
    guard !path.isEmpty else { throw .noPath }
    do {
      let place = try FileKind.place(of: path)
      switch place.kind {
      case .folder: throw FileFault.folderInsteadOfFile(path)
      case .special:
        try writeDirectly(bytes, to: place.path)
        return false
      case .regular:
        // Replacing a file needs no permission on the file itself, but a protected file is
        // protected for a reason.
        guard FileManager.default.isWritableFile(atPath: place.path) else {
          throw FileCause.noPermission
        }
        try replace(place.path, with: bytes, isPrivate: isPrivate)
        return true
      case .missing:
        guard !path.hasSuffix("/") else { throw FileFault.folderInsteadOfFile(path) }
        try checkFolder(of: place.path, named: path)
        try replace(place.path, with: bytes, isPrivate: isPrivate)
        return false
      }
    } catch let fault as FileFault {
      throw fault
    } catch let cause as FileCause {
      throw .cannotWrite(path, cause)
    } catch {
      throw .cannotWrite(path, FileCause(error))
    }
  }

  private static func checkFolder(of path: String, named name: String) throws {
    let folder = FilePath.folder(of: path)
    guard !folder.isEmpty else { return }
    switch try FileKind.place(of: folder).kind {
    case .folder: return
    case .missing: throw FileFault.missingFolder(of: name, folder: folder)
    case .regular, .special: throw FileCause.partIsFile
    }
  }

  /// A reader that has gone away is no failure, as on standard output.
  private static func writeDirectly(_ bytes: [UInt8], to path: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    do {
      try file.write(contentsOf: Data(bytes))
    } catch {
      guard FileCause(error) == .brokenPipe else { throw error }
    }
    try file.close()
  }
}

// MARK: - Replacing

extension OutputFile {
  #if os(Windows)
    private static func replace(
      _ path: String, with bytes: [UInt8], isPrivate: Bool
    ) throws {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
  #else
    // Foundation's own atomic write forgets the permissions of the file it replaces, and
    // `replaceItemAt` on Linux can lose the old file without putting the new one in place.
    private static func replace(
      _ path: String, with bytes: [UInt8], isPrivate: Bool
    ) throws {
      let temporary = FilePath.joined(
        FilePath.folder(of: path), ".ptfp-\(UUID().uuidString).tmp")
      do {
        try Data().write(to: URL(fileURLWithPath: temporary), options: .withoutOverwriting)
        if isPrivate {
          try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: temporary)
        } else {
          try copyPermissions(from: path, to: temporary)
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: temporary))
        try file.write(contentsOf: Data(bytes))
        try file.close()
        guard rename(temporary, path) == 0 else {
          throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
        }
      } catch {
        try? FileManager.default.removeItem(atPath: temporary)
        throw error
      }
    }

    private static func copyPermissions(from path: String, to temporary: String) throws {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let permissions = attributes?[.posixPermissions] else { return }
      try FileManager.default.setAttributes(
        [.posixPermissions: permissions], ofItemAtPath: temporary)
    }
  #endif
}
