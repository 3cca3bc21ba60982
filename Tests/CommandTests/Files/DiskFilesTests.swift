import Foundation
import Testing
import Workforce

@testable import cli

@Suite struct DiskFilesTests {
  let folder: TemporaryFolder
  let files = DiskFiles()

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("s/varianti/v"), withIntermediateDirectories: true)
    try folder.create("s/costi.csv", "x")
  }

  @Test(arguments: ["s/varianti/v", "s/varianti/v/", "s//varianti/v//", "./s/./varianti/v"])
  func `the base of a variant is found however its folder is typed`(typed: String) throws {
    let variant = folder.path + "/" + typed
    let base = files.folder(at: "../..", from: variant)
    #expect(try files.fileNames(in: base).sorted() == ["costi.csv", "varianti"])
    #expect(try files.bytes(of: "costi.csv", in: base) == [0x78])
    #expect(files.identity(of: base) == files.identity(of: folder.path("s")))
    #expect(
      files.identity(of: files.folder(at: "..//..", from: variant)) == files.identity(of: base))
  }

  @Test func `two folders are told apart and a link is the folder it leads to`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "s")
    #expect(files.identity(of: folder.path("link")) == files.identity(of: folder.path("s")))
    #expect(files.identity(of: folder.path("s")) != files.identity(of: folder.path("s/varianti")))
  }

  @Test func `an absolute base stands for itself`() {
    #expect(files.folder(at: "/altrove", from: folder.path("s")) == "/altrove")
  }

  @Test func `a variant is a path or a name under varianti`() {
    let scenario = folder.path("s")
    #expect(files.variant("v", of: scenario + "/") == folder.path("s/varianti/v"))
    #expect(files.variant(folder.path("s/varianti"), of: scenario) == folder.path("s/varianti"))
  }

  @Test func `a missing folder is told with the near name`() throws {
    let missing = folder.path("s/variante")
    let fault = #expect(throws: ScenarioFileFault.self) { try files.fileNames(in: missing) }
    #expect(fault?.message == "la cartella «\(missing)» non esiste")
    #expect(fault?.hint == "forse «varianti»")
  }

  @Test func `a file is not a folder`() throws {
    let fault = #expect(throws: ScenarioFileFault.self) {
      try files.fileNames(in: folder.path("s/costi.csv"))
    }
    #expect(fault?.message == "«\(folder.path("s/costi.csv"))» è un file, non una cartella")
  }
}
