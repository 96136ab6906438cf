// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// MatchesService is the service `matches`.
type MatchesService struct{ caller Caller }

// ReportMatch: Report a match.
//
// Takes in the result of a finished match. Statistics, ratings and XP follow within a second. The same report again
// changes nothing.
//
// Roles: server. A game server's key needs the scope `matches`.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, MATCH_CONTRADICTED, SCOPE_MISSING, UNKNOWN_PLAYER.
func (s *MatchesService) ReportMatch(ctx context.Context, body MatchReport, options ...Option) (*Receipt, error) {
	var answer Receipt
	err := s.caller.Call(ctx, "matches-report-match", Given{Body: body}, &answer, options...)
	return &answer, err
}
