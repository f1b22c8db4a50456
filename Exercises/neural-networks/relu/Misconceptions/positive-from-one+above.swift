func relu(_ z: Double) -> Double {
  z > 1 ? z : 0
}
