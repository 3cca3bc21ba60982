/// Reads hours and percentages in the forms that payroll programs write.
enum PayrollHours {
  /// `36`, `36,00`, `36.00`, `83,33%`, hours with minutes as `30:30`, hours on full hours as `30/36`.
  static func number(_ text: String) throws(ItalianNumber.Fault) -> Ratio {
    let fraction = text.split(separator: "/", omittingEmptySubsequences: false)
    if fraction.count == 2 {
      let full = try ItalianNumber.count(String(fraction[1]).trimmingSpaces())
      guard full > 0 else { throw .notANumber }
      return Ratio(try ItalianNumber.count(String(fraction[0]).trimmingSpaces()), over: full)
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2 {
      let hours = try ItalianNumber.count(String(parts[0]))
      let minutes = try ItalianNumber.count(String(parts[1]))
      guard minutes < 60, parts[1].count == 2 else { throw .notANumber }
      return Ratio(hours * 60 + minutes, over: 60)
    }
    do {
      return try ItalianNumber.ratio(text)
    } catch .decimalPoint {
      return try ItalianNumber.ratio(String(text.map { $0 == "." ? "," : $0 }))
    }
  }

  /// The share of full time that a text of the payroll states.
  static func share(
    _ text: String, scale: (from: Ratio, share: Ratio)?
  ) throws(CellFault) -> Ratio {
    let number: Ratio
    do throws(ItalianNumber.Fault) {
      number = try self.number(text)
    } catch {
      throw error.cellFault(for: text, what: "un orario", decimals: 4)
    }
    let isShare = text.contains("/")
    let scaled = scale.map { (try? number * $0.share / $0.from) ?? .zero }
    let share = isShare ? number : scaled ?? number
    guard share > .zero, share <= .one else {
      let isTooMuch = share > .one
      throw CellFault(
        problem: isTooMuch ? "supera il tempo pieno" : "non è un orario sopra lo zero",
        form: "una parte del tempo pieno, sopra 0 e fino a 1",
        hint: isTooMuch && scale == nil
          ? "se la colonna ha le ore settimanali, scrivere nella mappa 36 in «da» e 1 in «a»; se ha "
            + "percentuali, 100 e 1"
          : nil)
    }
    return share
  }

  /// The share as a cell of the roster, with up to nine decimals.
  static func text(_ share: Ratio) -> String {
    ItalianNumber.expansion(share, limit: 9).text
  }
}
