package web_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"example.com/service/internal/notes"
	"example.com/service/internal/web"
)

func newHandler() http.Handler {
	return web.NewHandler(notes.NewStore(time.Now), prometheus.NewRegistry(), slog.New(slog.DiscardHandler))
}

func request(handler http.Handler, method, path, body string) *httptest.ResponseRecorder {
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest(method, path, strings.NewReader(body)))
	return recorder
}

func TestRoutes(t *testing.T) {
	handler := newHandler()
	tests := []struct {
		name, method, path, body string
		code                     int
		contains                 string
	}{
		{"healthy", "GET", "/healthz", "", http.StatusNoContent, ""},
		{"empty list", "GET", "/notes", "", http.StatusOK, "[]"},
		{"add", "POST", "/notes", `{"title":"First Note","text":"hello"}`, http.StatusCreated, `"slug":"first-note"`},
		{"get", "GET", "/notes/first-note", "", http.StatusOK, `"text":"hello"`},
		{"unknown note", "GET", "/notes/other", "", http.StatusNotFound, "no such note"},
		{"no title", "POST", "/notes", `{"title":"?"}`, http.StatusUnprocessableEntity, "needs a letter"},
		{"not JSON", "POST", "/notes", `{`, http.StatusBadRequest, "unexpected EOF"},
		{"too long", "POST", "/notes", `{"text":"` + strings.Repeat("x", 1<<17) + `"}`, http.StatusBadRequest, "too large"},
		{"wrong method", "DELETE", "/notes", "", http.StatusMethodNotAllowed, ""},
		{"metrics", "GET", "/metrics", "", http.StatusOK, `service_requests_total{code="404",route="GET /notes/{slug}"} 1`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answer := request(handler, test.method, test.path, test.body)
			if answer.Code != test.code {
				t.Errorf("status %d, want %d", answer.Code, test.code)
			}
			if !strings.Contains(answer.Body.String(), test.contains) {
				t.Errorf("body %q does not contain %q", answer.Body, test.contains)
			}
		})
	}
}

func BenchmarkGet(b *testing.B) {
	handler := newHandler()
	request(handler, "POST", "/notes", `{"title":"first"}`)
	for b.Loop() {
		if answer := request(handler, "GET", "/notes/first", ""); answer.Code != http.StatusOK {
			b.Fatalf("status %d", answer.Code)
		}
	}
}
