func relu(_ z: Double) -> Double {
  min(0, z)
}
