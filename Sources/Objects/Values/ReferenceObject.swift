/// `[ref]$x`: a variable as a value; `.Value` reads and writes it.
public final class ReferenceObject: NetObject {
  public let variable: PSVariable
  public init(_ variable: PSVariable) {
    self.variable = variable
    super.init()
  }
  public override var type: TypeInfo { .psReference }
}
