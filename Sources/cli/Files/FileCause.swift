import Foundation

/// Why the system refused to read or write, in terms a person can act upon.
enum FileCause: Error, Sendable, Equatable {
  case missing
  case partIsFile
  case folder
  case noPermission
  case inUse
  case diskFull
  case readOnlyDisk
  case nameTooLong
  case linkLoop
  case brokenPipe
  case closed
  /// Anything else, with the number the system gave.
  case other(Int)

  init(_ error: any Error) {
    self = Self.known(error as NSError) ?? .other((error as NSError).code)
  }

  /// - Parameter number: The `errno` of the C library.
  init(number: Int32) {
    self = Self.posix[number] ?? .other(Int(number))
  }

  /// The error inside, if there is one, is the more exact of the two.
  private static func known(_ error: NSError) -> FileCause? {
    if let inner = error.userInfo[NSUnderlyingErrorKey] as? any Error,
      let cause = known(inner as NSError)
    {
      return cause
    }
    return switch error.domain {
    case NSCocoaErrorDomain: cocoa[error.code]
    case NSPOSIXErrorDomain: posix[Int32(truncatingIfNeeded: error.code)]
    default: error.domain.contains("Windows") ? windows[error.code] : nil
    }
  }

  private static let cocoa: [Int: FileCause] = [
    CocoaError.fileNoSuchFile.rawValue: .missing,
    CocoaError.fileReadNoSuchFile.rawValue: .missing,
    CocoaError.fileReadNoPermission.rawValue: .noPermission,
    CocoaError.fileWriteNoPermission.rawValue: .noPermission,
    CocoaError.fileWriteOutOfSpace.rawValue: .diskFull,
    CocoaError.fileWriteVolumeReadOnly.rawValue: .readOnlyDisk,
  ]

  private static let posix: [Int32: FileCause] = [
    ENOENT: .missing, ENOTDIR: .partIsFile, EISDIR: .folder, EACCES: .noPermission,
    EPERM: .noPermission, EBUSY: .inUse, ENOSPC: .diskFull, EROFS: .readOnlyDisk,
    ENAMETOOLONG: .nameTooLong, ELOOP: .linkLoop, EPIPE: .brokenPipe, EBADF: .closed,
  ]

  /// The codes of `winerror.h`.
  private static let windows: [Int: FileCause] = [
    2: .missing, 3: .missing, 5: .noPermission, 6: .closed, 19: .readOnlyDisk, 32: .inUse,
    33: .inUse, 109: .brokenPipe, 112: .diskFull, 206: .nameTooLong, 232: .brokenPipe,
  ]
}

// MARK: - Words

extension FileCause {
  /// The cause as the second half of a sentence.
  var sentence: String {
    switch self {
    case .missing: "il file o la cartella non esiste"
    case .partIsFile: "una parte del percorso è un file e non una cartella"
    case .folder: "è una cartella; serve un file"
    case .noPermission: "manca il permesso"
    case .inUse: "il file è aperto in un altro programma"
    case .diskFull: "lo spazio sul disco è finito"
    case .readOnlyDisk: "il disco è di sola lettura"
    case .nameTooLong: "il nome è troppo lungo"
    case .linkLoop: "i collegamenti simbolici girano in tondo"
    case .brokenPipe: "chi riceveva i dati ha smesso di leggere"
    case .closed: "il canale è chiuso"
    case .other(let code): "il sistema ha risposto con l'errore \(code)"
    }
  }

  var hint: String? {
    switch self {
    case .missing, .partIsFile, .folder: "controllare il percorso, una cartella alla volta."
    case .noPermission:
      "chiedere il permesso a chi gestisce la cartella, oppure usarne un'altra; se il file è "
        + "aperto in un altro programma, chiuderlo."
    case .inUse: "chiudere il file in Excel o LibreOffice e riprovare."
    case .diskFull: "liberare spazio, oppure scrivere su un altro disco."
    case .readOnlyDisk: "scrivere in un'altra cartella."
    case .nameTooLong: "accorciare il nome."
    case .linkLoop: "indicare il file vero e non il collegamento."
    case .brokenPipe, .closed, .other: nil
    }
  }
}
