/// Remote work: for now, the open question that its figures will depend on.
public enum LavoroADistanza {
  /// Whether the 15 % of people who may ask for agile work binds the body.
  public enum Agile15: String, LegalReading {
    case informativa, vincolo

    public static let name = "agile-15"
    public static let question = "La soglia minima del 15 % di lavoro agile vincola ancora l'ente?"
    public static let sources = [
      LegalSource(
        "L. 124/2015", "art. 14, c. 1", urn: "urn:nir:stato:legge:2015-08-07;124~art14-com1",
        .verified, remark: "un commento sostiene che la soglia sia venuta meno con il PIAO")
    ]
    public var meaning: String {
      switch self {
      case .informativa: "no: è mostrata soltanto come informazione"
      case .vincolo: "sì: il mancato rispetto è segnalato come limite superato"
      }
    }
  }
}
