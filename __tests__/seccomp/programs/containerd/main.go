// Command containerd prints the default profile of containerd for a container without capabilities, as JSON of the OCI specification.
package main

import (
	"encoding/json"
	"os"

	"github.com/containerd/containerd/v2/contrib/seccomp"
	"github.com/opencontainers/runtime-spec/specs-go"
)

func main() {
	spec := &specs.Spec{Process: &specs.Process{Capabilities: &specs.LinuxCapabilities{}}}
	json.NewEncoder(os.Stdout).Encode(seccomp.DefaultProfile(spec))
}
