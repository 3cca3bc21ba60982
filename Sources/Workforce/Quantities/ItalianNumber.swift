/// Reads numbers as Italian offices write them: `1.234,56`, `1234,56`, `68,4%`.
///
/// A point only separates thousands. A form that could be read in two ways, or that is not Italian,
/// is refused with the reason, never guessed.
public enum ItalianNumber {
  /// Why a text is not a number that can be used.
  public enum Fault: Error, Hashable, Sendable {
    /// Letters, an empty text, two commas; of a year, anything but four digits from 1900 to 2199.
    case notANumber
    /// `30792.97` or `1,234.56`: a point before the decimals.
    case decimalPoint
    /// `1.234`: a thousand or one and a bit.
    case ambiguousPoint
    /// `12.34,5`: points that don't separate groups of three digits.
    case misplacedPoint
    /// More decimals than the quantity has, beyond zeros.
    case tooManyDecimals(atMost: Int)
    /// A count with decimals.
    case notWhole
    /// A count or equivalents below zero.
    case negative
    /// More than a table may hold.
    case outOfRange
    /// A percentage where an amount or a count belongs.
    case unexpectedPercentSign
  }

  /// The largest amount that a table may hold, in cents: 999.999.999.999,99 euro.
  static let largestAmount: Int128 = 99_999_999_999_999
  /// The largest head count that a table may hold in one cell.
  static let largestCount: Int128 = 999_999

  /// An amount of money with at most two decimals.
  public static func euro(_ text: String) throws(Fault) -> Euro {
    let scaled = try scaledNumber(in: text, decimals: 2)
    guard scaled.magnitude <= largestAmount.magnitude else { throw .outOfRange }
    return Euro(cents: Int64(scaled))
  }

  /// A head count: a whole number, zero or more, without separators.
  public static func count(_ text: String) throws(Fault) -> Int {
    let number = try parse(text)
    guard !number.isPercentage else { throw .unexpectedPercentSign }
    guard number.fraction.allSatisfy({ $0 == 0 }) else { throw .notWhole }
    let value = try number.scaled(decimals: 0)
    guard value >= 0 else { throw .negative }
    guard value <= largestCount else { throw .outOfRange }
    return Int(value)
  }

  /// Full-time equivalents with at most two decimals, zero or more.
  public static func fte(_ text: String) throws(Fault) -> FTE {
    let scaled = try scaledNumber(in: text, decimals: 2)
    guard scaled >= 0 else { throw .negative }
    guard scaled <= largestCount * 100 else { throw .outOfRange }
    return FTE(hundredths: Int(scaled))
  }

  /// A fraction with at most nine decimals: `0,2380`, or `23,8%` for the same value.
  public static func ratio(_ text: String) throws(Fault) -> Ratio {
    let number = try parse(text)
    let scaled = try number.scaled(decimals: 9)
    guard scaled.magnitude <= largestAmount.magnitude * 1_000_000_000 else { throw .outOfRange }
    return Ratio(reducing: scaled, over: number.isPercentage ? 100_000_000_000 : 1_000_000_000)
  }

  /// A four-digit year.
  public static func year(_ text: String) throws(Fault) -> Int {
    guard text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) else {
      throw .notANumber
    }
    return year
  }

  // MARK: The grammar

  private static func scaledNumber(
    in text: String, decimals: Int
  ) throws(Fault) -> Int128 {
    let number = try parse(text)
    guard !number.isPercentage else { throw .unexpectedPercentSign }
    return try number.scaled(decimals: decimals)
  }

  private struct Digits {
    var isNegative = false
    var isPercentage = false
    var whole: [UInt8] = []
    var fraction: [UInt8] = []

    func scaled(decimals: Int) throws(Fault) -> Int128 {
      guard fraction.dropFirst(decimals).allSatisfy({ $0 == 0 }) else {
        throw .tooManyDecimals(atMost: decimals)
      }
      guard whole.count <= 24 else { throw .outOfRange }
      var magnitude = whole.reduce(Int128(0)) { $0 * 10 + Int128($1) }
      for place in 0..<decimals {
        magnitude = magnitude * 10 + Int128(place < fraction.count ? fraction[place] : 0)
      }
      return isNegative ? -magnitude : magnitude
    }
  }

  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")

  private static func parse(_ text: String) throws(Fault) -> Digits {
    var number = Digits()
    var body = text.unicodeScalars[...]
    if let sign = body.first, ["-", "−", "+"].contains(sign) {
      number.isNegative = sign != "+"
      body.removeFirst()
    }
    if body.last == "%" {
      number.isPercentage = true
      body.removeLast()
      while body.last?.properties.isWhitespace == true { body.removeLast() }
    }
    let parts = Array(Substring(body).utf8)
      .split(separator: comma, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { throw .notANumber }
    if parts.count == 2 {
      if parts[1].contains(point) { throw .decimalPoint }
      number.fraction = try digits(in: parts[1])
    }
    number.whole = try wholeDigits(in: whole, hasDecimals: parts.count == 2)
    return number
  }

  private static func wholeDigits(
    in text: ArraySlice<UInt8>, hasDecimals: Bool
  ) throws(Fault) -> [UInt8] {
    let groups = text.split(separator: point, omittingEmptySubsequences: false)
    var all: [UInt8] = []
    for group in groups {
      all += try digits(in: group)
    }
    guard groups.count > 1 else { return all }
    let first = groups[0].count
    let areThousands = (1...3).contains(first) && groups.dropFirst().allSatisfy { $0.count == 3 }
    if hasDecimals {
      guard areThousands else { throw .misplacedPoint }
    } else if groups.count == 2 {
      throw areThousands ? .ambiguousPoint : .decimalPoint
    } else if !areThousands {
      throw .misplacedPoint
    }
    return all
  }

  private static func digits(in text: ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
    guard !text.isEmpty else { throw .notANumber }
    guard text.allSatisfy({ (48...57).contains($0) }) else { throw .notANumber }
    return text.map { $0 - 48 }
  }
}
