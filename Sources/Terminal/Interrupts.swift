import Glibc
import Synchronization

/// What the keyboard and the window say while something runs: Ctrl-C and a changed size.
///
/// The handlers do nothing but set a flag, which is all that may be done in a signal handler; whoever
/// runs a pipeline polls ``stopRequested``, and the line editor looks at the window flag between keys.
public enum Interrupts {
  private static let stop = Atomic<Bool>(false)
  private static let window = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since the last ``clear()``. Cheap enough for a loop: one relaxed load.
  public static var stopRequested: Bool { stop.load(ordering: .relaxed) }

  /// The address of a flag that a stop raises as well: the interpreter's own, which its loops look at.
  private static let flag = Atomic<UInt>(0)

  /// Raises `flag` to 1 with every stop from now on; it must outlive the process's use of signals.
  public static func raise(_ flag: UnsafeMutablePointer<Int32>) {
    Interrupts.flag.store(UInt(bitPattern: flag), ordering: .relaxed)
  }

  /// Asks what runs to stop, as Ctrl-C does.
  public static func requestStop() {
    stop.store(true, ordering: .relaxed)
    UnsafeMutablePointer<Int32>(bitPattern: flag.load(ordering: .relaxed))?.pointee = 1
  }

  /// Forgets a Ctrl-C, before something new is run.
  public static func clear() {
    stop.store(false, ordering: .relaxed)
    UnsafeMutablePointer<Int32>(bitPattern: flag.load(ordering: .relaxed))?.pointee = 0
  }

  /// Whether the window changed its size since this was last asked.
  static func takeWindowChange() -> Bool { window.exchange(false, ordering: .relaxed) }

  /// Lets every signal through, whatever mask the process inherited. To be called before the first thread is made.
  public static func unblock() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  /// Makes SIGINT ask for a stop instead of ending the process.
  ///
  /// - Parameter insistently: a second Ctrl-C before the first was obeyed ends the process with 130. Right for a
  ///   script, where nobody would get a prompt back; wrong for a session that has state to lose.
  public static func catchStop(insistently: Bool) {
    _ = stopRequested  // the flag exists before a handler can need it
    handle(SIGINT) { _ in
      Interrupts.requestStop()
    }
    if insistently {
      handle(SIGINT) { _ in
        if Interrupts.stopRequested { _exit(128 + SIGINT) }
        Interrupts.requestStop()
      }
    }
  }

  /// Makes SIGWINCH set the flag that ``takeWindowChange()`` reads.
  static func catchWindowChange() {
    _ = takeWindowChange()
    handle(SIGWINCH) { _ in Interrupts.window.store(true, ordering: .relaxed) }
  }

  /// Lets a write to a closed pipe fail with EPIPE instead of ending the process. A handler that does nothing, and
  /// not SIG_IGN: a program started from here must find the default again, and exec keeps what is ignored.
  public static func surviveBrokenPipes() {
    handle(SIGPIPE) { _ in }
  }

  /// No SA_RESTART: a read that waits must come back when a signal arrives, for its caller to look at the flags.
  private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigemptyset(&action.sa_mask)
    sigaction(number, &action, nil)
  }
}
