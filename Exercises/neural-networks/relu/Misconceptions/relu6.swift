func relu(_ z: Double) -> Double {
  min(max(0, z), 6)
}
