import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

struct TestAzStore: AzCmdlet {
  static let name: StaticString = "Test-AzStore"
  static let help = Help(
    "Reads everything in the home and verifies it.",
    "Reports each damaged place as an error, and what nothing accounts for. With -Repair it gives back what deletions left.")
  static let className = "Microsoft.Azure.Commands.Compute.Automation.TestAzStore"

  @Parameter(help: "Reclaims the space of what was deleted.") var repair: SwitchParameter

  private static let layout = RecordLayout(
    TypeInfo("Microsoft.Azure.Commands.Compute.Automation.Models.PSStoreReport"),
    ["Home", "IsClean", "CheckedResources", "CheckedBlocks", "CheckedBytes", "Damaged", "Leaks", "ReclaimableBytes"].map { ($0, nil) })

  mutating func run(_ call: Call, _ azure: AzureSession) throws {
    let (options, done) = ComputeOperations.progress(call, "Verifying \(azure.home)")
    defer { done() }
    if repair.isPresent { try azure.service.reclaim(options.progress) }
    let report = try azure.service.verify(options.progress)
    let object = RecordObject(
      TestAzStore.layout,
      [
        Value(azure.home), .bool(report.isClean), Value(report.checkedResources), Value(report.checkedBlocks), .long(report.checkedBytes),
        .array(report.damaged), .array(report.leaks), .long(report.reclaimable),
      ])
    try call.write(object)
    for problem in report.damaged { try call.writeError(problem, id: "StoreDamaged", .invalidData, target: Value(azure.home)) }
    for leak in report.leaks { try call.writeError(leak, id: "StoreLeak", .invalidData, target: Value(azure.home)) }
  }
}
