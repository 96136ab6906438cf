// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

// Package api has what the API takes and answers, and a method for each operation.
package api

import (
	"encoding/json"
	"time"
)

// An account, as support sees it. `last_sign_in_at` is null if the account has no session.
type AccountDetails struct {
	UserID          string     `json:"user_id"`
	Email           *string    `json:"email"`
	EmailVerifiedAt *time.Time `json:"email_verified_at"`
	// When the address was last confirmed in a session of the account.
	EmailProvenAt *time.Time `json:"email_proven_at"`
	HasPassword   bool       `json:"has_password"`
	TwoFactor     bool       `json:"two_factor"`
	Status        Status     `json:"status"`
	StatusUntil   *time.Time `json:"status_until"`
	StatusReason  string     `json:"status_reason"`
	// Whether the account's ban revokes what the player owns by purchases.
	EntitlementsRevoked bool              `json:"entitlements_revoked"`
	MergedInto          *string           `json:"merged_into"`
	Roles               []Role            `json:"roles"`
	Identities          []AccountIdentity `json:"identities"`
	CreatedAt           time.Time         `json:"created_at"`
	LastSignInAt        *time.Time        `json:"last_sign_in_at"`
}

// An identity that signs in to the account.
type AccountIdentity struct {
	Provider    Provider  `json:"provider"`
	DisplayName string    `json:"display_name"`
	LinkedAt    time.Time `json:"linked_at"`
	// Until when an identity that is set aside can be restored.
	SetAsideUntil *time.Time `json:"set_aside_until"`
}

// An account after a change.
type AccountState struct {
	UserID       string     `json:"user_id"`
	Status       Status     `json:"status"`
	StatusUntil  *time.Time `json:"status_until"`
	StatusReason string     `json:"status_reason"`
	// Whether the account's ban revokes what the player owns by purchases.
	EntitlementsRevoked bool   `json:"entitlements_revoked"`
	Roles               []Role `json:"roles"`
	// Whether a second factor is on. Without one, roles besides the player's do not count.
	TwoFactor bool `json:"two_factor"`
}

// Whether the provider knows that the purchase was delivered; else it gives the money back.
type Acknowledgement string

const (
	AcknowledgementNotNeeded Acknowledgement = "not_needed"
	AcknowledgementDue       Acknowledgement = "due"
	AcknowledgementDone      Acknowledgement = "done"
	AcknowledgementRefused   Acknowledgement = "refused"
)

// Something that a player did in a session: when, in milliseconds from its beginning, what, and how much of it.
type Action struct {
	AtMs  int64  `json:"at_ms"`
	Kind  string `json:"kind"`
	Value *int64 `json:"value,omitempty"`
}

// What a device's address is: a Firebase installation id, or a registration token of older SDKs.
type AddressKind string

const (
	AddressKindFid   AddressKind = "fid"
	AddressKindToken AddressKind = "token"
)

// A new player's date of birth, which is looked at and not kept, and where the player lives.
type AgeDeclaration struct {
	DateOfBirth string `json:"date_of_birth"`
	// ISO 3166-1 alpha-2.
	Country string `json:"country"`
}

// The key figures of a season. Rates are from 0 to 1, and null where there is nothing to divide by.
//
// Players are those who have earned XP in the season or have bought its pass. A day is the last 24 hours and a week
// the last seven days, both to the full hour. A session is a run of gains without a break of half an hour.
type Analytics struct {
	SeasonID            string      `json:"season_id"`
	State               SeasonState `json:"state"`
	AsOf                time.Time   `json:"as_of"`
	Players             int64       `json:"players"`
	DailyActivePlayers  int64       `json:"daily_active_players"`
	WeeklyActivePlayers int64       `json:"weekly_active_players"`
	TotalXP             int64       `json:"total_xp"`
	XPPerSession        *float64    `json:"xp_per_session"`
	XPPerPlayer         *float64    `json:"xp_per_player"`
	RewardsAvailable    int64       `json:"rewards_available"`
	RewardsClaimed      int64       `json:"rewards_claimed"`
	ClaimRate           *float64    `json:"claim_rate"`
	PremiumPlayers      int64       `json:"premium_players"`
	PremiumConversion   *float64    `json:"premium_conversion"`
	CompletedPlayers    int64       `json:"completed_players"`
	CompletionRate      *float64    `json:"completion_rate"`
}

// Staff's answer. `text` or a canned answer is needed unless the thread is only closed.
type AnswerThread struct {
	Text *string `json:"text,omitempty"`
	// Its text, in the player's language, is the answer.
	CannedAnswerID *string `json:"canned_answer_id,omitempty"`
	// Whether it asks the player something: then the thread waits for them.
	Asks *bool `json:"asks,omitempty"`
	// Whether the thread is closed with it.
	Close *bool `json:"close,omitempty"`
}

// What is decided on an appeal: `uphold` the decision, or `overturn` it.
type AppealDecision string

const (
	AppealDecisionUphold   AppealDecision = "uphold"
	AppealDecisionOverturn AppealDecision = "overturn"
)

// The appeal is with the moderators. `repeated` says that you appealed before.
type AppealReceipt struct {
	AppealID   string       `json:"appeal_id"`
	UgcID      string       `json:"ugc_id"`
	Status     AppealStatus `json:"status"`
	AppealedAt time.Time    `json:"appealed_at"`
	Repeated   bool         `json:"repeated"`
}

// What became of an appeal: `upheld`, the decision stays; `overturned`, it was wrong, and players see the item.
type AppealStatus string

const (
	AppealStatusOpen       AppealStatus = "open"
	AppealStatusUpheld     AppealStatus = "upheld"
	AppealStatusOverturned AppealStatus = "overturned"
)

// Why the decision is wrong.
type AppealUgc struct {
	Text string `json:"text"`
}

// An appeal as moderators see it. Whoever made the first decision cannot decide on it.
type AppealView struct {
	AppealID         string         `json:"appeal_id"`
	UgcID            string         `json:"ugc_id"`
	CreatorID        string         `json:"creator_id"`
	Name             string         `json:"name"`
	Action           DecisionAction `json:"action"`
	Category         *UgcCategory   `json:"category"`
	Text             string         `json:"text"`
	Status           AppealStatus   `json:"status"`
	FirstModeratorID string         `json:"first_moderator_id"`
	AppealedAt       time.Time      `json:"appealed_at"`
	DecidedBy        string         `json:"decided_by"`
	DecidedAt        *time.Time     `json:"decided_at"`
	Notes            string         `json:"notes"`
}

// How many there are of each unit.
type Army struct {
	Militia  int64 `json:"militia"`
	Spearman int64 `json:"spearman"`
	Archer   int64 `json:"archer"`
	Cavalry  int64 `json:"cavalry"`
}

// How many there are of each unit.
type ArmyInput struct {
	Militia  *int64 `json:"militia,omitempty"`
	Spearman *int64 `json:"spearman,omitempty"`
	Archer   *int64 `json:"archer,omitempty"`
	Cavalry  *int64 `json:"cavalry,omitempty"`
}

// Why the money is given back. With `dry_run`, nothing changes: the answer says what the refund would take.
type AskRefund struct {
	Reason string `json:"reason"`
	// How much is given back now, in millionths of the currency's main unit, as the order's `amount`; a whole number of its least unit. Null: all that is left.
	Amount *int64 `json:"amount,omitempty"`
	// What was given back before, as you saw it; another amount by now is refused.
	RefundedAmount *int64 `json:"refunded_amount,omitempty"`
	DryRun         *bool  `json:"dry_run,omitempty"`
}

// Who looks after a bug or an idea; null: nobody.
type AssignFeedback struct {
	AssigneeID *string `json:"assignee_id"`
}

// Who looks after a thread; null: nobody.
type AssignThread struct {
	AssigneeID *string `json:"assignee_id"`
}

// An attack that is on its way. `GET /v1/battles/{battle_id}` says what came of it, a few seconds later.
type AttackReceipt struct {
	BattleID      string `json:"battle_id"`
	Status        string `json:"status"`
	RemainingArmy Army   `json:"remaining_army"`
}

// Which territory, with which units, and how they stand.
type AttackTerritory struct {
	// By its number on the map.
	TerritoryID int64      `json:"territory_id"`
	Army        ArmyInput  `json:"army"`
	Formation   *Formation `json:"formation,omitempty"`
}

// One request to a webhook. `status` is 0 where there was no answer; `problem` then says why.
type Attempt struct {
	At           time.Time `json:"at"`
	Status       int64     `json:"status"`
	Milliseconds int64     `json:"milliseconds"`
	Problem      string    `json:"problem"`
	// The beginning of the answer.
	Answer string `json:"answer"`
}

// What happened to an account, and who did it from where.
type AuditEntry struct {
	EntryID   string            `json:"entry_id"`
	Kind      AuditKind         `json:"kind"`
	UserID    string            `json:"user_id"`
	ActorID   string            `json:"actor_id"`
	Ip        string            `json:"ip"`
	UserAgent string            `json:"user_agent"`
	RequestID string            `json:"request_id"`
	Details   map[string]string `json:"details"`
	At        time.Time         `json:"at"`
}

// The kind of an audit entry.
type AuditKind string

const (
	AuditKindRegistered           AuditKind = "registered"
	AuditKindLogin                AuditKind = "login"
	AuditKindLoginFailed          AuditKind = "login_failed"
	AuditKindLockedOut            AuditKind = "locked_out"
	AuditKindLogout               AuditKind = "logout"
	AuditKindSessionRevoked       AuditKind = "session_revoked"
	AuditKindRefreshTokenReused   AuditKind = "refresh_token_reused"
	AuditKindPasswordChanged      AuditKind = "password_changed"
	AuditKindPasswordReset        AuditKind = "password_reset"
	AuditKindEmailChangeAsked     AuditKind = "email_change_asked"
	AuditKindEmailChanged         AuditKind = "email_changed"
	AuditKindEmailVerified        AuditKind = "email_verified"
	AuditKindEmailProven          AuditKind = "email_proven"
	AuditKindEmailRefused         AuditKind = "email_refused"
	AuditKindSetAside             AuditKind = "set_aside"
	AuditKindTwoFactorEnabled     AuditKind = "two_factor_enabled"
	AuditKindTwoFactorDisabled    AuditKind = "two_factor_disabled"
	AuditKindTwoFactorRemoved     AuditKind = "two_factor_removed"
	AuditKindTwoFactorFailed      AuditKind = "two_factor_failed"
	AuditKindRecoveryCodeUsed     AuditKind = "recovery_code_used"
	AuditKindRecoveryCodesRenewed AuditKind = "recovery_codes_renewed"
	AuditKindLinked               AuditKind = "linked"
	AuditKindUnlinked             AuditKind = "unlinked"
	AuditKindMerged               AuditKind = "merged"
	AuditKindMergeUndone          AuditKind = "merge_undone"
	AuditKindStatusChanged        AuditKind = "status_changed"
	AuditKindRolesChanged         AuditKind = "roles_changed"
	AuditKindKeysRotated          AuditKind = "keys_rotated"
)

// Who wrote an entry.
type Author string

const (
	AuthorPlayer Author = "player"
	AuthorStaff  Author = "staff"
)

// A player's coins and premium currency, in minor units.
type Balances struct {
	PlayerID string `json:"player_id"`
	Coins    int64  `json:"coins"`
	Premium  int64  `json:"premium"`
}

// What a battle was for a player.
type BattleOutcome string

const (
	BattleOutcomeVictory    BattleOutcome = "victory"
	BattleOutcomeDefeat     BattleOutcome = "defeat"
	BattleOutcomeReinforced BattleOutcome = "reinforced"
	BattleOutcomeCalledOff  BattleOutcome = "called_off"
)

// What the battle was decided from. `reproduced`: it was fought again for this answer and came out the same.
type BattleReplay struct {
	Seed string `json:"seed"`
	// What the attack was multiplied by, in permille: drawn from the seed.
	Chance int64 `json:"chance"`
	// The digest of the season's game.
	Rules string `json:"rules"`
	// The version of the rules' code.
	Engine     int64 `json:"engine"`
	Reproduced bool  `json:"reproduced"`
}

// What came of an attack.
//
// `reinforced`: the territory was the own tribe's by then, and the units joined its garrison. `called_off`: the
// attacker had left the tribe, or prizes were paid, and the units came home.
type BattleResult string

const (
	BattleResultAttacker   BattleResult = "attacker"
	BattleResultDefender   BattleResult = "defender"
	BattleResultReinforced BattleResult = "reinforced"
	BattleResultCalledOff  BattleResult = "called_off"
)

// What came of a battle.
type BattleResults struct {
	Winner               BattleResult  `json:"winner"`
	Casualties           Casualties    `json:"casualties"`
	VpAwarded            PointsAwarded `json:"vp_awarded"`
	GoldLooted           int64         `json:"gold_looted"`
	TerritoryTransferred bool          `json:"territory_transferred"`
}

// What a battle costs, and brings.
type BattleRule struct {
	// Permille of chance either way in an attack.
	Variance        int64 `json:"variance"`
	LoserCasualties int64 `json:"loser_casualties"`
	// Of an army that won against one as strong; less against a weaker.
	WinnerCasualties int64 `json:"winner_casualties"`
	// What units of the other side cost.
	GoldAVictoryPoint int64 `json:"gold_a_victory_point"`
	// Units that an attack takes at least.
	SmallestArmy int64 `json:"smallest_army"`
}

// Whether an attack is on its way, or decided.
type BattleStatus string

const (
	BattleStatusQueued    BattleStatus = "queued"
	BattleStatusCompleted BattleStatus = "completed"
)

// Against a garrison, against the guards of a territory that nobody holds, or for another player's gold.
type BattleType string

const (
	BattleTypePvp     BattleType = "pvp"
	BattleTypePveNpc  BattleType = "pve_npc"
	BattleTypePveRaid BattleType = "pve_raid"
)

// A battle. While it is `queued` there is no defender, and there are no results.
type BattleView struct {
	BattleID    string       `json:"battle_id"`
	SeasonID    string       `json:"season_id"`
	BattleType  *BattleType  `json:"battle_type"`
	Status      BattleStatus `json:"status"`
	TerritoryID *int64       `json:"territory_id"`
	Terrain     *Terrain     `json:"terrain"`
	// The order of the battles for a territory.
	Number          int64          `json:"number"`
	Attacker        Fighter        `json:"attacker"`
	Defender        *Fighter       `json:"defender"`
	Results         *BattleResults `json:"results"`
	Replay          *BattleReplay  `json:"replay"`
	BattleStartTime time.Time      `json:"battle_start_time"`
	BattleEndTime   *time.Time     `json:"battle_end_time"`
}

// A benefit of Twitch, and what it gives in the game.
type Benefit struct {
	// Twitch's id of the benefit.
	BenefitID string `json:"benefit_id"`
	Name      string `json:"name"`
	// What it gives.
	Items []Item `json:"items"`
	// How often the campaign gives it in all; null: without a limit. It can only be raised, and neither added nor taken away later.
	Limit *int64 `json:"limit"`
	// How often a player gets it; null: as often as Twitch gives it.
	PerPlayer *int64 `json:"per_player"`
}

// A benefit of Twitch, and what it gives in the game.
type BenefitInput struct {
	// Twitch's id of the benefit.
	BenefitID string `json:"benefit_id"`
	Name      string `json:"name"`
	// What it gives.
	Items []ItemInput `json:"items"`
	// How often the campaign gives it in all; null: without a limit. It can only be raised, and neither added nor taken away later.
	Limit *int64 `json:"limit,omitempty"`
	// How often a player gets it; null: as often as Twitch gives it.
	PerPlayer *int64 `json:"per_player,omitempty"`
}

// Who is ranked among whom: everybody; everybody, and each country by itself; each player's friends alone.
type BoardType string

const (
	BoardTypeGlobal   BoardType = "global"
	BoardTypeRegional BoardType = "regional"
	BoardTypeFriends  BoardType = "friends"
)

// The estimate and, unless it was a dry run, the broadcast.
type BroadcastAnswer struct {
	Estimate  BroadcastEstimate `json:"estimate"`
	Broadcast *BroadcastView    `json:"broadcast"`
}

// How many players a broadcast is for, and what telling them costs, in US dollars of the list prices.
type BroadcastEstimate struct {
	Players     int64   `json:"players"`
	CostDollars float64 `json:"cost_dollars"`
}

// How far a broadcast is.
type BroadcastStatus string

const (
	BroadcastStatusLive      BroadcastStatus = "live"
	BroadcastStatusSending   BroadcastStatus = "sending"
	BroadcastStatusSent      BroadcastStatus = "sent"
	BroadcastStatusCancelled BroadcastStatus = "cancelled"
)

// A broadcast and how far it is. One to everyone is told to nobody singly: `told` is null.
type BroadcastView struct {
	BroadcastID      string                 `json:"broadcast_id"`
	Status           BroadcastStatus        `json:"status"`
	Segment          *Segment               `json:"segment"`
	IsList           bool                   `json:"is_list"`
	Texts            map[string]MessageText `json:"texts"`
	Attachments      []Item                 `json:"attachments"`
	Reason           string                 `json:"reason"`
	CreatedBy        string                 `json:"created_by"`
	CreatedAt        time.Time              `json:"created_at"`
	MessageExpiresAt time.Time              `json:"message_expires_at"`
	Estimate         int64                  `json:"estimate"`
	Told             *int64                 `json:"told"`
}

// A bug report that was taken. `times` is how often you have reported this bug.
type BugReceipt struct {
	BugID string        `json:"bug_id"`
	State FeedbackState `json:"state"`
	Times int64         `json:"times"`
}

// What a player builds. Each begins at level 1.
type Building string

const (
	BuildingBarracks  Building = "barracks"
	BuildingWarehouse Building = "warehouse"
	BuildingWorkshop  Building = "workshop"
)

// A building at its level.
type BuildingDone struct {
	BuildingType Building `json:"building_type"`
	Level        int64    `json:"level"`
	Upgrading    bool     `json:"upgrading"`
}

// What the levels of a building cost, in gold, and take, in seconds: the first is that from level 1 to 2.
type BuildingRule struct {
	Costs   []int64 `json:"costs"`
	Seconds []int64 `json:"seconds"`
}

// A building. While it is being upgraded, `upgrade_ends_at` says until when; `level` is the one that it has now.
type BuildingView struct {
	Level         int64      `json:"level"`
	Upgrading     bool       `json:"upgrading"`
	UpgradeEndsAt *time.Time `json:"upgrade_ends_at"`
	// Gold that the next level costs; null at the highest.
	NextCost *int64 `json:"next_cost"`
}

// A replay of all dead letters of a function.
//
// `total` is how many were dead when it began. `sent` have been sent again. `skipped` cannot be sent again. The
// `state` of each dead letter says whether the function has handled it. `position` is the id of the one that was sent
// last.
type BulkReplay struct {
	ReplayID    string     `json:"replay_id"`
	Function    string     `json:"function"`
	RequestedBy string     `json:"requested_by"`
	RequestedAt time.Time  `json:"requested_at"`
	Total       int64      `json:"total"`
	Sent        int64      `json:"sent"`
	Skipped     int64      `json:"skipped"`
	Position    string     `json:"position"`
	FinishedAt  *time.Time `json:"finished_at"`
	ExpireAt    time.Time  `json:"expire_at"`
}

// The function whose dead letters are replayed.
type BulkReplayRequest struct {
	Function string `json:"function"`
}

// The season and the price that the player saw. Nothing is bought if the offer is another one now.
type BuyPass struct {
	SeasonID *string `json:"season_id,omitempty"`
	Price    *int64  `json:"price,omitempty"`
}

// A drop campaign. One that has ended stays.
type Campaign struct {
	Name string `json:"name"`
	// Twitch's id of the campaign, if it is known.
	TwitchCampaignID string    `json:"twitch_campaign_id"`
	StartsAt         time.Time `json:"starts_at"`
	// When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.
	EndsAt time.Time `json:"ends_at"`
	// Where it is offered, by the country of the profile; empty: everywhere.
	Countries  []string  `json:"countries"`
	Benefits   []Benefit `json:"benefits"`
	CampaignID string    `json:"campaign_id"`
	Version    int64     `json:"version"`
	CreatedAt  time.Time `json:"created_at"`
	UpdatedAt  time.Time `json:"updated_at"`
}

// A drop campaign, and how its drops stand.
type CampaignWithFigures struct {
	Name string `json:"name"`
	// Twitch's id of the campaign, if it is known.
	TwitchCampaignID string    `json:"twitch_campaign_id"`
	StartsAt         time.Time `json:"starts_at"`
	// When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.
	EndsAt time.Time `json:"ends_at"`
	// Where it is offered, by the country of the profile; empty: everywhere.
	Countries  []string        `json:"countries"`
	Benefits   []Benefit       `json:"benefits"`
	CampaignID string          `json:"campaign_id"`
	Version    int64           `json:"version"`
	CreatedAt  time.Time       `json:"created_at"`
	UpdatedAt  time.Time       `json:"updated_at"`
	Figures    DeliveryFigures `json:"figures"`
}

// An answer that staff gives often.
type CannedAnswerView struct {
	AnswerID  string                 `json:"answer_id"`
	Title     string                 `json:"title"`
	Texts     map[string]MessageText `json:"texts"`
	UpdatedAt time.Time              `json:"updated_at"`
}

// All of them, by title.
type CannedAnswers struct {
	Answers []CannedAnswerView `json:"answers"`
}

// Who fell.
type Casualties struct {
	Attacker Army `json:"attacker"`
	Defender Army `json:"defender"`
}

// An item of the catalogue. `for_sale` says whether it can be bought now.
type CatalogItem struct {
	CosmeticID      string       `json:"cosmetic_id"`
	Name            string       `json:"name"`
	Type            CosmeticType `json:"type"`
	Rarity          Rarity       `json:"rarity"`
	Description     string       `json:"description"`
	ImageURL        string       `json:"image_url"`
	PreviewVideoURL *string      `json:"preview_video_url"`
	PriceCoins      *int64       `json:"price_coins"`
	PricePremium    *int64       `json:"price_premium"`
	ForSale         bool         `json:"for_sale"`
	ReleaseDate     time.Time    `json:"release_date"`
	AvailableUntil  *time.Time   `json:"available_until"`
	IsLimited       bool         `json:"is_limited"`
	SeasonID        *string      `json:"season_id"`
	Event           *string      `json:"event"`
}

// What an import changed or, after a dry run, would change. Both lists are sorted by `sku_id`.
type CatalogueChanges struct {
	DryRun  bool        `json:"dry_run"`
	Changes []SkuChange `json:"changes"`
	// Products that the file has and does not change.
	Unchanged []string `json:"unchanged"`
	// Products that the file does not have, and that were left alone.
	NotInFile []string `json:"not_in_file"`
}

// A product in the file.
type CatalogueEntry struct {
	Type        SkuType `json:"type"`
	Name        string  `json:"name"`
	Description string  `json:"description"`
	// What the product gives.
	Items []Item `json:"items"`
	// The stores that sell it.
	Offers map[string]Offer `json:"offers"`
	// When its sale begins; null: it has begun.
	StartsAt *time.Time `json:"starts_at"`
	// When its sale ends; null: it does not end.
	EndsAt *time.Time `json:"ends_at"`
	// How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
	Limits *PurchaseLimits `json:"limits"`
	// The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
	Countries []string `json:"countries"`
	ImageURL  *string  `json:"image_url"`
	// The game's own words about it.
	Metadata map[string]string `json:"metadata"`
	SKUID    string            `json:"sku_id"`
	// The version that the entry was made from: a product that has another one by now is not replaced. Without it, the entry replaces whatever is there.
	Version *int64 `json:"version"`
	// False retires it: it is sold no more.
	IsActive bool `json:"is_active"`
}

// A product in the file.
type CatalogueEntryInput struct {
	Type        SkuType `json:"type"`
	Name        string  `json:"name"`
	Description *string `json:"description,omitempty"`
	// What the product gives.
	Items []ItemInput `json:"items"`
	// The stores that sell it.
	Offers map[string]OfferInput `json:"offers"`
	// When its sale begins; null: it has begun.
	StartsAt *time.Time `json:"starts_at,omitempty"`
	// When its sale ends; null: it does not end.
	EndsAt *time.Time `json:"ends_at,omitempty"`
	// How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
	Limits *PurchaseLimitsInput `json:"limits,omitempty"`
	// The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
	Countries []string `json:"countries,omitempty"`
	ImageURL  *string  `json:"image_url,omitempty"`
	// The game's own words about it.
	Metadata map[string]string `json:"metadata,omitempty"`
	SKUID    string            `json:"sku_id"`
	// The version that the entry was made from: a product that has another one by now is not replaced. Without it, the entry replaces whatever is there.
	Version *int64 `json:"version,omitempty"`
	// False retires it: it is sold no more.
	IsActive *bool `json:"is_active,omitempty"`
}

// The whole catalogue, sorted by `sku_id`. It changes only where a product does.
type CatalogueFile struct {
	Skus []CatalogueEntry `json:"skus"`
}

// The whole catalogue, sorted by `sku_id`. It changes only where a product does.
type CatalogueFileInput struct {
	Skus []CatalogueEntryInput `json:"skus"`
}

// What a player needs help with.
type Category string

const (
	CategoryAccount      Category = "account"
	CategoryPurchase     Category = "purchase"
	CategoryBug          Category = "bug"
	CategoryPlayerReport Category = "player_report"
	CategoryAppeal       Category = "appeal"
	CategoryOther        Category = "other"
)

// The token of a challenge, and a code. An enrolment takes no recovery code.
type ChallengeAnswer struct {
	// The authenticator's six digits.
	Code *string `json:"code,omitempty"`
	// Instead of a code.
	RecoveryCode   *string `json:"recovery_code,omitempty"`
	ChallengeToken string  `json:"challenge_token"`
}

// The change of one field. Values are JSON; null where there was nothing, or nothing is left.
type Change struct {
	Resource string  `json:"resource"`
	Field    string  `json:"field"`
	Old      *string `json:"old"`
	New      *string `json:"new"`
}

// What is to change of a collection; what is left out stays.
type ChangeCollection struct {
	Name        *string     `json:"name,omitempty"`
	Description *string     `json:"description,omitempty"`
	Visibility  *Visibility `json:"visibility,omitempty"`
}

// Why an entitlement is revoked or restored.
type ChangeEntitlement struct {
	Reason string `json:"reason"`
}

// What becomes of a bug or an idea. The players who reported it, or vote for it, are told of another state.
type ChangeFeedbackState struct {
	State NewState `json:"state"`
	// What players read of it; it replaces the last.
	Answer *string `json:"answer,omitempty"`
	// Of a bug that is done: the version that it is gone in. Reported from that one or a later one, it is open again.
	FixedIn *string `json:"fixed_in,omitempty"`
}

// What is to be another; what is left out stays. `tags` replaces all of them.
type ChangeItem struct {
	Name        *string     `json:"name,omitempty"`
	Description *string     `json:"description,omitempty"`
	Tags        []string    `json:"tags,omitempty"`
	Visibility  *Visibility `json:"visibility,omitempty"`
}

// What to change of a score board. A field that is left out stays as it is.
//
// Once the board has started, only `name`, `end_date`, `is_active`, `attempts`, `session_keys` and `metadata` can
// change. `end_now` ends it at once, for a `reason`. With `dry_run` nothing changes, and the answer says what would.
type ChangeScoreSeason struct {
	Name      *string    `json:"name,omitempty"`
	Type      *BoardType `json:"type,omitempty"`
	StartDate *time.Time `json:"start_date,omitempty"`
	// Not in the past; null: never.
	EndDate     *time.Time        `json:"end_date,omitempty"`
	EndNow      *bool             `json:"end_now,omitempty"`
	ResetRule   *ResetRule        `json:"reset_rule,omitempty"`
	Recurrence  *Recurrence       `json:"recurrence,omitempty"`
	Cron        *string           `json:"cron,omitempty"`
	Order       *Order            `json:"order,omitempty"`
	Operator    *Operator         `json:"operator,omitempty"`
	Decimals    *int64            `json:"decimals,omitempty"`
	Attempts    *int64            `json:"attempts,omitempty"`
	Proof       *RequiredProof    `json:"proof,omitempty"`
	MatchMetric *string           `json:"match_metric,omitempty"`
	ScoringRule *string           `json:"scoring_rule,omitempty"`
	SessionKeys []string          `json:"session_keys,omitempty"`
	IsActive    *bool             `json:"is_active,omitempty"`
	Metadata    map[string]string `json:"metadata,omitempty"`
	// Why; needed with `end_now`.
	Reason *string `json:"reason,omitempty"`
	DryRun *bool   `json:"dry_run,omitempty"`
}

// What a member is to be.
type ChangeTribeRole struct {
	PlayerID string `json:"player_id"`
	Role     string `json:"role"`
}

// A score board after a change, or as it would be after it.
//
// `players` is how many are on the board in the period that is on; `effects` say what happens to them and when.
type ChangedScoreSeason struct {
	Season   ScoreSeasonView `json:"season"`
	IsDryRun bool            `json:"is_dry_run"`
	// The fields that change.
	Changed []string `json:"changed"`
	Players int64    `json:"players"`
	Effects []string `json:"effects"`
}

// A purchase that the player can pay now.
type Checkout struct {
	OrderID  string          `json:"order_id"`
	Provider PaymentProvider `json:"provider"`
	// What names it at the provider: show it to `verify-receipt` when it is paid.
	Transaction string `json:"transaction"`
	// Stripe: what the client confirms the payment with.
	ClientSecret *string `json:"client_secret"`
	// Steam, session web: the page where the player agrees; append `?returnurl=` and your page. Null: the player agrees in the overlay, as also where the browser's address is not of IPv4.
	URL      *string `json:"url"`
	Currency string  `json:"currency"`
	// The price in millionths of the currency's main unit.
	Amount int64 `json:"amount"`
}

// The reward to claim: `level` is the tier (of a bonus, its number of seasons), `tier` is the track.
type ClaimLevel struct {
	Level    int64   `json:"level"`
	Tier     *Track  `json:"tier,omitempty"`
	SeasonID *string `json:"season_id,omitempty"`
}

// What to claim. Without `ugc_id`: one of the ten most urgent items that nobody has.
type ClaimReview struct {
	UgcID *string `json:"ugc_id,omitempty"`
}

// The reward to claim: of the current season, unless another one is named.
//
// Rewards that were reached stay claimable after the season. On the track `bonus`, `tier` is the bonus's number of
// seasons.
type ClaimReward struct {
	Tier     int64   `json:"tier"`
	Track    *Track  `json:"track,omitempty"`
	SeasonID *string `json:"season_id,omitempty"`
}

// A reward that was claimed. `is_new` is false for a cosmetic or title that the player had already.
//
// Of a bonus, `tier` is its number of seasons.
type ClaimedReward struct {
	SeasonID  string    `json:"season_id"`
	Tier      int64     `json:"tier"`
	Track     Track     `json:"track"`
	Reward    Reward    `json:"reward"`
	IsNew     bool      `json:"is_new"`
	ClaimedAt time.Time `json:"claimed_at"`
}

// Where it happened. The keys of `hardware` are the game's own.
type ClientData struct {
	Version  string            `json:"version"`
	Platform string            `json:"platform"`
	Hardware map[string]string `json:"hardware"`
}

// Where it happened. The keys of `hardware` are the game's own.
type ClientDataInput struct {
	Version  string            `json:"version"`
	Platform string            `json:"platform"`
	Hardware map[string]string `json:"hardware,omitempty"`
}

// Why nothing more is to be done about a difference.
type CloseDifference struct {
	Reason string `json:"reason"`
}

// Why nothing more is to be done about a suspicious save.
type CloseSuspicion struct {
	Reason string `json:"reason"`
}

// How a takedown ends, and why.
type CloseTakedown struct {
	Outcome TakedownOutcome `json:"outcome"`
	Reason  string          `json:"reason"`
}

// Which batch.
type CollectUnits struct {
	QueueID string `json:"queue_id"`
}

// A list of items, with a page of them: the last added first. `next_cursor` fetches the next page.
type CollectionPage struct {
	CollectionID string       `json:"collection_id"`
	OwnerID      string       `json:"owner_id"`
	Name         string       `json:"name"`
	Description  string       `json:"description"`
	Visibility   Visibility   `json:"visibility"`
	ItemCount    int64        `json:"item_count"`
	CreatedAt    time.Time    `json:"created_at"`
	UpdatedAt    time.Time    `json:"updated_at"`
	Items        []ListedItem `json:"items"`
	NextCursor   *string      `json:"next_cursor"`
}

// A list of items. `item_count` is how many it has, also those that you may not see.
type CollectionView struct {
	CollectionID string     `json:"collection_id"`
	OwnerID      string     `json:"owner_id"`
	Name         string     `json:"name"`
	Description  string     `json:"description"`
	Visibility   Visibility `json:"visibility"`
	ItemCount    int64      `json:"item_count"`
	CreatedAt    time.Time  `json:"created_at"`
	UpdatedAt    time.Time  `json:"updated_at"`
}

// What the page that asks the player sends.
type ConfirmTwitchLink struct {
	State        string `json:"state"`
	Confirmation string `json:"confirmation"`
}

// All territories of a season. It is a few seconds old at most.
type ConquestMap struct {
	SeasonID    string          `json:"season_id"`
	Territories []TerritoryView `json:"territories"`
}

// Your own place; without victory points there is no rank yet.
type ConquestPlace struct {
	Rank          *int64 `json:"rank"`
	VictoryPoints int64  `json:"victory_points"`
}

// A player on the board. Who has a private profile is shown without name and id.
type ConquestPlayerLine struct {
	Rank          int64   `json:"rank"`
	PlayerID      *string `json:"player_id"`
	Username      *string `json:"username"`
	TribeID       *string `json:"tribe_id"`
	TribeName     *string `json:"tribe_name"`
	VictoryPoints int64   `json:"victory_points"`
}

// Players with victory points, the best first; of as many points, who reached them first.
type ConquestPlayers struct {
	SeasonID string               `json:"season_id"`
	Players  []ConquestPlayerLine `json:"players"`
	// Null for who takes no part in the season.
	UserRank   *ConquestPlace `json:"user_rank"`
	NextCursor *string        `json:"next_cursor"`
}

// A tribe on the board.
type ConquestTribeLine struct {
	Rank                  int64   `json:"rank"`
	TribeID               string  `json:"tribe_id"`
	TribeName             string  `json:"tribe_name"`
	Tag                   string  `json:"tag"`
	Emblem                *string `json:"emblem"`
	TotalVp               int64   `json:"total_vp"`
	MemberCount           int64   `json:"member_count"`
	TerritoriesControlled int64   `json:"territories_controlled"`
}

// Tribes with victory points, the best first; of as many points, who reached them first.
type ConquestTribes struct {
	SeasonID string              `json:"season_id"`
	Tribes   []ConquestTribeLine `json:"tribes"`
	// Null for who is in no tribe of the season.
	MyTribe    *ConquestPlace `json:"my_tribe"`
	NextCursor *string        `json:"next_cursor"`
}

// What you agree to. What is left out stays as it is; terms are agreed to, never taken back.
type ConsentChange struct {
	TermsVersion *string `json:"terms_version,omitempty"`
	// Whether the game may send you mails that advertise.
	Marketing *bool `json:"marketing,omitempty"`
}

// What you have agreed to, and since when.
type Consents struct {
	TermsVersion *string    `json:"terms_version"`
	TermsAt      *time.Time `json:"terms_at"`
	Marketing    bool       `json:"marketing"`
	MarketingAt  *time.Time `json:"marketing_at"`
}

// A square of the map.
type Coordinates struct {
	X int64 `json:"x"`
	Y int64 `json:"y"`
}

// Why a player is copied.
type CopyPlayer struct {
	Reason string `json:"reason"`
}

// An item of the catalogue. An item is taken off sale, never deleted.
//
// Prices are in minor units: null where the item is not sold for that currency, 0 where it is free.
// `owned_by_count` is as of `counted_at`; it is updated once a week.
type Cosmetic struct {
	CosmeticID      string       `json:"cosmetic_id"`
	Name            string       `json:"name"`
	Type            CosmeticType `json:"type"`
	Rarity          Rarity       `json:"rarity"`
	Description     string       `json:"description"`
	ImageURL        string       `json:"image_url"`
	PreviewVideoURL *string      `json:"preview_video_url"`
	PriceCoins      *int64       `json:"price_coins"`
	PricePremium    *int64       `json:"price_premium"`
	OnSale          bool         `json:"on_sale"`
	ReleaseDate     time.Time    `json:"release_date"`
	AvailableUntil  *time.Time   `json:"available_until"`
	IsLimited       bool         `json:"is_limited"`
	SeasonID        *string      `json:"season_id"`
	Event           *string      `json:"event"`
	OwnedByCount    int64        `json:"owned_by_count"`
	CountedAt       time.Time    `json:"counted_at"`
	CreatedAt       time.Time    `json:"created_at"`
	UpdatedAt       time.Time    `json:"updated_at"`
}

// The fields to change. A field that is left out stays as it is. A null clears a field that can be empty.
type CosmeticChanges struct {
	Name            *string    `json:"name,omitempty"`
	Rarity          *Rarity    `json:"rarity,omitempty"`
	Description     *string    `json:"description,omitempty"`
	ImageURL        *string    `json:"image_url,omitempty"`
	PreviewVideoURL *string    `json:"preview_video_url,omitempty"`
	PriceCoins      *int64     `json:"price_coins,omitempty"`
	PricePremium    *int64     `json:"price_premium,omitempty"`
	OnSale          *bool      `json:"on_sale,omitempty"`
	ReleaseDate     *time.Time `json:"release_date,omitempty"`
	AvailableUntil  *time.Time `json:"available_until,omitempty"`
	IsLimited       *bool      `json:"is_limited,omitempty"`
	SeasonID        *string    `json:"season_id,omitempty"`
	Event           *string    `json:"event,omitempty"`
}

// The type of a cosmetic. Each type has one slot in the loadout.
type CosmeticType string

const (
	CosmeticTypeSkin      CosmeticType = "skin"
	CosmeticTypeEmote     CosmeticType = "emote"
	CosmeticTypeBanner    CosmeticType = "banner"
	CosmeticTypeNameplate CosmeticType = "nameplate"
	CosmeticTypeEffect    CosmeticType = "effect"
	CosmeticTypeTrail     CosmeticType = "trail"
)

// A unit that is stronger against another, by how much of the other army is of that unit.
type Counter struct {
	Unit    Unit `json:"unit"`
	Against Unit `json:"against"`
	// 1500: half as strong again against an army of that unit alone.
	Permille int64 `json:"permille"`
}

// A counter-notice of the creator, as § 512(g)(3) wants it.
type CounterNotice struct {
	Name string `json:"name"`
	// Postal address and telephone number.
	Address   string `json:"address"`
	Statement string `json:"statement"`
	// The creator swears that the removal was a mistake.
	Sworn                  bool   `json:"sworn"`
	ConsentsToJurisdiction bool   `json:"consents_to_jurisdiction"`
	SignedBy               string `json:"signed_by"`
	Reason                 string `json:"reason"`
}

// The error that stopped the game. Reports of one error are of one bug, whatever players write with them.
type Crash struct {
	Message string `json:"message"`
	// As the engine prints it; the first 20,000 characters are kept.
	Stack string `json:"stack"`
}

// The error that stopped the game. Reports of one error are of one bug, whatever players write with them.
type CrashInput struct {
	Message string `json:"message"`
	// As the engine prints it; the first 20,000 characters are kept.
	Stack *string `json:"stack,omitempty"`
}

// A new campaign.
type CreateCampaign struct {
	Name string `json:"name"`
	// Twitch's id of the campaign, if it is known.
	TwitchCampaignID *string   `json:"twitch_campaign_id,omitempty"`
	StartsAt         time.Time `json:"starts_at"`
	// When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.
	EndsAt time.Time `json:"ends_at"`
	// Where it is offered, by the country of the profile; empty: everywhere.
	Countries []string       `json:"countries,omitempty"`
	Benefits  []BenefitInput `json:"benefits"`
	// Its id here, for good.
	CampaignID string `json:"campaign_id"`
}

// A new list of items. A `private` one is yours alone; an `unlisted` one is for whoever has its id.
type CreateCollection struct {
	Name        string      `json:"name"`
	Description *string     `json:"description,omitempty"`
	Visibility  *Visibility `json:"visibility,omitempty"`
}

// A season to come. It is played for as many days as its game says, by the game as it is when it is created.
type CreateConquestSeason struct {
	Name                 string    `json:"name"`
	RegistrationStartsAt time.Time `json:"registration_starts_at"`
	RegistrationEndsAt   time.Time `json:"registration_ends_at"`
	// At or after the end of registration.
	StartsAt time.Time `json:"starts_at"`
	// In cents, instead of the game's. 0: whoever wants takes part.
	EntryFee *int64 `json:"entry_fee,omitempty"`
	// How long an hour of the game is, in seconds, for a season that is played in minutes.
	HourSeconds *int64 `json:"hour_seconds,omitempty"`
	// How many days of 24 hours of the game the season is played, instead of the game's.
	Days *int64 `json:"days,omitempty"`
	// Whether the entry fees, without the platform's part, are prizes for the best. Its players need a linked wallet. Off: fees are the game's. Prizes for money are not lawful everywhere: see to `countries` and `minimum_age`.
	MoneyPrizes *bool `json:"money_prizes,omitempty"`
	// The countries that its players live in, by their profiles; empty: all.
	Countries []string `json:"countries,omitempty"`
	// The age in years that its players say to have reached; 0: they are not asked.
	MinimumAge *int64 `json:"minimum_age,omitempty"`
}

// An item to add to the catalogue.
type CreateCosmetic struct {
	CosmeticID  string       `json:"cosmetic_id"`
	Name        string       `json:"name"`
	Type        CosmeticType `json:"type"`
	Rarity      Rarity       `json:"rarity"`
	Description *string      `json:"description,omitempty"`
	// The address of a picture, such as one of the library has (`POST /api/v1/admin/pictures`).
	ImageURL        string  `json:"image_url"`
	PreviewVideoURL *string `json:"preview_video_url,omitempty"`
	PriceCoins      *int64  `json:"price_coins,omitempty"`
	PricePremium    *int64  `json:"price_premium,omitempty"`
	// Whether the shop offers it. Rewards need not be on sale.
	OnSale *bool `json:"on_sale,omitempty"`
	// From when it is offered; now, if it is left out.
	ReleaseDate *time.Time `json:"release_date,omitempty"`
	// When it leaves the shop.
	AvailableUntil *time.Time `json:"available_until,omitempty"`
	IsLimited      *bool      `json:"is_limited,omitempty"`
	SeasonID       *string    `json:"season_id,omitempty"`
	Event          *string    `json:"event,omitempty"`
}

// Which season to pay for.
type CreateEntryFee struct {
	SeasonID string `json:"season_id"`
}

// What the game should have. Other players see it, and not whose it is. It is plain text and may hold `<`.
type CreateIdea struct {
	Title string `json:"title"`
	// Why, and how.
	Text *string `json:"text,omitempty"`
}

// What you made, and its file. It stays private until you ask for publication.
type CreateItem struct {
	Type        UgcType  `json:"type"`
	Name        string   `json:"name"`
	Description *string  `json:"description,omitempty"`
	Tags        []string `json:"tags,omitempty"`
	// Who sees it once it is published.
	Visibility *Visibility `json:"visibility,omitempty"`
	File       UgcFile     `json:"file"`
}

// A season to create, with a minute's notice at least. Tiers that are left out have no reward.
//
// `backdated` allows a start that is past or nearer, to bring in matches that were played before. Wait a minute
// before you report those: a match that is reported sooner may count for no season.
type CreateSeason struct {
	SeasonNumber int64             `json:"season_number"`
	Name         string            `json:"name"`
	Theme        *string           `json:"theme,omitempty"`
	StartDate    time.Time         `json:"start_date"`
	EndDate      time.Time         `json:"end_date"`
	XPPerTier    *int64            `json:"xp_per_tier,omitempty"`
	PremiumPrice *PriceInput       `json:"premium_price,omitempty"`
	Tiers        []TierRewardInput `json:"tiers,omitempty"`
	// Rewards for earlier seasons, one a number of seasons.
	Bonuses   []SeasonBonusInput `json:"bonuses,omitempty"`
	Backdated *bool              `json:"backdated,omitempty"`
}

// A key to create. Without `expires_at`, it is valid until it is revoked.
type CreateServerKey struct {
	// Where the key is used.
	Name      string     `json:"name"`
	Scopes    []Scope    `json:"scopes"`
	ExpiresAt *time.Time `json:"expires_at,omitempty"`
}

// A product to sell.
type CreateSku struct {
	Type        SkuType `json:"type"`
	Name        string  `json:"name"`
	Description *string `json:"description,omitempty"`
	// What the product gives.
	Items []ItemInput `json:"items"`
	// The stores that sell it.
	Offers map[string]OfferInput `json:"offers"`
	// When its sale begins; null: it has begun.
	StartsAt *time.Time `json:"starts_at,omitempty"`
	// When its sale ends; null: it does not end.
	EndsAt *time.Time `json:"ends_at,omitempty"`
	// How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
	Limits *PurchaseLimitsInput `json:"limits,omitempty"`
	// The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
	Countries []string `json:"countries,omitempty"`
	ImageURL  *string  `json:"image_url,omitempty"`
	// The game's own words about it.
	Metadata map[string]string `json:"metadata,omitempty"`
	SKUID    string            `json:"sku_id"`
}

// A new tribe, of the current season unless another is named.
type CreateTribe struct {
	Name string `json:"name"`
	// Three letters or digits; small letters become capitals.
	Tag         string  `json:"tag"`
	Description *string `json:"description,omitempty"`
	SeasonID    *string `json:"season_id,omitempty"`
}

// A server that is to be told of events.
type CreateWebhook struct {
	URL         string   `json:"url"`
	Events      []string `json:"events"`
	Description *string  `json:"description,omitempty"`
}

// A creator's standing, and a page of decisions on what they made, the latest first.
type CreatorHistory struct {
	Standing   StandingView   `json:"standing"`
	Decisions  []DecisionView `json:"decisions"`
	NextCursor *string        `json:"next_cursor"`
}

// An e-mail address and its password.
type Credentials struct {
	Email    string `json:"email"`
	Password string `json:"password"`
	// Answer with cookies (for browsers) instead of tokens.
	Cookies *bool `json:"cookies,omitempty"`
}

// A currency of the wallet that Ludus itself uses. Players earn coins in play and buy the premium currency.
type Currency string

const (
	CurrencyCoins   Currency = "coins"
	CurrencyPremium Currency = "premium"
)

// A player's balance of one currency or consumable. Who owes something has a balance of zero.
type CurrencyBalance struct {
	Currency string `json:"currency"`
	// What can be spent, in minor units.
	Balance int64 `json:"balance"`
	// What the next credits pay off first, in minor units.
	Debt int64 `json:"debt"`
}

// The figures of a day (UTC).
type DayFigures struct {
	Day string `json:"day"`
	// Accounts that were opened by the end of the day, and are there still.
	Players int64 `json:"players"`
	// Accounts that were opened on the day, and are there still.
	Registrations int64 `json:"registrations"`
	// Matches that were reported.
	Matches int64 `json:"matches"`
	// Rewards of the battle pass that were claimed.
	Claims int64 `json:"claims"`
	// What was paid for orders of the day, by currency: amounts in its minor units, without test orders.
	Revenue map[string]Revenue `json:"revenue"`
	// What waited for staff: `order_reviews`, `prizes`, `support`, `message_reports`, `suspicious_saves`. Empty where the day was counted later.
	Queues map[string]Queue `json:"queues"`
	// When the day was counted last. Its last week is counted each day.
	CountedAt time.Time `json:"counted_at"`
}

// A dead letter: an event that a function could not handle.
//
// `payload` is the event, as text or base64 (`encoding`), up to 800,000 bytes. `truncated` says that it was longer.
// `replays` are the last twenty. It is deleted at `expire_at`, whatever becomes of it.
type DeadLetter struct {
	DeadLetterID string            `json:"dead_letter_id"`
	Function     string            `json:"function"`
	SourceTopic  string            `json:"source_topic"`
	Fact         string            `json:"fact"`
	Payload      string            `json:"payload"`
	Encoding     string            `json:"encoding"`
	Truncated    bool              `json:"truncated"`
	Attributes   map[string]string `json:"attributes"`
	Error        string            `json:"error"`
	DiedAt       time.Time         `json:"died_at"`
	State        DeadLetterState   `json:"state"`
	Replays      []Replay          `json:"replays"`
	Discard      *Discard          `json:"discard"`
	ExpireAt     *time.Time        `json:"expire_at"`
}

// The state of a dead letter.
type DeadLetterState string

const (
	DeadLetterStateDead      DeadLetterState = "dead"
	DeadLetterStateReplaying DeadLetterState = "replaying"
	DeadLetterStateReplayed  DeadLetterState = "replayed"
	DeadLetterStateDiscarded DeadLetterState = "discarded"
)

// A dead letter without its payload.
type DeadLetterSummary struct {
	DeadLetterID string          `json:"dead_letter_id"`
	Function     string          `json:"function"`
	SourceTopic  string          `json:"source_topic"`
	Fact         string          `json:"fact"`
	Error        string          `json:"error"`
	DiedAt       time.Time       `json:"died_at"`
	State        DeadLetterState `json:"state"`
	Replays      int64           `json:"replays"`
}

// What made a debt, or made it larger: a purchase that was refunded after its currency was spent.
type DebtCause struct {
	// `refund`; `merge` where another account that became yours owed it.
	Movement Movement `json:"movement"`
	// The purchase that was refunded, if it was one.
	OrderID *string `json:"order_id"`
	// What it added to the debt, in minor units.
	Amount int64     `json:"amount"`
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
}

// What you owe of a currency, and why. Whatever you get of that currency pays it off first.
type DebtStatement struct {
	Currency string `json:"currency"`
	// What is owed now, in minor units.
	Debt int64 `json:"debt"`
	// Since when something is owed of it.
	Since *time.Time `json:"since"`
	// What was paid off since then, or forgiven, in minor units.
	Paid int64 `json:"paid"`
	// What made the debt, the latest first.
	Causes []DebtCause `json:"causes"`
	// Whether these are all causes: of a long history, the latest are shown.
	IsWhole bool `json:"is_whole"`
}

// What a player owes of each currency; nothing where nothing is owed.
type Debts struct {
	PlayerID string          `json:"player_id"`
	Debts    []DebtStatement `json:"debts"`
	// Whether so much is owed that no purchase can be opened until it is less.
	PurchasesStop bool `json:"purchases_stop"`
}

// A decision on an appeal. The creator is told; `notes` are for staff.
type DecideAppeal struct {
	Decision AppealDecision `json:"decision"`
	Notes    *string        `json:"notes,omitempty"`
}

// What you make of it. It changes nothing for the player: a ban, or a prize that is not paid, is decided there.
type DecideFlag struct {
	Verdict FlagVerdict `json:"verdict"`
	Reason  string      `json:"reason"`
}

// A decision on a report. Who reported it is told, and the sender where it is upheld; `note` is for staff.
type DecideReport struct {
	Decision ReportDecision `json:"decision"`
	Note     *string        `json:"note,omitempty"`
}

// What becomes of a purchase, and why.
type DecideReview struct {
	Decision ReviewDecision `json:"decision"`
	Reason   string         `json:"reason"`
}

// A decision on an item. Its creator is told `action` and `category`; `notes` are for staff.
type DecideUgc struct {
	// Of the claim of the review.
	ClaimID string         `json:"claim_id"`
	Action  DecisionAction `json:"action"`
	// What is wrong with the item; null for `publish`.
	Category *UgcCategory  `json:"category,omitempty"`
	Ground   *ReasonGround `json:"ground,omitempty"`
	// Whether the creator gets a strike, if the category has one; for `remove`.
	Strike *bool `json:"strike,omitempty"`
	// Of a published item whose new version waits: whether the decision is on the item as a whole, and not on the new version alone.
	WholeItem *bool   `json:"whole_item,omitempty"`
	Notes     *string `json:"notes,omitempty"`
}

// What becomes of an item: `publish`, players see it; `flag`, they do not for now; `remove`, never again.
type DecisionAction string

const (
	DecisionActionPublish DecisionAction = "publish"
	DecisionActionFlag    DecisionAction = "flag"
	DecisionActionRemove  DecisionAction = "remove"
)

// A decision as staff sees it. `undone_at` is null while it stands.
//
// `before` and `after` are the states of the item, or of its new version where it is `of_new_version`.
type DecisionView struct {
	DecisionID   string         `json:"decision_id"`
	UgcID        string         `json:"ugc_id"`
	CreatorID    string         `json:"creator_id"`
	Name         string         `json:"name"`
	Version      int64          `json:"version"`
	OfNewVersion bool           `json:"of_new_version"`
	Action       DecisionAction `json:"action"`
	Category     *UgcCategory   `json:"category"`
	Ground       ReasonGround   `json:"ground"`
	Notes        string         `json:"notes"`
	ModeratorID  string         `json:"moderator_id"`
	Before       UgcStatus      `json:"before"`
	After        UgcStatus      `json:"after"`
	Strike       bool           `json:"strike"`
	WholeItem    bool           `json:"whole_item"`
	DecidedAt    time.Time      `json:"decided_at"`
	UndoneBy     string         `json:"undone_by"`
	UndoneAt     *time.Time     `json:"undone_at"`
	UndoReason   string         `json:"undo_reason"`
}

// A delivery with what is sent, and its latest attempts.
type DeliveryDetails struct {
	Summary   DeliverySummary `json:"summary"`
	Body      string          `json:"body"`
	Attempts  []Attempt       `json:"attempts"`
	KeptUntil time.Time       `json:"kept_until"`
}

// How a campaign's drops stand.
type DeliveryFigures struct {
	Granted int64 `json:"granted"`
	// Those of viewers who have not linked their Twitch account to a player yet.
	Waiting int64 `json:"waiting"`
	// Those that cannot be granted as the campaign stands.
	Held int64 `json:"held"`
	// Those that are granted, and of which Twitch does not know yet.
	Unreported int64 `json:"unreported"`
	// Since when the longest of them waits.
	UnreportedSince *time.Time `json:"unreported_since"`
}

// How a delivery stands.
type DeliveryState string

const (
	DeliveryStatePending   DeliveryState = "pending"
	DeliveryStateDelivered DeliveryState = "delivered"
	DeliveryStateFailed    DeliveryState = "failed"
)

// A delivery in the log.
type DeliverySummary struct {
	DeliveryID string        `json:"delivery_id"`
	WebhookID  string        `json:"webhook_id"`
	EventID    string        `json:"event_id"`
	Event      string        `json:"event"`
	State      DeliveryState `json:"state"`
	Attempts   int64         `json:"attempts"`
	// Of the last attempt; 0: there was no answer.
	LastStatus    *int64     `json:"last_status"`
	NextAttemptAt *time.Time `json:"next_attempt_at"`
	CreatedAt     time.Time  `json:"created_at"`
}

// One dependency of a service: whether it answers, and after how many milliseconds.
//
// Partners and the mail server have the status `not_asked`: a health check does not call them.
type Dependency struct {
	Name      string   `json:"name"`
	Status    string   `json:"status"`
	LatencyMs *float64 `json:"latency_ms"`
	Problem   *string  `json:"problem"`
}

// Rates and averages of the totals: null where nothing was counted. Rates are from 0 to 1.
type Derived struct {
	WinRate *float64 `json:"win_rate"`
	KdRatio *float64 `json:"kd_ratio"`
	// The share of shots that hit, from 0 to 100.
	AccuracyPct     *float64 `json:"accuracy_pct"`
	AvgAnswerTimeMs *float64 `json:"avg_answer_time_ms"`
	AnswerRate      *float64 `json:"answer_rate"`
}

// What the tribe says of itself.
type DescribeTribe struct {
	Description string `json:"description"`
}

// A number of players with one kind of difference, and examples.
type Difference struct {
	Players int64 `json:"players"`
	// The ids of ten players at most.
	Examples []string `json:"examples"`
}

// In what an order is not as its provider says.
type DifferenceKind string

const (
	DifferenceKindPaidNotGranted DifferenceKind = "paid_not_granted"
	DifferenceKindGrantedNotPaid DifferenceKind = "granted_not_paid"
	DifferenceKindAmountDiffers  DifferenceKind = "amount_differs"
	DifferenceKindRefundReview   DifferenceKind = "refund_review"
	DifferenceKindRefundOverdue  DifferenceKind = "refund_overdue"
)

// Who discarded a dead letter, and why.
type Discard struct {
	DiscardedBy string    `json:"discarded_by"`
	DiscardedAt time.Time `json:"discarded_at"`
	Reason      string    `json:"reason"`
}

// Why a dead letter is discarded.
type DiscardRequest struct {
	Reason string `json:"reason"`
}

// A drop that you have earned.
type DropClaim struct {
	EntitlementID string       `json:"entitlement_id"`
	CampaignID    string       `json:"campaign_id"`
	Name          string       `json:"name"`
	Status        DropStatus   `json:"status"`
	HeldBecause   *HeldBecause `json:"held_because"`
	// What it gave, and what became of each item.
	Items     []Granted  `json:"items"`
	EarnedAt  time.Time  `json:"earned_at"`
	GrantedAt *time.Time `json:"granted_at"`
}

// Where a drop stands.
type DropStatus string

const (
	DropStatusWaiting DropStatus = "waiting"
	DropStatusHeld    DropStatus = "held"
	DropStatusGranted DropStatus = "granted"
)

// The new address, and the current password.
type EmailChangeRequest struct {
	Email    string `json:"email"`
	Password string `json:"password"`
}

// The address to link, and a password for it. Both take effect when the address is confirmed.
type EmailLinkRequest struct {
	Email    string `json:"email"`
	Password string `json:"password"`
}

// The short code of a mail, or the token of its link.
type EmailProof struct {
	Code  *string `json:"code,omitempty"`
	Token *string `json:"token,omitempty"`
}

// What was done for an address whose owner had not asked for the mail.
//
// `signed_out` says that the account had the address: its sessions have ended, and its password and linked
// identities are set aside. Otherwise the address was only asked for and is not the account's.
type EmailRefused struct {
	Email     string `json:"email"`
	SignedOut bool   `json:"signed_out"`
}

// The code with its address, or the token of the link.
type EmailSignIn struct {
	Email *string `json:"email,omitempty"`
	Code  *string `json:"code,omitempty"`
	Token *string `json:"token,omitempty"`
	// Of a new player, where the game has a minimum age. Ask for it before you open an account.
	Age *AgeDeclaration `json:"age,omitempty"`
	// Answer with cookies (for browsers) instead of tokens.
	Cookies *bool `json:"cookies,omitempty"`
}

// The address to send a sign-in mail to. The mail is in `language`, or else in the account's language.
type EmailSignInRequest struct {
	Email    string  `json:"email"`
	Language *string `json:"language,omitempty"`
}

// The account's address.
type EmailState struct {
	UserID          string     `json:"user_id"`
	Email           string     `json:"email"`
	EmailVerifiedAt *time.Time `json:"email_verified_at"`
	// Whether the address was confirmed in a session of the account.
	Proven bool `json:"proven"`
}

// The token of a mail.
type EmailToken struct {
	Token string `json:"token"`
}

// How to end a season early. With `dry_run`, nothing changes.
type EndSeason struct {
	// Why it ends early; kept in the audit trail.
	Reason string `json:"reason"`
	DryRun *bool  `json:"dry_run,omitempty"`
}

// What to end: a friendship, a request that I sent, or one that I received.
type EndedState string

const (
	EndedStateFriends  EndedState = "friends"
	EndedStateSent     EndedState = "sent"
	EndedStateReceived EndedState = "received"
)

// A new secret, which is shown once. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a code of it.
type Enrolment struct {
	// Send it with the first code, within `expires_in` seconds.
	ChallengeToken string `json:"challenge_token"`
	ExpiresIn      int64  `json:"expires_in"`
	// The secret in base 32, for typing into an authenticator.
	Secret     string `json:"secret"`
	OtpauthUri string `json:"otpauth_uri"`
	// A QR code of the URI, as the data URI of an SVG.
	QrCode string `json:"qr_code"`
}

// Something durable that a player owns, or owned, with each time that it was revoked by hand or by a ban.
type EntitlementDetails struct {
	EntitlementID string `json:"entitlement_id"`
	// The product that gave it; empty: it was a gift.
	SKUID     string            `json:"sku_id"`
	Kind      string            `json:"kind"`
	ID        string            `json:"id"`
	Status    EntitlementStatus `json:"status"`
	GrantedAt time.Time         `json:"granted_at"`
	// When it ends; null: it does not end.
	ExpiresAt        *time.Time        `json:"expires_at"`
	RevokedAt        *time.Time        `json:"revoked_at"`
	RevocationReason *RevocationReason `json:"revocation_reason"`
	PlayerID         string            `json:"player_id"`
	OrderID          string            `json:"order_id"`
	// The latest last.
	History []Revocation `json:"history"`
}

// Whether a player owns it now.
type EntitlementStatus string

const (
	EntitlementStatusActive  EntitlementStatus = "active"
	EntitlementStatusExpired EntitlementStatus = "expired"
	EntitlementStatusRevoked EntitlementStatus = "revoked"
)

// Something durable that you own, or owned.
type EntitlementView struct {
	EntitlementID string `json:"entitlement_id"`
	// The product that gave it; empty: it was a gift.
	SKUID     string            `json:"sku_id"`
	Kind      string            `json:"kind"`
	ID        string            `json:"id"`
	Status    EntitlementStatus `json:"status"`
	GrantedAt time.Time         `json:"granted_at"`
	// When it ends; null: it does not end.
	ExpiresAt        *time.Time        `json:"expires_at"`
	RevokedAt        *time.Time        `json:"revoked_at"`
	RevocationReason *RevocationReason `json:"revocation_reason"`
}

// An entry as the player sees it.
type EntryView struct {
	Number    int64     `json:"number"`
	Author    Author    `json:"author"`
	Text      string    `json:"text"`
	CreatedAt time.Time `json:"created_at"`
}

// Whether money was moved.
type Environment string

const (
	EnvironmentLive    Environment = "live"
	EnvironmentSandbox Environment = "sandbox"
)

// An ID token of Epic Account Services (EOS_Auth_CopyIdToken).
type EpicProof struct {
	IDToken string `json:"id_token"`
}

// An Epic ID token.
type EpicSignIn struct {
	IDToken string `json:"id_token"`
	// Of a new player, where the game has a minimum age. Ask for it before you open an account.
	Age *AgeDeclaration `json:"age,omitempty"`
	// Answer with cookies (for browsers) instead of tokens.
	Cookies *bool `json:"cookies,omitempty"`
}

// An item that a player wears.
type EquippedItem struct {
	CosmeticID      string  `json:"cosmetic_id"`
	Name            string  `json:"name"`
	Rarity          Rarity  `json:"rarity"`
	ImageURL        string  `json:"image_url"`
	PreviewVideoURL *string `json:"preview_video_url"`
}

// The item that a player wears in each slot; null where the slot is empty.
type EquippedItems struct {
	Skin      *EquippedItem `json:"skin"`
	Emote     *EquippedItem `json:"emote"`
	Banner    *EquippedItem `json:"banner"`
	Nameplate *EquippedItem `json:"nameplate"`
	Effect    *EquippedItem `json:"effect"`
	Trail     *EquippedItem `json:"trail"`
}

// What one service has erased of an account, as entries by what they are, and what it keeps and why.
type ErasedPart struct {
	Service string `json:"service"`
	// How many entries were erased, by what they are.
	Entries map[string]int64 `json:"entries"`
	Kept    []Kept           `json:"kept"`
}

// What was erased of an account, what is kept and why, and when the last copy of it is gone.
//
// `last_backup_gone_at` is when the last backup that may have it is deleted; null until the erasure is complete. What
// came late is erased at `again_at`; null: there is no more round.
type ErasureCertificate struct {
	PlayerID    string       `json:"player_id"`
	State       ErasureState `json:"state"`
	RequestedAt time.Time    `json:"requested_at"`
	DueAt       time.Time    `json:"due_at"`
	ErasedAt    *time.Time   `json:"erased_at"`
	// How often it was erased: what came late is erased in the later rounds.
	Rounds  int64      `json:"rounds"`
	AgainAt *time.Time `json:"again_at"`
	// How many entries were erased, by what they are.
	Entries map[string]int64 `json:"entries"`
	Kept    []Kept           `json:"kept"`
	// The same by the part of the game's backend, in order.
	Parts            []ErasedPart `json:"parts"`
	LastBackupGoneAt *time.Time   `json:"last_backup_gone_at"`
}

// Where the erasure of an account stands.
type ErasureState string

const (
	ErasureStateNone    ErasureState = "none"
	ErasureStateWaiting ErasureState = "waiting"
	ErasureStateStopped ErasureState = "stopped"
	ErasureStateErasing ErasureState = "erasing"
	ErasureStateErased  ErasureState = "erased"
)

// Whether your account is going to be erased. It begins at `due_at`, and can be stopped until then.
type ErasureStatus struct {
	State       ErasureState `json:"state"`
	RequestedAt *time.Time   `json:"requested_at"`
	DueAt       *time.Time   `json:"due_at"`
	StoppedAt   *time.Time   `json:"stopped_at"`
}

// Where the file is, for the next ten minutes.
type ExportDownload struct {
	URL       string    `json:"url"`
	ExpiresAt time.Time `json:"expires_at"`
}

// Where the file of a player's data stands.
type ExportState string

const (
	ExportStateNone    ExportState = "none"
	ExportStateWaiting ExportState = "waiting"
	ExportStateReady   ExportState = "ready"
	ExportStateFailed  ExportState = "failed"
	ExportStateExpired ExportState = "expired"
)

// The last file of your data. It can be downloaded from `ready` until `expires_at`.
//
// `progress` is in percent, `size` in bytes; a ZIP of JSON and of your files.
type ExportStatus struct {
	State       ExportState `json:"state"`
	ExportID    *string     `json:"export_id"`
	RequestedAt *time.Time  `json:"requested_at"`
	Progress    int64       `json:"progress"`
	ReadyAt     *time.Time  `json:"ready_at"`
	ExpiresAt   *time.Time  `json:"expires_at"`
	Size        *int64      `json:"size"`
}

// A number that rose by more than was `allowed` since the save before.
type FastRise struct {
	Key     string  `json:"key"`
	Before  float64 `json:"before"`
	After   float64 `json:"after"`
	Allowed float64 `json:"allowed"`
}

// One of your favourites. `added_at` is when you made it one.
type FavouriteItem struct {
	UgcID       string   `json:"ugc_id"`
	CreatorID   string   `json:"creator_id"`
	Type        UgcType  `json:"type"`
	Name        string   `json:"name"`
	Summary     string   `json:"summary"`
	Tags        []string `json:"tags"`
	Rating      *float64 `json:"rating"`
	RatingCount int64    `json:"rating_count"`
	Downloads   int64    `json:"downloads"`
	// Null of your own items that are not published yet.
	PublishedAt *time.Time `json:"published_at"`
	AddedAt     time.Time  `json:"added_at"`
}

// Whether an item is among your favourites now.
type FavouriteReceipt struct {
	UgcID       string `json:"ugc_id"`
	IsFavourite bool   `json:"is_favourite"`
}

// Some of the list as CSV (RFC 4180), with a line of names. `next_cursor` fetches the next part; null: the last.
type FeedbackCsv struct {
	CSV        string  `json:"csv"`
	NextCursor *string `json:"next_cursor"`
}

// A bug or an idea with what was written; of a bug, its latest reports, with logs.
type FeedbackDetails struct {
	ItemID         string        `json:"item_id"`
	Kind           FeedbackKind  `json:"kind"`
	State          FeedbackState `json:"state"`
	Title          string        `json:"title"`
	Players        int64         `json:"players"`
	Times          int64         `json:"times"`
	AssigneeID     *string       `json:"assignee_id"`
	FixedIn        string        `json:"fixed_in"`
	MergedInto     *string       `json:"merged_into"`
	CreatedAt      time.Time     `json:"created_at"`
	UpdatedAt      time.Time     `json:"updated_at"`
	LastReportedAt time.Time     `json:"last_reported_at"`
	Text           string        `json:"text"`
	Answer         string        `json:"answer"`
	// Whose idea it is; null where that is not known, and for bugs.
	AuthorID *string          `json:"author_id"`
	Latest   []OccurrenceView `json:"latest"`
}

// What somebody tells.
type FeedbackKind string

const (
	FeedbackKindBug  FeedbackKind = "bug"
	FeedbackKindIdea FeedbackKind = "idea"
)

// What becomes of it.
type FeedbackState string

const (
	FeedbackStateOpen       FeedbackState = "open"
	FeedbackStatePlanned    FeedbackState = "planned"
	FeedbackStateInProgress FeedbackState = "in_progress"
	FeedbackStateDone       FeedbackState = "done"
	FeedbackStateDeclined   FeedbackState = "declined"
	FeedbackStateHidden     FeedbackState = "hidden"
	FeedbackStateMerged     FeedbackState = "merged"
)

// A bug or an idea in support's list. `players` have the bug, or vote for the idea, as of a minute ago at most.
//
// `times` is how often a bug was reported. `assignee_id` is null while nobody looks after it.
type FeedbackSummary struct {
	ItemID         string        `json:"item_id"`
	Kind           FeedbackKind  `json:"kind"`
	State          FeedbackState `json:"state"`
	Title          string        `json:"title"`
	Players        int64         `json:"players"`
	Times          int64         `json:"times"`
	AssigneeID     *string       `json:"assignee_id"`
	FixedIn        string        `json:"fixed_in"`
	MergedInto     *string       `json:"merged_into"`
	CreatedAt      time.Time     `json:"created_at"`
	UpdatedAt      time.Time     `json:"updated_at"`
	LastReportedAt time.Time     `json:"last_reported_at"`
}

// A field that is to be another one. Values are JSON; null: the field is not there.
type FieldChange struct {
	Field  string  `json:"field"`
	Before *string `json:"before"`
	After  *string `json:"after"`
}

// A side of a battle. `user_id` is null for guards and for garrisons, whose members `members` names.
type Fighter struct {
	UserID    *string   `json:"user_id"`
	Username  *string   `json:"username"`
	TribeID   *string   `json:"tribe_id"`
	Army      Army      `json:"army"`
	Formation Formation `json:"formation"`
	Power     int64     `json:"power"`
	// The units of each member of a garrison.
	Members map[string]Army `json:"members"`
}

// The file of a version. `size` is in bytes; width and height are pixels, 0 where there are none.
type FileView struct {
	Version     int64  `json:"version"`
	FileName    string `json:"file_name"`
	ContentType string `json:"content_type"`
	Size        int64  `json:"size"`
	Sha256      string `json:"sha256"`
	Width       int64  `json:"width"`
	Height      int64  `json:"height"`
	DurationMs  int64  `json:"duration_ms"`
}

// Something about a file. `code` is a word for it, `detail` what of the file is meant.
//
// What `is_sure` puts the item before a moderator as flagged; all else is for the review to look at.
type Finding struct {
	Code   string `json:"code"`
	Detail string `json:"detail"`
	IsSure bool   `json:"is_sure"`
}

// From which version the save was made that was uploaded.
type FinishUpload struct {
	// The version that this save was made from; 0 where there was none.
	ExpectedVersion int64 `json:"expected_version"`
	// Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.
	SaveID *string `json:"save_id,omitempty"`
}

// A fact that speaks for a look: how many accounts, trainings or raids, and which other players it concerns.
type FlagFact struct {
	Count int64 `json:"count"`
	// The others whom it concerns, 20 at most.
	PlayerIDs []string  `json:"player_ids"`
	NoticedAt time.Time `json:"noticed_at"`
}

// What somebody made of it.
type FlagVerdict string

const (
	FlagVerdictHarmless FlagVerdict = "harmless"
	FlagVerdictCheating FlagVerdict = "cheating"
)

// Whether you follow a creator now.
type FollowReceipt struct {
	CreatorID string `json:"creator_id"`
	Follows   bool   `json:"follows"`
}

// A creator whom you follow. `display_name` is null of a player who is not there any more.
type FollowedCreator struct {
	CreatorID   string    `json:"creator_id"`
	DisplayName *string   `json:"display_name"`
	Since       time.Time `json:"since"`
}

// Debt to take off a player's wallet, and the reason.
type ForgiveDebt struct {
	Currency string `json:"currency"`
	// In minor units; left out: all of it.
	Amount *int64 `json:"amount,omitempty"`
	Reason string `json:"reason"`
	// An id of what it is for: debt is forgiven once for it.
	Fact string `json:"fact"`
}

// How an army stands.
type Formation string

const (
	FormationOffensive Formation = "offensive"
	FormationBalanced  Formation = "balanced"
	FormationDefensive Formation = "defensive"
)

// What a formation changes, in permille.
type FormationRule struct {
	Attack  int64 `json:"attack"`
	Defence int64 `json:"defence"`
}

// Who was found: one player, or nobody.
type FoundPlayers struct {
	Items []SearchedPlayer `json:"items"`
}

// How many players are in your lists, and how many friends you can have.
type FriendCounts struct {
	Friends     int64 `json:"friends"`
	Sent        int64 `json:"sent"`
	Blocked     int64 `json:"blocked"`
	MostFriends int64 `json:"most_friends"`
}

// Whether to accept only: then nothing is sent to a player who has not asked you.
type FriendRequest struct {
	// Only accept their request; send none of your own.
	AcceptOnly *bool `json:"accept_only,omitempty"`
}

// A page of players, the latest first. A player who is gone is left out, so a page may be short.
type FriendsPage struct {
	Items      []ListedPlayer `json:"items"`
	NextCursor *string        `json:"next_cursor"`
	Counts     FriendCounts   `json:"counts"`
}

// All of it. A season keeps the one that it began with.
type Game struct {
	// How long an hour of the game is. Less: all times below shrink with it.
	HourSeconds int64 `json:"hour_seconds"`
	StartGold   int64 `json:"start_gold"`
	// What every player gets in an hour.
	HourlyGold int64 `json:"hourly_gold"`
	// What of a territory's gold each player with units there gets.
	TerritoryShare int64 `json:"territory_share"`
	// What of its price a cancelled training gives back.
	Refund             int64 `json:"refund"`
	ArmyABarracksLevel int64 `json:"army_a_barracks_level"`
	// What each level of the workshop after the first takes off training.
	WorkshopSpeed int64                    `json:"workshop_speed"`
	TrainingQueue int64                    `json:"training_queue"`
	Units         map[string]UnitRule      `json:"units"`
	Counters      []Counter                `json:"counters"`
	Terrains      map[string]TerrainRule   `json:"terrains"`
	Formations    map[string]FormationRule `json:"formations"`
	Buildings     map[string]BuildingRule  `json:"buildings"`
	Warehouse     WarehouseRule            `json:"warehouse"`
	Tiers         map[string]TierRule      `json:"tiers"`
	Battles       BattleRule               `json:"battles"`
	Raids         RaidRule                 `json:"raids"`
	Season        SeasonRule               `json:"season"`
	Prizes        PrizeRule                `json:"prizes"`
}

// Who stands in a territory, all members together.
type Garrison struct {
	Units     Army      `json:"units"`
	Formation Formation `json:"formation"`
}

// A garrison after your units came or went. `units` are all members', `own_units` yours.
type GarrisonStatus struct {
	TerritoryID int64 `json:"territory_id"`
	// Null when nobody holds the territory any more.
	Garrison      *Garrison `json:"garrison"`
	OwnUnits      Army      `json:"own_units"`
	RemainingArmy Army      `json:"remaining_army"`
}

// XP for something else than a match. A grant counts once.
//
// A grant is known by its `grant_id`. Without one, it is known by the request's Idempotency-Key and the server that
// sent it. Without either, a grant of the same amount, reason, metadata and `earned_at` (or day, in UTC) to the
// same player is the same grant.
type GrantXp struct {
	Amount int64  `json:"amount"`
	Reason string `json:"reason"`
	// An id of what the grant is for: it counts once a player.
	GrantID *string `json:"grant_id,omitempty"`
	// When it was earned; now, if left out. It decides which season it counts for.
	EarnedAt *time.Time        `json:"earned_at,omitempty"`
	Metadata map[string]string `json:"metadata,omitempty"`
}

// XP for what several players did together. It counts once a player, under `grant_id`.
type GrantXpToMany struct {
	// An id of what the grant is for.
	GrantID string `json:"grant_id"`
	Reason  string `json:"reason"`
	// When it was earned; now, if left out. It decides which season it counts for.
	EarnedAt *time.Time        `json:"earned_at,omitempty"`
	Metadata map[string]string `json:"metadata,omitempty"`
	// Who gets how much; each player once.
	Players []PlayerShare `json:"players"`
}

// An item of an order, and what became of it: a refund takes back that and no more.
//
// Of one that ends, the order gives the time from `starts_at` to `expires_at`.
type Granted struct {
	Item      Item       `json:"item"`
	Outcome   Outcome    `json:"outcome"`
	StartsAt  *time.Time `json:"starts_at"`
	ExpiresAt *time.Time `json:"expires_at"`
}

// What became of each player's grant, in the order of the request.
type GrantedToMany struct {
	Players []PlayerGrant `json:"players"`
}

// The player's season after the grant. `repeated` says that the grant was made before and changes nothing now.
//
// Between two seasons, `season_id` is null and there is no level: the XP counts for the profile only. In a live event,
// `amount` is what `base_amount` came to.
type GrantedXp struct {
	PlayerID string `json:"player_id"`
	// The id of the grant; it is made from the request if none was sent.
	GrantID  string  `json:"grant_id"`
	SeasonID *string `json:"season_id"`
	Amount   int64   `json:"amount"`
	// What was to be granted, before a live event's factor.
	BaseAmount int64 `json:"base_amount"`
	// The live event that it was earned in.
	EventID       *string `json:"event_id"`
	Repeated      bool    `json:"repeated"`
	TotalXP       int64   `json:"total_xp"`
	Level         int64   `json:"level"`
	LevelsReached []int64 `json:"levels_reached"`
}

// The health of services.
//
// `ok`: all dependencies answer. `degraded`: some requests are slower or incomplete. `down`: requests fail.
type Health struct {
	Status       string       `json:"status"`
	Services     []string     `json:"services"`
	Dependencies []Dependency `json:"dependencies"`
}

// Why a drop is held.
type HeldBecause string

const (
	HeldBecauseNoCampaign  HeldBecause = "no_campaign"
	HeldBecauseCountry     HeldBecause = "country"
	HeldBecausePlayerLimit HeldBecause = "player_limit"
	HeldBecauseLimit       HeldBecause = "limit"
)

// An entry of the caller's account history. Where it came from is empty for what staff or the system did.
type HistoryEntry struct {
	EntryID   string    `json:"entry_id"`
	Kind      AuditKind `json:"kind"`
	ByYou     bool      `json:"by_you"`
	Ip        string    `json:"ip"`
	UserAgent string    `json:"user_agent"`
	At        time.Time `json:"at"`
}

// An idea. `votes` is as of a minute ago at most. `answer` is what the game's makers say.
type IdeaView struct {
	IdeaID    string        `json:"idea_id"`
	State     FeedbackState `json:"state"`
	Title     string        `json:"title"`
	Text      string        `json:"text"`
	Votes     int64         `json:"votes"`
	Answer    string        `json:"answer"`
	CreatedAt time.Time     `json:"created_at"`
	UpdatedAt time.Time     `json:"updated_at"`
}

// A clone, the address of whoever will sign in as the new player, and why it is imported.
type ImportClone struct {
	Reason string           `json:"reason"`
	Email  string           `json:"email"`
	Clone  PlayerCloneInput `json:"clone"`
}

// A version's file, and what its scan found. `url` works without a token, for whoever has it, until it expires.
type InspectedFile struct {
	Version     int64  `json:"version"`
	FileName    string `json:"file_name"`
	ContentType string `json:"content_type"`
	Size        int64  `json:"size"`
	Sha256      string `json:"sha256"`
	Width       int64  `json:"width"`
	Height      int64  `json:"height"`
	DurationMs  int64  `json:"duration_ms"`
	// Null where there is no scanned copy: it is not scanned, or too dangerous.
	URL              *string   `json:"url"`
	ExpiresInSeconds int64     `json:"expires_in_seconds"`
	Findings         []Finding `json:"findings"`
}

// An item that a player owns.
type InventoryItem struct {
	CosmeticID   string       `json:"cosmetic_id"`
	Name         string       `json:"name"`
	Type         CosmeticType `json:"type"`
	Rarity       Rarity       `json:"rarity"`
	ImageURL     string       `json:"image_url"`
	AcquiredDate time.Time    `json:"acquired_date"`
	Source       string       `json:"source"`
	IsEquipped   bool         `json:"is_equipped"`
}

// Whether a player is invited to upload.
type Invitation struct {
	PlayerID  string `json:"player_id"`
	IsInvited bool   `json:"is_invited"`
}

// Whether a player may upload where uploads are by invitation.
type InviteCreator struct {
	IsInvited bool `json:"is_invited"`
	// Why, for the audit.
	Reason string `json:"reason"`
}

// Whom to invite, and to which role.
type InviteToTribe struct {
	PlayerID string  `json:"player_id"`
	Role     *string `json:"role,omitempty"`
}

// One thing that a purchase gives.
type Item struct {
	Kind string `json:"kind"`
	// Which one of its kind: the currency, the cosmetic, the title, the season of a pass.
	ID string `json:"id"`
	// How many; 1 of what a player has or has not.
	Quantity int64 `json:"quantity"`
	// What a player gets who owns it already.
	Instead *Substitute `json:"instead"`
	// How long it is owned; null: for good. Of an `entitlement` of a product alone. What is bought again before it ends goes on from there.
	DurationSeconds *int64 `json:"duration_seconds"`
}

// One thing that a purchase gives.
type ItemInput struct {
	Kind string `json:"kind"`
	// Which one of its kind: the currency, the cosmetic, the title, the season of a pass.
	ID string `json:"id"`
	// How many; 1 of what a player has or has not.
	Quantity *int64 `json:"quantity,omitempty"`
	// What a player gets who owns it already.
	Instead *SubstituteInput `json:"instead,omitempty"`
	// How long it is owned; null: for good. Of an `entitlement` of a product alone. What is bought again before it ends goes on from there.
	DurationSeconds *int64 `json:"duration_seconds,omitempty"`
}

// The public keys that access tokens verify against (RFC 7517).
type JsonWebKeySet struct {
	Keys []map[string]string `json:"keys"`
}

// What stays of a player who is erased, and why.
type Kept struct {
	What string `json:"what"`
	Why  string `json:"why"`
}

// Why a key is revoked.
type KeyRevocation struct {
	Reason string `json:"reason"`
}

// How long the old secret stays valid, in seconds: thirty days at most.
type KeyRotation struct {
	KeepOldSeconds int64 `json:"keep_old_seconds"`
}

// A key of saves, and what holds of it.
type KeyRule struct {
	// A JSON Pointer (RFC 6901) into the data. A part `*` stands for every key of an object that the rules do not name themselves. No part leads into a list, which is one value: a save that has a list above a key that is `server_only` or has a `rise` is refused.
	Key   string    `json:"key"`
	Merge MergeRule `json:"merge"`
	// Only the game's servers set it; players' saves leave it as it is.
	ServerOnly bool  `json:"server_only"`
	Rise       *Rise `json:"rise"`
	// A copy of a player for another environment has all that is at this key. Set it only where the texts, and the names that `*` stands for, are the game's own: nothing that a player has written. Without it, such a copy has the key's number or truth value, if no `*` is in the key.
	Cloned bool `json:"cloned"`
}

// A key of saves, and what holds of it.
type KeyRuleInput struct {
	// A JSON Pointer (RFC 6901) into the data. A part `*` stands for every key of an object that the rules do not name themselves. No part leads into a list, which is one value: a save that has a list above a key that is `server_only` or has a `rise` is refused.
	Key   string     `json:"key"`
	Merge *MergeRule `json:"merge,omitempty"`
	// Only the game's servers set it; players' saves leave it as it is.
	ServerOnly *bool      `json:"server_only,omitempty"`
	Rise       *RiseInput `json:"rise,omitempty"`
	// A copy of a player for another environment has all that is at this key. Set it only where the texts, and the names that `*` stands for, are the game's own: nothing that a player has written. Without it, such a copy has the key's number or truth value, if no `*` is in the key.
	Cloned *bool `json:"cloned,omitempty"`
}

// The top of a leaderboard: at most 100 entries, and the number of players on it.
type Leaderboard struct {
	// `global`, or a country of ISO 3166-1.
	Scope        string             `json:"scope"`
	TotalPlayers int64              `json:"total_players"`
	Entries      []LeaderboardEntry `json:"entries"`
}

// One line of a leaderboard. Ranks begin at 1.
type LeaderboardEntry struct {
	PlayerID    *string `json:"player_id"`
	DisplayName *string `json:"display_name"`
	Country     *string `json:"country"`
	Elo         int64   `json:"elo"`
	Tier        string  `json:"tier"`
	Wins        *int64  `json:"wins"`
	Losses      *int64  `json:"losses"`
	Draws       *int64  `json:"draws"`
	Rank        int64   `json:"rank"`
}

// The state of a season's leaderboard.
type LeaderboardState string

const (
	LeaderboardStateLive    LeaderboardState = "live"
	LeaderboardStateClosing LeaderboardState = "closing"
	LeaderboardStateFinal   LeaderboardState = "final"
)

// What a clone does not have: `fields` of something, or all of it where they are empty.
type LeftOut struct {
	What   string   `json:"what"`
	Fields []string `json:"fields"`
	Why    string   `json:"why"`
}

// What a clone does not have: `fields` of something, or all of it where they are empty.
type LeftOutInput struct {
	What   string   `json:"what"`
	Fields []string `json:"fields,omitempty"`
	Why    string   `json:"why"`
}

// What a picture of the library is for. It decides the sizes.
type LibraryKind string

const (
	LibraryKindReward LibraryKind = "reward"
	LibraryKindItem   LibraryKind = "item"
	LibraryKindSKU    LibraryKind = "sku"
)

// A picture of the library.
//
// `url` is the address to give to what shows the picture: it is set when the state is `ready`, as `picture` is, and
// never changes what it shows. `reason` says why it was refused or has failed.
type LibraryPicture struct {
	PictureID string      `json:"picture_id"`
	Kind      LibraryKind `json:"kind"`
	Name      string      `json:"name"`
	State     UploadState `json:"state"`
	Reason    *string     `json:"reason"`
	URL       *string     `json:"url"`
	Picture   *Picture    `json:"picture"`
	CreatedAt time.Time   `json:"created_at"`
}

// A picture for the library: what it is for, the file that will be sent, and how staff calls it.
type LibraryUpload struct {
	ContentType string `json:"content_type"`
	// Its ending has to fit the content type.
	FileName *string     `json:"file_name,omitempty"`
	Kind     LibraryKind `json:"kind"`
	Name     *string     `json:"name,omitempty"`
}

// A player's statistics since the account was opened.
type LifetimeStatistics struct {
	Span string `json:"span"`
	// The season, week or day; null for all time, and when no season is on.
	Key              *string       `json:"key"`
	Totals           Totals        `json:"totals"`
	Derived          Derived       `json:"derived"`
	CurrentWinStreak int64         `json:"current_win_streak"`
	PersonalBests    PersonalBests `json:"personal_bests"`
	LastMatchAt      *time.Time    `json:"last_match_at"`
}

// The kind of an entry of the identity history.
type LinkAction string

const (
	LinkActionLink    LinkAction = "link"
	LinkActionUnlink  LinkAction = "unlink"
	LinkActionMerge   LinkAction = "merge"
	LinkActionUnmerge LinkAction = "unmerge"
)

// A link, an unlink or a merge.
//
// A merge and its undoing are entries of both accounts. They name the other account and no identity.
type LinkEntry struct {
	EntryID     string     `json:"entry_id"`
	UserID      string     `json:"user_id"`
	Action      LinkAction `json:"action"`
	Provider    *Provider  `json:"provider"`
	Subject     string     `json:"subject"`
	OtherUserID string     `json:"other_user_id"`
	MergeID     string     `json:"merge_id"`
	PerformedBy string     `json:"performed_by"`
	Reason      string     `json:"reason"`
	At          time.Time  `json:"at"`
}

// The wallet's address, and what its signature is for: to link it, or to confirm the player's identity.
type LinkNonceRequest struct {
	WalletAddress string  `json:"wallet_address"`
	Purpose       *string `json:"purpose,omitempty"`
}

// The identity to link, by exactly one proof.
type LinkRequest struct {
	Steam  *SteamProof  `json:"steam,omitempty"`
	Epic   *EpicProof   `json:"epic,omitempty"`
	Wallet *WalletProof `json:"wallet,omitempty"`
}

// An identity of the account. An e-mail address can be changed, but not unlinked.
type LinkedAccount struct {
	Provider    Provider  `json:"provider"`
	DisplayName string    `json:"display_name"`
	LinkedAt    time.Time `json:"linked_at"`
	CanUnlink   bool      `json:"can_unlink"`
	// Until when an identity that is set aside can be linked again.
	SetAsideUntil *time.Time `json:"set_aside_until"`
}

// The identities of the account, whether its address was confirmed in one of its sessions, and what guards it.
type LinkedAccounts struct {
	Items       []LinkedAccount `json:"items"`
	EmailProven bool            `json:"email_proven"`
	// Whether a password signs in to the account.
	HasPassword bool `json:"has_password"`
	// Whether a sign-in asks for a second factor.
	TwoFactor bool `json:"two_factor"`
	// Until when a password that is set aside can be restored, by showing it in a session.
	PasswordSetAsideUntil *time.Time `json:"password_set_aside_until"`
}

// In what order items are listed.
type ListOrder string

const (
	ListOrderNewest   ListOrder = "newest"
	ListOrderTopRated ListOrder = "top_rated"
	ListOrderTrending ListOrder = "trending"
)

// An item on a list. `summary` is how its description begins.
//
// `rating` is the mean of the ratings, from 1 to 5; null without any. Numbers are as of some minutes ago.
type ListedItem struct {
	UgcID       string   `json:"ugc_id"`
	CreatorID   string   `json:"creator_id"`
	Type        UgcType  `json:"type"`
	Name        string   `json:"name"`
	Summary     string   `json:"summary"`
	Tags        []string `json:"tags"`
	Rating      *float64 `json:"rating"`
	RatingCount int64    `json:"rating_count"`
	Downloads   int64    `json:"downloads"`
	// Null of your own items that are not published yet.
	PublishedAt *time.Time `json:"published_at"`
}

// A player in a list, since when. Of a private profile only the name is shown.
type ListedPlayer struct {
	UserID      string    `json:"user_id"`
	DisplayName string    `json:"display_name"`
	Level       *int64    `json:"level"`
	Avatar      *Picture  `json:"avatar"`
	AvatarURL   *string   `json:"avatar_url"`
	Since       time.Time `json:"since"`
	// Whether a friend has played in the last six minutes; null where that is not shown.
	IsOnline *bool `json:"is_online"`
}

// Which players to list: friends, requests that I sent or received, or players whom I blocked.
type ListedState string

const (
	ListedStateFriends  ListedState = "friends"
	ListedStateSent     ListedState = "sent"
	ListedStateReceived ListedState = "received"
	ListedStateBlocked  ListedState = "blocked"
)

// What a client needs to listen to the player's live data.
type ListeningToken struct {
	// For `signInWithCustomToken` of the Firebase SDK; it can be used for an hour.
	Token string `json:"token"`
	// The Firebase project.
	ProjectID string `json:"project_id"`
	// The database of the project to open.
	Database string `json:"database"`
	// What to listen to in it.
	Path string `json:"path"`
	// When listening ends; ask for the next token before.
	ExpiresAt time.Time `json:"expires_at"`
}

// A mail goes out if it has a recipient. Its token is valid for `expires_in` seconds.
type MailSent struct {
	ExpiresIn int64 `json:"expires_in"`
}

// A match that was reported: the player took part in it. Each match proves one score of a player on a board.
type MatchProof struct {
	Kind    *string `json:"kind,omitempty"`
	MatchID string  `json:"match_id"`
}

// The result of a match between two players, from a game server. Without `winner_id`, the match was a draw.
type MatchReport struct {
	MatchID string `json:"match_id"`
	// When it ended; now, if it is left out or in the future.
	PlayedAt        *time.Time         `json:"played_at,omitempty"`
	Map             *string            `json:"map,omitempty"`
	WinnerID        *string            `json:"winner_id,omitempty"`
	DurationSeconds *float64           `json:"duration_seconds,omitempty"`
	Players         []ParticipantInput `json:"players"`
}

// A player's record against one opponent, and a page of the matches between them, the latest first.
type Matchup struct {
	Items      []PlayedMatch `json:"items"`
	NextCursor *string       `json:"next_cursor"`
	OpponentID string        `json:"opponent_id"`
	Matches    int64         `json:"matches"`
	Wins       int64         `json:"wins"`
	Losses     int64         `json:"losses"`
	Draws      int64         `json:"draws"`
	// Between 0 and 1; null before the first match.
	WinRate *float64 `json:"win_rate"`
}

// A merge, or its preview: `performed` says which. A merge can be undone until `undo_until`.
type Merge struct {
	MergeID   *string     `json:"merge_id"`
	Performed bool        `json:"performed"`
	SourceID  string      `json:"source_id"`
	TargetID  string      `json:"target_id"`
	UndoUntil *time.Time  `json:"undo_until"`
	UndoneAt  *time.Time  `json:"undone_at"`
	Parts     []MergePart `json:"parts"`
	// What an undo could not give back: identities and addresses of other accounts, and spent money.
	NotReturned []string `json:"not_returned"`
}

// Another idea that says the same. It gets the votes; whoever votes for both has one.
type MergeIdeas struct {
	Into string `json:"into"`
}

// One thing that both accounts have: the value of each, the target's value afterwards, and the rule.
type MergeLine struct {
	What   string          `json:"what"`
	Source json.RawMessage `json:"source"`
	Target json.RawMessage `json:"target"`
	Result json.RawMessage `json:"result"`
	Rule   string          `json:"rule"`
}

// What a merge does in one service. `notes` say what an undo cannot give back exactly.
type MergePart struct {
	Service string      `json:"service"`
	Lines   []MergeLine `json:"lines"`
	Notes   []string    `json:"notes"`
}

// The accounts to merge. Without `perform`, the answer is a preview and nothing changes.
type MergeRequest struct {
	// The account that is given up.
	SourceID string `json:"source_id"`
	// The account that stays.
	TargetID string `json:"target_id"`
	Reason   string `json:"reason"`
	// Whether to merge; the default is a preview.
	Perform *bool `json:"perform,omitempty"`
}

// What becomes of a key when two devices have saved.
type MergeRule string

const (
	MergeRuleMax         MergeRule = "max"
	MergeRuleMin         MergeRule = "min"
	MergeRuleSumOfDeltas MergeRule = "sum_of_deltas"
	MergeRuleUnion       MergeRule = "union"
	MergeRuleLastWrite   MergeRule = "last_write"
)

// What a player has done with a message.
type MessageState string

const (
	MessageStateUnread   MessageState = "unread"
	MessageStateRead     MessageState = "read"
	MessageStateArchived MessageState = "archived"
)

// A message in one language. It is plain text and may hold `<`: whoever shows it escapes it.
type MessageText struct {
	Subject string `json:"subject"`
	Body    string `json:"body"`
}

// A message in one language. It is plain text and may hold `<`: whoever shows it escapes it.
type MessageTextInput struct {
	Subject string `json:"subject"`
	Body    string `json:"body"`
}

// What a message is about.
type MessageType string

const (
	MessageTypePurchaseGranted      MessageType = "purchase_granted"
	MessageTypePurchaseRefunded     MessageType = "purchase_refunded"
	MessageTypeDropClaimed          MessageType = "drop_claimed"
	MessageTypeModerationDecision   MessageType = "moderation_decision"
	MessageTypeCampaignAnnouncement MessageType = "campaign_announcement"
	MessageTypeSupportThreadCreated MessageType = "support_thread_created"
	MessageTypeSupportReply         MessageType = "support_reply"
	MessageTypeGeneric              MessageType = "generic"
	MessageTypeDirectMessage        MessageType = "direct_message"
)

// A message as its player sees it. `metadata` says what it is about, such as the id of a purchase.
//
// `granted` says what became of each attachment when they were claimed. `sender` is the player who wrote it; it
// is null where the game did. The language of a player's text is `und`.
type MessageView struct {
	MessageID   string            `json:"message_id"`
	Type        MessageType       `json:"type"`
	Sender      *Sender           `json:"sender"`
	Language    string            `json:"language"`
	Subject     string            `json:"subject"`
	Body        string            `json:"body"`
	Metadata    map[string]string `json:"metadata"`
	Read        bool              `json:"read"`
	Archived    bool              `json:"archived"`
	Attachments []Item            `json:"attachments"`
	Claimed     bool              `json:"claimed"`
	Granted     []Granted         `json:"granted"`
	CreatedAt   time.Time         `json:"created_at"`
	ExpiresAt   time.Time         `json:"expires_at"`
}

// Why an entry of the ledger was written.
type Movement string

const (
	MovementCredit   Movement = "credit"
	MovementPurchase Movement = "purchase"
	MovementSpend    Movement = "spend"
	MovementRefund   Movement = "refund"
	MovementReversal Movement = "reversal"
	MovementForgiven Movement = "forgiven"
	MovementMerge    Movement = "merge"
)

// A player's progress: the tier (0 to 100), the XP in it, and the XP to the next tier (null at the last).
//
// `current_tier` includes tiers that were bought.
type MyBattlePass struct {
	Season         SeasonDetails `json:"season"`
	CurrentTier    int64         `json:"current_tier"`
	CurrentXP      int64         `json:"current_xp"`
	XPToNextTier   *int64        `json:"xp_to_next_tier"`
	PurchasedTiers int64         `json:"purchased_tiers"`
	TotalXP        int64         `json:"total_xp"`
	IsPremium      bool          `json:"is_premium"`
	ClaimedFree    []int64       `json:"claimed_free"`
	ClaimedPremium []int64       `json:"claimed_premium"`
	// Of bonuses, by their number of seasons.
	ClaimedBonuses []int64 `json:"claimed_bonuses"`
}

// A bug that you reported: what you wrote last, and what became of it. `answer` is what the game's makers say.
type MyBug struct {
	BugID  string        `json:"bug_id"`
	State  FeedbackState `json:"state"`
	Times  int64         `json:"times"`
	Title  string        `json:"title"`
	Answer string        `json:"answer"`
	// The version that the bug is gone in; empty while it is not, or nobody has said.
	FixedIn string    `json:"fixed_in"`
	FirstAt time.Time `json:"first_at"`
	LastAt  time.Time `json:"last_at"`
}

// All that you have in a season.
type MyConquest struct {
	PlayerID     string  `json:"player_id"`
	SeasonID     string  `json:"season_id"`
	Username     string  `json:"username"`
	TribeID      *string `json:"tribe_id"`
	Gold         int64   `json:"gold"`
	GoldCapacity int64   `json:"gold_capacity"`
	// The share of your gold that no raid takes: 0.25 is a quarter.
	GoldProtection float64 `json:"gold_protection"`
	GoldAnHour     int64   `json:"gold_an_hour"`
	Army           Army    `json:"army"`
	ArmyCap        int64   `json:"army_cap"`
	// Units in garrisons and on their way to a battle; `army_cap` counts them.
	ArmyAway      int64                   `json:"army_away"`
	Buildings     map[string]BuildingView `json:"buildings"`
	TrainingQueue []TrainingView          `json:"training_queue"`
	VictoryPoints int64                   `json:"victory_points"`
}

// The campaigns that run, and the 50 latest drops that you have earned.
//
// Twitch does not tell games how far a viewer is: it shows that at twitch.tv/drops/inventory.
type MyDrops struct {
	// Your Twitch accounts; empty: none is linked.
	TwitchLogins []string          `json:"twitch_logins"`
	Campaigns    []OfferedCampaign `json:"campaigns"`
	Claims       []DropClaim       `json:"claims"`
}

// What you made, in any state. `reason` is a word that says why it is flagged or removed, `scan_error` for one.
//
// `new_file` is the version that is on its way, `new_file_status` how far it is.
type MyUgcItem struct {
	UgcID       string     `json:"ugc_id"`
	CreatorID   string     `json:"creator_id"`
	Type        UgcType    `json:"type"`
	Name        string     `json:"name"`
	Description string     `json:"description"`
	Tags        []string   `json:"tags"`
	Visibility  Visibility `json:"visibility"`
	Status      UgcStatus  `json:"status"`
	// What players download; null until it is published.
	File        *FileView  `json:"file"`
	Rating      *float64   `json:"rating"`
	RatingCount int64      `json:"rating_count"`
	Downloads   int64      `json:"downloads"`
	CreatedAt   time.Time  `json:"created_at"`
	UpdatedAt   time.Time  `json:"updated_at"`
	PublishedAt *time.Time `json:"published_at"`
	Reason      string     `json:"reason"`
	// When you asked for publication; null: it stays private.
	AskedAt       *time.Time `json:"asked_at"`
	NewFile       *FileView  `json:"new_file"`
	NewFileStatus *UgcStatus `json:"new_file_status"`
	NewFileReason string     `json:"new_file_reason"`
}

// Your rating of an item. `stars` is null where you have not rated it.
type MyUgcRating struct {
	UgcID string `json:"ugc_id"`
	Stars *int64 `json:"stars"`
}

// The sources of a season's XP: totals by source, and a page of gains, the latest first.
type MyXp struct {
	SeasonID   string           `json:"season_id"`
	TotalXP    int64            `json:"total_xp"`
	BySource   []SourceTotal    `json:"by_source"`
	Items      []XpHistoryEntry `json:"items"`
	NextCursor *string          `json:"next_cursor"`
}

// The new player, how many entries of what it got, and what it did not get.
type NewPlayer struct {
	UserID     string           `json:"user_id"`
	Entries    map[string]int64 `json:"entries"`
	LeftOut    []LeftOut        `json:"left_out"`
	ImportedAt time.Time        `json:"imported_at"`
}

// A score board: who is ranked, when, by what, and what a score has to prove.
type NewScoreSeason struct {
	SeasonID  string     `json:"season_id"`
	Name      string     `json:"name"`
	Type      *BoardType `json:"type,omitempty"`
	StartDate time.Time  `json:"start_date"`
	// When it is over; null: never.
	EndDate    *time.Time  `json:"end_date,omitempty"`
	ResetRule  *ResetRule  `json:"reset_rule,omitempty"`
	Recurrence *Recurrence `json:"recurrence,omitempty"`
	// With `recurrence` `cron`, and only then.
	Cron     *string   `json:"cron,omitempty"`
	Order    *Order    `json:"order,omitempty"`
	Operator *Operator `json:"operator,omitempty"`
	// Decimal places that a score may have.
	Decimals *int64 `json:"decimals,omitempty"`
	// Scores that a player may submit until the next reset; null: any.
	Attempts *int64         `json:"attempts,omitempty"`
	Proof    *RequiredProof `json:"proof,omitempty"`
	// With `proof` `match`: the number of the match report that the score must be.
	MatchMetric *string `json:"match_metric,omitempty"`
	// With `proof` `session`: the rule that replays a session to the score.
	ScoringRule *string `json:"scoring_rule,omitempty"`
	// With `proof` `session`: public keys of who hosts sessions, any of which may have signed one.
	SessionKeys []string `json:"session_keys,omitempty"`
	// Whether players see it and scores are taken.
	IsActive *bool `json:"is_active,omitempty"`
	// Whatever clients want to know, such as an icon.
	Metadata map[string]string `json:"metadata,omitempty"`
}

// A state that support gives. `hidden`: spam, or against the rules; players see it no more.
type NewState string

const (
	NewStateOpen       NewState = "open"
	NewStatePlanned    NewState = "planned"
	NewStateInProgress NewState = "in_progress"
	NewStateDone       NewState = "done"
	NewStateDeclined   NewState = "declined"
	NewStateHidden     NewState = "hidden"
)

// The message to sign with personal_sign, unchanged, before it expires.
type NonceIssued struct {
	WalletAddress string    `json:"wallet_address"`
	Nonce         string    `json:"nonce"`
	Message       string    `json:"message"`
	ExpiresAt     time.Time `json:"expires_at"`
}

// The wallet's address: in lower case, in upper case, or with its checksum (EIP-55).
type NonceRequest struct {
	WalletAddress string `json:"wallet_address"`
}

// A bug of a player, as it was reported last.
type OccurrenceView struct {
	PlayerID string     `json:"player_id"`
	Title    string     `json:"title"`
	Text     string     `json:"text"`
	Client   ClientData `json:"client"`
	Crash    *Crash     `json:"crash"`
	Log      string     `json:"log"`
	// Ids of pictures: ask for each by `ugc-show-screenshot`.
	Screenshots []string  `json:"screenshots"`
	Times       int64     `json:"times"`
	FirstAt     time.Time `json:"first_at"`
	LastAt      time.Time `json:"last_at"`
}

// A product in one store: the store's own id of it, and its prices there.
type Offer struct {
	// The store's id of the product.
	ProductID string `json:"product_id"`
	// Prices by currency, in millionths of its main unit. Required for Steam and Stripe, which ask us.
	Prices map[string]int64 `json:"prices"`
}

// A product in one store: the store's own id of it, and its prices there.
type OfferInput struct {
	// The store's id of the product.
	ProductID string `json:"product_id"`
	// Prices by currency, in millionths of its main unit. Required for Steam and Stripe, which ask us.
	Prices map[string]int64 `json:"prices,omitempty"`
}

// Something that a campaign gives.
type OfferedBenefit struct {
	BenefitID string `json:"benefit_id"`
	Name      string `json:"name"`
	Items     []Item `json:"items"`
	// How often you have got it.
	Claimed int64 `json:"claimed"`
}

// A campaign in which drops can be earned on Twitch.
type OfferedCampaign struct {
	CampaignID string           `json:"campaign_id"`
	Name       string           `json:"name"`
	StartsAt   time.Time        `json:"starts_at"`
	EndsAt     time.Time        `json:"ends_at"`
	Countries  []string         `json:"countries"`
	Benefits   []OfferedBenefit `json:"benefits"`
}

// A product to buy, and how to pay. `price` is what the player saw: another one now refuses the purchase.
type OpenCheckout struct {
	SKUID    string          `json:"sku_id"`
	Provider PaymentProvider `json:"provider"`
	Currency string          `json:"currency"`
	// In millionths of the currency's main unit.
	Price *int64 `json:"price,omitempty"`
	// Steam: where the player agrees to pay.
	Session *SteamSession `json:"session,omitempty"`
	// Steam: the language of its window (ISO 639-1).
	Language *string `json:"language,omitempty"`
}

// A new support thread.
type OpenThread struct {
	Category Category `json:"category"`
	Subject  string   `json:"subject"`
	Text     string   `json:"text"`
}

// Which of a player's scores counts: the best, the last, or the sum of all.
type Operator string

const (
	OperatorBest Operator = "best"
	OperatorLast Operator = "last"
	OperatorSum  Operator = "sum"
)

// Which scores win.
type Order string

const (
	OrderHigh Order = "high"
	OrderLow  Order = "low"
)

// A purchase with all that is kept of it.
type OrderDetails struct {
	OrderID string `json:"order_id"`
	// The player who paid; empty while nobody has shown the receipt.
	PlayerID    string          `json:"player_id"`
	Provider    PaymentProvider `json:"provider"`
	Environment Environment     `json:"environment"`
	// The provider's id of the purchase.
	TransactionID string      `json:"transaction_id"`
	Status        OrderStatus `json:"status"`
	// The product; empty while no product stands for what the store sold.
	SKUID      string `json:"sku_id"`
	SKUVersion int64  `json:"sku_version"`
	Name       string `json:"name"`
	// What it gave, and what became of each item.
	Items []Granted `json:"items"`
	// The currency of the price, by its ISO 4217 code, if the store said it.
	Currency *string `json:"currency"`
	// The price in millionths of the currency's main unit, if the store said it.
	Amount *int64 `json:"amount"`
	// What was given back, in the same unit.
	RefundedAmount int64 `json:"refunded_amount"`
	// The share of its amounts of currencies that refunds took, in millionths.
	TakenBack int64 `json:"taken_back"`
	// 1, and one more for each refund that was reversed.
	TimesGranted    int64           `json:"times_granted"`
	Acknowledgement Acknowledgement `json:"acknowledgement"`
	// Why a person may want to look at it.
	Flags []string `json:"flags"`
	// Other players who have shown its receipt, the first 20 of them: they may have stolen it, or got it from its player.
	ShownBy []string `json:"shown_by"`
	// The review that it waits for, or waited for, before its money is taken.
	Review *Review `json:"review"`
	// What was revoked of it by hand or by a ban, and restored; the latest last.
	Revocations []Revocation `json:"revocations"`
	// The refund that an admin asked for, if any.
	Refund *RefundOrder `json:"refund"`
	// Whether that refund is still to be carried out; it goes on by itself.
	RefundDue  bool       `json:"refund_due"`
	CreatedAt  time.Time  `json:"created_at"`
	GrantedAt  *time.Time `json:"granted_at"`
	RefundedAt *time.Time `json:"refunded_at"`
	UpdatedAt  time.Time  `json:"updated_at"`
}

// An order that is not as its provider says. It stays when it is resolved.
//
// One that an admin has closed stays closed until it is another.
//
// Amounts are in millionths of the currency's main unit. `payment_state` is null where the provider does not know it,
// or was not asked.
type OrderDifference struct {
	OrderID         string           `json:"order_id"`
	PlayerID        string           `json:"player_id"`
	Provider        PaymentProvider  `json:"provider"`
	TransactionID   string           `json:"transaction_id"`
	Kinds           []DifferenceKind `json:"kinds"`
	OrderStatus     OrderStatus      `json:"order_status"`
	OrderAmount     *int64           `json:"order_amount"`
	OrderCurrency   *string          `json:"order_currency"`
	PaymentState    *PaymentState    `json:"payment_state"`
	PaymentAmount   *int64           `json:"payment_amount"`
	PaymentCurrency *string          `json:"payment_currency"`
	// Whether nobody has closed it, and no comparison has found it gone.
	IsOpen     bool       `json:"is_open"`
	FoundAt    time.Time  `json:"found_at"`
	ResolvedAt *time.Time `json:"resolved_at"`
	// The admin who has closed it; empty: a comparison found it gone.
	ClosedBy    string `json:"closed_by"`
	CloseReason string `json:"close_reason"`
}

// What the store said of a purchase when it was granted.
type OrderReceipt struct {
	OrderID string  `json:"order_id"`
	Payment Payment `json:"payment"`
}

// The order after its refund. With `dry_run`, the order as it is, and the refund's effect.
type OrderRefund struct {
	Order  OrderDetails `json:"order"`
	DryRun bool         `json:"dry_run"`
	// With `dry_run`: what it would take; null where nothing was given.
	Effect *RefundEffect `json:"effect"`
}

// Where an order stands.
type OrderStatus string

const (
	OrderStatusPending           OrderStatus = "pending"
	OrderStatusInReview          OrderStatus = "in_review"
	OrderStatusVerified          OrderStatus = "verified"
	OrderStatusGranted           OrderStatus = "granted"
	OrderStatusFailed            OrderStatus = "failed"
	OrderStatusRefunded          OrderStatus = "refunded"
	OrderStatusPartiallyRefunded OrderStatus = "partially_refunded"
	OrderStatusChargedBack       OrderStatus = "charged_back"
)

// A purchase of yours.
type OrderView struct {
	OrderID  string          `json:"order_id"`
	Provider PaymentProvider `json:"provider"`
	Status   OrderStatus     `json:"status"`
	SKUID    string          `json:"sku_id"`
	Name     string          `json:"name"`
	// What it gave, and what became of each item.
	Items []Granted `json:"items"`
	// The currency of the price, by its ISO 4217 code, if the store said it.
	Currency *string `json:"currency"`
	// The price in millionths of the currency's main unit, if the store said it.
	Amount *int64 `json:"amount"`
	// What was given back, in the same unit.
	RefundedAmount int64      `json:"refunded_amount"`
	CreatedAt      time.Time  `json:"created_at"`
	GrantedAt      *time.Time `json:"granted_at"`
	RefundedAt     *time.Time `json:"refunded_at"`
}

// What became of an item.
type Outcome string

const (
	OutcomeGranted   Outcome = "granted"
	OutcomeReplaced  Outcome = "replaced"
	OutcomeOwned     Outcome = "owned"
	OutcomeNoRoom    Outcome = "no_room"
	OutcomeTakenBack Outcome = "taken_back"
	OutcomeRevoked   Outcome = "revoked"
)

// The caller's whole profile. The picture URLs are those of the largest size.
type OwnProfile struct {
	UserID               string         `json:"user_id"`
	DisplayName          string         `json:"display_name"`
	Bio                  string         `json:"bio"`
	Country              *string        `json:"country"`
	Title                string         `json:"title"`
	Titles               []string       `json:"titles"`
	EarnedTitles         []string       `json:"earned_titles"`
	BannerColor          string         `json:"banner_color"`
	Theme                string         `json:"theme"`
	SocialLinks          SocialLinks    `json:"social_links"`
	TotalXP              int64          `json:"total_xp"`
	Level                int64          `json:"level"`
	IsPublic             bool           `json:"is_public"`
	ShowOnBoards         bool           `json:"show_on_boards"`
	AcceptFriendRequests bool           `json:"accept_friend_requests"`
	AllowMessages        bool           `json:"allow_messages"`
	ShowPresence         bool           `json:"show_presence"`
	Avatar               *Picture       `json:"avatar"`
	AvatarUpload         *PictureUpload `json:"avatar_upload"`
	Banner               *Picture       `json:"banner"`
	BannerUpload         *PictureUpload `json:"banner_upload"`
	CreatedAt            time.Time      `json:"created_at"`
	UpdatedAt            time.Time      `json:"updated_at"`
	AvatarURL            *string        `json:"avatar_url"`
	BannerURL            *string        `json:"banner_url"`
}

// A player's standing. The ranks are null before the first rated match.
//
// `tier_rank` is the rank among the players of the same tier. `nearby` has the player with five players above and
// below; `rank` says which entry the player is.
type OwnStanding struct {
	PlayerID     string             `json:"player_id"`
	Rank         *int64             `json:"rank"`
	TierRank     *int64             `json:"tier_rank"`
	Elo          int64              `json:"elo"`
	PeakElo      int64              `json:"peak_elo"`
	Tier         string             `json:"tier"`
	TotalPlayers int64              `json:"total_players"`
	Nearby       []LeaderboardEntry `json:"nearby"`
}

// The tribe that holds a territory, and since when.
type Owner struct {
	TribeID         string    `json:"tribe_id"`
	ControlledSince time.Time `json:"controlled_since"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfAppealView struct {
	Items      []AppealView `json:"items"`
	NextCursor *string      `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfAuditEntry struct {
	Items      []AuditEntry `json:"items"`
	NextCursor *string      `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfBroadcastView struct {
	Items      []BroadcastView `json:"items"`
	NextCursor *string         `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfCampaign struct {
	Items      []Campaign `json:"items"`
	NextCursor *string    `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfCatalogItem struct {
	Items      []CatalogItem `json:"items"`
	NextCursor *string       `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfCollectionView struct {
	Items      []CollectionView `json:"items"`
	NextCursor *string          `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfCosmetic struct {
	Items      []Cosmetic `json:"items"`
	NextCursor *string    `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfDayFigures struct {
	Items      []DayFigures `json:"items"`
	NextCursor *string      `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfDeadLetterSummary struct {
	Items      []DeadLetterSummary `json:"items"`
	NextCursor *string             `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfDeliverySummary struct {
	Items      []DeliverySummary `json:"items"`
	NextCursor *string           `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfEntitlementView struct {
	Items      []EntitlementView `json:"items"`
	NextCursor *string           `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfFavouriteItem struct {
	Items      []FavouriteItem `json:"items"`
	NextCursor *string         `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfFeedbackSummary struct {
	Items      []FeedbackSummary `json:"items"`
	NextCursor *string           `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfFollowedCreator struct {
	Items      []FollowedCreator `json:"items"`
	NextCursor *string           `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfHistoryEntry struct {
	Items      []HistoryEntry `json:"items"`
	NextCursor *string        `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfIdeaView struct {
	Items      []IdeaView `json:"items"`
	NextCursor *string    `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfInventoryItem struct {
	Items      []InventoryItem `json:"items"`
	NextCursor *string         `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfLibraryPicture struct {
	Items      []LibraryPicture `json:"items"`
	NextCursor *string          `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfLinkEntry struct {
	Items      []LinkEntry `json:"items"`
	NextCursor *string     `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfListedItem struct {
	Items      []ListedItem `json:"items"`
	NextCursor *string      `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfMessageView struct {
	Items      []MessageView `json:"items"`
	NextCursor *string       `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfMyBug struct {
	Items      []MyBug `json:"items"`
	NextCursor *string `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfMyUgcItem struct {
	Items      []MyUgcItem `json:"items"`
	NextCursor *string     `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfOrderDetails struct {
	Items      []OrderDetails `json:"items"`
	NextCursor *string        `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfOrderDifference struct {
	Items      []OrderDifference `json:"items"`
	NextCursor *string           `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfOrderView struct {
	Items      []OrderView `json:"items"`
	NextCursor *string     `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfPastBattle struct {
	Items      []PastBattle `json:"items"`
	NextCursor *string      `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfPayoutView struct {
	Items      []PayoutView `json:"items"`
	NextCursor *string      `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfPlayedMatch struct {
	Items      []PlayedMatch `json:"items"`
	NextCursor *string       `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfPlayerFlagView struct {
	Items      []PlayerFlagView `json:"items"`
	NextCursor *string          `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfRefusedScore struct {
	Items      []RefusedScore `json:"items"`
	NextCursor *string        `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfReportView struct {
	Items      []ReportView `json:"items"`
	NextCursor *string      `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfReviewView struct {
	Items      []ReviewView `json:"items"`
	NextCursor *string      `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfScoreSeasonView struct {
	Items      []ScoreSeasonView `json:"items"`
	NextCursor *string           `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfSearchedPlayer struct {
	Items      []SearchedPlayer `json:"items"`
	NextCursor *string          `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfSeasonDetails struct {
	Items      []SeasonDetails `json:"items"`
	NextCursor *string         `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfSeasonResult struct {
	Items      []SeasonResult `json:"items"`
	NextCursor *string        `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfServerKeyDetails struct {
	Items      []ServerKeyDetails `json:"items"`
	NextCursor *string            `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfSessionDetails struct {
	Items      []SessionDetails `json:"items"`
	NextCursor *string          `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfSkuOnSale struct {
	Items      []SkuOnSale `json:"items"`
	NextCursor *string     `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfStaffThreadSummary struct {
	Items      []StaffThreadSummary `json:"items"`
	NextCursor *string              `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfSuspiciousSave struct {
	Items      []SuspiciousSave `json:"items"`
	NextCursor *string          `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfTakedownView struct {
	Items      []TakedownView `json:"items"`
	NextCursor *string        `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfThreadSummary struct {
	Items      []ThreadSummary `json:"items"`
	NextCursor *string         `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfTrailEntry struct {
	Items      []TrailEntry `json:"items"`
	NextCursor *string      `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfUgcReportView struct {
	Items      []UgcReportView `json:"items"`
	NextCursor *string         `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfWalletHistoryEntry struct {
	Items      []WalletHistoryEntry `json:"items"`
	NextCursor *string              `json:"next_cursor"`
}

// One page of a list. `next_cursor` fetches the next page; it is null on the last one.
type PageOfWebhookView struct {
	Items      []WebhookView `json:"items"`
	NextCursor *string       `json:"next_cursor"`
}

// Whether a service could show what it keeps.
type PartState string

const (
	PartStateShown       PartState = "shown"
	PartStateNothingKept PartState = "nothing_kept"
	PartStateFailed      PartState = "failed"
)

// One player's part in a match. A null means that the game does not count it, not that it is zero.
type Participant struct {
	PlayerID string `json:"player_id"`
	Score    *int64 `json:"score"`
	Kills    *int64 `json:"kills"`
	Deaths   *int64 `json:"deaths"`
	Shots    *int64 `json:"shots"`
	Hits     *int64 `json:"hits"`
	// The longest streak in this match.
	Streak *int64 `json:"streak"`
	// Questions asked.
	Questions *int64 `json:"questions"`
	// Questions answered.
	Answers *int64 `json:"answers"`
	// The time of all answers, in milliseconds.
	AnswerTimeMs *int64 `json:"answer_time_ms"`
	// The fastest answer, in milliseconds.
	FastestAnswerMs *int64 `json:"fastest_answer_ms"`
}

// One player's part in a match. A null means that the game does not count it, not that it is zero.
type ParticipantInput struct {
	PlayerID string `json:"player_id"`
	Score    *int64 `json:"score,omitempty"`
	Kills    *int64 `json:"kills,omitempty"`
	Deaths   *int64 `json:"deaths,omitempty"`
	Shots    *int64 `json:"shots,omitempty"`
	Hits     *int64 `json:"hits,omitempty"`
	// The longest streak in this match.
	Streak *int64 `json:"streak,omitempty"`
	// Questions asked.
	Questions *int64 `json:"questions,omitempty"`
	// Questions answered.
	Answers *int64 `json:"answers,omitempty"`
	// The time of all answers, in milliseconds.
	AnswerTimeMs *int64 `json:"answer_time_ms,omitempty"`
	// The fastest answer, in milliseconds.
	FastestAnswerMs *int64 `json:"fastest_answer_ms,omitempty"`
}

// The account's password, and a code of its second factor.
type PasswordAndCode struct {
	// The authenticator's six digits.
	Code *string `json:"code,omitempty"`
	// Instead of a code.
	RecoveryCode *string `json:"recovery_code,omitempty"`
	Password     string  `json:"password"`
}

// The current password and the new one.
type PasswordChange struct {
	CurrentPassword string `json:"current_password"`
	NewPassword     string `json:"new_password"`
}

// The password is changed. The other sessions have ended.
type PasswordChanged struct {
	UserID    string    `json:"user_id"`
	ChangedAt time.Time `json:"changed_at"`
}

// The account's password.
type PasswordConfirmation struct {
	Password string `json:"password"`
}

// The mailed token and the new password.
type PasswordReset struct {
	Token    string `json:"token"`
	Password string `json:"password"`
}

// The address whose password is to be reset. The mail is in `language`, or else in the account's language.
type PasswordResetRequest struct {
	Email    string  `json:"email"`
	Language *string `json:"language,omitempty"`
}

// A battle that you took part in.
type PastBattle struct {
	BattleID   string        `json:"battle_id"`
	BattleType BattleType    `json:"battle_type"`
	Result     BattleOutcome `json:"result"`
	// Whether you attacked; else you defended.
	Attacked    bool   `json:"attacked"`
	TerritoryID *int64 `json:"territory_id"`
	// The name of the other player; null for guards and garrisons.
	Opponent             *string   `json:"opponent"`
	VpGained             int64     `json:"vp_gained"`
	GoldLooted           int64     `json:"gold_looted"`
	TerritoryTransferred bool      `json:"territory_transferred"`
	CreatedAt            time.Time `json:"created_at"`
}

// A payment as its provider states it now; the same for all providers.
//
// `transaction_id` is what names it at the provider for ever. `payer` is who it is bound to: the token that the
// player's client gave the store (empty: it is bound to nobody). `asked_at` is when the provider was asked. Amounts
// are in millionths of the currency's main unit; `raw` is the amount as the provider writes it.
// `quantity` is how many times the product was bought at once, `refunded_quantity` how many of them were given back,
// where a provider counts partial refunds so. `paid_with` tells cards and the like apart, where the provider does.
// `reference` is another id of it there, if it has one.
type Payment struct {
	Provider             PaymentProvider `json:"provider"`
	Environment          Environment     `json:"environment"`
	TransactionID        string          `json:"transaction_id"`
	ProductID            string          `json:"product_id"`
	State                PaymentState    `json:"state"`
	Payer                string          `json:"payer"`
	Currency             *string         `json:"currency"`
	Amount               *int64          `json:"amount"`
	Raw                  string          `json:"raw"`
	RefundedAmount       int64           `json:"refunded_amount"`
	Quantity             int64           `json:"quantity"`
	RefundedQuantity     int64           `json:"refunded_quantity"`
	PaidAt               *time.Time      `json:"paid_at"`
	NeedsAcknowledgement bool            `json:"needs_acknowledgement"`
	AskedAt              *time.Time      `json:"asked_at"`
	PaidWith             string          `json:"paid_with"`
	Reference            string          `json:"reference"`
}

// Who takes the money.
type PaymentProvider string

const (
	PaymentProviderSteam  PaymentProvider = "steam"
	PaymentProviderEpic   PaymentProvider = "epic"
	PaymentProviderApple  PaymentProvider = "apple"
	PaymentProviderGoogle PaymentProvider = "google"
	PaymentProviderStripe PaymentProvider = "stripe"
)

// What a provider says of a payment now.
type PaymentState string

const (
	PaymentStateOpen              PaymentState = "open"
	PaymentStateApproved          PaymentState = "approved"
	PaymentStatePaid              PaymentState = "paid"
	PaymentStateCancelled         PaymentState = "cancelled"
	PaymentStateRefunded          PaymentState = "refunded"
	PaymentStatePartiallyRefunded PaymentState = "partially_refunded"
	PaymentStateChargedBack       PaymentState = "charged_back"
)

// Whether a prize was paid.
type PayoutStatus string

const (
	PayoutStatusPending PayoutStatus = "pending"
	PayoutStatusSettled PayoutStatus = "settled"
)

// A prize for money, in cents of a dollar.
type PayoutView struct {
	PayoutID string `json:"payout_id"`
	SeasonID string `json:"season_id"`
	Rank     int64  `json:"rank"`
	TribeID  string `json:"tribe_id"`
	PlayerID string `json:"player_id"`
	Share    Share  `json:"share"`
	Cents    int64  `json:"cents"`
	// Where it goes: while it is pending, a wallet that is the player's own now; empty: there is none.
	Wallet string       `json:"wallet"`
	Status PayoutStatus `json:"status"`
	// The transfer that paid it: chain, transaction hash and log index.
	TransferID *string    `json:"transfer_id"`
	SettledAt  *time.Time `json:"settled_at"`
	CreatedAt  time.Time  `json:"created_at"`
}

// A request about this player that the caller's roles allow.
type PermittedAction struct {
	// The operation of the API document.
	Action string `json:"action"`
	Method string `json:"method"`
	Path   string `json:"path"`
	// Whether it takes a `reason`, in the body or, of a DELETE, in the query.
	TakesReason bool `json:"takes_reason"`
}

// A player's records. The fastest answer is in milliseconds.
type PersonalBests struct {
	BestWinStreak   int64  `json:"best_win_streak"`
	FastestAnswerMs *int64 `json:"fastest_answer_ms"`
	PeakElo         int64  `json:"peak_elo"`
}

// A processed picture. Its URLs never change what they show.
type Picture struct {
	PictureID string    `json:"picture_id"`
	Variants  []Variant `json:"variants"`
}

// The state of the latest upload of a picture. `reason` says why it was refused or has failed.
//
// `started_at` is when the processing last began, for the `attempts`-th time. `failed_at` is when it was given up.
type PictureUpload struct {
	Attempts    int64       `json:"attempts"`
	FailedAt    *time.Time  `json:"failed_at"`
	UploadID    string      `json:"upload_id"`
	State       UploadState `json:"state"`
	Reason      *string     `json:"reason"`
	RequestedAt time.Time   `json:"requested_at"`
	StartedAt   *time.Time  `json:"started_at"`
	FinishedAt  *time.Time  `json:"finished_at"`
}

// A match. `elo_change` is null until the match has been rated.
type PlayedMatch struct {
	MatchID         string      `json:"match_id"`
	PlayedAt        time.Time   `json:"played_at"`
	Outcome         string      `json:"outcome"`
	OpponentID      string      `json:"opponent_id"`
	Map             *string     `json:"map"`
	DurationSeconds *float64    `json:"duration_seconds"`
	Mine            Participant `json:"mine"`
	Theirs          Participant `json:"theirs"`
	EloBefore       *int64      `json:"elo_before"`
	EloAfter        *int64      `json:"elo_after"`
	EloChange       *int64      `json:"elo_change"`
}

// A bonus as a player stands: `seasons_reached` of the seasons before gave the level.
type PlayerBonus struct {
	Seasons        int64  `json:"seasons"`
	Level          int64  `json:"level"`
	Reward         Reward `json:"reward"`
	SeasonsReached int64  `json:"seasons_reached"`
	State          string `json:"state"`
}

// A player without identity: import it into another environment as it is.
type PlayerClone struct {
	// The form of this file.
	Format int64     `json:"format"`
	MadeAt time.Time `json:"made_at"`
	// Where the player was copied.
	Environment string `json:"environment"`
	// What is kept of the player, by what it is.
	Entries map[string][]map[string]any `json:"entries"`
	LeftOut []LeftOut                   `json:"left_out"`
}

// A player without identity: import it into another environment as it is.
type PlayerCloneInput struct {
	// The form of this file.
	Format *int64    `json:"format,omitempty"`
	MadeAt time.Time `json:"made_at"`
	// Where the player was copied.
	Environment string `json:"environment"`
	// What is kept of the player, by what it is.
	Entries map[string][]map[string]any `json:"entries"`
	LeftOut []LeftOutInput              `json:"left_out"`
}

// A player of a season who was flagged, with the facts by reason.
type PlayerFlagView struct {
	FlagID   string              `json:"flag_id"`
	SeasonID string              `json:"season_id"`
	PlayerID string              `json:"player_id"`
	Facts    map[string]FlagFact `json:"facts"`
	// Whether nobody has decided yet.
	Waits     bool         `json:"waits"`
	Verdict   *FlagVerdict `json:"verdict"`
	Reason    string       `json:"reason"`
	DecidedAt *time.Time   `json:"decided_at"`
	CreatedAt time.Time    `json:"created_at"`
}

// What became of one player's grant: either `granted` or `refused` is set.
type PlayerGrant struct {
	PlayerID string        `json:"player_id"`
	Granted  *GrantedXp    `json:"granted"`
	Refused  *RefusedGrant `json:"refused"`
}

// A player, by service, and what the caller may do about them.
type PlayerInFull struct {
	UserID string `json:"user_id"`
	// What each service keeps, by the service's name.
	Parts   map[string]PlayerPart `json:"parts"`
	Actions []PermittedAction     `json:"actions"`
}

// What one service keeps of a player. `data` is null unless the state is `shown`.
type PlayerPart struct {
	State PartState `json:"state"`
	// What the service shows, in fields of its own.
	Data map[string]any `json:"data"`
	// The code of the error if the service failed.
	Error *string `json:"error"`
}

// A player's progress. A level is a tier of the battle pass.
type PlayerProgress struct {
	PlayerID       string      `json:"player_id"`
	SeasonID       string      `json:"season_id"`
	SeasonState    SeasonState `json:"season_state"`
	CurrentLevel   int64       `json:"current_level"`
	CurrentXP      int64       `json:"current_xp"`
	XPToNextLevel  *int64      `json:"xp_to_next_level"`
	PurchasedTiers int64       `json:"purchased_tiers"`
	TotalXP        int64       `json:"total_xp"`
	IsPremium      bool        `json:"is_premium"`
}

// By what to find a player: an address, an account of a partner, or a wallet. Exactly one of them.
type PlayerSearch struct {
	Email    *string         `json:"email,omitempty"`
	Provider *SignInProvider `json:"provider,omitempty"`
	// The partner's own id, such as a SteamID64.
	ProviderID    *string `json:"provider_id,omitempty"`
	WalletAddress *string `json:"wallet_address,omitempty"`
}

// What one of several players gets.
type PlayerShare struct {
	PlayerID string `json:"player_id"`
	Amount   int64  `json:"amount"`
}

// A player's slot with the versions that are kept, the current one first.
type PlayerSlot struct {
	// The name of the save slot.
	Slot string `json:"slot"`
	// The merged account that it came from.
	OfAccount *string          `json:"of_account"`
	Versions  []PlayerSnapshot `json:"versions"`
}

// A player's slots, by name.
type PlayerSlotList struct {
	Items []PlayerSlot `json:"items"`
}

// A version of a player's slot. `is_suspicious`: a number rose in it faster than it can.
type PlayerSnapshot struct {
	Version int64     `json:"version"`
	SavedAt time.Time `json:"saved_at"`
	SavedBy SavedBy   `json:"saved_by"`
	SaveID  *string   `json:"save_id"`
	Size    int64     `json:"size"`
	// Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
	Sha256       string `json:"sha256"`
	Merged       bool   `json:"merged"`
	RestoredFrom *int64 `json:"restored_from"`
	IsSuspicious bool   `json:"is_suspicious"`
}

// Victory points that a battle brought each side.
type PointsAwarded struct {
	Attacker int64 `json:"attacker"`
	Defender int64 `json:"defender"`
}

// The premium pass, what is left in the wallet, and the premium rewards that can be claimed at once.
type PremiumPass struct {
	SeasonID       string  `json:"season_id"`
	IsPremium      bool    `json:"is_premium"`
	Currency       string  `json:"currency"`
	Amount         int64   `json:"amount"`
	Balance        int64   `json:"balance"`
	ClaimableTiers []int64 `json:"claimable_tiers"`
}

// The price of the premium pass, in minor units of a currency of the wallet.
type Price struct {
	Currency string `json:"currency"`
	Amount   int64  `json:"amount"`
}

// The price of the premium pass, in minor units of a currency of the wallet.
type PriceInput struct {
	Currency *string `json:"currency,omitempty"`
	Amount   *int64  `json:"amount,omitempty"`
}

// A private profile: only the name is shown.
type PrivateProfile struct {
	UserID      string `json:"user_id"`
	DisplayName string `json:"display_name"`
	IsPublic    bool   `json:"is_public"`
}

// Places of the final ranking, the best first, that share a part of the prize pool equally.
type PrizeBand struct {
	Places   int64 `json:"places"`
	Permille int64 `json:"permille"`
}

// What there is to win now, in cents of a dollar: it grows with each player who pays.
type PrizePool struct {
	Total int64 `json:"total"`
	// What each place wins, from the first, where all places are taken.
	Places []int64 `json:"places"`
}

// Who wins what of the prize pool, in permille: by the tribes' places, and in a tribe by its members' roles.
type PrizeRule struct {
	Bands     []PrizeBand `json:"bands"`
	Chieftain int64       `json:"chieftain"`
	// Each; warriors share the rest.
	Captain int64 `json:"captain"`
}

// The fields to change. A field that is left out stays as it is. A null clears a field that can be empty.
type ProfileChanges struct {
	DisplayName *string `json:"display_name,omitempty"`
	Bio         *string `json:"bio,omitempty"`
	// ISO 3166-1 alpha-2.
	Country *string `json:"country,omitempty"`
	// One of the titles that you own.
	Title       *string           `json:"title,omitempty"`
	BannerColor *string           `json:"banner_color,omitempty"`
	Theme       *string           `json:"theme,omitempty"`
	SocialLinks *SocialLinksInput `json:"social_links,omitempty"`
	IsPublic    *bool             `json:"is_public,omitempty"`
	// Whether boards name you while your profile is private.
	ShowOnBoards         *bool `json:"show_on_boards,omitempty"`
	AcceptFriendRequests *bool `json:"accept_friend_requests,omitempty"`
	AllowMessages        *bool `json:"allow_messages,omitempty"`
	// Whether your friends see that you are online.
	ShowPresence *bool `json:"show_presence,omitempty"`
}

// The issuer of an identity.
type Provider string

const (
	ProviderEmail  Provider = "email"
	ProviderSteam  Provider = "steam"
	ProviderEpic   Provider = "epic"
	ProviderWallet Provider = "wallet"
	ProviderTwitch Provider = "twitch"
)

// A public profile.
type PublicProfile struct {
	UserID      string      `json:"user_id"`
	DisplayName string      `json:"display_name"`
	IsPublic    bool        `json:"is_public"`
	Bio         string      `json:"bio"`
	Country     *string     `json:"country"`
	Title       string      `json:"title"`
	Level       int64       `json:"level"`
	BannerColor string      `json:"banner_color"`
	SocialLinks SocialLinks `json:"social_links"`
	Avatar      *Picture    `json:"avatar"`
	AvatarURL   *string     `json:"avatar_url"`
	Banner      *Picture    `json:"banner"`
	BannerURL   *string     `json:"banner_url"`
}

// A player's public statistics.
type PublicStatistics struct {
	Span string `json:"span"`
	// The season, week or day; null for all time, and when no season is on.
	Key              *string       `json:"key"`
	Totals           Totals        `json:"totals"`
	Derived          Derived       `json:"derived"`
	CurrentWinStreak int64         `json:"current_win_streak"`
	PersonalBests    PersonalBests `json:"personal_bests"`
	LastMatchAt      *time.Time    `json:"last_match_at"`
	UserID           string        `json:"user_id"`
	DisplayName      string        `json:"display_name"`
	Elo              int64         `json:"elo"`
}

// How to pay. `price` is what the player saw: the purchase is refused if the price is another one now.
type Purchase struct {
	Currency *Currency `json:"currency,omitempty"`
	Price    *int64    `json:"price,omitempty"`
}

// How often a player may buy a product. What was refunded does not count.
type PurchaseLimits struct {
	// In all; 1: once.
	PerPlayer *int64 `json:"per_player"`
	// Within a day, from midnight to midnight in UTC.
	PerDay *int64 `json:"per_day"`
}

// How often a player may buy a product. What was refunded does not count.
type PurchaseLimitsInput struct {
	// In all; 1: once.
	PerPlayer *int64 `json:"per_player,omitempty"`
	// Within a day, from midnight to midnight in UTC.
	PerDay *int64 `json:"per_day,omitempty"`
}

// The item that was bought, its price, and what is left of the currency.
type PurchasedItem struct {
	CosmeticID   string    `json:"cosmetic_id"`
	AcquiredDate time.Time `json:"acquired_date"`
	Currency     Currency  `json:"currency"`
	Price        int64     `json:"price"`
	Balance      int64     `json:"balance"`
}

// A save.
type PutSave struct {
	// The version that this save was made from; 0 where there was none.
	ExpectedVersion int64 `json:"expected_version"`
	// Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.
	SaveID *string `json:"save_id,omitempty"`
	// Any JSON object, up to 1 MiB as sent. Whole numbers have 64 bits at most.
	Data map[string]any `json:"data"`
}

// A live event as it is to be.
type PutXpEvent struct {
	Name     string    `json:"name"`
	StartsAt time.Time `json:"starts_at"`
	EndsAt   time.Time `json:"ends_at"`
	// In thousandths: 2000 is double XP.
	FactorPermille int64 `json:"factor_permille"`
	// What of the XP counts for more; all of it, if none is named.
	Sources []XpSource `json:"sources,omitempty"`
}

// What waits for staff at the end of the day, and for how many seconds the first of it has.
type Queue struct {
	Waiting int64 `json:"waiting"`
	// Null: nothing waits.
	OldestSeconds *int64 `json:"oldest_seconds"`
}

// When a device is not told anything: each day from `start` to before `end`, by the clock of its time zone.
type QuietHours struct {
	Start    string `json:"start"`
	End      string `json:"end"`
	TimeZone string `json:"time_zone"`
}

// When a device is not told anything: each day from `start` to before `end`, by the clock of its time zone.
type QuietHoursInput struct {
	Start    string `json:"start"`
	End      string `json:"end"`
	TimeZone string `json:"time_zone"`
}

// Whom to raid, with which units.
type RaidPlayer struct {
	TargetID  string     `json:"target_id"`
	Army      ArmyInput  `json:"army"`
	Formation *Formation `json:"formation,omitempty"`
}

// What a raid brought, and what it cost. `GET /v1/battles/{battle_id}` has all of it.
type RaidReceipt struct {
	BattleID   string `json:"battle_id"`
	Won        bool   `json:"won"`
	GoldLooted int64  `json:"gold_looted"`
	// Of your units.
	Casualties    Army  `json:"casualties"`
	RemainingArmy Army  `json:"remaining_army"`
	RemainingGold int64 `json:"remaining_gold"`
	// When you may raid again.
	RaidReadyAt time.Time `json:"raid_ready_at"`
}

// What a raid takes, and whom it spares. Times are in seconds of the game.
type RaidRule struct {
	// What of the gold above what the warehouse protects is taken.
	Spoils int64 `json:"spoils"`
	// Gold that each unit that comes home carries at most.
	Carried int64 `json:"carried"`
	// The building levels that the weaker of the two has at least, in permille of the stronger's.
	Window int64 `json:"window"`
	// Between two raids of a player.
	CooldownSeconds int64 `json:"cooldown_seconds"`
	// For which nobody raids a player again who lost to a raid.
	ProtectionSeconds int64 `json:"protection_seconds"`
	// For which nobody is raided after the start of the season.
	NewcomerSeconds int64 `json:"newcomer_seconds"`
}

// The rarity of a cosmetic.
type Rarity string

const (
	RarityCommon    Rarity = "common"
	RarityUncommon  Rarity = "uncommon"
	RarityRare      Rarity = "rare"
	RarityEpic      Rarity = "epic"
	RarityLegendary Rarity = "legendary"
)

// How good an item is.
type RateUgc struct {
	// From 1, bad, to 5, very good.
	Stars int64 `json:"stars"`
}

// All messages that came until `read_until` are read.
type ReadAll struct {
	ReadUntil time.Time `json:"read_until"`
}

// What a decision against an item rests on: the law, or the game's own rules.
type ReasonGround string

const (
	ReasonGroundLaw   ReasonGround = "law"
	ReasonGroundTerms ReasonGround = "terms"
)

// Until when this session may change how the account is signed in to.
type Reauthenticated struct {
	Until time.Time `json:"until"`
}

// The password, or the proof of a linked identity: exactly one of them.
type Reauthentication struct {
	Steam    *SteamProof  `json:"steam,omitempty"`
	Epic     *EpicProof   `json:"epic,omitempty"`
	Wallet   *WalletProof `json:"wallet,omitempty"`
	Password *string      `json:"password,omitempty"`
}

// Units of yours that come home from a garrison; left out, all do.
type RecallUnits struct {
	Units *ArmyInput `json:"units,omitempty"`
}

// The report is taken in. Statistics, rating and XP follow within a second.
//
// `repeated` says that the match was reported before.
type Receipt struct {
	MatchID  string `json:"match_id"`
	Repeated bool   `json:"repeated"`
}

// A battle for a territory, as the territory remembers it.
type RecentBattle struct {
	BattleID        string       `json:"battle_id"`
	Result          BattleResult `json:"result"`
	AttackerTribeID *string      `json:"attacker_tribe_id"`
	CreatedAt       time.Time    `json:"created_at"`
}

// The last comparison of the live leaderboards with the ratings, and of score boards with their scores.
type Reconciliation struct {
	ScoreBoards ScoreBoardsCompared `json:"score_boards"`
	StartedAt   time.Time           `json:"started_at"`
	FinishedAt  time.Time           `json:"finished_at"`
	// Whether every player was compared, and not only a sample.
	Whole bool `json:"whole"`
	// Rated players when the comparison began.
	RatedPlayers int64 `json:"rated_players"`
	// Players on the live global board when the comparison began.
	PlayersOnBoard int64 `json:"players_on_board"`
	Compared       int64 `json:"compared"`
	// Rated players who are missing on a board.
	Missing Difference `json:"missing"`
	// Players who are on boards without a rating.
	Extra Difference `json:"extra"`
	// Players who are on boards with another standing or with other data.
	Different Difference `json:"different"`
	// Whether all differences have been repaired.
	IsRepaired bool `json:"is_repaired"`
}

// Ten new recovery codes, which are shown once. The earlier ones are invalid.
type RecoveryCodes struct {
	RecoveryCodes []string `json:"recovery_codes"`
}

// When the board begins anew: never, at midnight, on Mondays at midnight (UTC), or by `cron`.
type Recurrence string

const (
	RecurrenceNone   Recurrence = "none"
	RecurrenceDaily  Recurrence = "daily"
	RecurrenceWeekly Recurrence = "weekly"
	RecurrenceCron   Recurrence = "cron"
)

// A refresh token. A browser leaves it out and sends its cookie.
type RefreshRequest struct {
	RefreshToken *string `json:"refresh_token,omitempty"`
}

// What a refund takes from the player.
type RefundEffect struct {
	// The account that has the purchase now.
	PlayerID string        `json:"player_id"`
	Amounts  []TakenAmount `json:"amounts"`
	// What is taken out of the player's possession, and off, if it is worn.
	Items []Item `json:"items"`
	// What stays, because another purchase paid for it, too.
	Kept []Item `json:"kept"`
}

// A refund that an admin asked for, and why.
//
// A part is asked for as what is to be given back in all by then, so that it is given back once.
type RefundOrder struct {
	AskedBy string    `json:"asked_by"`
	Reason  string    `json:"reason"`
	AskedAt time.Time `json:"asked_at"`
	// What is to be given back in all, in millionths of the currency's main unit; null: the rest.
	UntilRefunded *int64 `json:"until_refunded"`
}

// Why a player got nothing.
type RefusedGrant struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// A submission whose proof did not hold. `times` is how often it came.
type RefusedScore struct {
	SeasonID string `json:"season_id"`
	Period   string `json:"period"`
	PlayerID string `json:"player_id"`
	// `match:` or `session:` and its id; `none` where there was no proof.
	Proof       string    `json:"proof"`
	Score       float64   `json:"score"`
	Problem     string    `json:"problem"`
	Times       int64     `json:"times"`
	SubmittedBy string    `json:"submitted_by"`
	SubmittedAt time.Time `json:"submitted_at"`
}

// A device, and what of it the player wants to be told there.
type RegisterDevice struct {
	Kind     AddressKind `json:"kind"`
	Address  string      `json:"address"`
	Platform string      `json:"platform"`
	// BCP 47. Mails are in English if the game has no text in this language.
	Language *string `json:"language,omitempty"`
	// Types of messages that are not for this device.
	Muted      []string         `json:"muted,omitempty"`
	QuietHours *QuietHoursInput `json:"quiet_hours,omitempty"`
}

// What a season may ask for. Nothing of it is needed where the season does not ask.
type RegisterForSeason struct {
	// Needed where the season has a `minimum_age`. It is looked at and not kept.
	DateOfBirth *string `json:"date_of_birth,omitempty"`
}

// A device as it is registered, without its address. Register it again before `expires_at`.
type RegisteredDevice struct {
	DeviceID   string      `json:"device_id"`
	Platform   string      `json:"platform"`
	Language   string      `json:"language"`
	Muted      []string    `json:"muted"`
	QuietHours *QuietHours `json:"quiet_hours"`
	ExpiresAt  time.Time   `json:"expires_at"`
}

// A new account. The password has at least 8 characters, of both cases, with a digit and a special character.
type Registration struct {
	Email       string `json:"email"`
	Password    string `json:"password"`
	DisplayName string `json:"display_name"`
	// ISO 3166-1 alpha-2.
	Country *string `json:"country,omitempty"`
	// BCP 47. Mails are in English if the game has no text in this language.
	Language *string `json:"language,omitempty"`
	// Of a new player, where the game has a minimum age. Ask for it before you open an account.
	Age *AgeDeclaration `json:"age,omitempty"`
	// Answer with cookies (for browsers) instead of tokens.
	Cookies *bool `json:"cookies,omitempty"`
}

// How a player stands to you. `since` is when that began; null when there is nothing between you.
type Relation struct {
	UserID string        `json:"user_id"`
	State  RelationState `json:"state"`
	Since  *time.Time    `json:"since"`
}

// How another player stands to the caller: `sent` and `received` are requests that wait for an answer.
type RelationState string

const (
	RelationStateNone     RelationState = "none"
	RelationStateFriends  RelationState = "friends"
	RelationStateSent     RelationState = "sent"
	RelationStateReceived RelationState = "received"
	RelationStateBlocked  RelationState = "blocked"
)

// A score that was taken off its board.
type RemovedScore struct {
	SeasonID  string    `json:"season_id"`
	Period    string    `json:"period"`
	PlayerID  string    `json:"player_id"`
	Reason    string    `json:"reason"`
	RemovedAt time.Time `json:"removed_at"`
	KeepsOut  bool      `json:"keeps_out"`
}

// One replay of a dead letter. Each replay has a delivery id of its own.
type Replay struct {
	DeliveryID  string     `json:"delivery_id"`
	RequestedBy string     `json:"requested_by"`
	RequestedAt time.Time  `json:"requested_at"`
	Outcome     string     `json:"outcome"`
	Error       string     `json:"error"`
	FinishedAt  *time.Time `json:"finished_at"`
}

// Something that went wrong. `crash` is for errors that the client has caught.
type ReportBug struct {
	Title string `json:"title"`
	// What the player did, and what came of it.
	Text   *string         `json:"text,omitempty"`
	Client ClientDataInput `json:"client"`
	Crash  *CrashInput     `json:"crash,omitempty"`
	// Of longer ones the last 20,000 characters are kept.
	Log *string `json:"log,omitempty"`
	// Pictures that show it: `ugc_id` of items of the type `screenshot` that the player has uploaded. The makers see them as soon as they are scanned.
	Screenshots []string `json:"screenshots,omitempty"`
}

// What is wrong with a message.
type ReportCategory string

const (
	ReportCategoryHarassment ReportCategory = "harassment"
	ReportCategoryHate       ReportCategory = "hate"
	ReportCategorySexual     ReportCategory = "sexual"
	ReportCategoryThreat     ReportCategory = "threat"
	ReportCategorySpam       ReportCategory = "spam"
	ReportCategoryScam       ReportCategory = "scam"
	ReportCategoryOther      ReportCategory = "other"
)

// What a moderator decides: `upheld`, the message broke the rules; `dismissed`, it did not.
type ReportDecision string

const (
	ReportDecisionUpheld    ReportDecision = "upheld"
	ReportDecisionDismissed ReportDecision = "dismissed"
)

// Why a message is reported.
type ReportMessage struct {
	Category ReportCategory `json:"category"`
	// What a moderator should know.
	Comment *string `json:"comment,omitempty"`
}

// The report is with the moderators. `repeated` says that you reported the message before.
type ReportReceipt struct {
	MessageID string `json:"message_id"`
	Repeated  bool   `json:"repeated"`
}

// Whether a moderator has decided on a report: `upheld`, the message broke the rules; `dismissed`, it did not.
type ReportStatus string

const (
	ReportStatusOpen      ReportStatus = "open"
	ReportStatusUpheld    ReportStatus = "upheld"
	ReportStatusDismissed ReportStatus = "dismissed"
)

// Why an item is reported.
type ReportUgc struct {
	Category UgcCategory `json:"category"`
	// What a moderator should know.
	Comment *string `json:"comment,omitempty"`
}

// A reported message as moderators see it: its text as it was when it was reported.
type ReportView struct {
	MessageID  string         `json:"message_id"`
	Sender     Sender         `json:"sender"`
	ReporterID string         `json:"reporter_id"`
	Text       string         `json:"text"`
	Category   ReportCategory `json:"category"`
	Comment    string         `json:"comment"`
	SentAt     time.Time      `json:"sent_at"`
	ReportedAt time.Time      `json:"reported_at"`
	Status     ReportStatus   `json:"status"`
	DecidedBy  *string        `json:"decided_by"`
	DecidedAt  *time.Time     `json:"decided_at"`
	Note       string         `json:"note"`
}

// What a submission has to prove itself with.
type RequiredProof string

const (
	RequiredProofNone    RequiredProof = "none"
	RequiredProofMatch   RequiredProof = "match"
	RequiredProofSession RequiredProof = "session"
)

// What becomes of the scores at the end: they stay, are archived as a final ranking, or are deleted.
type ResetRule string

const (
	ResetRuleNone    ResetRule = "none"
	ResetRuleArchive ResetRule = "archive"
	ResetRuleClear   ResetRule = "clear"
)

// What becomes of a save that was made from an older version than the current one.
type Resolve string

const (
	ResolveRefuse Resolve = "refuse"
	ResolveMerge  Resolve = "merge"
)

// The version that the slot has, and why an earlier one is restored.
type RestorePlayerSnapshot struct {
	// The version that this save was made from; 0 where there was none.
	ExpectedVersion int64 `json:"expected_version"`
	// Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.
	SaveID *string `json:"save_id,omitempty"`
	Reason string  `json:"reason"`
}

// The version that the slot has, so that no later save is set aside unseen.
type RestoreSnapshot struct {
	// The version that this save was made from; 0 where there was none.
	ExpectedVersion int64 `json:"expected_version"`
	// Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.
	SaveID *string `json:"save_id,omitempty"`
}

// What was paid for orders in a currency. Amounts are in the currency's minor units, such as cents.
type Revenue struct {
	// How many were paid.
	Orders int64 `json:"orders"`
	// What they came to.
	Amount int64 `json:"amount"`
	// What of it was given back by now.
	Refunded int64 `json:"refunded"`
}

// Why a purchase is looked at before its money is taken, and what was decided.
type Review struct {
	// `amount`, and the flags of the player's earlier purchases.
	Reasons []string    `json:"reasons"`
	State   ReviewState `json:"state"`
	// When the player had agreed to pay.
	AskedAt *time.Time `json:"asked_at"`
	// When it decides by itself.
	Until     *time.Time `json:"until"`
	DecidedAt *time.Time `json:"decided_at"`
	// The admin who has decided; empty: its time was over.
	DecidedBy string `json:"decided_by"`
	Reason    string `json:"reason"`
}

// Why an item waits: it is new or has a new version, players reported it, or it was flagged.
type ReviewCause string

const (
	ReviewCauseNew    ReviewCause = "new"
	ReviewCauseReport ReviewCause = "report"
	ReviewCauseFlag   ReviewCause = "flag"
)

// A claim of a review. The decision carries `claim_id`; until `claimed_until` nobody else can claim the item.
type ReviewClaim struct {
	ClaimID      string     `json:"claim_id"`
	ClaimedUntil time.Time  `json:"claimed_until"`
	Review       ReviewView `json:"review"`
}

// What becomes of a purchase.
type ReviewDecision string

const (
	ReviewDecisionApprove ReviewDecision = "approve"
	ReviewDecisionDeny    ReviewDecision = "deny"
)

// How soon a review is due: `urgent` in an hour, `high` in four, `normal` in a day.
type ReviewPriority string

const (
	ReviewPriorityUrgent ReviewPriority = "urgent"
	ReviewPriorityHigh   ReviewPriority = "high"
	ReviewPriorityNormal ReviewPriority = "normal"
)

// Where a review stands.
type ReviewState string

const (
	ReviewStateNeeded   ReviewState = "needed"
	ReviewStateWaiting  ReviewState = "waiting"
	ReviewStateApproved ReviewState = "approved"
	ReviewStateDenied   ReviewState = "denied"
)

// An item that waits for a decision. `age_seconds` is how long it has waited; it is `overdue` after `due_at`.
//
// `reports` are those since the review began, as far as they were counted. `claimed_by` is null where nobody has it.
type ReviewView struct {
	UgcID        string         `json:"ugc_id"`
	CreatorID    string         `json:"creator_id"`
	Type         UgcType        `json:"type"`
	Name         string         `json:"name"`
	Version      int64          `json:"version"`
	Cause        ReviewCause    `json:"cause"`
	Reason       string         `json:"reason"`
	Priority     ReviewPriority `json:"priority"`
	Reports      int64          `json:"reports"`
	OpenedAt     time.Time      `json:"opened_at"`
	DueAt        time.Time      `json:"due_at"`
	AgeSeconds   int64          `json:"age_seconds"`
	Overdue      bool           `json:"overdue"`
	ClaimedBy    *string        `json:"claimed_by"`
	ClaimedUntil *time.Time     `json:"claimed_until"`
}

// An item of an order that was revoked without a refund: until it was restored, or until now.
type Revocation struct {
	// Which item of the order it is, counted from 0.
	Place         int64            `json:"place"`
	Cause         RevocationReason `json:"cause"`
	RevokedAt     time.Time        `json:"revoked_at"`
	RevokedBy     string           `json:"revoked_by"`
	Reason        string           `json:"reason"`
	RestoredAt    *time.Time       `json:"restored_at"`
	RestoredBy    string           `json:"restored_by"`
	RestoreReason string           `json:"restore_reason"`
}

// Why an entitlement was revoked.
type RevocationReason string

const (
	RevocationReasonRefund RevocationReason = "refund"
	RevocationReasonBan    RevocationReason = "ban"
	RevocationReasonManual RevocationReason = "manual"
)

// The sessions to end: one by its id, all others, or all.
type RevokeRequest struct {
	Which *SessionSelection `json:"which,omitempty"`
	// The session, if `which` is `one`.
	SessionID *string `json:"session_id,omitempty"`
}

// What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins.
type Reward struct {
	Kind string `json:"kind"`
	// The id of the cosmetic, or the title.
	Reference string `json:"reference"`
	// The number of coins; 1 for anything else.
	Quantity int64   `json:"quantity"`
	ImageURL *string `json:"image_url"`
}

// What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins.
type RewardInput struct {
	Kind string `json:"kind"`
	// The id of the cosmetic, or the title.
	Reference *string `json:"reference,omitempty"`
	// The number of coins; 1 for anything else.
	Quantity *int64  `json:"quantity,omitempty"`
	ImageURL *string `json:"image_url,omitempty"`
}

// A player's rewards of a season, in the order of the tiers; and the season's bonuses for earlier seasons.
type Rewards struct {
	SeasonID    string         `json:"season_id"`
	CurrentTier int64          `json:"current_tier"`
	IsPremium   bool           `json:"is_premium"`
	Claimable   []SeasonReward `json:"claimable"`
	Claimed     []SeasonReward `json:"claimed"`
	Locked      []SeasonReward `json:"locked"`
	Bonuses     []PlayerBonus  `json:"bonuses"`
}

// How fast a number may rise. A save that rises faster is kept and shown to support.
//
// Each hour allows `per_hour`; what is not used adds up to `at_once` at most.
type Rise struct {
	PerHour float64 `json:"per_hour"`
	AtOnce  float64 `json:"at_once"`
	// The most that a new slot may begin with; null: as much as `at_once`.
	AtFirst *float64 `json:"at_first"`
}

// How fast a number may rise. A save that rises faster is kept and shown to support.
//
// Each hour allows `per_hour`; what is not used adds up to `at_once` at most.
type RiseInput struct {
	PerHour float64 `json:"per_hour"`
	AtOnce  float64 `json:"at_once"`
	// The most that a new slot may begin with; null: as much as `at_once`.
	AtFirst *float64 `json:"at_first,omitempty"`
}

// The states of ideas that all players see.
type RoadmapState string

const (
	RoadmapStateOpen       RoadmapState = "open"
	RoadmapStatePlanned    RoadmapState = "planned"
	RoadmapStateInProgress RoadmapState = "in_progress"
	RoadmapStateDone       RoadmapState = "done"
	RoadmapStateDeclined   RoadmapState = "declined"
)

// A role of an account. A game server is one, too.
type Role string

const (
	RolePlayer    Role = "player"
	RoleSupport   Role = "support"
	RoleModerator Role = "moderator"
	RoleAdmin     Role = "admin"
	RoleServer    Role = "server"
)

// All roles of the account besides the player's. An empty list leaves the player's role alone.
type RolesChange struct {
	Roles  []string `json:"roles"`
	Reason string   `json:"reason"`
}

// A version of a slot with its data.
type Save struct {
	Version int64     `json:"version"`
	SavedAt time.Time `json:"saved_at"`
	SavedBy SavedBy   `json:"saved_by"`
	SaveID  *string   `json:"save_id"`
	Size    int64     `json:"size"`
	// Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
	Sha256       string `json:"sha256"`
	Merged       bool   `json:"merged"`
	RestoredFrom *int64 `json:"restored_from"`
	// The name of the save slot.
	Slot string         `json:"slot"`
	Data map[string]any `json:"data"`
}

// The version that a save made.
//
// `data` is the slot's data where it is not what was sent: it was merged, or completed with what only the game's
// servers set. Go on from it. It is null where the slot has what was sent.
type SaveResult struct {
	Version int64     `json:"version"`
	SavedAt time.Time `json:"saved_at"`
	SavedBy SavedBy   `json:"saved_by"`
	SaveID  *string   `json:"save_id"`
	Size    int64     `json:"size"`
	// Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
	Sha256       string `json:"sha256"`
	Merged       bool   `json:"merged"`
	RestoredFrom *int64 `json:"restored_from"`
	// The name of the save slot.
	Slot string `json:"slot"`
	// Higher than `version` when others have saved since a repeated save.
	CurrentVersion int64          `json:"current_version"`
	Data           map[string]any `json:"data"`
}

// What a file changed or, after a dry run, would change; each list is sorted.
type SaveRulesChanges struct {
	DryRun bool `json:"dry_run"`
	// The version of the rules afterwards.
	Version   int64    `json:"version"`
	Added     []string `json:"added"`
	Changed   []string `json:"changed"`
	Removed   []string `json:"removed"`
	Unchanged []string `json:"unchanged"`
}

// All that is declared of keys in saves, sorted by `key`. Keys that are not in it are `last_write`.
type SaveRulesFile struct {
	// The version that the file was made from: where there is another one by now, the file is refused. Without it, the file replaces whatever is there.
	Version *int64    `json:"version"`
	Keys    []KeyRule `json:"keys"`
}

// All that is declared of keys in saves, sorted by `key`. Keys that are not in it are `last_write`.
type SaveRulesFileInput struct {
	// The version that the file was made from: where there is another one by now, the file is refused. Without it, the file replaces whatever is there.
	Version *int64         `json:"version,omitempty"`
	Keys    []KeyRuleInput `json:"keys"`
}

// How the save will be sent: as JSON, or that compressed by gzip.
type SaveUploadRequest struct {
	ContentType *string `json:"content_type,omitempty"`
}

// How to send the save: one request of `method` to `url`, with exactly these headers, before `expires_at`.
//
// Then finish the upload. A ticket takes one file. A 412 means that the file was sent already.
type SaveUploadTicket struct {
	UploadID         string            `json:"upload_id"`
	URL              string            `json:"url"`
	Method           string            `json:"method"`
	Headers          map[string]string `json:"headers"`
	ExpiresInSeconds int64             `json:"expires_in_seconds"`
	ExpiresAt        time.Time         `json:"expires_at"`
	// As sent, and of JSON once it is unpacked.
	MaxBytes int64 `json:"max_bytes"`
}

// Who made a version.
type SavedBy string

const (
	SavedByPlayer  SavedBy = "player"
	SavedByServer  SavedBy = "server"
	SavedBySupport SavedBy = "support"
)

// What a game server's key allows.
type Scope string

const (
	ScopeMatches     Scope = "matches"
	ScopeXP          Scope = "xp"
	ScopeScores      Scope = "scores"
	ScopeProgression Scope = "progression"
)

// A page of a score board. `is_final` says that the period is over and the ranking does not change any more.
type ScoreBoard struct {
	SeasonID     string      `json:"season_id"`
	Period       ScorePeriod `json:"period"`
	Region       *string     `json:"region"`
	IsFinal      bool        `json:"is_final"`
	TotalPlayers int64       `json:"total_players"`
	Entries      []ScoreLine `json:"entries"`
	NextCursor   *string     `json:"next_cursor"`
}

// What a comparison of live score boards with the scores found.
type ScoreBoardsCompared struct {
	// Boards that were compared, drawn at random.
	Compared int64 `json:"compared"`
	// Boards that differed and were put right.
	Repaired int64 `json:"repaired"`
	// Ten of those at most, as `season_id:period`.
	Examples []string `json:"examples"`
}

// One line of a score board. Who is not to be named, or is gone, has null for id, name, country.
type ScoreLine struct {
	Rank        int64                      `json:"rank"`
	PlayerID    *string                    `json:"player_id"`
	DisplayName *string                    `json:"display_name"`
	Country     *string                    `json:"country"`
	Score       float64                    `json:"score"`
	ReachedAt   time.Time                  `json:"reached_at"`
	Properties  map[string]json.RawMessage `json:"properties"`
}

// The time between two resets of a score board; `key` names it in queries.
type ScorePeriod struct {
	Key      string    `json:"key"`
	StartsAt time.Time `json:"starts_at"`
	// When the board begins anew, or is over; null: never.
	EndsAt *time.Time `json:"ends_at"`
}

// A player's place on a score board; rank and score are null for who is not on it.
//
// `nearby` has the player with those above and below.
type ScoreRank struct {
	SeasonID     string      `json:"season_id"`
	Period       ScorePeriod `json:"period"`
	Region       *string     `json:"region"`
	PlayerID     string      `json:"player_id"`
	Rank         *int64      `json:"rank"`
	Score        *float64    `json:"score"`
	Attempts     int64       `json:"attempts"`
	TotalPlayers int64       `json:"total_players"`
	Nearby       []ScoreLine `json:"nearby"`
}

// A score board. `period` is the one that is on: null before the start, after the end, or if it is not active.
type ScoreSeasonView struct {
	SeasonID  string    `json:"season_id"`
	Name      string    `json:"name"`
	Type      BoardType `json:"type"`
	StartDate time.Time `json:"start_date"`
	// When it is over; null: never.
	EndDate    *time.Time `json:"end_date"`
	ResetRule  ResetRule  `json:"reset_rule"`
	Recurrence Recurrence `json:"recurrence"`
	// With `recurrence` `cron`, and only then.
	Cron     *string  `json:"cron"`
	Order    Order    `json:"order"`
	Operator Operator `json:"operator"`
	// Decimal places that a score may have.
	Decimals int64 `json:"decimals"`
	// Scores that a player may submit until the next reset; null: any.
	Attempts *int64        `json:"attempts"`
	Proof    RequiredProof `json:"proof"`
	// With `proof` `match`: the number of the match report that the score must be.
	MatchMetric *string `json:"match_metric"`
	// With `proof` `session`: the rule that replays a session to the score.
	ScoringRule *string `json:"scoring_rule"`
	// With `proof` `session`: public keys of who hosts sessions, any of which may have signed one.
	SessionKeys []string `json:"session_keys"`
	// Whether players see it and scores are taken.
	IsActive bool `json:"is_active"`
	// Whatever clients want to know, such as an icon.
	Metadata map[string]string `json:"metadata"`
	Period   *ScorePeriod      `json:"period"`
}

// A player, as found. `last_seen` is the day (UTC) of the last sign-in or refresh of a session.
type SearchedPlayer struct {
	UserID      string  `json:"user_id"`
	DisplayName string  `json:"display_name"`
	Country     *string `json:"country"`
	Level       int64   `json:"level"`
	LastSeen    *string `json:"last_seen"`
	Registered  string  `json:"registered"`
}

// A reward for players who reached `level` in at least `seasons` of the 20 seasons before.
//
// The XP of those seasons counts; tiers that were bought do not. A player claims it once, from the first XP of the
// season on.
type SeasonBonus struct {
	Seasons int64  `json:"seasons"`
	Level   int64  `json:"level"`
	Reward  Reward `json:"reward"`
}

// A reward for players who reached `level` in at least `seasons` of the 20 seasons before.
//
// The XP of those seasons counts; tiers that were bought do not. A player claims it once, from the first XP of the
// season on.
type SeasonBonusInput struct {
	Seasons int64       `json:"seasons"`
	Level   int64       `json:"level"`
	Reward  RewardInput `json:"reward"`
}

// The fields to change. A field that is left out stays as it is. `tiers` and `bonuses` replace all of them.
type SeasonChanges struct {
	Name         *string            `json:"name,omitempty"`
	Theme        *string            `json:"theme,omitempty"`
	StartDate    *time.Time         `json:"start_date,omitempty"`
	EndDate      *time.Time         `json:"end_date,omitempty"`
	XPPerTier    *int64             `json:"xp_per_tier,omitempty"`
	PremiumPrice *PriceInput        `json:"premium_price,omitempty"`
	Tiers        []TierRewardInput  `json:"tiers,omitempty"`
	Bonuses      []SeasonBonusInput `json:"bonuses,omitempty"`
}

// A season. `days_left` is null unless the season is active; `xp_events` are on or to come.
//
// `bonuses` are rewards for earlier seasons.
type SeasonDetails struct {
	XPEvents     []XpEvent     `json:"xp_events"`
	Bonuses      []SeasonBonus `json:"bonuses"`
	SeasonID     string        `json:"season_id"`
	SeasonNumber int64         `json:"season_number"`
	Name         string        `json:"name"`
	Theme        string        `json:"theme"`
	StartDate    time.Time     `json:"start_date"`
	EndDate      time.Time     `json:"end_date"`
	State        SeasonState   `json:"state"`
	IsActive     bool          `json:"is_active"`
	XPPerTier    int64         `json:"xp_per_tier"`
	PremiumPrice Price         `json:"premium_price"`
	DaysLeft     *int64        `json:"days_left"`
}

// How a season would end now: nothing is written.
type SeasonEndPreview struct {
	SeasonID string `json:"season_id"`
	// How many players have paid.
	Paid int64 `json:"paid"`
	// What there is to win, in cents.
	Pool int64 `json:"pool"`
	// What nobody would win, in cents: no tribe has points.
	Undistributed int64         `json:"undistributed"`
	Tribes        []TribeResult `json:"tribes"`
	Payouts       []PayoutView  `json:"payouts"`
}

// What ending the season does, or with `dry_run` would do.
//
// `unclaimed_rewards` stay claimable. `next_season` starts by its own dates. Between the two seasons, for
// `gap_seconds`, XP counts for profiles only; it is null when no season is to come.
type SeasonEnding struct {
	Season           SeasonDetails  `json:"season"`
	DryRun           bool           `json:"dry_run"`
	EndsAt           time.Time      `json:"ends_at"`
	WouldHaveEndedAt time.Time      `json:"would_have_ended_at"`
	Players          int64          `json:"players"`
	PremiumPlayers   int64          `json:"premium_players"`
	UnclaimedRewards int64          `json:"unclaimed_rewards"`
	NextSeason       *SeasonDetails `json:"next_season"`
	GapSeconds       *int64         `json:"gap_seconds"`
}

// A season's leaderboard: the live top while the season is on, its final ranking, page by page, afterwards.
//
// In between (`closing`), it is the top by the matches that have been reported.
type SeasonLeaderboard struct {
	SeasonID     string             `json:"season_id"`
	State        LeaderboardState   `json:"state"`
	TotalPlayers int64              `json:"total_players"`
	Entries      []LeaderboardEntry `json:"entries"`
	NextCursor   *string            `json:"next_cursor"`
}

// What a player reached in one season.
type SeasonResult struct {
	SeasonID         string      `json:"season_id"`
	SeasonNumber     int64       `json:"season_number"`
	Name             string      `json:"name"`
	State            SeasonState `json:"state"`
	Level            int64       `json:"level"`
	TotalXP          int64       `json:"total_xp"`
	IsPremium        bool        `json:"is_premium"`
	IsComplete       bool        `json:"is_complete"`
	RewardsAvailable int64       `json:"rewards_available"`
	RewardsClaimed   int64       `json:"rewards_claimed"`
	PlaySessions     int64       `json:"play_sessions"`
}

// One reward of a season. `needs` says why a locked reward is locked.
type SeasonReward struct {
	Tier   int64    `json:"tier"`
	Track  Track    `json:"track"`
	Reward Reward   `json:"reward"`
	Needs  []string `json:"needs"`
}

// What a season is by itself: its length in days, and money in cents.
type SeasonRule struct {
	Days        int64 `json:"days"`
	EntryFee    int64 `json:"entry_fee"`
	PlatformFee int64 `json:"platform_fee"`
}

// The state of a season, by its dates.
type SeasonState string

const (
	SeasonStateUpcoming SeasonState = "upcoming"
	SeasonStateActive   SeasonState = "active"
	SeasonStateEnded    SeasonState = "ended"
)

// Where a season is: not open yet, open to whoever wants to take part, played, ended, its prizes paid.
type SeasonStatus string

const (
	SeasonStatusUpcoming     SeasonStatus = "upcoming"
	SeasonStatusRegistration SeasonStatus = "registration"
	SeasonStatusActive       SeasonStatus = "active"
	SeasonStatusEnded        SeasonStatus = "ended"
	SeasonStatusPaidOut      SeasonStatus = "paid_out"
)

// A season as players see it, with the rules that it is played by.
type SeasonView struct {
	SeasonID          string       `json:"season_id"`
	Number            int64        `json:"number"`
	Name              string       `json:"name"`
	Status            SeasonStatus `json:"status"`
	Timeline          Timeline     `json:"timeline"`
	RegisteredPlayers int64        `json:"registered_players"`
	// In cents of a dollar; 0: none.
	EntryFee int64 `json:"entry_fee"`
	// Prizes for money; null: there are none.
	PrizePool *PrizePool `json:"prize_pool"`
	// The age in years that players say to have reached; 0: they are not asked.
	MinimumAge int64 `json:"minimum_age"`
	// The countries that players live in; empty: all.
	Countries []string `json:"countries"`
	Game      Game     `json:"game"`
}

// Some of the players: those who meet all that is said here.
type Segment struct {
	// ISO 3166-1 alpha-2.
	Country  *string `json:"country"`
	MinLevel *int64  `json:"min_level"`
	MaxLevel *int64  `json:"max_level"`
	// Was there on this day (UTC) or later.
	SeenSince *string `json:"seen_since"`
	// Was not there on this day (UTC) or later.
	NotSeenSince *string `json:"not_seen_since"`
	// Owns this item.
	CosmeticID *string `json:"cosmetic_id"`
}

// Some of the players: those who meet all that is said here.
type SegmentInput struct {
	// ISO 3166-1 alpha-2.
	Country  *string `json:"country,omitempty"`
	MinLevel *int64  `json:"min_level,omitempty"`
	MaxLevel *int64  `json:"max_level,omitempty"`
	// Was there on this day (UTC) or later.
	SeenSince *string `json:"seen_since,omitempty"`
	// Was not there on this day (UTC) or later.
	NotSeenSince *string `json:"not_seen_since,omitempty"`
	// Owns this item.
	CosmeticID *string `json:"cosmetic_id,omitempty"`
}

// What is told, and to whom: everyone, unless there is a segment or a list of players.
type SendBroadcast struct {
	// By language (BCP 47). A player is shown their own, else English, else the first.
	Texts map[string]MessageTextInput `json:"texts"`
	// What the player can claim with it.
	Attachments []ItemInput   `json:"attachments,omitempty"`
	Segment     *SegmentInput `json:"segment,omitempty"`
	PlayerIDs   []string      `json:"player_ids,omitempty"`
	// When it goes from the inboxes; by default with all others.
	ExpiresAt *time.Time `json:"expires_at,omitempty"`
	// Why it is sent; kept in the audit trail.
	Reason string `json:"reason"`
	// Whether to say only how many it is for, and what that costs.
	DryRun *bool `json:"dry_run,omitempty"`
}

// A message from the game's staff to one player.
type SendMessage struct {
	// By language (BCP 47). A player is shown their own, else English, else the first.
	Texts map[string]MessageTextInput `json:"texts"`
	// What the player can claim with it.
	Attachments []ItemInput `json:"attachments,omitempty"`
	// Why it is sent; kept in the audit trail.
	Reason string `json:"reason"`
	// Names what it is sent for: a second message for it is refused.
	Fact *string `json:"fact,omitempty"`
	// When it goes from the inbox; by default with all others.
	ExpiresAt *time.Time `json:"expires_at,omitempty"`
}

// The player who wrote a message, by the name that they had then.
type Sender struct {
	UserID      string `json:"user_id"`
	DisplayName string `json:"display_name"`
}

// A message that was sent.
type SentMessage struct {
	MessageID string `json:"message_id"`
}

// A key without its secret.
//
// `last_used_at` is exact to ten minutes. Two secrets are valid until `previous_until`. `account` is the address of
// a Google service account that needs no secret, and is empty for a key.
type ServerKeyDetails struct {
	KeyID         string     `json:"key_id"`
	Name          string     `json:"name"`
	Account       string     `json:"account"`
	Scopes        []Scope    `json:"scopes"`
	CreatedAt     time.Time  `json:"created_at"`
	ExpiresAt     *time.Time `json:"expires_at"`
	LastUsedAt    *time.Time `json:"last_used_at"`
	RotatedAt     *time.Time `json:"rotated_at"`
	PreviousUntil *time.Time `json:"previous_until"`
	RevokedAt     *time.Time `json:"revoked_at"`
}

// A key with its secret, which is shown once.
type ServerKeyWithSecret struct {
	KeyID         string     `json:"key_id"`
	Name          string     `json:"name"`
	Account       string     `json:"account"`
	Scopes        []Scope    `json:"scopes"`
	CreatedAt     time.Time  `json:"created_at"`
	ExpiresAt     *time.Time `json:"expires_at"`
	LastUsedAt    *time.Time `json:"last_used_at"`
	RotatedAt     *time.Time `json:"rotated_at"`
	PreviousUntil *time.Time `json:"previous_until"`
	RevokedAt     *time.Time `json:"revoked_at"`
	Key           string     `json:"key"`
}

// The key of a game server, or an OIDC token of a Google service account: exactly one of them.
type ServerProof struct {
	Key *string `json:"key,omitempty"`
	// A token that Google signed for an allowed service account, with this API's origin as audience.
	OidcToken *string `json:"oidc_token,omitempty"`
}

// An access token for a game server. `expires_in` is in seconds.
type ServerToken struct {
	AccessToken string  `json:"access_token"`
	TokenType   string  `json:"token_type"`
	ExpiresIn   int64   `json:"expires_in"`
	Scopes      []Scope `json:"scopes"`
}

// An open session: where and when it was last refreshed.
type SessionDetails struct {
	SessionID string `json:"session_id"`
	// Whether it is the session of this request.
	Current     bool      `json:"current"`
	Ip          string    `json:"ip"`
	UserAgent   string    `json:"user_agent"`
	CreatedAt   time.Time `json:"created_at"`
	RefreshedAt time.Time `json:"refreshed_at"`
	ExpiresAt   time.Time `json:"expires_at"`
}

// A session that was played, with its actions, signed by who hosted it. Each session proves one score.
//
// `signature` is the Ed25519 signature (RFC 8032), in hex, by one of the board's `session_keys`, of these lines, each
// ended by a line feed: `season_id`, `player_id`, `session_id`, `started_at` in milliseconds since 1970, and for each
// action `at_ms`, `kind` and `value` with a space between them.
type SessionProof struct {
	Kind      *string   `json:"kind,omitempty"`
	SessionID string    `json:"session_id"`
	StartedAt time.Time `json:"started_at"`
	Actions   []Action  `json:"actions"`
	Signature string    `json:"signature"`
}

// Which sessions to end.
type SessionSelection string

const (
	SessionSelectionOne    SessionSelection = "one"
	SessionSelectionOthers SessionSelection = "others"
	SessionSelectionAll    SessionSelection = "all"
)

// The sessions that have ended. `signed_out` says whether this session is one of them.
type SessionsRevoked struct {
	Which     SessionSelection `json:"which"`
	SignedOut bool             `json:"signed_out"`
}

// Values by their keys, which are declared as `server_only`.
type SetServerValues struct {
	// Values by JSON Pointer (RFC 6901); null takes a key away. Objects on the way are made.
	Values map[string]any `json:"values"`
}

// Words of a language, in whatever case. `blocked` ones are refused, `watched` ones looked at by a moderator.
//
// `allowed` ones are right whatever another list says.
type SetStudioWords struct {
	Blocked []string `json:"blocked,omitempty"`
	Watched []string `json:"watched,omitempty"`
	Allowed []string `json:"allowed,omitempty"`
}

// Whether a creator's items are published without a review, and why.
type SetTrust struct {
	Trust  Trust  `json:"trust"`
	Reason string `json:"reason"`
}

// What others are to call you.
type SetUsername struct {
	Username string `json:"username"`
}

// The transfer that paid a prize. `log_index` tells apart several transfers of one hash.
type SettlePayout struct {
	// The transaction's hash, 0x and 64 hexadecimal digits.
	TransactionHash string `json:"transaction_hash"`
	// The index of the transfer's log entry in its block; 0 where unknown.
	LogIndex *int64 `json:"log_index,omitempty"`
	// 1 is Ethereum.
	ChainID *int64 `json:"chain_id,omitempty"`
	// Where the transfer went. Needed where the player's wallet is another than the season's end named.
	Wallet *string `json:"wallet,omitempty"`
}

// As what a member of a tribe gets a part of its prize.
type Share string

const (
	ShareChieftain Share = "chieftain"
	ShareCaptain   Share = "captain"
	ShareWarrior   Share = "warrior"
)

// A partner whose accounts sign in.
type SignInProvider string

const (
	SignInProviderSteam SignInProvider = "steam"
	SignInProviderEpic  SignInProvider = "epic"
)

// A session. The tokens are null when they were set as cookies. Lifetimes are in seconds.
type SignedIn struct {
	Kind             string  `json:"kind"`
	UserID           string  `json:"user_id"`
	SessionID        string  `json:"session_id"`
	AccessToken      *string `json:"access_token"`
	RefreshToken     *string `json:"refresh_token"`
	TokenType        string  `json:"token_type"`
	ExpiresIn        int64   `json:"expires_in"`
	RefreshExpiresIn int64   `json:"refresh_expires_in"`
	// Roles of the account that do not count in this session, as it did not pass a second factor. Turn one on with `POST /api/v1/auth/2fa/enable` if there is none, and sign in again.
	WithheldRoles []Role `json:"withheld_roles"`
	// For cookie sessions: send it as X-CSRF-Token. It stays the same while the session lives.
	CsrfToken *string `json:"csrf_token"`
}

// The session that has ended, or null if there was none.
type SignedOut struct {
	SessionID *string `json:"session_id"`
}

// A product. A retired one stays, for receipts that come late and for refunds.
type Sku struct {
	Type        SkuType `json:"type"`
	Name        string  `json:"name"`
	Description string  `json:"description"`
	// What the product gives.
	Items []Item `json:"items"`
	// The stores that sell it.
	Offers map[string]Offer `json:"offers"`
	// When its sale begins; null: it has begun.
	StartsAt *time.Time `json:"starts_at"`
	// When its sale ends; null: it does not end.
	EndsAt *time.Time `json:"ends_at"`
	// How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
	Limits *PurchaseLimits `json:"limits"`
	// The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
	Countries []string `json:"countries"`
	ImageURL  *string  `json:"image_url"`
	// The game's own words about it.
	Metadata  map[string]string `json:"metadata"`
	SKUID     string            `json:"sku_id"`
	Version   int64             `json:"version"`
	IsActive  bool              `json:"is_active"`
	CreatedAt time.Time         `json:"created_at"`
	UpdatedAt time.Time         `json:"updated_at"`
}

// What becomes of one product: its version afterwards, and what differs (of a new one, no fields are named).
type SkuChange struct {
	SKUID   string        `json:"sku_id"`
	Change  SkuChangeKind `json:"change"`
	Version int64         `json:"version"`
	Fields  []FieldChange `json:"fields"`
}

// What becomes of a product.
type SkuChangeKind string

const (
	SkuChangeKindCreated SkuChangeKind = "created"
	SkuChangeKindChanged SkuChangeKind = "changed"
	SkuChangeKindRetired SkuChangeKind = "retired"
)

// A product that can be bought.
type SkuOnSale struct {
	SKUID       string           `json:"sku_id"`
	Type        SkuType          `json:"type"`
	Name        string           `json:"name"`
	Description string           `json:"description"`
	Items       []Item           `json:"items"`
	Offers      map[string]Offer `json:"offers"`
	StartsAt    *time.Time       `json:"starts_at"`
	EndsAt      *time.Time       `json:"ends_at"`
	// How often a player may buy it; null: as often as they like.
	Limits *PurchaseLimits `json:"limits"`
	// The countries where it is offered (ISO 3166-1, two letters); empty: everywhere.
	Countries []string          `json:"countries"`
	ImageURL  *string           `json:"image_url"`
	Metadata  map[string]string `json:"metadata"`
}

// What kind of product it is.
type SkuType string

const (
	SkuTypeDurable    SkuType = "durable"
	SkuTypeConsumable SkuType = "consumable"
	SkuTypeBundle     SkuType = "bundle"
)

// A slot with its current version, without data. `of_account` is the merged account that it came from.
type SlotSummary struct {
	Version int64     `json:"version"`
	SavedAt time.Time `json:"saved_at"`
	SavedBy SavedBy   `json:"saved_by"`
	SaveID  *string   `json:"save_id"`
	Size    int64     `json:"size"`
	// Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
	Sha256       string `json:"sha256"`
	Merged       bool   `json:"merged"`
	RestoredFrom *int64 `json:"restored_from"`
	// The name of the save slot.
	Slot      string  `json:"slot"`
	OfAccount *string `json:"of_account"`
}

// A player's save slots, by name. `limit` is how many a player may make.
type Slots struct {
	Items []SlotSummary `json:"items"`
	Limit int64         `json:"limit"`
}

// A version of a slot, without its data.
//
// `size` is in bytes of JSON. `merged` says that it was put together with what another device had saved.
// `restored_from` is the earlier version that it repeats.
type Snapshot struct {
	Version int64     `json:"version"`
	SavedAt time.Time `json:"saved_at"`
	SavedBy SavedBy   `json:"saved_by"`
	SaveID  *string   `json:"save_id"`
	Size    int64     `json:"size"`
	// Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
	Sha256       string `json:"sha256"`
	Merged       bool   `json:"merged"`
	RestoredFrom *int64 `json:"restored_from"`
}

// The versions of a slot that are kept, the current one first.
type Snapshots struct {
	// The name of the save slot.
	Slot  string     `json:"slot"`
	Items []Snapshot `json:"items"`
}

// The player's pages on other sites, as ASCII URLs: other letters are percent-encoded.
type SocialLinks struct {
	Twitch  *string `json:"twitch"`
	Youtube *string `json:"youtube"`
	Twitter *string `json:"twitter"`
}

// The player's pages on other sites, as ASCII URLs: other letters are percent-encoded.
type SocialLinksInput struct {
	Twitch  *string `json:"twitch,omitempty"`
	Youtube *string `json:"youtube,omitempty"`
	Twitter *string `json:"twitter,omitempty"`
}

// The XP of one source in a season.
type SourceTotal struct {
	Source XpSource `json:"source"`
	XP     int64    `json:"xp"`
}

// How fast a unit is; it decides nothing.
type Speed string

const (
	SpeedSlow     Speed = "slow"
	SpeedMedium   Speed = "medium"
	SpeedFast     Speed = "fast"
	SpeedVeryFast Speed = "very_fast"
)

// An amount to spend, and what it is spent on.
type SpendCurrency struct {
	Currency string `json:"currency"`
	Amount   int64  `json:"amount"`
	Reason   string `json:"reason"`
}

// What was spent, and what is left.
type Spent struct {
	EntryID  string `json:"entry_id"`
	Currency string `json:"currency"`
	Amount   int64  `json:"amount"`
	// What is left to spend, in minor units.
	Balance int64 `json:"balance"`
}

// An entry as staff sees it.
type StaffEntryView struct {
	Number    int64     `json:"number"`
	Author    Author    `json:"author"`
	Text      string    `json:"text"`
	CreatedAt time.Time `json:"created_at"`
	AuthorID  string    `json:"author_id"`
	Internal  bool      `json:"internal"`
}

// A thread in a list of staff's. `first_response_seconds` is null until there was an answer.
type StaffThreadSummary struct {
	ThreadID             string      `json:"thread_id"`
	Category             Category    `json:"category"`
	Subject              string      `json:"subject"`
	State                ThreadState `json:"state"`
	OpenedAt             time.Time   `json:"opened_at"`
	UpdatedAt            time.Time   `json:"updated_at"`
	PlayerID             string      `json:"player_id"`
	AssigneeID           *string     `json:"assignee_id"`
	FirstResponseSeconds *int64      `json:"first_response_seconds"`
	ClosedAt             *time.Time  `json:"closed_at"`
}

// A thread with all that was written in it, in order, internal notes as well.
type StaffThreadView struct {
	ThreadID             string           `json:"thread_id"`
	Category             Category         `json:"category"`
	Subject              string           `json:"subject"`
	State                ThreadState      `json:"state"`
	OpenedAt             time.Time        `json:"opened_at"`
	UpdatedAt            time.Time        `json:"updated_at"`
	PlayerID             string           `json:"player_id"`
	AssigneeID           *string          `json:"assignee_id"`
	FirstResponseSeconds *int64           `json:"first_response_seconds"`
	ClosedAt             *time.Time       `json:"closed_at"`
	Entries              []StaffEntryView `json:"entries"`
}

// A player's standing as moderators see it.
//
// `strikes` are those that stand, and `points` the sum of those that have not expired. `approved` is how many of their
// items moderators allowed; `reports_right` and `reports_wrong` how many of their reports were upheld and dismissed.
type StandingView struct {
	PlayerID            string     `json:"player_id"`
	Strikes             []Strike   `json:"strikes"`
	Points              int64      `json:"points"`
	UploadsBlockedUntil *time.Time `json:"uploads_blocked_until"`
	IsBanned            bool       `json:"is_banned"`
	Approved            int64      `json:"approved"`
	Trust               Trust      `json:"trust"`
	ReportsRight        int64      `json:"reports_right"`
	ReportsWrong        int64      `json:"reports_wrong"`
}

// Units that join your garrison of a territory, and how the garrison is to stand.
//
// The formation is the chieftain's and the captains' to choose; left out, it stays.
type StationUnits struct {
	Units     *ArmyInput `json:"units,omitempty"`
	Formation *Formation `json:"formation,omitempty"`
}

// A player's statistics over one span of time.
type Statistics struct {
	Span string `json:"span"`
	// The season, week or day; null for all time, and when no season is on.
	Key     *string `json:"key"`
	Totals  Totals  `json:"totals"`
	Derived Derived `json:"derived"`
}

// Whether an account may sign in. An account that was merged lives on in another one.
type Status string

const (
	StatusActive    Status = "active"
	StatusSuspended Status = "suspended"
	StatusBanned    Status = "banned"
	StatusMerged    Status = "merged"
)

// The new status: active, suspended or banned. A suspension without `until` lasts until it is lifted.
type StatusChange struct {
	Status string     `json:"status"`
	Until  *time.Time `json:"until,omitempty"`
	Reason string     `json:"reason"`
	// Of a ban: whether it revokes what the player owns by purchases, until it is lifted. No money is given back. By default a ban takes nothing.
	RevokeEntitlements *bool `json:"revoke_entitlements,omitempty"`
}

// A Steam session ticket (GetAuthTicketForWebApi), in hexadecimal.
type SteamProof struct {
	Ticket string `json:"ticket"`
	// The Steam id of the ticket, to be checked; optional.
	SteamID *string `json:"steam_id,omitempty"`
}

// Where a player agrees to a purchase by Steam.
type SteamSession string

const (
	SteamSessionClient SteamSession = "client"
	SteamSessionWeb    SteamSession = "web"
)

// A Steam session ticket.
type SteamSignIn struct {
	Ticket string `json:"ticket"`
	// The Steam id of the ticket, to be checked; optional.
	SteamID *string `json:"steam_id,omitempty"`
	// Of a new player, where the game has a minimum age. Ask for it before you open an account.
	Age *AgeDeclaration `json:"age,omitempty"`
	// Answer with cookies (for browsers) instead of tokens.
	Cookies *bool `json:"cookies,omitempty"`
}

// A strike of a creator. `strike_id` is the id of the decision, or of the takedown, that gave it.
type Strike struct {
	StrikeID  string      `json:"strike_id"`
	UgcID     string      `json:"ugc_id"`
	Category  UgcCategory `json:"category"`
	Points    int64       `json:"points"`
	GivenAt   time.Time   `json:"given_at"`
	ExpiresAt time.Time   `json:"expires_at"`
}

// Your words of a language (ISO 639-1). `updated_at` is null where you have set none.
type StudioWords struct {
	Blocked   []string   `json:"blocked"`
	Watched   []string   `json:"watched"`
	Allowed   []string   `json:"allowed"`
	Language  string     `json:"language"`
	UpdatedAt *time.Time `json:"updated_at"`
}

// A player's score, with what the board asks for as its proof.
type SubmitScore struct {
	PlayerID string          `json:"player_id"`
	Score    float64         `json:"score"`
	Proof    json.RawMessage `json:"proof,omitempty"`
	// Shown with the score, such as the character that was played.
	Properties map[string]json.RawMessage `json:"properties,omitempty"`
}

// What became of a submission: the player's score on the board now, and whether this submission changed it.
//
// `repeated` says that its proof was accepted before; it did not count again.
type SubmittedScore struct {
	SeasonID string      `json:"season_id"`
	Period   ScorePeriod `json:"period"`
	PlayerID string      `json:"player_id"`
	Score    float64     `json:"score"`
	Changed  bool        `json:"changed"`
	Repeated bool        `json:"repeated"`
	// Scores that the player has submitted since the last reset.
	Attempts     int64  `json:"attempts"`
	AttemptsLeft *int64 `json:"attempts_left"`
}

// What a player gets in the place of an item that they own already.
type Substitute struct {
	Currency string `json:"currency"`
	Amount   int64  `json:"amount"`
}

// What a player gets in the place of an item that they own already.
type SubstituteInput struct {
	Currency string `json:"currency"`
	Amount   int64  `json:"amount"`
}

// A player whom you have met in a match lately, and when. Of a private profile only the name is shown.
type SuggestedPlayer struct {
	UserID      string    `json:"user_id"`
	DisplayName string    `json:"display_name"`
	Level       *int64    `json:"level"`
	Avatar      *Picture  `json:"avatar"`
	AvatarURL   *string   `json:"avatar_url"`
	PlayedAt    time.Time `json:"played_at"`
}

// Players who could become friends, the one whom you met last first.
type Suggestions struct {
	Items []SuggestedPlayer `json:"items"`
}

// How support does. The mean is of threads that were first answered in the last `days` days; null: none was.
type SupportFigures struct {
	Days                     int64  `json:"days"`
	AnsweredFirst            int64  `json:"answered_first"`
	MeanFirstResponseSeconds *int64 `json:"mean_first_response_seconds"`
	// How many threads are in each state.
	Threads map[string]int64 `json:"threads"`
}

// A save that was kept, and that the studio's rules find suspicious. It stays when its version is dropped.
type SuspiciousSave struct {
	SuspicionID string     `json:"suspicion_id"`
	PlayerID    string     `json:"player_id"`
	Slot        string     `json:"slot"`
	Version     int64      `json:"version"`
	SavedAt     time.Time  `json:"saved_at"`
	TooFast     []FastRise `json:"too_fast"`
	IsOpen      bool       `json:"is_open"`
	ClosedBy    string     `json:"closed_by"`
	ClosedAt    *time.Time `json:"closed_at"`
	CloseReason string     `json:"close_reason"`
	ExpireAt    time.Time  `json:"expire_at"`
}

// A notice of a copyright holder, as § 512(c)(3) wants it: who claims which work, on oath, in good faith.
type TakeDownUgc struct {
	Claimant      string `json:"claimant"`
	ClaimantEmail string `json:"claimant_email"`
	// The copyrighted work.
	Work string `json:"work"`
	// The claimant states the belief that the use is not allowed.
	GoodFaith bool `json:"good_faith"`
	// The claimant swears to be, or to act for, the holder of the right.
	Sworn    bool   `json:"sworn"`
	SignedBy string `json:"signed_by"`
	Reason   string `json:"reason"`
}

// How a takedown ends.
//
// `restored`: no lawsuit within the time of a counter-notice. `withdrawn`: the claimant takes the notice back.
// `upheld`: the claimant sues.
type TakedownOutcome string

const (
	TakedownOutcomeRestored  TakedownOutcome = "restored"
	TakedownOutcomeWithdrawn TakedownOutcome = "withdrawn"
	TakedownOutcomeUpheld    TakedownOutcome = "upheld"
)

// `active`: the item is down. `countered`: the creator objects. `restored`: it is back. `upheld`: it stays down.
type TakedownStatus string

const (
	TakedownStatusActive    TakedownStatus = "active"
	TakedownStatusCountered TakedownStatus = "countered"
	TakedownStatusRestored  TakedownStatus = "restored"
	TakedownStatusUpheld    TakedownStatus = "upheld"
)

// A takedown as admins see it.
type TakedownView struct {
	TakedownID       string           `json:"takedown_id"`
	UgcID            string           `json:"ugc_id"`
	CreatorID        string           `json:"creator_id"`
	Name             string           `json:"name"`
	Status           TakedownStatus   `json:"status"`
	Claimant         string           `json:"claimant"`
	ClaimantEmail    string           `json:"claimant_email"`
	Work             string           `json:"work"`
	AdminID          string           `json:"admin_id"`
	TakenDownAt      time.Time        `json:"taken_down_at"`
	CounterName      string           `json:"counter_name"`
	CounterAddress   string           `json:"counter_address"`
	CounterStatement string           `json:"counter_statement"`
	CounteredAt      *time.Time       `json:"countered_at"`
	RestoreFrom      *time.Time       `json:"restore_from"`
	ClosedBy         string           `json:"closed_by"`
	ClosedAt         *time.Time       `json:"closed_at"`
	Outcome          *TakedownOutcome `json:"outcome"`
}

// What a refund takes of a currency: from the balance first; what is spent becomes debt.
type TakenAmount struct {
	Currency string `json:"currency"`
	// All that it takes, in minor units.
	Amount      int64 `json:"amount"`
	FromBalance int64 `json:"from_balance"`
	BecomesDebt int64 `json:"becomes_debt"`
}

// What a territory looks like, and how one fights there.
type Terrain string

const (
	TerrainCastle Terrain = "castle"
	TerrainForest Terrain = "forest"
	TerrainHills  Terrain = "hills"
	TerrainRiver  Terrain = "river"
	TerrainPlains Terrain = "plains"
)

// What a terrain changes, in permille: of whoever defends, of whoever attacks, and of units on either side.
type TerrainRule struct {
	Defence    int64            `json:"defence"`
	Attack     int64            `json:"attack"`
	GarrisonHp int64            `json:"garrison_hp"`
	Units      map[string]int64 `json:"units"`
}

// A territory with its last battles, the latest first. `last_updated` is when anything there changed.
type TerritoryDetail struct {
	TerritoryID int64       `json:"territory_id"`
	Tier        Tier        `json:"tier"`
	Terrain     Terrain     `json:"terrain"`
	Coordinates Coordinates `json:"coordinates"`
	Owner       *Owner      `json:"owner"`
	Garrison    *Garrison   `json:"garrison"`
	NpcDefense  *Army       `json:"npc_defense"`
	// Gold an hour.
	GoldGeneration int64 `json:"gold_generation"`
	// Victory points an hour.
	VpGeneration  int64          `json:"vp_generation"`
	LastUpdated   time.Time      `json:"last_updated"`
	RecentBattles []RecentBattle `json:"recent_battles"`
}

// A territory as players see it. `npc_defense` defends one that no tribe holds.
type TerritoryView struct {
	TerritoryID int64       `json:"territory_id"`
	Tier        Tier        `json:"tier"`
	Terrain     Terrain     `json:"terrain"`
	Coordinates Coordinates `json:"coordinates"`
	Owner       *Owner      `json:"owner"`
	Garrison    *Garrison   `json:"garrison"`
	NpcDefense  *Army       `json:"npc_defense"`
	// Gold an hour.
	GoldGeneration int64 `json:"gold_generation"`
	// Victory points an hour.
	VpGeneration int64 `json:"vp_generation"`
}

// Whose turn it is.
type ThreadState string

const (
	ThreadStateOpen     ThreadState = "open"
	ThreadStateWaiting  ThreadState = "waiting"
	ThreadStateAnswered ThreadState = "answered"
	ThreadStateClosed   ThreadState = "closed"
	ThreadStateReopened ThreadState = "reopened"
)

// A thread in a list of the player's own.
type ThreadSummary struct {
	ThreadID  string      `json:"thread_id"`
	Category  Category    `json:"category"`
	Subject   string      `json:"subject"`
	State     ThreadState `json:"state"`
	OpenedAt  time.Time   `json:"opened_at"`
	UpdatedAt time.Time   `json:"updated_at"`
}

// A thread with what was written in it, in order.
type ThreadView struct {
	ThreadID  string      `json:"thread_id"`
	Category  Category    `json:"category"`
	Subject   string      `json:"subject"`
	State     ThreadState `json:"state"`
	OpenedAt  time.Time   `json:"opened_at"`
	UpdatedAt time.Time   `json:"updated_at"`
	Entries   []EntryView `json:"entries"`
}

// How near to the middle of the map a territory is, and with that what it is worth.
type Tier string

const (
	TierCenter Tier = "center"
	TierRing   Tier = "ring"
	TierEdge   Tier = "edge"
)

// The rewards of one tier, one on each track.
type TierReward struct {
	Tier          int64   `json:"tier"`
	FreeReward    *Reward `json:"free_reward"`
	PremiumReward *Reward `json:"premium_reward"`
}

// The rewards of one tier, one on each track.
type TierRewardInput struct {
	Tier          int64        `json:"tier"`
	FreeReward    *RewardInput `json:"free_reward,omitempty"`
	PremiumReward *RewardInput `json:"premium_reward,omitempty"`
}

// What the territories of a tier bring in an hour, and who holds them at first.
type TierRule struct {
	Territories   int64 `json:"territories"`
	Gold          int64 `json:"gold"`
	VictoryPoints int64 `json:"victory_points"`
	// Who defends a territory that no tribe holds.
	Guards map[string]int64 `json:"guards"`
}

// The tiers of a season that have a reward, in order.
type Tiers struct {
	SeasonID    string       `json:"season_id"`
	XPPerTier   int64        `json:"xp_per_tier"`
	HighestTier int64        `json:"highest_tier"`
	Tiers       []TierReward `json:"tiers"`
}

// When what begins and ends.
type Timeline struct {
	RegistrationStartsAt time.Time `json:"registration_starts_at"`
	RegistrationEndsAt   time.Time `json:"registration_ends_at"`
	StartsAt             time.Time `json:"starts_at"`
	EndsAt               time.Time `json:"ends_at"`
}

// The claims of a valid access token. `expires_at` is in seconds since 1970.
type TokenState struct {
	Valid     bool     `json:"valid"`
	UserID    string   `json:"user_id"`
	SessionID string   `json:"session_id"`
	Roles     []string `json:"roles"`
	ExpiresAt int64    `json:"expires_at"`
}

// Counts over a span of time. A value that a game did not report is left out of the sums.
//
// `timed_matches` and `counted_matches` say how many matches reported it. `untimed_answers` are answers without a
// time: they are part of `answers`, but not of the average time.
type Totals struct {
	Matches        int64   `json:"matches"`
	Wins           int64   `json:"wins"`
	Losses         int64   `json:"losses"`
	Draws          int64   `json:"draws"`
	Score          int64   `json:"score"`
	Kills          int64   `json:"kills"`
	Deaths         int64   `json:"deaths"`
	Shots          int64   `json:"shots"`
	Hits           int64   `json:"hits"`
	Questions      int64   `json:"questions"`
	Answers        int64   `json:"answers"`
	UntimedAnswers int64   `json:"untimed_answers"`
	AnswerTimeMs   int64   `json:"answer_time_ms"`
	SecondsPlayed  float64 `json:"seconds_played"`
	TimedMatches   int64   `json:"timed_matches"`
	CountedMatches int64   `json:"counted_matches"`
}

// The track of a reward: free for everybody, premium for players with the pass, bonus for earlier seasons.
type Track string

const (
	TrackFree    Track = "free"
	TrackPremium Track = "premium"
	TrackBonus   Track = "bonus"
)

// Something that was done. `changes` are the old and new values, without secrets and what leads to a person.
type TrailEntry struct {
	EntryID string      `json:"entry_id"`
	Source  TrailSource `json:"source"`
	// The operation, or what happened.
	Action  string `json:"action"`
	ActorID string `json:"actor_id"`
	// Ids of players and of all else that it was about.
	About []string `json:"about"`
	// `done`, `replayed`, or the code of the error.
	Outcome string            `json:"outcome"`
	Details map[string]string `json:"details"`
	// What was sent, as JSON, without secrets and long texts.
	Body      string    `json:"body"`
	Changes   []Change  `json:"changes"`
	RequestID string    `json:"request_id"`
	Ip        string    `json:"ip"`
	UserAgent string    `json:"user_agent"`
	At        time.Time `json:"at"`
}

// What an entry is of: a request of staff, an account, an order, a wallet, a gift, XP, a claim, or a creation.
type TrailSource string

const (
	TrailSourceStaff    TrailSource = "staff"
	TrailSourceAccount  TrailSource = "account"
	TrailSourceOrder    TrailSource = "order"
	TrailSourceWallet   TrailSource = "wallet"
	TrailSourceGift     TrailSource = "gift"
	TrailSourceXP       TrailSource = "xp"
	TrailSourceClaim    TrailSource = "claim"
	TrailSourceCreation TrailSource = "creation"
)

// What to train.
type TrainUnits struct {
	UnitType Unit  `json:"unit_type"`
	Quantity int64 `json:"quantity"`
}

// What a cancelled batch gave back.
type TrainingCancelled struct {
	RefundedGold  int64 `json:"refunded_gold"`
	RemainingGold int64 `json:"remaining_gold"`
}

// Units that are trained from now on, or when those before them are done.
type TrainingReceipt struct {
	QueueID       string    `json:"queue_id"`
	UnitType      Unit      `json:"unit_type"`
	Quantity      int64     `json:"quantity"`
	StartTime     time.Time `json:"start_time"`
	EndTime       time.Time `json:"end_time"`
	QueuePosition int64     `json:"queue_position"`
	CostPaid      int64     `json:"cost_paid"`
	RemainingGold int64     `json:"remaining_gold"`
}

// Units in training, and at which place of the queue, from 1.
type TrainingView struct {
	QueueID       string    `json:"queue_id"`
	UnitType      Unit      `json:"unit_type"`
	Quantity      int64     `json:"quantity"`
	StartTime     time.Time `json:"start_time"`
	EndTime       time.Time `json:"end_time"`
	QueuePosition int64     `json:"queue_position"`
}

// How much was moderated in a year (UTC).
//
// `published`, `flagged` and `removed` are moderators' decisions. `takedowns` are notices of copyright holders.
// `takedowns_restored` are items that came back after a counter-notice, or as the claimant took the notice back.
type Transparency struct {
	Reports           int64 `json:"reports"`
	Published         int64 `json:"published"`
	Flagged           int64 `json:"flagged"`
	Removed           int64 `json:"removed"`
	DecisionsUndone   int64 `json:"decisions_undone"`
	Appeals           int64 `json:"appeals"`
	AppealsUpheld     int64 `json:"appeals_upheld"`
	AppealsOverturned int64 `json:"appeals_overturned"`
	Takedowns         int64 `json:"takedowns"`
	CounterNotices    int64 `json:"counter_notices"`
	TakedownsRestored int64 `json:"takedowns_restored"`
	Year              int64 `json:"year"`
}

// How a player's rating has moved in 30 days.
type Trend struct {
	Direction string `json:"direction"`
	Elo       int64  `json:"elo"`
	// The rating 30 days ago; 1200 if the player had not played yet.
	EloBefore int64 `json:"elo_before"`
	EloChange int64 `json:"elo_change"`
	Days      int64 `json:"days"`
}

// What comes first in the list: what changed last, or what most players have or want.
type TriageOrder string

const (
	TriageOrderChanged TriageOrder = "changed"
	TriageOrderPlayers TriageOrder = "players"
)

// A tribe and its chieftain.
type TribeBrief struct {
	TribeID   string  `json:"tribe_id"`
	SeasonID  string  `json:"season_id"`
	Name      string  `json:"name"`
	Tag       string  `json:"tag"`
	Chieftain *string `json:"chieftain"`
}

// An invitation, and until when it can be accepted.
type TribeInviteReceipt struct {
	InviteID  string    `json:"invite_id"`
	ExpiresAt time.Time `json:"expires_at"`
}

// An invitation to a tribe.
type TribeInviteView struct {
	InviteID  string    `json:"invite_id"`
	TribeID   string    `json:"tribe_id"`
	TribeName string    `json:"tribe_name"`
	Tag       string    `json:"tag"`
	PlayerID  string    `json:"player_id"`
	Username  *string   `json:"username"`
	Role      TribeRole `json:"role"`
	InvitedBy string    `json:"invited_by"`
	ExpiresAt time.Time `json:"expires_at"`
}

// Invitations that can be accepted, the last to expire first.
type TribeInvites struct {
	Invites []TribeInviteView `json:"invites"`
}

// Which member.
type TribeMemberId struct {
	PlayerID string `json:"player_id"`
}

// A member of a tribe.
type TribeMemberView struct {
	PlayerID string `json:"player_id"`
	// Null for a player who has no profile any more.
	Username      *string   `json:"username"`
	VictoryPoints int64     `json:"victory_points"`
	JoinedAt      time.Time `json:"joined_at"`
}

// Who is in a tribe, by role, the eldest member first.
type TribeMembers struct {
	Chieftain *TribeMemberView  `json:"chieftain"`
	Captains  []TribeMemberView `json:"captains"`
	Warriors  []TribeMemberView `json:"warriors"`
}

// A tribe's place in the final ranking, and what it won, in cents.
type TribeResult struct {
	Rank          int64  `json:"rank"`
	TribeID       string `json:"tribe_id"`
	Name          string `json:"name"`
	VictoryPoints int64  `json:"victory_points"`
	Cents         int64  `json:"cents"`
}

// What a member is in a tribe: one chieftain, two captains, nine warriors.
type TribeRole string

const (
	TribeRoleChieftain TribeRole = "chieftain"
	TribeRoleCaptain   TribeRole = "captain"
	TribeRoleWarrior   TribeRole = "warrior"
)

// A tribe as everybody sees it. What its members won while they were in it makes its victory points.
type TribeView struct {
	TribeID     string `json:"tribe_id"`
	SeasonID    string `json:"season_id"`
	Name        string `json:"name"`
	Tag         string `json:"tag"`
	Description string `json:"description"`
	// The address of a picture of 256 by 256 pixels.
	Emblem  *string      `json:"emblem"`
	Members TribeMembers `json:"members"`
	TotalVp int64        `json:"total_vp"`
	// Its place among the tribes; null before it has victory points.
	TribeRank             *int64     `json:"tribe_rank"`
	TerritoriesControlled int64      `json:"territories_controlled"`
	CreatedAt             time.Time  `json:"created_at"`
	DisbandedAt           *time.Time `json:"disbanded_at"`
}

// Whether a creator's items are published without a review: as earned, always, or never.
type Trust string

const (
	TrustEarned Trust = "earned"
	TrustAlways Trust = "always"
	TrustNever  Trust = "never"
)

// The Twitch account that was linked.
type TwitchLink struct {
	TwitchLogin string    `json:"twitch_login"`
	LinkedAt    time.Time `json:"linked_at"`
}

// Where the player agrees.
type TwitchLinkStarted struct {
	// The page of Twitch to open in a browser. It leads to a page of this server that asks the player before anything is linked.
	AuthorizeURL string `json:"authorize_url"`
	// Until when the page can be used, once.
	ExpiresAt time.Time `json:"expires_at"`
}

// The second factor is on. Its ten recovery codes are shown once.
type TwoFactorEnabled struct {
	Kind          string   `json:"kind"`
	RecoveryCodes []string `json:"recovery_codes"`
}

// The second factor is off.
type TwoFactorOff struct {
	TwoFactor bool `json:"two_factor"`
}

// Why a second factor is removed.
type TwoFactorRemoval struct {
	Reason string `json:"reason"`
}

// A challenge: the account has a second factor. Answer it at `POST /api/v1/auth/2fa/verify`.
type TwoFactorRequired struct {
	Kind           string `json:"kind"`
	ChallengeToken string `json:"challenge_token"`
	// Seconds until the challenge expires.
	ExpiresIn int64 `json:"expires_in"`
}

// What is wrong with an item.
type UgcCategory string

const (
	UgcCategoryChildSafety UgcCategory = "child_safety"
	UgcCategoryMalware     UgcCategory = "malware"
	UgcCategoryIllegal     UgcCategory = "illegal"
	UgcCategoryHate        UgcCategory = "hate"
	UgcCategoryHarassment  UgcCategory = "harassment"
	UgcCategorySexual      UgcCategory = "sexual"
	UgcCategoryViolence    UgcCategory = "violence"
	UgcCategoryPrivacy     UgcCategory = "privacy"
	UgcCategoryCopyright   UgcCategory = "copyright"
	UgcCategoryCheating    UgcCategory = "cheating"
	UgcCategorySpam        UgcCategory = "spam"
	UgcCategoryMisleading  UgcCategory = "misleading"
	UgcCategoryBroken      UgcCategory = "broken"
	UgcCategoryOther       UgcCategory = "other"
)

// Where to get an item's file: `url` works without a token, for whoever has it, until it expires.
type UgcDownload struct {
	UgcID   string `json:"ugc_id"`
	Version int64  `json:"version"`
	URL     string `json:"url"`
	// Begin before then: a download that has begun is not cut off.
	ExpiresInSeconds int64  `json:"expires_in_seconds"`
	FileName         string `json:"file_name"`
	ContentType      string `json:"content_type"`
	// In bytes.
	Size int64 `json:"size"`
	// Of what you get, hexadecimal. Pictures differ from what was uploaded.
	Sha256 string `json:"sha256"`
}

// The file that you are about to send. It is refused if it is anything else.
type UgcFile struct {
	FileName    string `json:"file_name"`
	ContentType string `json:"content_type"`
	// In bytes.
	Size int64 `json:"size"`
	// Of the file, hexadecimal.
	Sha256 string `json:"sha256"`
	// Of the file, in base64.
	Md5 string `json:"md5"`
}

// An item in any state, with the files that it has: what players download, and what is on its way.
type UgcInspection struct {
	Item  MyUgcItem       `json:"item"`
	Files []InspectedFile `json:"files"`
}

// What a player made, as others see it. `rating` is the mean of the ratings, from 1 to 5; null without any.
type UgcItem struct {
	UgcID       string     `json:"ugc_id"`
	CreatorID   string     `json:"creator_id"`
	Type        UgcType    `json:"type"`
	Name        string     `json:"name"`
	Description string     `json:"description"`
	Tags        []string   `json:"tags"`
	Visibility  Visibility `json:"visibility"`
	Status      UgcStatus  `json:"status"`
	// What players download; null until it is published.
	File        *FileView  `json:"file"`
	Rating      *float64   `json:"rating"`
	RatingCount int64      `json:"rating_count"`
	Downloads   int64      `json:"downloads"`
	CreatedAt   time.Time  `json:"created_at"`
	UpdatedAt   time.Time  `json:"updated_at"`
	PublishedAt *time.Time `json:"published_at"`
}

// The report is with the moderators. `repeated` says that you reported this version of the item before.
type UgcReportReceipt struct {
	UgcID    string `json:"ugc_id"`
	Repeated bool   `json:"repeated"`
}

// What became of a report: `upheld`, the item broke the rules; `dismissed`, it did not.
type UgcReportStatus string

const (
	UgcReportStatusOpen      UgcReportStatus = "open"
	UgcReportStatusUpheld    UgcReportStatus = "upheld"
	UgcReportStatusDismissed UgcReportStatus = "dismissed"
)

// A report as moderators see it. `weight` is 1 for a reporter of whom nothing is known, 2 at most.
type UgcReportView struct {
	UgcID      string          `json:"ugc_id"`
	ReporterID string          `json:"reporter_id"`
	CreatorID  string          `json:"creator_id"`
	Name       string          `json:"name"`
	Version    int64           `json:"version"`
	Category   UgcCategory     `json:"category"`
	Comment    string          `json:"comment"`
	Weight     float64         `json:"weight"`
	Status     UgcReportStatus `json:"status"`
	ReportedAt time.Time       `json:"reported_at"`
	SettledAt  *time.Time      `json:"settled_at"`
}

// How far an item is; the state of a new version of a published item is one of these, too.
type UgcStatus string

const (
	UgcStatusDraft         UgcStatus = "draft"
	UgcStatusUploaded      UgcStatus = "uploaded"
	UgcStatusScanning      UgcStatus = "scanning"
	UgcStatusPendingReview UgcStatus = "pending_review"
	UgcStatusPublished     UgcStatus = "published"
	UgcStatusFlagged       UgcStatus = "flagged"
	UgcStatusRemoved       UgcStatus = "removed"
)

// What an item is.
type UgcType string

const (
	UgcTypeMap        UgcType = "map"
	UgcTypeMod        UgcType = "mod"
	UgcTypeImage      UgcType = "image"
	UgcTypeVideo      UgcType = "video"
	UgcTypeText       UgcType = "text"
	UgcTypeBundle     UgcType = "bundle"
	UgcTypeScreenshot UgcType = "screenshot"
)

// How to send the file within `expires_in_seconds`. Then complete the upload: at `draft_until`, the draft goes.
//
// `single`: one request sends it whole. `resumable`: the one URL takes it whole or in pieces of whole 16 MiB, each
// with a Content-Range as RFC 9110 writes it; 308 says by its Range header what is there, and after a broken line an
// empty PUT with `Content-Range: bytes */SIZE` asks for it. `multipart`: each request sends its piece, in any order,
// and again after a broken line.
type UgcUpload struct {
	Protocol         string          `json:"protocol"`
	Requests         []UgcUploadPart `json:"requests"`
	ExpiresInSeconds int64           `json:"expires_in_seconds"`
	UgcID            string          `json:"ugc_id"`
	Version          int64           `json:"version"`
	DraftUntil       time.Time       `json:"draft_until"`
}

// A request that sends bytes of the file, with exactly these headers.
type UgcUploadPart struct {
	Method    string            `json:"method"`
	URL       string            `json:"url"`
	Headers   map[string]string `json:"headers"`
	FirstByte int64             `json:"first_byte"`
	Size      int64             `json:"size"`
}

// Why a decision is undone.
type UndoDecision struct {
	Reason string `json:"reason"`
}

// Why a merge is undone.
type UndoRequest struct {
	Reason string `json:"reason"`
}

// What fights.
type Unit string

const (
	UnitMilitia  Unit = "militia"
	UnitSpearman Unit = "spearman"
	UnitArcher   Unit = "archer"
	UnitCavalry  Unit = "cavalry"
)

// A unit: its strength is `hp` times `damage`; `train_seconds` are for one.
type UnitRule struct {
	Hp     int64 `json:"hp"`
	Damage int64 `json:"damage"`
	// Gold for one.
	Cost         int64 `json:"cost"`
	Speed        Speed `json:"speed"`
	TrainSeconds int64 `json:"train_seconds"`
	// From which level one can train it.
	BarracksLevel int64 `json:"barracks_level"`
}

// Units that are in your army.
type UnitsTrained struct {
	UnitType     Unit  `json:"unit_type"`
	Quantity     int64 `json:"quantity"`
	NewArmyCount Army  `json:"new_army_count"`
}

// How many messages are unread.
type UnreadCount struct {
	Unread int64 `json:"unread"`
}

// A campaign as it is to be; `version` is of what was read.
type UpdateCampaign struct {
	Name string `json:"name"`
	// Twitch's id of the campaign, if it is known.
	TwitchCampaignID *string   `json:"twitch_campaign_id,omitempty"`
	StartsAt         time.Time `json:"starts_at"`
	// When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.
	EndsAt time.Time `json:"ends_at"`
	// Where it is offered, by the country of the profile; empty: everywhere.
	Countries []string       `json:"countries,omitempty"`
	Benefits  []BenefitInput `json:"benefits"`
	Version   int64          `json:"version"`
}

// A product as it is to be. `version` is the one that was seen: another one means that somebody changed it.
type UpdateSku struct {
	Type        SkuType `json:"type"`
	Name        string  `json:"name"`
	Description *string `json:"description,omitempty"`
	// What the product gives.
	Items []ItemInput `json:"items"`
	// The stores that sell it.
	Offers map[string]OfferInput `json:"offers"`
	// When its sale begins; null: it has begun.
	StartsAt *time.Time `json:"starts_at,omitempty"`
	// When its sale ends; null: it does not end.
	EndsAt *time.Time `json:"ends_at,omitempty"`
	// How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
	Limits *PurchaseLimitsInput `json:"limits,omitempty"`
	// The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
	Countries []string `json:"countries,omitempty"`
	ImageURL  *string  `json:"image_url,omitempty"`
	// The game's own words about it.
	Metadata map[string]string `json:"metadata,omitempty"`
	Version  int64             `json:"version"`
	// False retires it: it is sold no more.
	IsActive *bool `json:"is_active,omitempty"`
}

// A webhook as it is to be; enabling it again forgets that it has failed.
type UpdateWebhook struct {
	URL         string   `json:"url"`
	Events      []string `json:"events"`
	Description *string  `json:"description,omitempty"`
	IsEnabled   *bool    `json:"is_enabled,omitempty"`
}

// Which building.
type UpgradeBuilding struct {
	BuildingType Building `json:"building_type"`
}

// An upgrade that has begun, and the level that it leads to.
type UpgradeReceipt struct {
	BuildingType     Building  `json:"building_type"`
	Level            int64     `json:"level"`
	Upgrading        bool      `json:"upgrading"`
	UpgradeStartTime time.Time `json:"upgrade_start_time"`
	UpgradeEndTime   time.Time `json:"upgrade_end_time"`
	CostPaid         int64     `json:"cost_paid"`
	RemainingGold    int64     `json:"remaining_gold"`
}

// The upload to confirm, by the `upload_id` of its ticket.
type UploadConfirmation struct {
	UploadID string `json:"upload_id"`
}

// The state of an upload.
//
// `picture` and `url` are set when it is ready; `reason` is set when it was refused or has failed. After `failed`, ask
// for a new ticket and send the same file again.
type UploadProgress struct {
	UploadID string      `json:"upload_id"`
	State    UploadState `json:"state"`
	Reason   *string     `json:"reason"`
	Picture  *Picture    `json:"picture"`
	URL      *string     `json:"url"`
}

// The file that will be sent.
type UploadRequest struct {
	ContentType string `json:"content_type"`
	// Its ending has to fit the content type.
	FileName *string `json:"file_name,omitempty"`
}

// The state of an upload. After `failed`, the same file can be sent again.
type UploadState string

const (
	UploadStateAwaited    UploadState = "awaited"
	UploadStateProcessing UploadState = "processing"
	UploadStateReady      UploadState = "ready"
	UploadStateRefused    UploadState = "refused"
	UploadStateFailed     UploadState = "failed"
)

// How to send the file: one request of `method` to `url`, with exactly these headers, before `expires_at`.
//
// A ticket takes one file. A 412 means that the file was sent already, perhaps by a request whose answer was lost.
type UploadTicket struct {
	UploadID         string            `json:"upload_id"`
	URL              string            `json:"url"`
	Method           string            `json:"method"`
	Headers          map[string]string `json:"headers"`
	ExpiresInSeconds int64             `json:"expires_in_seconds"`
	ExpiresAt        time.Time         `json:"expires_at"`
	MaxBytes         int64             `json:"max_bytes"`
}

// What others call you.
type Username struct {
	Username string `json:"username"`
}

// One size of a picture, in pixels, as WebP and in a format that every client reads.
type Variant struct {
	Width       int64  `json:"width"`
	Height      int64  `json:"height"`
	WebpURL     string `json:"webp_url"`
	FallbackURL string `json:"fallback_url"`
}

// A purchase that was made: what the store gave the client.
type VerifyReceipt struct {
	Provider PaymentProvider `json:"provider"`
	// Stripe: the id of the PaymentIntent. Steam: the order id, as `checkout` answered it. Google Play: the purchase token. Apple: the transaction's id (`Transaction.id`); finish the transaction only when it is answered with an order. Epic: the entitlement's id, of the Epic account that is linked to the player. With each purchase, give Apple and Google what the wallet's `payers` has for them: without it, the purchase is nobody's.
	Transaction string `json:"transaction"`
}

// Who sees a published item.
type Visibility string

const (
	VisibilityPublic   Visibility = "public"
	VisibilityUnlisted Visibility = "unlisted"
	VisibilityPrivate  Visibility = "private"
)

// Whether you vote for the idea now.
type VoteReceipt struct {
	IdeaID     string `json:"idea_id"`
	VotesForIt bool   `json:"votes_for_it"`
}

// A player's balance of each currency and consumable.
type WalletBalances struct {
	PlayerID string            `json:"player_id"`
	Balances []CurrencyBalance `json:"balances"`
	// What the client gives a store with each purchase, by the store: with Apple it is the `appAccountToken`, with Google the `obfuscatedAccountId`. A purchase without it is granted to nobody.
	Payers map[string]string `json:"payers"`
}

// An amount to credit to a player, and the reason.
type WalletCredit struct {
	Currency string `json:"currency"`
	Amount   int64  `json:"amount"`
	Reason   string `json:"reason"`
	// An id of what the amount is for: it is credited once.
	Fact string `json:"fact"`
}

// One entry of a wallet's history. The amount of a debit is negative.
type WalletHistoryEntry struct {
	EntryID  string   `json:"entry_id"`
	Movement Movement `json:"movement"`
	Currency string   `json:"currency"`
	Amount   int64    `json:"amount"`
	// The balance of the currency after this entry; below zero, it is debt.
	BalanceAfter int64 `json:"balance_after"`
	// The order that this entry belongs to, if any.
	OrderID *string   `json:"order_id"`
	Reason  string    `json:"reason"`
	At      time.Time `json:"at"`
}

// A message of this API, and its signature by the wallet (EIP-191 personal_sign).
type WalletProof struct {
	WalletAddress string `json:"wallet_address"`
	// The message, unchanged.
	Message string `json:"message"`
	// r, s and v: 65 bytes in hexadecimal.
	Signature string `json:"signature"`
}

// The refresh token of this session.
type WalletRefresh struct {
	RefreshToken string `json:"refresh_token"`
}

// A signed message.
type WalletSignIn struct {
	WalletAddress string `json:"wallet_address"`
	// The message, unchanged.
	Message string `json:"message"`
	// r, s and v: 65 bytes in hexadecimal.
	Signature string `json:"signature"`
	// Of a new player, where the game has a minimum age. Ask for it before you open an account.
	Age *AgeDeclaration `json:"age,omitempty"`
	// Answer with cookies (for browsers) instead of tokens.
	Cookies *bool `json:"cookies,omitempty"`
}

// What a warehouse does, by its level from 1.
type WarehouseRule struct {
	Capacity []int64 `json:"capacity"`
	// The share of the gold that no raid takes, in permille.
	Protected []int64 `json:"protected"`
	// What each level adds to the gold an hour.
	HourlyGold int64 `json:"hourly_gold"`
}

// A webhook as staff sees it. `disabled_because` is `failing` where deliveries have failed for three days.
type WebhookView struct {
	WebhookID       string     `json:"webhook_id"`
	URL             string     `json:"url"`
	Events          []string   `json:"events"`
	Description     string     `json:"description"`
	IsEnabled       bool       `json:"is_enabled"`
	DisabledBecause string     `json:"disabled_because"`
	FailingSince    *time.Time `json:"failing_since"`
	// Until when the secret before this one signs as well.
	PreviousUntil *time.Time `json:"previous_until"`
	CreatedAt     time.Time  `json:"created_at"`
	ChangedAt     time.Time  `json:"changed_at"`
}

// A webhook with the secret that signs its deliveries, which is shown this once.
type WebhookWithSecret struct {
	WebhookID       string     `json:"webhook_id"`
	URL             string     `json:"url"`
	Events          []string   `json:"events"`
	Description     string     `json:"description"`
	IsEnabled       bool       `json:"is_enabled"`
	DisabledBecause string     `json:"disabled_because"`
	FailingSince    *time.Time `json:"failing_since"`
	// Until when the secret before this one signs as well.
	PreviousUntil *time.Time `json:"previous_until"`
	CreatedAt     time.Time  `json:"created_at"`
	ChangedAt     time.Time  `json:"changed_at"`
	Secret        string     `json:"secret"`
}

// An answer that staff gives often. Subjects are not sent.
type WriteCannedAnswer struct {
	Title string `json:"title"`
	// By language (BCP 47). A player is shown their own, else English, else the first.
	Texts map[string]MessageTextInput `json:"texts"`
}

// What is written in a thread.
type WriteEntry struct {
	Text string `json:"text"`
}

// A message to another player. It is plain text and may hold `<`: whoever shows it escapes it.
type WriteMessage struct {
	Text string `json:"text"`
}

// A live event: XP that is earned in it counts for `factor_permille` thousandths. Without sources, all count.
type XpEvent struct {
	EventID        string     `json:"event_id"`
	Name           string     `json:"name"`
	StartsAt       time.Time  `json:"starts_at"`
	EndsAt         time.Time  `json:"ends_at"`
	FactorPermille int64      `json:"factor_permille"`
	Sources        []XpSource `json:"sources"`
}

// One gain of XP.
type XpHistoryEntry struct {
	Source XpSource `json:"source"`
	Amount int64    `json:"amount"`
	// What it was before a live event's factor; null without one.
	BaseAmount *int64 `json:"base_amount"`
	// The live event that it was earned in.
	EventID  *string   `json:"event_id"`
	MatchID  *string   `json:"match_id"`
	EarnedAt time.Time `json:"earned_at"`
}

// What XP was earned with.
type XpSource string

const (
	XpSourceMatchWin        XpSource = "match_win"
	XpSourceMatchLoss       XpSource = "match_loss"
	XpSourceMatchDraw       XpSource = "match_draw"
	XpSourceSeasonChallenge XpSource = "season_challenge"
	XpSourceDailyBonus      XpSource = "daily_bonus"
	XpSourceMissionComplete XpSource = "mission_complete"
	XpSourceAchievement     XpSource = "achievement"
)
