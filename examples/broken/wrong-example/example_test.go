package roman

import "fmt"

func ExampleNumeral() {
	fmt.Println(Numeral(1))
	fmt.Println(Numeral(3)) // broken on purpose: the output below lacks a stroke
	// Output:
	// I
	// II
}
