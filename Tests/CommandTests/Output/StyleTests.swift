import Testing

@testable import cli

@Suite struct StyleTests {
  @Test(arguments: [
    (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false),
    (true, ["NO_COLOR": ""], true), (true, ["TERM": "dumb"], false),
    (true, ["TERM": "xterm"], true),
  ])
  func `colour is for terminals that want it`(
    isTerminal: Bool, environment: [String: String], isOn: Bool
  ) {
    #expect(Style(isTerminal: isTerminal, environment: environment).isOn == isOn)
  }

  @Test func `each meaning has a colour and plain text has none`() {
    let style = Style(isTerminal: true, environment: [:])
    let painted = [style.good, style.bad, style.warning, style.heading, style.faint].map { $0("x") }
    #expect(Set(painted).count == 5)
    #expect(painted.allSatisfy { $0.hasPrefix("\u{1B}[") && $0.hasSuffix("mx\u{1B}[0m") })
    #expect(Style.plain.bad("x") == "x")
    #expect(style.bad("") == "")
  }
}
