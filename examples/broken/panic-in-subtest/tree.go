// Package tree follows a pointer that may be nil.
package tree

// Node is a node of a binary tree.
type Node struct {
	Left, Right *Node
	Value       int
}

// Sum adds up the values below a node.
func Sum(node *Node) int {
	return node.Value + Sum(node.Left) + Sum(node.Right) // broken on purpose: a leaf has no children
}
