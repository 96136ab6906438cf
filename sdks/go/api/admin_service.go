// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
	"time"
)

// AdminService is the service `admin`.
type AdminService struct{ caller Caller }

// AdminGetFiguresQuery is the query of GetFigures.
type AdminGetFiguresQuery struct {
	Since *string `json:"since,omitempty"`
	Until *string `json:"until,omitempty"`
	Limit *int64  `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// AdminListAuditLogsQuery is the query of ListAuditLogs.
type AdminListAuditLogsQuery struct {
	PlayerID *string    `json:"player_id,omitempty"`
	ActorID  *string    `json:"actor_id,omitempty"`
	Resource *string    `json:"resource,omitempty"`
	Since    *time.Time `json:"since,omitempty"`
	Until    *time.Time `json:"until,omitempty"`
	Limit    *int64     `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// AdminListPlayersQuery is the query of ListPlayers.
type AdminListPlayersQuery struct {
	UserID  *string `json:"user_id,omitempty"`
	Name    *string `json:"name,omitempty"`
	Country *string `json:"country,omitempty"`
	Limit   *int64  `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// GetFigures: Get the figures of days.
//
// Players, registrations, matches, claims, revenue and what waited for staff, by day (UTC), from `since` to `until`,
// both included. The latest day comes first. A day is counted after its end, and then each day for a week.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *AdminService) GetFigures(ctx context.Context, query *AdminGetFiguresQuery, options ...Option) (*PageOfDayFigures, error) {
	var answer PageOfDayFigures
	err := s.caller.Call(ctx, "admin-get-figures", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachGetFigures calls each with every item of GetFigures, from page to page, until it returns an error.
func (s *AdminService) EachGetFigures(ctx context.Context, query *AdminGetFiguresQuery, each func(DayFigures) error, options ...Option) error {
	var place AdminGetFiguresQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetFigures(ctx, &place, options...)
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

// GetPlayer: Get a player in full.
//
// Returns what each service keeps of the player, and which requests about the player your roles allow. A service that
// cannot answer is `failed`; the others are shown.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
func (s *AdminService) GetPlayer(ctx context.Context, userID string, options ...Option) (*PlayerInFull, error) {
	var answer PlayerInFull
	err := s.caller.Call(ctx, "admin-get-player", Given{Path: map[string]any{"user_id": userID}}, &answer, options...)
	return &answer, err
}

// ListAuditLogs: List the audit trail.
//
// Returns actions on a player, by an account, or on anything else that has an id (an order, a season), the latest
// first. Give exactly one of `player_id`, `actor_id` and `resource`. `since` is included, `until` is not. Actions of
// staff have the old and the new values. The trail of a player has each change of the player's orders, too, all that
// moved in the wallet, gifts (of messages and drops), the XP that game servers granted, rewards that were claimed, and
// what became of the player's creations. That of an order, a creation, a season or the fact of a gift has what players
// and game servers did about it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: ASK_ONE_THING, INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *AdminService) ListAuditLogs(ctx context.Context, query *AdminListAuditLogsQuery, options ...Option) (*PageOfTrailEntry, error) {
	var answer PageOfTrailEntry
	err := s.caller.Call(ctx, "admin-list-audit-logs", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListAuditLogs calls each with every item of ListAuditLogs, from page to page, until it returns an error.
func (s *AdminService) EachListAuditLogs(ctx context.Context, query *AdminListAuditLogsQuery, each func(TrailEntry) error, options ...Option) error {
	var place AdminListAuditLogsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListAuditLogs(ctx, &place, options...)
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

// ListPlayers: List players.
//
// Returns players whose names begin with `name`, whatever the case and diacritics, ordered by name; or the player of
// `user_id`. A new player is listed by name within ten minutes. To find a player by an e-mail address, an account
// of a partner or a wallet, use `POST /api/v1/admin/players/search`.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *AdminService) ListPlayers(ctx context.Context, query *AdminListPlayersQuery, options ...Option) (*PageOfSearchedPlayer, error) {
	var answer PageOfSearchedPlayer
	err := s.caller.Call(ctx, "admin-list-players", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListPlayers calls each with every item of ListPlayers, from page to page, until it returns an error.
func (s *AdminService) EachListPlayers(ctx context.Context, query *AdminListPlayersQuery, each func(SearchedPlayer) error, options ...Option) error {
	var place AdminListPlayersQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListPlayers(ctx, &place, options...)
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

// SearchPlayers: Find a player.
//
// Finds a player by e-mail address, account of a partner (Steam, Epic), or wallet. The list is empty if nobody has it.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
func (s *AdminService) SearchPlayers(ctx context.Context, body PlayerSearch, options ...Option) (*FoundPlayers, error) {
	var answer FoundPlayers
	err := s.caller.Call(ctx, "admin-search-players", Given{Body: body}, &answer, options...)
	return &answer, err
}
