import Culture
import Objects

/// What formatting needs of the session it works in.
public protocol FormattingContext: AnyObject {
  /// Runs script blocks and reads members.
  var invocation: any InvocationContext { get }
  var culture: CultureInfo { get }
  var styles: Styles { get }
  var views: ViewDatabase { get }
  /// `$FormatEnumerationLimit`: items of a collection in a cell before the ellipsis; negative for all.
  var enumerationLimit: Int { get }
  /// Columns and lines of the host's window.
  var windowWidth: Int { get }
  var windowHeight: Int { get }
  /// A script block out of the text of a view.
  func compile(_ script: String) throws(Unwind) -> NetObject
  /// `-DefaultDisplayPropertySet` that Update-TypeData gave a type.
  func displaySet(of typeName: String) -> [String]?
  /// `$ErrorView`.
  var errorView: ErrorView { get }
  /// `$Error[0]`.
  var latestError: ErrorRecord? { get }
  /// Whether Get-Command knows a command of that name.
  func isCommand(_ name: String) -> Bool
  /// Whether the host shows escape sequences.
  var supportsColour: Bool { get }
}

/// `System.Management.Automation.ErrorView`, in its numeric order.
public enum ErrorView: String, CaseIterable, Sendable {
  case normal = "NormalView"
  case category = "CategoryView"
  case concise = "ConciseView"
  case detailed = "DetailedView"
}
