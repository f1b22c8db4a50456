import Foundation

/// Which names a learner can have.
enum LearnerName {
  /// `name` as it is kept: with its accents composed, so that names that look the same are one learner's, whatever system
  /// they were typed on.
  static func checked(_ name: String) throws -> String {
    guard isName(name) else {
      throw Failure.usage(
        "a learner's name has 1 to 200 characters, none of them a control character or one that nobody sees")
    }
    return name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCanonicalMapping
  }

  /// Whether `name` can be a learner's.
  ///
  /// Characters that are not seen would make two learners of names that look alike. U+FFFD stands for bytes that are no
  /// UTF-8: taken as a name, it would make one learner of many.
  private static func isName(_ name: String) -> Bool {
    (1...200).contains(name.count) && name.utf8.count <= 2000
      && name.unicodeScalars.allSatisfy { !Terminal.isUnsafe($0) && $0 != "\u{FFFD}" || joiners.contains($0) }
      && name.contains { !$0.isWhitespace && !joiners.isSuperset(of: $0.unicodeScalars) }
  }

  /// Without width, but spelling in Persian, in Indian scripts and in emoji needs them.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
}
