package main

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"

	"diplograph/cmd/internal/feeds"
)

// config holds every setting; config.yaml explains them.
type config struct {
	Store string
	Neo4j struct {
		Username, Password, Database string
		Retry                        time.Duration
	}

	Extract struct {
		Workers   int
		MaxBytes  int `mapstructure:"max_bytes"`
		Gazetteer string
		Rules     string
		Columns   string
	}
	Import struct {
		Batch int
		Text  bool
	}
	Fetch struct {
		Contact string
		Delay   time.Duration
		Timeout time.Duration
		Retries int
		Private bool
	}
	Feeds struct {
		State  string
		Hosts  int
		Items  int
		Jitter time.Duration
	}
	Queries struct {
		Dir     string
		Timeout time.Duration
	}
}

// setting is one key of config.yaml with its default, whose type it has, and what else may set it.
type setting struct {
	key      string
	fallback any
	flag     string // "" when no flag sets it
	env      string // a name known elsewhere, beside DIPLOGRAPH_KEY; or ""
	secret   bool
}

var settings = []setting{
	{key: "store", fallback: "sqlite:diplograph.db", flag: "store", env: "NEO4J_URI"},
	{key: "neo4j.username", fallback: "neo4j", env: "NEO4J_USERNAME"},
	{key: "neo4j.password", fallback: "", env: "NEO4J_PASSWORD", secret: true},
	{key: "neo4j.database", fallback: "neo4j", env: "NEO4J_DATABASE"},
	{key: "neo4j.retry", fallback: 30 * time.Second},
	{key: "extract.workers", fallback: 0, flag: "workers"},
	{key: "extract.max_bytes", fallback: 10 << 20, flag: "max-bytes"},
	{key: "extract.gazetteer", fallback: "", flag: "gazetteer"},
	{key: "extract.rules", fallback: "", flag: "rules"},
	{key: "extract.columns", fallback: "", flag: "columns"},
	{key: "import.batch", fallback: 2000, flag: "batch"},
	{key: "import.text", fallback: false, flag: "text"},
	{key: "fetch.contact", fallback: ""},
	{key: "fetch.delay", fallback: time.Second},
	{key: "fetch.timeout", fallback: 30 * time.Second},
	{key: "fetch.retries", fallback: 2},
	{key: "fetch.private", fallback: false},
	{key: "feeds.state", fallback: "diplograph-feeds", flag: "state"},
	{key: "feeds.hosts", fallback: 8},
	{key: "feeds.items", fallback: 200},
	{key: "feeds.jitter", fallback: time.Minute},
	{key: "queries.dir", fallback: "", flag: "query-dir"},
	{key: "queries.timeout", fallback: time.Minute, flag: "timeout"},
}

func (s *setting) envNames() []string {
	own := "DIPLOGRAPH_" + strings.ToUpper(strings.ReplaceAll(s.key, ".", "_"))
	if s.env == "" {
		return []string{own}
	}
	return []string{own, s.env}
}

// parse reads a value of the setting's type. Errors do not repeat a secret.
func (s *setting) parse(text string) (value any, err error) {
	want := ""
	switch s.fallback.(type) {
	case int:
		if n, e := strconv.Atoi(text); e == nil && n >= 0 {
			return n, nil
		}
		want = "a whole number from 0 up"
	case bool:
		value, err = strconv.ParseBool(text)
		want = "true or false"
	case time.Duration:
		value, err = time.ParseDuration(text)
		want = "a duration such as 90s or 2m"
	default:
		return text, nil
	}
	if err == nil && value != nil {
		return value, nil
	}
	return nil, fmt.Errorf("%s: %q does not fit; hint: give %s", s.key, text, want)
}

// configure settles every setting: flag, else environment, else config file, else default.
func (a *app) configure(flags *pflag.FlagSet) error {
	path, values, err := a.readConfigFile()
	if err != nil {
		return err
	}
	a.configPath = path
	a.sources, _ = values["sources"].([]feeds.Source)
	a.reports, _ = values["reports"].([]scheduledReport)
	v := viper.New()
	a.values, a.origins = v, map[string]string{}
	for i := range settings {
		s := &settings[i]
		v.SetDefault(s.key, s.fallback)
		a.origins[s.key] = "default"
		if value, ok := values[s.key]; ok {
			v.Set(s.key, value)
			a.origins[s.key] = path
		}
		if err := a.override(v, s, flags); err != nil {
			return err
		}
	}
	if err := v.Unmarshal(&a.config); err != nil {
		return err
	}
	if a.config.Extract.Workers == 0 {
		a.config.Extract.Workers = runtime.GOMAXPROCS(0)
	}
	a.config.Import.Batch = max(1, a.config.Import.Batch)
	return nil
}

// override lets the environment, and before it a flag, set the setting.
func (a *app) override(v *viper.Viper, s *setting, flags *pflag.FlagSet) error {
	text, origin := "", ""
	for _, name := range s.envNames() {
		if value, ok := a.env[name]; ok && origin == "" {
			text, origin = value, "environment "+name
		}
	}
	if f := flags.Lookup(s.flag); f != nil && f.Changed {
		text, origin = f.Value.String(), "flag --"+s.flag
	}
	if origin == "" {
		return nil
	}
	value, err := s.parse(text)
	if err != nil {
		return usageError{fmt.Errorf("%s: %w", origin, err)}
	}
	v.Set(s.key, value)
	a.origins[s.key] = origin
	return nil
}
