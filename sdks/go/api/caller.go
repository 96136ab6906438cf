package api

import (
	"context"
	"time"
)

// Operation is one call of the API. Keyed ones take an Idempotency-Key; Public ones need no access token, and Guest ones
// do without one where nobody is signed in; what SignsIn answers with a session; Bare answers have no envelope.
type Operation struct {
	ID, Method, Path string

	Keyed, Public, Guest, SignsIn, Bare bool
}

// IsRepeatable says whether it does no harm to send it again when nobody knows whether it took effect.
func (o Operation) IsRepeatable() bool {
	return o.Keyed || (o.Method != "POST" && o.Method != "PATCH") || o.ID == "auth-refresh"
}

// Given are the arguments of a call by their places. Query is a pointer to a struct with json tags, or a map.
type Given struct {
	Path  map[string]any `json:"path,omitempty"`
	Query any            `json:"query,omitempty"`
	Body  any            `json:"body,omitempty"`
}

// Options are how a call is made. Timeout is for one attempt.
type Options struct {
	IdempotencyKey string
	Timeout        time.Duration
	Attempts       int
}

// Option changes how a call is made.
type Option func(*Options)

// IdempotencyKey is for operations that take one. A new key is made for each call that has none.
func IdempotencyKey(key string) Option { return func(o *Options) { o.IdempotencyKey = key } }

// Timeout ends an attempt: 30 seconds if it is left out.
func Timeout(timeout time.Duration) Option { return func(o *Options) { o.Timeout = timeout } }

// Attempts is how often a call is sent at most: 4 if it is left out.
func Attempts(attempts int) Option { return func(o *Options) { o.Attempts = attempts } }

// Caller makes calls; the services are built on it. It decodes the answer's data into answer.
type Caller interface {
	Call(ctx context.Context, id string, given Given, answer any, options ...Option) error
}
