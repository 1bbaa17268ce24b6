// DiskStore
