/// A day of the calendar, without time or time zone.
public struct CalendarDay: Hashable, Sendable {
  /// With four digits.
  public let year: Int
  /// From 1.
  public let month: Int
  /// From 1.
  public let day: Int

  /// The day, or nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The last day of a year.
  public static func lastDay(of year: Int) -> CalendarDay {
    CalendarDay(checkedYear: year, month: 12, day: 31)
  }

  /// The first day of a year.
  public static func firstDay(of year: Int) -> CalendarDay {
    CalendarDay(checkedYear: year, month: 1, day: 1)
  }

  init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
    default: 31
    }
  }

  /// The day in the Italian form, `31/12/2024`.
  public var italian: String { "\(Self.padded(day))/\(Self.padded(month))/\(year)" }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

// MARK: - Comparable

extension CalendarDay: Comparable {
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
