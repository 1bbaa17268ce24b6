// Regex16
