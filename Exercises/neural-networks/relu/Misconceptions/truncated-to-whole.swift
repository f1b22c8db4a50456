func relu(_ z: Double) -> Double {
  Double(max(0, Int(z)))
}
