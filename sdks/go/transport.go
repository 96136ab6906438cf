package ludus

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"ludus/api"
)

const longestWait = time.Minute

var passing = map[int]bool{429: true, 500: true, 502: true, 503: true, 504: true}

// clock is the server's time: the device's clock, corrected by what each answer says.
type clock struct {
	device func() time.Time
	mutex  sync.Mutex
	offset time.Duration
}

func (c *clock) now() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.device().Add(c.offset)
}

// learn takes the way back to be half of the time that the call took.
func (c *clock) learn(server, started time.Time) {
	ended := c.device()
	if server.IsZero() || ended.Before(started) {
		return
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.offset = server.Sub(started.Add(ended.Sub(started) / 2))
}

// transport sends one call, as often as it is safe to. It knows nothing of sessions.
type transport struct {
	address string
	http    *http.Client
	clock   *clock
	sleep   func(context.Context, time.Duration) error
	random  func() float64
}

// send decodes the answer's data. Its errors are *Error for a refusal, and NoAnswer.
func (t *transport) send(
	ctx context.Context, operation api.Operation, given api.Given, headers map[string]string, options api.Options, answer any,
) error {
	for attempt := 1; ; attempt++ {
		wait, err := t.attempt(ctx, operation, given, headers, options, attempt, answer)
		if err == nil || wait == nil || *wait > longestWait || attempt >= options.Attempts || ctx.Err() != nil {
			return err
		}
		if err := t.sleep(ctx, *wait); err != nil {
			return err
		}
	}
}

// attempt returns after how long another is safe, nil where none is.
func (t *transport) attempt(
	ctx context.Context, operation api.Operation, given api.Given, headers map[string]string, options api.Options,
	attempt int, answer any,
) (*time.Duration, error) {
	backoff := t.backoff(operation, attempt)
	started := t.clock.device()
	limited, cancel := context.WithTimeout(ctx, options.Timeout)
	defer cancel()
	request, err := t.request(limited, operation, given, headers)
	if err != nil {
		return nil, err
	}
	response, err := t.http.Do(request)
	if err != nil {
		return backoff, NoAnswer{operation.ID, err}
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return backoff, NoAnswer{operation.ID, err}
	}
	var body *envelope
	if json.Unmarshal(text, &body) != nil {
		body = nil
	}
	t.learn(response, body, started)
	if response.StatusCode >= 400 {
		refusal := errorOf(response, text, body)
		if !passing[response.StatusCode] {
			return nil, refusal
		}
		if refusal.RetryAfter != nil {
			return refusal.RetryAfter, refusal
		}
		return backoff, refusal
	}
	if body == nil {
		return backoff, NoAnswer{operation.ID, fmt.Errorf("it was answered by somebody else")}
	}
	if !operation.Bare {
		text = body.Data
	}
	return nil, decode(text, answer)
}

// decode keeps numbers of any size where a model says nothing of their type.
func decode(text []byte, answer any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	return decoder.Decode(answer)
}

func (t *transport) learn(response *http.Response, body *envelope, started time.Time) {
	if body != nil && !body.Meta.Timestamp.IsZero() {
		t.clock.learn(body.Meta.Timestamp, started)
	} else if date, err := http.ParseTime(response.Header.Get("Date")); err == nil {
		t.clock.learn(date, started)
	}
}

// backoff is a second, then two, four, each up to half longer, so that those who failed together do not come back
// together; nil where it may do harm to send the call again.
func (t *transport) backoff(operation api.Operation, attempt int) *time.Duration {
	if !operation.IsRepeatable() {
		return nil
	}
	wait := time.Duration(float64(int(1)<<(attempt-1)) * (1 + t.random()/2) * float64(time.Second))
	return &wait
}

func (t *transport) request(
	ctx context.Context, operation api.Operation, given api.Given, headers map[string]string,
) (*http.Request, error) {
	target, err := target(operation.Path, given)
	if err != nil {
		return nil, err
	}
	var content io.Reader
	if given.Body != nil {
		text := &bytes.Buffer{}
		encoder := json.NewEncoder(text)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(given.Body); err != nil {
			return nil, err
		}
		content = text
	}
	request, err := http.NewRequestWithContext(ctx, operation.Method, t.address+target, content)
	if err != nil {
		return nil, err
	}
	request.GetBody = nil // net/http would send it again by itself, and count no attempt
	if content != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	return request, nil
}

func target(path string, given api.Given) (string, error) {
	for name, value := range given.Path {
		path = strings.ReplaceAll(path, "{"+name+"}", url.PathEscape(fmt.Sprint(value)))
	}
	text, err := json.Marshal(given.Query)
	if err != nil {
		return "", err
	}
	var fields map[string]any
	if err := decode(text, &fields); err != nil {
		return "", err
	}
	query := url.Values{}
	for name, value := range fields {
		if value != nil {
			query.Set(name, fmt.Sprint(value))
		}
	}
	if len(query) == 0 {
		return path, nil
	}
	return path + "?" + query.Encode(), nil
}
