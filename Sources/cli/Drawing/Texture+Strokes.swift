extension Chart.Texture {
  /// How much of a bar's ground is coloured.
  enum Ground: Sendable {
    case full
    case tint
    case none
  }

  var ground: Ground {
    switch self {
    case .solid: .full
    case .light: .tint
    case .hatched, .dotted, .outlined, .crossed: .none
    }
  }

  private static let distance = 6

  /// The lines within a bar. They are drawn one by one in every format: patterns of a viewer's own
  /// have another size on paper than on a screen.
  func strokes(in box: Drawing.Box) -> [Drawing.Segment] {
    switch self {
    case .solid, .light, .outlined: []
    case .hatched: rising(in: box)
    case .crossed: rising(in: box) + falling(in: box)
    case .dotted: dots(in: box)
    }
  }

  /// Lines from the lower left to the upper right, at places that do not depend on the bar, so that
  /// they go on from a bar to its neighbour.
  private func rising(in box: Drawing.Box) -> [Drawing.Segment] {
    sums(from: box.x + box.y, to: box.right + box.bottom).compactMap { sum in
      let left = max(box.x, sum - box.bottom)
      let right = min(box.right, sum - box.y)
      return segment(left, sum - left, right, sum - right)
    }
  }

  private func falling(in box: Drawing.Box) -> [Drawing.Segment] {
    sums(from: box.x - box.bottom, to: box.right - box.y).compactMap { difference in
      let left = max(box.x, difference + box.y)
      let right = min(box.right, difference + box.bottom)
      return segment(left, left - difference, right, right - difference)
    }
  }

  private func dots(in box: Drawing.Box) -> [Drawing.Segment] {
    stride(from: box.y + 3, to: box.bottom - 1, by: 4).enumerated().flatMap { row, y in
      stride(from: box.x + (row.isMultiple(of: 2) ? 2 : 5), to: box.right - 2, by: 6).compactMap {
        segment($0, y, $0 + 2, y)
      }
    }
  }

  private func sums(from first: Int, to last: Int) -> StrideTo<Int> {
    let rest = ((first % Self.distance) + Self.distance) % Self.distance
    return stride(from: first - rest + Self.distance, to: last, by: Self.distance)
  }

  private func segment(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) -> Drawing.Segment? {
    x1 < x2 ? Drawing.Segment(start: .init(x: x1, y: y1), end: .init(x: x2, y: y2)) : nil
  }
}
