package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"diplograph/cmd/internal/schedule"
)

// reportName is what the schedule calls a report, apart from the names of sources.
func reportName(name string) string { return "report " + name }

func newFeedsReports(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "reports [NAME]...",
		Short:   "Write the reports of the config file now, all or those named",
		Long:    "Reports writes what stands under reports: in config.yaml, which `feeds watch` writes on schedule.",
		Example: "  diplograph feeds reports\n  diplograph feeds reports monday",
		RunE: func(cmd *cobra.Command, names []string) error {
			chosen, err := a.chooseReports(names)
			if err != nil {
				return err
			}
			return a.writeReports(cmd.Context(), chosen)
		},
	}
}

func (a *app) chooseReports(names []string) ([]scheduledReport, error) {
	if len(a.reports) == 0 {
		return nil, usagef("no reports; hint: list some under reports: in config.yaml, each with name, template, out and schedule")
	}
	if len(names) == 0 {
		return a.reports, nil
	}
	var chosen []scheduledReport
	for _, n := range names {
		i := slices.IndexFunc(a.reports, func(r scheduledReport) bool { return r.Name == n })
		if i < 0 {
			return nil, usagef("no report %q; hint: `diplograph feeds status` lists them", n)
		}
		chosen = append(chosen, a.reports[i])
	}
	return chosen, nil
}

// writeReports writes each report; if one fails the others are written all the same.
func (a *app) writeReports(ctx context.Context, chosen []scheduledReport) (failed error) {
	for _, r := range chosen {
		if err := a.runReport(ctx, r.Template, r.Params, "", r.Out); err != nil {
			failed = errors.Join(failed, fmt.Errorf("report %s: %w", r.Name, err))
			continue
		}
		a.tell("report " + r.Name + ": " + r.Out)
	}
	return failed
}

// lastWritten is when the report was written last, zero if it is not there.
func (r *scheduledReport) lastWritten() time.Time {
	info, err := os.Stat(r.Out)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

func (r *scheduledReport) entry() schedule.Entry {
	zone, _ := time.LoadLocation(r.Timezone) // checked with the config file
	return schedule.Entry{Name: reportName(r.Name), Cron: r.Schedule, Zone: zone}
}

// splitNames tells the reports from the sources among what is due.
func splitNames(due []string) (sources, reports []string) {
	for _, n := range due {
		if name, ok := strings.CutPrefix(n, reportName("")); ok {
			reports = append(reports, name)
		} else {
			sources = append(sources, n)
		}
	}
	return sources, reports
}
