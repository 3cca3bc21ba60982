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
    guard number.text[number.fraction].allSatisfy({ $0 == zero }) else { throw .notWhole }
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

  /// A number that follows the grammar, as it is written.
  private struct Digits {
    var isNegative = false
    var isPercentage = false
    var text: [UInt8]
    /// Digits, and points between groups of three.
    var whole: Range<Int>
    /// Digits alone.
    var fraction: Range<Int>

    /// The number times `10^decimals`.
    func scaled(decimals: Int) throws(Fault) -> Int128 {
      guard text[fraction].dropFirst(decimals).allSatisfy({ $0 == ItalianNumber.zero }) else {
        throw .tooManyDecimals(atMost: decimals)
      }
      var magnitude: Int128 = 0
      var count = 0
      for byte in text[whole] where byte != ItalianNumber.point {
        count += 1
        guard count <= 24 else { throw .outOfRange }
        magnitude = magnitude * 10 + Int128(byte - ItalianNumber.zero)
      }
      for place in 0..<decimals {
        magnitude *= 10
        guard place < fraction.count else { continue }
        magnitude += Int128(text[fraction.lowerBound + place] - ItalianNumber.zero)
      }
      return isNegative ? -magnitude : magnitude
    }
  }

  private static let zero = UInt8(ascii: "0")
  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")

  private static func parse(_ text: String) throws(Fault) -> Digits {
    var body = text.unicodeScalars[...]
    var isNegative = false
    if let sign = body.first, ["-", "−", "+"].contains(sign) {
      isNegative = sign != "+"
      body.removeFirst()
    }
    var isPercentage = false
    if body.last == "%" {
      isPercentage = true
      body.removeLast()
      while body.last?.properties.isWhitespace == true { body.removeLast() }
    }
    let bytes = Array(Substring(body).utf8)
    let end = bytes.firstIndex(of: comma) ?? bytes.count
    let fraction = min(end + 1, bytes.count)..<bytes.count
    guard !bytes[fraction].contains(comma) else { throw .notANumber }
    if end < bytes.count {
      guard !bytes[fraction].contains(point) else { throw .decimalPoint }
      guard areDigits(bytes[fraction]) else { throw .notANumber }
    }
    try checkWhole(bytes[..<end], hasDecimals: end < bytes.count)
    return Digits(
      isNegative: isNegative, isPercentage: isPercentage, text: bytes, whole: 0..<end,
      fraction: fraction)
  }

  private static func checkWhole(
    _ text: ArraySlice<UInt8>, hasDecimals: Bool
  ) throws(Fault) {
    guard text.contains(point) else {
      guard areDigits(text) else { throw .notANumber }
      return
    }
    let groups = text.split(separator: point, omittingEmptySubsequences: false)
    guard groups.allSatisfy(areDigits) else { throw .notANumber }
    let areThousands =
      (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    if hasDecimals {
      guard areThousands else { throw .misplacedPoint }
    } else if groups.count == 2 {
      throw areThousands ? .ambiguousPoint : .decimalPoint
    } else if !areThousands {
      throw .misplacedPoint
    }
  }

  private static func areDigits(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { (48...57).contains($0) }
  }
}
