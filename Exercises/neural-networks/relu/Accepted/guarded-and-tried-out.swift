func relu(_ z: Double) -> Double {
  guard z > 0 else { return 0 }
  return z
}

print("relu(-3) is", relu(-3))
print("relu(2) is", relu(2))
