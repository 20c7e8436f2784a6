package filter

// Native is the architecture of this program.
const Native = ArchAMD64

// Its number of seccomp(2).
const sysSeccomp = 317
