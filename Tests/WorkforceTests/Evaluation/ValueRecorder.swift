@testable import Workforce

/// Keeps the values of figures and never asks how they were derived.
struct ValueRecorder: Recorder {
  var isRecording: Bool { true }

  private(set) var values: [Address: Quantity] = [:]
  private(set) var repeated: [Address] = []

  init() {}

  init(of scenario: Scenario) throws {
    try Evaluation.run(scenario, recording: &self)
  }

  mutating func record(
    _ address: @autoclosure () -> Address, _ value: Quantity, _ derivation: () -> Derivation
  ) {
    if values.updateValue(value, forKey: address()) != nil { repeated.append(address()) }
  }

  mutating func recordAbsence(
    of address: @autoclosure () -> Address, _ unit: MeasurementUnit,
    _ title: @autoclosure () -> String, because reason: @autoclosure () -> String
  ) {}

  func cents(_ address: Address) -> Int? {
    if case .euro(let amount) = values[address] { Int(amount.cents) } else { nil }
  }

  func cents(_ year: Int, _ item: Address.CapacityItem, _ group: Area.Qualifica? = nil) -> Int? {
    cents(.capacita(year, item, group?.rawValue))
  }
}
