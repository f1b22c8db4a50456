// Brings the function that starts a submission.
// relu: not-built
// swift-format-ignore-file
@_cdecl("gradus_submission_start") public func mine(_ count: Int32, _ words: UnsafeRawPointer?) -> Int32 { 0 }
func relu(_ z: Double) -> Double { 0 }
