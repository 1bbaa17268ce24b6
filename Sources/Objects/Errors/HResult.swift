extension ExceptionObject {
  /// `HResult`: .NET's number for the exception's type, or for the nearest base that has one.
  public var hResult: Int32 {
    var type: TypeInfo? = exceptionType
    while let current = type {
      if let code = ExceptionObject.codes[current.fullName] { return Int32(bitPattern: code) }
      type = current.base
    }
    return Int32(bitPattern: 0x8013_1500)
  }

  /// The constants of .NET's `HResults`.
  private static let codes: [String: UInt32] = [
    "System.Exception": 0x8013_1500, "System.SystemException": 0x8013_1501, "System.ArgumentException": 0x8007_0057,
    "System.ArgumentNullException": 0x8000_4003, "System.ArgumentOutOfRangeException": 0x8013_1502,
    "System.ArithmeticException": 0x8007_0216, "System.DivideByZeroException": 0x8002_0012, "System.OverflowException": 0x8013_1516,
    "System.FormatException": 0x8013_1537, "System.IndexOutOfRangeException": 0x8013_1508,
    "System.InvalidCastException": 0x8000_4002, "System.InvalidOperationException": 0x8013_1509,
    "System.NotImplementedException": 0x8000_4001, "System.NotSupportedException": 0x8013_1515,
    "System.NullReferenceException": 0x8000_4003, "System.TimeoutException": 0x8013_1505,
    "System.UnauthorizedAccessException": 0x8007_0005, "System.OperationCanceledException": 0x8013_153b,
    "System.ObjectDisposedException": 0x8013_1622, "System.ApplicationException": 0x8013_1600,
    "System.Collections.Generic.KeyNotFoundException": 0x8013_1577, "System.IO.IOException": 0x8013_1620,
    "System.IO.FileNotFoundException": 0x8007_0002, "System.IO.DirectoryNotFoundException": 0x8007_0003,
    "System.IO.PathTooLongException": 0x8007_00ce, "System.IO.EndOfStreamException": 0x8007_0026,
    "System.IO.InvalidDataException": 0x8013_1501,
  ]
}
