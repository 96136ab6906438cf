// Package ludus is the client of Ludus, the game backend that a studio owns, for game servers and tools.
package ludus

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	chance "math/rand"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"ludus/api"
)

const (
	sessionName = "ludus.session"
	early       = 30 * time.Second
)

// Session is of whoever is signed in. ExpiresAt is the server's time. A game server's has no refresh token.
type Session struct {
	UserID       string    `json:"user_id"`
	SessionID    string    `json:"session_id"`
	AccessToken  string    `json:"access_token"`
	RefreshToken string    `json:"refresh_token"`
	ExpiresAt    time.Time `json:"expires_at"`
}

// Settings are all optional. Now, Sleep and Random are the device's.
type Settings struct {
	Storage        Storage
	OnSessionEnded func()
	HTTP           *http.Client
	Now            func() time.Time
	Sleep          func(context.Context, time.Duration) error
	Random         func() float64
}

// Client is a client of one Ludus. It keeps the session of whoever signs in, and refreshes it when that is needed. It may
// be used by many goroutines at once.
type Client struct {
	*api.Services
	Offline *OfflineQueue

	settings   Settings
	clock      *clock
	transport  *transport
	refreshing sync.Mutex
	failures   atomic.Int64
	failure    error
	proof      func(context.Context) (api.ServerProof, error)
}

// New makes a client. The address is the gateway's, such as https://api.example.com.
func New(address string, settings Settings) *Client {
	if settings.Storage == nil {
		settings.Storage = NewMemoryStorage()
	}
	if settings.HTTP == nil {
		settings.HTTP = &http.Client{}
	}
	if settings.Now == nil {
		settings.Now = time.Now
	}
	if settings.Sleep == nil {
		settings.Sleep = sleep
	}
	if settings.Random == nil {
		settings.Random = chance.Float64
	}
	client := &Client{settings: settings, clock: &clock{device: settings.Now}}
	client.transport = &transport{
		strings.TrimRight(address, "/"), settings.HTTP, client.clock, settings.Sleep, settings.Random,
	}
	client.Services = api.NewServices(client)
	client.Offline = &OfflineQueue{client: client}
	return client
}

func sleep(ctx context.Context, wait time.Duration) error {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// Now is the server's time, whatever the device's clock says.
func (c *Client) Now() time.Time { return c.clock.now() }

// Session is the session of whoever is signed in, nil where nobody is.
func (c *Client) Session() (*Session, error) {
	text, err := c.settings.Storage.Get(sessionName)
	if err != nil || text == "" {
		return nil, err
	}
	session := &Session{}
	if json.Unmarshal([]byte(text), session) != nil {
		return nil, nil
	}
	return session, nil
}

// SignOut ends the session here and on the server. It is forgotten here even if the server gives no answer.
func (c *Client) SignOut(ctx context.Context) error {
	var err error
	if c.proof == nil {
		_, err = c.Auth.Logout(ctx)
	}
	c.proof = nil
	if forgotten := c.settings.Storage.Set(sessionName, ""); err == nil {
		err = forgotten
	}
	return err
}

// Call makes any call by the id of its operation. The services do the same with names and types.
func (c *Client) Call(ctx context.Context, id string, given api.Given, answer any, options ...api.Option) error {
	operation := api.Operations[id]
	chosen := api.Options{Timeout: 30 * time.Second, Attempts: 4}
	for _, option := range options {
		option(&chosen)
	}
	var data json.RawMessage
	if err := c.answerTo(ctx, operation, given, chosen, &data); err != nil {
		return err
	}
	if operation.SignsIn {
		if err := c.keepIfSignedIn(data); err != nil {
			return err
		}
	}
	return decode(data, answer)
}

func (c *Client) keepIfSignedIn(data json.RawMessage) error {
	var kind struct{ Kind string }
	if err := json.Unmarshal(data, &kind); err != nil || kind.Kind != "signed_in" {
		return err
	}
	_, err := c.keep(data)
	return err
}

func (c *Client) answerTo(
	ctx context.Context, operation api.Operation, given api.Given, options api.Options, data *json.RawMessage,
) error {
	headers := map[string]string{}
	if operation.Keyed {
		if headers["Idempotency-Key"] = options.IdempotencyKey; options.IdempotencyKey == "" {
			headers["Idempotency-Key"] = newKey()
		}
	}
	session, err := c.Session()
	if err != nil {
		return err
	}
	if operation.Public || (operation.Guest && session == nil) {
		return c.transport.send(ctx, operation, given, headers, options, data)
	}
	if session == nil {
		return nobody()
	}
	if !session.ExpiresAt.Add(-early).After(c.Now()) {
		if session, err = c.refresh(ctx, session); err != nil {
			return err
		}
	}
	headers["Authorization"] = "Bearer " + session.AccessToken
	err = c.transport.send(ctx, operation, given, headers, options, data)
	var refusal *Error
	if !errors.As(err, &refusal) || refusal.Code != "UNAUTHENTICATED" {
		return err
	}
	if session, err = c.refresh(ctx, session); err != nil {
		return err
	}
	headers["Authorization"] = "Bearer " + session.AccessToken
	return c.transport.send(ctx, operation, given, headers, options, data)
}

// refresh does one at a time; whoever waited for it gets its session, or its error.
func (c *Client) refresh(ctx context.Context, seen *Session) (*Session, error) {
	failures := c.failures.Load()
	c.refreshing.Lock()
	defer c.refreshing.Unlock()
	kept, err := c.Session()
	if err != nil {
		return nil, err
	}
	if kept != nil && (seen == nil || kept.AccessToken != seen.AccessToken || !kept.ExpiresAt.Equal(seen.ExpiresAt)) {
		return kept, nil
	}
	if c.failures.Load() > failures {
		return nil, c.failure
	}
	session, err := c.renew(ctx, kept)
	if err != nil {
		c.failure = err
		c.failures.Add(1)
	}
	return session, err
}

func (c *Client) renew(ctx context.Context, kept *Session) (*Session, error) {
	if c.proof != nil {
		proof, err := c.proof(ctx)
		if err != nil {
			return nil, err
		}
		return c.trade(ctx, "auth-server-token", proof)
	}
	if kept == nil {
		return nil, nobody()
	}
	session, err := c.trade(ctx, "auth-refresh", api.RefreshRequest{RefreshToken: &kept.RefreshToken})
	var refusal *Error
	if !errors.As(err, &refusal) || refusal.Status != 401 {
		return session, err
	}
	if err := c.settings.Storage.Set(sessionName, ""); err != nil {
		return nil, err
	}
	if c.settings.OnSessionEnded != nil {
		c.settings.OnSessionEnded()
	}
	return nil, SessionEnded{refusal}
}

func (c *Client) trade(ctx context.Context, id string, body any) (*Session, error) {
	var data json.RawMessage
	options := api.Options{Timeout: 30 * time.Second, Attempts: 4}
	if err := c.transport.send(ctx, api.Operations[id], api.Given{Body: body}, nil, options, &data); err != nil {
		return nil, err
	}
	return c.keep(data)
}

func (c *Client) keep(data json.RawMessage) (*Session, error) {
	var answer struct {
		Session
		ExpiresIn int64 `json:"expires_in"`
	}
	if err := json.Unmarshal(data, &answer); err != nil {
		return nil, err
	}
	session := answer.Session
	if session.UserID == "" {
		session.UserID = "server"
	}
	session.ExpiresAt = c.Now().Add(time.Duration(answer.ExpiresIn) * time.Second)
	text, err := json.Marshal(session)
	if err != nil {
		return nil, err
	}
	return &session, c.settings.Storage.Set(sessionName, string(text))
}

func nobody() error {
	return SessionEnded{&Error{Code: "UNAUTHENTICATED", Message: "Nobody is signed in.", Status: 401}}
}

func newKey() string {
	key := make([]byte, 16)
	if _, err := rand.Read(key); err != nil {
		panic(err)
	}
	return fmt.Sprintf("%x", key)
}
