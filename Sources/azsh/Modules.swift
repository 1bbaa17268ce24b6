import Runtime


/// What the shell is made of: the modules that are built in, and the formatter.
enum Modules {
  static let all: [ModuleTable] = []
  static func presenter() -> any Presenter { PlainPresenter() }
}
