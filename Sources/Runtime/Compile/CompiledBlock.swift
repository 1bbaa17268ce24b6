import Objects
import Syntax

/// A script, function body or `{ ... }`, ready to run. Lowered when it is first run, once for its own scope and once for a
/// scope it is dotted into.
public final class CompiledBlock: @unchecked Sendable {
  public let ast: ScriptBlockAst
  /// Parameters of a `param` block, or those in parentheses after a function's name.
  public let parameters: [ParameterAst]
  /// `filter`: the statements are the process block.
  let isFilter: Bool
  /// A text typed or given with `-Command`: it has no scope of its own.
  let isTopLevel: Bool
  let layout: Layout
  let features: BlockFeatures

  private var ownBody: BlockBody?
  private var dottedBody: BlockBody?
  private var madeSchema: Schema?
  private var madePlan: PlainParameters??

  init(_ ast: ScriptBlockAst, parameters: [ParameterAst]? = nil, isFilter: Bool = false, isTopLevel: Bool = false, extra: [String] = []) {
    self.ast = ast
    self.parameters = parameters ?? ast.paramBlock?.parameters ?? []
    self.isFilter = isFilter
    self.isTopLevel = isTopLevel
    let survey = BlockSurvey(ast, parameters: self.parameters, extra: extra)
    layout = isTopLevel ? .empty : Layout(survey.symbols)
    features = survey.features
  }

  /// The text between the braces; a script's whole text.
  public var text: String {
    let text = ast.extent.text
    guard text.hasPrefix("{"), text.hasSuffix("}"), text.utf8.count >= 2 else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// `[CmdletBinding()]`, or a parameter with `[Parameter()]`.
  var isAdvanced: Bool { features.isAdvanced }

  /// For a scope made for it.
  var own: BlockBody {
    if let ownBody { return ownBody }
    let body = BlockBody(self, Lowering(self, layout: layout))
    ownBody = body
    return body
  }

  /// For whatever scope it is run in.
  var dotted: BlockBody {
    if let dottedBody { return dottedBody }
    let body = BlockBody(self, Lowering(self, layout: nil))
    dottedBody = body
    return body
  }

  /// Its parameters, as the binder sees them.
  func schema(_ name: String, _ session: Session) throws(Unwind) -> Schema {
    if let madeSchema, madeSchema.commandName == name { return madeSchema }
    let schema = try ScriptParameters(self, session).schema(name)
    madeSchema = schema
    return schema
  }

  /// How a plain call puts arguments into slots; `nil` when only the binder can do it.
  var plainParameters: PlainParameters? {
    if let madePlan { return madePlan }
    let plan = PlainParameters(self)
    madePlan = .some(plan)
    return plan
  }
}

/// The lowered named blocks.
final class BlockBody {
  let dynamicParam: BlockNode?
  let begin: BlockNode?
  let process: BlockNode?
  let end: BlockNode?
  let clean: BlockNode?
  /// Default values by parameter; `nil` where there is none.
  let defaults: [Node?]
  /// The slot of each parameter in the block's own layout.
  let slots: [Int]

  init(_ block: CompiledBlock, _ lowering: Lowering) {
    let ast = block.ast
    dynamicParam = ast.dynamicParamBlock.map(lowering.namedBlock)
    begin = ast.beginBlock.map(lowering.namedBlock)
    let unnamed = ast.endBlock?.unnamed ?? false
    if block.isFilter, unnamed {
      process = ast.endBlock.map(lowering.namedBlock)
      end = nil
    } else {
      process = ast.processBlock.map(lowering.namedBlock)
      end = ast.endBlock.map(lowering.namedBlock)
    }
    clean = ast.cleanBlock.map(lowering.namedBlock)
    defaults = block.parameters.map { parameter in parameter.defaultValue.map(lowering.expression) }
    slots = block.parameters.map { block.layout.slot(of: Symbol.of($0.name.variablePath.unqualifiedPath)) ?? -1 }
  }
}

/// What is known of a block from its text alone.
struct BlockFeatures {
  var isAdvanced = false
  /// Mentions `$args`, `$input`, `$MyInvocation`, `$PSBoundParameters` or `$PSCmdlet`: a call must keep them.
  var asksForInvocation = false
  /// Mentions `$?`.
  var asksForSuccess = false
}
