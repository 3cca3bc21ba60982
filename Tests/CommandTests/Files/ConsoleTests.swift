import Foundation
import Testing

@testable import cli

@Suite struct ConsoleTests {
  @Test func `data and messages go to different streams`() throws {
    let output = MemorySink()
    let errors = MemorySink()
    let console = Console(output: output, errors: errors)
    try console.write("dati")
    try console.write([0x0A])
    console.say("una riga")
    console.say("due righe\n")
    console.say(FileFault.noPath)
    #expect(output.text == "dati\n")
    #expect(errors.text.hasPrefix("una riga\ndue righe\nerrore: il nome del file"))
  }

  @Test func `each stream has its own colour`() {
    let terminal = MemorySink(isTerminal: true)
    let console = Console(output: MemorySink(), errors: terminal, environment: ["TERM": "xterm"])
    #expect(!console.outputStyle.isOn)
    #expect(console.errorStyle.isOn)
    console.say(FileFault.noPath)
    #expect(terminal.text.hasPrefix("\u{1B}[31merrore:\u{1B}[0m "))
  }

  @Test func `a failure on standard output is thrown, one on standard error is not`() {
    let fault = FileFault.cannotWriteStandardOutput(.diskFull)
    let broken = MemorySink(failing: fault)
    let console = Console(output: broken, errors: broken)
    #expect(throws: fault) { try console.write("x") }
    console.say("x")
  }
}
