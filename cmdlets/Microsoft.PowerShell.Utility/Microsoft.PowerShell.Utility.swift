// Microsoft.PowerShell.Utility
