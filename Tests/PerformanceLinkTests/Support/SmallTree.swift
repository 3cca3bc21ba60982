/// A small sound tree that tests change one table of.
enum SmallTree {
  static let tables = [
    "scenario.csv": "chiave;valore\ndenominazione;Prova\ntriennio;2025-2027\n",
    "livelli.csv": """
    livello;aggregazione;di;mancante
    os;media-ponderata;obiettivi;assente
    oo;media-ponderata;indicatori;assente

    """,
    "schemi.csv": "schema;metodo\nrapporto;rapporto\nsoglia;soglia\nvalore;valore\nscala;fasce\n",
    "fasce.csv": "schema;da;a;punteggio\nscala;100%;;100%\nscala;80%;100%;80%\n",
    "obiettivi.csv": """
    obiettivo;livello;titolo;padre;peso
    1;os;Primo;;
    1.1;oo;Uno;1;60
    1.2;oo;Due;1;40

    """,
    "indicatori.csv": """
    indicatore;obiettivo;titolo;peso;tipo_valore;minimo;massimo
    a;1.1;Quanti;100;numero;0;1000
    b;1.2;Quota;100;percentuale;0%;100%

    """,
    "target.csv": "indicatore;anno;operatore;valore\na;2025;>=;10\nb;2025;<=;50%\n",
    "misure.csv": "indicatore;data;valore\na;31/12/2025;8\nb;31/12/2025;40%\n",
  ]

  /// The tables with some of them replaced; nil takes one away.
  static func with(_ changes: [String: String?]) -> [String: String] {
    var changed = tables
    for (name, text) in changes { changed[name] = text }
    return changed
  }
}
