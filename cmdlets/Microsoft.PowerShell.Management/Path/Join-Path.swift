import Objects
import Runtime

struct JoinPath: Cmdlet {
  static let name: StaticString = "Join-Path"
  static let help = Help("Joins a path and what lies below it.")

  @Parameter(at: 0, from: [.pipeline, .propertyName], alias: ["PSPath"]) var path: [String]
  @Parameter(at: 1, from: .propertyName, check: [.allowNull, .allowEmptyString]) var childPath: [String]
  @Parameter(at: 2, from: .propertyName, remaining: true, check: [.allowNull, .allowEmptyString, .allowEmptyCollection])
  var additionalChildPath: [String]?
  @Parameter var resolve: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    for base in path {
      var joined = base
      for part in childPath + (additionalChildPath ?? []) { joined = JoinPath.join(joined, part) }
      if resolve.isPresent {
        for found in try ItemPaths.resolve([joined], literal: false, call) { try call.write(found) }
      } else {
        try call.write(joined)
      }
    }
  }

  static func join(_ base: String, _ child: String) -> String {
    var left = String(base.map { $0 == "\\" ? "/" : $0 })
    var right = Substring(String(child.map { $0 == "\\" ? "/" : $0 }))
    if left.isEmpty { return right.hasPrefix("/") ? String(right) : "/" + right }
    while right.hasPrefix("/") { right = right.dropFirst() }
    if !left.hasSuffix("/") { left += "/" }
    return left + right
  }
}
