import Testing

@testable import cli

@Suite struct FilePathTests {
  @Test(arguments: [
    ("x", ""), ("x/", ""), ("a/x", "a"), ("a/x//", "a"), ("/x", "/"), ("/", "/"), ("", ""),
    ("/a/b/x", "/a/b"), ("./x", "."), ("a//x", "a"),
  ])
  func `the folder of a path is what stands before its name`(path: String, folder: String) {
    #expect(FilePath.folder(of: path) == folder)
  }

  @Test(arguments: [("", "x", "x"), ("a", "x", "a/x"), ("/", "x", "/x"), ("a/", "x", "a/x")])
  func `a name joins its folder with one separator`(folder: String, name: String, path: String) {
    #expect(FilePath.joined(folder, name) == path)
  }
}
