/// Numbers as bars along one scale, ready to be drawn in any format.
///
/// Every picture of a plan is made of horizontal bars: a step of a budget is a bar that begins where
/// the one before ended, staff by area are bars one after the other, a limit is a mark. Textures and
/// labels carry the meaning, so that a chart is read in black and white as well.
struct Chart: Sendable, Equatable {
  let title: String
  /// What the chart shows and says, in a sentence or two: also its alternative text.
  let summary: String
  /// What positions along the scale are, and whether it runs to both sides.
  let scale: Scale
  let rows: [Row]
  /// What each texture stands for, in the order of the legend.
  let legend: [Key]
  /// The numbers behind the bars, to be read beside them.
  let numbers: Table

  init(
    title: String, summary: String, scale: Scale = Scale(.heads), rows: [Row], legend: [Key],
    numbers: Table
  ) {
    self.title = title
    self.summary = summary
    self.scale = scale
    self.rows = rows
    self.legend = legend
    self.numbers = numbers
  }

  /// The scale of all rows.
  struct Scale: Sendable, Equatable {
    let unit: Unit
    /// What lies left and right of zero, where both sides count upwards; nil for an ordinary scale.
    let sides: Sides?

    init(_ unit: Unit, sides: Sides? = nil) {
      self.unit = unit
      self.sides = sides
    }
  }

  /// What one unit of a position is.
  enum Unit: Sendable {
    case cents
    case heads
    case hundredthsOfPercent
  }

  /// The headings of a scale that counts upwards to both sides; positions on the left are negative.
  struct Sides: Sendable, Equatable {
    let left: String
    let right: String
  }

  /// One line of bars.
  struct Row: Sendable, Equatable {
    /// A heading above the row if it differs from that of the row before; empty for none.
    let group: String
    let label: String
    let bars: [Bar]
    let marks: [Mark]
    /// What is written at the end of the row, such as the amount with its unit.
    let value: String

    init(
      _ label: String, group: String = "", _ bars: [Bar], marks: [Mark] = [], value: String
    ) {
      self.group = group
      self.label = label
      self.bars = bars
      self.marks = marks
      self.value = value
    }
  }

  /// A bar between two positions, in whole units of the chart's own scale: cents, heads, hundredths
  /// of a percent. Positions may be negative.
  struct Bar: Sendable, Equatable {
    let from: Int
    let to: Int
    let texture: Texture

    init(from: Int = 0, to: Int, _ texture: Texture) {
      self.from = from
      self.to = to
      self.texture = texture
    }
  }

  /// A line across the row, such as a limit or a target; equal labels share an entry of the legend.
  struct Mark: Sendable, Equatable {
    let at: Int
    let label: String
  }

  struct Key: Sendable, Equatable {
    let texture: Texture
    let meaning: String
  }

  /// Looks that stay apart without colour.
  enum Texture: Int, CaseIterable, Sendable {
    case solid
    case light
    case hatched
    case dotted
    case outlined
    case crossed
  }
}
