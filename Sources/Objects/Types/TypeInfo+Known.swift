/// The types that the shell itself speaks of. Each is made on first use; their members stand in `Sources/Objects/Members`.
extension TypeInfo {
  private static func value(_ name: String, _ members: (@Sendable (inout MemberTable) -> Void)? = nil) -> TypeInfo {
    TypeInfo("System.\(name)", .struct, base: valueType, interfaces: [comparable, formattable], members: members)
  }

  public static let object = TypeInfo("System.Object", members: Members.object)
  public static let valueType = TypeInfo("System.ValueType", base: object)
  public static let enumType = TypeInfo("System.Enum", base: valueType, interfaces: [comparable, formattable], members: Members.enumeration)
  public static let comparable = TypeInfo("System.IComparable", .interface)
  public static let formattable = TypeInfo("System.IFormattable", .interface)
  public static let disposable = TypeInfo("System.IDisposable", .interface)
  public static let enumerable = TypeInfo("System.Collections.IEnumerable", .interface)
  public static let collection = TypeInfo("System.Collections.ICollection", .interface, interfaces: [enumerable])
  public static let list = TypeInfo("System.Collections.IList", .interface, interfaces: [collection])
  public static let dictionary = TypeInfo("System.Collections.IDictionary", .interface, interfaces: [collection])

  public static let void = TypeInfo("System.Void", .struct, base: valueType)
  public static let bool = value("Boolean", Members.boolean)
  public static let int = value("Int32", Members.int)
  public static let long = value("Int64", Members.long)
  public static let double = value("Double", Members.double)
  public static let char = value("Char", Members.char)
  public static let byte = value("Byte", Members.byte)
  public static let sbyte = value("SByte", Members.sbyte)
  public static let short = value("Int16", Members.short)
  public static let ushort = value("UInt16", Members.ushort)
  public static let uint = value("UInt32", Members.uint)
  public static let ulong = value("UInt64", Members.ulong)
  public static let single = value("Single", Members.single)
  public static let decimal = value("Decimal", Members.decimal)
  public static let bigInteger = TypeInfo(
    "System.Numerics.BigInteger", .struct, base: valueType, interfaces: [comparable, formattable], members: Members.bigInteger)
  public static let dateTime = value("DateTime", Members.dateTime)
  public static let dateTimeOffset = value("DateTimeOffset", Members.dateTimeOffset)
  public static let timeSpan = value("TimeSpan", Members.timeSpan)
  public static let guid = value("Guid", Members.guid)
  public static let string = TypeInfo(
    "System.String", base: object, interfaces: [comparable, enumerable], members: Members.string)
  public static let array = TypeInfo("System.Array", base: object, interfaces: [list], members: Members.array)
  public static let runtimeType = TypeInfo("System.RuntimeType", base: typeType)
  public static let typeType = TypeInfo("System.Type", base: object, members: Members.type)

  public static let hashtable = TypeInfo(
    "System.Collections.Hashtable", base: object, interfaces: [dictionary], members: Members.hashtable)
  public static let orderedDictionary = TypeInfo(
    "System.Collections.Specialized.OrderedDictionary", base: object, interfaces: [dictionary], members: Members.orderedDictionary)
  public static let dictionaryEntry = TypeInfo(
    "System.Collections.DictionaryEntry", .struct, base: valueType, members: Members.dictionaryEntry)
  public static let arrayList = TypeInfo(
    "System.Collections.ArrayList", base: object, interfaces: [list], members: Members.list)

  public static let psObject = TypeInfo("System.Management.Automation.PSObject", base: object, members: Members.psObject)
  public static let psCustomObject = TypeInfo("System.Management.Automation.PSCustomObject", base: object)
  public static let psVariable = TypeInfo("System.Management.Automation.PSVariable", base: object, members: Members.psVariable)
  public static let switchParameter = TypeInfo(
    "System.Management.Automation.SwitchParameter", .struct, base: valueType, members: Members.switchParameter)
  public static let scriptBlock = TypeInfo("System.Management.Automation.ScriptBlock", base: object)
  public static let errorRecord = TypeInfo("System.Management.Automation.ErrorRecord", base: object, members: Members.errorRecord)
  public static let psReference = TypeInfo("System.Management.Automation.PSReference", base: object, members: Members.psReference)

  public static let exception = TypeInfo("System.Exception", base: object, members: Members.exception)
  public static let systemException = TypeInfo("System.SystemException", base: exception)
  public static let argumentException = TypeInfo("System.ArgumentException", base: systemException)
  public static let argumentNullException = TypeInfo("System.ArgumentNullException", base: argumentException)
  public static let argumentOutOfRangeException = TypeInfo("System.ArgumentOutOfRangeException", base: argumentException)
  public static let invalidOperationException = TypeInfo("System.InvalidOperationException", base: systemException)
  public static let notSupportedException = TypeInfo("System.NotSupportedException", base: systemException)
  public static let formatException = TypeInfo("System.FormatException", base: systemException)
  public static let arithmeticException = TypeInfo("System.ArithmeticException", base: systemException)
  public static let divideByZeroException = TypeInfo("System.DivideByZeroException", base: arithmeticException)
  public static let overflowException = TypeInfo("System.OverflowException", base: arithmeticException)
  public static let invalidCastException = TypeInfo("System.InvalidCastException", base: systemException)
  public static let indexOutOfRangeException = TypeInfo("System.IndexOutOfRangeException", base: systemException)
  public static let keyNotFoundException = TypeInfo("System.Collections.Generic.KeyNotFoundException", base: systemException)
  public static let ioException = TypeInfo("System.IO.IOException", base: systemException)
  public static let fileNotFoundException = TypeInfo("System.IO.FileNotFoundException", base: ioException)
  public static let runtimeException = TypeInfo(
    "System.Management.Automation.RuntimeException", base: systemException)

  /// The array type whose items are of this type.
  public var arrayType: TypeInfo {
    if let made = arrayTypeCache { return made }
    let made = TypeInfo(fullName + "[]", base: .array, element: self, rank: 1)
    arrayTypeCache = made
    return made
  }

  /// `[enum]` as PowerShell knows it, by its names in numeric order from zero.
  public static func enumeration(_ fullName: String, _ info: EnumInfo) -> TypeInfo {
    let type = TypeInfo(fullName, .enum, base: enumType)
    type.enumeration = info
    return type
  }

  /// The type of a value, `PSObject` wrappers aside.
  public static func of(_ value: Value) -> TypeInfo {
    switch value {
    case .null, .void, .unset: object
    case .bool: bool
    case .int: int
    case .long: long
    case .double: double
    case .char: char
    case .byte: byte
    case .sbyte: sbyte
    case .short: short
    case .ushort: ushort
    case .uint: uint
    case .ulong: ulong
    case .single: single
    case .dateTime: dateTime
    case .timeSpan: timeSpan
    case .string: string
    case .object(let object): object.type
    case .variable(let variable): of(variable.value)
    }
  }
}
