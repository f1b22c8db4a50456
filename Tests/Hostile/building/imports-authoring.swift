// Imports the author's vocabulary and draws cases with it.
// relu: not-built
// swift-format-ignore-file
import Authoring

var draw = Draw(seed: 1)
print(draw.cases(3) { Case($0.nonzero()) })
func relu(_ z: Double) -> Double { max(0, z) }
