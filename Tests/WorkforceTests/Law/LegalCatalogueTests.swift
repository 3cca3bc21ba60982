import Testing

@testable import Workforce

@Suite struct LegalCatalogueTests {
  @Test func `every source names its act and every parameter its source`() {
    for entry in LegalCatalogue.entries {
      #expect(!entry.rule.isEmpty)
      #expect(!entry.sources.isEmpty || !entry.parameters.isEmpty, "\(entry.rule)")
      for source in entry.sources + entry.parameters.map(\.source) {
        #expect(!source.act.isEmpty, "\(entry.rule)")
        #expect(source.urn?.hasPrefix("urn:nir:") ?? true, "\(source.citation)")
      }
      for parameter in entry.parameters {
        #expect(!parameter.name.isEmpty, "\(entry.rule)")
        if let first = parameter.validFrom, let last = parameter.validThrough {
          #expect(first <= last, "\(parameter.name)")
        }
      }
    }
  }

  @Test func `no two parameters of a rule are the same`() {
    for entry in LegalCatalogue.entries {
      #expect(Set(entry.parameters).count == entry.parameters.count, "\(entry.rule)")
    }
  }

  /// The tags of the rule sheet, section by section.
  @Test(arguments: [
    (DotazioneOrganica.source, Certainty.unconfirmed),
    (DotazioneOrganica.surplusSource, .unconfirmed),
    (DotazioneOrganica.chamberSource, .verified), (CostoUnitario.source, .reproduced),
    (CostoUnitario.previdenza.source, .unconfirmed), (CostoUnitario.irap.source, .unconfirmed),
    (CostoUnitario.altro.source, .unconfirmed), (Tabellari.compartoSource, .unconfirmed),
    (Cessazioni.source, .verified), (Cessazioni.mobilitySource, .secondary),
    (Cessazioni.fixedTermSource, .reproduced),
    (CapacitaAssunzionale.percentageSource, .unconfirmed),
    (CapacitaAssunzionale.reductionSource, .verified), (RestiAssunzionali.source, .reproduced),
    (RestiAssunzionali.fiveYearSource, .verified), (Assunzioni.protectedSource, .unconfirmed),
    (ProgressioniInDeroga.fundSource, .verified), (ProgressioniInDeroga.costSource, .secondary),
    (ProgressioniInDeroga.deadlineSource, .secondary), (ProgressioniOrdinarie.source, .verified),
    (CategorieProtette.source, .quoted), (CategorieProtette.article18Source, .secondary),
    (CategorieProtette.roundingSource, .secondary), (LavoroFlessibile.source, .unconfirmed),
    (LavoroFlessibile.mergedSource, .unconfirmed), (StrutturaOrganizzativa.source, .unconfirmed),
    (AnalisiDiGenere.source, .verified),
  ])
  func `the certainty is that of the rule sheet`(source: LegalSource, certainty: Certainty) {
    #expect(source.certainty == certainty, "\(source.citation)")
  }

  @Test func `certainty goes from the act down to hearsay`() {
    #expect(Certainty.allCases == Certainty.allCases.sorted())
    #expect(
      Certainty.allCases.filter(\.needsConfirmation) == [.secondary, .unconfirmed])
  }

  @Test func `a citation and its link`() {
    #expect(Cessazioni.source.citation == "art. 3, c. 9-bis, D.Lgs. 219/2016")
    #expect(
      Cessazioni.source.link
        == "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2016-11-25;219~art3-com9bis"
    )
    #expect(DotazioneOrganica.chamberSource.citation == "DM MiSE 16.2.2018")
    #expect(DotazioneOrganica.chamberSource.link == nil)
  }
}
