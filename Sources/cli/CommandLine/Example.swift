/// A command line that can be typed as it stands, with what it is good for.
struct Example: Sendable, Equatable {
  let line: String
  let purpose: String
}
