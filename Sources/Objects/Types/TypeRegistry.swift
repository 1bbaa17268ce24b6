/// Finds .NET types by the names scripts give them.
public enum TypeRegistry {
  /// A type by accelerator (`int`, `pscustomobject`), full name (`System.Int32`) or name without `System.`; `nil` when there is none.
  /// Arrays and generics are the caller's to compose.
  public static func find(_ name: String) -> TypeInfo? {
    let folded = foldCase(name)
    return known[folded] ?? (folded.hasPrefix("system.") ? nil : known["system." + folded])
  }

  private static let known: [String: TypeInfo] = {
    var table: [String: TypeInfo] = [:]
    for type in types { table[foldCase(type.fullName)] = type }
    for (name, type) in accelerators { table[name] = type }
    return table
  }()

  private static let types: [TypeInfo] = [
    .object, .valueType, .enumType, .comparable, .formattable, .disposable, .enumerable, .collection, .list, .dictionary, .void,
    .bool, .int, .long, .double, .char, .byte, .sbyte, .short, .ushort, .uint, .ulong, .single, .decimal, .bigInteger, .dateTime,
    .dateTimeOffset, .timeSpan, .guid, .string, .array, .runtimeType, .typeType, .hashtable, .orderedDictionary,
    .dictionaryEntry, .arrayList, .psObject, .psCustomObject, .psVariable, .switchParameter, .scriptBlock, .errorRecord,
    .psReference, .exception, .systemException, .argumentException, .argumentNullException, .argumentOutOfRangeException,
    .invalidOperationException, .notSupportedException, .formatException, .arithmeticException, .divideByZeroException,
    .overflowException, .invalidCastException, .indexOutOfRangeException, .keyNotFoundException, .ioException,
    .fileNotFoundException, .runtimeException, .version, .semanticVersion, .regex, .regexMatch, .regexOptions, .regexParseException, .math, .convertClass,
    .environment, .path, .midpointRounding, .stringComparison, .stringSplitOptions, .numberStyles, .consoleColor, .dayOfWeek, .dateTimeKind,
    .psInvalidCastException, .methodInvocationException, .setValueInvocationException, CultureObject.netType, ErrorCategory.type,
    ErrorDetailsObject.netType, .applicationException, .notImplementedException, .timeoutException, .unauthorizedAccessException,
    .directoryNotFoundException, .parameterBindingException, .itemNotFoundException, .commandNotFoundException, .psInvalidOperationException,
    .psArgumentException, .pipelineStoppedException, .cultureNotFoundException, .objectDisposedException, .nullReferenceException, .stringBuilder,
    .genericStringComparer, .random, .stopwatch,
  ]

  private static let accelerators: [String: TypeInfo] = [
    "int": .int, "int32": .int, "long": .long, "int64": .long, "double": .double, "float": .single, "single": .single,
    "string": .string, "char": .char, "bool": .bool, "byte": .byte, "sbyte": .sbyte, "short": .short, "int16": .short,
    "ushort": .ushort, "uint16": .ushort, "uint": .uint, "uint32": .uint, "ulong": .ulong, "uint64": .ulong,
    "decimal": .decimal, "bigint": .bigInteger, "datetime": .dateTime, "timespan": .timeSpan, "guid": .guid, "array": .array,
    "object": .object, "hashtable": .hashtable, "ordered": .orderedDictionary, "psobject": .psObject,
    "pscustomobject": .psObject, "switch": .switchParameter, "scriptblock": .scriptBlock, "type": .typeType, "void": .void,
    "ref": .psReference, "psvariable": .psVariable, "regex": .regex, "version": .version, "semver": .semanticVersion, "math": .math,
    "cultureinfo": CultureObject.netType, "convert": .convertClass,
  ]
}
