import Foundation
import Testing

@testable import cli

@Suite struct FileFaultTests {
  @Test(arguments: [
    (FileFault.missing("a.csv"), "il file «a.csv» non esiste."),
    (.folderInsteadOfFile("a"), "«a» è una cartella; serve un file."),
    (.tooLarge("a", limit: FileBytes.limit), "il file «a» è troppo grande: il massimo è 32 MiB."),
    (.tooLarge("a", limit: 10), "il file «a» è troppo grande: il massimo è 10 byte."),
    (.cannotRead("a", .noPermission), "non si riesce a leggere «a»: manca il permesso."),
    (
      .missingFolder(of: "b/a", folder: "b"),
      "non si riesce a scrivere «b/a»: la cartella «b» non esiste."
    ),
    (.cannotWrite("a", .diskFull), "non si riesce a scrivere «a»: lo spazio sul disco è finito."),
    (
      .cannotWriteStandardOutput(.other(5)),
      "non si riesce a scrivere sull'uscita standard: il sistema ha risposto con l'errore 5."
    ),
  ])
  func `the message names the path and the cause`(fault: FileFault, message: String) {
    #expect(fault.message == message)
  }

  @Test func `the text has a label, a hint and no control character`() {
    #expect(
      FileFault.missing("a\u{1B}\nb").rendered() == """
        errore: il file «a␛ b» non esiste.
          suggerimento: controllare il nome e la cartella in cui si trova.

        """)
  }

  @Test(arguments: [
    (NSPOSIXErrorDomain, Int(ENOSPC), FileCause.diskFull),
    (NSPOSIXErrorDomain, Int(EPIPE), .brokenPipe),
    (NSPOSIXErrorDomain, Int(EACCES), .noPermission),
    (NSPOSIXErrorDomain, Int(EIO), .other(Int(EIO))),
    (NSCocoaErrorDomain, CocoaError.fileReadNoPermission.rawValue, .noPermission),
    (NSCocoaErrorDomain, CocoaError.fileNoSuchFile.rawValue, .missing),
    ("org.swift.Foundation.WindowsError", 32, .inUse),
    ("org.swift.Foundation.WindowsError", 232, .brokenPipe),
    ("altro", 2, .other(2)),
  ])
  func `the cause is found also inside another error`(domain: String, code: Int, cause: FileCause) {
    let inner = NSError(domain: domain, code: code)
    let outer = NSError(
      domain: NSCocoaErrorDomain, code: 512, userInfo: [NSUnderlyingErrorKey: inner])
    #expect(FileCause(inner) == cause)
    #expect(FileCause(outer) == (cause == .other(code) ? .other(512) : cause))
  }
}
