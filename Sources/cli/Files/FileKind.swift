import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
      guard let entry = try entry(at: path) else { return Place(path: path, kind: .missing) }
      if case .leaf(let kind) = entry { return Place(path: path, kind: kind) }
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

  /// What is at a path itself.
  private enum Entry {
    case link
    case leaf(FileKind)
  }

  #if os(Windows)
    private static func entry(at path: String) throws(FileCause) -> Entry? {
      let attributes: [FileAttributeKey: Any]
      do {
        attributes = try FileManager.default.attributesOfItem(atPath: path)
      } catch {
        let cause = FileCause(error)
        guard cause == .missing else { throw cause }
        return nil
      }
      switch attributes[.type] as? FileAttributeType {
      case .typeSymbolicLink: return .link
      case .typeRegular:
        return .leaf(.regular(size: (attributes[.size] as? NSNumber)?.intValue ?? 0))
      case .typeDirectory: return .leaf(.folder)
      default: return .leaf(.special)
      }
    }
  #else
    // Foundation would look up the names of the owner and of its group for every file.
    private static func entry(at path: String) throws(FileCause) -> Entry? {
      var status = stat()
      guard lstat(path, &status) == 0 else {
        let cause = FileCause(number: errno)
        guard cause == .missing else { throw cause }
        return nil
      }
      switch status.st_mode & S_IFMT {
      case S_IFLNK: return .link
      case S_IFREG: return .leaf(.regular(size: Int(status.st_size)))
      case S_IFDIR: return .leaf(.folder)
      default: return .leaf(.special)
      }
    }
  #endif

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
