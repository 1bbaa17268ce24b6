extension CommandLineParser {
  /// The options, and how far each may be shortened.
  enum Option: Equatable {
    case version, help, login, noExit, noProfile, noLogo, nonInteractive, interactive, noProfileLoadTime
    case file, command, commandWithArgs, encodedCommand, check
    case executionPolicy, outputFormat, inputFormat, workingDirectory, customPipeName, settingsFile
    /// PowerShell has it, and here it cannot do what it says.
    case unsupported(String)

    /// Name, shortest form that is recognised, option: looked through in this order, so that of two options with a
    /// common beginning the first has it, as in CommandLineParameterParser.cs.
    private static let table: [(name: String, shortest: String, option: Option)] = [
      ("Version", "v", .version), ("Help", "h", .help), ("?", "?", .help), ("Login", "l", .login),
      ("NoExit", "noe", .noExit), ("NoProfile", "nop", .noProfile), ("NoLogo", "nol", .noLogo),
      ("NonInteractive", "noni", .nonInteractive), ("SocketServerMode", "so", .unsupported("SocketServerMode")),
      ("ServerMode", "s", .unsupported("ServerMode")),
      ("NamedPipeServerMode", "nam", .unsupported("NamedPipeServerMode")),
      ("SSHServerMode", "sshs", .unsupported("SSHServerMode")),
      ("NoProfileLoadTime", "noprofileloadtime", .noProfileLoadTime), ("Interactive", "i", .interactive),
      ("ConfigurationFile", "configurationfile", .unsupported("ConfigurationFile")),
      ("ConfigurationName", "config", .unsupported("ConfigurationName")), ("CustomPipeName", "cus", .customPipeName),
      ("Check", "check", .check), ("CommandWithArgs", "commandwithargs", .commandWithArgs),
      ("cwa", "cwa", .commandWithArgs), ("Command", "c", .command), ("WindowStyle", "w", .unsupported("WindowStyle")),
      ("File", "f", .file), ("OutputFormat", "o", .outputFormat), ("of", "of", .outputFormat),
      ("InputFormat", "inp", .inputFormat), ("if", "if", .inputFormat), ("ExecutionPolicy", "ex", .executionPolicy),
      ("ep", "ep", .executionPolicy), ("EncodedCommand", "e", .encodedCommand), ("ec", "e", .encodedCommand),
      ("EncodedArguments", "encodeda", .unsupported("EncodedArguments")),
      ("ea", "ea", .unsupported("EncodedArguments")), ("SettingsFile", "settings", .settingsFile),
      ("STA", "sta", .unsupported("STA")), ("MTA", "mta", .unsupported("MTA")),
      ("WorkingDirectory", "wo", .workingDirectory), ("wd", "wd", .workingDirectory),
    ]

    /// The option that a word names; nil when the word is a script's.
    static func named(_ word: String) -> Option? {
      let word = word.trimmingSpaces
      guard let first = word.unicodeScalars.first else { return nil }
      guard isDash(first) || first == "/" else { return nil }
      var key = word.unicodeScalars.dropFirst()
      if first != "/", key.first == first { key = key.dropFirst() }
      let text = String(key).lowercased()
      return table.first { text.utf8.count >= $0.shortest.utf8.count && $0.name.lowercased().hasPrefix(text) }?.option
    }

    /// The options that have `part` somewhere in their name, for a mistyped one.
    static func similar(to part: Substring) -> [String] {
      guard !part.isEmpty else { return [] }
      return table.compactMap { entry in
        if case .unsupported = entry.option { return nil }
        return entry.name.lowercased().contains(part.lowercased()) ? entry.name : nil
      }
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
