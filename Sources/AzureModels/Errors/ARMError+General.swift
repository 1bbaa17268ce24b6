extension ARMError.Code {
  public static let resourceNotFound: ARMError.Code = "ResourceNotFound"
  public static let resourceGroupNotFound: ARMError.Code = "ResourceGroupNotFound"
  public static let subscriptionNotFound: ARMError.Code = "SubscriptionNotFound"
  /// Something that a request refers to is missing.
  public static let notFound: ARMError.Code = "NotFound"
  public static let invalidParameter: ARMError.Code = "InvalidParameter"
  public static let invalidRequestContent: ARMError.Code = "InvalidRequestContent"
  public static let invalidResourceType: ARMError.Code = "InvalidResourceType"
  public static let invalidResourceLocation: ARMError.Code = "InvalidResourceLocation"
  public static let linkedInvalidPropertyId: ARMError.Code = "LinkedInvalidPropertyId"
  public static let locationRequired: ARMError.Code = "LocationRequired"
  public static let badRequest: ARMError.Code = "BadRequest"
  public static let conflict: ARMError.Code = "Conflict"
  public static let operationNotAllowed: ARMError.Code = "OperationNotAllowed"
  public static let propertyChangeNotAllowed: ARMError.Code = "PropertyChangeNotAllowed"
  public static let conflictingUserInput: ARMError.Code = "ConflictingUserInput"
  public static let preconditionFailed: ARMError.Code = "PreconditionFailed"
  public static let anotherOperationInProgress: ARMError.Code = "AnotherOperationInProgress"
  public static let operationPreempted: ARMError.Code = "OperationPreempted"
  public static let quotaExceeded: ARMError.Code = "QuotaExceeded"
  public static let scopeLocked: ARMError.Code = "ScopeLocked"
  public static let internalServerError: ARMError.Code = "InternalServerError"

  /// The home has no space left. Azure has no code for that; the status is 507.
  public static let insufficientStorage: ARMError.Code = "InsufficientStorage"
  /// The home cannot be written. The status is 403.
  public static let homeReadOnly: ARMError.Code = "HomeReadOnly"
  /// Bytes are not those that were written. The status is 500.
  public static let dataCorrupted: ARMError.Code = "DataCorrupted"
}

extension ARMError {
  /// The answer to a GET of what is not there.
  public static func notFound(_ id: ResourceID) -> ARMError {
    if id.type == .subscriptions { return subscriptionNotFound(id.subscription) }
    if id.type == .resourceGroups { return groupNotFound(id.name) }
    let path = zip(id.type.segments, id.names).map { "\($0)/\($1)" }.joined(separator: "/")
    return ARMError(
      .resourceNotFound, 404,
      "The Resource '\(id.type.namespace)/\(path)' under resource group '\(id.resourceGroup ?? "")' was not found. "
        + "For more details please go to https://aka.ms/ARMResourceNotFoundFix")
  }

  public static func groupNotFound(_ name: String) -> ARMError {
    ARMError(.resourceGroupNotFound, 404, "Resource group '\(name)' could not be found.")
  }

  public static func subscriptionNotFound(_ id: String) -> ARMError {
    ARMError(.subscriptionNotFound, 404, "The subscription '\(id)' could not be found.")
  }

  /// A required part of a request is missing.
  public static func missing(_ parameter: String) -> ARMError {
    ARMError(
      .invalidParameter, 400, "Required parameter '\(parameter)' is missing (null).", target: parameter)
  }

  /// A part of a request has a value that it cannot have.
  public static func invalid(_ parameter: String, _ message: String? = nil) -> ARMError {
    ARMError(
      .invalidParameter, 400, message ?? "The value of parameter \(parameter) is invalid.", target: parameter)
  }

  /// A property cannot change any more.
  public static func immutable(_ property: String) -> ARMError {
    ARMError(
      .propertyChangeNotAllowed, 409, "Changing property '\(property)' is not allowed.", target: property)
  }
}
