import Foundation

infix operator .+ : AdditionPrecedence

func .+ (a: [Double], b: [Double]) -> [Double] {
  zip(a, b).map { $0 + $1 }
}

func unit(_ i: Int, of count: Int, times factor: Double) -> [Double] {
  (0..<count).map { $0 == i ? factor : 0 }
}

func numericalGradient(_ f: ([Double]) -> Double, at point: [Double], step: Double) -> [Double] {
  let n = point.count
  return (0..<n).map { i in
    let above = f(point .+ unit(i, of: n, times: step)) / (2 * step)
    let below = f(point .+ unit(i, of: n, times: -step)) / (2 * step)
    return above - below
  }
}

let tried = numericalGradient({ pow($0[0], 3) }, at: [2], step: 0.5)
print(String(format: "%.2f", tried[0]))
