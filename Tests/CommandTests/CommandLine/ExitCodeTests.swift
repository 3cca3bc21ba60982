import Testing

@testable import cli

@Suite struct ExitCodeTests {
  @Test(arguments: [
    (ExitCode.done, Int32(0)), (.limitExceeded, 1), (.badInput, 2), (.internalFault, 70),
  ])
  func `the numbers are the ones other programs rely on`(code: ExitCode, number: Int32) {
    #expect(code.rawValue == number)
  }
}
