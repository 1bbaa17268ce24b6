import AzureModels
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    #"{"b":1,"a":[true,false,null],"c":{"x":"y"}}"#, #"[]"#, #"{}"#, #"-12"#, #"1.5"#, #""\"\\\n\t\u0001é😀""#,
  ])
  func keepsWhatItReads(_ text: String) throws {
    #expect(try JSONValue(parsing: text).text == text)
  }

  @Test func readsEscapes() throws {
    #expect(try JSONValue(parsing: #" "\u0041\ud83d\ude00\/\b\f" "#) == .string("A😀/\u{8}\u{c}"))
    #expect(try JSONValue(parsing: #""\ud83dx""#) == .string("\u{FFFD}x"))
    #expect(try JSONValue(parsing: #""\ud83d\u0041""#) == .string("\u{FFFD}A"))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "{\"a\":1,}", "tru", "1 2", "\"", "\"\\x\"", "\"\\u12\"", "01x", "--1", "1e999",
    "{1:2}",
    "\"\u{1}\"", String(repeating: "[", count: 300),
  ])
  func refusesWhatIsNone(_ text: String) {
    #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
  }

  @Test func theLastOfTwoMembersCounts() throws {
    #expect(try JSONValue(parsing: #"{"a":1,"a":2}"#)["a"] == .integer(2))
  }

  @Test func mergesAsRFC7396Says() throws {
    let cases = [
      (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
      (#"{"a":"b"}"#, #"{"a":null}"#, #"{}"#), (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
      (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#), (#"[1]"#, #"{"a":1}"#, #"{"a":1}"#),
    ]
    for (target, patch, result) in cases {
      #expect(try JSONValue(parsing: target).merging(JSONValue(parsing: patch)).text == result)
    }
  }

  @Test func modelsComeBackAsTheyWere() throws {
    var disk = Disk(location: "eastus", tags: ["Zeta": "1", "alpha": ""])
    disk.sku = Sku(name: "Premium_LRS", tier: "Premium")
    disk.zones = ["1"]
    disk.creationData = CreationData(createOption: "Copy", sourceResourceId: "/subscriptions/s")
    disk.diskSizeGB = 32
    disk.diskSizeBytes = 34_359_738_368
    disk.completionPercent = 99.5
    disk.burstingEnabled = false
    disk.timeCreated = Timestamp("2024-05-07T09:03:01.1234567+00:00")
    let json = try disk.json()
    #expect(try json.decoded(as: Disk.self) == disk)
    #expect(try JSONValue(parsing: json.text).decoded(as: Disk.self) == disk)
    #expect(
      json.text
        == #"{"location":"eastus","tags":{"Zeta":"1","alpha":""},"sku":{"name":"Premium_LRS","tier":"Premium"},"zones":["1"],"#
        + #""properties":{"timeCreated":"2024-05-07T09:03:01.1234567+00:00","creationData":{"createOption":"Copy","#
        + #""sourceResourceId":"/subscriptions/s"},"diskSizeGB":32,"diskSizeBytes":34359738368,"burstingEnabled":false,"#
        + #""completionPercent":99.5}}"#)
  }

  @Test func unknownMembersArePassedOver() throws {
    let json = try JSONValue(parsing: #"{"location":"eastus","what":[1],"properties":{"diskSizeGB":4.0,"new":{}}}"#)
    let disk: Disk = try json.decoded()
    #expect(disk.diskSizeGB == 4)
  }

  @Test func wrongKindsAreErrorsThatNameTheWay() throws {
    let json = try JSONValue(parsing: #"{"properties":{"diskSizeGB":"many"}}"#)
    let error = #expect(throws: DecodingError.self) { try json.decoded(as: Disk.self) }
    guard case .typeMismatch(_, let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["properties", "diskSizeGB"])
  }
}
