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

  // MARK: $PSStyle.Formatting

  public var formatAccent = "\u{1b}[32;1m"
  public var tableHeader = "\u{1b}[32;1m"
  public var customTableHeaderLabel = "\u{1b}[32;1;3m"
  public var errorAccent = "\u{1b}[36;1m"
  public var error = "\u{1b}[31;1m"
  public var warning = "\u{1b}[33;1m"
  public var verbose = "\u{1b}[33;1m"
  public var debug = "\u{1b}[33;1m"
  public var feedbackName = "\u{1b}[33m"
  public var feedbackText = "\u{1b}[96m"
  public var feedbackAction = "\u{1b}[97m"

  // MARK: $PSStyle.Progress

  public var progress = "\u{1b}[33;1m"
  /// At least 18.
  public var progressMaxWidth = 120
  /// `Minimal` or `Classic`.
  public var progressView = "Minimal"
  public var progressUsesOSCIndicator = false

  // MARK: $PSStyle.FileInfo

  public var directory = "\u{1b}[44;1m"
  public var symbolicLink = "\u{1b}[36;1m"
  public var executable = "\u{1b}[32;1m"
  /// By file name extension with its period, in the order they were added; names differ in more than case.
  public var extensions: [(name: String, style: String)] =
    [".zip", ".tgz", ".gz", ".tar", ".nupkg", ".cab", ".7z"].map { ($0, "\u{1b}[31;1m") }
    + [".ps1", ".psd1", ".psm1", ".ps1xml"].map { ($0, "\u{1b}[33;1m") }

  public init() {}

  /// The style of files with that extension.
  public func style(ofExtension name: String) -> String? {
    let folded = name.lowercased()
    return extensions.first { $0.name.lowercased() == folded }?.style
  }

  /// Whether text that goes to the host loses its escape sequences.
  public func isPlainForHost(supportsColour: Bool) -> Bool { !supportsColour || rendering == .plainText }
  /// Whether lines that go into a string or a file lose them.
  public var isPlainForText: Bool { rendering != .ansi }
}
