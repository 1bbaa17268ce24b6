/// `$x`, `@x`, `${any name}`, `$env:PATH`.
public final class VariableExpressionAst: ExpressionAst, @unchecked Sendable {
  public let variablePath: VariablePath
  /// Written with `@`.
  public let splatted: Bool

  init(_ extent: Extent, path: VariablePath, splatted: Bool) {
    variablePath = path
    self.splatted = splatted
    super.init(.variableExpression, extent)
  }
}

/// A number, or through ``StringConstantExpressionAst`` a string.
public class ConstantExpressionAst: ExpressionAst, @unchecked Sendable {
  public final let value: ConstantValue

  init(_ kind: AstKind = .constantExpression, _ extent: Extent, value: ConstantValue) {
    self.value = value
    super.init(kind, extent)
  }
}

/// `'text'`, `"text"` without anything to expand, a here-string, or a bare word.
public final class StringConstantExpressionAst: ConstantExpressionAst, @unchecked Sendable {
  public let stringConstantType: StringConstantType
  /// The text.
  public let string: String
  /// The UTF-16 units of a text that is not well-formed (`"`u{d800}"`); `nil` for every other.
  public let illFormed: [UInt16]?

  init(_ extent: Extent, string: String, illFormed: [UInt16]? = nil, type: StringConstantType) {
    self.string = string
    self.illFormed = illFormed
    stringConstantType = type
    super.init(.stringConstantExpression, extent, value: .string(string))
  }
}

/// `"text $variable $(statements)"`, a here-string or a bare word with variables in it.
public final class ExpandableStringExpressionAst: ExpressionAst, @unchecked Sendable {
  /// The text as written between the quotes, escapes applied.
  public let value: String
  public let stringConstantType: StringConstantType
  /// The variables and sub-expressions, in order.
  public let nestedExpressions: [ExpressionAst]
  /// The text around the nested expressions: one more than those. Evaluation joins both alternately.
  public let segments: [Segment]

  /// A piece of constant text between nested expressions.
  public struct Segment: Sendable {
    public let text: String
    /// The UTF-16 units of a text that is not well-formed; `nil` for every other.
    public let illFormed: [UInt16]?
  }

  init(
    _ extent: Extent, value: String, segments: [Segment], type: StringConstantType, nestedExpressions: [ExpressionAst]
  ) {
    self.value = value
    self.segments = segments
    stringConstantType = type
    self.nestedExpressions = nestedExpressions
    super.init(.expandableStringExpression, extent)
    adopt(nestedExpressions)
  }

  public override var children: [Ast] { nestedExpressions }
}

/// `[int]` used as a value.
public final class TypeExpressionAst: ExpressionAst, @unchecked Sendable {
  public let typeName: any ITypeName

  init(_ extent: Extent, typeName: any ITypeName) {
    self.typeName = typeName
    super.init(.typeExpression, extent)
  }
}

/// `(pipeline)`.
public final class ParenExpressionAst: ExpressionAst, @unchecked Sendable {
  public let pipeline: PipelineBaseAst

  init(_ extent: Extent, pipeline: PipelineBaseAst) {
    self.pipeline = pipeline
    super.init(.parenExpression, extent)
    adopt(pipeline)
  }

  public override var children: [Ast] { [pipeline] }
}

/// `$(statements)`.
public final class SubExpressionAst: ExpressionAst, @unchecked Sendable {
  public let subExpression: StatementBlockAst

  init(_ extent: Extent, subExpression: StatementBlockAst) {
    self.subExpression = subExpression
    super.init(.subExpression, extent)
    adopt(subExpression)
  }

  public override var children: [Ast] { [subExpression] }
}

/// `@(statements)`.
public final class ArrayExpressionAst: ExpressionAst, @unchecked Sendable {
  public let subExpression: StatementBlockAst

  init(_ extent: Extent, subExpression: StatementBlockAst) {
    self.subExpression = subExpression
    super.init(.arrayExpression, extent)
    adopt(subExpression)
  }

  public override var children: [Ast] { [subExpression] }
}

/// `1, 2, 3`.
public final class ArrayLiteralAst: ExpressionAst, @unchecked Sendable {
  public let elements: [ExpressionAst]

  init(_ extent: Extent, elements: [ExpressionAst]) {
    self.elements = elements
    super.init(.arrayLiteral, extent)
    adopt(elements)
  }

  public override var children: [Ast] { elements }
}

/// `@{ key = value }`.
public final class HashtableAst: ExpressionAst, @unchecked Sendable {
  public let keyValuePairs: [(key: ExpressionAst, value: StatementAst)]
  /// True for the body of a desired-state resource; never made by this parser.
  public let isSchemaElement = false

  init(_ extent: Extent, keyValuePairs: [(key: ExpressionAst, value: StatementAst)]) {
    self.keyValuePairs = keyValuePairs
    super.init(.hashtable, extent)
    adopt(children)
  }

  public override var children: [Ast] { keyValuePairs.flatMap { [$0.key, $0.value] as [Ast] } }
}

/// `{ … }` as a value.
public final class ScriptBlockExpressionAst: ExpressionAst, @unchecked Sendable {
  public let scriptBlock: ScriptBlockAst

  init(_ extent: Extent, scriptBlock: ScriptBlockAst) {
    self.scriptBlock = scriptBlock
    super.init(.scriptBlockExpression, extent)
    adopt(scriptBlock)
  }

  public override var children: [Ast] { [scriptBlock] }
}

/// `$using:x`.
public final class UsingExpressionAst: ExpressionAst, @unchecked Sendable {
  /// The variable; its path is without `using:`.
  public let subExpression: ExpressionAst

  init(_ extent: Extent, subExpression: ExpressionAst) {
    self.subExpression = subExpression
    super.init(.usingExpression, extent)
    adopt(subExpression)
  }

  public override var children: [Ast] { [subExpression] }
}

/// Stands where an expression could not be read.
public final class ErrorExpressionAst: ExpressionAst, @unchecked Sendable {
  public let nestedAst: [Ast]

  init(_ extent: Extent, nestedAst: [Ast] = []) {
    self.nestedAst = nestedAst
    super.init(.errorExpression, extent)
    adopt(nestedAst)
  }

  public override var children: [Ast] { nestedAst }
}
