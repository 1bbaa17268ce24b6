import AzureModels
import ComputeEngine
import Objects
import Runtime

/// A cmdlet that speaks to the cloud: what ARM refuses becomes a non-terminating error with ARM's code, message and status.
public protocol AzCmdlet: Cmdlet {
  mutating func run(_ call: Call, _ azure: AzureSession) throws
}

extension AzCmdlet {
  public mutating func process(_ call: Call) throws(Unwind) {
    do { try run(call, AzureSession.of(call.session)) } catch let error as ARMError {
      try call.writeError(AzureErrors.record(error, compute: Self.className.contains(".Compute.")))
    } catch let error as Unwind {
      throw error
    } catch {
      throw .exception(.invalidOperationException, "\(error)")
    }
  }
}

/// ARM's errors as the Az modules show them.
public enum AzureErrors {
  static let computeException = TypeInfo("Microsoft.Azure.Commands.Compute.Common.ComputeCloudException", base: .exception)
  static let cloudException = TypeInfo("Microsoft.Rest.Azure.CloudException", base: .exception)

  public static func record(_ error: ARMError, compute: Bool) -> ErrorRecord {
    var lines: [String]
    if compute {
      lines = [error.message, "ErrorCode: \(error.code.text)", "ErrorMessage: \(error.message)", "ErrorTarget: \(error.target ?? "")"]
      lines += ["StatusCode: \(error.statusCode)", "ReasonPhrase: \(error.reasonPhrase)"]
      if let operation = error.operationID { lines.append("OperationID : \(operation)") }
    } else {
      lines = ["\(error.statusCode) \(error.reasonPhrase): \(error.code.text): \(error.message)"]
    }
    for detail in error.details { lines.append("\(detail.code.text): \(detail.message)") }
    let exception = ExceptionObject(compute ? computeException : cloudException, lines.joined(separator: "\n"))
    exception.details = [
      ("Code", Value(error.code.text)), ("ErrorCode", Value(error.code.text)), ("StatusCode", Value(error.statusCode)), ("Target", Value(error.target)),
    ]
    let record = ErrorRecord(exception, id: error.code.text, .closeError)
    return record
  }
}

/// A parameter that takes an object of one Az class.
public protocol AzureParameter: ParameterValue {
  static var azureName: String { get }
  var object: AzureObject { get }
  init(_ object: AzureObject)
}
extension AzureParameter {
  public static var parameterType: TypeInfo { AzureClass.find(azureName)?.type ?? .object }
  public init?(bound value: Value) {
    guard let object: AzureObject = value.object() else { return nil }
    self.init(object)
  }
}
public struct PSDisk: AzureParameter {
  public static let azureName = "PSDisk"
  public let object: AzureObject
  public init(_ object: AzureObject) { self.object = object }
}
public struct PSSnapshot: AzureParameter {
  public static let azureName = "PSSnapshot"
  public let object: AzureObject
  public init(_ object: AzureObject) { self.object = object }
}
public struct PSDiskUpdate: AzureParameter {
  public static let azureName = "PSDiskUpdate"
  public let object: AzureObject
  public init(_ object: AzureObject) { self.object = object }
}
public struct PSSnapshotUpdate: AzureParameter {
  public static let azureName = "PSSnapshotUpdate"
  public let object: AzureObject
  public init(_ object: AzureObject) { self.object = object }
}

/// `OperatingSystemTypes`.
public enum OperatingSystemTypes: String, EnumParameter {
  case windows, linux
  public static let typeName = "Microsoft.Azure.Management.Compute.Models.OperatingSystemTypes"
  public var text: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension ARMResource {
  /// As an object of the Az class of that name.
  public func object(_ name: String) throws -> AzureObject {
    guard let known = AzureClass.find(name) else { throw ARMError("InternalServerError", 500, "The class \(name) is not known.") }
    return known.read(try JSONValue(encoding: self), isResource: true)
  }
}

extension AzureObject {
  /// As a resource for a request.
  public func resource<Model: ARMResource>(_ type: Model.Type, _ context: any InvocationContext) throws -> Model {
    try azureClass.write(self, isResource: true, context).decoded(as: Model.self)
  }
}

/// Names with wildcards, as Get cmdlets take them.
public struct NameFilter {
  private let pattern: Wildcard?
  public init(_ text: String?) throws(Unwind) {
    guard let text, !text.isEmpty else {
      pattern = nil
      return
    }
    do throws(Wildcard.Malformed) { pattern = try Wildcard(text) } catch {
      throw .runtime(error.message, id: "RuntimeException", .invalidArgument)
    }
  }
  public func matches(_ name: String?) -> Bool { pattern?.matches(name ?? "") ?? true }
  /// Whether `text` is one name and no pattern.
  public static func isPlain(_ text: String?) -> Bool { text.map { !$0.isEmpty && !Wildcard.containsWildcards($0) } ?? false }
}
