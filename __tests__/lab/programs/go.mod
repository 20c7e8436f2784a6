module go-wsl-conform.invalid/lab

go 1.18
