package main

import "diplograph/extract/syntax/internal/arceager"

// costs counts, for each transition, the gold arcs that it makes unreachable: the dynamic oracle of Goldberg
// and Nivre (2012), "A Dynamic Oracle for Arc-Eager Dependency Parsing". The root is index len(gold).
func costs(s *arceager.State, gold []goldToken) (cost [4]int) {
	stack, front, n := s.Stack(), s.Front(), len(gold)
	if front < n {
		lost := pendingDependents(s, gold)
		cost[arceager.Shift] = lost + count(stack, func(x int) bool { return gold[front].head == x })
		cost[arceager.Right] = lost
		if len(stack) > 0 {
			cost[arceager.Right] += count(stack[:len(stack)-1], func(x int) bool { return gold[front].head == x })
		}
		if gold[front].head > front {
			cost[arceager.Right]++
		}
	}
	if len(stack) == 0 {
		return cost
	}
	top := stack[len(stack)-1]
	for d := front; d < n; d++ {
		if gold[d].head == top {
			cost[arceager.Reduce]++
			cost[arceager.Left]++
		}
	}
	if !s.HasHead(top) && gold[top].head > front {
		cost[arceager.Left]++
	}
	return cost
}

// pendingDependents counts the words on the stack that still wait for the front of the buffer as their head.
func pendingDependents(s *arceager.State, gold []goldToken) int {
	return count(s.Stack(), func(x int) bool { return gold[x].head == s.Front() && !s.HasHead(x) })
}

func count(xs []int, is func(int) bool) (n int) {
	for _, x := range xs {
		if is(x) {
			n++
		}
	}
	return n
}
