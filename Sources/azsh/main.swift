print("azsh")
