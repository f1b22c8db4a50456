func reluSlope(_ z: Double) -> Double {
  switch z {
  case 0: return 0
  case ..<0: return 0
  default: return 1
  }
}

for z in [-3.0, 0, 2] {
  print("slope at", z, "is", reluSlope(z))
}
