import Foundation

/// What a path leads to, once its symbolic links are followed.
enum FileKind: Sendable, Equatable {
  case missing
  case regular(size: Int)
  case folder
  /// A device, a FIFO, a socket.
  case special
}

extension FileKind {
  /// A path with the links at its end resolved, and what is there.
  struct Place: Sendable, Equatable {
    let path: String
    let kind: FileKind
  }

  /// Follows the links of a path to their end, which may not exist yet.
  static func place(of path: String) throws(FileCause) -> Place {
    var path = path
    for _ in 0..<longestChain {
      let attributes: [FileAttributeKey: Any]
      do {
        attributes = try FileManager.default.attributesOfItem(atPath: path)
      } catch {
        let cause = FileCause(error)
        guard cause == .missing else { throw cause }
        return Place(path: path, kind: .missing)
      }
      let type = attributes[.type] as? FileAttributeType
      guard type == .typeSymbolicLink else {
        return Place(path: path, kind: kind(type, size: attributes[.size]))
      }
      // The kernel's own links, as `/dev/stdout` to `/proc/self/fd/1` to `pipe:[42]`, lead to an
      // open file and not to a path.
      if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") {
        return Place(path: path, kind: .special)
      }
      path = try destination(of: path)
    }
    throw .linkLoop
  }

  /// As many links as Linux follows.
  private static let longestChain = 40

  private static func kind(_ type: FileAttributeType?, size: Any?) -> FileKind {
    switch type {
    case .typeRegular: .regular(size: (size as? NSNumber)?.intValue ?? 0)
    case .typeDirectory: .folder
    default: .special
    }
  }

  private static func destination(of link: String) throws(FileCause) -> String {
    do {
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: link)
      if (target as NSString).isAbsolutePath { return target }
      return FilePath.joined(FilePath.folder(of: link), target)
    } catch {
      throw FileCause(error)
    }
  }
}
