// Package compiles has errors whose text is hostile: the compiler repeats names of files and constants as they are.
package compiles

const attack = "::error::forged ##[error]forged ]]><script>alert(1)</script>"

var number int = attack // broken on purpose

//line ::error file=forged.go,line=1::forged ##[error]forged <b>|.go:3
var other int = attack

//line ::add-mask::a.go:5
var third int = "text"
