/// What the words after the program's name ask for: the command line of PowerShell 7
/// (`about_Pwsh`, CommandLineParameterParser.cs), with `-Check` added.
struct CommandLine: Equatable {
  /// The one thing that is run.
  enum Action: Equatable {
    /// Neither file nor command: a session on the terminal, or what standard input holds, prompts and all.
    case session
    /// `-File -`: as a session from standard input.
    case standardInputWithPrompts
    /// `-Command -`: what standard input holds, without prompts.
    case standardInput
    /// `-File PATH`; the path is absolute, for profiles may change the directory.
    case file(String)
    /// `-Command`, `-EncodedCommand`, `-CommandWithArgs`.
    case command(String)
    /// `-Check FILE...`: find what is wrong with them, run nothing.
    case check([String])
    case version
    case help
  }

  /// How objects leave and enter (`-OutputFormat`, `-InputFormat`).
  enum Format: String, CaseIterable {
    case text = "Text"
    case xml = "XML"
    case none = "None"
  }

  var action = Action.session
  /// What the script or command is given.
  var arguments: [ScriptArgument] = []
  var noProfile = false
  var noLogo = false
  var nonInteractive = false
  var noExit = false
  var workingDirectory: String?
  var outputFormat = Format.text
  var inputFormat = Format.text

  /// Why a command line is refused. Written to standard error; the exit code is ``ExitCode/usage``.
  struct Refusal: Error, Equatable {
    let message: String
    /// Whether the usage follows, as PowerShell does for most of them.
    var showsUsage = true
  }

  /// Reads the words after the program's name.
  ///
  /// - Parameter system: what is asked of the machine, for tests to answer.
  static func parse(_ words: [String], system: System = .current) throws(Refusal) -> CommandLine {
    var parser = CommandLineParser(words: words, system: system)
    return try parser.parse()
  }

  /// The three questions that the words alone do not answer.
  struct System {
    var currentDirectory: () -> String
    /// Whether a path names something other than a folder.
    var isFile: (String) -> Bool
    var standardInputIsTerminal: () -> Bool
  }
}

/// The exit codes that PowerShell's console host gives of itself.
enum ExitCode {
  static let success: Int32 = 0
  /// The last command failed, or an error ended the script.
  static let failure: Int32 = 1
  /// The command line was refused.
  static let usage: Int32 = 64
  /// The session could not be started.
  static let initialization: Int32 = 70
}

/// A word that a script is given, as `-File` and `-CommandWithArgs` pass them: text, or the name of a parameter.
enum ScriptArgument: Equatable, Sendable {
  case value(String)
  /// A word that begins with a dash, without what follows a colon. Whether it is a parameter the script decides.
  case parameter(String)
  /// `-Name:text`
  case parameterWithValue(String, String)
  /// `-Name:$true` and `-Name:false`: the only words that do not stay text.
  case parameterWithBool(String, Bool)

  /// Sorts words into arguments. A name that ends in a colon takes the next word, whatever it is; a last one without
  /// is dropped (`CollectPSArgs`).
  static func collect(_ words: some Sequence<String>) -> [ScriptArgument] {
    var arguments: [ScriptArgument] = []
    var pending: String?
    for word in words {
      if let name = pending {
        arguments.append(.parameterWithValue(name, word))
        pending = nil
      } else if let first = word.unicodeScalars.first, CommandLineParser.isDash(first), word.count > 1 {
        guard let colon = word.firstIndex(of: ":") else {
          arguments.append(.parameter(word))
          continue
        }
        let value = word[word.index(after: colon)...]
        if value.isEmpty {
          pending = String(word[..<colon])
        } else if let truth = bool(value) {
          arguments.append(.parameterWithBool(String(word[..<colon]), truth))
        } else {
          arguments.append(.parameterWithValue(String(word[..<colon]), String(value)))
        }
      } else {
        arguments.append(.value(word))
      }
    }
    return arguments
  }

  private static func bool(_ text: Substring) -> Bool? {
    switch (text.first == "$" ? text.dropFirst() : text).lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }
}
