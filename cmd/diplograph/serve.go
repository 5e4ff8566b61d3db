package main

import (
	"context"
	"fmt"
	"net"

	"github.com/spf13/cobra"

	"diplograph/cmd/internal/serve"
)

func newServe(a *app) *cobra.Command {
	address, public, hosts := "", false, []string{}
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Look at the graph in a browser",
		Long: `Serve shows the store as a page: search actors, expand their neighbours, filter, and follow each edge to its
sentences. It only reads. Only this machine can reach it unless --public is given; there is no login.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !public && !serve.IsLoopback(address) {
				return usagef("--listen %s lets others than this machine in; hint: give an address such as 127.0.0.1:8620, or --public too", address)
			}
			return a.runServe(cmd.Context(), address, hosts)
		},
	}
	cmd.Flags().StringVar(&address, "listen", "127.0.0.1:8620", "serve at `HOST:PORT`; port 0 takes a free one")
	cmd.Flags().BoolVar(&public, "public", false, "let other machines in")
	cmd.Flags().StringSliceVar(&hosts, "host", nil, "a host `NAME` by which the page is asked for, beside addresses and localhost")
	return cmd
}

func (a *app) runServe(ctx context.Context, address string, hosts []string) error {
	loc, err := a.location(a.config.Store)
	if err != nil {
		return err
	}
	store, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	page, err := serve.New(ctx, serve.Config{Store: store, Timeout: a.config.Queries.Timeout, Hosts: hosts})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", address)
	if err != nil {
		return fmt.Errorf("%w; hint: give another address with --listen, such as 127.0.0.1:0", err)
	}
	fmt.Fprintf(a.stderr, "http://%s/ shows %s; Ctrl-C ends it\n", l.Addr(), loc)
	return serve.Run(ctx, l, page)
}
