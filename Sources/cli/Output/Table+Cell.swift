import Workforce

extension Table {
  /// What stands in a cell: words, a number, or a dash and the reason why there is no number.
  struct Cell: Sendable, Equatable, ExpressibleByStringInterpolation {
    let text: String
    /// Why the number is not known; nil where nothing is missing.
    let absence: String?

    init(_ text: String) {
      self.text = text
      absence = nil
    }

    init(stringLiteral text: String) {
      self.init(text)
    }

    private init(absence: String) {
      text = Self.dash
      self.absence = absence
    }

    static let dash = "—"

    static func absent(_ reason: String) -> Cell {
      Cell(absence: reason)
    }
  }
}

extension FigureBook {
  /// The figure as a table prints it; a dash with its reason where it can't be computed.
  func cell(_ address: Address) -> Table.Cell {
    value(address).map { Table.Cell($0.italian) } ?? absence(of: address)
  }

  /// A share as a percentage with the decimals a table wants; a dash with its reason where it can't be
  /// computed.
  func share(_ address: Address, decimals: Int) -> Table.Cell {
    guard let share = value(address)?.exact else { return absence(of: address) }
    return Table.Cell(ItalianNumber.percentage(share, decimals: decimals))
  }

  private func absence(of address: Address) -> Table.Cell {
    .absent(self[address]?.absenceReason ?? absenceOfData(for: address))
  }

  /// What is said of an address at which the scenario has no figure.
  func absenceOfData(for address: Address) -> String {
    "\(address.text): nello scenario non c'è il dato da cui si calcola"
  }
}
