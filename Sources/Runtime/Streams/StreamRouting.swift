import Objects

/// Where the streams other than output go while a redirected command runs; `nil` is the host.
final class StreamRouting {
  var error: Sink?
  var warning: Sink?
  var verbose: Sink?
  var debug: Sink?
  var information: Sink?

  init(_ outer: StreamRouting?) {
    error = outer?.error
    warning = outer?.warning
    verbose = outer?.verbose
    debug = outer?.debug
    information = outer?.information
  }
}
