/// A column of an input table: its header, what it means, and how its cells are read.
///
/// One definition serves the reader, the catalogue of names for suggestions, and the templates.
public struct Column<Value: Sendable>: Sendable {
  /// The header, which is also its name in messages.
  public let name: String
  /// What the column holds, in Italian.
  public let meaning: String
  /// The form of a cell, in Italian, as messages state it after "atteso:".
  public let form: String
  /// A cell that can be read, for templates.
  public let example: String
  package let parse: @Sendable (String) -> Result<Value, CellFault>

  package init(
    name: String, meaning: String, form: String, example: String,
    parse: @escaping @Sendable (String) -> Result<Value, CellFault>
  ) {
    self.name = name
    self.meaning = meaning
    self.form = form
    self.example = example
    self.parse = parse
  }

  /// The column without the type of its values.
  package func description(isRequired: Bool) -> ColumnDescription {
    ColumnDescription(
      name: name, meaning: meaning, form: form, example: example, isRequired: isRequired)
  }
}

/// What help, templates and suggestions need to know of a column.
public struct ColumnDescription: Hashable, Sendable {
  /// The header.
  public let name: String
  /// What the column holds, in Italian.
  public let meaning: String
  /// The form of a cell, in Italian.
  public let form: String
  /// A cell that can be read.
  public let example: String
  /// Whether the table must have the column.
  public let isRequired: Bool
}

/// Why a cell can't be read as what its column holds.
package struct CellFault: Error {
  /// What is wrong with the text, to follow it: "non è un importo in forma italiana".
  package let problem: String
  package var form: String?
  package var hint: String?

  package init(problem: String, form: String? = nil, hint: String? = nil) {
    self.problem = problem
    self.form = form
    self.hint = hint
  }
}

// MARK: - The kinds of columns

extension Column where Value == String {
  package static func text(_ name: String, _ meaning: String, example: String) -> Column {
    Column(name: name, meaning: meaning, form: "un testo", example: example) { .success($0) }
  }

  /// A code that can be a part of an address.
  package static func code(_ name: String, _ meaning: String, example: String) -> Column {
    Column(
      name: name, meaning: meaning,
      form: "un codice di lettere non accentate, cifre e trattini, senza spazi", example: example
    ) { text in
      guard Address.isCode(text) else { return .failure(CellFault(problem: "non è un codice")) }
      guard !Address.reservedCodes.contains(text) else {
        return .failure(
          CellFault(
            problem: "è una parola che il programma usa nei nomi delle cifre",
            form: "un codice diverso dalle parole riservate",
            hint: "scegliere un altro codice, per esempio «\(text)-1»"))
      }
      return .success(text)
    }
  }
}

extension Column where Value == Euro {
  /// - Parameter isPositive: Whether zero makes no sense either.
  package static func money(
    _ name: String, _ meaning: String, example: String, isPositive: Bool = false
  ) -> Column {
    let form = "un importo in euro, per esempio \(example)"
    return Column(name: name, meaning: meaning, form: form, example: example) { text in
      Result(catching: { () throws(ItalianNumber.Fault) in try ItalianNumber.euro(text) })
        .mapError { $0.cellFault(for: text, what: "un importo", decimals: 2) }
        .flatMap { amount in
          if amount < .zero {
            .failure(CellFault(problem: "è negativo", form: "un importo di zero o più"))
          } else if amount == .zero, isPositive {
            .failure(
              CellFault(
                problem: "non può essere zero", form: form,
                hint: "un dato che manca si lascia vuoto"))
          } else {
            .success(amount)
          }
        }
    }
  }
}

extension Column where Value == Int {
  package static func count(
    _ name: String, _ meaning: String,
    form: String = "un numero intero di persone o posti, zero o più", example: String
  ) -> Column {
    Column(name: name, meaning: meaning, form: form, example: example) { text in
      Result(catching: { () throws(ItalianNumber.Fault) in try ItalianNumber.count(text) })
        .mapError { $0.cellFault(for: text, what: "un numero di unità", decimals: 0) }
    }
  }

  /// The completed years of somebody in service.
  package static func age(_ name: String, _ meaning: String, example: String) -> Column {
    let (youngest, oldest) = (PersonRules.ages.lowerBound, PersonRules.ages.upperBound)
    let form = "un numero intero di anni compiuti, da \(youngest) a \(oldest)"
    return Column(name: name, meaning: meaning, form: form, example: example) { text in
      Result(catching: { () throws(ItalianNumber.Fault) in try ItalianNumber.count(text) })
        .mapError { $0.cellFault(for: text, what: "un'età in anni compiuti", decimals: 0) }
        .flatMap { age in
          PersonRules.ages.contains(age)
            ? .success(age) : .failure(CellFault(problem: "non è l'età di chi lavora", form: form))
        }
    }
  }

  /// The months inside a yearly salary.
  package static func months(_ name: String, _ meaning: String) -> Column {
    Column(name: name, meaning: meaning, form: "12 oppure 13", example: "12") { text in
      switch text {
      case "12": .success(12)
      case "13": .success(13)
      default: .failure(CellFault(problem: "non è un numero di mensilità ammesso"))
      }
    }
  }

  package static func year(_ name: String, _ meaning: String, example: String) -> Column {
    Column(
      name: name, meaning: meaning, form: "un anno di quattro cifre, per esempio \(example)",
      example: example
    ) { text in
      Result(catching: { () throws(ItalianNumber.Fault) in try ItalianNumber.year(text) })
        .mapError { _ in
          text.count == 4 && Int(text).map { $0 >= 0 } == true
            ? CellFault(
              problem: "è un anno troppo lontano",
              form: "un anno dal 1900 al 2199")
            : CellFault(problem: "non è un anno di quattro cifre")
        }
    }
  }
}

extension Column where Value == FTE {
  package static func fte(_ name: String, _ meaning: String, example: String) -> Column {
    Column(
      name: name, meaning: meaning, form: "equivalenti a tempo pieno, per esempio \(example)",
      example: example
    ) { text in
      Result(catching: { () throws(ItalianNumber.Fault) in try ItalianNumber.fte(text) })
        .mapError {
          $0.cellFault(for: text, what: "un numero di equivalenti a tempo pieno", decimals: 2)
        }
    }
  }
}

extension Column where Value == Ratio {
  package static func ratio(_ name: String, _ meaning: String, example: String) -> Column {
    Column(
      name: name, meaning: meaning, form: "un numero, per esempio \(example)", example: example
    ) { text in
      Result(catching: { () throws(ItalianNumber.Fault) in try ItalianNumber.ratio(text) })
        .mapError { $0.cellFault(for: text, what: "un numero", decimals: 9) }
        .flatMap { value in
          value < .zero
            ? .failure(CellFault(problem: "è negativo", form: "un numero di zero o più"))
            : .success(value)
        }
    }
  }
}

extension Column where Value == CalendarDay {
  package static func day(_ name: String, _ meaning: String, example: String) -> Column {
    Column(
      name: name, meaning: meaning, form: "una data gg/mm/aaaa o aaaa-mm-gg", example: example
    ) { text in
      Result(catching: { () throws(ItalianDate.Fault) in try ItalianDate.day(text) })
        .mapError { $0.cellFault }
    }
  }
}

extension Column where Value == Bool {
  package static func yesNo(_ name: String, _ meaning: String, example: String) -> Column {
    Column(name: name, meaning: meaning, form: "si oppure no", example: example) { text in
      switch text.lowercased() {
      case "si", "sì": .success(true)
      case "no": .success(false)
      default: .failure(CellFault(problem: "non è né «si» né «no»"))
      }
    }
  }
}

extension Column where Value: RawRepresentable<String> & CaseIterable {
  /// One of a fixed list of words.
  package static func choice(_ name: String, _ meaning: String, example: Value) -> Column {
    let words = Value.allCases.map(\.rawValue)
    return Column(
      name: name, meaning: meaning, form: "uno fra: \(words.joined(separator: ", "))",
      example: example.rawValue
    ) { text in
      let word = text.lowercased()
      if let value = Value(rawValue: word) ?? Value(rawValue: word.withoutAccents) {
        return .success(value)
      }
      let near = NearestName.suggestions(for: text, among: words)
      return .failure(
        CellFault(
          problem: "non è fra i valori previsti",
          hint: near.first.map { "forse «\($0)»" }))
    }
  }
}

extension String {
  /// The text with the accented vowels of Italian written plain; words of tables have none.
  fileprivate var withoutAccents: String {
    String(
      map { letter in
        switch letter {
        case "à", "á": "a"
        case "è", "é": "e"
        case "ì", "í": "i"
        case "ò", "ó": "o"
        case "ù", "ú": "u"
        default: letter
        }
      })
  }
}
