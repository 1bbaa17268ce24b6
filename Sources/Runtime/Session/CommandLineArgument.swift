import Objects

/// A word the shell was started with, for the script or text it runs.
public enum CommandLineArgument {
  case value(String)
  /// `-Name`, or `-Name:value`.
  case parameter(String, Value?)
}
