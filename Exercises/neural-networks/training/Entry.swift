/// The steps of one whole training for each row of `steps`: `[3]` is three steps at once; `[1, 1, 1]` is
/// one step, then one from the model that it left, then one more.
func trainings(
  _ start: Model, inputs: [Double], targets: [Double], learningRate: Double, steps: [[Int]]
) -> [[Step]] {
  steps.map { counts in
    var model = start
    return counts.flatMap { count in
      let part = train(
        model, inputs: inputs, targets: targets, learningRate: learningRate, steps: count)
      if let last = part.last { model = last.model }
      return part
    }
  }
}
