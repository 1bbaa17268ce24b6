// The wording is PowerShell's own: what a script prints must be the same to the byte.

extension ErrorId {
  /// The sentence with its placeholders.
  var template: String {
    template1 ?? template2 ?? template3 ?? ""
  }
}
