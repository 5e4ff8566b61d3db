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
	os.Exit(run(untilSignal(), os.Environ(), os.Stdin, os.Stdout, os.Stderr, os.Args[1:]))
}

// untilSignal returns a context that the first signal ends, so that the work ends in order. By then a second one
// already ends the program at once.
func untilSignal() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		signal.Stop(signals)
		cancel()
	}()
	return ctx
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
