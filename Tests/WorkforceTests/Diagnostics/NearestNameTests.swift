import Testing

@testable import Workforce

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("istrutori", "istruttori"), ("Istruttori", "istruttori"), ("itsruttori", "istruttori"),
    ("istruttore", "istruttori"), ("dirig", "dirigenti"), ("in servizio", "in_servizio"),
    ("d3", "D3"),
  ])
  func `a near name is found`(wrong: String, right: String) {
    let names = ["dirigenti", "istruttori", "operatori", "in_servizio", "D3"]
    #expect(NearestName.suggestions(for: wrong, among: names).first == right)
  }

  @Test(arguments: ["", "zz", "cuochi", String(repeating: "x", count: 100_000)])
  func `a name that is near to none has no suggestion`(name: String) {
    #expect(NearestName.suggestions(for: name, among: ["dirigenti", "operatori", ""]).isEmpty)
  }

  @Test func `the closest comes first, then the alphabet, three at most`() {
    let names = ["casse", "cassb", "cassa", "cass", "cassd"]
    #expect(NearestName.suggestions(for: "cass", among: names) == ["cass", "cassa", "cassb"])
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("casa", "cassa", 1), ("abc", "xyz", 3),
    ("città", "citta", 1),
  ])
  func `the distance counts insertions, substitutions and swaps`(
    first: String, second: String, distance: Int
  ) {
    #expect(NearestName.editDistance(Array(first), Array(second)) == distance)
    #expect(NearestName.editDistance(Array(second), Array(first)) == distance)
  }
}
