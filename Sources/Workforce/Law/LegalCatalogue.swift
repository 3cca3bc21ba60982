/// The parameters that the rules use, with their sources, for whoever wants to check them.
public enum LegalCatalogue {
  /// A rule with the numbers that law or contract fix for it.
  public struct Entry: Sendable {
    /// What the rule computes, in Italian.
    public let rule: String
    /// The provisions that the rule applies; empty where its parameters have theirs.
    public let sources: [LegalSource]
    /// The numbers that the rule uses; empty if the law gives it none.
    public let parameters: [LegalParameter]
  }

  /// Every rule, in the order in which they are applied.
  public static let entries: [Entry] = [
    Entry(
      rule: "Dotazione organica e copertura",
      sources: [
        DotazioneOrganica.chamberSource, DotazioneOrganica.source, DotazioneOrganica.surplusSource,
      ], parameters: []),
    Entry(
      rule: "Costo unitario", sources: [CostoUnitario.source],
      parameters: CostoUnitario.parameters),
    Entry(
      rule: "Tabellari di contratto", sources: [],
      parameters: Tabellari.contracts.flatMap(\.profiles).flatMap {
        [$0.salaryParameter] + [$0.compartoParameter].compactMap { $0 }
      }),
    Entry(
      rule: "Spesa potenziale massima", sources: [SpesaPotenzialeMassima.source], parameters: []),
    Entry(
      rule: "Cessazioni",
      sources: [Cessazioni.source, Cessazioni.mobilitySource, Cessazioni.fixedTermSource],
      parameters: []),
    Entry(
      rule: "Pensione di vecchiaia",
      sources: [
        PensioneDiVecchiaia.source, PensioneDiVecchiaia.increaseSource,
        PensioneDiVecchiaia.fullIncreaseSource, PensioneDiVecchiaia.lastDaySource,
      ], parameters: PensioneDiVecchiaia.parameters),
    Entry(
      rule: "Uscite previste e trattenimento in servizio",
      sources: [UscitePreviste.stayingOnSource], parameters: UscitePreviste.parameters),
    Entry(
      rule: "Capacità assunzionale", sources: [CapacitaAssunzionale.source],
      parameters: CapacitaAssunzionale.parameters),
    Entry(
      rule: "Resti assunzionali",
      sources: [RestiAssunzionali.source, RestiAssunzionali.fiveYearSource], parameters: []),
    Entry(
      rule: "Assunzioni",
      sources: [Assunzioni.source, Assunzioni.protectedSource, Assunzioni.mobilitySource],
      parameters: []),
    Entry(
      rule: "Progressioni in deroga",
      sources: [
        ProgressioniInDeroga.source, ProgressioniInDeroga.fundSource,
        ProgressioniInDeroga.costSource,
      ], parameters: ProgressioniInDeroga.parameters),
    Entry(
      rule: "Progressioni ordinarie",
      sources: [ProgressioniOrdinarie.source, ProgressioniOrdinarie.derogaSource],
      parameters: ProgressioniOrdinarie.parameters),
    Entry(
      rule: "Base di computo delle categorie protette",
      sources: [BaseDiComputo.source, BaseDiComputo.partTimeSource],
      parameters: BaseDiComputo.parameters),
    Entry(
      rule: "Categorie protette",
      sources: [
        CategorieProtette.source, CategorieProtette.article18Source,
        CategorieProtette.roundingSource,
      ], parameters: CategorieProtette.parameters),
    Entry(
      rule: "Lavoro flessibile",
      sources: [LavoroFlessibile.source, LavoroFlessibile.mergedSource],
      parameters: LavoroFlessibile.parameters),
    Entry(rule: "Organico alla chiusura degli anni", sources: [Organico.source], parameters: []),
    Entry(
      rule: "Struttura organizzativa ed età", sources: [StrutturaOrganizzativa.source],
      parameters: []),
    Entry(rule: "Tempo parziale", sources: [TempoParziale.source], parameters: []),
    Entry(
      rule: "Proiezione delle fasce di età", sources: [ProiezioneEta.source], parameters: []),
    Entry(
      rule: "Percentuali che sommano a 100", sources: [QuoteCento.source],
      parameters: [QuoteCento.unit]),
    Entry(
      rule: "Analisi di genere", sources: [AnalisiDiGenere.source, AnalisiDiGenere.practiceSource],
      parameters: [AnalisiDiGenere.literalGap, AnalisiDiGenere.usualMinority]),
    Entry(
      rule: "Genere nel piano", sources: [AnalisiDiGenere.source], parameters: []),
    Entry(
      rule: "Lavoro a distanza", sources: [LavoroADistanza.source, LavoroADistanza.floorSource],
      parameters: [LavoroADistanza.floorShare, RemoteWorkChecks.mostAgileDays]),
    Entry(
      rule: "Contingenti di lavoro a distanza", sources: [ContingentiADistanza.source],
      parameters: []),
    Entry(rule: "Tabelle del CUG", sources: [TabelleCUG.source], parameters: []),
  ]
}

extension FigureBook {
  /// The parameters still to be confirmed that some figure rests on, without repetitions.
  public var parametersToConfirm: [LegalParameter] {
    var found: [LegalParameter] = []
    for figure in all {
      figure.derivation?.forEachOperand { term in
        guard case .parameter(let parameter) = term,
          parameter.source.certainty.needsConfirmation && parameter.value.exact != .zero,
          !found.contains(parameter)
        else { return }
        found.append(parameter)
      }
    }
    return found
  }
}

extension FigureBook {
  /// The sources still to be confirmed that the derivation of some figure cites.
  public var sourcesToConfirm: [LegalSource] {
    var found: [LegalSource] = []
    for source in all.lazy.compactMap(\.derivation).flatMap(\.sources)
    where source.certainty.needsConfirmation && !found.contains(source) {
      found.append(source)
    }
    return found
  }
}

extension FigureBook {
  /// The rows marked as to be confirmed that some figure rests on, each with its columns.
  public var inputsToConfirm: [(origin: Origin, columns: [String])] {
    var found: [(origin: Origin, columns: [String])] = []
    for figure in all {
      figure.derivation?.forEachOperand { term in
        guard case .input(let input) = term, input.origin.needsConfirmation else { return }
        guard let known = found.firstIndex(where: { $0.origin == input.origin }) else {
          found.append((input.origin, [input.column]))
          return
        }
        if !found[known].columns.contains(input.column) {
          found[known].columns.append(input.column)
        }
      }
    }
    return found.sorted {
      ($0.origin.file, $0.origin.row ?? 0) < ($1.origin.file, $1.origin.row ?? 0)
    }
  }
}

extension Derivation {
  /// The inputs among the operands, down to the last step.
  public var inputs: [Input] {
    var inputs: [Input] = []
    forEachOperand { if case .input(let input) = $0 { inputs.append(input) } }
    return inputs
  }

  /// Gives every operand, down to the last step; steps themselves are not given.
  func forEachOperand(_ body: (Term) -> Void) {
    for branch in branches {
      if case .step(_, let derivation) = branch.term {
        derivation.forEachOperand(body)
      } else {
        body(branch.term)
      }
    }
  }
}
