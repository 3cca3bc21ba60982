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
      if case .table(let table) = block { table } else { nil }
    }
  }
}
