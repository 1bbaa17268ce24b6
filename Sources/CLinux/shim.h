// What the C library has behind _GNU_SOURCE, which Swift's Glibc module is built without.
extern int fallocate(int descriptor, int mode, long offset, long length);
