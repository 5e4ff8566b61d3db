package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the program and of its extractor",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			x, err := a.newExtractor()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(a.stdout, "diplograph %s\nextractor %s\n%s %s/%s\n", version(), x.version(),
				runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
