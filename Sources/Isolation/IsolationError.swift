/// What keeps strangers' Swift from being built and run here.
public enum IsolationError: Error, Equatable, CustomStringConvertible {
  /// A program that is needed is not installed, or a place that is needed not there; `install` says what to do.
  case missing(program: String, install: String)
  /// bubblewrap is installed but may not make a sandbox; `reason` is what it said.
  case forbidden(reason: String)
  /// A step that does not depend on any submission failed: a fault of Gradus or of the toolchain.
  case broken(step: String, reason: String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .missing(let program, let install):
      "\(program) is missing: \(install)"
    case .forbidden(let reason):
      """
      bubblewrap cannot make a sandbox here (\(reason)). In a container, start it with user namespaces allowed and /proc unmasked; on \
      Ubuntu, allow them with `sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0`. On your own machine, your own \
      code also runs with --no-isolation. `gradus doctor` tries everything again
      """
    case .broken(let step, let reason):
      "\(step) failed: \(reason)"
    }
  }
}
