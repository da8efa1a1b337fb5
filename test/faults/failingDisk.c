/*
 * Preloaded into a program, makes the disk fail under chosen calls on the files whose path holds FAILING_PATH, as a
 * control file (FAILING_CONTROL) says that both programs have mapped: which calls, which errno, after how many, how often.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum { SYNC = 1, WRITE = 2, TRUNCATE = 4, OPEN = 8, RENAME = 16, READ = 32, TORN = 64 };

struct control {
  int calls;   /* which calls fail, a sum of the above */
  int code;    /* with which errno; negative: the program is ended by that signal in place of the call */
  int after;   /* so many of them pass first */
  int times;   /* so many fail then; -1 for all */
  int failed;  /* counted here */
  int synced;  /* syncs of watched files that went through */
};

static struct control *control(void) {
  static struct control *mapped = NULL;
  static int tried = 0;
  if (!tried) {
    tried = 1;
    const char *name = getenv("FAILING_CONTROL");
    int (*really)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    int descriptor = name == NULL ? -1 : really(name, O_RDWR);
    if (descriptor >= 0) {
      void *at = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
      if (at != MAP_FAILED) mapped = at;
      close(descriptor);
    }
  }
  return mapped;
}

static int isWatched(const char *path) {
  const char *part = getenv("FAILING_PATH");
  return part != NULL && path != NULL && strstr(path, part) != NULL;
}

static int isWatchedDescriptor(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return isWatched(path);
}

/* Whether this call fails now; errno is then set. */
static int fails(int call) {
  struct control *now = control();
  if (now == NULL || (now->calls & call) == 0) return 0;
  if (__sync_fetch_and_sub(&now->after, 1) > 0) return 0;
  if (now->times == 0) return 0;
  if (now->times > 0) now->times -= 1;
  now->failed += 1;
  if (now->code < 0) kill(getpid(), -now->code);
  errno = now->code;
  return 1;
}

#define REAL(name) static __typeof__(&name) real = NULL; if (real == NULL) real = dlsym(RTLD_NEXT, #name)

#define SYNCING(name) \
  int name(int descriptor) { \
    REAL(name); \
    if (isWatchedDescriptor(descriptor)) { \
      if (fails(SYNC)) return -1; \
      if (control() != NULL) control()->synced += 1; \
    } \
    return real(descriptor); \
  }
SYNCING(fsync)
SYNCING(fdatasync)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  if (isWatchedDescriptor(descriptor) && fails(WRITE)) {
    if (control()->calls & TORN) real(descriptor, bytes, count / 2);
    return -1;
  }
  return real(descriptor, bytes, count);
}

#define WRITING_AT(name, offset_type) \
  ssize_t name(int descriptor, const void *bytes, size_t count, offset_type at) { \
    REAL(name); \
    if (isWatchedDescriptor(descriptor) && fails(WRITE)) { \
      if (control()->calls & TORN) real(descriptor, bytes, count / 2, at); \
      return -1; \
    } \
    return real(descriptor, bytes, count, at); \
  }
WRITING_AT(pwrite, off_t)
WRITING_AT(pwrite64, off64_t)

#define READING_AT(name, offset_type) \
  ssize_t name(int descriptor, void *bytes, size_t count, offset_type at) { \
    REAL(name); \
    if (isWatchedDescriptor(descriptor) && fails(READ)) return -1; \
    return real(descriptor, bytes, count, at); \
  }
READING_AT(pread, off_t)
READING_AT(pread64, off64_t)

#define TRUNCATING(name, offset_type) \
  int name(int descriptor, offset_type length) { \
    REAL(name); \
    if (isWatchedDescriptor(descriptor) && fails(TRUNCATE)) return -1; \
    return real(descriptor, length); \
  }
TRUNCATING(ftruncate, off_t)
TRUNCATING(ftruncate64, off64_t)

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list rest; \
    va_start(rest, flags); \
    int mode = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, int) : 0; \
    va_end(rest); \
    if ((flags & (O_WRONLY | O_RDWR)) && isWatched(path) && fails(OPEN)) return -1; \
    return real(path, flags, mode); \
  }
OPENING(open)
OPENING(open64)

int rename(const char *from, const char *to) {
  REAL(rename);
  if (isWatched(from) && fails(RENAME)) return -1;
  return real(from, to);
}
