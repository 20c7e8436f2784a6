// Installs seccomp filters in children and makes system calls under them. Input: a line for each program, `PROGRAM CALL CALL…`, where
// PROGRAM is struct sock_filter in hexadecimal and CALL is `number:a0:…:a5`. Output: a line for each, `errno errno…`; `refused ERRNO` for a
// program that the kernel does not take; the number of the signal for a child that was ended, as `signal N` in the place of the call.
#define _GNU_SOURCE
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static char line[1 << 20];

static void child(char *text) {
  static struct sock_filter program[8192];
  char *word = strtok(text, " \n");
  size_t length = strlen(word) / 2;
  for (size_t at = 0; at < length; at++) {
    char pair[3] = {word[2 * at], word[2 * at + 1], 0};
    ((unsigned char *)program)[at] = strtoul(pair, NULL, 16);
  }
  struct sock_fprog loaded = {.len = length / sizeof *program, .filter = program};
  alarm(5);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &loaded)) {
    dprintf(1, "refused %d", errno);
    _exit(0);
  }
  while ((word = strtok(NULL, " \n")) != NULL) {
    unsigned long a[7] = {0};
    for (int i = 0; i < 7 && word != NULL; i++) {
      a[i] = strtoull(word, &word, 0);
      word = *word == ':' ? word + 1 : NULL;
    }
    long answer = syscall((long)a[0], a[1], a[2], a[3], a[4], a[5], a[6]);
    dprintf(1, "%d ", answer == -1 ? errno : 0);
  }
  _exit(0);
}

int main(void) {
  while (fgets(line, sizeof line, stdin) != NULL) {
    pid_t pid = fork();
    if (pid == 0) child(line);
    int status;
    waitpid(pid, &status, 0);
    if (WIFSIGNALED(status)) dprintf(1, "signal %d", WTERMSIG(status));
    dprintf(1, "\n");
  }
  return 0;
}
