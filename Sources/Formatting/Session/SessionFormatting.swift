import Culture
import Objects
import Runtime

/// A session's styles and views, and what formatting asks of the session.
public final class SessionFormatting: FormattingContext {
  private unowned let session: Session
  public let styles = Styles()
  public let views = ViewDatabase()

  fileprivate init(_ session: Session) { self.session = session }

  public var invocation: any InvocationContext { session }
  public var culture: CultureInfo { .enUS }
  public var enumerationLimit: Int {
    guard case .int(let limit)? = session.variable("FormatEnumerationLimit")?.unwrapped else { return 4 }
    return Int(limit)
  }
  public var windowWidth: Int { session.host.width }
  public var windowHeight: Int { session.host.height }
  public func compile(_ script: String) throws(Unwind) -> NetObject { try session.scriptBlock(script) }
  public func displaySet(of typeName: String) -> [String]? {
    session.extensions.displaySets.isEmpty ? nil : session.extensions.displaySets[foldCase(typeName)]
  }
  public var errorView: ErrorView {
    let name = session.variable("ErrorView")?.displayText ?? ""
    return ErrorView.allCases.first { equalsIgnoringCase($0.rawValue, name) } ?? .normal
  }
  public var latestError: ErrorRecord? { session.errors.items.first?.object() }
  public func isCommand(_ name: String) -> Bool {
    do throws(Unwind) { return try session.commandInfo(name) != nil } catch { return false }
  }
  public var supportsColour: Bool { session.host.supportsColour }
}

extension Session {
  /// The session's styles and views.
  public var formatting: SessionFormatting { service(SessionFormatting.self) { SessionFormatting(self) } }
}
