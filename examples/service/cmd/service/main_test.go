package main

import (
	"context"
	"log/slog"
	"testing"
	"time"
)

func TestRunStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- run(ctx, "127.0.0.1:0", slog.New(slog.DiscardHandler)) }()
	cancel()
	select {
	case err := <-done:
		if err != nil {
			t.Fatal(err)
		}
	case <-time.After(30 * time.Second):
		t.Fatal("run did not return")
	}
}

func TestRunRefusesABadAddress(t *testing.T) {
	if err := run(t.Context(), "nowhere", slog.New(slog.DiscardHandler)); err == nil {
		t.Fatal("no error")
	}
}
