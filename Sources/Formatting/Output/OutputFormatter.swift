import Objects

/// What Out-Default, Out-Host, Out-String and Out-File do: formats what isn't formatted yet and writes it as lines.
public final class OutputFormatter {
  private enum State { case reset, document, group }
  private var state = State.reset
  private let output: LineOutput
  private let context: any FormattingContext
  private var defaultFormatter: ShapeFormatter?
  private var buffer: GroupBuffer?
  private var start: FormatStart?
  /// Widths found for the group that comes next.
  private var measured: [Int]?
  private var table: TableWriter?
  private var wide: WideWriter?
  private var labels: [String] = []
  private var rowsSinceHeader = 0

  public init(_ output: LineOutput, _ context: any FormattingContext) {
    self.output = output
    self.context = context
  }

  /// Takes an object, or a packet out of a format cmdlet.
  public func process(_ value: Value) throws(Unwind) {
    if value.isNull { return }
    if case .object(let object) = value, let packet = object as? FormatPacket { return try take(packet) }
    let formatter: ShapeFormatter
    if let defaultFormatter {
      formatter = defaultFormatter
    } else {
      formatter = ShapeFormatter(nil, nil, context) { [unowned self] packet throws(Unwind) in try take(packet) }
      defaultFormatter = formatter
    }
    try formatter.process(value)
  }

  /// Ends what is open and writes what is held back.
  public func finish() throws(Unwind) {
    let formatter = defaultFormatter
    defaultFormatter = nil
    try formatter?.finish()
    for packet in buffer?.drain() ?? [] { try write(packet) }
    buffer = nil
  }

  // MARK: Order

  private func take(_ packet: FormatPacket) throws(Unwind) {
    switch packet {
    case let entry as FormatEntry: if !entry.isOutOfBand { try expect(.group, packet) }
    case let packet as FormatStart:
      if state == .group { try finish() }
      try expect(.reset, packet)
      state = .document
      if packet.autoSize {
        buffer = GroupBuffer(.wholeGroup)
      } else if case .table(let header) = packet.layout, let first = header.columns.first, first.width == 0 {
        buffer = GroupBuffer(.briefly)
      }
    case is FormatEnd:
      try expect(.document, packet)
      state = .reset
    case is GroupStart:
      try expect(.document, packet)
      state = .group
    case is GroupEnd:
      try expect(.group, packet)
      state = .document
    default: break
    }
    guard buffer != nil else { return try write(packet) }
    guard let (ready, isGroup) = buffer?.add(packet) else { return }
    if isGroup { measured = measure(ready) }
    for packet in ready { try write(packet) }
  }

  private func expect(_ expected: State, _ packet: FormatPacket) throws(Unwind) {
    if state == expected { return }
    var command = "format-*"
    if let start = packet as? FormatStart {
      switch start.layout {
      case .table: command = "format-table"
      case .list: command = "format-list"
      case .wide: command = "format-wide"
      case .custom: command = "format-complex"
      }
    }
    let record = ErrorRecord(
      ExceptionObject(.invalidOperationException, "Operation is not valid due to the current state of the object."),
      id: "ConsoleLineOutputOutOfSequencePacket", .invalidData)
    record.detailsMessage =
      "The object of type \"\(packet.type.fullName)\" is not valid or not in the correct sequence. This is likely caused by a "
      + "user-specified \"\(command)\" command which is conflicting with the default formatting."
    throw .error(record)
  }

  // MARK: Widths

  private func measure(_ packets: [FormatPacket]) -> [Int]? {
    switch start?.layout {
    case .table(let header)?:
      var widths = header.columns.map { DisplayWidth.cells($0.label) }
      for packet in packets {
        guard let entry = packet as? FormatEntry, !entry.isOutOfBand, case .row(let row) = entry.content else {
          continue
        }
        for index in 0..<min(widths.count, row.cells.count) where row.cells[index].width > widths[index] {
          widths[index] = row.cells[index].width
        }
      }
      return widths
    case .wide(columns: 0)?:
      var widest = 0
      for packet in packets {
        guard let entry = packet as? FormatEntry, !entry.isOutOfBand, case .wide(let text) = entry.content else {
          continue
        }
        widest = max(widest, DisplayWidth.cells(text))
      }
      return [widest]
    default: return nil
    }
  }

  // MARK: Writing

  private func write(_ packet: FormatPacket) throws(Unwind) {
    switch packet {
    case let entry as FormatEntry:
      if entry.isOutOfBand { try writeAlone(entry) } else { try write(entry) }
    case let packet as FormatStart:
      start = packet
      try output.write("")
    case is FormatEnd:
      if case .list? = start?.layout {} else { try output.write("") }
      start = nil
    case let group as GroupStart: try begin(group)
    case is GroupEnd:
      try wide?.finish()
      wide = nil
      table = nil
    default: break
    }
  }

  private func begin(_ group: GroupStart) throws(Unwind) {
    defer { measured = nil }
    switch start?.layout {
    case .table(let header)?:
      if !header.columns.isEmpty {
        table = TableWriter(
          widths: measured ?? header.columns.map(\.width), alignments: header.columns.map(\.alignment),
          matchesProperty: header.columns.map(\.matchesProperty), isHeaderHidden: header.isHidden, output,
          context.styles)
      }
      labels = header.columns.map(\.label)
    case .wide(let columns)?: wide = WideWriter(columns: columns, widest: measured?.first, output, context.styles)
    default: break
    }
    if let title = group.title {
      var writer = FreeTextWriter(output, columns: output.columns)
      try writer.write(title)
      try output.write("")
    }
    rowsSinceHeader = try table?.writeHeader(labels) ?? 0
  }

  private func write(_ entry: FormatEntry) throws(Unwind) {
    switch entry.content {
    case .row(let row):
      guard let table, case .table(let header)? = start?.layout else { return }
      if header.isRepeated, rowsSinceHeader >= output.rows - 2 {
        try output.write("")
        rowsSinceHeader = try table.writeHeader(labels)
      }
      try table.writeRow(row.cells, wraps: row.wraps)
      rowsSinceHeader += 1
    case .list(let fields):
      try ListWriter(output: output, styles: context.styles).write(fields)
      try output.write("")
    case .wide(let text): try wide?.write(text)
    case .custom(let nodes):
      var writer = FreeTextWriter(output, columns: output.columns)
      try writer.write(nodes)
    case .text(let text): try output.write(raw: text)
    }
  }

  private func writeAlone(_ entry: FormatEntry) throws(Unwind) {
    switch entry.content {
    case .text(let text): try output.write(raw: text)
    case .custom(let nodes):
      var writer = FreeTextWriter(output, columns: .max)
      try writer.write(nodes)
    case .list(let fields):
      try output.write("")
      try ListWriter(output: output, styles: context.styles).write(fields)
      try output.write("")
    case .row, .wide: try write(entry)
    }
  }
}
