// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// PlatformService is the service `platform`.
type PlatformService struct{ caller Caller }

// PlatformListDeadLettersQuery is the query of ListDeadLetters.
type PlatformListDeadLettersQuery struct {
	Function *string          `json:"function,omitempty"`
	Topic    *string          `json:"topic,omitempty"`
	State    *DeadLetterState `json:"state,omitempty"`
	Limit    *int64           `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// DiscardDeadLetter: Discard a dead letter.
//
// Records why it need not be replayed. Until it is deleted, 31 days after it died, it can still be replayed. A second
// discard keeps the first reason.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, DEAD_LETTER_SETTLED, IDEMPOTENCY_CONFLICT, REPLAY_UNDER_WAY, SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
func (s *PlatformService) DiscardDeadLetter(ctx context.Context, deadLetterID string, body DiscardRequest, options ...Option) (*DeadLetterSummary, error) {
	var answer DeadLetterSummary
	err := s.caller.Call(ctx, "platform-discard-dead-letter", Given{Path: map[string]any{"dead_letter_id": deadLetterID}, Body: body}, &answer, options...)
	return &answer, err
}

// GetBulkReplay: Get a bulk replay.
//
// Returns how many dead letters there were, and how many have been sent again.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_REPLAY.
func (s *PlatformService) GetBulkReplay(ctx context.Context, replayID string, options ...Option) (*BulkReplay, error) {
	var answer BulkReplay
	err := s.caller.Call(ctx, "platform-get-bulk-replay", Given{Path: map[string]any{"replay_id": replayID}}, &answer, options...)
	return &answer, err
}

// GetDeadLetter: Get a dead letter.
//
// Returns the event, the function that it was delivered to, why that failed, and what has been done about it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
func (s *PlatformService) GetDeadLetter(ctx context.Context, deadLetterID string, options ...Option) (*DeadLetter, error) {
	var answer DeadLetter
	err := s.caller.Call(ctx, "platform-get-dead-letter", Given{Path: map[string]any{"dead_letter_id": deadLetterID}}, &answer, options...)
	return &answer, err
}

// GetHealth: Get the health of all services.
//
// The state of each service and of what it depends on. The answer is 503 when requests fail; the error's details then
// hold the same report.
//
// Public: no access token is needed.
//
// Errors: DOWN.
func (s *PlatformService) GetHealth(ctx context.Context, options ...Option) (*Health, error) {
	var answer Health
	err := s.caller.Call(ctx, "platform-get-health", Given{}, &answer, options...)
	return &answer, err
}

// GetServiceHealth: Get the health of a service.
//
// The state of the service and of what it depends on. The answer is 503 when requests fail; the error's details then
// hold the same report.
//
// Public: no access token is needed.
//
// Errors: DOWN, UNKNOWN_SERVICE.
func (s *PlatformService) GetServiceHealth(ctx context.Context, service string, options ...Option) (*Health, error) {
	var answer Health
	err := s.caller.Call(ctx, "platform-get-service-health", Given{Path: map[string]any{"service": service}}, &answer, options...)
	return &answer, err
}

// ListDeadLetters: List dead letters.
//
// A dead letter is an event that a function could not handle. The latest comes first. The list can be narrowed to one
// function, one topic or one state.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *PlatformService) ListDeadLetters(ctx context.Context, query *PlatformListDeadLettersQuery, options ...Option) (*PageOfDeadLetterSummary, error) {
	var answer PageOfDeadLetterSummary
	err := s.caller.Call(ctx, "platform-list-dead-letters", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListDeadLetters calls each with every item of ListDeadLetters, from page to page, until it returns an error.
func (s *PlatformService) EachListDeadLetters(ctx context.Context, query *PlatformListDeadLettersQuery, each func(DeadLetterSummary) error, options ...Option) error {
	var place PlatformListDeadLettersQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListDeadLetters(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// ReplayDeadLetter: Replay a dead letter.
//
// Delivers the event again, to the function that failed and to no other. `state` becomes `replayed` when the function
// has handled it. An event that was handled before changes nothing.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REPLAYABLE, REPLAY_UNDER_WAY, SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
func (s *PlatformService) ReplayDeadLetter(ctx context.Context, deadLetterID string, options ...Option) (*DeadLetterSummary, error) {
	var answer DeadLetterSummary
	err := s.caller.Call(ctx, "platform-replay-dead-letter", Given{Path: map[string]any{"dead_letter_id": deadLetterID}}, &answer, options...)
	return &answer, err
}

// ReplayDeadLetters: Replay a function's dead letters.
//
// Starts delivering all dead letters of the function again, to that function alone. `GET
// /api/v1/admin/dead-letters/replays/{replay_id}` says how far it is.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED.
func (s *PlatformService) ReplayDeadLetters(ctx context.Context, body BulkReplayRequest, options ...Option) (*BulkReplay, error) {
	var answer BulkReplay
	err := s.caller.Call(ctx, "platform-replay-dead-letters", Given{Body: body}, &answer, options...)
	return &answer, err
}
