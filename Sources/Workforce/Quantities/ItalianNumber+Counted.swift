extension ItalianNumber {
  /// A number of things in words: `counted(1, "uscita", "uscite")` is «1 uscita».
  public static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(text(count)) \(count == 1 ? one : many)"
  }
}
