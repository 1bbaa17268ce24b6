import Objects

/// The variables that the shell computes when they are read.
enum AutomaticVariable: String {
  case args, input, succeeded = "?", myInvocation = "myinvocation", boundParameters = "psboundparameters", cmdlet = "pscmdlet"
  case scriptRoot = "psscriptroot", commandPath = "pscommandpath", switchItem = "switch"

  /// Names that never get a slot: their value isn't a variable's.
  static func isReserved(_ folded: String) -> Bool {
    switch folded {
    case "_", "psitem", "?", "null", "true", "false": true
    default: false
    }
  }
}
