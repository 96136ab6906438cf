// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// ConquestService is the service `conquest`.
type ConquestService struct{ caller Caller }

// ConquestGetPlayerLeaderboardQuery is the query of GetPlayerLeaderboard.
type ConquestGetPlayerLeaderboardQuery struct {
	SeasonID *string `json:"season_id,omitempty"`
	Limit    *int64  `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ConquestGetTribeLeaderboardQuery is the query of GetTribeLeaderboard.
type ConquestGetTribeLeaderboardQuery struct {
	SeasonID *string `json:"season_id,omitempty"`
	Limit    *int64  `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ConquestListMyBattlesQuery is the query of ListMyBattles.
type ConquestListMyBattlesQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ConquestListPayoutsQuery is the query of ListPayouts.
type ConquestListPayoutsQuery struct {
	SeasonID *string       `json:"season_id,omitempty"`
	Status   *PayoutStatus `json:"status,omitempty"`
	Limit    *int64        `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ConquestListPlayerFlagsQuery is the query of ListPlayerFlags.
type ConquestListPlayerFlagsQuery struct {
	SeasonID *string `json:"season_id,omitempty"`
	Waiting  *bool   `json:"waiting,omitempty"`
	Limit    *int64  `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ConquestListTerritoriesQuery is the query of ListTerritories.
type ConquestListTerritoriesQuery struct {
	SeasonID *string `json:"season_id,omitempty"`
}

// ConquestRemoveTribeEmblemQuery is the query of RemoveTribeEmblem.
type ConquestRemoveTribeEmblemQuery struct {
	// Why, for the audit.
	Reason string `json:"reason"`
}

// AcceptTribeInvite: Join a tribe by an invitation.
//
// Makes you a member of the tribe. One of those who accept at once for the last place joins; the others get
// `TRIBE_FULL`. Whoever was invited as a captain joins as a warrior where there are two captains by then.
//
// Roles: player.
//
// Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_FULL, TRIBE_ROLE_FULL, UNKNOWN_CONQUEST_SEASON, UNKNOWN_INVITE, UNKNOWN_TRIBE.
func (s *ConquestService) AcceptTribeInvite(ctx context.Context, inviteID string, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-accept-tribe-invite", Given{Path: map[string]any{"invite_id": inviteID}}, &answer, options...)
	return &answer, err
}

// AttackTerritory: Attack a territory.
//
// Sends units of your army against a territory that your tribe does not hold. Attacks on a territory are decided one
// after another, most within a second: `GET /v1/battles/{battle_id}` says what came of this one. When you win, your
// tribe holds the territory and your survivors stay as its garrison; else they come home. When your tribe has taken
// the territory meanwhile, they join its garrison; when you have left the tribe, they come home.
//
// Roles: player.
//
// Errors: ATTACK_NEEDS_TRIBE, ATTACK_TOO_SMALL, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, OWN_TERRITORY, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) AttackTerritory(ctx context.Context, body AttackTerritory, options ...Option) (*AttackReceipt, error) {
	var answer AttackReceipt
	err := s.caller.Call(ctx, "conquest-attack-territory", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CancelTraining: Cancel training.
//
// Takes a batch that is not done out of the queue, and gives half of its price back. Batches behind it come sooner.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRAINING.
func (s *ConquestService) CancelTraining(ctx context.Context, queueID string, options ...Option) (*TrainingCancelled, error) {
	var answer TrainingCancelled
	err := s.caller.Call(ctx, "conquest-cancel-training", Given{Path: map[string]any{"queue_id": queueID}}, &answer, options...)
	return &answer, err
}

// ChangeTribe: Change what a tribe says of itself.
//
// Changes the description. The chieftain may; the name and the tag stay.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) ChangeTribe(ctx context.Context, tribeID string, body DescribeTribe, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-change-tribe", Given{Path: map[string]any{"tribe_id": tribeID}, Body: body}, &answer, options...)
	return &answer, err
}

// CompleteTraining: Collect trained units.
//
// Units are in the army from the `end_time` of their batch, with or without this call, which says how many there are
// now. Before that moment `TRAINING_NOT_DONE` says when it is. The last ten batches are known.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRAINING_NOT_DONE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRAINING.
func (s *ConquestService) CompleteTraining(ctx context.Context, body CollectUnits, options ...Option) (*UnitsTrained, error) {
	var answer UnitsTrained
	err := s.caller.Call(ctx, "conquest-complete-training", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CompleteUpgrade: Finish an upgrade that is due.
//
// A building has its level from the moment that the upgrade ends, with or without this call. Before that moment
// `UPGRADE_NOT_DONE` says when it is.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UPGRADE_NOT_DONE.
func (s *ConquestService) CompleteUpgrade(ctx context.Context, body UpgradeBuilding, options ...Option) (*BuildingDone, error) {
	var answer BuildingDone
	err := s.caller.Call(ctx, "conquest-complete-upgrade", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreateEmblemUpload: Start the upload of a tribe's emblem.
//
// Returns a signed URL for one PUT of a JPEG, PNG or WebP of at most 5 MB within five minutes. The chieftain may. The
// picture is cut to a square around its middle, of 64, 128 and 256 pixels. The tribe shows it as `emblem` a few
// seconds after it was sent; until then it shows the one before. A later ticket replaces one whose picture is not
// there yet.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE, WRONG_FILE_ENDING.
func (s *ConquestService) CreateEmblemUpload(ctx context.Context, tribeID string, body UploadRequest, options ...Option) (*UploadTicket, error) {
	var answer UploadTicket
	err := s.caller.Call(ctx, "conquest-create-emblem-upload", Given{Path: map[string]any{"tribe_id": tribeID}, Body: body}, &answer, options...)
	return &answer, err
}

// CreateSeason: Create a season of conquest.
//
// Makes a season with a map of its own. The rules of the game as they are now hold in it. Players register from
// `registration_starts_at` to `registration_ends_at`.
//
// With an entry fee, a product is made that players pay it by. With `money_prizes`, what is left of the fees after the
// platform's part goes to the best tribes; their players need a wallet.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CONQUEST_SEASONS_OVERLAP, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, PRODUCT_TAKEN, SECOND_FACTOR_NEEDED, SKU_EXISTS.
func (s *ConquestService) CreateSeason(ctx context.Context, body CreateConquestSeason, options ...Option) (*SeasonView, error) {
	var answer SeasonView
	err := s.caller.Call(ctx, "conquest-create-season", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreateTribe: Found a tribe.
//
// You become its chieftain. Possible from registration to the end of the season, while you are in no other tribe.
// Names and tags are unique in a season: those that look alike count as one.
//
// Roles: player.
//
// Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_NAME_TAKEN, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) CreateTribe(ctx context.Context, body CreateTribe, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-create-tribe", Given{Body: body}, &answer, options...)
	return &answer, err
}

// DecidePlayerFlag: Decide on a flagged player.
//
// Records what you make of the facts; deciding again changes it. It changes nothing for the player: bans and payouts
// are decided where they are made. When another fact is noticed, the flag waits again.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_FLAG.
func (s *ConquestService) DecidePlayerFlag(ctx context.Context, flagID string, body DecideFlag, options ...Option) (*PlayerFlagView, error) {
	var answer PlayerFlagView
	err := s.caller.Call(ctx, "conquest-decide-player-flag", Given{Path: map[string]any{"flag_id": flagID}, Body: body}, &answer, options...)
	return &answer, err
}

// DeclineTribeInvite: Decline or withdraw an invitation.
//
// Ends an invitation. Whoever got it declines it; the chieftain and the captains of the tribe withdraw it.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, TRIBE_ROLE_NEEDED, UNKNOWN_INVITE.
func (s *ConquestService) DeclineTribeInvite(ctx context.Context, inviteID string, options ...Option) (*TribeInviteReceipt, error) {
	var answer TribeInviteReceipt
	err := s.caller.Call(ctx, "conquest-decline-tribe-invite", Given{Path: map[string]any{"invite_id": inviteID}}, &answer, options...)
	return &answer, err
}

// DisbandTribe: Disband a tribe.
//
// Ends the tribe. The chieftain may, but not in the last day of a season. All units come home, its territories are
// nobody's, and its name and tag can be taken by others. Members keep their victory points.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_KEPT, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) DisbandTribe(ctx context.Context, tribeID string, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-disband-tribe", Given{Path: map[string]any{"tribe_id": tribeID}}, &answer, options...)
	return &answer, err
}

// GetBattle: Get a battle.
//
// Who fought with what, and what came of it. While an attack of yours is on its way, its status is `queued`. Battles
// for territories are everybody's to see, raids those of the two who took part. With the seed, the rules of the season
// and what each side had, everybody can decide the battle again: `replay.reproduced` says that this answer did.
//
// Roles: player.
//
// Errors: UNKNOWN_BATTLE, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) GetBattle(ctx context.Context, battleID string, options ...Option) (*BattleView, error) {
	var answer BattleView
	err := s.caller.Call(ctx, "conquest-get-battle", Given{Path: map[string]any{"battle_id": battleID}}, &answer, options...)
	return &answer, err
}

// GetCurrentSeason: Get the current season.
//
// The season that is played now; without one the next to come, and after all seasons the last. `game` has the rules
// that it is played by. The answer may be 15 seconds old.
//
// Roles: player.
//
// Errors: UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) GetCurrentSeason(ctx context.Context, options ...Option) (*SeasonView, error) {
	var answer SeasonView
	err := s.caller.Call(ctx, "conquest-get-current-season", Given{}, &answer, options...)
	return &answer, err
}

// GetEmblemUpload: Get the state of an emblem's upload.
//
// Tells the chieftain how far the latest upload is: `ready` with the picture, or `refused` with the reason. It is
// known for seven days.
//
// Roles: player.
//
// Errors: NOT_IN_THIS_TRIBE, NOT_REGISTERED, NO_EMBLEM_UPLOAD, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) GetEmblemUpload(ctx context.Context, tribeID string, options ...Option) (*UploadProgress, error) {
	var answer UploadProgress
	err := s.caller.Call(ctx, "conquest-get-emblem-upload", Given{Path: map[string]any{"tribe_id": tribeID}}, &answer, options...)
	return &answer, err
}

// GetMyConquest: Get my gold, army and buildings.
//
// As of now in the current season. Upgrades and batches that are due are done; nothing has to be collected first.
//
// Roles: player.
//
// Errors: NOT_REGISTERED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_PLAYER.
func (s *ConquestService) GetMyConquest(ctx context.Context, options ...Option) (*MyConquest, error) {
	var answer MyConquest
	err := s.caller.Call(ctx, "conquest-get-my-conquest", Given{}, &answer, options...)
	return &answer, err
}

// GetPlayerLeaderboard: Get the players' leaderboard.
//
// Returns the players of the current season, or of the named one, by victory points; of as many, who reached them
// first stands before. `user_rank` is your own place as of now; the lines may be 15 seconds old.
//
// Roles: player.
//
// Errors: INVALID_CURSOR, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) GetPlayerLeaderboard(ctx context.Context, query *ConquestGetPlayerLeaderboardQuery, options ...Option) (*ConquestPlayers, error) {
	var answer ConquestPlayers
	err := s.caller.Call(ctx, "conquest-get-player-leaderboard", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachGetPlayerLeaderboard calls each with every item of GetPlayerLeaderboard, from page to page, until it returns an error.
func (s *ConquestService) EachGetPlayerLeaderboard(ctx context.Context, query *ConquestGetPlayerLeaderboardQuery, each func(ConquestPlayerLine) error, options ...Option) error {
	var place ConquestGetPlayerLeaderboardQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetPlayerLeaderboard(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Players {
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

// GetTerritory: Get a territory.
//
// Returns a territory of the current season, by its number on the map, with its last battles.
//
// Roles: player.
//
// Errors: TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) GetTerritory(ctx context.Context, territoryID int64, options ...Option) (*TerritoryDetail, error) {
	var answer TerritoryDetail
	err := s.caller.Call(ctx, "conquest-get-territory", Given{Path: map[string]any{"territory_id": territoryID}}, &answer, options...)
	return &answer, err
}

// GetTribe: Get a tribe.
//
// Returns its members, victory points, rank and territories. The answer may be 15 seconds old. A tribe that was
// disbanded has no members.
//
// Roles: player.
//
// Errors: UNKNOWN_TRIBE.
func (s *ConquestService) GetTribe(ctx context.Context, tribeID string, options ...Option) (*TribeView, error) {
	var answer TribeView
	err := s.caller.Call(ctx, "conquest-get-tribe", Given{Path: map[string]any{"tribe_id": tribeID}}, &answer, options...)
	return &answer, err
}

// GetTribeLeaderboard: Get the tribes' leaderboard.
//
// Returns the tribes of the current season, or of the named one, by victory points; of as many, who reached them
// first stands before. `my_tribe` is the place of your own as of now; the lines may be 15 seconds old.
//
// Roles: player.
//
// Errors: INVALID_CURSOR, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) GetTribeLeaderboard(ctx context.Context, query *ConquestGetTribeLeaderboardQuery, options ...Option) (*ConquestTribes, error) {
	var answer ConquestTribes
	err := s.caller.Call(ctx, "conquest-get-tribe-leaderboard", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachGetTribeLeaderboard calls each with every item of GetTribeLeaderboard, from page to page, until it returns an error.
func (s *ConquestService) EachGetTribeLeaderboard(ctx context.Context, query *ConquestGetTribeLeaderboardQuery, each func(ConquestTribeLine) error, options ...Option) error {
	var place ConquestGetTribeLeaderboardQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetTribeLeaderboard(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Tribes {
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

// HandOverTribe: Make another member the chieftain.
//
// You take the role that the member had.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) HandOverTribe(ctx context.Context, tribeID string, body TribeMemberId, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-hand-over-tribe", Given{Path: map[string]any{"tribe_id": tribeID}, Body: body}, &answer, options...)
	return &answer, err
}

// InviteToTribe: Invite a player to a tribe.
//
// The chieftain invites captains and warriors, a captain warriors. The invitation can be accepted for 24 hours;
// inviting again renews it. Whom you block you cannot invite. There are 100 open
// invitations of a tribe, and to a player, at most.
//
// Roles: player.
//
// Errors: ALREADY_IN_TRIBE, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, PLAYER_NOT_IN_SEASON, SEASON_NOT_ACTIVE, TRIBE_FULL, TRIBE_INVITES_FULL, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) InviteToTribe(ctx context.Context, tribeID string, body InviteToTribe, options ...Option) (*TribeInviteReceipt, error) {
	var answer TribeInviteReceipt
	err := s.caller.Call(ctx, "conquest-invite-to-tribe", Given{Path: map[string]any{"tribe_id": tribeID}, Body: body}, &answer, options...)
	return &answer, err
}

// KickFromTribe: Send a member away.
//
// The chieftain sends anybody away, a captain warriors; nobody does in the last day of a season. The member's units
// come home as when they leave.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_KEPT, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) KickFromTribe(ctx context.Context, tribeID string, body TribeMemberId, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-kick-from-tribe", Given{Path: map[string]any{"tribe_id": tribeID}, Body: body}, &answer, options...)
	return &answer, err
}

// LeaveTribe: Leave a tribe.
//
// Ends your membership. Your units come home from its territories; a territory where nobody else stands is nobody's
// again. The points that you won stay with the tribe, and are yours, too. A chieftain is followed by the eldest
// captain, else by the eldest warrior; when the last member leaves, the tribe is disbanded.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) LeaveTribe(ctx context.Context, tribeID string, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-leave-tribe", Given{Path: map[string]any{"tribe_id": tribeID}}, &answer, options...)
	return &answer, err
}

// ListMyBattles: List my battles.
//
// Battles in which units of yours fought, the latest first, of all seasons.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *ConquestService) ListMyBattles(ctx context.Context, query *ConquestListMyBattlesQuery, options ...Option) (*PageOfPastBattle, error) {
	var answer PageOfPastBattle
	err := s.caller.Call(ctx, "conquest-list-my-battles", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyBattles calls each with every item of ListMyBattles, from page to page, until it returns an error.
func (s *ConquestService) EachListMyBattles(ctx context.Context, query *ConquestListMyBattlesQuery, each func(PastBattle) error, options ...Option) error {
	var place ConquestListMyBattlesQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyBattles(ctx, &place, options...)
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

// ListMyTribeInvites: List my invitations to tribes.
//
// Returns those of the current season that can be accepted; 100 at most, the last to expire first.
//
// Roles: player.
//
// Errors: NOT_REGISTERED, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) ListMyTribeInvites(ctx context.Context, options ...Option) (*TribeInvites, error) {
	var answer TribeInvites
	err := s.caller.Call(ctx, "conquest-list-my-tribe-invites", Given{}, &answer, options...)
	return &answer, err
}

// ListPayouts: List payouts.
//
// Returns the prizes for money of all seasons or of one, the oldest first, also those of one status only.
// Those that are pending have a wallet that is the player's own now, where there is one: who pays asks just before.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *ConquestService) ListPayouts(ctx context.Context, query *ConquestListPayoutsQuery, options ...Option) (*PageOfPayoutView, error) {
	var answer PageOfPayoutView
	err := s.caller.Call(ctx, "conquest-list-payouts", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListPayouts calls each with every item of ListPayouts, from page to page, until it returns an error.
func (s *ConquestService) EachListPayouts(ctx context.Context, query *ConquestListPayoutsQuery, each func(PayoutView) error, options ...Option) error {
	var place ConquestListPayoutsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListPayouts(ctx, &place, options...)
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

// ListPlayerFlags: List flagged players.
//
// Returns players of seasons whom a person may want to look at, the oldest flag first: those that nobody has decided
// on, or all with `waiting=false`. `facts` says by reason what was noticed. A flag changes nothing for the player.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *ConquestService) ListPlayerFlags(ctx context.Context, query *ConquestListPlayerFlagsQuery, options ...Option) (*PageOfPlayerFlagView, error) {
	var answer PageOfPlayerFlagView
	err := s.caller.Call(ctx, "conquest-list-player-flags", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListPlayerFlags calls each with every item of ListPlayerFlags, from page to page, until it returns an error.
func (s *ConquestService) EachListPlayerFlags(ctx context.Context, query *ConquestListPlayerFlagsQuery, each func(PlayerFlagView) error, options ...Option) error {
	var place ConquestListPlayerFlagsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListPlayerFlags(ctx, &place, options...)
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

// ListTerritories: Get the map of a season.
//
// All territories of the current season, or of the named one: who holds them, who defends them, what they bring. A
// map may be five seconds old.
//
// Roles: player.
//
// Errors: UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) ListTerritories(ctx context.Context, query *ConquestListTerritoriesQuery, options ...Option) (*ConquestMap, error) {
	var answer ConquestMap
	err := s.caller.Call(ctx, "conquest-list-territories", Given{Query: query}, &answer, options...)
	return &answer, err
}

// ListTribeInvites: List the open invitations of my tribe.
//
// Shows its chieftain and captains whom it has invited; 100 at most, the last to expire first.
//
// Roles: player.
//
// Errors: NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) ListTribeInvites(ctx context.Context, tribeID string, options ...Option) (*TribeInvites, error) {
	var answer TribeInvites
	err := s.caller.Call(ctx, "conquest-list-tribe-invites", Given{Path: map[string]any{"tribe_id": tribeID}}, &answer, options...)
	return &answer, err
}

// PreviewSeasonEnd: Preview the end of a season.
//
// Returns the ranking, the prize pool and each payout as they would be if the season ended now. Nothing is changed.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) PreviewSeasonEnd(ctx context.Context, seasonID string, options ...Option) (*SeasonEndPreview, error) {
	var answer SeasonEndPreview
	err := s.caller.Call(ctx, "conquest-preview-season-end", Given{Path: map[string]any{"season_id": seasonID}}, &answer, options...)
	return &answer, err
}

// PromoteTribeMember: Promote a member.
//
// The chieftain makes a warrior a captain, or a captain a warrior again.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_IN_THIS_TRIBE, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRIBE_ROLE_FULL, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) PromoteTribeMember(ctx context.Context, tribeID string, body ChangeTribeRole, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-promote-tribe-member", Given{Path: map[string]any{"tribe_id": tribeID}, Body: body}, &answer, options...)
	return &answer, err
}

// RaidPlayer: Raid another player.
//
// Units of your army fight those that the other player has at home. When you win, they bring a share of the gold that
// the warehouse does not protect, as much as they carry and yours holds. Raids bring no victory points. Members of
// your tribe, newcomers and players who were raided a moment ago are spared; who raids gives up the own protection.
//
// Roles: player.
//
// Errors: ATTACK_TOO_SMALL, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, RAID_COOLDOWN, RAID_FORBIDDEN, RAID_TARGET_PROTECTED, RAID_TARGET_UNKNOWN, RAID_UNEVEN, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) RaidPlayer(ctx context.Context, body RaidPlayer, options ...Option) (*RaidReceipt, error) {
	var answer RaidReceipt
	err := s.caller.Call(ctx, "conquest-raid-player", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RecallUnits: Call units home from a territory.
//
// Units of yours leave the garrison and are in your army at once. When nobody's are left, the territory is nobody's
// again, and its guards are back.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOT_REGISTERED, NO_UNITS_STATIONED, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) RecallUnits(ctx context.Context, territoryID int64, body RecallUnits, options ...Option) (*GarrisonStatus, error) {
	var answer GarrisonStatus
	err := s.caller.Call(ctx, "conquest-recall-units", Given{Path: map[string]any{"territory_id": territoryID}, Body: body}, &answer, options...)
	return &answer, err
}

// RegisterForSeason: Register for a season.
//
// Possible while registration is open. Registering again changes nothing, but that prizes go to the wallet that is
// yours now where the one of the entry is not any more. A season may ask for an age, for countries
// (that of the player's profile counts), and, with prizes for money, for a linked wallet. Where it has an entry fee,
// this checks those conditions and answers `ENTRY_FEE_NEEDED`: pay by `POST /v1/payments/create-entry-fee`, which
// registers you.
//
// Roles: player.
//
// Errors: COUNTRY_NOT_ADMITTED, CSRF_REJECTED, ENTRY_FEE_NEEDED, IDEMPOTENCY_CONFLICT, NOT_OLD_ENOUGH, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON, UNKNOWN_PLAYER, WALLET_NEEDED.
func (s *ConquestService) RegisterForSeason(ctx context.Context, seasonID string, body RegisterForSeason, options ...Option) (*MyConquest, error) {
	var answer MyConquest
	err := s.caller.Call(ctx, "conquest-register-for-season", Given{Path: map[string]any{"season_id": seasonID}, Body: body}, &answer, options...)
	return &answer, err
}

// RemoveTribeEmblem: Remove a tribe's emblem.
//
// Takes away the emblem that a tribe shows, and one that is on its way. Its files are deleted at once; copies that a
// CDN or a browser has may be seen longer. The chieftain is told, without the reason, and may send another one.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, NO_EMBLEM, SECOND_FACTOR_NEEDED, UNKNOWN_TRIBE.
func (s *ConquestService) RemoveTribeEmblem(ctx context.Context, tribeID string, query *ConquestRemoveTribeEmblemQuery, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-remove-tribe-emblem", Given{Path: map[string]any{"tribe_id": tribeID}, Query: query}, &answer, options...)
	return &answer, err
}

// SetMyUsername: Set my name.
//
// The name is that of your profile: all of the game shows it.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, UNKNOWN_PLAYER.
func (s *ConquestService) SetMyUsername(ctx context.Context, body SetUsername, options ...Option) (*Username, error) {
	var answer Username
	err := s.caller.Call(ctx, "conquest-set-my-username", Given{Body: body}, &answer, options...)
	return &answer, err
}

// SettlePayout: Settle a payout.
//
// Records the transfer that paid a prize; its player is told, by mail, too. A payout is settled once, and a
// transfer settles one payout; the same request again changes nothing. When the last payout of a season is settled,
// the season is `paid_out`.
//
// Where the player's wallet is another by now than the season's end named, `wallet` says where the transfer went: the
// payout keeps it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, PAYOUT_SETTLED, PAYOUT_WALLET_CHANGED, SECOND_FACTOR_NEEDED, TRANSFER_USED, UNKNOWN_PAYOUT.
func (s *ConquestService) SettlePayout(ctx context.Context, payoutID string, body SettlePayout, options ...Option) (*PayoutView, error) {
	var answer PayoutView
	err := s.caller.Call(ctx, "conquest-settle-payout", Given{Path: map[string]any{"payout_id": payoutID}, Body: body}, &answer, options...)
	return &answer, err
}

// StartTraining: Train units.
//
// Pays for a batch and puts it at the end of the queue. Batches are trained one after another; each joins the army
// whole at its `end_time`.
//
// Roles: player.
//
// Errors: ARMY_CAP_EXCEEDED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_RESOURCES, NOT_REGISTERED, SEASON_NOT_ACTIVE, TRAINING_QUEUE_FULL, UNIT_NOT_UNLOCKED, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) StartTraining(ctx context.Context, body TrainUnits, options ...Option) (*TrainingReceipt, error) {
	var answer TrainingReceipt
	err := s.caller.Call(ctx, "conquest-start-training", Given{Body: body}, &answer, options...)
	return &answer, err
}

// StationUnits: Station units in a territory.
//
// Units of your army join the garrison of a territory that your tribe holds. As long as any of yours stand there, you
// get your share of its gold. The chieftain and the captains may say which formation the garrison takes.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, FORMATION_NOT_YOURS, IDEMPOTENCY_CONFLICT, INSUFFICIENT_UNITS, NOTHING_TO_STATION, NOT_REGISTERED, SEASON_NOT_ACTIVE, TERRITORY_NOT_FOUND, TERRITORY_NOT_HELD, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) StationUnits(ctx context.Context, territoryID int64, body StationUnits, options ...Option) (*GarrisonStatus, error) {
	var answer GarrisonStatus
	err := s.caller.Call(ctx, "conquest-station-units", Given{Path: map[string]any{"territory_id": territoryID}, Body: body}, &answer, options...)
	return &answer, err
}

// TakeEmblemDown: Take my tribe's emblem down.
//
// The tribe shows no emblem any more, and one that is on its way is not shown. The chieftain may.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, NOT_IN_THIS_TRIBE, NOT_REGISTERED, NO_EMBLEM, SEASON_NOT_ACTIVE, TRIBE_ROLE_NEEDED, UNKNOWN_CONQUEST_SEASON, UNKNOWN_TRIBE.
func (s *ConquestService) TakeEmblemDown(ctx context.Context, tribeID string, options ...Option) (*TribeBrief, error) {
	var answer TribeBrief
	err := s.caller.Call(ctx, "conquest-take-emblem-down", Given{Path: map[string]any{"tribe_id": tribeID}}, &answer, options...)
	return &answer, err
}

// UpgradeBuilding: Upgrade a building.
//
// Pays for the next level, which is there at `upgrade_end_time`. Other buildings can be upgraded meanwhile.
//
// Roles: player.
//
// Errors: BUILDING_ALREADY_UPGRADING, CSRF_REJECTED, HIGHEST_LEVEL, IDEMPOTENCY_CONFLICT, INSUFFICIENT_RESOURCES, NOT_REGISTERED, SEASON_NOT_ACTIVE, UNKNOWN_CONQUEST_SEASON.
func (s *ConquestService) UpgradeBuilding(ctx context.Context, body UpgradeBuilding, options ...Option) (*UpgradeReceipt, error) {
	var answer UpgradeReceipt
	err := s.caller.Call(ctx, "conquest-upgrade-building", Given{Body: body}, &answer, options...)
	return &answer, err
}
