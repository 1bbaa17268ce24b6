// Microsoft.PowerShell.Management
