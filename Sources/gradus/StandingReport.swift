import Catalogue
import Records

/// What `list` and `progress` say with `--json`: where a learner stands, and the misunderstandings that were met.
struct StandingReport: Encodable {
  /// A misunderstanding that was met: named in a verdict, or chosen in a quiz.
  struct Misconception: Encodable {
    let id: String
    let says: String
    /// Whether the same exercise passed, or the same question was answered right, since.
    let overcome: Bool
  }

  let schema = 1
  let learner: String
  let standing: Standing
  let misconceptions: [Misconception]

  private enum CodingKeys: CodingKey {
    case schema, learner, next, lessons, misconceptions
  }

  /// What there is to say of `learner`, who stands at `standing`.
  init(of learner: String, _ standing: Standing, in catalogue: Catalogue, _ records: Records) throws {
    self.learner = learner
    self.standing = standing
    let met = try records.misconceptions(of: learner)
    let texts = met.isEmpty ? [:] : try catalogue.misconceptions()
    misconceptions = met.map { .init(id: $0.id, says: texts[$0.id] ?? "", overcome: $0.overcome) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(learner, forKey: .learner)
    try container.encode(standing.next, forKey: .next)
    try container.encode(standing.lessons, forKey: .lessons)
    try container.encode(misconceptions, forKey: .misconceptions)
  }
}
