import Objects
import Runtime

final class PlainPresenter: Presenter {
  final class Out: FinishingSink {
    let session: Session
    init(_ session: Session) { self.session = session; super.init() }
    override func write(_ value: Value) throws(Unwind) { session.writeHost(try Conversion.string(value, session) + "\n") }
  }
  func outDefault(_ session: Session) -> FinishingSink { Out(session) }
  func errorText(_ record: ErrorRecord, _ session: Session) -> String { "\(record.activity): \(record.message)\n  + \(record.position?.file ?? ""):\(record.position?.line ?? 0) \(record.fullyQualifiedErrorId)\n" }
  func messageText(_ record: MessageRecord, _ session: Session) -> String { "\(record.kind): \(record.message)\n" }
  func hostText(_ message: HostMessage, _ session: Session) -> String { message.message + (message.noNewLine ? "" : "\n") }
  func formatter(_ session: Session, write: @escaping (String) throws(Unwind) -> Void) -> FinishingSink { Out(session) }
}
