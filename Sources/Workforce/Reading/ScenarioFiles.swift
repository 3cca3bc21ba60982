/// The folders that scenarios are read from, whatever holds them.
///
/// The calculation never touches files: the command line gives it real folders, tests give it
/// folders made of text.
public protocol ScenarioFiles {
  /// The names of the files in a folder.
  func fileNames(in folder: String) throws(ScenarioFileFault) -> [String]
  /// The content of a file of a folder.
  func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8]
  /// The folder that `path`, as written in a table of `folder`, leads to.
  func folder(at path: String, from folder: String) -> String
  /// Something that is equal for two paths to the same folder.
  func identity(of folder: String) -> String
}

/// Why a file or folder can't be read, in Italian.
public struct ScenarioFileFault: Error, Hashable, Sendable {
  /// What happened, in a sentence.
  public let message: String
  /// An action that helps; nil if there is none.
  public let hint: String?

  /// States why; both texts are shown as they are.
  public init(message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
