/// Where a paragraph stands on its pages, beyond what its style says.
struct DOCXPlace: Sendable {
  /// Whether it stays on the page of the next paragraph.
  var staysWithNext = false
  var startsPage = false
  /// The shape of the pages that end with it, if they do.
  var sectionEnd: PrintPage?

  /// The place of one of several paragraphs: the first may start a page, the last may end a section
  /// or stay with what follows.
  func of(part index: Int, in count: Int) -> DOCXPlace {
    let isLast = index == count - 1
    return DOCXPlace(
      staysWithNext: staysWithNext && isLast, startsPage: startsPage && index == 0,
      sectionEnd: isLast ? sectionEnd : nil)
  }
}
