package neo4j

import (
	"context"
	"errors"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// once runs a transaction that passes rows on. As long as it has not set started the driver may run it again,
// later rows would come twice.
func once(ctx context.Context, execute executor, do func(tx runner, started *bool) error) error {
	started := false
	_, err := execute(ctx, func(tx driver.ManagedTransaction) (any, error) {
		if started {
			return nil, final{errors.New("the connection broke when rows had come already; hint: run it again")}
		}
		err := do(tx, &started)
		if err != nil && started {
			err = final{err}
		}
		return nil, err
	})
	var f final
	if errors.As(err, &f) {
		return f.err
	}
	return err
}

// executor is ExecuteRead or ExecuteWrite of a session.
type executor = func(context.Context, driver.ManagedTransactionWork, ...func(*driver.TransactionConfig)) (any, error)

// final hides the kind of an error, so that the driver does not take it for one that passes.
type final struct{ err error }

func (f final) Error() string { return f.err.Error() }
