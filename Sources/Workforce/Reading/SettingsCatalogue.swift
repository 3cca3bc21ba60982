/// The names that tables of names and values may have, for help, templates and documentation.
public enum SettingsCatalogue {
  /// A name with what it means and an example of its value, in Italian.
  public struct Key: Hashable, Sendable {
    /// The name, with `<anno>` or `<ente>` where it varies.
    public let name: String
    /// What the value states.
    public let meaning: String
    /// A value that can be read.
    public let example: String
  }

  /// The keys of `scenario.csv`.
  public static let keys: [Key] =
    [
      Key(
        name: "denominazione", meaning: "nome dell'ente",
        example: "Camera di commercio di Esempio"),
      Key(name: "triennio", meaning: "primo e ultimo anno del piano", example: "2025-2027"),
      Key(
        name: "data_riferimento",
        meaning: "giorno a cui si riferisce il personale in servizio", example: "31/12/2024"),
      Key(
        name: "prima_capacita",
        meaning: "primo anno in cui matura capacità assunzionale", example: "2025"),
      Key(
        name: "base", meaning: "cartella dello scenario di cui questo è una variante",
        example: "../.."),
      Key(
        name: "tabellari", meaning: "decorrenza dei tabellari di contratto da usare",
        example: "01/01/2026"),
      Key(
        name: "oneri/previdenza", meaning: "contributi a carico dell'ente, in frazione",
        example: "0,2380"),
      Key(name: "oneri/irap", meaning: "IRAP, in frazione", example: "0,0850"),
      Key(name: "oneri/altro", meaning: "altri oneri, in frazione", example: "0,00568"),
    ]
    + Readings.catalogue.map {
      Key(name: "lettura/\($0.name)", meaning: $0.question, example: $0.options.first?.value ?? "")
    }

  /// The names of `limiti.csv`.
  public static let limits: [Key] = [
    Key(
      name: "progressioni-deroga/risorse", meaning: "risorse per le progressioni in deroga",
      example: "21.135,33"),
    Key(
      name: "progressioni-deroga/monte-salari-2018",
      meaning: "monte salari 2018 del personale non dirigente", example: "3.842.787,27"),
    Key(
      name: "flessibile/limite",
      meaning: "limite annuo per somministrazione e formazione-lavoro", example: "43.213,11"),
    Key(
      name: "flessibile/<ente>/2009",
      meaning: "spesa 2009 (o 2007, 2008) di un ente preesistente", example: "40.000,00"),
    Key(
      name: "flessibile-determinato/limite",
      meaning: "limite annuo per tempo determinato e collaborazioni", example: "20.000,00"),
    Key(
      name: "flessibile-determinato/<ente>/2009",
      meaning: "spesa 2009 (o 2007, 2008) di un ente preesistente", example: "12.000,00"),
    Key(
      name: "capacita/percentuale/<anno>",
      meaning: "quota della spesa dei cessati utilizzabile nell'anno", example: "100%"),
    Key(
      name: "spesa/potenziale-massima",
      meaning: "spesa potenziale massima approvata, se vale al posto di quella calcolata",
      example: "4.847.674,48"),
    Key(
      name: "preventivo/personale/<anno>",
      meaning: "spesa di personale nel preventivo dell'anno", example: "5.653.000,00"),
    Key(
      name: "servizio-storico/<anno>",
      meaning: "personale in servizio al 31 dicembre di un anno passato", example: "155"),
  ]
}
