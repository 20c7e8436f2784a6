// Service keeps notes in memory and serves them over HTTP.
package main

import (
	"context"
	"errors"
	"flag"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"golang.org/x/sync/errgroup"

	"example.com/service/internal/notes"
	"example.com/service/internal/web"
)

// shutdownTimeout is how long requests under way may take after a signal.
const shutdownTimeout = 10 * time.Second

func main() {
	address := flag.String("listen", "127.0.0.1:8080", "address to listen on")
	flag.Parse()

	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, *address, log)
	stop()
	if err != nil {
		log.Error("service stopped", "error", err)
		os.Exit(1)
	}
}

// run serves until ctx is done, then lets requests under way finish.
func run(ctx context.Context, address string, log *slog.Logger) error {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector())
	server := &http.Server{
		Handler:           web.NewHandler(notes.NewStore(time.Now), registry, log),
		ReadHeaderTimeout: 5 * time.Second,
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	log.Info("listening", "address", listener.Addr().String())

	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			return err
		}
		return nil
	})
	group.Go(func() error {
		<-ctx.Done()
		timeout, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
		defer cancel()
		return server.Shutdown(timeout)
	})
	return group.Wait()
}
