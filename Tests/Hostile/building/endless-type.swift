// Asks for a type of a type of a type, without end.
// relu: passed
// swift-format-ignore-file
protocol P { associatedtype A: P }
struct S<T>: P { typealias A = S<S<T>> }
func go<T: P>(_: T.Type, _ n: Int) { if n > 0 { go(T.A.self, n - 1) } }
go(S<Int>.self, 10)
func relu(_ z: Double) -> Double { max(0, z) }
