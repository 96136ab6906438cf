// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// StatsService is the service `stats`.
type StatsService struct{ caller Caller }

// StatsGetMyMatchupQuery is the query of GetMyMatchup.
type StatsGetMyMatchupQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// StatsListMyMatchesQuery is the query of ListMyMatches.
type StatsListMyMatchesQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// GetMyDaily: Get my statistics of today.
//
// Returns what you played today (UTC). All counts are 0 before the first match of the day. The answer is at most a
// minute old when a day begins.
//
// Roles: player.
func (s *StatsService) GetMyDaily(ctx context.Context, options ...Option) (*Statistics, error) {
	var answer Statistics
	err := s.caller.Call(ctx, "stats-get-my-daily", Given{}, &answer, options...)
	return &answer, err
}

// GetMyLifetime: Get my lifetime statistics.
//
// Everything since the account was opened, with personal bests. The peak rating may be a minute behind.
//
// Roles: player.
func (s *StatsService) GetMyLifetime(ctx context.Context, options ...Option) (*LifetimeStatistics, error) {
	var answer LifetimeStatistics
	err := s.caller.Call(ctx, "stats-get-my-lifetime", Given{}, &answer, options...)
	return &answer, err
}

// GetMyMatchup: Get my record against an opponent.
//
// Wins, losses and draws, and the matches between the two of you, the latest first. All counts are 0 if you have never
// met. Matches of accounts that were merged into either account count.
//
// Roles: player.
//
// Errors: INVALID_CURSOR, NO_MATCHUP_WITH_ONESELF.
func (s *StatsService) GetMyMatchup(ctx context.Context, opponentID string, query *StatsGetMyMatchupQuery, options ...Option) (*Matchup, error) {
	var answer Matchup
	err := s.caller.Call(ctx, "stats-get-my-matchup", Given{Path: map[string]any{"opponent_id": opponentID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachGetMyMatchup calls each with every item of GetMyMatchup, from page to page, until it returns an error.
func (s *StatsService) EachGetMyMatchup(ctx context.Context, opponentID string, query *StatsGetMyMatchupQuery, each func(PlayedMatch) error, options ...Option) error {
	var place StatsGetMyMatchupQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetMyMatchup(ctx, opponentID, &place, options...)
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

// GetMySeasonal: Get my statistics of the season.
//
// Returns what you played in the current season. All counts are 0 before the first match of it. `key` is null when no
// season is on. The answer is at most a minute old when a season ends.
//
// Roles: player.
func (s *StatsService) GetMySeasonal(ctx context.Context, options ...Option) (*Statistics, error) {
	var answer Statistics
	err := s.caller.Call(ctx, "stats-get-my-seasonal", Given{}, &answer, options...)
	return &answer, err
}

// GetMyTrends: Get my rating trend.
//
// The trend is `improving` or `declining` when the rating moved by more than 32 in 30 days, else `stable`.
//
// Roles: player.
func (s *StatsService) GetMyTrends(ctx context.Context, options ...Option) (*Trend, error) {
	var answer Trend
	err := s.caller.Call(ctx, "stats-get-my-trends", Given{}, &answer, options...)
	return &answer, err
}

// GetMyWeekly: Get my statistics of the week.
//
// Returns what you played since Monday (ISO 8601, UTC). All counts are 0 before the first match of the week. The
// answer is at most a minute old when a week begins.
//
// Roles: player.
func (s *StatsService) GetMyWeekly(ctx context.Context, options ...Option) (*Statistics, error) {
	var answer Statistics
	err := s.caller.Call(ctx, "stats-get-my-weekly", Given{}, &answer, options...)
	return &answer, err
}

// GetPublic: Get a player's statistics.
//
// Lifetime statistics and personal bests. The request is refused if the player's profile is private.
//
// Public: no access token is needed.
//
// Errors: STATISTICS_PRIVATE, UNKNOWN_PLAYER.
func (s *StatsService) GetPublic(ctx context.Context, userID string, options ...Option) (*PublicStatistics, error) {
	var answer PublicStatistics
	err := s.caller.Call(ctx, "stats-get-public", Given{Path: map[string]any{"user_id": userID}}, &answer, options...)
	return &answer, err
}

// ListMyMatches: List my matches.
//
// Your matches, the latest first, each with the change of your rating.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *StatsService) ListMyMatches(ctx context.Context, query *StatsListMyMatchesQuery, options ...Option) (*PageOfPlayedMatch, error) {
	var answer PageOfPlayedMatch
	err := s.caller.Call(ctx, "stats-list-my-matches", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyMatches calls each with every item of ListMyMatches, from page to page, until it returns an error.
func (s *StatsService) EachListMyMatches(ctx context.Context, query *StatsListMyMatchesQuery, each func(PlayedMatch) error, options ...Option) error {
	var place StatsListMyMatchesQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyMatches(ctx, &place, options...)
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
