/// The tree that leads from a figure to the law and to the rows of the input tables.
public struct Explanation: Sendable {
  /// What the node is, in Italian.
  public let title: String
  /// The address, if the node is a figure.
  public let address: Address?
  /// Nil if it can't be computed.
  public let value: Quantity?
  /// What the node rests on.
  public let kind: Kind
  /// Whether the value is taken away from the sum above it.
  public let isSubtracted: Bool
  /// The provisions that it follows from.
  public let sources: [LegalSource]
  /// In Italian: the reading chosen, or why there is no value.
  public let note: String?
  /// The operands of the operation; empty where the tree ends.
  public let branches: [Explanation]

  /// What stands at a node of the tree.
  public enum Kind: Hashable, Sendable {
    /// The operation on the branches below.
    case computed(Derivation.Operation)
    /// A cell, or counted rows, of an input table.
    case input(Input)
    /// A number fixed by law or contract.
    case parameter(LegalParameter)
    /// The operation on branches that were left out because they come to zero.
    case folded(Derivation.Operation)
    /// The figure was explained further up in the same tree.
    case repeated
    /// The tree ends here because it was asked to.
    case cut
    /// There is no value; the note says why.
    case absent
  }
}

extension Explanation {
  /// Explains a figure of an evaluation; nil if it has no such figure.
  ///
  /// A figure that occurs twice is explained the first time only.
  ///
  /// - Parameters:
  ///   - depth: How many levels below the root to give; nil for as many as a tree has.
  ///   - foldsZeros: Whether branches that come to zero are not followed, below the root.
  public init?(
    of address: Address, in figures: FigureBook, depth: Int? = nil, foldsZeros: Bool = false
  ) {
    guard let figure = figures[address] else { return nil }
    var builder = Builder(figures: figures, root: address, foldsZeros: foldsZeros)
    self = builder.node(
      for: figure, isSubtracted: false, depth: min(depth ?? Self.mostLevels, Self.mostLevels))
  }

  /// More than any plan has; further down the tree would outgrow the stack and the page.
  static let mostLevels = 100

  private struct Builder {
    let figures: FigureBook
    let root: Address
    let foldsZeros: Bool
    var explained: Set<Address> = []

    mutating func node(for figure: Figure, isSubtracted: Bool, depth: Int?) -> Explanation {
      switch figure.content {
      case .absent(_, let title, let reason):
        return Explanation(
          title: title, address: figure.address, value: nil, kind: .absent,
          isSubtracted: isSubtracted, sources: [], note: reason, branches: [])
      case .unexplained(let value):
        return Explanation(
          title: figure.title, address: figure.address, value: value, kind: .cut,
          isSubtracted: isSubtracted, sources: [], note: nil, branches: [])
      case .known(let value, let derivation):
        // What is not followed does not explain what it rests on.
        let isFollowed = depth != 0 && (figure.address == root || !isFolded(derivation, value))
        let isFirst =
          isFollowed
          ? explained.insert(figure.address).inserted : !explained.contains(figure.address)
        return node(
          derivation, value, at: figure.address, isSubtracted: isSubtracted,
          isFirst: isFirst, depth: depth)
      }
    }

    private mutating func node(
      _ derivation: Derivation, _ value: Quantity, at address: Address?, isSubtracted: Bool,
      isFirst: Bool, depth: Int?
    ) -> Explanation {
      var kind = Kind.computed(derivation.operation)
      var branches: [Explanation] = []
      if !isFirst {
        kind = .repeated
      } else if depth == 0 {
        kind = .cut
      } else if address != root, isFolded(derivation, value) {
        kind = .folded(derivation.operation)
      } else {
        for branch in derivation.branches {
          branches.append(node(for: branch, depth: depth.map { $0 - 1 }))
        }
      }
      return Explanation(
        title: derivation.title, address: address, value: value, kind: kind,
        isSubtracted: isSubtracted, sources: derivation.sources, note: derivation.note,
        branches: branches)
    }

    private func isFolded(_ derivation: Derivation, _ value: Quantity) -> Bool {
      foldsZeros && value.exact == .zero && !derivation.branches.isEmpty
    }

    private mutating func node(for branch: Branch, depth: Int?) -> Explanation {
      switch branch.term {
      case .figure(let address):
        guard let figure = figures[address] else {
          return Explanation(
            title: address.text, address: address, value: nil, kind: .absent,
            isSubtracted: branch.isSubtracted, sources: [], note: "figura non calcolata",
            branches: [])
        }
        return node(for: figure, isSubtracted: branch.isSubtracted, depth: depth)
      case .step(let value, let derivation):
        return node(
          derivation, value, at: nil, isSubtracted: branch.isSubtracted, isFirst: true,
          depth: depth)
      case .input(let input):
        return Explanation(
          title: input.column, address: nil, value: input.value, kind: .input(input),
          isSubtracted: branch.isSubtracted, sources: [], note: nil, branches: [])
      case .parameter(let parameter):
        return Explanation(
          title: parameter.name, address: nil, value: parameter.value,
          kind: .parameter(parameter), isSubtracted: branch.isSubtracted,
          sources: [parameter.source], note: parameter.source.remark, branches: [])
      }
    }
  }
}
