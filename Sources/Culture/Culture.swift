// Culture
