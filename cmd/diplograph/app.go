package main

import (
	"io"
	"os"
	"strings"

	"github.com/mattn/go-isatty"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"

	"diplograph/cmd/internal/feeds"
)

// app is what every command works with.
type app struct {
	env        map[string]string
	stdin      io.Reader
	stdout     io.Writer
	stderr     *console
	config     config
	values     *viper.Viper      // the settings by key
	sources    []feeds.Source    // of the config file
	reports    []scheduledReport // of the config file
	origins    map[string]string // where each setting's value came from
	configFile string            // as the flag says
	configPath string            // of the file that was read, or ""
	quiet      bool              // no progress and no summaries
	logFormat  string            // of what goes to stderr: text or json
	started    bool              // the command line was understood
	command    string            // which was run, e.g. "diplograph queries list"
}

func newApp(env []string, stdin io.Reader, stdout, stderr io.Writer) *app {
	a := &app{env: map[string]string{}, stdin: stdin, stdout: stdout, stderr: &console{w: stderr}}
	for _, e := range env {
		if name, value, _ := strings.Cut(e, "="); value != "" {
			a.env[name] = value
		}
	}
	if isTerminal(stdout) {
		a.stdout = &cleanWriter{w: stdout, before: a.stderr.makeRoom}
	}
	return a
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && isatty.IsTerminal(f.Fd())
}

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "diplograph",
		Short: "News articles into a graph of who did what to whom",
		Long: `diplograph reads news articles, extracts (actor, relation, actor) triples with their evidence,
keeps them in SQLite or Neo4j and answers saved queries. Start with: diplograph demo`,
		Version:           version(),
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return a.start(cmd) },
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	flags := root.PersistentFlags()
	flags.StringVar(&a.configFile, "config", "", "read the settings from `FILE` (default ./config.yaml, if there)")
	flags.String("store", "", "the graph: sqlite:FILE, neo4j://HOST, neo4j+s://HOST or bolt://HOST (default sqlite:diplograph.db)")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "tell of failures only: no progress, no summary")
	flags.StringVar(&a.logFormat, "log-format", "text", "of standard error: text, or json for a JSON object a line")
	root.AddCommand(
		newDemo(a), newImport(a), newFeeds(a), newExtract(a), newQuery(a), newQueries(a), newReport(a), newServe(a), newEval(a), newExplain(a), newExport(a), newCopy(a), newRelink(a), newDoctor(a),
		newStats(a), newGazetteer(a), newRelations(a), newConfig(a), newVersion(a),
	)
	return root
}

// start marks the command line as understood and settles the configuration.
func (a *app) start(cmd *cobra.Command) error {
	a.started = true
	if err := a.startLog(); err != nil {
		return err
	}
	return a.configure(cmd.Flags())
}
