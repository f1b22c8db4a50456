func relu(_ z: Double) -> Double {
  switch z {
  case ..<0: 0
  default: z
  }
}
