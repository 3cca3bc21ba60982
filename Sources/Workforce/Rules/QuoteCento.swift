/// Shares that add up to exactly 100 %, beside the plainly rounded ones.
///
/// Shares rounded one by one may add up to 99.99 %. A published table that adds up to 100 gives the
/// missing hundredths of a point to the largest remainders: 19 of 106 people are 17.92 %, and the
/// PIAO prints 17.93 %.
enum QuoteCento {
  static let source = LegalSource(
    "PIAO 2025-2027 CCIAA Cremona-Mantova-Pavia", "par. 3.1", .reproduced,
    remark: "percentuali che sommano a 100 con il metodo dei resti più alti")

  /// The decimals of the percentages.
  static let decimals = 2
  /// What a share gets that was rounded down and has one of the largest remainders.
  static let unit = LegalParameter(
    "centesimo di punto assegnato ai resti più alti", .ratio(Ratio(1, over: 10_000)), source)
  /// What the other shares get.
  static let nothing = LegalParameter(
    "nessun centesimo di punto assegnato", .ratio(.zero), source)

  /// Records the shares of groups that together are everybody.
  ///
  /// - Parameter address: Where the plain share of a group is; it gets the ending `-a-100`.
  static func record<R: Recorder>(
    _ groups: [(address: Address, share: Ratio, title: String)], recording recorder: inout R
  ) throws(ArithmeticFault) {
    let percentages = try LargestRemainder.percentages(groups.map(\.share), decimals: decimals)
    for (group, percentage) in zip(groups, percentages) {
      let value = try percentage / Ratio(whole: 100)
      let floor = try group.share.rounded(decimals: decimals + 2, .down)
      recorder.record(Address("\(group.address.text)-a-100"), .ratio(value)) {
        Derivation(
          "\(group.title), con percentuali che sommano a 100", .sum,
          [
            .step(
              .ratio(floor),
              Derivation(
                "Quota troncata al centesimo di punto", .rounded(decimals: decimals + 2, .down),
                [.figure(group.address)])),
            .step(
              (value == floor ? nothing : unit).value,
              Derivation(
                "Assegnato dal confronto fra i resti", .selected,
                [.parameter(value == floor ? nothing : unit)])),
          ], [source], note: "metodo dei resti più alti")
      }
    }
  }
}
