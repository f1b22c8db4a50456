import Neurons
import Testing

@testable import Exact

@Suite("Equality: what is easily missed")
struct EqualityHardTests {
  /// Functions that are 0 everywhere, each written in another way.
  static let zeroFunctions: [Network] = [
    .linear([0]),
    Network {
      Dense(weights: [[1], [1]], biases: [0, 0])
      ReLU()
      Dense(weights: [[1, -1]], biases: [0])
    },
    // 2 relu(x/2 + 1) − relu(x + 2)
    Network {
      Dense(weights: [[0.5], [1]], biases: [1, 2])
      ReLU()
      Dense(weights: [[2, -1]], biases: [0])
    },
    // relu(x) − relu(−x) − relu(x + 3) + relu(−x − 3) + 3
    Network {
      Dense(weights: [[1], [-1], [1], [-1]], biases: [0, 0, 3, -3])
      ReLU()
      Dense(weights: [[1, -1, -1, 1]], biases: [3])
    },
    Network {
      Dense(weights: [[0], [5]], biases: [-1, 7])
      ReLU()
      Dense(weights: [[9, 0]], biases: [0])
    },
    // relu(−relu(x))
    Network {
      Dense(weights: [[1]], biases: [0])
      ReLU()
      Dense(weights: [[-1]], biases: [0])
      ReLU()
    },
    // relu(−|x|) and relu(|x|) − |x|
    Network {
      Network.absolute.layers
      Dense(weights: [[-1]], biases: [0])
      ReLU()
    },
    Network {
      Dense(weights: [[1], [-1]], biases: [0, 0])
      ReLU()
      Dense(weights: [[1, 1], [1, 0], [0, 1]], biases: [0, 0, 0])
      ReLU()
      Dense(weights: [[1, -1, -1]], biases: [0])
    },
    // A constant 5 from a neuron without inputs, less 5.
    Network {
      Dense(weights: [[0]], biases: [5])
      ReLU()
      Dense(weights: [[1]], biases: [-5])
    },
    Network {
      Dense(weights: [[0x1p900]], biases: [0])
      Dense(weights: [[0]], biases: [0])
      ReLU()
      ReLU()
    },
  ]

  @Test("functions that are 0 are equal, however they are written", arguments: zeroFunctions.indices)
  func allZero(index: Int) throws {
    for other in Self.zeroFunctions {
      #expect(try decision(Self.zeroFunctions[index], other) == .holds)
      #expect(try decision(Self.zeroFunctions[index], other, in: [-10...10]) == .holds)
    }
  }

  @Test("a function that is almost 0 is not equal to any of these", arguments: zeroFunctions.indices)
  func almostZero(index: Int) throws {
    let other = Network.linear([0], .leastNonzeroMagnitude)
    #expect(try isProven(decision(Self.zeroFunctions[index], other), Self.zeroFunctions[index], other))
  }

  /// A tent of the given half width around `place`: relu(t + w) − 2 relu(t) + relu(t − w) for t = x − place.
  static func spike(at place: Double, halfWidth: Double) -> Network {
    Network {
      Dense(weights: [[1]], biases: [-place])
      Dense(weights: [[1], [1], [1]], biases: [halfWidth, 0, -halfWidth])
      ReLU()
      Dense(weights: [[1, -2, 1]], biases: [0])
    }
  }

  static let places: [Double] = [0x1p40, -0x1p40, 0x1p52 + 1, 0.3, 1e15, -7.5, 0x1p-700]

  @Test("a spike of width 2⁻²⁰ far from all else is found", arguments: places)
  func spike(place: Double) throws {
    let spike = Self.spike(at: place, halfWidth: 0x1p-21)
    let zero = Network.linear([0])
    #expect(try isProven(decision(spike, zero), spike, zero))
    let deep = spike.deepened(outputs: 1)
    #expect(try isProven(decision(deep, zero), deep, zero))
  }

  @Test("a spike just outside the box is not seen, and just inside it is", arguments: [1.0, 0x1p40])
  func spikeAtEdge(place: Double) throws {
    let spike = Self.spike(at: place, halfWidth: 0.25)
    let zero = Network.linear([0])
    #expect(try decision(spike, zero, in: [(-.infinity)...place - 0.25]) == .holds)
    let box: Box = [place + 0.25 - 0x1p-10...(.infinity)]
    #expect(try isProven(decision(spike, zero, in: box), spike, zero, in: box))
    #expect(try decision(spike, zero, in: [place + 0.25...(.infinity)]) == .holds)
  }

  @Test("spikes with as much below as above, between two equal functions, are found", arguments: places)
  func balancedSpikes(place: Double) throws {
    // |x| and |x| plus a spike up and the same spike down beside it.
    let network = Network {
      Dense(weights: [[1], [1], [-1]], biases: [-place, 0, 0])
      Dense(
        weights: [[1, 0, 0], [1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]], biases: [0x1p-20, 0, -0x1p-20, 0, 0])
      ReLU()
      Dense(weights: [[1, -2, 1, 1, 1]], biases: [0])
      Dense(weights: [[1]], biases: [0])
    }
    #expect(try isProven(decision(network, .absolute), network, .absolute))
  }

  /// relu(w − |x − a| − |y − b|): a pyramid around (a, b).
  static func pyramid(at a: Double, _ b: Double, halfWidth: Double) -> Network {
    Network {
      Dense(weights: [[1, 0], [-1, 0], [0, 1], [0, -1]], biases: [-a, a, -b, b])
      ReLU()
      Dense(weights: [[-1, -1, -1, -1]], biases: [halfWidth])
      ReLU()
    }
  }

  @Test(
    "a pyramid of width 2⁻²⁰ in the plane is found, and only in boxes that it reaches into",
    arguments: [(0x1p40, -0x1p40), (0.3, 0.7), (1000, 0)])
  func pyramid(a: Double, b: Double) throws {
    let pyramid = Self.pyramid(at: a, b, halfWidth: 0x1p-21)
    let zero = Network.linear([0, 0])
    #expect(try isProven(decision(pyramid, zero), pyramid, zero))
    let around: Box = [a - 4...a + 1, b - 2...b + 3]
    #expect(try isProven(decision(pyramid, zero, in: around), pyramid, zero, in: around))
    let quarter: Box = [a...(.infinity), (-.infinity)...b]
    #expect(try isProven(decision(pyramid, zero, in: quarter), pyramid, zero, in: quarter))
    #expect(try decision(pyramid, zero, in: [a + 0x1p-12...(.infinity), line]) == .holds)
    #expect(try decision(pyramid, zero, in: [a...a, b + 0x1p-12...(.infinity)]) == .holds)
  }

  @Test("a pyramid that touches the box in one point is 0 in it")
  func pyramidTouches() throws {
    let pyramid = Self.pyramid(at: 0, 0, halfWidth: 1)
    let zero = Network.linear([0, 0])
    #expect(try decision(pyramid, zero, in: [1...3, -2...2]) == .holds)
    #expect(try isProven(decision(pyramid, zero, in: [0.99...3, -2...2]), pyramid, zero, in: [0.99...3, -2...2]))
  }

  @Test("neurons on one hyperplane add up, whatever their size and side")
  func coinciding() throws {
    // relu(2t) + 3 relu(−t) − 0.5 relu(−2t) = 2 relu(t) + 2 relu(−t), for t = x + y − 1.
    let left = Network {
      Dense(weights: [[2, 2], [-1, -1], [-2, -2]], biases: [-2, 1, 2])
      ReLU()
      Dense(weights: [[1, 3, -0.5]], biases: [0])
    }
    let right = Network {
      Dense(weights: [[1, 1], [-1, -1]], biases: [-1, 1])
      ReLU()
      Dense(weights: [[2, 2]], biases: [0])
    }
    #expect(try decision(left, right) == .holds)
  }

  @Test("parallel hyperplanes are not one, however near", arguments: [1.0, 0x1p-20, 0x1p-52, 0x1p-1074])
  func parallel(distance: Double) throws {
    func network(_ bias: Double) -> Network {
      Network {
        Dense(weights: [[1, 1], [-1, -1]], biases: [0, bias])
        ReLU()
        Dense(weights: [[1, -1]], biases: [0])
      }
    }
    let (left, right) = (network(0), network(distance))
    #expect(try isProven(decision(left, right), left, right))
  }

  @Test("a difference in the second output alone is found")
  func secondOutput() throws {
    func network(_ weight: Double) -> Network {
      Network {
        Dense(weights: [[1, 0], [0, 1]], biases: [0, 0])
        ReLU()
        Dense(weights: [[1, 1], [1, weight]], biases: [0, 0])
      }
    }
    #expect(try isProven(decision(network(1), network(1 + 0x1p-52)), network(1), network(1 + 0x1p-52)))
  }

  @Test("weights 2¹⁰⁰⁰ up and down again leave the function what it is")
  func hugeAndTiny() throws {
    let network = Network {
      Dense(weights: [[0x1p1000], [-0x1p-1000]], biases: [0, 0])
      ReLU()
      Dense(weights: [[0x1p-1000, 0x1p1000]], biases: [0])
    }
    #expect(try decision(network, .absolute) == .holds)
    #expect(try decision(network.deepened(outputs: 1), .absolute) == .holds)
  }

  @Test("max(x, y) is the same written from either side, and is not max(x, y, −2⁴⁰)")
  func maxima() throws {
    // relu(x − y) + y, with y as relu(y) − relu(−y).
    let left = Network {
      Dense(weights: [[1, -1], [0, 1], [0, -1]], biases: [0, 0, 0])
      ReLU()
      Dense(weights: [[1, 1, -1]], biases: [0])
    }
    let right = Network {
      Dense(weights: [[-1, 1], [1, 0], [-1, 0]], biases: [0, 0, 0])
      ReLU()
      Dense(weights: [[1, 1, -1]], biases: [0])
    }
    #expect(try decision(left, right) == .holds)
    let bounded = Network {
      left.layers
      Dense(weights: [[1]], biases: [0x1p40])
      ReLU()
      Dense(weights: [[1]], biases: [-0x1p40])
    }
    #expect(try isProven(decision(bounded, right), bounded, right))
    #expect(try decision(bounded, right, in: [-0x1p40...(.infinity), line]) == .holds)
  }

  /// relu(x₁ + … + xₙ − n + 1/2): all inputs at once, as a gate of zeros and ones.
  static func gate(_ count: Int) -> Network {
    Network {
      Dense(weights: [[Double](repeating: 1, count: count)], biases: [0.5 - Double(count)])
      ReLU()
    }
  }

  @Test("a gate of several inputs that is on near one corner alone is not 0", arguments: [1, 2, 3, 6, 20, 100])
  func gate(count: Int) throws {
    let box = Box(repeating: 0...1, count: count)
    let zero = Network.linear([Double](repeating: 0, count: count))
    #expect(try isProven(decision(Self.gate(count), zero, in: box), Self.gate(count), zero, in: box))
  }

  @Test("a bend that cuts off a small corner of the box is found", arguments: [0x1p-2, 0x1p-9, 0x1p-20, 0x1p-45])
  func smallCorner(size: Double) throws {
    let network = Network {
      Dense(weights: [[-1, -1]], biases: [10 + size])
      ReLU()
    }
    let zero = Network.linear([0, 0])
    for box in [[5...6, 5...6], [5...(.infinity), 5...(.infinity)], [5...1000, 5...(.infinity)]] as [Box] {
      #expect(try isProven(decision(network, zero, in: box), network, zero, in: box))
    }
  }

  @Test("a bend through the inside of a box of 2⁻¹⁰⁰ is found")
  func tinyBox() throws {
    let network = Network {
      Dense(weights: [[1, -1]], biases: [0])
      ReLU()
    }
    let box: Box = [0x1p-100...0x1.8p-100, 0x1p-100...0x1.8p-100]
    let zero = Network.linear([0, 0])
    #expect(try isProven(decision(network, zero, in: box), network, zero, in: box))
  }
}
