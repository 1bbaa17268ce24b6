// What the C library has behind _GNU_SOURCE, which Swift's Glibc module is built without.
extern int fallocate(int descriptor, int mode, long offset, long length);

#include <pthread.h>
#include <spawn.h>
#include <signal.h>
#include <fcntl.h>
extern int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern int pipe2(int descriptors[2], int flags);
