// Package web serves notes over HTTP.
package web

import (
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strconv"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"example.com/service/internal/notes"
)

// maxBody is the largest request body that is read, in bytes.
const maxBody = 64 << 10

type server struct {
	store *notes.Store
	log   *slog.Logger
}

// NewHandler returns the routes of the service. Its metrics are registered with registry.
func NewHandler(store *notes.Store, registry *prometheus.Registry, log *slog.Logger) http.Handler {
	s := &server{store: store, log: log}
	requests := promauto.With(registry).NewCounterVec(
		prometheus.CounterOpts{Name: "service_requests_total", Help: "Requests by route and status code."},
		[]string{"route", "code"},
	)

	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
	for route, handle := range map[string]http.HandlerFunc{
		"GET /healthz":      s.health,
		"GET /notes":        s.list,
		"POST /notes":       s.add,
		"GET /notes/{slug}": s.get,
	} {
		mux.Handle(route, counted(requests, route, handle))
	}
	return mux
}

func (s *server) health(w http.ResponseWriter, _ *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}

func (s *server) list(w http.ResponseWriter, _ *http.Request) {
	s.write(w, http.StatusOK, s.store.List())
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	note, err := s.store.Get(r.PathValue("slug"))
	if err != nil {
		s.fail(w, err)
		return
	}
	s.write(w, http.StatusOK, note)
}

func (s *server) add(w http.ResponseWriter, r *http.Request) {
	var input struct{ Title, Text string }
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody)).Decode(&input); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	note, err := s.store.Add(input.Title, input.Text)
	if err != nil {
		s.fail(w, err)
		return
	}
	w.Header().Set("Location", "/notes/"+note.Slug)
	s.write(w, http.StatusCreated, note)
}

func (s *server) write(w http.ResponseWriter, code int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(code)
	if err := json.NewEncoder(w).Encode(value); err != nil {
		s.log.Warn("the answer was not written", "error", err)
	}
}

func (s *server) fail(w http.ResponseWriter, err error) {
	switch {
	case errors.Is(err, notes.ErrNotFound):
		http.Error(w, err.Error(), http.StatusNotFound)
	case errors.Is(err, notes.ErrNoTitle):
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	default:
		s.log.Error("request failed", "error", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
	}
}

// counted counts the answers of a route by their status code.
func counted(requests *prometheus.CounterVec, route string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		recorder := &codeRecorder{ResponseWriter: w, code: http.StatusOK}
		next.ServeHTTP(recorder, r)
		requests.WithLabelValues(route, strconv.Itoa(recorder.code)).Inc()
	})
}

type codeRecorder struct {
	http.ResponseWriter
	code int
}

func (r *codeRecorder) WriteHeader(code int) {
	r.code = code
	r.ResponseWriter.WriteHeader(code)
}
