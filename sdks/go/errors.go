package ludus

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// Error is a refusal of the API. Tell errors apart by Code: api.CodeWrongCredentials and the others. RetryAfter is nil
// where the API did not say after how long it may be sent again.
type Error struct {
	Code, Message, RequestID string

	Status     int
	Details    map[string]any
	RetryAfter *time.Duration
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %s", e.Code, e.Message) }

// SessionEnded says that the session has ended, or that there is none: sign in again.
type SessionEnded struct{ Refusal *Error }

func (e SessionEnded) Error() string { return "the session has ended: " + e.Refusal.Message }

// Unwrap gives the refusal.
func (e SessionEnded) Unwrap() error { return e.Refusal }

// NoAnswer says that no answer came. It says nothing of whether the call took effect.
type NoAnswer struct {
	ID    string
	Cause error
}

func (e NoAnswer) Error() string { return fmt.Sprintf("%s got no answer: %v", e.ID, e.Cause) }

// Unwrap gives the cause.
func (e NoAnswer) Unwrap() error { return e.Cause }

var byStatus = map[int]string{
	401: "UNAUTHENTICATED", 403: "FORBIDDEN", 404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED", 413: "BODY_TOO_LARGE",
	429: "RATE_LIMITED", 500: "INTERNAL",
}

// envelope is what an answer may hold: the API's, or the gateway's {code, message}.
type envelope struct {
	Data  json.RawMessage `json:"data"`
	Error *struct {
		Code    string         `json:"code"`
		Message string         `json:"message"`
		Details map[string]any `json:"details"`
	} `json:"error"`
	Message string `json:"message"`
	Meta    struct {
		Timestamp time.Time `json:"timestamp"`
		RequestID string    `json:"requestId"`
	} `json:"meta"`
}

func errorOf(response *http.Response, text []byte, body *envelope) *Error {
	refusal := &Error{Status: response.StatusCode, RetryAfter: retryAfter(response)}
	if body != nil && body.Error != nil {
		refusal.Code, refusal.Message = body.Error.Code, body.Error.Message
		refusal.Details, refusal.RequestID = body.Error.Details, body.Meta.RequestID
		return refusal
	}
	refusal.Code = byStatus[response.StatusCode]
	if refusal.Code == "" && response.StatusCode >= 500 {
		refusal.Code = "UNAVAILABLE"
	} else if refusal.Code == "" {
		refusal.Code = "INVALID_REQUEST"
	}
	if refusal.Message = string(text); body != nil {
		refusal.Message = body.Message
	}
	if len(refusal.Message) > 200 {
		refusal.Message = refusal.Message[:200]
	}
	refusal.RequestID = response.Header.Get("X-Request-ID")
	return refusal
}

func retryAfter(response *http.Response) *time.Duration {
	header := response.Header.Get("Retry-After")
	if seconds, err := strconv.ParseFloat(header, 64); err == nil && seconds >= 0 {
		wait := time.Duration(seconds * float64(time.Second))
		return &wait
	}
	until, err := http.ParseTime(header)
	now, errNow := http.ParseTime(response.Header.Get("Date"))
	if err != nil || errNow != nil {
		return nil
	}
	wait := until.Sub(now)
	if wait < 0 {
		wait = 0
	}
	return &wait
}
