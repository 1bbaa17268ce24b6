/// Reads a command line from left to right. An option may be shortened to what is told apart, in any letter case, after
/// one dash, two, or a slash; the first word that is no option is a script, and what follows is the script's.
struct CommandLineParser {
  let words: [String]
  let system: CommandLine.System
  private var index = 0
  private var line = CommandLine()
  private var hasCommand = false

  init(words: [String], system: CommandLine.System) {
    self.words = words
    self.system = system
  }

  mutating func parse() throws(CommandLine.Refusal) -> CommandLine {
    while index < words.count {
      let word = words[index]
      guard let option = Option.named(word) else {
        try file()
        continue
      }
      index += 1
      try take(option)
      if line.action == .version { break }
    }
    return line
  }

  private mutating func take(_ option: Option) throws(CommandLine.Refusal) {
    switch option {
    case .version: line.action = .version
    case .help: line.action = .help
    // -Login is seen to before anything else (LoginShell.swift). The policy is Unrestricted on every Unix.
    case .login, .noProfileLoadTime: break
    case .interactive: line.nonInteractive = false
    case .nonInteractive: line.nonInteractive = true
    case .noExit: line.noExit = true
    case .noLogo: line.noLogo = true
    case .noProfile: line.noProfile = true
    case .file: try file()
    case .command: try command()
    case .commandWithArgs:
      let text = try commandText()
      set(.command(text))
      line.arguments = ScriptArgument.collect(rest())
    case .encodedCommand: try encodedCommand()
    case .check: line.action = .check(rest())
    case .executionPolicy: try executionPolicy()
    case .outputFormat: line.outputFormat = try format(missing: Message.missingOutputFormat)
    case .inputFormat: line.inputFormat = try format(missing: Message.missingInputFormat)
    case .workingDirectory: line.workingDirectory = try value(else: Message.missingWorkingDirectory)
    case .customPipeName: _ = try value(else: Message.missingCustomPipeName)
    case .settingsFile:
      let path = try value(else: Message.missingSettingsFile)
      guard system.isFile(absolute(path)) else { throw CommandLine.Refusal(message: Message.noSettingsFile(path)) }
    case .unsupported(let name): throw CommandLine.Refusal(message: Message.unsupported(name))
    }
  }

  // MARK: Values

  private mutating func value(else message: String, showsUsage: Bool = false) throws(CommandLine.Refusal) -> String {
    guard index < words.count else { throw CommandLine.Refusal(message: message, showsUsage: showsUsage) }
    defer { index += 1 }
    return words[index]
  }

  private mutating func rest() -> [String] {
    defer { index = words.count }
    return Array(words[min(index, words.count)...])
  }

  private mutating func format(missing message: String) throws(CommandLine.Refusal) -> CommandLine.Format {
    let name = try value(else: message, showsUsage: true)
    guard let format = CommandLine.Format.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() })
    else {
      throw CommandLine.Refusal(message: Message.badFormat(name))
    }
    return format
  }

  private mutating func executionPolicy() throws(CommandLine.Refusal) {
    let name = try value(else: Message.missingExecutionPolicy, showsUsage: true)
    let known = ["default", "remotesigned", "bypass", "allsigned", "restricted", "unrestricted", "undefined"]
    guard known.contains(name.lowercased()) else {
      throw CommandLine.Refusal(message: Message.badExecutionPolicy(name))
    }
  }

  // MARK: What is run

  private mutating func set(_ action: CommandLine.Action) {
    hasCommand = true
    line.action = action
    line.noLogo = true
  }

  private mutating func commandText() throws(CommandLine.Refusal) -> String {
    guard !hasCommand else { throw CommandLine.Refusal(message: Message.secondCommand) }
    return try value(else: Message.missingCommand, showsUsage: true)
  }

  private mutating func command() throws(CommandLine.Refusal) {
    let first = try commandText()
    guard first == "-" else { return set(.command(([first] + rest()).joined(separator: " "))) }
    guard index == words.count else { throw CommandLine.Refusal(message: Message.wordsAfterDash) }
    guard !system.standardInputIsTerminal() else { throw CommandLine.Refusal(message: Message.inputIsTerminal) }
    set(.standardInput)
  }

  private mutating func encodedCommand() throws(CommandLine.Refusal) {
    guard let text = EncodedCommand.decode(try commandText()) else {
      throw CommandLine.Refusal(message: Message.badEncoding)
    }
    set(.command(text))
  }

  private mutating func file() throws(CommandLine.Refusal) {
    let name = try value(else: Message.missingFile, showsUsage: true)
    line.noLogo = true
    if name == "-" {
      line.action = .standardInputWithPrompts
      return
    }
    guard !name.isEmpty else { throw CommandLine.Refusal(message: Message.emptyFile, showsUsage: false) }
    let path = absolute(String(name.map { $0 == "\\" ? "/" : $0 }))
    guard system.isFile(path) else {
      let similar = name.hasPrefix("-") ? Option.similar(to: name.dropFirst()) : []
      guard similar.isEmpty else {
        throw CommandLine.Refusal(message: Message.similarOptions(name, similar), showsUsage: false)
      }
      throw CommandLine.Refusal(message: Message.noFile(name))
    }
    line.action = .file(path)
    line.arguments = ScriptArgument.collect(rest())
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : Path.normalized(system.currentDirectory() + "/" + path)
  }

  /// The characters that PowerShell takes for a dash before an option.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || ("\u{2013}"..."\u{2015}").contains(scalar)
  }
}
