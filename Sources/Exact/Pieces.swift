/// The regions of inputs in which networks side by side are each a single linear function, one after the other.
///
/// In each region of a layer, whether a neuron is on is settled by where the region's corners lie; where its hyperplane
/// crosses, the region is cut. The order is that of depth first, so the memory is that of one branch.
struct Pieces {
  /// One region with the outputs' rows of each network in it, which are exponents short of their values like
  /// ``ExactNetwork/last``.
  struct Piece {
    let cone: Cone
    let outputs: [[Vector]]
    /// For each network and hidden layer, which neurons are on.
    let active: [[[Bool]]]
  }

  private struct Branch {
    var cone: Cone
    var level = 0
    /// What the layer before gives, for each network; nil for a neuron that is off.
    var inputs: [[Vector?]]
    /// What the neurons of this level add up, network after network.
    var sums: [Vector] = []
    /// What those that are settled give.
    var settled: [Vector?] = []
    var active: [[[Bool]]]
  }

  let networks: [ExactNetwork]
  private var branches: [Branch]

  init(of networks: [ExactNetwork], in cone: Cone) {
    self.networks = networks
    let inputs = (0..<cone.width - 1).map { Optional(Vector.unit($0, of: cone.width)) }
    var first = Branch(
      cone: cone, inputs: networks.map { _ in inputs }, active: networks.map { _ in [] })
    first.sums = Self.sums(of: networks, first)
    branches = [first]
  }

  /// The next region; nil after the last.
  mutating func next(_ budget: inout Budget) throws(Undecided) -> Piece? {
    guard var branch = branches.popLast() else { return nil }
    while true {
      while branch.settled.count < branch.sums.count {
        let sum = branch.sums[branch.settled.count]
        try budget.spend(branch.cone.cost)
        switch branch.cone.side(of: sum) {
        case .positive: branch.settled.append(sum)
        case .negative, .within: branch.settled.append(nil)
        case .both:
          try budget.spend(branch.cone.cost + branch.cone.rays.count * branch.cone.rays.count)
          var other = branch
          (branch.cone, other.cone) = branch.cone.split(by: sum)
          branch.settled.append(sum)
          other.settled.append(nil)
          branches.append(other)
        }
      }
      if branch.level == networks.map(\.hidden.count).max() ?? 0 { break }
      advance(&branch)
      try budget.spend(cost(of: branch))
      branch.sums = Self.sums(of: networks, branch)
    }
    let outputs = zip(networks, branch.inputs).map { network, inputs in
      network.last.rows.map { $0.weighted(inputs, width: branch.cone.width) }
    }
    return Piece(cone: branch.cone, outputs: outputs, active: branch.active)
  }

  /// Makes what is settled the next level's inputs.
  private func advance(_ branch: inout Branch) {
    var start = 0
    for (index, network) in networks.enumerated() where branch.level < network.hidden.count {
      let count = network.hidden[branch.level].count
      branch.inputs[index] = Array(branch.settled[start..<start + count])
      branch.active[index].append(branch.inputs[index].map { $0 != nil })
      start += count
    }
    branch.settled = []
    branch.sums = []
    branch.level += 1
  }

  private static func sums(of networks: [ExactNetwork], _ branch: Branch) -> [Vector] {
    zip(networks, branch.inputs).flatMap { network, inputs in
      branch.level < network.hidden.count
        ? network.hidden[branch.level].map { $0.weighted(inputs, width: branch.cone.width) } : []
    }
  }

  private func cost(of branch: Branch) -> Int {
    zip(networks, branch.inputs).reduce(0) { cost, pair in
      let rows = branch.level < pair.0.hidden.count ? pair.0.hidden[branch.level].count : pair.0.last.rows.count
      return cost + rows * pair.1.count * branch.cone.width
    }
  }
}
