extension Members {
  static func object(_ table: inout MemberTable) {
    table.method("string ToString()") { (this, _, context) throws(Unwind) in Value(try Conversion.cultureText(this, context)) }
    table.method("type GetType()") { (this, _, _) throws(Unwind) in .object(TypeInfo.of(this.unwrapped)) }
    table.method("bool Equals(System.Object obj)") { (this, a, _) throws(Unwind) in .bool(this.equals(a[0], ignoringCase: false)) }
    table.method("int GetHashCode()") { (this, _, _) throws(Unwind) in .int(Int32(truncatingIfNeeded: this.hash(ignoringCase: false))) }
    table.method("bool Equals(System.Object objA, System.Object objB)", isStatic: true) { (_, a, _) throws(Unwind) in
      .bool(a[0].equals(a[1], ignoringCase: false))
    }
    table.method("bool ReferenceEquals(System.Object objA, System.Object objB)", isStatic: true) { (_, a, _) throws(Unwind) in
      if case .object(let x) = a[0], case .object(let y) = a[1] { return .bool(x === y) }
      if case .string(let x) = a[0], case .string(let y) = a[1] { return .bool(x === y) }
      return .bool(a[0].isNull && a[1].isNull)
    }
    table.constructor("System.Object new()") { (_, _, _) throws(Unwind) in .object(NetObject()) }
  }

  static func enumeration(_ table: inout MemberTable) {
    table.property("int value__ { get; }") { (this, _) throws(Unwind) in
      let value: EnumObject? = this.object()
      return Value(Int(value?.raw ?? 0))
    }
    table.method("bool HasFlag(System.Object flag)") { (this, a, context) throws(Unwind) in
      guard let value: EnumObject = this.object() else { return .false }
      let flag: EnumObject? = try Conversion.convert(a[0], to: value.enumType, context).object()
      return .bool(value.raw & (flag?.raw ?? 0) == flag?.raw ?? 0)
    }
    table.method("string ToString(string format)") { (this, a, _) throws(Unwind) in
      guard let value: EnumObject = this.object() else { return .null }
      return Value(try netting { () throws(ValueError) in try value.text(format: a[0].displayText) })
    }
    func type(_ this: Value, _ a: [Value]) -> TypeInfo? { a.first?.object() ?? this.object() }
    table.method("string[] GetNames(type enumType)", isStatic: true) { (this, a, _) throws(Unwind) in
      .array(type(this, a)?.enumeration?.cases.sorted { UInt64(bitPattern: $0.value) < UInt64(bitPattern: $1.value) }.map(\.name) ?? [])
    }
    table.method("array GetValues(type enumType)", isStatic: true) { (this, a, _) throws(Unwind) in
      guard let type = type(this, a) else { return .null }
      let cases = type.enumeration?.cases.sorted { UInt64(bitPattern: $0.value) < UInt64(bitPattern: $1.value) } ?? []
      return .object(ArrayObject(ContiguousArray(cases.map { .object(EnumObject(type, $0.value)) }), of: type))
    }
    table.method("bool IsDefined(type enumType, System.Object value)", isStatic: true) { (this, a, _) throws(Unwind) in
      guard let cases = type(this, a)?.enumeration?.cases else { return .false }
      if let name = a[1].asString { return .bool(cases.contains { $0.name == name }) }
      let raw = (a[1].reference as? EnumObject)?.raw ?? Int64(a[1].intValue)
      return .bool(cases.contains { $0.value == raw })
    }
    table.method("System.Object Parse(type enumType, string value)", isStatic: true) { (this, a, context) throws(Unwind) in
      guard let type = type(this, a) else { return .null }
      return try parse(type, a[1].displayText, ignoreCase: false, context)
    }
    table.method("System.Object Parse(type enumType, string value, bool ignoreCase)", isStatic: true) { (this, a, context) throws(Unwind) in
      guard let type = type(this, a) else { return .null }
      return try parse(type, a[1].displayText, ignoreCase: a[2].flagValue, context)
    }
    table.method("System.Object ToObject(type enumType, System.Object value)", isStatic: true) { (this, a, _) throws(Unwind) in
      guard let type = type(this, a) else { return .null }
      return .object(EnumObject(type, Int64(a[1].intValue)))
    }
  }

  private static func parse(_ type: TypeInfo, _ text: String, ignoreCase: Bool, _ context: any InvocationContext) throws(Unwind) -> Value {
    for word in text.split(separator: ",") {
      let name = String(word).trimmingBlanks()
      guard Int64(name) != nil || type.enumeration?.cases.contains(where: { ignoreCase ? equalsIgnoringCase($0.name, name) : $0.name == name }) ?? false
      else { throw .exception(.argumentException, "Requested value '\(name)' was not found.") }
    }
    return try Conversion.convert(Value(text), to: type, context)
  }

  static func boolean(_ table: inout MemberTable) {
    table.property("string TrueString { get; }", isStatic: true) { (_, _) throws(Unwind) in Value("True") }
    table.property("string FalseString { get; }", isStatic: true) { (_, _) throws(Unwind) in Value("False") }
    table.method("bool Parse(string value)", isStatic: true) { (_, a, _) throws(Unwind) in
      switch foldCase(a[0].displayText.trimmingBlanks()) {
      case "true": return .true
      case "false": return .false
      default: throw .exception(.formatException, "String '\(a[0].displayText)' was not recognized as a valid Boolean.")
      }
    }
    table.method("bool TryParse(string value, [ref] bool result)", isStatic: true) { (_, a, _) throws(Unwind) in
      let text = foldCase(a[0].displayText.trimmingBlanks())
      (a[1].object() as ReferenceObject?)?.variable.value = .bool(text == "true")
      return .bool(text == "true" || text == "false")
    }
    table.method("int CompareTo(System.Object obj)") { (this, a, _) throws(Unwind) in
      .int((this.flagValue ? 1 : 0) - (a[0].flagValue ? 1 : 0))
    }
  }

  static func switchParameter(_ table: inout MemberTable) {
    table.property("bool IsPresent { get; }") { (this, _) throws(Unwind) in .bool(this.flagValue) }
    table.method("bool ToBool()") { (this, _, _) throws(Unwind) in .bool(this.flagValue) }
    table.property("switch Present { get; }", isStatic: true) { (_, _) throws(Unwind) in .object(SwitchObject(true)) }
    table.constructor("switch new(bool isPresent)") { (_, a, _) throws(Unwind) in .object(SwitchObject(a[0].flagValue)) }
  }

  static func psReference(_ table: inout MemberTable) {
    table.property(
      "System.Object Value { get; set; }",
      set: { (this, value, _) throws(Unwind) in (this.object() as ReferenceObject?)?.variable.value = value }
    ) { (this, _) throws(Unwind) in (this.object() as ReferenceObject?)?.variable.value ?? .null }
  }

  static func psVariable(_ table: inout MemberTable) {
    func property(_ declaration: String, _ get: @escaping (PSVariable) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in (this.object() as PSVariable?).map(get) ?? .null }
    }
    property("string Name { get; }") { Value($0.name) }
    table.property(
      "System.Object Value { get; set; }",
      set: { (this, value, _) throws(Unwind) in (this.object() as PSVariable?)?.value = value }
    ) { (this, _) throws(Unwind) in (this.object() as PSVariable?)?.value ?? .null }
    property("string Description { get; set; }") { Value($0.summary) }
    property("string Visibility { get; set; }") { _ in Value("Public") }
    property("string Module { get; }") { _ in .null }
    property("string ModuleName { get; }") { _ in Value("") }
    property("string Options { get; set; }") { variable in
      var names: [String] = []
      if variable.options.contains(.readOnly) { names.append("ReadOnly") }
      if variable.options.contains(.constant) { names.append("Constant") }
      if variable.options.contains(.isPrivate) { names.append("Private") }
      if variable.options.contains(.allScope) { names.append("AllScope") }
      return Value(names.isEmpty ? "None" : names.joined(separator: ", "))
    }
    property("System.Object Attributes { get; }") { .object(ArrayObject(ContiguousArray($0.attributeValues))) }
  }

  static func psObject(_ table: inout MemberTable) {
    table.constructor("psobject new()") { (_, _, _) throws(Unwind) in .object(PSCustomObject()) }
    table.constructor("psobject new(System.Object obj)") { (_, a, _) throws(Unwind) in
      if case .object = a[0] { return a[0] }
      return .object(WrapperObject(a[0]))
    }
    table.method("psobject AsPSObject(System.Object obj)", isStatic: true) { (_, a, _) throws(Unwind) in a[0] }
  }

  static func type(_ table: inout MemberTable) {
    func property(_ declaration: String, _ get: @escaping (TypeInfo) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in (this.object() as TypeInfo?).map(get) ?? .null }
    }
    property("string Name { get; }") { Value($0.name) }
    property("string FullName { get; }") { Value($0.fullName) }
    property("string Namespace { get; }") { Value($0.namespace) }
    property("type BaseType { get; }") { type in
      if type === TypeInfo.object || type.isInterface { return .null }
      return .object(type.base ?? .object)
    }
    property("bool IsArray { get; }") { .bool($0.isArray) }
    property("bool IsEnum { get; }") { .bool($0.isEnum) }
    property("bool IsClass { get; }") { .bool($0.kind == .class) }
    property("bool IsInterface { get; }") { .bool($0.isInterface) }
    property("bool IsValueType { get; }") { .bool($0.isValueType) }
    property("bool IsPrimitive { get; }") { .bool(TypeInfo.width($0) < 9 || $0 === TypeInfo.bool || $0 === TypeInfo.char) }
    property("bool IsGenericType { get; }") { .bool(!$0.arguments.isEmpty) }
    property("bool IsPublic { get; }") { _ in .true }
    property("bool IsAbstract { get; }") { .bool($0.isInterface) }
    property("bool IsSealed { get; }") { .bool($0.isValueType || $0 === TypeInfo.string) }
    property("string AssemblyQualifiedName { get; }") { Value($0.fullName + ", System.Private.CoreLib") }
    property("type UnderlyingSystemType { get; }") { .object($0) }
    property("System.Object[] GenericTypeArguments { get; }") { .object(ArrayObject(ContiguousArray($0.arguments.map { Value.object($0) }))) }
    property("System.Object[] ImplementedInterfaces { get; }") { .object(ArrayObject(ContiguousArray($0.interfaces.map { Value.object($0) }))) }
    table.method("type GetElementType()") { (this, _, _) throws(Unwind) in
      (this.object() as TypeInfo?)?.element.map { .object($0) } ?? .null
    }
    table.method("type MakeArrayType()") { (this, _, _) throws(Unwind) in (this.object() as TypeInfo?).map { .object($0.arrayType) } ?? .null }
    table.method("bool IsAssignableFrom(type c)") { (this, a, _) throws(Unwind) in
      guard let type: TypeInfo = this.object(), let other: TypeInfo = a[0].object() else { return .false }
      return .bool(other.isAssignable(to: type))
    }
    table.method("bool IsSubclassOf(type c)") { (this, a, _) throws(Unwind) in
      guard let type: TypeInfo = this.object(), let other: TypeInfo = a[0].object() else { return .false }
      return .bool(type !== other && type.isAssignable(to: other))
    }
    table.method("bool IsInstanceOfType(System.Object o)") { (this, a, _) throws(Unwind) in
      guard let type: TypeInfo = this.object() else { return .false }
      return .bool(Conversion.isInstance(a[0], of: type))
    }
    table.method("string[] GetEnumNames()") { (this, _, _) throws(Unwind) in .array((this.object() as TypeInfo?)?.enumeration?.cases.map(\.name) ?? []) }
    table.method("type GetType(string typeName)", isStatic: true) { (_, a, context) throws(Unwind) in
      context.type(named: a[0].displayText).map { .object($0) } ?? .null
    }
  }

  static func errorRecord(_ table: inout MemberTable) {
    func property(_ declaration: String, _ get: @escaping (ErrorRecord) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in (this.object() as ErrorRecord?).map(get) ?? .null }
    }
    property("System.Exception Exception { get; }") { .object($0.exception) }
    property("System.Object TargetObject { get; }") { $0.targetObject }
    property("System.Management.Automation.ErrorCategoryInfo CategoryInfo { get; }") { .object(CategoryInfoObject($0)) }
    property("string FullyQualifiedErrorId { get; }") { Value($0.fullyQualifiedErrorId) }
    table.property(
      "System.Management.Automation.ErrorDetails ErrorDetails { get; set; }",
      set: { (this, value, context) throws(Unwind) in
        let record: ErrorRecord? = this.object()
        record?.detailsMessage = value.isNull ? nil : try Conversion.string(value, context)
      }
    ) { (this, _) throws(Unwind) in
      guard let record: ErrorRecord = this.object(), let message = record.detailsMessage else { return .null }
      return .object(ErrorDetailsObject(message, record.recommendedAction ?? ""))
    }
    property("System.Management.Automation.InvocationInfo InvocationInfo { get; }") { $0.invocationInfo }
    property("string ScriptStackTrace { get; }") { Value($0.scriptStackTrace) }
    property("System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo { get; }") { _ in .object(ArrayObject([])) }
    table.constructor(
      "System.Management.Automation.ErrorRecord new(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)"
    ) { (_, a, _) throws(Unwind) in
      guard let exception: ExceptionObject = a[0].object() else { throw .argumentNull("exception") }
      let category: EnumObject? = a[2].object()
      let record = ErrorRecord(
        exception, id: a[1].displayText, category.flatMap { ErrorCategory(rawValue: Int($0.raw)) } ?? .notSpecified, target: a[3])
      exception.record = exception.record ?? record
      return .object(record)
    }
  }

  static func exception(_ table: inout MemberTable) {
    func property(_ declaration: String, _ get: @escaping (ExceptionObject) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in (this.object() as ExceptionObject?).map(get) ?? .null }
    }
    property("string Message { get; }") { Value($0.message) }
    property("System.Exception InnerException { get; }") { $0.inner.map { .object($0) } ?? .null }
    property("string StackTrace { get; }") { $0.stackTrace }
    table.property(
      "string Source { get; set; }", set: { (this, value, _) throws(Unwind) in (this.object() as ExceptionObject?)?.source = value }
    ) { (this, _) throws(Unwind) in (this.object() as ExceptionObject?)?.source ?? .null }
    table.property(
      "string HelpLink { get; set; }", set: { (this, value, _) throws(Unwind) in (this.object() as ExceptionObject?)?.helpLink = value }
    ) { (this, _) throws(Unwind) in (this.object() as ExceptionObject?)?.helpLink ?? .null }
    property("int HResult { get; set; }") { .int($0.hResult) }
    property("System.Reflection.MethodBase TargetSite { get; }") { _ in .null }
    property("System.Collections.IDictionary Data { get; }") { exception in
      let data = exception.data ?? DictionaryObject(ignoresCase: false)
      exception.data = data
      return .object(data)
    }
    property("System.Management.Automation.ErrorRecord ErrorRecord { get; }") { $0.record.map { .object($0) } ?? .null }
    for name in ["ParamName", "ParameterName", "ErrorId", "CommandName", "ItemName", "FileName", "ActualValue", "Errors", "StatusCode"] {
      property("System.Object \(name) { get; }") { $0.detail(name) ?? .null }
    }
    table.method("System.Exception GetBaseException()") { (this, _, _) throws(Unwind) in
      var current: ExceptionObject? = this.object()
      while let inner = current?.inner { current = inner }
      return current.map { .object($0) } ?? .null
    }
  }
}

/// `ErrorCategoryInfo`.
public final class CategoryInfoObject: NetObject {
  private let record: ErrorRecord
  init(_ record: ErrorRecord) {
    self.record = record
    super.init()
  }
  private static let netType = TypeInfo("System.Management.Automation.ErrorCategoryInfo") { table in
    func property(_ declaration: String, _ get: @escaping (ErrorRecord) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in (this.object() as CategoryInfoObject?).map { get($0.record) } ?? .null }
    }
    property("System.Management.Automation.ErrorCategory Category { get; }") { .object(EnumObject(ErrorCategory.type, Int64($0.category.rawValue))) }
    property("string Activity { get; set; }") { Value($0.activity) }
    property("string Reason { get; set; }") { Value($0.reason ?? $0.exception.type.name) }
    property("string TargetName { get; set; }") { Value($0.targetName ?? ($0.targetObject.isNull ? "" : $0.targetObject.displayText)) }
    property("string TargetType { get; set; }") {
      Value($0.targetTypeName ?? ($0.targetObject.isNull ? "" : TypeInfo.of($0.targetObject.unwrapped).name))
    }
    table.method("string GetMessage()") { (this, _, _) throws(Unwind) in Value((this.object() as CategoryInfoObject?)?.record.categoryMessage) }
  }
  public override var type: TypeInfo { CategoryInfoObject.netType }
  public override func toString() -> String { record.categoryMessage }
}

/// `ErrorDetails`.
public final class ErrorDetailsObject: NetObject {
  let message: String
  let recommendedAction: String
  init(_ message: String, _ recommendedAction: String) {
    self.message = message
    self.recommendedAction = recommendedAction
    super.init()
  }
  public static let netType = TypeInfo("System.Management.Automation.ErrorDetails") { table in
    table.property("string Message { get; }") { (this, _) throws(Unwind) in Value((this.object() as ErrorDetailsObject?)?.message) }
    table.property("string RecommendedAction { get; set; }") { (this, _) throws(Unwind) in
      Value((this.object() as ErrorDetailsObject?)?.recommendedAction)
    }
    table.constructor("System.Management.Automation.ErrorDetails new(string message)") { (_, a, _) throws(Unwind) in
      .object(ErrorDetailsObject(a[0].displayText, ""))
    }
  }
  public override var type: TypeInfo { ErrorDetailsObject.netType }
  public override func toString() -> String { message }
}

extension ErrorCategory {
  public static let type = TypeInfo.enumeration(
    "System.Management.Automation.ErrorCategory", EnumInfo(allCases.map { ($0.name, Int64($0.rawValue)) }))
}
