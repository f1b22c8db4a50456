/// The one of `names` that `name` was probably meant to be, small letters or capitals: at most a third of its letters wrong,
/// and nearest by Damerau–Levenshtein distance (insert, delete, replace, swap neighbours); nil where none is near.
///
/// Of names longer than anyone types by hand none is near: the distance of two takes time by the product of their
/// lengths.
public func nearest(to name: String, among names: [String]) -> String? {
  let longest = 100
  guard name.utf8.count <= longest else { return nil }
  let near = names.filter { $0.utf8.count <= longest }
    .map { (distance: distance(name.lowercased(), $0.lowercased()), name: $0) }.min { $0 < $1 }
  guard let near, near.distance <= max(1, near.name.count / 3) else { return nil }
  return near.name
}

/// Optimal string alignment distance (Boytsov 2011, section 2.2).
private func distance(_ left: String, _ right: String) -> Int {
  let a = Array(left)
  let b = Array(right)
  var rows = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
  for i in rows.indices { rows[i][0] = i }
  for i in a.indices {
    for j in b.indices {
      let replace = rows[i][j] + (a[i] == b[j] ? 0 : 1)
      rows[i + 1][j + 1] = min(rows[i][j + 1] + 1, rows[i + 1][j] + 1, replace)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        rows[i + 1][j + 1] = min(rows[i + 1][j + 1], rows[i - 1][j - 1] + 1)
      }
    }
  }
  return rows[a.count][b.count]
}
