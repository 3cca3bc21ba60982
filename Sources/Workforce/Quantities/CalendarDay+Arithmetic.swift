/// Months and ages. A day that a month lacks is the last day of that month: 29 February plus a year
/// is 28 February.
extension CalendarDay {
  /// The same day some months later.
  func adding(months: Int) -> CalendarDay {
    let count = year * 12 + (month - 1) + months
    let (year, month) = (count / 12, count % 12 + 1)
    return CalendarDay(
      checkedYear: year, month: month, day: min(day, Self.days(in: month, of: year)))
  }

  /// The last day of the month.
  var endOfMonth: CalendarDay {
    CalendarDay(checkedYear: year, month: month, day: Self.days(in: month, of: year))
  }

  /// The years that somebody born on this day has completed on a later day.
  func completedYears(on day: CalendarDay) -> Int {
    let years = day.year - year
    return adding(months: 12 * years) <= day ? years : years - 1
  }

  /// The age on a later day: completed years and the days since the last birthday as a part of the
  /// days from that birthday to the next.
  func age(on day: CalendarDay) -> Ratio {
    let years = completedYears(on: day)
    let last = adding(months: 12 * years).ordinal
    let next = adding(months: 12 * (years + 1)).ordinal
    return Ratio(years * (next - last) + day.ordinal - last, over: next - last)
  }

  /// The number of the day in a count without gaps.
  var ordinal: Int {
    let shifted = month > 2 ? year : year - 1
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return 365 * shifted + leapDays + (153 * ((month + 9) % 12) + 2) / 5 + day
  }
}
