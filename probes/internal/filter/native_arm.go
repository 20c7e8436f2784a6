package filter

// Native is the architecture of this program.
const Native = ArchARM

// Its number of seccomp(2).
const sysSeccomp = 383
