import Workforce

/// The last parts of the addresses of objectives and indicators.
public enum PerformanceItem: String, Sendable {
  /// The value of an indicator, in the unit of its kind.
  case valore
  /// What should be reached.
  case target
  /// Value over target, or target over value where less is better.
  case grado
  /// The score, a share of 1.
  case raggiungimento
  /// The weight, a share of 1.
  case peso
  /// Weight times score.
  case contributo
  /// The score if whatever has none turned out as well as it still can.
  case massimo
  /// What an objective's own indicators give, where its level is made of objectives.
  case indicatori
  /// How many obligations an indicator counts.
  case adempimenti
  /// What the weights of the objectives right below add up to.
  case pesi
  /// The same, of the indicators of the objective itself.
  case pesiIndicatori = "pesi-indicatori"
  /// The two numbers of a measure and their ratio.
  case numeratore, denominatore, rapporto
  /// The score without the cap of each member at its target.
  case senzaTetto = "senza-tetto"
  /// The score divided by the objective's own target, at most 1.
  case sulTarget = "sul-target"
  /// The obligations that are fulfilled if the plan is carried out as written.
  case aPiano = "adempimenti-a-piano"
  /// The obligations whose state says that they are fulfilled.
  case attuati = "adempimenti-attuati"
}

extension Address {
  /// A figure of an objective: `obiettivi/3.1.2/raggiungimento`.
  public static func obiettivo(_ code: String, _ item: PerformanceItem) -> Address {
    Address("obiettivi/\(code)/\(item.rawValue)")
  }

  /// A figure of an indicator: `indicatori/3.1.2-a/valore`.
  public static func indicatore(_ code: String, _ item: PerformanceItem) -> Address {
    Address("indicatori/\(code)/\(item.rawValue)")
  }

  /// The full-time months that an organisational unit loses or gains in a year.
  public static func fteMesi(_ unit: String, _ year: Int, _ item: String) -> Address {
    Address("fte-mesi/\(unit)/\(year)/\(item)")
  }

  /// A number that an objective states, beside the plan's: `riscontri/posizioni/differenza`.
  public static func riscontro(_ code: String, _ item: String) -> Address {
    Address("riscontri/\(code)/\(item)")
  }

  /// How many objectives of a level have a score in a class: `livelli/operativo/oltre-90`.
  public static func livello(_ code: String, _ item: String) -> Address {
    Address("livelli/\(code)/\(item)")
  }
}
