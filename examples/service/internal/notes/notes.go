// Package notes keeps short texts under readable addresses.
package notes

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/google/uuid"
)

var (
	// ErrNoTitle is returned for a note whose title has no letter or digit.
	ErrNoTitle = errors.New("the title needs a letter or a digit")
	// ErrNotFound is returned for an address that no note has.
	ErrNotFound = errors.New("no such note")
)

// Note is a text with a title.
type Note struct {
	ID      uuid.UUID `json:"id"`
	Slug    string    `json:"slug"`
	Title   string    `json:"title"`
	Text    string    `json:"text"`
	Created time.Time `json:"created"`
}

// Store keeps notes in memory. Its methods may be called from several goroutines.
type Store struct {
	now func() time.Time

	mu    sync.RWMutex
	notes map[string]Note
}

// NewStore returns an empty store; now tells the time of new notes.
func NewStore(now func() time.Time) *Store {
	return &Store{now: now, notes: map[string]Note{}}
}

// Add keeps a new note. A second note of the same title gets an address of its own.
func (s *Store) Add(title, text string) (Note, error) {
	slug := Slug(title)
	if slug == "" {
		return Note{}, ErrNoTitle
	}
	note := Note{ID: uuid.New(), Slug: slug, Title: title, Text: text, Created: s.now()}

	s.mu.Lock()
	defer s.mu.Unlock()
	if _, taken := s.notes[slug]; taken {
		note.Slug += "-" + note.ID.String()[:8]
	}
	s.notes[note.Slug] = note
	return note, nil
}

// Get returns the note at an address, or ErrNotFound.
func (s *Store) Get(slug string) (Note, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	note, ok := s.notes[slug]
	if !ok {
		return Note{}, ErrNotFound
	}
	return note, nil
}

// List returns all notes, oldest first.
func (s *Store) List() []Note {
	s.mu.RLock()
	defer s.mu.RUnlock()
	list := make([]Note, 0, len(s.notes))
	for _, note := range s.notes {
		list = append(list, note)
	}
	slices.SortFunc(list, func(a, b Note) int {
		return cmp.Or(a.Created.Compare(b.Created), cmp.Compare(a.Slug, b.Slug))
	})
	return list
}

// Slug turns a title into an address: lower-case letters and digits, everything else becomes one hyphen.
func Slug(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return strings.Join(words, "-")
}
