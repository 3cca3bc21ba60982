import Testing

@testable import cli

@Suite struct OptionTests {
  @Test func `names are unique and well formed`() {
    let names = Option.all.map(\.name)
    let shorts = Option.all.compactMap(\.short)
    #expect(Set(names).count == names.count)
    #expect(Set(shorts).count == shorts.count)
    #expect(names.allSatisfy { $0.hasPrefix("--") && $0.allSatisfy(\.isASCII) })
    #expect(shorts.allSatisfy { $0.hasPrefix("-") && $0.count == 2 })
  }

  @Test(arguments: Option.all.map(\.name))
  func `a summary is one capitalised line and a text whole sentences`(name: String) throws {
    let option = try #require(Option.named(name))
    #expect(option.summary.first?.isUppercase == true)
    #expect(!option.summary.hasSuffix("."))
    #expect(option.text.isEmpty || option.text.hasSuffix("."))
  }

  @Test(arguments: [("-o", "--output"), ("-f", "--formato"), ("-h", "--help")])
  func `a short name stands for a long one`(short: String, long: String) {
    #expect(Option.named(short)?.name == long)
  }

  @Test func `only lists of things may repeat`() {
    let repeating = Option.all.filter(\.repeats).map(\.name)
    #expect(repeating == ["--variante", "--ipotesi", "--lettura", "--obiettivo", "--tabella"])
  }
}
