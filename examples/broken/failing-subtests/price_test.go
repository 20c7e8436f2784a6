package price

import "testing"

func TestTotal(t *testing.T) {
	tests := []struct {
		name               string
		count, cents, want int
	}{
		{"nothing", 0, 100, 0},
		{"a few", 3, 100, 300},
		{"ten", 10, 100, 900},
		{"twenty five", 25, 100, 2300},
	}
	for _, test := range tests {
		test := test
		t.Run(test.name, func(t *testing.T) {
			if got := Total(test.count, test.cents); got != test.want {
				t.Errorf("Total(%d, %d) = %d, want %d", test.count, test.cents, got, test.want)
			}
		})
	}
}
