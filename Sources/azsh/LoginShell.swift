import Glibc

/// `-Login` as the first word: the profiles of the login shell are read before azsh starts.
enum LoginShell {
  /// Replaces this process by `sh -l`, which reads /etc/profile and ~/.profile and then becomes azsh again, without the
  /// first word. Does nothing when the first word is another one; returns only when there is no /bin/sh.
  static func enterIfAsked(_ words: [String]) {
    guard let first = words.first, CommandLineParser.Option.named(first) == .login else { return }
    let program = System.executable ?? Swift.CommandLine.arguments[0]
    let command = ["-sh", "-l", "-c", #"exec "$0" "$@""#, program] + words.dropFirst()
    var arguments = command.map { strdup($0) }
    arguments.append(nil)
    execv("/bin/sh", arguments)
    arguments.forEach { free($0) }
  }

  private enum System {
    /// This program's own path, for `argv[0]` may be a bare name.
    static var executable: String? {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
      guard length > 0 else { return nil }
      return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
