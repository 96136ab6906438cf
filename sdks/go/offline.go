package ludus

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"ludus/api"
)

const (
	offlineName = "ludus.offline"
	lifetime    = 20 * time.Hour
)

// Waiting is a call that waits. Its key was kept before it was first sent, so it counts once however often it is sent.
type Waiting struct {
	Key     string    `json:"key"`
	ID      string    `json:"id"`
	Given   api.Given `json:"given"`
	Player  string    `json:"player"`
	AddedAt time.Time `json:"added_at"`
}

// Outcome is how a call ended that had waited: "done" with an answer, "refused" with an error, or "ended": it waited too
// long.
type Outcome struct {
	Item   Waiting
	State  string
	Answer json.RawMessage
	Err    *Error
}

// OfflineQueue keeps operations with an Idempotency-Key, because only they can be sent twice and count once. The API keeps
// keys for 24 hours, so a call that has waited for 20 is not sent any more. Calls belong to whoever was signed in.
type OfflineQueue struct {
	client         *Client
	flushing, list sync.Mutex
}

// ErrCannotWait is for an operation without a key, or while nobody is signed in.
var ErrCannotWait = errors.New("this call cannot wait")

// Add keeps a call for later.
func (q *OfflineQueue) Add(id string, given api.Given) (Waiting, error) {
	if !api.Operations[id].Keyed {
		return Waiting{}, fmt.Errorf("%w: %s takes no Idempotency-Key", ErrCannotWait, id)
	}
	session, err := q.client.Session()
	if err != nil {
		return Waiting{}, err
	}
	if session == nil {
		return Waiting{}, fmt.Errorf("%w: nobody is signed in", ErrCannotWait)
	}
	item := Waiting{newKey(), id, given, session.UserID, q.client.Now()}
	return item, q.change(func(items []Waiting) []Waiting { return append(items, item) })
}

// Waiting are the calls of whoever is signed in that wait.
func (q *OfflineQueue) Waiting() ([]Waiting, error) {
	session, err := q.client.Session()
	if err != nil || session == nil {
		return nil, err
	}
	q.list.Lock()
	defer q.list.Unlock()
	items, err := q.read()
	var own []Waiting
	for _, item := range items {
		if item.Player == session.UserID {
			own = append(own, item)
		}
	}
	return own, err
}

// Flush sends what waits, in order, until all is sent or there is no answer. It returns what came to an end.
func (q *OfflineQueue) Flush(ctx context.Context, options ...api.Option) ([]Outcome, error) {
	q.flushing.Lock()
	defer q.flushing.Unlock()
	items, err := q.Waiting()
	if err != nil {
		return nil, err
	}
	var outcomes []Outcome
	for _, item := range items {
		outcome, err := q.settle(ctx, item, options)
		if outcome == nil {
			return outcomes, err
		}
		outcomes = append(outcomes, *outcome)
		if err := q.remove(item); err != nil {
			return outcomes, err
		}
	}
	return outcomes, nil
}

// settle returns nil where the call has to go on waiting, and all after it.
func (q *OfflineQueue) settle(ctx context.Context, item Waiting, options []api.Option) (*Outcome, error) {
	if q.client.Now().Sub(item.AddedAt) >= lifetime {
		return &Outcome{Item: item, State: "ended"}, nil
	}
	var answer json.RawMessage
	err := q.client.Call(ctx, item.ID, item.Given, &answer, append(options, api.IdempotencyKey(item.Key))...)
	var refusal *Error
	switch {
	case err == nil:
		return &Outcome{Item: item, State: "done", Answer: answer}, nil
	case errors.As(err, &NoAnswer{}):
		return nil, nil
	case !errors.As(err, &refusal):
		return nil, err
	case refusal.Status >= 500 || refusal.Status == 429 || refusal.Status == 401:
		return nil, nil
	}
	return &Outcome{Item: item, State: "refused", Err: refusal}, nil
}

func (q *OfflineQueue) remove(done Waiting) error {
	return q.change(func(items []Waiting) []Waiting {
		left := []Waiting{}
		for _, item := range items {
			if item.Key != done.Key {
				left = append(left, item)
			}
		}
		return left
	})
}

func (q *OfflineQueue) change(how func([]Waiting) []Waiting) error {
	q.list.Lock()
	defer q.list.Unlock()
	items, err := q.read()
	if err != nil {
		return err
	}
	text, err := json.Marshal(how(items))
	if err != nil {
		return err
	}
	return q.client.settings.Storage.Set(offlineName, string(text))
}

func (q *OfflineQueue) read() ([]Waiting, error) {
	var items []Waiting
	text, err := q.client.settings.Storage.Get(offlineName)
	if err != nil || text == "" {
		return nil, err
	}
	return items, decode([]byte(text), &items)
}
