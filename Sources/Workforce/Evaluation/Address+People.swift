extension Address {
  /// A figure of remote work of a site, of a unit, of all (`totale`) or of a year.
  static func distanza(_ place: String, _ item: String) -> Address {
    Address("distanza/\(place)/\(item)")
  }

  /// A figure of remote work of a unit within a site.
  static func distanza(_ site: String, _ unit: String, _ item: String) -> Address {
    Address("distanza/\(site)/\(unit)/\(item)")
  }

  /// The posts of a contingent; both institutes together have the shorter address.
  static func contingente(
    _ scope: String, _ istituto: RemoteWorkQuota.Istituto,
    _ kind: RemoteWorkQuota.Kind = .massimo
  ) -> Address {
    Address("distanza/contingente/\(scope)")
      .appending(istituto == .distanza ? nil : istituto.rawValue)
      .appending(kind == .massimo ? nil : kind.rawValue)
  }

  static let sogliaAgile = Address("distanza/soglia-agile")

  static func genereQuota(_ indicator: String, _ item: String) -> Address {
    Address("genere/\(indicator)/\(item)/quota-del-genere")
  }
}
