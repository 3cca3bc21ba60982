import Foundation
import Testing

@testable import cli

@Suite struct FileBytesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: ["", "perché;1.234,56\r\n"])
  func `a file is read byte for byte`(text: String) throws {
    try folder.create("a.csv", text)
    #expect(try FileBytes.read(folder.path("a.csv")) == Array(text.utf8))
  }

  @Test func `a symbolic link is followed`() throws {
    try folder.create("a.csv", "x")
    let link = folder.path("b.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.csv")
    #expect(try FileBytes.read(link) == [0x78])
  }

  @Test func `the limit itself is allowed and one byte more is not`() throws {
    try folder.create("a.csv", "12345")
    let path = folder.path("a.csv")
    #expect(try FileBytes.read(path, limit: 5).count == 5)
    #expect(throws: FileFault.tooLarge(path, limit: 4)) { try FileBytes.read(path, limit: 4) }
  }

  @Test func `a missing file, a folder and a path below a file are told apart`() throws {
    try folder.create("file.txt", "x")
    let missing = folder.path("manca.csv")
    let below = folder.path("file.txt/x.csv")
    #expect(throws: FileFault.missing(missing)) { try FileBytes.read(missing) }
    #expect(throws: FileFault.folderInsteadOfFile(folder.path)) { try FileBytes.read(folder.path) }
    #expect(throws: FileFault.cannotRead(below, .partIsFile)) { try FileBytes.read(below) }
  }

  @Test(.enabled(if: TemporaryFolder.permissionsBind))
  func `a file that may not be read is told`() throws {
    try folder.create("a.csv", "x")
    let path = folder.path("a.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: FileFault.cannotRead(path, .noPermission)) { try FileBytes.read(path) }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/zero")),
    arguments: ["/dev/zero", "/dev/stdin"])
  func `a device is refused`(path: String) {
    #expect(throws: FileFault.notRegular(path)) { try FileBytes.read(path) }
  }

  #if !os(Windows)
    @Test(.timeLimit(.minutes(1))) func `a FIFO is refused at once`() throws {
      let path = folder.path("fifo")
      try #require(mkfifo(path, 0o600) == 0)
      #expect(throws: FileFault.notRegular(path)) { try FileBytes.read(path) }
    }
  #endif
}
