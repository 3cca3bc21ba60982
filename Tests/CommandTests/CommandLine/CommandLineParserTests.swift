import Testing

@testable import cli

@Suite struct CommandLineParserTests {
  @Test(arguments: [
    "calcola s --formato json --output a.json",
    "calcola s --formato=json --output=a.json",
    "calcola s -f json -o a.json",
    "--formato JSON calcola -o=a.json s",
    "-o a.json -f=Json -- calcola s",
  ])
  func `every way to write an option means the same`(line: String) throws {
    let invocation = try SampleCommands.parse(line)
    #expect(invocation.command?.name == "calcola")
    #expect(
      invocation.settings == Settings(positional: ["s"], format: .json, output: "a.json"))
  }

  @Test func `options that repeat keep their order`() throws {
    let line =
      "calcola s --variante b --variante a --lettura x=1 --lettura y=2=3 "
      + "--ipotesi assunzioni/2026/istruttori=4 --anno 2026"
    let settings = try SampleCommands.parse(line).settings
    #expect(settings.variants == ["b", "a"])
    #expect(settings.readings == ["x=1", "y=2=3"])
    #expect(settings.hypotheses == ["assunzioni/2026/istruttori=4"])
    #expect(settings.year == "2026")
  }

  @Test func `after two hyphens everything is a word`() throws {
    let settings = try SampleCommands.parse("spiega -- -s --formato").settings
    #expect(settings.positional == ["-s", "--formato"])
    #expect(settings.format == nil)
  }

  @Test func `a hyphen alone is standard output`() throws {
    let settings = try SampleCommands.parse("calcola - --output -").settings
    #expect(settings.positional == ["-"])
    #expect(settings.output == nil)
  }

  @Test func `nothing at all asks for the general help`() throws {
    let invocation = try SampleCommands.parse("")
    #expect(invocation.command == nil)
    #expect(invocation.settings == Settings())
  }

  @Test(arguments: ["calcola --help --niente", "-h calcola", "calcola a b c --anno 1 --help"])
  func `help is given even when the rest is wrong`(line: String) throws {
    let invocation = try SampleCommands.parse(line)
    #expect(invocation.command?.name == "calcola")
    #expect(invocation.settings.help)
  }

  @Test func `the version needs no command`() throws {
    let invocation = try SampleCommands.parse("--version")
    #expect(invocation.command == nil)
    #expect(invocation.settings.version)
  }

  @Test func `a command takes as many words as its usage line says`() throws {
    #expect(try SampleCommands.parse("confronta s a b c").settings.positional.count == 4)
    #expect(try SampleCommands.parse("norme").settings.positional.isEmpty)
    #expect(try SampleCommands.parse("norme x").settings.positional == ["x"])
  }

  @Test func `an empty value is a missing one`() {
    #expect(throws: UsageErrors([.missingValue(of: Option.all[1])], usage: "ptfp norme [<norma>]"))
    {
      try CommandLineParser.parse(
        ["norme", "--output", ""],
        commands: [
          CommandDescription(
            name: "norme", summary: "", usage: "ptfp norme [<norma>]", text: [], examples: [],
            options: ["--output"], formats: [])
        ])
    }
  }
}
