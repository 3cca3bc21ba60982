import Foundation
import Testing

@testable import cli

@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `whoever loses a file is told`() throws {
    let path = folder.path("norme.md")
    #expect(CommandRun("norme", "--output", path).errors == "scritto \(path)\n")
    #expect(CommandRun("norme", "--output", path).errors == "sostituito il file \(path)\n")
  }

  @Test func `a new file is written whole and nothing else is left`() throws {
    try OutputFile.write("perché\r\n", to: folder.path("a.csv"))
    #expect(try folder.text("a.csv") == "perché\r\n")
    #expect(try folder.names == ["a.csv"])
  }

  @Test func `an existing file is replaced and keeps its permissions`() throws {
    try folder.create("a.csv", "un testo più lungo di prima")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path("a.csv"))
    try OutputFile.write([0x78], to: folder.path("a.csv"))
    #expect(try folder.text("a.csv") == "x")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a.csv"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    #expect(try folder.names == ["a.csv"])
  }

  @Test(arguments: ["vero.csv", "nuovo.csv"])
  func `a symbolic link stays and what it leads to is written`(target: String) throws {
    try folder.create("vero.csv", "prima")
    let link = folder.path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try OutputFile.write("dopo", to: link)
    #expect(try folder.text(target) == "dopo")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
  }

  @Test func `a missing folder is named`() {
    let path = folder.path("manca/a.csv")
    #expect(throws: FileFault.missingFolder(of: path, folder: folder.path("manca"))) {
      try OutputFile.write("x", to: path)
    }
  }

  @Test func `a path below a file cannot be written and the file stays`() throws {
    try folder.create("file.txt", "prima")
    let path = folder.path("file.txt/x.csv")
    #expect(throws: FileFault.cannotWrite(path, .partIsFile)) {
      try OutputFile.write("x", to: path)
    }
    #expect(try folder.text("file.txt") == "prima")
    #expect(try folder.names == ["file.txt"])
  }

  @Test(arguments: ["", "/", "/nuova/"])
  func `a folder is not a file`(end: String) {
    let path = folder.path + end
    #expect(throws: FileFault.folderInsteadOfFile(path)) { try OutputFile.write("x", to: path) }
  }

  @Test func `no name is an error of its own`() {
    #expect(throws: FileFault.noPath) { try OutputFile.write("x", to: "") }
  }

  @Test func `links in a circle are an error`() throws {
    let path = folder.path("a")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "a")
    #expect(throws: FileFault.cannotWrite(path, .linkLoop)) { try OutputFile.write("x", to: path) }
  }

  @Test func `a failure leaves the old file and no temporary one`() throws {
    try folder.create("a.csv", "prima")
    let name = String(repeating: "x", count: 300)
    #expect(throws: FileFault.cannotWrite(folder.path(name), .nameTooLong)) {
      try OutputFile.write("x", to: folder.path(name))
    }
    #expect(try folder.names == ["a.csv"])
    #expect(try folder.text("a.csv") == "prima")
  }

  @Test(.enabled(if: TemporaryFolder.permissionsBind), arguments: [0o444, 0o000])
  func `a protected file is left alone`(permissions: Int) throws {
    try folder.create("a.csv", "prima")
    let path = folder.path("a.csv")
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    #expect(throws: FileFault.cannotWrite(path, .noPermission)) {
      try OutputFile.write("x", to: path)
    }
  }

  @Test(.enabled(if: TemporaryFolder.permissionsBind))
  func `a folder that may not be written is named with its cause`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    let path = folder.path("a.csv")
    #expect(throws: FileFault.cannotWrite(path, .noPermission)) {
      try OutputFile.write("x", to: path)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is told and the device stays a device`() throws {
    #expect(throws: FileFault.cannotWrite("/dev/full", .diskFull)) {
      try OutputFile.write("x", to: "/dev/full")
    }
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/null")))
  func `a device takes the bytes directly`() throws {
    try OutputFile.write("x", to: "/dev/null")
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }
}
