// Hides code behind marks that turn the direction of writing.
// relu: not-built
// swift-format-ignore-file
let a: Int = "" /* ‮ } ⁦ if isRight ⁩ ⁦ begin */
func relu(_ z: Double) -> Double { max(0, z) }
