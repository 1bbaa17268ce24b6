import Objects

/// Writes free text with frames: collects until a new line is asked for, then breaks and indents what came together.
struct FreeTextWriter {
  private let output: LineOutput
  private let columns: Int
  private var frames: [FormatNode.Frame] = []
  private var buffer = ""

  init(_ output: LineOutput, columns: Int) {
    self.output = output
    self.columns = columns
  }

  mutating func write(_ nodes: [FormatNode]) throws(Unwind) {
    try walk(nodes)
    try flush()
  }

  private mutating func walk(_ nodes: [FormatNode]) throws(Unwind) {
    for node in nodes {
      switch node {
      case .text(let text): buffer += text
      case .newLine: try flush()
      case .group(let inner): try walk(inner)
      case .frame(let frame, let inner):
        frames.append(frame)
        try walk(inner)
        frames.removeLast()
      }
    }
  }

  private mutating func flush() throws(Unwind) {
    let left = frames.reduce(0) { $0 + $1.left }
    let right = frames.reduce(0) { $0 + $1.right }
    var firstLine = frames.last?.firstLine ?? 0
    let width = columns == .max ? Int.max : columns - left - right
    if width <= 0 { buffer = "" }
    if abs(firstLine) >= width { firstLine = 0 }
    let first = width == .max ? width : width - max(firstLine, 0)
    let following = width == .max ? width : width + min(firstLine, 0)
    let lines = LineBreaking.wrap(buffer, first: first, following: following)
    for (index, line) in lines.enumerated() {
      let indent = left + (index == 0 ? max(firstLine, 0) : max(-firstLine, 0))
      try output.write(String(repeating: " ", count: indent) + line)
    }
    buffer = ""
  }
}
