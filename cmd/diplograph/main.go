// Diplograph turns news articles into (actor, relation, actor) triples and answers questions about them.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the first signal ends the work in order, a second one at once
	os.Exit(run(ctx, os.Environ(), os.Stdin, os.Stdout, os.Stderr, os.Args[1:]))
}

// run executes one command line and returns its exit code. Data goes to stdout, all else to stderr.
func run(ctx context.Context, env []string, stdin io.Reader, stdout, stderr io.Writer, args []string) int {
	a := newApp(env, stdin, stdout, stderr)
	root := newRoot(a)
	root.SetArgs(args)
	cmd, err := root.ExecuteContextC(ctx)
	a.command = cmd.CommandPath()
	if !a.started {
		err = asUsage(err)
	}
	return a.report(ctx, err)
}
