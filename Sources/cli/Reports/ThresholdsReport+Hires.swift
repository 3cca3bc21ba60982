import Workforce

extension ThresholdsReport {
  // MARK: How late

  var starts: [Block] {
    guard !thresholds.starts.isEmpty else {
      return [.paragraph("Nessuna assunzione prevista si può ancora spostare.")]
    }
    let end = scenario.period.upperBound
    return [
      .table(
        Table(
          title: "Assunzioni previste",
          columns: [
            .init("Anno", .leading), .init("Assunzione", .leading), .init("Fino al", .leading),
            .init("Oltre il piano, fino al", .leading), .init("Capacità persa", .trailing),
            .init("Che cosa decide", .leading),
          ],
          rows: thresholds.starts.map(row),
          notes: [
            """
            Ogni riga di assunzioni.csv è spostata per intero, le altre restano come sono. Il piano \
            finisce con il \(end); oltre contano soltanto le cessazioni già note: altre cessazioni possono allungare il \
            termine.
            """,
            """
            Capacità persa: quella che scade prima dell'ultimo anno possibile e che il piano \
            com'è scritto userebbe.
            """,
          ] + obligations))
    ]
  }

  /// The obligations of the objectives that go with a hire.
  private var obligations: [String] {
    let codes = thresholds.starts.compactMap(\.hire.adempimento).uniqued()
    guard !codes.isEmpty else { return [] }
    return [
      """
      Un altro anno sposta anche l'adempimento degli obiettivi, dove la riga ne nomina uno \
      (\(ItalianList.joined(codes, last: "e"))): che cosa costa lo dice ptfp obiettivi.
      """
    ]
  }

  private func row(_ start: LatestStart) -> Table.Row {
    let hire = start.hire
    let end = scenario.period.upperBound
    let last = start.trials.last { $0.year == start.lastKnownYear }
    let beyond =
      start.end == nil
      ? "senza termine" : start.lastKnownYear > end ? "\(start.lastKnownYear)" : "—"
    return [
      "\(hire.year)",
      "\(hire.units) \(scenario.areaName(hire.area)), \(hire.modalita.rawValue)",
      start.lastYear == end ? "\(end) (fine)" : "\(start.lastYear)", beyond,
      last.map { ItalianNumber.text($0.lost) } ?? "—", reason(start),
    ]
  }

  private func reason(_ start: LatestStart) -> String {
    var sentences = start.gaps.map { trial in
      "non nel \(trial.year): \(words(trial.broken))"
    }
    if let end = start.end {
      let lapsed =
        end.lost > .zero ? ", dopo che ne sono scaduti \(ItalianNumber.text(end.lost))" : ""
      sentences.append("dal \(end.year) no: \(words(end.broken))\(lapsed)")
    } else {
      sentences.append(
        !start.hire.usesCapacity
          ? "non usa capacità e il posto resta libero"
          : thresholds.exceeded.isEmpty
            ? "la capacità nota basta in ogni anno provato"
            : "nessun anno provato peggiora ciò che il piano supera già")
    }
    return sentences.joined(separator: "; ")
  }

  /// Of each kind of limit the year or area in which most is missing.
  ///
  /// A year that exceeds its capacity leaves a debt that the following ones exceed too.
  private func words(_ broken: [Check]) -> String {
    broken.map(\.code).uniqued().compactMap { code in
      broken.filter { $0.code == code }.min {
        ($0.room?.exact ?? .zero) < ($1.room?.exact ?? .zero)
      }
    }.map(\.lackingWords).joined(separator: "; ")
  }

  // MARK: How many more leavers

  var openings: [Block] {
    [
      .table(
        Table(
          title: "Una persona in più oltre al piano",
          columns: [
            .init("Anno", .leading), .init("Area", .leading), .init("Oggi", .leading),
            .init("Cessazioni in più della stessa area l'anno prima", .leading),
            .init("oppure dell'area meno costosa", .leading),
          ],
          rows: thresholds.openings.map { opening in
            [
              "\(opening.year)", opening.area.name,
              opening.broken.isEmpty ? "già possibile" : words(opening.broken),
              leavers(opening, of: 0), leavers(opening, of: 1),
            ]
          },
          notes: [
            """
            Cessazioni di personale a tempo indeterminato: scadenze di contratto e mobilità in uscita \
            non danno capacità. Chi esce in un anno dà capacità dall'anno dopo. Ogni numero è il \
            minore che basta: con una cessazione in meno il limite indicato resta superato.
            """
          ] + settled + [
            "Fonte: "
              + [Cessazioni.source, Cessazioni.fixedTermSource, Cessazioni.mobilitySource]
              .map(\.citationWithCertainty).joined(separator: "; ") + "."
          ]))
    ]
  }

  private var settled: [String] {
    guard let opening = thresholds.openings.first(where: \.isSettled) else { return [] }
    return [
      """
      Il \(opening.year - 1) è chiuso: per il \(opening.year) contano le cessazioni del \(opening.year) \
      stesso, che danno capacità soltanto agli anni dopo.
      """
    ]
  }

  private func leavers(_ opening: PostOpening, of position: Int) -> String {
    guard !opening.broken.isEmpty else { return "—" }
    guard position < opening.leavers.count else { return "è la stessa" }
    let found = opening.leavers[position]
    let area = position == 0 ? "" : " (\(found.area.name))"
    let place = opening.isSettled ? "nel \(opening.year): " : ""
    guard let count = found.count else {
      return found.most == 0
        ? "\(place)nessuno può più uscire\(area)"
        : found.most == 1
          ? "\(place)non basta\(area) l'unica possibile: \(words(found.lacking))"
          : "\(place)non bastano\(area) neppure tutte e \(found.most): \(words(found.lacking))"
    }
    let reason = count > 1 ? "; con \(count - 1): \(words(found.lacking))" : ""
    return "\(place)\(count)\(area)\(reason)"
  }
}
