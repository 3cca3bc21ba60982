import Testing

@testable import Workforce

struct RowSetTests {
  @Test func `neighbouring rows are one range, whatever their order`() {
    #expect(RowSet([2, 3, 4, 18, 20, 21]).ranges == [2...4, 18...18, 20...21])
    #expect(RowSet([21, 3, 18, 2, 20, 4, 3]).ranges == [2...4, 18...18, 20...21])
    #expect(RowSet([21, 3, 18, 2]).count == 4)
    #expect(RowSet([Int]()).ranges.isEmpty)
  }

  @Test func `a row that comes late takes its place`() {
    var rows = RowSet([2, 4])
    rows.insert(3)
    rows.insert(4)
    #expect(rows.ranges == [2...4])
  }
}
