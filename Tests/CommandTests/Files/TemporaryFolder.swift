import Foundation

/// A folder that goes away with the test that made it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = (NSTemporaryDirectory() as NSString).appendingPathComponent(
      "ptfp-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func path(_ name: String) -> String {
    (path as NSString).appendingPathComponent(name)
  }

  func create(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// Whether permissions bind whoever runs the tests; they do not bind root.
  static var permissionsBind: Bool {
    guard let folder = try? TemporaryFolder(), (try? folder.create("a", "")) != nil else {
      return false
    }
    let path = folder.path("a")
    try? FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    return !FileManager.default.isReadableFile(atPath: path)
  }
}
