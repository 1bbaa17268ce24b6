/// `System.Management.Automation.SwitchParameter`: a flag that knows it was named.
public final class SwitchObject: NetObject, Truth {
  public let isTrue: Bool
  public init(_ isTrue: Bool) {
    self.isTrue = isTrue
    super.init()
  }
  public override var type: TypeInfo { .switchParameter }
  public override func toString() -> String { isTrue ? "True" : "False" }
  public override func equals(_ other: Value) -> Bool { other.switchState == isTrue }
  public override var hash: Int { isTrue ? 1 : 2 }
}

extension Value {
  /// The flag that a `[bool]` or `[switch]` is.
  public var switchState: Bool? {
    switch self {
    case .bool(let flag): return flag
    case .object(let object):
      if let flag = object as? SwitchObject { return flag.isTrue }
      return nil
    default: return nil
    }
  }
}
