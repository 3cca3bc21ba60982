import Testing

@testable import cli

@Suite struct JSONTextTests {
  private static let keys = [
    "eta/2", "eta/10", "a", "Z", "B_1", "B-1", "B/1", "à", "ez", "e\u{301}z", "È", "f", "１", "😀",
  ]

  @Test func `keys are in the order of their bytes`() throws {
    let values = Dictionary(uniqueKeysWithValues: Self.keys.map { ($0, "v") })
    let lines = try JSONText.render(values).split(separator: "\n").dropFirst().dropLast()
    let expected = Self.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(
      lines.map { Array($0.dropFirst(3).prefix { $0 != "\"" }.utf8) }
        == expected.map { Array($0.utf8) })
  }

  @Test func `the same value gives the same bytes whatever the order it was built in`() throws {
    let forward = Dictionary(uniqueKeysWithValues: Self.keys.map { ($0, ["x": 1]) })
    let backward = Dictionary(uniqueKeysWithValues: Self.keys.reversed().map { ($0, ["x": 1]) })
    #expect(try Array(JSONText.render(forward).utf8) == Array(JSONText.render(backward).utf8))
  }

  @Test func `the layout is indented, slashes are plain and a line feed ends it`() throws {
    let text = try JSONText.render(["capacita/2026": ["valore": "294152.87", "unita": "EUR"]])
    #expect(
      text == """
        {
          "capacita/2026" : {
            "unita" : "EUR",
            "valore" : "294152.87"
          }
        }

        """)
  }

  @Test func `a null is written`() throws {
    #expect(try JSONText.render([String?.none]) == "[\n  null\n]\n")
  }
}
