//go:build !amd64 && !arm64 && !386 && !arm

package filter

// Native is not known: rules name none of its calls.
const Native = 0

// Nor is its number of seccomp(2).
const sysSeccomp = 0
