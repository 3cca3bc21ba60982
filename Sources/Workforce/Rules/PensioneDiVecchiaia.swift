/// Old age: the day on which a person meets the requirement, and the last day of service.
///
/// The requirement is that of the year in which it is met, not of the year of the 67th birthday:
/// born on 15.12.1960, 67 years and 1 month would be reached in January 2028, when 67 years and 3
/// months are due. The last day of service is the last of the month. A year without a verified
/// requirement is never given that of the year before.
public enum PensioneDiVecchiaia {
  static let source = LegalSource(
    "DL 201/2011", "art. 24, c. 6", urn: "urn:nir:stato:decreto.legge:2011-12-06;201~art24-com6",
    .reproduced,
    remark: "67 anni anche nel PIAO 2025-2027 di Cremona-Mantova-Pavia; servono inoltre 20 anni "
      + "di contributi (da confermare)")
  static let increaseSource = LegalSource(
    "L. 199/2025", "art. 1, c. 185", urn: "urn:nir:stato:legge:2025-12-30;199~art1-com185",
    .verified, remark: "per il solo 2027 l'aumento è di un mese; esclusi usuranti e gravosi")
  static let fullIncreaseSource = LegalSource(
    "L. 199/2025", "art. 1, c. 185", urn: "urn:nir:stato:legge:2025-12-30;199~art1-com185",
    .unconfirmed,
    remark: "dal 2028 l'aumento è per intero: i tre mesi sono nel decreto direttoriale")
  static let lastDaySource = LegalSource(
    "Decorrenza della pensione di vecchiaia", "dal primo giorno del mese successivo", .unconfirmed)

  /// The age that gives the right to a pension in some years.
  public struct Requirement: Hashable, Sendable {
    /// The years in which it can be met at this age.
    public let years: ClosedRange<Int>
    /// The age in months: 804 for 67 years.
    public let months: Int
    /// The provision that fixes the age.
    public let source: LegalSource

    /// The age in Italian: «67 anni e 1 mese».
    public var words: String {
      let rest = months % 12
      let more = rest == 0 ? "" : rest == 1 ? " e 1 mese" : " e \(rest) mesi"
      return "\(months / 12) anni\(more)"
    }

    var parameter: LegalParameter {
      let span =
        years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
      return LegalParameter(
        "requisito per la pensione di vecchiaia \(span): \(words)", .years(Ratio(months, over: 12)),
        source, from: .firstDay(of: years.lowerBound), through: .lastDay(of: years.upperBound))
    }
  }

  /// A requirement and the day on which somebody meets it.
  public struct Met: Hashable, Sendable {
    /// The day on which the age is reached, or 1 January of the first year of ``requirement`` where
    /// it was reached before.
    public let day: CalendarDay
    /// The requirement of the year in which it is met.
    public let requirement: Requirement

    /// The last day of service: pensions begin on the first of a month.
    public var lastDay: CalendarDay { day.endOfMonth }
  }

  /// The ages in force, by the years in which they are met, as far as they are known.
  public static let requirements = [
    Requirement(years: 2019...2026, months: 67 * 12, source: source),
    Requirement(years: 2027...2027, months: 67 * 12 + 1, source: increaseSource),
    Requirement(years: 2028...2028, months: 67 * 12 + 3, source: fullIncreaseSource),
  ]

  static let parameters = requirements.map(\.parameter)

  /// What the verified requirements say of a person.
  enum Outcome {
    case met(Met)
    /// It is not met by the year asked for, whatever the later requirements.
    case notMet
    /// It depends on the requirement of a year that is not verified.
    case unknown
  }

  /// When somebody meets the requirement, as far as the end of a year.
  static func outcome(born birth: CalendarDay, through last: Int) -> Outcome {
    for requirement in requirements {
      let day = birth.adding(months: requirement.months)
      if day.year <= requirement.years.upperBound {
        let year = max(day.year, requirement.years.lowerBound)
        return .met(Met(day: max(day, .firstDay(of: year)), requirement: requirement))
      }
    }
    guard let latest = requirements.last else { return .unknown }
    return birth.adding(months: latest.months).year <= last ? .unknown : .notMet
  }
}
