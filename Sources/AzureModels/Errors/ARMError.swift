/// What Azure Resource Manager, or one of its providers, says no with.
///
/// ```swift
/// do { … } catch let error as ARMError where error.code == .resourceNotFound { … }
/// ```
public struct ARMError: Error, Hashable, Sendable {
  /// For programs: `ResourceNotFound`, `OperationNotAllowed` ... Whoever meets an unknown code goes by the status.
  public struct Code: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let text: String
    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }
    public var description: String { text }
  }

  public var code: Code
  /// For people: sentences in ARM's own words where ARM has them.
  public var message: String
  /// What of the request is wrong: a property's path or a resource's name.
  public var target: String?
  /// What lies behind it.
  public var details: [ARMError]
  /// The HTTP status: 400, 404, 409 ...
  public var statusCode: Int
  /// The request that failed; set by the service.
  public var operationID: String?

  public init(
    _ code: Code, _ statusCode: Int, _ message: String, target: String? = nil, details: [ARMError] = []
  ) {
    self.code = code
    self.message = message
    self.target = target
    self.details = details
    self.statusCode = statusCode
  }

  /// The words that go with the status: `Not Found` for 404.
  public var reasonPhrase: String { ARMError.reasonPhrases[statusCode] ?? "" }

  private static let reasonPhrases = [
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    408: "Request Timeout", 409: "Conflict", 410: "Gone", 412: "Precondition Failed", 413: "Request Entity Too Large",
    429: "Too Many Requests", 500: "Internal Server Error", 501: "Not Implemented", 503: "Service Unavailable",
    507: "Insufficient Storage",
  ]
}

extension ARMError: CustomStringConvertible {
  public var description: String { message }
}

extension ARMError {
  /// `{"error":{"code":…,"message":…,"target":…,"details":[…]}}`
  public var json: JSONValue { ["error": body] }

  private var body: JSONValue {
    var object: JSONObject = ["code": .string(code.text), "message": .string(message)]
    if let target { object["target"] = .string(target) }
    if !details.isEmpty { object["details"] = .array(details.map(\.body)) }
    return .object(object)
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    var object = JSONObject()
    for (name, value) in elements { object[name] = value }
    self = .object(object)
  }
}
