/// What is said of a command line that cannot be followed, in PowerShell's words where it has them.
enum Message {
  static let missingCommand =
    "Cannot process the command because of a missing parameter. A command must follow -Command."
  static let secondCommand =
    "Cannot process command because a command is already specified with -Command, -CommandWithArgs, or -EncodedCommand."
  static let wordsAfterDash =
    "'-' was specified with the -Command parameter; no other arguments to -Command are permitted."
  static let inputIsTerminal =
    "'-' was specified as the argument to -Command but standard input has not been redirected for this process."
  static let badEncoding =
    "Cannot process the command because the value specified with -EncodedCommand is not properly encoded. "
    + "The value must be Base64 encoded."
  static let missingFile =
    "The command cannot be run because the File parameter requires a file path. "
    + "Supply a path for the File parameter and then try the command again."
  static let emptyFile =
    "Processing -File '' failed: The value cannot be an empty string. Specify a valid path for the -File parameter."
  static let missingWorkingDirectory =
    "Cannot process the command because -WorkingDirectory requires an argument that is a directory path."
  static let missingCustomPipeName =
    "Cannot process the command because -CustomPipeName requires an argument that is a name of the pipe you want to use. "
    + "Specify this argument and try again."
  static let missingSettingsFile =
    "Cannot process the command because -SettingsFile requires an argument that is a file path."
  static let missingExecutionPolicy =
    "Cannot process the execution policy because of a missing policy name. A policy name must follow -ExecutionPolicy."
  static let missingOutputFormat =
    "The command cannot be run because no argument has been supplied for the OutputFormat parameter.\n"
    + "Specify one of the following formats for this parameter:\n" + formats
  static let missingInputFormat =
    "Cannot process the command because the -InputFormat parameter requires an argument. "
    + "Specify a valid format argument for this parameter.\nValid formats are:\n" + formats

  static func badFormat(_ name: String) -> String {
    "Cannot process the command because of an incorrect parameter value. \"\(name)\" is not a valid format.\n"
      + "Valid formats are:\n" + formats
  }

  static func badExecutionPolicy(_ name: String) -> String { "Invalid ExecutionPolicy value '\(name)'." }

  static func noFile(_ name: String) -> String {
    "The argument '\(name)' is not recognized as the name of a script file. Check the spelling of the name, "
      + "or if a path was included, verify that the path is correct and try again."
  }

  static func similarOptions(_ name: String, _ options: [String]) -> String {
    "Invalid argument '\(name)', did you mean:\n" + options.map { "\n  -\($0)" }.joined()
  }

  static func noSettingsFile(_ path: String) -> String {
    "The argument '\(path)' passed to the -SettingsFile does not exist. "
      + "Provide the path to an existing json file as an argument to the -SettingsFile parameter."
  }

  static func unsupported(_ option: String) -> String { "Parameter -\(option) is not supported by azsh." }

  private static var formats: String { CommandLine.Format.allCases.map { $0.rawValue + "\n" }.joined() }

  /// The first lines of the help; also what follows a refusal.
  static let usage = """
    usage: azsh [-NoProfile] [-NoLogo] [-NonInteractive] [-NoExit] [-WorkingDirectory PATH]
                [[-File] FILE [ARGUMENT...] | -Command TEXT... | -Check FILE...]
    """

  static let help = """
    azsh: a shell whose pipeline carries objects, with the cloud's disks and snapshots inside it.

    \(usage)

    Without FILE and TEXT, azsh reads commands: from the terminal with editing and history, or from standard input.

      -File, -f FILE [ARGUMENT...]     run a script; - reads one from standard input. The default for a bare word.
      -Command, -c TEXT...             run the words as one command line; - reads it from standard input
      -CommandWithArgs, -cwa TEXT ...  run TEXT with the words after it in $args
      -EncodedCommand, -e BASE64       run a command line given as Base64 of UTF-16LE
      -Check FILE...                   say what is wrong with scripts without running them
      -NoExit, -noe                    stay after FILE or TEXT has run
      -NoProfile, -nop                 do not run the profile
      -NoLogo, -nol                    do not say who is there
      -NonInteractive, -noni           never ask
      -Interactive, -i                 ask, which is the default
      -Login, -l                       start as a login shell; only as the first word
      -WorkingDirectory, -wd PATH      start in this directory
      -OutputFormat, -o Text|XML|None  text for people, or CLIXML for another shell
      -InputFormat, -inp Text|XML      what standard input holds
      -ExecutionPolicy, -ex POLICY     accepted; every policy is Unrestricted on this system
      -SettingsFile, -CustomPipeName   accepted as PowerShell has them
      -Version, -v                     print the version
      -Help, -?, -h                    print this

    Options may be shortened and written in any case. Exit codes: what `exit` gave; 0; 1 when the last command of TEXT
    failed or an error ended the script; 64 when this command line could not be followed.

    The home directory $AZSH_HOME (default ~/.local/share/azsh) holds the disks. The profile is
    ~/.config/azsh/profile.ps1, the history ~/.local/state/azsh/history; both move to $AZSH_HOME when that is set.
    $env:AZSH_EDIT_MODE (emacs or vi) and ~/.editrc choose the keys, NO_COLOR turns colours off.
    """
}
