// Az.Resources
