import Testing
import Workforce

@testable import cli

/// The line of the user's own text under a message.
@Suite struct DiagnosticRendererTests {
  /// Digits by their position, so that a text says where it was cut.
  private static func line(_ count: Int) -> String {
    (0..<count).map { "\($0 % 10)" }.joined()
  }

  private static func excerpt(_ count: Int, _ marked: Range<Int>) -> [String] {
    let location = Location(
      file: "a.csv", row: 7, excerpt: Excerpt(line: line(count), marked: marked))
    let text = DiagnosticRenderer(style: .plain).render([Diagnostic(code: "x", at: location, "y")])
    return text.split(separator: "\n").filter { $0.contains("|") }
      .map { String($0.drop { $0 != "|" }.dropFirst(2)) }
  }

  @Test func `a line that fits is shown whole`() {
    let lines = Self.excerpt(90, 80..<85)
    #expect(lines == [Self.line(90), String(repeating: " ", count: 80) + "^^^^^"])
  }

  @Test(arguments: [
    (91, 0..<3, false, true), (150, 42..<60, false, true), (200, 100..<110, true, true),
    (91, 89..<90, true, false), (150, 149..<150, true, false), (400, 200..<210, true, true),
  ])
  func `a longer line says where it is cut, within its room, and shows what is marked`(
    count: Int, marked: Range<Int>, isCutLeft: Bool, isCutRight: Bool
  ) {
    let lines = Self.excerpt(count, marked)
    #expect(lines[0].hasPrefix("…") == isCutLeft)
    #expect(lines[0].hasSuffix("…") == isCutRight)
    #expect(lines[0].count == 90)
    let start = lines[1].prefix { $0 == " " }.count
    let carets = lines[1].count - start
    #expect(carets == marked.count)
    let whole = Array(Self.line(count))
    #expect(String(Array(lines[0])[start..<start + carets]) == String(whole[marked]))
  }

  @Test func `what is marked is never cut`() {
    let lines = Self.excerpt(400, 100..<300)
    #expect(lines[1].drop { $0 == " " }.count == 200)
  }
}
