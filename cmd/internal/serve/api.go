package serve

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"diplograph/extract"
	"diplograph/graph"
)

//go:embed statements/*.cypher statements/*.sql
var statements embed.FS

// api answers from a store. Every statement stands in statements/, in Cypher and SQL; what a request says
// only ever becomes a parameter.
type api struct {
	store    graph.Store
	language string // of the store: cypher or sql
	timeout  time.Duration
}

// rows are the rows of a statement, by column.
type rows []map[string]any

func (a *api) ask(ctx context.Context, name string, params map[string]any) (rows, error) {
	text, err := statements.ReadFile("statements/" + name + "." + a.language)
	if err != nil {
		return nil, err
	}
	var t graph.Table
	if err := a.store.Query(ctx, graph.Statement{Text: string(text), Params: params}, &t); err != nil {
		return nil, err
	}
	found := rows{}
	for _, values := range t.Rows {
		row := map[string]any{}
		for i, name := range t.Names {
			row[name] = values[i]
		}
		found = append(found, row)
	}
	return found, nil
}

// badRequest is a request that asks for what there is not.
type badRequest struct{ error }

// answer turns a function of the request's parameters into a handler that writes JSON.
func (a *api) answer(f func(context.Context, url.Values) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), a.timeout)
		defer cancel()
		values, err := url.ParseQuery(r.URL.RawQuery)
		var found any
		if err != nil {
			err = badRequest{err}
		} else {
			found, err = f(ctx, values)
		}
		status := http.StatusOK
		if err != nil {
			status, found = failure(ctx, err)
		}
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		json.NewEncoder(w).Encode(found)
	}
}

// failure keeps what the store says to itself: it may name files and addresses.
func failure(ctx context.Context, err error) (status int, body map[string]string) {
	switch {
	case errors.As(err, new(badRequest)):
		return http.StatusBadRequest, map[string]string{"error": err.Error()}
	case ctx.Err() != nil:
		return http.StatusGatewayTimeout, map[string]string{"error": "the query took too long; hint: narrow the filters"}
	case errors.Is(err, graph.ErrUnreachable):
		return http.StatusBadGateway, map[string]string{"error": "the store is not reachable"}
	}
	return http.StatusInternalServerError, map[string]string{"error": "the store could not answer"}
}

// facets are the values that the filters offer.
func (a *api) facets(ctx context.Context, v url.Values) (any, error) {
	if _, err := parse(v); err != nil {
		return nil, err
	}
	sources, err := a.ask(ctx, "sources", map[string]any{"limit": int64(500)})
	if err != nil {
		return nil, err
	}
	types := rows{}
	for _, t := range extract.Ontology() {
		types = append(types, map[string]any{"type": t.Type, "class": t.Class, "quad": t.Quad, "symmetric": t.Symmetric, "meaning": t.Meaning})
	}
	return map[string]any{"sources": sources, "types": types, "modalities": modalities}, nil
}

var modalities = []extract.Modality{extract.Actual, extract.Planned, extract.Possible, extract.Requested, extract.Negated}

// actors are those whose name contains the text, and those with one of the ids.
func (a *api) actors(ctx context.Context, v url.Values) (any, error) {
	params, err := parse(v, "text", "actors", "limit")
	if err != nil {
		return nil, err
	}
	return a.ask(ctx, "actors", params)
}

var filters = []string{"actors", "classes", "types", "sources", "modalities"}

// active are the actors of most events, for a first look.
func (a *api) active(ctx context.Context, v url.Values) (any, error) {
	params, err := parse(v, append(filters[1:], "from", "to", "limit")...)
	if err != nil {
		return nil, err
	}
	return a.ask(ctx, "active", params)
}

// edges are the relations of one of the actors, or between those that among names.
func (a *api) edges(ctx context.Context, v url.Values) (any, error) {
	params, err := parse(v, append(filters, "among", "from", "to", "limit")...)
	if err != nil {
		return nil, err
	}
	params["symmetric"] = symmetric()
	return a.ask(ctx, "edges", params)
}

// periods counts, by day or month and type, what the other filters let through, whatever the time.
func (a *api) periods(ctx context.Context, v url.Values) (any, error) {
	params, err := parse(v, append(filters, "unit")...)
	if err != nil {
		return nil, err
	}
	width, ok := widths[params["unit"].(string)]
	if !ok {
		return nil, badRequest{fmt.Errorf("unit: %q; hint: give day or month", params["unit"])}
	}
	params["width"] = width
	delete(params, "unit")
	return a.ask(ctx, "periods", params)
}

// widths are how many letters of a date name a day or a month.
var widths = map[string]int64{"day": int64(len("2006-01-02")), "month": int64(len("2006-01"))}

func (a *api) evidence(ctx context.Context, v url.Values) (any, error) {
	params, err := parse(v, append(filters[1:], "from", "to", "limit", "subject", "type", "object")...)
	if err != nil {
		return nil, err
	}
	if params["subject"] == "" || params["type"] == "" || params["object"] == "" {
		return nil, badRequest{fmt.Errorf("no edge is named; hint: give subject, type and object")}
	}
	params["symmetric"] = symmetric()
	found, err := a.ask(ctx, "evidence", params)
	for _, row := range found {
		row["parts"] = highlight(row)
		row["url"] = webAddress(row["url"])
	}
	return found, err
}

func symmetric() (types []any) {
	for _, t := range extract.Ontology() {
		if t.Symmetric {
			types = append(types, t.Type)
		}
	}
	return types
}
