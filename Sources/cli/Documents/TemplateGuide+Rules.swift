/// The rules of the language, with examples that a test tries out.
extension TemplateGuide {
  static let rules: [Block] = [
    .paragraph(
      "Un documento nasce da un modello: un testo in Markdown che l'ufficio legge e modifica con "
        + "qualunque editor, e in cui le cifre stanno al loro indirizzo. Nessuno copia un numero a "
        + "mano: quando cambia una tabella dello scenario, cambiano i punti del documento che ne "
        + "dipendono e soltanto quelli."),
    .preformatted(
      """
      ptfp documento --tipo scheda-sg --scrivi-modello scheda.md
      ptfp documento scenario --modello scheda.md --formato html --output scheda.html
      """),
    .heading(level: 1, "Testo"),
    .paragraph(
      "Un solo titolo con #, le parti con ## e seguenti senza saltare un livello. Le righe di "
        + "seguito fanno un paragrafo; una riga vuota lo chiude. Due asterischi per il grassetto, "
        + "uno per il corsivo. Un elenco ha un trattino all'inizio di ogni voce; le righe rientrate "
        + "la continuano. Le righe che cominciano con > diventano note marcate «Nota di ptfp», da "
        + "togliere prima di pubblicare. Un commento sta fra <!-- e --> e non compare."),
    .preformatted(
      """
      # Relazione sul piano {triennio}

      <!-- questo non compare -->
      Al {data-riferimento} sono in servizio **{servizio/totale}** persone.

      - posti della dotazione: {dotazione/totale}
      - posti scoperti: {scoperti/totale}

      > Da completare con l'atto di approvazione.
      """),
    .heading(level: 1, "Cifre e fatti"),
    .paragraph(
      "Fra parentesi graffe si scrive l'indirizzo di una figura o il nome di un fatto. Dopo una "
        + "barra verticale si chiede una forma. Ciò che viene dallo scenario è sempre testo: un "
        + "nome con *, <, & o { resta com'è. Per scrivere una graffa, un asterisco o una barra come "
        + "testo ci si mette davanti una barra rovesciata. Una cifra che non si può calcolare è "
        + "«n.d.», con il motivo in una nota: mai zero."),
    .preformatted(
      """
      # Cifre

      La spesa massima è di {spesa/potenziale-massima|euro}; la copertura è del
      {copertura/totale|percentuale 1}. Età media: {eta/media|numero 1} anni.
      Il resto del {primo-anno}: {capacita/<primo-anno>/residua|euro}.
      """),
    .heading(level: 1, "Tabelle e grafici"),
    .paragraph(
      "Una tabella o un grafico dell'elenco si mette con il suo nome, su una riga propria. Si può "
        + "anche comporre una tabella propria: la riga «Tabella:» ne dà il titolo, i trattini con i "
        + "due punti a destra allineano i numeri, una riga la cui prima cella è in grassetto è un "
        + "totale. Sotto ogni grafico una nota del programma dice che cosa mostra; dove una tabella "
        + "ha «—» al posto di una cifra, ne dice il motivo."),
    .preformatted(
      """
      # Tabelle

      {{tabella capacita}}
      {{grafico ponte-capacita senza numeri}}

      Tabella: Posti e personale
      | Area | Posti | In servizio |
      |---|---:|---:|
      {{per area}}
      | {area} | {dotazione/<area>} | {servizio/<area>} |
      {{fine}}
      | **Totale** | {dotazione/totale} | {servizio/totale} |
      """),
    .heading(level: 1, "Ripetizioni"),
    .paragraph(
      "{{per …}} ripete ciò che sta prima di {{fine}}. Dentro, i nomi della ripetizione si stampano "
        + "({anno}, {area}) o si usano negli indirizzi fra parentesi angolari "
        + "({capacita/<anno>/residua}). Agli anni si può sommare o togliere: {anno+1}, <anno-1>. Le "
        + "ripetizioni si mettono una dentro l'altra: le assunzioni dentro un anno sono quelle "
        + "dell'anno."),
    .preformatted(
      """
      # Anno per anno

      {{per anno}}
      ## Previsioni {anno}

      Budget: {capacita/<anno>/disponibile|euro}, di cui {capacita/<anno>/resti|euro} di resti.

      {{per assunzione}}
      - {area}: n. {persone} tramite {modalita}
      {{fine}}

      Il resto si aggiunge alla capacità del {anno+1}.
      {{fine}}
      """),
    .heading(level: 1, "Condizioni"),
    .paragraph(
      "{{se …}} tiene ciò che segue se la condizione vale; con {{altrimenti}} si scrive l'altro "
        + "caso. Una condizione è un indirizzo o un fatto (vale se lo scenario lo dà), «tabella» o "
        + "«grafico» e un nome (vale se c'è qualcosa da mostrare), o un confronto con =, !=, <, >, "
        + "<=, >= e spazi intorno al segno. Davanti può stare «non»; più condizioni si uniscono con "
        + "«e». Un confronto con una cifra che manca non vale mai. Le righe sole tengono o tolgono "
        + "blocchi interi; dentro una frase, parole."),
    .preformatted(
      """
      # Condizioni

      {{se tabella progressioni}}
      {{tabella progressioni}}
      {{altrimenti}}
      Non sono previste progressioni in deroga.
      {{fine}}

      Posti scoperti: {scoperti/totale}{{se soprannumero/totale > 0}}, con
      {soprannumero/totale} persone in soprannumero{{fine}}.
      {{per anno}}
      {{se capacita/<anno>/scaduta > 0 e anno = primo-anno}}
      > Nel {anno} scadono {capacita/<anno>/scaduta|euro}.
      {{fine}}
      {{fine}}
      """),
    .heading(level: 1, "Firme e pagine"),
    .paragraph(
      "{{firma …}} lascia lo spazio per scrivere a mano; {{pagina}} comincia una pagina nuova nella "
        + "stampa."),
    .preformatted(
      """
      # Firme

      {{pagina}}
      {{firma Luogo e data}}
      {{firma Il Presidente del Collegio}}
      """),
    .heading(level: 1, "Approvato e proposto"),
    .paragraph(
      "Con --variante o --ipotesi le cifre sono quelle della proposta; la forma «prima» dà il "
        + "valore delle tabelle senza variazioni, «differenza» quanto cambia."),
    .preformatted(
      """
      # Variazione

      Residuo {ultimo-anno}: {capacita/<ultimo-anno>/residua|prima} nel piano approvato,
      {capacita/<ultimo-anno>/residua} nella proposta
      ({capacita/<ultimo-anno>/residua|differenza|euro}).
      """),
    .heading(level: 1, "Errori"),
    .paragraph(
      "Un indirizzo, un nome o una forma che non esiste, una parte aperta e non chiusa, un titolo "
        + "che salta un livello: gli errori sono elencati tutti insieme, ciascuno con riga e "
        + "colonna del modello, anche nelle parti che una condizione non mostrerebbe. Finché ce n'è "
        + "uno il documento non viene scritto."),
  ]
}
