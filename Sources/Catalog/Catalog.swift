// The catalogue: where resources are recorded.
