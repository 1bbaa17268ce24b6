/// The tags of a resource, in the order they were given. Names differ by more than case; values are what they are.
public struct Tags: Sendable, ExpressibleByDictionaryLiteral {
  public private(set) var entries: [(name: String, value: String)] = []

  public init() {}

  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { self[name] = value }
  }

  public init(_ elements: some Sequence<(String, String)>) {
    for (name, value) in elements { self[name] = value }
  }

  public var isEmpty: Bool { entries.isEmpty }
  public var count: Int { entries.count }

  /// The value of a tag, whatever the case of its name. A new tag comes last; setting `nil` removes one.
  public subscript(name: String) -> String? {
    get { place(name).map { entries[$0].value } }
    set {
      switch (place(name), newValue) {
      case (let place?, let value?): entries[place] = (name, value)
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append((name, value))
      case (nil, nil): break
      }
    }
  }

  private func place(_ name: String) -> Int? {
    entries.firstIndex { $0.name == name } ?? entries.firstIndex { $0.name.lowercased() == name.lowercased() }
  }
}

extension Tags: Hashable {
  public static func == (left: Tags, right: Tags) -> Bool {
    left.entries.elementsEqual(right.entries) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    for (name, value) in entries {
      hasher.combine(name)
      hasher.combine(value)
    }
  }
}

extension Tags: Codable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for name in container.allKeys { self[name.stringValue] = try container.decode(String.self, forKey: name) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (name, value) in entries { try container.encode(value, forKey: Name(stringValue: name)) }
  }
}
