import Foundation

/// Reads whole files, never more than a limit and never something that could block.
enum FileBytes {
  /// 32 MiB: more than any table an office keeps.
  static let limit = 32 * 1_048_576

  static func read(_ path: String, limit: Int = limit) throws(FileFault) -> [UInt8] {
    let place: FileKind.Place
    do {
      place = try FileKind.place(of: path)
    } catch {
      throw .cannotRead(path, error)
    }
    switch place.kind {
    case .missing: throw .missing(path)
    case .folder: throw .folderInsteadOfFile(path)
    case .special: throw .notRegular(path)
    case .regular(let size) where size > limit: throw .tooLarge(path, limit: limit)
    case .regular: break
    }

    let bytes = try contents(of: place.path, named: path, upTo: limit + 1)
    guard bytes.count <= limit else { throw .tooLarge(path, limit: limit) }
    return bytes
  }

  private static func contents(
    of path: String, named name: String, upTo count: Int
  ) throws(FileFault) -> [UInt8] {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path, isDirectory: false))
      let data = try file.read(upToCount: count)
      try file.close()
      return Array(data ?? Data())
    } catch {
      throw .cannotRead(name, FileCause(error))
    }
  }
}
