/// The age classes of the PIAO, by completed years on a day.
///
/// The published table has «<30» and «30-40», so that somebody who is 30 belongs to the second.
public enum FasciaEta: String, CaseIterable, Sendable {
  /// Up to 29.
  case fino29 = "fino-29"
  /// From 30 to 40.
  case da30 = "30-40"
  /// From 41 to 50.
  case da41 = "41-50"
  /// From 51 to 60.
  case da51 = "51-60"
  /// From 61 on.
  case oltre60 = "oltre-60"

  init(completedYears years: Int) {
    self =
      switch years {
      case ...29: .fino29
      case 30...40: .da30
      case 41...50: .da41
      case 51...60: .da51
      default: .oltre60
      }
  }

  /// The position in ``allCases``.
  var position: Int {
    switch self {
    case .fino29: 0
    case .da30: 1
    case .da41: 2
    case .da51: 3
    case .oltre60: 4
    }
  }
}
