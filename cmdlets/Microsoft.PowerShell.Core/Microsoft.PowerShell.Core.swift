// Microsoft.PowerShell.Core
