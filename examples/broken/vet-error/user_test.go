package user

import "testing"

func TestEncode(t *testing.T) {
	got, err := Encode(User{Name: "Ada"})
	if err != nil {
		t.Fatal(err)
	}
	if len(got) == 0 {
		t.Error("empty JSON")
	}
}
