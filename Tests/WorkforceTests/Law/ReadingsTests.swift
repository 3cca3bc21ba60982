import Testing

@testable import Workforce

@Suite struct ReadingsTests {
  /// Names and values are fixed, because scenarios and command lines use them; first is default.
  @Test(arguments: [
    ("resti-durata", ["3", "3-a-ritroso", "5"]), ("resti-ordine", ["piu-vecchi", "piu-recenti"]),
    ("capacita-fondo", ["unico", "separato"]), ("riduzione-2025", ["no", "si"]),
    ("uscita-31-dicembre", ["stesso-anno", "anno-dopo"]),
    ("cessazioni-quota-l68", ["non-genera", "genera"]),
    ("progressione-consumo", ["differenziale", "intero"]),
    ("remoto-base-l68", ["compreso", "escluso"]), ("agile-15", ["informativa", "vincolo"]),
  ])
  func `a reading and its answers`(name: String, values: [String]) throws {
    let entry = try #require(Readings.catalogue.first { $0.name == name })
    #expect(entry.options.map(\.value) == values)
    #expect(Readings().value(of: entry) == values.first)
    #expect(!entry.question.isEmpty && entry.question.hasSuffix("?"))
    #expect(entry.options.allSatisfy { !$0.meaning.isEmpty })
    #expect(!entry.sources.isEmpty && entry.sources.allSatisfy { !$0.act.isEmpty })
    for value in values {
      let answered = try #require(Readings().answering(entry, with: value))
      #expect(answered.value(of: entry) == value)
    }
    #expect(Readings().answering(entry, with: "forse") == nil)
  }

  @Test func `the catalogue has no other reading`() {
    #expect(Readings.catalogue.count == 9)
    #expect(Set(Readings.catalogue.map(\.name)).count == 9)
  }

  @Test func `an answer changes nothing else`() throws {
    for entry in Readings.catalogue {
      let answered = try #require(
        entry.options.last.flatMap { Readings().answering(entry, with: $0.value) })
      let changed = Readings.catalogue.filter {
        answered.value(of: $0) != Readings().value(of: $0)
      }
      #expect(changed.map(\.name) == [entry.name])
    }
  }
}
