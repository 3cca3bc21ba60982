/// Why a document can't be put into its zip container.
enum ArchiveFault: ReadableError, Equatable {
  case tooLarge
  case tooManyEntries
  case nameOutOfRange(String)
  case repeatedName(String)

  var message: String {
    switch self {
    case .tooLarge: "il documento supera i 4 GiB, il massimo per questo formato."
    case .tooManyEntries: "il documento ha più di 65.534 parti, il massimo per questo formato."
    case .nameOutOfRange(let name):
      "una parte del documento ha un nome vuoto o troppo lungo: «\(name.prefix(40))»."
    case .repeatedName(let name): "due parti del documento hanno lo stesso nome: «\(name)»."
    }
  }

  var hint: String? {
    switch self {
    case .tooLarge, .tooManyEntries: "ridurre lo scenario o scegliere il formato csv."
    case .nameOutOfRange, .repeatedName: "è un difetto di ptfp, da segnalare."
    }
  }
}
