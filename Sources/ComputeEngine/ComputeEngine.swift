// ComputeEngine
