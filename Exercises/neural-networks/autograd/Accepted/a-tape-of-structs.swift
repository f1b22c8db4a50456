import Neurons

// Everything that happens is written on one tape; a Value only knows its place there.
struct Entry {
  var data: Double
  var uses: [(place: Int, slope: Double)]
}

var tape: [Entry] = []
var gradients: [Double] = []

struct Value {
  let place: Int

  init(_ data: Double) { self.init(Entry(data: data, uses: [])) }

  init(_ entry: Entry) {
    place = tape.count
    tape.append(entry)
  }

  var data: Double { tape[place].data }
  var gradient: Double { place < gradients.count ? gradients[place] : 0 }

  func relu() -> Value {
    Value(Entry(data: ReLU()([data])[0], uses: [(place, data > 0 ? 1 : 0)]))
  }

  func backward() {
    gradients = tape.map { _ in 0 }
    gradients[place] = 1
    for (index, entry) in tape.enumerated().reversed() {
      for use in entry.uses { gradients[use.place] += gradients[index] * use.slope }
    }
  }

  static func + (a: Value, b: Value) -> Value {
    Value(Entry(data: a.data + b.data, uses: [(a.place, 1), (b.place, 1)]))
  }

  static func * (a: Value, b: Value) -> Value {
    Value(Entry(data: a.data * b.data, uses: [(a.place, b.data), (b.place, a.data)]))
  }
}
