import Foundation
import Testing

@testable import cli

/// Files that no office writes, and that a disk may hold all the same.
@Suite struct HostileFileTests {
  let example: ErrorCase

  init() throws {
    example = try ErrorCase("_base")
  }

  private func write(_ table: String, _ bytes: [UInt8]) throws {
    let path = example.folder.path("scenario/\(table)")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private func verify() -> Transcript {
    Transcript(of: ["verifica", example.folder.path("scenario")], in: example.folder)
  }

  @Test func `a table of 50 MB is refused by its size`() throws {
    let path = example.folder.path("scenario/costi.csv")
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: 50 * 1_048_576)
    try file.close()
    let transcript = verify()
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("errore [file-illeggibile]: costi.csv: "))
    #expect(transcript.errors.contains("il massimo è 32 MiB"))
    #expect(transcript.errors.hasSuffix("\n1 errore in 1 tabella\n"))
  }

  @Test(.enabled(if: TemporaryFolder.permissionsBind), arguments: ["costi.csv", "scenario.csv"])
  func `a table that may not be read is named with the reason`(table: String) throws {
    let path = example.folder.path("scenario/\(table)")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let transcript = verify()
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("errore [file-illeggibile]: \(table): "))
    #expect(transcript.errors.contains("manca il permesso"))
    #expect(transcript.errors.hasSuffix("\n1 errore in 1 tabella\n"))
  }

  @Test func `a folder with the name of a table is no table`() throws {
    let path = example.folder.path("scenario/limiti.csv")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let transcript = verify()
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("limiti.csv: è una cartella e ha il nome di una tabella"))
  }

  @Test func `a link that leads to itself is no table`() throws {
    let path = example.folder.path("scenario/limiti.csv")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "limiti.csv")
    let transcript = verify()
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("errore [file-illeggibile]: limiti.csv: "))
  }

  static let monsters: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("one line of two million letters", { Array(repeating: 0x78, count: 2_000_000) }),
    (
      "a header of half a million columns",
      { Array("area".utf8) + Array(repeatElement(Array(";c".utf8), count: 500_000).joined()) }
    ),
    (
      "a row of a million empty cells",
      { Array("area\na".utf8) + Array(repeating: 0x3B, count: 1_000_000) }
    ),
    ("nothing but quotes", { Array("area\n".utf8) + Array(repeating: 0x22, count: 1_000_001) }),
    (
      "quotes among spaces",
      { Array("area\n".utf8) + Array(repeatElement([0x22, 0x20], count: 500_000).joined()) }
    ),
    ("half surrogates", { Array("area;costo_unitario\n".utf8) + [0xED, 0xA0, 0x80, 0x3B, 0x31] }),
    ("nothing but line ends", { Array(repeating: 0x0A, count: 1_000_000) }),
    ("nothing but zeros", { Array(repeating: 0, count: 1_000_000) }),
    (
      "a hundred thousand wrong rows",
      {
        Array("area;costo_unitario\n".utf8)
          + Array(repeatElement(Array("cuoco;1.5\n".utf8), count: 100_000).joined())
      }
    ),
  ]

  @Test(arguments: monsters.indices)
  func `a monstrous table is refused briefly and soon`(position: Int) throws {
    let monster = Self.monsters[position]
    try write("costi.csv", monster.bytes())
    let clock = ContinuousClock()
    var transcript: Transcript?
    let time = clock.measure { transcript = verify() }
    let result = try #require(transcript)
    #expect(result.status == 2, "\(monster.name)")
    #expect(result.errors.contains("errore ["), "\(monster.name)")
    #expect(result.errors.utf8.count < 200_000, "\(monster.name)")
    #expect(time < .seconds(60), "\(monster.name)")
  }
}
