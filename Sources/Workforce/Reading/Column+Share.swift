extension Column where Value == Ratio {
  /// A part of full time, above 0 and at most 1: `0,8333`, `83,33%`, or hours on hours, `30/36`.
  static func share(_ name: String, _ meaning: String, example: String) -> Column {
    let form = "una parte del tempo pieno fra 0 e 1, per esempio \(example), 30/36 oppure 1"
    return Column(name: name, meaning: meaning, form: form, example: example) { text in
      number(text).flatMap { value in
        if value == .zero {
          return .failure(CellFault(problem: "vale zero", hint: "chi non lavora non è in elenco"))
        }
        guard value > .zero, value <= .one else {
          return .failure(
            CellFault(
              problem: value < .zero ? "è negativo" : "supera il tempo pieno",
              hint: "per le ore settimanali scrivere ore/ore piene, per esempio 30/36"))
        }
        return .success(value)
      }
    }
  }

  private static func number(_ text: String) -> Result<Ratio, CellFault> {
    let hours = text.split(separator: "/", omittingEmptySubsequences: false)
    guard hours.count == 2 else {
      return Result(catching: { () throws(ItalianNumber.Fault) in try ItalianNumber.ratio(text) })
        .mapError { $0.cellFault(for: text, what: "un numero", decimals: 9) }
    }
    guard let worked = try? ItalianNumber.count(String(hours[0]).trimmingSpaces()),
      let full = try? ItalianNumber.count(String(hours[1]).trimmingSpaces()),
      (1...60).contains(full)
    else {
      return .failure(CellFault(problem: "non è un rapporto fra ore settimanali"))
    }
    return .success(Ratio(worked, over: full))
  }
}
