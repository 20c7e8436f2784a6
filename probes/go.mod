module go-wsl-conform.invalid/probes

go 1.18
