@testable import Workforce

/// The values of the figures of a plan, evaluated without derivations.
struct PlanValues {
  private(set) var values: [Address: Quantity] = [:]
  private(set) var repeated: [Address] = []

  init(of scenario: Scenario) throws {
    for figure in try Evaluation(scenario, isExplained: false).figures.all {
      guard let value = figure.value else { continue }
      if values.updateValue(value, forKey: figure.address) != nil {
        repeated.append(figure.address)
      }
    }
  }

  func cents(_ address: Address) -> Int? {
    if case .euro(let amount) = values[address] { Int(amount.cents) } else { nil }
  }

  func cents(_ year: Int, _ item: Address.CapacityItem, _ group: Area.Qualifica? = nil) -> Int? {
    cents(.capacita(year, item, group?.rawValue))
  }
}
