package filter

// Native is the architecture of this program.
const Native = Arch386

// Its number of seccomp(2).
const sysSeccomp = 354
