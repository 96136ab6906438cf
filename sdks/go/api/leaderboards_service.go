// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// LeaderboardsService is the service `leaderboards`.
type LeaderboardsService struct{ caller Caller }

// LeaderboardsGetScoreFriendsQuery is the query of GetScoreFriends.
type LeaderboardsGetScoreFriendsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// The key of an earlier period.
	Period *string `json:"period,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// LeaderboardsGetScoreRankQuery is the query of GetScoreRank.
type LeaderboardsGetScoreRankQuery struct {
	// How many lines above and below to show.
	Around *int64 `json:"around,omitempty"`
	// A country of a regional board.
	Region *string `json:"region,omitempty"`
	// The key of an earlier period.
	Period *string `json:"period,omitempty"`
}

// LeaderboardsGetScoreTopQuery is the query of GetScoreTop.
type LeaderboardsGetScoreTopQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// A country of a regional board.
	Region *string `json:"region,omitempty"`
	// The key of an earlier period.
	Period *string `json:"period,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// LeaderboardsGetSeasonQuery is the query of GetSeason.
type LeaderboardsGetSeasonQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// LeaderboardsListRefusedScoresQuery is the query of ListRefusedScores.
type LeaderboardsListRefusedScoresQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// LeaderboardsListScoreSeasonsQuery is the query of ListScoreSeasons.
type LeaderboardsListScoreSeasonsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// LeaderboardsRemoveScoreQuery is the query of RemoveScore.
type LeaderboardsRemoveScoreQuery struct {
	// Why, for the audit.
	Reason string `json:"reason"`
	// The key of an earlier period.
	Period *string `json:"period,omitempty"`
	// Whether the player's scores are refused until the reset.
	KeepOut *bool `json:"keep_out,omitempty"`
}

// ChangeScoreSeason: Change a score board.
//
// Changes the fields that are given, activates the board, or ends it early with `end_now`, for a `reason`. With
// `dry_run` nothing changes, and the answer says what would. Players see a change within half a minute.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SCORE_SEASON_INVALID, SCORE_SEASON_STARTED, SECOND_FACTOR_NEEDED, UNKNOWN_SCORE_SEASON.
func (s *LeaderboardsService) ChangeScoreSeason(ctx context.Context, seasonID string, body ChangeScoreSeason, options ...Option) (*ChangedScoreSeason, error) {
	var answer ChangedScoreSeason
	err := s.caller.Call(ctx, "leaderboards-change-score-season", Given{Path: map[string]any{"season_id": seasonID}, Body: body}, &answer, options...)
	return &answer, err
}

// CreateScoreSeason: Create a score board.
//
// Creates a board that ranks players by scores that game servers submit. With a `recurrence` it begins anew at each
// reset; the scores of the period before are kept as a final ranking (`archive`) or deleted (`clear`). Players see the
// board once it is active.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SCORE_SEASON_EXISTS, SCORE_SEASON_INVALID, SECOND_FACTOR_NEEDED.
func (s *LeaderboardsService) CreateScoreSeason(ctx context.Context, body NewScoreSeason, options ...Option) (*ScoreSeasonView, error) {
	var answer ScoreSeasonView
	err := s.caller.Call(ctx, "leaderboards-create-score-season", Given{Body: body}, &answer, options...)
	return &answer, err
}

// GetGlobal: Get the global leaderboard.
//
// The top 100 players by ELO.
//
// Roles: player.
func (s *LeaderboardsService) GetGlobal(ctx context.Context, options ...Option) (*Leaderboard, error) {
	var answer Leaderboard
	err := s.caller.Call(ctx, "leaderboards-get-global", Given{}, &answer, options...)
	return &answer, err
}

// GetMyStanding: Get my standing.
//
// Your rank, ELO and tier, with the five players above and below you.
//
// Roles: player.
func (s *LeaderboardsService) GetMyStanding(ctx context.Context, options ...Option) (*OwnStanding, error) {
	var answer OwnStanding
	err := s.caller.Call(ctx, "leaderboards-get-my-standing", Given{}, &answer, options...)
	return &answer, err
}

// GetReconciliation: Get the last board comparison.
//
// The live boards are compared with the ratings each hour, and some score boards with their scores. The answer says
// which differences the last comparison found.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: NEVER_RECONCILED, SECOND_FACTOR_NEEDED.
func (s *LeaderboardsService) GetReconciliation(ctx context.Context, options ...Option) (*Reconciliation, error) {
	var answer Reconciliation
	err := s.caller.Call(ctx, "leaderboards-get-reconciliation", Given{}, &answer, options...)
	return &answer, err
}

// GetRegional: Get a country's leaderboard.
//
// The top 100 players of a country by ELO. The country is a code of ISO 3166-1 alpha-2.
//
// Roles: player.
//
// Errors: UNKNOWN_REGION.
func (s *LeaderboardsService) GetRegional(ctx context.Context, region string, options ...Option) (*Leaderboard, error) {
	var answer Leaderboard
	err := s.caller.Call(ctx, "leaderboards-get-regional", Given{Path: map[string]any{"region": region}}, &answer, options...)
	return &answer, err
}

// GetScoreFriends: Get a score board among my friends.
//
// Returns you and up to 1,000 friends who are on the board, ranked among yourselves, page by page.
//
// Roles: player.
//
// Errors: INVALID_CURSOR, NOT_REGIONAL, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
func (s *LeaderboardsService) GetScoreFriends(ctx context.Context, seasonID string, query *LeaderboardsGetScoreFriendsQuery, options ...Option) (*ScoreBoard, error) {
	var answer ScoreBoard
	err := s.caller.Call(ctx, "leaderboards-get-score-friends", Given{Path: map[string]any{"season_id": seasonID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachGetScoreFriends calls each with every item of GetScoreFriends, from page to page, until it returns an error.
func (s *LeaderboardsService) EachGetScoreFriends(ctx context.Context, seasonID string, query *LeaderboardsGetScoreFriendsQuery, each func(ScoreLine) error, options ...Option) error {
	var place LeaderboardsGetScoreFriendsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetScoreFriends(ctx, seasonID, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Entries {
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

// GetScoreRank: Get a player's rank on a score board.
//
// Returns the player's rank and score, with the lines above and below. Both are null for a player who is not on the
// board.
//
// Roles: player.
//
// Errors: FRIENDS_ONLY, NOT_REGIONAL, RANK_PRIVATE, UNKNOWN_PERIOD, UNKNOWN_PLAYER, UNKNOWN_SCORE_SEASON.
func (s *LeaderboardsService) GetScoreRank(ctx context.Context, seasonID string, playerID string, query *LeaderboardsGetScoreRankQuery, options ...Option) (*ScoreRank, error) {
	var answer ScoreRank
	err := s.caller.Call(ctx, "leaderboards-get-score-rank", Given{Path: map[string]any{"season_id": seasonID, "player_id": playerID}, Query: query}, &answer, options...)
	return &answer, err
}

// GetScoreTop: Get the top of a score board.
//
// Returns the board page by page, the best first; of equal scores, the one that was reached first. Without `period`,
// it is the current period, or the last one. Players with a private profile appear with their score only.
//
// Roles: player.
//
// Errors: FRIENDS_ONLY, INVALID_CURSOR, NOT_REGIONAL, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
func (s *LeaderboardsService) GetScoreTop(ctx context.Context, seasonID string, query *LeaderboardsGetScoreTopQuery, options ...Option) (*ScoreBoard, error) {
	var answer ScoreBoard
	err := s.caller.Call(ctx, "leaderboards-get-score-top", Given{Path: map[string]any{"season_id": seasonID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachGetScoreTop calls each with every item of GetScoreTop, from page to page, until it returns an error.
func (s *LeaderboardsService) EachGetScoreTop(ctx context.Context, seasonID string, query *LeaderboardsGetScoreTopQuery, each func(ScoreLine) error, options ...Option) error {
	var place LeaderboardsGetScoreTopQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetScoreTop(ctx, seasonID, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Entries {
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

// GetSeason: Get a season's leaderboard.
//
// The live top 100 while the season is on. After the season, its final ranking, page by page.
//
// Roles: player.
//
// Errors: INVALID_CURSOR, UNKNOWN_SEASON.
func (s *LeaderboardsService) GetSeason(ctx context.Context, season string, query *LeaderboardsGetSeasonQuery, options ...Option) (*SeasonLeaderboard, error) {
	var answer SeasonLeaderboard
	err := s.caller.Call(ctx, "leaderboards-get-season", Given{Path: map[string]any{"season": season}, Query: query}, &answer, options...)
	return &answer, err
}

// EachGetSeason calls each with every item of GetSeason, from page to page, until it returns an error.
func (s *LeaderboardsService) EachGetSeason(ctx context.Context, season string, query *LeaderboardsGetSeasonQuery, each func(LeaderboardEntry) error, options ...Option) error {
	var place LeaderboardsGetSeasonQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetSeason(ctx, season, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Entries {
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

// ListRefusedScores: List refused scores.
//
// Returns submissions to a board whose proof was missing or invalid, the latest first. They are kept for 90 days.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *LeaderboardsService) ListRefusedScores(ctx context.Context, seasonID string, query *LeaderboardsListRefusedScoresQuery, options ...Option) (*PageOfRefusedScore, error) {
	var answer PageOfRefusedScore
	err := s.caller.Call(ctx, "leaderboards-list-refused-scores", Given{Path: map[string]any{"season_id": seasonID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachListRefusedScores calls each with every item of ListRefusedScores, from page to page, until it returns an error.
func (s *LeaderboardsService) EachListRefusedScores(ctx context.Context, seasonID string, query *LeaderboardsListRefusedScoresQuery, each func(RefusedScore) error, options ...Option) error {
	var place LeaderboardsListRefusedScoresQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListRefusedScores(ctx, seasonID, &place, options...)
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

// ListScoreSeasons: List the score boards.
//
// Returns the active boards, each with its current period; the board that started last comes first.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *LeaderboardsService) ListScoreSeasons(ctx context.Context, query *LeaderboardsListScoreSeasonsQuery, options ...Option) (*PageOfScoreSeasonView, error) {
	var answer PageOfScoreSeasonView
	err := s.caller.Call(ctx, "leaderboards-list-score-seasons", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListScoreSeasons calls each with every item of ListScoreSeasons, from page to page, until it returns an error.
func (s *LeaderboardsService) EachListScoreSeasons(ctx context.Context, query *LeaderboardsListScoreSeasonsQuery, each func(ScoreSeasonView) error, options ...Option) error {
	var place LeaderboardsListScoreSeasonsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListScoreSeasons(ctx, &place, options...)
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

// RemoveScore: Remove a score.
//
// Takes a player's score off a board at once, also off a period that is over. The next score that is submitted for the
// player counts anew, unless `keep_out` is set.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, NO_SUCH_SCORE, SECOND_FACTOR_NEEDED, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
func (s *LeaderboardsService) RemoveScore(ctx context.Context, seasonID string, playerID string, query *LeaderboardsRemoveScoreQuery, options ...Option) (*RemovedScore, error) {
	var answer RemovedScore
	err := s.caller.Call(ctx, "leaderboards-remove-score", Given{Path: map[string]any{"season_id": seasonID, "player_id": playerID}, Query: query}, &answer, options...)
	return &answer, err
}

// SubmitScore: Submit a score.
//
// Counts a player's score on a board, with the proof that the board asks for. The same proof counts once: sent again,
// it changes nothing. A board without proofs counts each submission, so send an Idempotency-Key. A proof that does not
// hold is refused and kept for staff.
//
// Roles: server. A game server's key needs the scope `scores`.
//
// Errors: ATTEMPTS_USED_UP, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, KEPT_OUT, PROOF_REFUSED, SCOPE_MISSING, SCORE_OUT_OF_RANGE, SCORE_SEASON_NOT_OPEN, UNKNOWN_PLAYER, UNKNOWN_SCORE_SEASON.
func (s *LeaderboardsService) SubmitScore(ctx context.Context, seasonID string, body SubmitScore, options ...Option) (*SubmittedScore, error) {
	var answer SubmittedScore
	err := s.caller.Call(ctx, "leaderboards-submit-score", Given{Path: map[string]any{"season_id": seasonID}, Body: body}, &answer, options...)
	return &answer, err
}
