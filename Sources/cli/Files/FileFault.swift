/// A file that could not be read or written.
struct FileFault: ReadableError, Equatable {
  let message: String
  let hint: String?
}

// MARK: - Reading

extension FileFault {
  static func missing(_ path: String) -> FileFault {
    FileFault(
      message: "il file «\(path)» non esiste.",
      hint: "controllare il nome e la cartella in cui si trova.")
  }

  static func folderInsteadOfFile(_ path: String) -> FileFault {
    FileFault(
      message: "«\(path)» è una cartella; serve un file.",
      hint: "aggiungere al percorso il nome del file.")
  }

  static func notRegular(_ path: String) -> FileFault {
    FileFault(
      message: "«\(path)» non è un file normale.",
      hint: "copiare i dati in un file e indicare quello.")
  }

  static func tooLarge(_ path: String, limit: Int) -> FileFault {
    FileFault(
      message: "il file «\(path)» è troppo grande: il massimo è \(readable(limit)).",
      hint: "controllare che sia il file giusto: le tabelle di uno scenario sono piccole.")
  }

  static func cannotRead(_ path: String, _ cause: FileCause) -> FileFault {
    FileFault(message: "non si riesce a leggere «\(path)»: \(cause.sentence).", hint: cause.hint)
  }

  static func cannotReadStandardInput(_ cause: FileCause) -> FileFault {
    FileFault(
      message: "non si riesce a leggere l'ingresso standard: \(cause.sentence).", hint: cause.hint)
  }

  private static func readable(_ bytes: Int) -> String {
    let mebibyte = 1_048_576
    return bytes >= mebibyte && bytes.isMultiple(of: mebibyte)
      ? "\(bytes / mebibyte) MiB" : "\(bytes) byte"
  }
}

// MARK: - Writing

extension FileFault {
  static func missingFolder(of path: String, folder: String) -> FileFault {
    FileFault(
      message: "non si riesce a scrivere «\(path)»: la cartella «\(folder)» non esiste.",
      hint: "crearla prima, oppure scegliere una cartella che c'è.")
  }

  static func cannotWrite(_ path: String, _ cause: FileCause) -> FileFault {
    FileFault(message: "non si riesce a scrivere «\(path)»: \(cause.sentence).", hint: cause.hint)
  }

  static func cannotWriteStandardOutput(_ cause: FileCause) -> FileFault {
    FileFault(
      message: "non si riesce a scrivere sull'uscita standard: \(cause.sentence).",
      hint: cause.hint)
  }

  static let noPath = FileFault(
    message: "il nome del file da scrivere è vuoto.",
    hint: "indicarlo dopo --output, per esempio --output piano.csv.")
}
