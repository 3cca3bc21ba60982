import Testing

@testable import Workforce

/// Whatever is counted on the roster names the rows that it counts.
struct RosterRowsTests {
  private let evaluation: Evaluation
  private let people: [Person]

  init() throws {
    evaluation = try RosterDisk.evaluation("esempio-personale")
    people = try #require(evaluation.scenario.people)
  }

  @Test func `every count of people has that many rows`() throws {
    var leaves = 0
    for figure in evaluation.figures.all {
      for input in figure.derivation?.inputs ?? []
      where input.origin.file == "esempio-personale/personale.csv"
        || input.origin.file == "personale.csv"
      {
        leaves += 1
        let rows = input.origin.rows.count + (input.origin.row == nil ? 0 : 1)
        if case .count(let count) = input.value {
          #expect(rows == count || count == 0, "\(figure.address)")
        } else {
          #expect(rows > 0 || input.value.exact == .zero, "\(figure.address)")
        }
      }
    }
    #expect(leaves > 200)
  }

  private func rows(_ address: Address, _ position: Int = 0) -> [ClosedRange<Int>]? {
    evaluation.figures[address]?.derivation?.inputs[position].origin.rows.ranges
  }

  private func expected(_ isCounted: (Person) -> Bool) -> [ClosedRange<Int>] {
    RowSet(people.filter(isCounted).compactMap(\.origin.row)).ranges
  }

  @Test func `they are the rows of whoever is counted`() {
    #expect(rows(.servizio("dirigenti")) == expected { $0.area == "dirigenti" })
    #expect(
      rows(.genere("laureati", "uomini"))
        == expected {
          $0.gender == .uomo && $0.titolo.map { $0 != .diploma && $0 != .inferiore } == true
        })
    #expect(
      rows(.distanza("pavia", "agile")) == expected { $0.site == "pavia" && $0.distanza == .agile })
    #expect(
      rows(.struttura("anagrafica", "istruttori"))
        == expected { $0.unit == "anagrafica" && $0.area == "istruttori" })
    #expect(
      rows(ProiezioneEta.address(2027, "41-50/unita"))
        == expected {
          (41...50).contains($0.birth.completedYears(on: .lastDay(of: 2027)))
        })
    #expect(
      rows(.categorieProtette("art3", "base"), 1) == expected { $0.protected == .art3 })
  }
}

extension Derivation {
  /// The cells of the derivation, those of its steps included.
  fileprivate var inputs: [Input] {
    branches.flatMap { branch -> [Input] in
      switch branch.term {
      case .input(let input): [input]
      case .step(_, let derivation): derivation.inputs
      case .figure, .parameter: []
      }
    }
  }
}
