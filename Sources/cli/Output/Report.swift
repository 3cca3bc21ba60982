/// What a command has to say, before it is written in any format.
struct Report: Sendable, Equatable {
  let title: String
  let blocks: [Block]
  /// The level of the title among the headings of the document it goes into; 1 if it stands alone.
  let titleLevel: Int

  init(title: String, blocks: [Block], titleLevel: Int = 1) {
    self.title = title
    self.blocks = blocks
    self.titleLevel = titleLevel
  }

  /// The level from 1 to 6 of a block's heading in the whole document.
  func level(of heading: Int) -> Int {
    min(6, titleLevel + max(1, heading))
  }

  /// The tables, in order.
  var tables: [Table] {
    blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}
