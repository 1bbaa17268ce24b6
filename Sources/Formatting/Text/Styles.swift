/// The colours and effects that output is decorated with: what `$PSStyle` shows and changes.
///
/// One per session. The defaults are PowerShell 7.6's.
public final class Styles {
  /// `$PSStyle.OutputRendering`.
  public enum Rendering: String, CaseIterable, Sendable {
    /// Escape sequences reach a terminal, and nothing else.
    case host = "Host"
    case plainText = "PlainText"
    case ansi = "Ansi"
  }

  /// Ends every effect.
  public static let reset = "\u{1b}[0m"

  public var rendering: Rendering = .host
  public var formatAccent = "\u{1b}[32;1m"
  public var tableHeader = "\u{1b}[32;1m"
  public var customTableHeaderLabel = "\u{1b}[32;1;3m"
  public var errorAccent = "\u{1b}[36;1m"
  public var error = "\u{1b}[31;1m"
  public var warning = "\u{1b}[33;1m"
  public var verbose = "\u{1b}[33;1m"
  public var debug = "\u{1b}[33;1m"

  public init() {}

  /// Whether text that goes to the host loses its escape sequences.
  public func isPlainForHost(supportsColour: Bool) -> Bool { !supportsColour || rendering == .plainText }
  /// Whether lines that go into a string or a file lose them.
  public var isPlainForText: Bool { rendering != .ansi }
}
