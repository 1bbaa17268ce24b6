import Objects
import Runtime

extension Session {
  /// A file as the object that Get-Item gives.
  func fileObject(_ path: String) throws(Unwind) -> Value {
    let out = CollectingSink()
    try invoke(command: "Get-Item", [(name: "LiteralPath", value: Value(path))], to: out)
    return out.take()
  }
}
