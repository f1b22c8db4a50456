// Names a type that doubles in size with each line.
// relu: not-built
// swift-format-ignore-file
struct Pair<A, B> {
  var a: A
  var b: B
}
typealias P1<T> = Pair<T, T>
typealias P2<T> = P1<P1<T>>
typealias P4<T> = P2<P2<T>>
typealias P8<T> = P4<P4<T>>
typealias P16<T> = P8<P8<T>>
let a: P16<P8<Int>>? = nil
print(a == nil)
func relu(_ z: Double) -> Double { max(0, z) }
