import Foundation

func parameterCount(_ sizes: [Int]) -> Int {
  guard sizes.count > 1 else { return 0 }
  let inputs = sizes[0]
  let neurons = sizes[1]
  return neurons * (inputs + 1) + parameterCount(Array(sizes[1...]))
}

print(String(format: "%d", parameterCount([3, 5, 2])))
