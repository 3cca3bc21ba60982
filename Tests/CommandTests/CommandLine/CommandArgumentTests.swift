import Testing

@testable import cli

@Suite struct CommandArgumentTests {
  @Test func `the usage line says what is required and what repeats`() {
    #expect(
      CommandArgument.all(in: "ptfp x <a> [<b>] <c>… [<d>...] [opzioni]") == [
        CommandArgument(name: "<a>", isRequired: true, repeats: false),
        CommandArgument(name: "<b>", isRequired: false, repeats: false),
        CommandArgument(name: "<c>", isRequired: true, repeats: true),
        CommandArgument(name: "<d>", isRequired: false, repeats: true),
      ])
  }
}
