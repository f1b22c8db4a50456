func relu(_ z: Double) -> Double {
  (z + abs(z)) / 2
}
