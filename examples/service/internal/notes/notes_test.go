package notes_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"example.com/service/internal/notes"
)

func TestSlug(t *testing.T) {
	tests := []struct{ name, title, want string }{
		{"words", "Hello, World!", "hello-world"},
		{"digits", "Go 1.26 is out", "go-1-26-is-out"},
		{"letters of other scripts", "Größe Ω", "größe-ω"},
		{"nothing usable", " ?! ", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := notes.Slug(test.title); got != test.want {
				t.Errorf("Slug(%q) = %q, want %q", test.title, got, test.want)
			}
		})
	}
}

func TestStore(t *testing.T) {
	clock := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	store := notes.NewStore(func() time.Time {
		clock = clock.Add(time.Second)
		return clock
	})

	first, err := store.Add("Shopping", "bread")
	if err != nil {
		t.Fatal(err)
	}
	second, err := store.Add("Shopping", "milk")
	if err != nil {
		t.Fatal(err)
	}

	t.Run("two notes of one title keep apart", func(t *testing.T) {
		if first.Slug != "shopping" || !strings.HasPrefix(second.Slug, "shopping-") {
			t.Errorf("slugs are %q and %q", first.Slug, second.Slug)
		}
	})
	t.Run("a note is found again", func(t *testing.T) {
		if got, err := store.Get(second.Slug); err != nil || got != second {
			t.Errorf("Get(%q) = %v, %v", second.Slug, got, err)
		}
	})
	t.Run("an unknown address is an error", func(t *testing.T) {
		if _, err := store.Get("unknown"); !errors.Is(err, notes.ErrNotFound) {
			t.Errorf("got %v, want ErrNotFound", err)
		}
	})
	t.Run("a title without letters is refused", func(t *testing.T) {
		if _, err := store.Add("?", ""); !errors.Is(err, notes.ErrNoTitle) {
			t.Errorf("got %v, want ErrNoTitle", err)
		}
	})
	t.Run("the list is in order", func(t *testing.T) {
		if list := store.List(); len(list) != 2 || list[0] != first || list[1] != second {
			t.Errorf("List() = %v", list)
		}
	})
}

func TestStoreFromManyGoroutines(t *testing.T) {
	const writers, each = 8, 50
	store := notes.NewStore(time.Now)
	var group errgroup.Group
	for writer := range writers {
		group.Go(func() error {
			for number := range each {
				if _, err := store.Add(fmt.Sprintf("note %d of %d", number, writer), ""); err != nil {
					return err
				}
				store.List()
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	if got := len(store.List()); got != writers*each {
		t.Errorf("%d notes, want %d", got, writers*each)
	}
}

func ExampleSlug() {
	fmt.Println(notes.Slug("Hello, World!"))
	// Output: hello-world
}

func FuzzSlug(f *testing.F) {
	f.Add("Hello, World!")
	f.Add("")
	f.Add("--")
	f.Fuzz(func(t *testing.T, title string) {
		slug := notes.Slug(title)
		if !utf8.ValidString(slug) {
			t.Errorf("Slug(%q) = %q is not UTF-8", title, slug)
		}
		if strings.HasPrefix(slug, "-") || strings.HasSuffix(slug, "-") || strings.Contains(slug, "--") {
			t.Errorf("Slug(%q) = %q has a stray hyphen", title, slug)
		}
		if again := notes.Slug(slug); again != slug {
			t.Errorf("Slug(%q) = %q, but Slug of that is %q", title, slug, again)
		}
	})
}

func BenchmarkSlug(b *testing.B) {
	for b.Loop() {
		notes.Slug("The quick brown fox jumps over the lazy dog")
	}
}
