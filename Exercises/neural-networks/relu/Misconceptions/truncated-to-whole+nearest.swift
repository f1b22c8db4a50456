func relu(_ z: Double) -> Double {
  max(0, z.rounded())
}
