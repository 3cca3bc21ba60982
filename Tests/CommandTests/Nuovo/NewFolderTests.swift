import Foundation
import Testing

@testable import cli

@Suite struct NewFolderTests {
  private let folder: TemporaryFolder
  private let files = [
    NewFolder.File(name: "a.csv", bytes: [0x61]), NewFolder.File(name: "b.csv", bytes: [0x62]),
  ]

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: ["x", "x/", "x//"])
  func `a new folder has its files and nothing else is left`(name: String) throws {
    try NewFolder.write(files, to: folder.path + "/" + name)
    #expect(try folder.names == ["x"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("x")).sorted()
        == ["a.csv", "b.csv"])
    #expect(try folder.text("x/b.csv") == "b")
  }

  @Test func `an empty folder that exists takes the files in`() throws {
    try NewFolder.write(files, to: folder.path)
    #expect(try folder.names == ["a.csv", "b.csv"])
  }

  @Test(arguments: ["vecchio.csv", ".nascosto"])
  func `a folder that holds something is refused and stays`(name: String) throws {
    try folder.create(name, "prima")
    #expect(throws: FileFault.folderNotEmpty(folder.path)) {
      try NewFolder.write(files, to: folder.path)
    }
    #expect(try folder.names == [name])
    #expect(try folder.text(name) == "prima")
  }

  @Test func `a file is no folder`() throws {
    try folder.create("x", "prima")
    #expect(throws: FileFault.fileInsteadOfFolder(folder.path("x"))) {
      try NewFolder.write(files, to: folder.path("x"))
    }
  }

  @Test func `a missing parent is named`() {
    let path = folder.path("manca/x")
    #expect(throws: FileFault.missingParent(of: path, folder: folder.path("manca"))) {
      try NewFolder.write(files, to: path)
    }
  }

  @Test func `a parent that may be made comes with the folder or not at all`() throws {
    let path = folder.path("manca/x")
    let broken = files + [NewFolder.File(name: String(repeating: "n", count: 300), bytes: [])]
    #expect(throws: FileFault.cannotCreate(path, .nameTooLong)) {
      try NewFolder.write(broken, to: path, making: folder.path("manca"))
    }
    #expect(try folder.names.isEmpty)
    try NewFolder.write(files, to: path, making: folder.path("manca/"))
    #expect(try folder.names == ["manca"])
    #expect(try folder.text("manca/x/b.csv") == "b")
  }

  @Test(arguments: [false, true])
  func `a failure halfway leaves nothing behind`(exists: Bool) throws {
    let path = folder.path("x")
    if exists {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false)
    }
    let broken = files + [NewFolder.File(name: String(repeating: "n", count: 300), bytes: [])]
    #expect(throws: FileFault.cannotCreate(path, .nameTooLong)) {
      try NewFolder.write(broken, to: path)
    }
    #expect(try folder.names == (exists ? ["x"] : []))
    if exists {
      #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
    }
  }

  @Test func `no name is an error of its own`() {
    #expect(throws: FileFault.noFolder) { try NewFolder.write(files, to: "") }
  }
}
