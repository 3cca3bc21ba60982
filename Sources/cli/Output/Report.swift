/// What a command has to say, before it is written as text, Markdown or CSV.
struct Report: Sendable, Equatable {
  let title: String
  let blocks: [Block]

  init(title: String, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

  /// The tables, in order.
  var tables: [Table] {
    blocks.compactMap { block in
      switch block {
      case .table(let table): table
      case .chart(let chart): chart.numbers
      default: nil
      }
    }
  }
}
