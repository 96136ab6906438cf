// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// BattlepassService is the service `battlepass`.
type BattlepassService struct{ caller Caller }

// BattlepassGetMyXPQuery is the query of GetMyXP.
type BattlepassGetMyXPQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor   *string `json:"cursor,omitempty"`
	SeasonID *string `json:"season_id,omitempty"`
}

// BattlepassGetRewardsQuery is the query of GetRewards.
type BattlepassGetRewardsQuery struct {
	SeasonID *string `json:"season_id,omitempty"`
}

// BattlepassListHistoryQuery is the query of ListHistory.
type BattlepassListHistoryQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// BattlepassListSeasonsQuery is the query of ListSeasons.
type BattlepassListSeasonsQuery struct {
	State *SeasonState `json:"state,omitempty"`
	Limit *int64       `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ClaimLevel: Claim a player's reward.
//
// The player, or a game server for the player, claims the reward of one level. It does the same as `POST
// /api/v1/me/battlepass/claim-reward`: here `level` is the tier and `tier` is the track;
// on the track `bonus`, `level` is the bonus's number of seasons.
//
// Roles: player, server. A game server's key needs the scope `xp`.
//
// Errors: ALREADY_CLAIMED, BONUS_LOCKED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVENTORY_FULL, NO_ACTIVE_SEASON, NO_REWARD, PREMIUM_REQUIRED, SCOPE_MISSING, TIER_LOCKED, UNKNOWN_PLAYER, UNKNOWN_SEASON, WALLET_FULL.
func (s *BattlepassService) ClaimLevel(ctx context.Context, playerID string, body ClaimLevel, options ...Option) (*ClaimedReward, error) {
	var answer ClaimedReward
	err := s.caller.Call(ctx, "battlepass-claim-level", Given{Path: map[string]any{"player_id": playerID}, Body: body}, &answer, options...)
	return &answer, err
}

// ClaimReward: Claim my reward.
//
// Gives you the reward of one tier, once; or on the track `bonus`, the season's bonus for what you reached in earlier
// seasons: there `tier` is the bonus's number of seasons. A cosmetic goes into the inventory, coins go into the
// wallet, a title goes to the profile.
//
// Roles: player.
//
// Errors: ALREADY_CLAIMED, BONUS_LOCKED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVENTORY_FULL, NO_ACTIVE_SEASON, NO_REWARD, PREMIUM_REQUIRED, TIER_LOCKED, UNKNOWN_PLAYER, UNKNOWN_SEASON, WALLET_FULL.
func (s *BattlepassService) ClaimReward(ctx context.Context, body ClaimReward, options ...Option) (*ClaimedReward, error) {
	var answer ClaimedReward
	err := s.caller.Call(ctx, "battlepass-claim-reward", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreateSeason: Create a season.
//
// The season starts at `start_date` and ends at `end_date`. The start must be at least a minute from now,
// unless it is `backdated`. Every cosmetic among its rewards must be in the catalogue.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SEASONS_OVERLAP, SEASON_EXISTS, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_COSMETIC.
func (s *BattlepassService) CreateSeason(ctx context.Context, body CreateSeason, options ...Option) (*SeasonDetails, error) {
	var answer SeasonDetails
	err := s.caller.Call(ctx, "battlepass-create-season", Given{Body: body}, &answer, options...)
	return &answer, err
}

// EndSeason: End a season early.
//
// The season ends in a minute. With `dry_run`, nothing changes: the answer says what would happen. No XP is lost: a
// match counts for the season that was on when it was played, however late it is reported. Rewards that players have
// reached stay claimable. The season's limited items leave the shop.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SEASON_ENDED, SEASON_NOT_STARTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_SEASON.
func (s *BattlepassService) EndSeason(ctx context.Context, season string, body EndSeason, options ...Option) (*SeasonEnding, error) {
	var answer SeasonEnding
	err := s.caller.Call(ctx, "battlepass-end-season", Given{Path: map[string]any{"season": season}, Body: body}, &answer, options...)
	return &answer, err
}

// GetAnalytics: Get a season's key figures.
//
// Engagement, XP per day, claim rate, premium conversion and completion. The figures are exact when they are computed
// and at most five minutes old.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_SEASON.
func (s *BattlepassService) GetAnalytics(ctx context.Context, season string, options ...Option) (*Analytics, error) {
	var answer Analytics
	err := s.caller.Call(ctx, "battlepass-get-analytics", Given{Path: map[string]any{"season": season}}, &answer, options...)
	return &answer, err
}

// GetCurrent: Get the current season.
//
// Its dates, the price of the premium pass, and the days that are left.
//
// Roles: player.
//
// Errors: NO_ACTIVE_SEASON.
func (s *BattlepassService) GetCurrent(ctx context.Context, options ...Option) (*SeasonDetails, error) {
	var answer SeasonDetails
	err := s.caller.Call(ctx, "battlepass-get-current", Given{}, &answer, options...)
	return &answer, err
}

// GetMyProgress: Get my battle pass.
//
// Your tier, XP and claimed rewards in the current season. The answer is at most a minute old when a season ends.
//
// Roles: player.
//
// Errors: NO_ACTIVE_SEASON.
func (s *BattlepassService) GetMyProgress(ctx context.Context, options ...Option) (*MyBattlePass, error) {
	var answer MyBattlePass
	err := s.caller.Call(ctx, "battlepass-get-my-progress", Given{}, &answer, options...)
	return &answer, err
}

// GetMyXP: Get my XP and its sources.
//
// Totals by source, and each gain, the latest first: of the current season, or of the one that is named.
//
// Roles: player.
//
// Errors: INVALID_CURSOR, NO_ACTIVE_SEASON, UNKNOWN_SEASON.
func (s *BattlepassService) GetMyXP(ctx context.Context, query *BattlepassGetMyXPQuery, options ...Option) (*MyXp, error) {
	var answer MyXp
	err := s.caller.Call(ctx, "battlepass-get-my-xp", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachGetMyXP calls each with every item of GetMyXP, from page to page, until it returns an error.
func (s *BattlepassService) EachGetMyXP(ctx context.Context, query *BattlepassGetMyXPQuery, each func(XpHistoryEntry) error, options ...Option) error {
	var place BattlepassGetMyXPQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetMyXP(ctx, &place, options...)
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

// GetProgress: Get a player's progress.
//
// Level, XP, and the XP to the next level. A player without XP in this season has level 0. Players see their own
// progress; game servers and staff see everybody's.
//
// Roles: player, server. A game server's key needs the scope `xp`.
//
// Errors: NO_ACTIVE_SEASON, SCOPE_MISSING.
func (s *BattlepassService) GetProgress(ctx context.Context, playerID string, options ...Option) (*PlayerProgress, error) {
	var answer PlayerProgress
	err := s.caller.Call(ctx, "battlepass-get-progress", Given{Path: map[string]any{"player_id": playerID}}, &answer, options...)
	return &answer, err
}

// GetRewards: List a player's rewards.
//
// Returns which rewards can be claimed, which were claimed, and which are locked: of the current season, or of the one
// that is named. There are 200 at most. `bonuses` are rewards for what the player reached in earlier seasons: they are
// claimed on the track `bonus`. Players see their own rewards; game servers and staff see everybody's.
//
// Roles: player, server. A game server's key needs the scope `xp`.
//
// Errors: NO_ACTIVE_SEASON, SCOPE_MISSING, UNKNOWN_SEASON.
func (s *BattlepassService) GetRewards(ctx context.Context, playerID string, query *BattlepassGetRewardsQuery, options ...Option) (*Rewards, error) {
	var answer Rewards
	err := s.caller.Call(ctx, "battlepass-get-rewards", Given{Path: map[string]any{"player_id": playerID}, Query: query}, &answer, options...)
	return &answer, err
}

// GetTiers: List a season's tiers.
//
// Returns the free and the premium reward of each tier.
//
// Roles: player.
//
// Errors: UNKNOWN_SEASON.
func (s *BattlepassService) GetTiers(ctx context.Context, season string, options ...Option) (*Tiers, error) {
	var answer Tiers
	err := s.caller.Call(ctx, "battlepass-get-tiers", Given{Path: map[string]any{"season": season}}, &answer, options...)
	return &answer, err
}

// GrantXP: Grant XP to a player.
//
// The XP is added to the player's season and profile. It counts for the season that was on at `earned_at`. A grant
// counts once: the same `grant_id` is the same grant; without one, the same Idempotency-Key; without either, the same
// content on the same day. A player can get 100 grants a minute.
//
// Roles: server. A game server's key needs the scope `xp`.
//
// Errors: CSRF_REJECTED, GRANT_CONTRADICTED, IDEMPOTENCY_CONFLICT, SCOPE_MISSING, UNKNOWN_PLAYER.
func (s *BattlepassService) GrantXP(ctx context.Context, playerID string, body GrantXp, options ...Option) (*GrantedXp, error) {
	var answer GrantedXp
	err := s.caller.Call(ctx, "battlepass-grant-xp", Given{Path: map[string]any{"player_id": playerID}, Body: body}, &answer, options...)
	return &answer, err
}

// GrantXPToMany: Grant XP to several players.
//
// Grants XP to up to 100 players for what they did together. A `grant_id` counts once a player, whether it comes here
// or alone. The answer says for each player what was granted, or why nothing was: one who is refused holds up nobody.
// A player can get 100 grants a minute, those of one player included: who has had them is refused with `RATE_LIMITED`.
// Send the same request again when its answer was lost, or is 503: who has the XP already does not get it twice.
//
// Roles: server. A game server's key needs the scope `xp`.
//
// Errors: CSRF_REJECTED, SCOPE_MISSING.
func (s *BattlepassService) GrantXPToMany(ctx context.Context, body GrantXpToMany, options ...Option) (*GrantedToMany, error) {
	var answer GrantedToMany
	err := s.caller.Call(ctx, "battlepass-grant-xp-to-many", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ListHistory: List a player's seasons.
//
// Returns what the player reached in each season, the latest first. Players see their own seasons; game servers and
// staff see everybody's.
//
// Roles: player, server. A game server's key needs the scope `xp`.
//
// Errors: INVALID_CURSOR, SCOPE_MISSING.
func (s *BattlepassService) ListHistory(ctx context.Context, playerID string, query *BattlepassListHistoryQuery, options ...Option) (*PageOfSeasonResult, error) {
	var answer PageOfSeasonResult
	err := s.caller.Call(ctx, "battlepass-list-history", Given{Path: map[string]any{"player_id": playerID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachListHistory calls each with every item of ListHistory, from page to page, until it returns an error.
func (s *BattlepassService) EachListHistory(ctx context.Context, playerID string, query *BattlepassListHistoryQuery, each func(SeasonResult) error, options ...Option) error {
	var place BattlepassListHistoryQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListHistory(ctx, playerID, &place, options...)
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

// ListSeasons: List seasons.
//
// All seasons, or those in one state, the latest first.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *BattlepassService) ListSeasons(ctx context.Context, query *BattlepassListSeasonsQuery, options ...Option) (*PageOfSeasonDetails, error) {
	var answer PageOfSeasonDetails
	err := s.caller.Call(ctx, "battlepass-list-seasons", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListSeasons calls each with every item of ListSeasons, from page to page, until it returns an error.
func (s *BattlepassService) EachListSeasons(ctx context.Context, query *BattlepassListSeasonsQuery, each func(SeasonDetails) error, options ...Option) error {
	var place BattlepassListSeasonsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListSeasons(ctx, &place, options...)
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

// PurchasePremium: Buy the premium pass.
//
// Pays the current season's price from your wallet, once. The premium rewards of the tiers that you have passed become
// claimable at once. Send the season or the price that the player saw: the purchase is refused if the offer has
// changed. A player who has shown their e-mail address gets a mail of it.
//
// Roles: player.
//
// Errors: ALREADY_PREMIUM, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, NO_ACTIVE_SEASON, PASS_CHANGED.
func (s *BattlepassService) PurchasePremium(ctx context.Context, body BuyPass, options ...Option) (*PremiumPass, error) {
	var answer PremiumPass
	err := s.caller.Call(ctx, "battlepass-purchase-premium", Given{Body: body}, &answer, options...)
	return &answer, err
}

// PutXPEvent: Create or change a live event.
//
// XP that is earned in the event counts for more. The event lies in its season, and begins at least a minute from now.
// Once it has begun, only its name and its end can change, the end with a minute's notice. Where events overlap, the
// highest factor counts; factors are not multiplied. A match counts by when it was played, whenever it is reported.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, TOO_MANY_XP_EVENTS, UNKNOWN_SEASON, XP_EVENT_ENDED, XP_EVENT_LOCKED.
func (s *BattlepassService) PutXPEvent(ctx context.Context, season string, eventID string, body PutXpEvent, options ...Option) (*SeasonDetails, error) {
	var answer SeasonDetails
	err := s.caller.Call(ctx, "battlepass-put-xp-event", Given{Path: map[string]any{"season": season, "event_id": eventID}, Body: body}, &answer, options...)
	return &answer, err
}

// RemoveXPEvent: Remove a live event.
//
// An event that is to come is removed. One that is on ends in a minute. What was earned in it stays.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_SEASON, UNKNOWN_XP_EVENT, XP_EVENT_ENDED.
func (s *BattlepassService) RemoveXPEvent(ctx context.Context, season string, eventID string, options ...Option) (*SeasonDetails, error) {
	var answer SeasonDetails
	err := s.caller.Call(ctx, "battlepass-remove-xp-event", Given{Path: map[string]any{"season": season, "event_id": eventID}}, &answer, options...)
	return &answer, err
}

// UpdateSeason: Update a season.
//
// Everything of an upcoming season can change. Of a season that is on, only the name, the theme and a later end can
// change. A change of dates needs a minute's notice. When the end moves, the season's limited items stay on sale until
// the new end.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SEASONS_OVERLAP, SEASON_ENDED, SEASON_LOCKED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_COSMETIC, UNKNOWN_SEASON.
func (s *BattlepassService) UpdateSeason(ctx context.Context, season string, body SeasonChanges, options ...Option) (*SeasonDetails, error) {
	var answer SeasonDetails
	err := s.caller.Call(ctx, "battlepass-update-season", Given{Path: map[string]any{"season": season}, Body: body}, &answer, options...)
	return &answer, err
}
