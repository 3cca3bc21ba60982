import Testing

@testable import Workforce

@Suite struct DiagnosticTests {
  @Test func `only an error keeps from a result`() {
    let warning = Diagnostic(.warning, code: "x", "y")
    #expect(![warning].hasErrors)
    #expect([warning, Diagnostic(code: "x", "y")].hasErrors)
    #expect(![Diagnostic]().hasErrors)
  }

  @Test func `every code is a short name and every message stands alone`() {
    let outcome = SampleScenario.outcome(replacing: [
      "costi.csv": "area;costo_unitario\ndirigenti;1.5\ncuochi;x\n", "x.csv": "",
      "dotazione.csv": "area;qualifica\n", "cessazioni.csv": "", "assunzioni.csv": nil,
    ])
    #expect(outcome.diagnostics.count >= 6)
    for diagnostic in outcome.diagnostics {
      #expect(diagnostic.code.utf8.allSatisfy { $0 == 45 || (97...122).contains($0) })
      #expect(diagnostic.message.first?.isUppercase == false)
      #expect(!diagnostic.message.hasSuffix("."))
      #expect(diagnostic.expected != nil || diagnostic.hint != nil)
    }
  }
}
