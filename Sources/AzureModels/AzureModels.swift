// AzureModels
