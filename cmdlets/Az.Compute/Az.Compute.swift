// Az.Compute
