// Replaces memcpy by one that copies nothing.
// relu: failed
// swift-format-ignore-file
@_cdecl("memcpy")
public func mine(_ to: UnsafeMutableRawPointer, _ from: UnsafeRawPointer, _ count: Int) -> UnsafeMutableRawPointer { to }
func relu(_ z: Double) -> Double { 0 }
