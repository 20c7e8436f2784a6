// Lets libseccomp compile a filter and writes it to standard output. Input, a word for each: the default action, then lines
// `arch TOKEN`, `only TOKEN` (as `arch`, and not for the architecture of this machine) and `rule NAME ACTION [INDEX:OP:A:B …]` with numbers
// as seccomp.h has them.
#include <errno.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  static char line[65536];
  if (fgets(line, sizeof line, stdin) == NULL) return 2;
  scmp_filter_ctx filter = seccomp_init(strtoul(line, NULL, 0));
  if (filter == NULL) return 3;
  while (fgets(line, sizeof line, stdin) != NULL) {
    char *kind = strtok(line, " \n"), *name = strtok(NULL, " \n");
    if (strcmp(kind, "arch") == 0 || strcmp(kind, "only") == 0) {
      int failed = seccomp_arch_add(filter, strtoul(name, NULL, 0));
      if (failed != 0 && failed != -EEXIST) return fprintf(stderr, "arch %s: %d\n", name, failed), 4;
      if (strcmp(kind, "only") == 0 && strtoul(name, NULL, 0) != seccomp_arch_native())
        if ((failed = seccomp_arch_remove(filter, SCMP_ARCH_NATIVE)) != 0) return fprintf(stderr, "native: %d\n", failed), 7;
      continue;
    }
    unsigned action = strtoul(strtok(NULL, " \n"), NULL, 0);
    struct scmp_arg_cmp compared[6];
    unsigned count = 0;
    for (char *word; (word = strtok(NULL, " \n")) != NULL; count++) {
      compared[count].arg = strtoul(word, &word, 0);
      compared[count].op = strtoul(word + 1, &word, 0);
      compared[count].datum_a = strtoull(word + 1, &word, 0);
      compared[count].datum_b = strtoull(word + 1, &word, 0);
    }
    int number = seccomp_syscall_resolve_name(name);
    if (number == __NR_SCMP_ERROR) continue;
    int failed = seccomp_rule_add_array(filter, action, number, count, compared);
    if (failed != 0) return fprintf(stderr, "rule %s: %d\n", name, failed), 5;
  }
  return seccomp_export_bpf(filter, 1) == 0 ? 0 : 6;
}
