# Generated from openapi.yaml by `make generate`. Do not edit.
"""What the API takes and answers. Times are ISO 8601 with a time zone."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

Acknowledgement = Literal[
    "not_needed",
    "due",
    "done",
    "refused",
]
AddressKind = Literal[
    "fid",
    "token",
]
AppealDecision = Literal[
    "uphold",
    "overturn",
]
AppealStatus = Literal[
    "open",
    "upheld",
    "overturned",
]
AuditKind = Literal[
    "registered",
    "login",
    "login_failed",
    "locked_out",
    "logout",
    "session_revoked",
    "refresh_token_reused",
    "password_changed",
    "password_reset",
    "email_change_asked",
    "email_changed",
    "email_verified",
    "email_proven",
    "email_refused",
    "set_aside",
    "two_factor_enabled",
    "two_factor_disabled",
    "two_factor_removed",
    "two_factor_failed",
    "recovery_code_used",
    "recovery_codes_renewed",
    "linked",
    "unlinked",
    "merged",
    "merge_undone",
    "status_changed",
    "roles_changed",
    "keys_rotated",
]
Author = Literal[
    "player",
    "staff",
]
BattleOutcome = Literal[
    "victory",
    "defeat",
    "reinforced",
    "called_off",
]
BattleResult = Literal[
    "attacker",
    "defender",
    "reinforced",
    "called_off",
]
BattleStatus = Literal[
    "queued",
    "completed",
]
BattleType = Literal[
    "pvp",
    "pve_npc",
    "pve_raid",
]
BoardType = Literal[
    "global",
    "regional",
    "friends",
]
BroadcastStatus = Literal[
    "live",
    "sending",
    "sent",
    "cancelled",
]
Building = Literal[
    "barracks",
    "warehouse",
    "workshop",
]
Category = Literal[
    "account",
    "purchase",
    "bug",
    "player_report",
    "appeal",
    "other",
]
CosmeticType = Literal[
    "skin",
    "emote",
    "banner",
    "nameplate",
    "effect",
    "trail",
]
Currency = Literal[
    "coins",
    "premium",
]
DeadLetterState = Literal[
    "dead",
    "replaying",
    "replayed",
    "discarded",
]
DecisionAction = Literal[
    "publish",
    "flag",
    "remove",
]
DeliveryState = Literal[
    "pending",
    "delivered",
    "failed",
]
DifferenceKind = Literal[
    "paid_not_granted",
    "granted_not_paid",
    "amount_differs",
    "refund_review",
    "refund_overdue",
]
DropStatus = Literal[
    "waiting",
    "held",
    "granted",
]
EndedState = Literal[
    "friends",
    "sent",
    "received",
]
EntitlementStatus = Literal[
    "active",
    "expired",
    "revoked",
]
Environment = Literal[
    "live",
    "sandbox",
]
ErasureState = Literal[
    "none",
    "waiting",
    "stopped",
    "erasing",
    "erased",
]
ExportState = Literal[
    "none",
    "waiting",
    "ready",
    "failed",
    "expired",
]
FeedbackKind = Literal[
    "bug",
    "idea",
]
FeedbackState = Literal[
    "open",
    "planned",
    "in_progress",
    "done",
    "declined",
    "hidden",
    "merged",
]
FlagVerdict = Literal[
    "harmless",
    "cheating",
]
Formation = Literal[
    "offensive",
    "balanced",
    "defensive",
]
HeldBecause = Literal[
    "no_campaign",
    "country",
    "player_limit",
    "limit",
]
LeaderboardState = Literal[
    "live",
    "closing",
    "final",
]
LibraryKind = Literal[
    "reward",
    "item",
    "sku",
]
LinkAction = Literal[
    "link",
    "unlink",
    "merge",
    "unmerge",
]
ListOrder = Literal[
    "newest",
    "top_rated",
    "trending",
]
ListedState = Literal[
    "friends",
    "sent",
    "received",
    "blocked",
]
MergeRule = Literal[
    "max",
    "min",
    "sum_of_deltas",
    "union",
    "last_write",
]
MessageState = Literal[
    "unread",
    "read",
    "archived",
]
MessageType = Literal[
    "purchase_granted",
    "purchase_refunded",
    "drop_claimed",
    "moderation_decision",
    "campaign_announcement",
    "support_thread_created",
    "support_reply",
    "generic",
    "direct_message",
]
Movement = Literal[
    "credit",
    "purchase",
    "spend",
    "refund",
    "reversal",
    "forgiven",
    "merge",
]
NewState = Literal[
    "open",
    "planned",
    "in_progress",
    "done",
    "declined",
    "hidden",
]
Operator = Literal[
    "best",
    "last",
    "sum",
]
Order = Literal[
    "high",
    "low",
]
OrderStatus = Literal[
    "pending",
    "in_review",
    "verified",
    "granted",
    "failed",
    "refunded",
    "partially_refunded",
    "charged_back",
]
Outcome = Literal[
    "granted",
    "replaced",
    "owned",
    "no_room",
    "taken_back",
    "revoked",
]
PartState = Literal[
    "shown",
    "nothing_kept",
    "failed",
]
PaymentProvider = Literal[
    "steam",
    "epic",
    "apple",
    "google",
    "stripe",
]
PaymentState = Literal[
    "open",
    "approved",
    "paid",
    "cancelled",
    "refunded",
    "partially_refunded",
    "charged_back",
]
PayoutStatus = Literal[
    "pending",
    "settled",
]
Provider = Literal[
    "email",
    "steam",
    "epic",
    "wallet",
    "twitch",
]
Rarity = Literal[
    "common",
    "uncommon",
    "rare",
    "epic",
    "legendary",
]
ReasonGround = Literal[
    "law",
    "terms",
]
Recurrence = Literal[
    "none",
    "daily",
    "weekly",
    "cron",
]
RelationState = Literal[
    "none",
    "friends",
    "sent",
    "received",
    "blocked",
]
ReportCategory = Literal[
    "harassment",
    "hate",
    "sexual",
    "threat",
    "spam",
    "scam",
    "other",
]
ReportDecision = Literal[
    "upheld",
    "dismissed",
]
ReportStatus = Literal[
    "open",
    "upheld",
    "dismissed",
]
RequiredProof = Literal[
    "none",
    "match",
    "session",
]
ResetRule = Literal[
    "none",
    "archive",
    "clear",
]
Resolve = Literal[
    "refuse",
    "merge",
]
ReviewCause = Literal[
    "new",
    "report",
    "flag",
]
ReviewDecision = Literal[
    "approve",
    "deny",
]
ReviewPriority = Literal[
    "urgent",
    "high",
    "normal",
]
ReviewState = Literal[
    "needed",
    "waiting",
    "approved",
    "denied",
]
RevocationReason = Literal[
    "refund",
    "ban",
    "manual",
]
RoadmapState = Literal[
    "open",
    "planned",
    "in_progress",
    "done",
    "declined",
]
Role = Literal[
    "player",
    "support",
    "moderator",
    "admin",
    "server",
]
SavedBy = Literal[
    "player",
    "server",
    "support",
]
Scope = Literal[
    "matches",
    "xp",
    "scores",
    "progression",
]
SeasonState = Literal[
    "upcoming",
    "active",
    "ended",
]
SeasonStatus = Literal[
    "upcoming",
    "registration",
    "active",
    "ended",
    "paid_out",
]
SessionSelection = Literal[
    "one",
    "others",
    "all",
]
Share = Literal[
    "chieftain",
    "captain",
    "warrior",
]
SignInProvider = Literal[
    "steam",
    "epic",
]
SkuChangeKind = Literal[
    "created",
    "changed",
    "retired",
]
SkuType = Literal[
    "durable",
    "consumable",
    "bundle",
]
Speed = Literal[
    "slow",
    "medium",
    "fast",
    "very_fast",
]
Status = Literal[
    "active",
    "suspended",
    "banned",
    "merged",
]
SteamSession = Literal[
    "client",
    "web",
]
TakedownOutcome = Literal[
    "restored",
    "withdrawn",
    "upheld",
]
TakedownStatus = Literal[
    "active",
    "countered",
    "restored",
    "upheld",
]
Terrain = Literal[
    "castle",
    "forest",
    "hills",
    "river",
    "plains",
]
ThreadState = Literal[
    "open",
    "waiting",
    "answered",
    "closed",
    "reopened",
]
Tier = Literal[
    "center",
    "ring",
    "edge",
]
Track = Literal[
    "free",
    "premium",
    "bonus",
]
TrailSource = Literal[
    "staff",
    "account",
    "order",
    "wallet",
    "gift",
    "xp",
    "claim",
    "creation",
]
TriageOrder = Literal[
    "changed",
    "players",
]
TribeRole = Literal[
    "chieftain",
    "captain",
    "warrior",
]
Trust = Literal[
    "earned",
    "always",
    "never",
]
UgcCategory = Literal[
    "child_safety",
    "malware",
    "illegal",
    "hate",
    "harassment",
    "sexual",
    "violence",
    "privacy",
    "copyright",
    "cheating",
    "spam",
    "misleading",
    "broken",
    "other",
]
UgcReportStatus = Literal[
    "open",
    "upheld",
    "dismissed",
]
UgcStatus = Literal[
    "draft",
    "uploaded",
    "scanning",
    "pending_review",
    "published",
    "flagged",
    "removed",
]
UgcType = Literal[
    "map",
    "mod",
    "image",
    "video",
    "text",
    "bundle",
    "screenshot",
]
Unit = Literal[
    "militia",
    "spearman",
    "archer",
    "cavalry",
]
UploadState = Literal[
    "awaited",
    "processing",
    "ready",
    "refused",
    "failed",
]
Visibility = Literal[
    "public",
    "unlisted",
    "private",
]
XpSource = Literal[
    "match_win",
    "match_loss",
    "match_draw",
    "season_challenge",
    "daily_bonus",
    "mission_complete",
    "achievement",
]


class AccountDetails(TypedDict):
    """An account, as support sees it. `last_sign_in_at` is null if the account has no session."""

    user_id: str
    email: str | None
    email_verified_at: str | None
    # When the address was last confirmed in a session of the account.
    email_proven_at: str | None
    has_password: bool
    two_factor: bool
    status: Status
    status_until: str | None
    status_reason: str
    # Whether the account's ban revokes what the player owns by purchases.
    entitlements_revoked: bool
    merged_into: str | None
    roles: list[Role]
    identities: list[AccountIdentity]
    created_at: str
    last_sign_in_at: str | None


class AccountIdentity(TypedDict):
    """An identity that signs in to the account."""

    provider: Provider
    display_name: str
    linked_at: str
    # Until when an identity that is set aside can be restored.
    set_aside_until: str | None


class AccountState(TypedDict):
    """An account after a change."""

    user_id: str
    status: Status
    status_until: str | None
    status_reason: str
    # Whether the account's ban revokes what the player owns by purchases.
    entitlements_revoked: bool
    roles: list[Role]
    # Whether a second factor is on. Without one, roles besides the player's do not count.
    two_factor: bool


class Action(TypedDict):
    """Something that a player did in a session: when, in milliseconds from its beginning, what, and how much of it."""

    at_ms: int
    kind: str
    value: NotRequired[int]


class AgeDeclaration(TypedDict):
    """A new player's date of birth, which is looked at and not kept, and where the player lives."""

    date_of_birth: str
    # ISO 3166-1 alpha-2.
    country: str


class Analytics(TypedDict):
    """The key figures of a season. Rates are from 0 to 1, and null where there is nothing to divide by.

    Players are those who have earned XP in the season or have bought its pass. A day is the last 24 hours and a week
    the last seven days, both to the full hour. A session is a run of gains without a break of half an hour.
    """

    season_id: str
    state: SeasonState
    as_of: str
    players: int
    daily_active_players: int
    weekly_active_players: int
    total_xp: int
    xp_per_session: float | None
    xp_per_player: float | None
    rewards_available: int
    rewards_claimed: int
    claim_rate: float | None
    premium_players: int
    premium_conversion: float | None
    completed_players: int
    completion_rate: float | None


class AnswerThread(TypedDict):
    """Staff's answer. `text` or a canned answer is needed unless the thread is only closed."""

    text: NotRequired[str | None]
    # Its text, in the player's language, is the answer.
    canned_answer_id: NotRequired[str | None]
    # Whether it asks the player something: then the thread waits for them.
    asks: NotRequired[bool]
    # Whether the thread is closed with it.
    close: NotRequired[bool]


class AppealReceipt(TypedDict):
    """The appeal is with the moderators. `repeated` says that you appealed before."""

    appeal_id: str
    ugc_id: str
    status: AppealStatus
    appealed_at: str
    repeated: bool


class AppealUgc(TypedDict):
    """Why the decision is wrong."""

    text: str


class AppealView(TypedDict):
    """An appeal as moderators see it. Whoever made the first decision cannot decide on it."""

    appeal_id: str
    ugc_id: str
    creator_id: str
    name: str
    action: DecisionAction
    category: UgcCategory | None
    text: str
    status: AppealStatus
    first_moderator_id: str
    appealed_at: str
    decided_by: str
    decided_at: str | None
    notes: str


class Army(TypedDict):
    """How many there are of each unit."""

    militia: int
    spearman: int
    archer: int
    cavalry: int


class ArmyInput(TypedDict):
    """How many there are of each unit."""

    militia: NotRequired[int]
    spearman: NotRequired[int]
    archer: NotRequired[int]
    cavalry: NotRequired[int]


class AskRefund(TypedDict):
    """Why the money is given back. With `dry_run`, nothing changes: the answer says what the refund would take."""

    reason: str
    # How much is given back now, in millionths of the currency's main unit, as the order's `amount`; a whole number of its least unit. Null: all that is left.
    amount: NotRequired[int | None]
    # What was given back before, as you saw it; another amount by now is refused.
    refunded_amount: NotRequired[int | None]
    dry_run: NotRequired[bool]


class AssignFeedback(TypedDict):
    """Who looks after a bug or an idea; null: nobody."""

    assignee_id: str | None


class AssignThread(TypedDict):
    """Who looks after a thread; null: nobody."""

    assignee_id: str | None


class AttackReceipt(TypedDict):
    """An attack that is on its way. `GET /v1/battles/{battle_id}` says what came of it, a few seconds later."""

    battle_id: str
    status: str
    remaining_army: Army


class AttackTerritory(TypedDict):
    """Which territory, with which units, and how they stand."""

    # By its number on the map.
    territory_id: int
    army: ArmyInput
    formation: NotRequired[Formation]


class Attempt(TypedDict):
    """One request to a webhook. `status` is 0 where there was no answer; `problem` then says why."""

    at: str
    status: int
    milliseconds: int
    problem: str
    # The beginning of the answer.
    answer: str


class AuditEntry(TypedDict):
    """What happened to an account, and who did it from where."""

    entry_id: str
    kind: AuditKind
    user_id: str
    actor_id: str
    ip: str
    user_agent: str
    request_id: str
    details: dict[str, str]
    at: str


class Balances(TypedDict):
    """A player's coins and premium currency, in minor units."""

    player_id: str
    coins: int
    premium: int


class BattleReplay(TypedDict):
    """What the battle was decided from. `reproduced`: it was fought again for this answer and came out the same."""

    seed: str
    # What the attack was multiplied by, in permille: drawn from the seed.
    chance: int
    # The digest of the season's game.
    rules: str
    # The version of the rules' code.
    engine: int
    reproduced: bool


class BattleResults(TypedDict):
    """What came of a battle."""

    winner: BattleResult
    casualties: Casualties
    vp_awarded: PointsAwarded
    gold_looted: int
    territory_transferred: bool


class BattleRule(TypedDict):
    """What a battle costs, and brings."""

    # Permille of chance either way in an attack.
    variance: int
    loser_casualties: int
    # Of an army that won against one as strong; less against a weaker.
    winner_casualties: int
    # What units of the other side cost.
    gold_a_victory_point: int
    # Units that an attack takes at least.
    smallest_army: int


class BattleView(TypedDict):
    """A battle. While it is `queued` there is no defender, and there are no results."""

    battle_id: str
    season_id: str
    battle_type: BattleType | None
    status: BattleStatus
    territory_id: int | None
    terrain: Terrain | None
    # The order of the battles for a territory.
    number: int
    attacker: Fighter
    defender: Fighter | None
    results: BattleResults | None
    replay: BattleReplay | None
    battle_start_time: str
    battle_end_time: str | None


class Benefit(TypedDict):
    """A benefit of Twitch, and what it gives in the game."""

    # Twitch's id of the benefit.
    benefit_id: str
    name: str
    # What it gives.
    items: list[Item]
    # How often the campaign gives it in all; null: without a limit. It can only be raised, and neither added nor taken away later.
    limit: int | None
    # How often a player gets it; null: as often as Twitch gives it.
    per_player: int | None


class BenefitInput(TypedDict):
    """A benefit of Twitch, and what it gives in the game."""

    # Twitch's id of the benefit.
    benefit_id: str
    name: str
    # What it gives.
    items: list[ItemInput]
    # How often the campaign gives it in all; null: without a limit. It can only be raised, and neither added nor taken away later.
    limit: NotRequired[int | None]
    # How often a player gets it; null: as often as Twitch gives it.
    per_player: NotRequired[int | None]


class BroadcastAnswer(TypedDict):
    """The estimate and, unless it was a dry run, the broadcast."""

    estimate: BroadcastEstimate
    broadcast: BroadcastView | None


class BroadcastEstimate(TypedDict):
    """How many players a broadcast is for, and what telling them costs, in US dollars of the list prices."""

    players: int
    cost_dollars: float


class BroadcastView(TypedDict):
    """A broadcast and how far it is. One to everyone is told to nobody singly: `told` is null."""

    broadcast_id: str
    status: BroadcastStatus
    segment: Segment | None
    is_list: bool
    texts: dict[str, MessageText]
    attachments: list[Item]
    reason: str
    created_by: str
    created_at: str
    message_expires_at: str
    estimate: int
    told: int | None


class BugReceipt(TypedDict):
    """A bug report that was taken. `times` is how often you have reported this bug."""

    bug_id: str
    state: FeedbackState
    times: int


class BuildingDone(TypedDict):
    """A building at its level."""

    building_type: Building
    level: int
    upgrading: bool


class BuildingRule(TypedDict):
    """What the levels of a building cost, in gold, and take, in seconds: the first is that from level 1 to 2."""

    costs: list[int]
    seconds: list[int]


class BuildingView(TypedDict):
    """A building. While it is being upgraded, `upgrade_ends_at` says until when; `level` is the one that it has now."""

    level: int
    upgrading: bool
    upgrade_ends_at: str | None
    # Gold that the next level costs; null at the highest.
    next_cost: int | None


class BulkReplay(TypedDict):
    """A replay of all dead letters of a function.

    `total` is how many were dead when it began. `sent` have been sent again. `skipped` cannot be sent again. The
    `state` of each dead letter says whether the function has handled it. `position` is the id of the one that was sent
    last.
    """

    replay_id: str
    function: str
    requested_by: str
    requested_at: str
    total: int
    sent: int
    skipped: int
    position: str
    finished_at: str | None
    expire_at: str


class BulkReplayRequest(TypedDict):
    """The function whose dead letters are replayed."""

    function: str


class BuyPass(TypedDict):
    """The season and the price that the player saw. Nothing is bought if the offer is another one now."""

    season_id: NotRequired[str | None]
    price: NotRequired[int | None]


class Campaign(TypedDict):
    """A drop campaign. One that has ended stays."""

    name: str
    # Twitch's id of the campaign, if it is known.
    twitch_campaign_id: str
    starts_at: str
    # When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.
    ends_at: str
    # Where it is offered, by the country of the profile; empty: everywhere.
    countries: list[str]
    benefits: list[Benefit]
    campaign_id: str
    version: int
    created_at: str
    updated_at: str


class CampaignWithFigures(TypedDict):
    """A drop campaign, and how its drops stand."""

    name: str
    # Twitch's id of the campaign, if it is known.
    twitch_campaign_id: str
    starts_at: str
    # When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.
    ends_at: str
    # Where it is offered, by the country of the profile; empty: everywhere.
    countries: list[str]
    benefits: list[Benefit]
    campaign_id: str
    version: int
    created_at: str
    updated_at: str
    figures: DeliveryFigures


class CannedAnswerView(TypedDict):
    """An answer that staff gives often."""

    answer_id: str
    title: str
    texts: dict[str, MessageText]
    updated_at: str


class CannedAnswers(TypedDict):
    """All of them, by title."""

    answers: list[CannedAnswerView]


class Casualties(TypedDict):
    """Who fell."""

    attacker: Army
    defender: Army


class CatalogItem(TypedDict):
    """An item of the catalogue. `for_sale` says whether it can be bought now."""

    cosmetic_id: str
    name: str
    type: CosmeticType
    rarity: Rarity
    description: str
    image_url: str
    preview_video_url: str | None
    price_coins: int | None
    price_premium: int | None
    for_sale: bool
    release_date: str
    available_until: str | None
    is_limited: bool
    season_id: str | None
    event: str | None


class CatalogueChanges(TypedDict):
    """What an import changed or, after a dry run, would change. Both lists are sorted by `sku_id`."""

    dry_run: bool
    changes: list[SkuChange]
    # Products that the file has and does not change.
    unchanged: list[str]
    # Products that the file does not have, and that were left alone.
    not_in_file: list[str]


class CatalogueEntry(TypedDict):
    """A product in the file."""

    type: SkuType
    name: str
    description: str
    # What the product gives.
    items: list[Item]
    # The stores that sell it.
    offers: dict[str, Offer]
    # When its sale begins; null: it has begun.
    starts_at: str | None
    # When its sale ends; null: it does not end.
    ends_at: str | None
    # How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
    limits: PurchaseLimits | None
    # The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
    countries: list[str]
    image_url: str | None
    # The game's own words about it.
    metadata: dict[str, str]
    sku_id: str
    # The version that the entry was made from: a product that has another one by now is not replaced. Without it, the entry replaces whatever is there.
    version: int | None
    # False retires it: it is sold no more.
    is_active: bool


class CatalogueEntryInput(TypedDict):
    """A product in the file."""

    type: SkuType
    name: str
    description: NotRequired[str]
    # What the product gives.
    items: list[ItemInput]
    # The stores that sell it.
    offers: dict[str, OfferInput]
    # When its sale begins; null: it has begun.
    starts_at: NotRequired[str | None]
    # When its sale ends; null: it does not end.
    ends_at: NotRequired[str | None]
    # How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
    limits: NotRequired[PurchaseLimitsInput | None]
    # The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
    countries: NotRequired[list[str]]
    image_url: NotRequired[str | None]
    # The game's own words about it.
    metadata: NotRequired[dict[str, str]]
    sku_id: str
    # The version that the entry was made from: a product that has another one by now is not replaced. Without it, the entry replaces whatever is there.
    version: NotRequired[int | None]
    # False retires it: it is sold no more.
    is_active: NotRequired[bool]


class CatalogueFile(TypedDict):
    """The whole catalogue, sorted by `sku_id`. It changes only where a product does."""

    skus: list[CatalogueEntry]


class CatalogueFileInput(TypedDict):
    """The whole catalogue, sorted by `sku_id`. It changes only where a product does."""

    skus: list[CatalogueEntryInput]


class ChallengeAnswer(TypedDict):
    """The token of a challenge, and a code. An enrolment takes no recovery code."""

    # The authenticator's six digits.
    code: NotRequired[str | None]
    # Instead of a code.
    recovery_code: NotRequired[str | None]
    challenge_token: str


class Change(TypedDict):
    """The change of one field. Values are JSON; null where there was nothing, or nothing is left."""

    resource: str
    field: str
    old: str | None
    new: str | None


class ChangeCollection(TypedDict):
    """What is to change of a collection; what is left out stays."""

    name: NotRequired[str | None]
    description: NotRequired[str | None]
    visibility: NotRequired[Visibility | None]


class ChangeEntitlement(TypedDict):
    """Why an entitlement is revoked or restored."""

    reason: str


class ChangeFeedbackState(TypedDict):
    """What becomes of a bug or an idea. The players who reported it, or vote for it, are told of another state."""

    state: NewState
    # What players read of it; it replaces the last.
    answer: NotRequired[str]
    # Of a bug that is done: the version that it is gone in. Reported from that one or a later one, it is open again.
    fixed_in: NotRequired[str]


class ChangeItem(TypedDict):
    """What is to be another; what is left out stays. `tags` replaces all of them."""

    name: NotRequired[str | None]
    description: NotRequired[str | None]
    tags: NotRequired[list[str] | None]
    visibility: NotRequired[Visibility | None]


class ChangeScoreSeason(TypedDict):
    """What to change of a score board. A field that is left out stays as it is.

    Once the board has started, only `name`, `end_date`, `is_active`, `attempts`, `session_keys` and `metadata` can
    change. `end_now` ends it at once, for a `reason`. With `dry_run` nothing changes, and the answer says what would.
    """

    name: NotRequired[str | None]
    type: NotRequired[BoardType | None]
    start_date: NotRequired[str | None]
    # Not in the past; null: never.
    end_date: NotRequired[str | None]
    end_now: NotRequired[bool]
    reset_rule: NotRequired[ResetRule | None]
    recurrence: NotRequired[Recurrence | None]
    cron: NotRequired[str | None]
    order: NotRequired[Order | None]
    operator: NotRequired[Operator | None]
    decimals: NotRequired[int | None]
    attempts: NotRequired[int | None]
    proof: NotRequired[RequiredProof | None]
    match_metric: NotRequired[Literal["score", "kills", "deaths", "shots", "hits", "streak", "answers", "answer_time_ms"] | None]
    scoring_rule: NotRequired[str | None]
    session_keys: NotRequired[list[str] | None]
    is_active: NotRequired[bool | None]
    metadata: NotRequired[dict[str, str] | None]
    # Why; needed with `end_now`.
    reason: NotRequired[str | None]
    dry_run: NotRequired[bool]


class ChangeTribeRole(TypedDict):
    """What a member is to be."""

    player_id: str
    role: Literal["captain", "warrior"]


class ChangedScoreSeason(TypedDict):
    """A score board after a change, or as it would be after it.

    `players` is how many are on the board in the period that is on; `effects` say what happens to them and when.
    """

    season: ScoreSeasonView
    is_dry_run: bool
    # The fields that change.
    changed: list[str]
    players: int
    effects: list[str]


class Checkout(TypedDict):
    """A purchase that the player can pay now."""

    order_id: str
    provider: PaymentProvider
    # What names it at the provider: show it to `verify-receipt` when it is paid.
    transaction: str
    # Stripe: what the client confirms the payment with.
    client_secret: str | None
    # Steam, session web: the page where the player agrees; append `?returnurl=` and your page. Null: the player agrees in the overlay, as also where the browser's address is not of IPv4.
    url: str | None
    currency: str
    # The price in millionths of the currency's main unit.
    amount: int


class ClaimLevel(TypedDict):
    """The reward to claim: `level` is the tier (of a bonus, its number of seasons), `tier` is the track."""

    level: int
    tier: NotRequired[Track]
    season_id: NotRequired[str | None]


class ClaimReview(TypedDict):
    """What to claim. Without `ugc_id`: one of the ten most urgent items that nobody has."""

    ugc_id: NotRequired[str | None]


class ClaimReward(TypedDict):
    """The reward to claim: of the current season, unless another one is named.

    Rewards that were reached stay claimable after the season. On the track `bonus`, `tier` is the bonus's number of
    seasons.
    """

    tier: int
    track: NotRequired[Track]
    season_id: NotRequired[str | None]


class ClaimedReward(TypedDict):
    """A reward that was claimed. `is_new` is false for a cosmetic or title that the player had already.

    Of a bonus, `tier` is its number of seasons.
    """

    season_id: str
    tier: int
    track: Track
    reward: Reward
    is_new: bool
    claimed_at: str


class ClientData(TypedDict):
    """Where it happened. The keys of `hardware` are the game's own."""

    version: str
    platform: str
    hardware: dict[str, str]


class ClientDataInput(TypedDict):
    """Where it happened. The keys of `hardware` are the game's own."""

    version: str
    platform: str
    hardware: NotRequired[dict[str, str]]


class CloseDifference(TypedDict):
    """Why nothing more is to be done about a difference."""

    reason: str


class CloseSuspicion(TypedDict):
    """Why nothing more is to be done about a suspicious save."""

    reason: str


class CloseTakedown(TypedDict):
    """How a takedown ends, and why."""

    outcome: TakedownOutcome
    reason: str


class CollectUnits(TypedDict):
    """Which batch."""

    queue_id: str


class CollectionPage(TypedDict):
    """A list of items, with a page of them: the last added first. `next_cursor` fetches the next page."""

    collection_id: str
    owner_id: str
    name: str
    description: str
    visibility: Visibility
    item_count: int
    created_at: str
    updated_at: str
    items: list[ListedItem]
    next_cursor: str | None


class CollectionView(TypedDict):
    """A list of items. `item_count` is how many it has, also those that you may not see."""

    collection_id: str
    owner_id: str
    name: str
    description: str
    visibility: Visibility
    item_count: int
    created_at: str
    updated_at: str


class ConfirmTwitchLink(TypedDict):
    """What the page that asks the player sends."""

    state: str
    confirmation: str


class ConquestMap(TypedDict):
    """All territories of a season. It is a few seconds old at most."""

    season_id: str
    territories: list[TerritoryView]


class ConquestPlace(TypedDict):
    """Your own place; without victory points there is no rank yet."""

    rank: int | None
    victory_points: int


class ConquestPlayerLine(TypedDict):
    """A player on the board. Who has a private profile is shown without name and id."""

    rank: int
    player_id: str | None
    username: str | None
    tribe_id: str | None
    tribe_name: str | None
    victory_points: int


class ConquestPlayers(TypedDict):
    """Players with victory points, the best first; of as many points, who reached them first."""

    season_id: str
    players: list[ConquestPlayerLine]
    # Null for who takes no part in the season.
    user_rank: ConquestPlace | None
    next_cursor: str | None


class ConquestTribeLine(TypedDict):
    """A tribe on the board."""

    rank: int
    tribe_id: str
    tribe_name: str
    tag: str
    emblem: str | None
    total_vp: int
    member_count: int
    territories_controlled: int


class ConquestTribes(TypedDict):
    """Tribes with victory points, the best first; of as many points, who reached them first."""

    season_id: str
    tribes: list[ConquestTribeLine]
    # Null for who is in no tribe of the season.
    my_tribe: ConquestPlace | None
    next_cursor: str | None


class ConsentChange(TypedDict):
    """What you agree to. What is left out stays as it is; terms are agreed to, never taken back."""

    terms_version: NotRequired[str | None]
    # Whether the game may send you mails that advertise.
    marketing: NotRequired[bool | None]


class Consents(TypedDict):
    """What you have agreed to, and since when."""

    terms_version: str | None
    terms_at: str | None
    marketing: bool
    marketing_at: str | None


class Coordinates(TypedDict):
    """A square of the map."""

    x: int
    y: int


class CopyPlayer(TypedDict):
    """Why a player is copied."""

    reason: str


class Cosmetic(TypedDict):
    """An item of the catalogue. An item is taken off sale, never deleted.

    Prices are in minor units: null where the item is not sold for that currency, 0 where it is free.
    `owned_by_count` is as of `counted_at`; it is updated once a week.
    """

    cosmetic_id: str
    name: str
    type: CosmeticType
    rarity: Rarity
    description: str
    image_url: str
    preview_video_url: str | None
    price_coins: int | None
    price_premium: int | None
    on_sale: bool
    release_date: str
    available_until: str | None
    is_limited: bool
    season_id: str | None
    event: str | None
    owned_by_count: int
    counted_at: str
    created_at: str
    updated_at: str


class CosmeticChanges(TypedDict):
    """The fields to change. A field that is left out stays as it is. A null clears a field that can be empty."""

    name: NotRequired[str | None]
    rarity: NotRequired[Rarity | None]
    description: NotRequired[str | None]
    image_url: NotRequired[str | None]
    preview_video_url: NotRequired[str | None]
    price_coins: NotRequired[int | None]
    price_premium: NotRequired[int | None]
    on_sale: NotRequired[bool | None]
    release_date: NotRequired[str | None]
    available_until: NotRequired[str | None]
    is_limited: NotRequired[bool | None]
    season_id: NotRequired[str | None]
    event: NotRequired[str | None]


class Counter(TypedDict):
    """A unit that is stronger against another, by how much of the other army is of that unit."""

    unit: Unit
    against: Unit
    # 1500: half as strong again against an army of that unit alone.
    permille: int


class CounterNotice(TypedDict):
    """A counter-notice of the creator, as § 512(g)(3) wants it."""

    name: str
    # Postal address and telephone number.
    address: str
    statement: str
    # The creator swears that the removal was a mistake.
    sworn: Literal[True]
    consents_to_jurisdiction: Literal[True]
    signed_by: str
    reason: str


class Crash(TypedDict):
    """The error that stopped the game. Reports of one error are of one bug, whatever players write with them."""

    message: str
    # As the engine prints it; the first 20,000 characters are kept.
    stack: str


class CrashInput(TypedDict):
    """The error that stopped the game. Reports of one error are of one bug, whatever players write with them."""

    message: str
    # As the engine prints it; the first 20,000 characters are kept.
    stack: NotRequired[str]


class CreateCampaign(TypedDict):
    """A new campaign."""

    name: str
    # Twitch's id of the campaign, if it is known.
    twitch_campaign_id: NotRequired[str]
    starts_at: str
    # When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.
    ends_at: str
    # Where it is offered, by the country of the profile; empty: everywhere.
    countries: NotRequired[list[str]]
    benefits: list[BenefitInput]
    # Its id here, for good.
    campaign_id: str


class CreateCollection(TypedDict):
    """A new list of items. A `private` one is yours alone; an `unlisted` one is for whoever has its id."""

    name: str
    description: NotRequired[str]
    visibility: NotRequired[Visibility]


class CreateConquestSeason(TypedDict):
    """A season to come. It is played for as many days as its game says, by the game as it is when it is created."""

    name: str
    registration_starts_at: str
    registration_ends_at: str
    # At or after the end of registration.
    starts_at: str
    # In cents, instead of the game's. 0: whoever wants takes part.
    entry_fee: NotRequired[int | None]
    # How long an hour of the game is, in seconds, for a season that is played in minutes.
    hour_seconds: NotRequired[int | None]
    # How many days of 24 hours of the game the season is played, instead of the game's.
    days: NotRequired[int | None]
    # Whether the entry fees, without the platform's part, are prizes for the best. Its players need a linked wallet. Off: fees are the game's. Prizes for money are not lawful everywhere: see to `countries` and `minimum_age`.
    money_prizes: NotRequired[bool]
    # The countries that its players live in, by their profiles; empty: all.
    countries: NotRequired[list[str]]
    # The age in years that its players say to have reached; 0: they are not asked.
    minimum_age: NotRequired[int]


class CreateCosmetic(TypedDict):
    """An item to add to the catalogue."""

    cosmetic_id: str
    name: str
    type: CosmeticType
    rarity: Rarity
    description: NotRequired[str]
    # The address of a picture, such as one of the library has (`POST /api/v1/admin/pictures`).
    image_url: str
    preview_video_url: NotRequired[str | None]
    price_coins: NotRequired[int | None]
    price_premium: NotRequired[int | None]
    # Whether the shop offers it. Rewards need not be on sale.
    on_sale: NotRequired[bool]
    # From when it is offered; now, if it is left out.
    release_date: NotRequired[str | None]
    # When it leaves the shop.
    available_until: NotRequired[str | None]
    is_limited: NotRequired[bool]
    season_id: NotRequired[str | None]
    event: NotRequired[str | None]


class CreateEntryFee(TypedDict):
    """Which season to pay for."""

    season_id: str


class CreateIdea(TypedDict):
    """What the game should have. Other players see it, and not whose it is. It is plain text and may hold `<`."""

    title: str
    # Why, and how.
    text: NotRequired[str]


class CreateItem(TypedDict):
    """What you made, and its file. It stays private until you ask for publication."""

    type: UgcType
    name: str
    description: NotRequired[str]
    tags: NotRequired[list[str]]
    # Who sees it once it is published.
    visibility: NotRequired[Visibility]
    file: UgcFile


class CreateSeason(TypedDict):
    """A season to create, with a minute's notice at least. Tiers that are left out have no reward.

    `backdated` allows a start that is past or nearer, to bring in matches that were played before. Wait a minute
    before you report those: a match that is reported sooner may count for no season.
    """

    season_number: int
    name: str
    theme: NotRequired[str]
    start_date: str
    end_date: str
    xp_per_tier: NotRequired[int]
    premium_price: NotRequired[PriceInput]
    tiers: NotRequired[list[TierRewardInput]]
    # Rewards for earlier seasons, one a number of seasons.
    bonuses: NotRequired[list[SeasonBonusInput]]
    backdated: NotRequired[bool]


class CreateServerKey(TypedDict):
    """A key to create. Without `expires_at`, it is valid until it is revoked."""

    # Where the key is used.
    name: str
    scopes: list[Scope]
    expires_at: NotRequired[str | None]


class CreateSku(TypedDict):
    """A product to sell."""

    type: SkuType
    name: str
    description: NotRequired[str]
    # What the product gives.
    items: list[ItemInput]
    # The stores that sell it.
    offers: dict[str, OfferInput]
    # When its sale begins; null: it has begun.
    starts_at: NotRequired[str | None]
    # When its sale ends; null: it does not end.
    ends_at: NotRequired[str | None]
    # How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
    limits: NotRequired[PurchaseLimitsInput | None]
    # The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
    countries: NotRequired[list[str]]
    image_url: NotRequired[str | None]
    # The game's own words about it.
    metadata: NotRequired[dict[str, str]]
    sku_id: str


class CreateTribe(TypedDict):
    """A new tribe, of the current season unless another is named."""

    name: str
    # Three letters or digits; small letters become capitals.
    tag: str
    description: NotRequired[str]
    season_id: NotRequired[str | None]


class CreateWebhook(TypedDict):
    """A server that is to be told of events."""

    url: str
    events: list[str]
    description: NotRequired[str]


class CreatorHistory(TypedDict):
    """A creator's standing, and a page of decisions on what they made, the latest first."""

    standing: StandingView
    decisions: list[DecisionView]
    next_cursor: str | None


class Credentials(TypedDict):
    """An e-mail address and its password."""

    email: str
    password: str
    # Answer with cookies (for browsers) instead of tokens.
    cookies: NotRequired[bool]


class CurrencyBalance(TypedDict):
    """A player's balance of one currency or consumable. Who owes something has a balance of zero."""

    currency: str
    # What can be spent, in minor units.
    balance: int
    # What the next credits pay off first, in minor units.
    debt: int


class DayFigures(TypedDict):
    """The figures of a day (UTC)."""

    day: str
    # Accounts that were opened by the end of the day, and are there still.
    players: int
    # Accounts that were opened on the day, and are there still.
    registrations: int
    # Matches that were reported.
    matches: int
    # Rewards of the battle pass that were claimed.
    claims: int
    # What was paid for orders of the day, by currency: amounts in its minor units, without test orders.
    revenue: dict[str, Revenue]
    # What waited for staff: `order_reviews`, `prizes`, `support`, `message_reports`, `suspicious_saves`. Empty where the day was counted later.
    queues: dict[str, Queue]
    # When the day was counted last. Its last week is counted each day.
    counted_at: str


class DeadLetter(TypedDict):
    """A dead letter: an event that a function could not handle.

    `payload` is the event, as text or base64 (`encoding`), up to 800,000 bytes. `truncated` says that it was longer.
    `replays` are the last twenty. It is deleted at `expire_at`, whatever becomes of it.
    """

    dead_letter_id: str
    function: str
    source_topic: str
    fact: str
    payload: str
    encoding: str
    truncated: bool
    attributes: dict[str, str]
    error: str
    died_at: str
    state: DeadLetterState
    replays: list[Replay]
    discard: Discard | None
    expire_at: str | None


class DeadLetterSummary(TypedDict):
    """A dead letter without its payload."""

    dead_letter_id: str
    function: str
    source_topic: str
    fact: str
    error: str
    died_at: str
    state: DeadLetterState
    replays: int


class DebtCause(TypedDict):
    """What made a debt, or made it larger: a purchase that was refunded after its currency was spent."""

    # `refund`; `merge` where another account that became yours owed it.
    movement: Movement
    # The purchase that was refunded, if it was one.
    order_id: str | None
    # What it added to the debt, in minor units.
    amount: int
    reason: str
    at: str


class DebtStatement(TypedDict):
    """What you owe of a currency, and why. Whatever you get of that currency pays it off first."""

    currency: str
    # What is owed now, in minor units.
    debt: int
    # Since when something is owed of it.
    since: str | None
    # What was paid off since then, or forgiven, in minor units.
    paid: int
    # What made the debt, the latest first.
    causes: list[DebtCause]
    # Whether these are all causes: of a long history, the latest are shown.
    is_whole: bool


class Debts(TypedDict):
    """What a player owes of each currency; nothing where nothing is owed."""

    player_id: str
    debts: list[DebtStatement]
    # Whether so much is owed that no purchase can be opened until it is less.
    purchases_stop: bool


class DecideAppeal(TypedDict):
    """A decision on an appeal. The creator is told; `notes` are for staff."""

    decision: AppealDecision
    notes: NotRequired[str]


class DecideFlag(TypedDict):
    """What you make of it. It changes nothing for the player: a ban, or a prize that is not paid, is decided there."""

    verdict: FlagVerdict
    reason: str


class DecideReport(TypedDict):
    """A decision on a report. Who reported it is told, and the sender where it is upheld; `note` is for staff."""

    decision: ReportDecision
    note: NotRequired[str]


class DecideReview(TypedDict):
    """What becomes of a purchase, and why."""

    decision: ReviewDecision
    reason: str


class DecideUgc(TypedDict):
    """A decision on an item. Its creator is told `action` and `category`; `notes` are for staff."""

    # Of the claim of the review.
    claim_id: str
    action: DecisionAction
    # What is wrong with the item; null for `publish`.
    category: NotRequired[UgcCategory | None]
    ground: NotRequired[ReasonGround]
    # Whether the creator gets a strike, if the category has one; for `remove`.
    strike: NotRequired[bool]
    # Of a published item whose new version waits: whether the decision is on the item as a whole, and not on the new version alone.
    whole_item: NotRequired[bool]
    notes: NotRequired[str]


class DecisionView(TypedDict):
    """A decision as staff sees it. `undone_at` is null while it stands.

    `before` and `after` are the states of the item, or of its new version where it is `of_new_version`.
    """

    decision_id: str
    ugc_id: str
    creator_id: str
    name: str
    version: int
    of_new_version: bool
    action: DecisionAction
    category: UgcCategory | None
    ground: ReasonGround
    notes: str
    moderator_id: str
    before: UgcStatus
    after: UgcStatus
    strike: bool
    whole_item: bool
    decided_at: str
    undone_by: str
    undone_at: str | None
    undo_reason: str


class DeliveryDetails(TypedDict):
    """A delivery with what is sent, and its latest attempts."""

    summary: DeliverySummary
    body: str
    attempts: list[Attempt]
    kept_until: str


class DeliveryFigures(TypedDict):
    """How a campaign's drops stand."""

    granted: int
    # Those of viewers who have not linked their Twitch account to a player yet.
    waiting: int
    # Those that cannot be granted as the campaign stands.
    held: int
    # Those that are granted, and of which Twitch does not know yet.
    unreported: int
    # Since when the longest of them waits.
    unreported_since: str | None


class DeliverySummary(TypedDict):
    """A delivery in the log."""

    delivery_id: str
    webhook_id: str
    event_id: str
    event: str
    state: DeliveryState
    attempts: int
    # Of the last attempt; 0: there was no answer.
    last_status: int | None
    next_attempt_at: str | None
    created_at: str


class Dependency(TypedDict):
    """One dependency of a service: whether it answers, and after how many milliseconds.

    Partners and the mail server have the status `not_asked`: a health check does not call them.
    """

    name: str
    status: Literal["up", "down", "not_asked"]
    latency_ms: float | None
    problem: str | None


class Derived(TypedDict):
    """Rates and averages of the totals: null where nothing was counted. Rates are from 0 to 1."""

    win_rate: float | None
    kd_ratio: float | None
    # The share of shots that hit, from 0 to 100.
    accuracy_pct: float | None
    avg_answer_time_ms: float | None
    answer_rate: float | None


class DescribeTribe(TypedDict):
    """What the tribe says of itself."""

    description: str


class Difference(TypedDict):
    """A number of players with one kind of difference, and examples."""

    players: int
    # The ids of ten players at most.
    examples: list[str]


class Discard(TypedDict):
    """Who discarded a dead letter, and why."""

    discarded_by: str
    discarded_at: str
    reason: str


class DiscardRequest(TypedDict):
    """Why a dead letter is discarded."""

    reason: str


class DropClaim(TypedDict):
    """A drop that you have earned."""

    entitlement_id: str
    campaign_id: str
    name: str
    status: DropStatus
    held_because: HeldBecause | None
    # What it gave, and what became of each item.
    items: list[Granted]
    earned_at: str
    granted_at: str | None


class EmailChangeRequest(TypedDict):
    """The new address, and the current password."""

    email: str
    password: str


class EmailLinkRequest(TypedDict):
    """The address to link, and a password for it. Both take effect when the address is confirmed."""

    email: str
    password: str


class EmailProof(TypedDict):
    """The short code of a mail, or the token of its link."""

    code: NotRequired[str | None]
    token: NotRequired[str | None]


class EmailRefused(TypedDict):
    """What was done for an address whose owner had not asked for the mail.

    `signed_out` says that the account had the address: its sessions have ended, and its password and linked
    identities are set aside. Otherwise the address was only asked for and is not the account's.
    """

    email: str
    signed_out: bool


class EmailSignIn(TypedDict):
    """The code with its address, or the token of the link."""

    email: NotRequired[str | None]
    code: NotRequired[str | None]
    token: NotRequired[str | None]
    # Of a new player, where the game has a minimum age. Ask for it before you open an account.
    age: NotRequired[AgeDeclaration | None]
    # Answer with cookies (for browsers) instead of tokens.
    cookies: NotRequired[bool]


class EmailSignInRequest(TypedDict):
    """The address to send a sign-in mail to. The mail is in `language`, or else in the account's language."""

    email: str
    language: NotRequired[str | None]


class EmailState(TypedDict):
    """The account's address."""

    user_id: str
    email: str
    email_verified_at: str | None
    # Whether the address was confirmed in a session of the account.
    proven: bool


class EmailToken(TypedDict):
    """The token of a mail."""

    token: str


class EndSeason(TypedDict):
    """How to end a season early. With `dry_run`, nothing changes."""

    # Why it ends early; kept in the audit trail.
    reason: str
    dry_run: NotRequired[bool]


class Enrolment(TypedDict):
    """A new secret, which is shown once. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a code of it."""

    # Send it with the first code, within `expires_in` seconds.
    challenge_token: str
    expires_in: int
    # The secret in base 32, for typing into an authenticator.
    secret: str
    otpauth_uri: str
    # A QR code of the URI, as the data URI of an SVG.
    qr_code: str


class EntitlementDetails(TypedDict):
    """Something durable that a player owns, or owned, with each time that it was revoked by hand or by a ban."""

    entitlement_id: str
    # The product that gave it; empty: it was a gift.
    sku_id: str
    kind: str
    id: str
    status: EntitlementStatus
    granted_at: str
    # When it ends; null: it does not end.
    expires_at: str | None
    revoked_at: str | None
    revocation_reason: RevocationReason | None
    player_id: str
    order_id: str
    # The latest last.
    history: list[Revocation]


class EntitlementView(TypedDict):
    """Something durable that you own, or owned."""

    entitlement_id: str
    # The product that gave it; empty: it was a gift.
    sku_id: str
    kind: str
    id: str
    status: EntitlementStatus
    granted_at: str
    # When it ends; null: it does not end.
    expires_at: str | None
    revoked_at: str | None
    revocation_reason: RevocationReason | None


class EntryView(TypedDict):
    """An entry as the player sees it."""

    number: int
    author: Author
    text: str
    created_at: str


class EpicProof(TypedDict):
    """An ID token of Epic Account Services (EOS_Auth_CopyIdToken)."""

    id_token: str


class EpicSignIn(TypedDict):
    """An Epic ID token."""

    id_token: str
    # Of a new player, where the game has a minimum age. Ask for it before you open an account.
    age: NotRequired[AgeDeclaration | None]
    # Answer with cookies (for browsers) instead of tokens.
    cookies: NotRequired[bool]


class EquippedItem(TypedDict):
    """An item that a player wears."""

    cosmetic_id: str
    name: str
    rarity: Rarity
    image_url: str
    preview_video_url: str | None


class EquippedItems(TypedDict):
    """The item that a player wears in each slot; null where the slot is empty."""

    skin: EquippedItem | None
    emote: EquippedItem | None
    banner: EquippedItem | None
    nameplate: EquippedItem | None
    effect: EquippedItem | None
    trail: EquippedItem | None


class ErasedPart(TypedDict):
    """What one service has erased of an account, as entries by what they are, and what it keeps and why."""

    service: str
    # How many entries were erased, by what they are.
    entries: dict[str, int]
    kept: list[Kept]


class ErasureCertificate(TypedDict):
    """What was erased of an account, what is kept and why, and when the last copy of it is gone.

    `last_backup_gone_at` is when the last backup that may have it is deleted; null until the erasure is complete. What
    came late is erased at `again_at`; null: there is no more round.
    """

    player_id: str
    state: ErasureState
    requested_at: str
    due_at: str
    erased_at: str | None
    # How often it was erased: what came late is erased in the later rounds.
    rounds: int
    again_at: str | None
    # How many entries were erased, by what they are.
    entries: dict[str, int]
    kept: list[Kept]
    # The same by the part of the game's backend, in order.
    parts: list[ErasedPart]
    last_backup_gone_at: str | None


class ErasureStatus(TypedDict):
    """Whether your account is going to be erased. It begins at `due_at`, and can be stopped until then."""

    state: ErasureState
    requested_at: str | None
    due_at: str | None
    stopped_at: str | None


class ExportDownload(TypedDict):
    """Where the file is, for the next ten minutes."""

    url: str
    expires_at: str


class ExportStatus(TypedDict):
    """The last file of your data. It can be downloaded from `ready` until `expires_at`.

    `progress` is in percent, `size` in bytes; a ZIP of JSON and of your files.
    """

    state: ExportState
    export_id: str | None
    requested_at: str | None
    progress: int
    ready_at: str | None
    expires_at: str | None
    size: int | None


class FastRise(TypedDict):
    """A number that rose by more than was `allowed` since the save before."""

    key: str
    before: float
    after: float
    allowed: float


class FavouriteItem(TypedDict):
    """One of your favourites. `added_at` is when you made it one."""

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    summary: str
    tags: list[str]
    rating: float | None
    rating_count: int
    downloads: int
    # Null of your own items that are not published yet.
    published_at: str | None
    added_at: str


class FavouriteReceipt(TypedDict):
    """Whether an item is among your favourites now."""

    ugc_id: str
    is_favourite: bool


class FeedbackCsv(TypedDict):
    """Some of the list as CSV (RFC 4180), with a line of names. `next_cursor` fetches the next part; null: the last."""

    csv: str
    next_cursor: str | None


class FeedbackDetails(TypedDict):
    """A bug or an idea with what was written; of a bug, its latest reports, with logs."""

    item_id: str
    kind: FeedbackKind
    state: FeedbackState
    title: str
    players: int
    times: int
    assignee_id: str | None
    fixed_in: str
    merged_into: str | None
    created_at: str
    updated_at: str
    last_reported_at: str
    text: str
    answer: str
    # Whose idea it is; null where that is not known, and for bugs.
    author_id: str | None
    latest: list[OccurrenceView]


class FeedbackSummary(TypedDict):
    """A bug or an idea in support's list. `players` have the bug, or vote for the idea, as of a minute ago at most.

    `times` is how often a bug was reported. `assignee_id` is null while nobody looks after it.
    """

    item_id: str
    kind: FeedbackKind
    state: FeedbackState
    title: str
    players: int
    times: int
    assignee_id: str | None
    fixed_in: str
    merged_into: str | None
    created_at: str
    updated_at: str
    last_reported_at: str


class FieldChange(TypedDict):
    """A field that is to be another one. Values are JSON; null: the field is not there."""

    field: str
    before: str | None
    after: str | None


class Fighter(TypedDict):
    """A side of a battle. `user_id` is null for guards and for garrisons, whose members `members` names."""

    user_id: str | None
    username: str | None
    tribe_id: str | None
    army: Army
    formation: Formation
    power: int
    # The units of each member of a garrison.
    members: dict[str, Army]


class FileView(TypedDict):
    """The file of a version. `size` is in bytes; width and height are pixels, 0 where there are none."""

    version: int
    file_name: str
    content_type: str
    size: int
    sha256: str
    width: int
    height: int
    duration_ms: int


class Finding(TypedDict):
    """Something about a file. `code` is a word for it, `detail` what of the file is meant.

    What `is_sure` puts the item before a moderator as flagged; all else is for the review to look at.
    """

    code: str
    detail: str
    is_sure: bool


class FinishUpload(TypedDict):
    """From which version the save was made that was uploaded."""

    # The version that this save was made from; 0 where there was none.
    expected_version: int
    # Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.
    save_id: NotRequired[str | None]


class FlagFact(TypedDict):
    """A fact that speaks for a look: how many accounts, trainings or raids, and which other players it concerns."""

    count: int
    # The others whom it concerns, 20 at most.
    player_ids: list[str]
    noticed_at: str


class FollowReceipt(TypedDict):
    """Whether you follow a creator now."""

    creator_id: str
    follows: bool


class FollowedCreator(TypedDict):
    """A creator whom you follow. `display_name` is null of a player who is not there any more."""

    creator_id: str
    display_name: str | None
    since: str


class ForgiveDebt(TypedDict):
    """Debt to take off a player's wallet, and the reason."""

    currency: str
    # In minor units; left out: all of it.
    amount: NotRequired[int | None]
    reason: str
    # An id of what it is for: debt is forgiven once for it.
    fact: str


class FormationRule(TypedDict):
    """What a formation changes, in permille."""

    attack: int
    defence: int


class FoundPlayers(TypedDict):
    """Who was found: one player, or nobody."""

    items: list[SearchedPlayer]


class FriendCounts(TypedDict):
    """How many players are in your lists, and how many friends you can have."""

    friends: int
    sent: int
    blocked: int
    most_friends: int


class FriendRequest(TypedDict):
    """Whether to accept only: then nothing is sent to a player who has not asked you."""

    # Only accept their request; send none of your own.
    accept_only: NotRequired[bool]


class FriendsPage(TypedDict):
    """A page of players, the latest first. A player who is gone is left out, so a page may be short."""

    items: list[ListedPlayer]
    next_cursor: str | None
    counts: FriendCounts


class Game(TypedDict):
    """All of it. A season keeps the one that it began with."""

    # How long an hour of the game is. Less: all times below shrink with it.
    hour_seconds: int
    start_gold: int
    # What every player gets in an hour.
    hourly_gold: int
    # What of a territory's gold each player with units there gets.
    territory_share: int
    # What of its price a cancelled training gives back.
    refund: int
    army_a_barracks_level: int
    # What each level of the workshop after the first takes off training.
    workshop_speed: int
    training_queue: int
    units: dict[str, UnitRule]
    counters: list[Counter]
    terrains: dict[str, TerrainRule]
    formations: dict[str, FormationRule]
    buildings: dict[str, BuildingRule]
    warehouse: WarehouseRule
    tiers: dict[str, TierRule]
    battles: BattleRule
    raids: RaidRule
    season: SeasonRule
    prizes: PrizeRule


class Garrison(TypedDict):
    """Who stands in a territory, all members together."""

    units: Army
    formation: Formation


class GarrisonStatus(TypedDict):
    """A garrison after your units came or went. `units` are all members', `own_units` yours."""

    territory_id: int
    # Null when nobody holds the territory any more.
    garrison: Garrison | None
    own_units: Army
    remaining_army: Army


class GrantXp(TypedDict):
    """XP for something else than a match. A grant counts once.

    A grant is known by its `grant_id`. Without one, it is known by the request's Idempotency-Key and the server that
    sent it. Without either, a grant of the same amount, reason, metadata and `earned_at` (or day, in UTC) to the
    same player is the same grant.
    """

    amount: int
    reason: Literal["season_challenge", "daily_bonus", "mission_complete", "achievement"]
    # An id of what the grant is for: it counts once a player.
    grant_id: NotRequired[str | None]
    # When it was earned; now, if left out. It decides which season it counts for.
    earned_at: NotRequired[str | None]
    metadata: NotRequired[dict[str, str]]


class GrantXpToMany(TypedDict):
    """XP for what several players did together. It counts once a player, under `grant_id`."""

    # An id of what the grant is for.
    grant_id: str
    reason: Literal["season_challenge", "daily_bonus", "mission_complete", "achievement"]
    # When it was earned; now, if left out. It decides which season it counts for.
    earned_at: NotRequired[str | None]
    metadata: NotRequired[dict[str, str]]
    # Who gets how much; each player once.
    players: list[PlayerShare]


class Granted(TypedDict):
    """An item of an order, and what became of it: a refund takes back that and no more.

    Of one that ends, the order gives the time from `starts_at` to `expires_at`.
    """

    item: Item
    outcome: Outcome
    starts_at: str | None
    expires_at: str | None


class GrantedToMany(TypedDict):
    """What became of each player's grant, in the order of the request."""

    players: list[PlayerGrant]


class GrantedXp(TypedDict):
    """The player's season after the grant. `repeated` says that the grant was made before and changes nothing now.

    Between two seasons, `season_id` is null and there is no level: the XP counts for the profile only. In a live event,
    `amount` is what `base_amount` came to.
    """

    player_id: str
    # The id of the grant; it is made from the request if none was sent.
    grant_id: str
    season_id: str | None
    amount: int
    # What was to be granted, before a live event's factor.
    base_amount: int
    # The live event that it was earned in.
    event_id: str | None
    repeated: bool
    total_xp: int
    level: int
    levels_reached: list[int]


class Health(TypedDict):
    """The health of services.

    `ok`: all dependencies answer. `degraded`: some requests are slower or incomplete. `down`: requests fail.
    """

    status: Literal["ok", "degraded", "down"]
    services: list[str]
    dependencies: list[Dependency]


class HistoryEntry(TypedDict):
    """An entry of the caller's account history. Where it came from is empty for what staff or the system did."""

    entry_id: str
    kind: AuditKind
    by_you: bool
    ip: str
    user_agent: str
    at: str


class IdeaView(TypedDict):
    """An idea. `votes` is as of a minute ago at most. `answer` is what the game's makers say."""

    idea_id: str
    state: FeedbackState
    title: str
    text: str
    votes: int
    answer: str
    created_at: str
    updated_at: str


class ImportClone(TypedDict):
    """A clone, the address of whoever will sign in as the new player, and why it is imported."""

    reason: str
    email: str
    clone: PlayerCloneInput


class InspectedFile(TypedDict):
    """A version's file, and what its scan found. `url` works without a token, for whoever has it, until it expires."""

    version: int
    file_name: str
    content_type: str
    size: int
    sha256: str
    width: int
    height: int
    duration_ms: int
    # Null where there is no scanned copy: it is not scanned, or too dangerous.
    url: str | None
    expires_in_seconds: int
    findings: list[Finding]


class InventoryItem(TypedDict):
    """An item that a player owns."""

    cosmetic_id: str
    name: str
    type: CosmeticType
    rarity: Rarity
    image_url: str
    acquired_date: str
    source: str
    is_equipped: bool


class Invitation(TypedDict):
    """Whether a player is invited to upload."""

    player_id: str
    is_invited: bool


class InviteCreator(TypedDict):
    """Whether a player may upload where uploads are by invitation."""

    is_invited: bool
    # Why, for the audit.
    reason: str


class InviteToTribe(TypedDict):
    """Whom to invite, and to which role."""

    player_id: str
    role: NotRequired[Literal["captain", "warrior"]]


class Item(TypedDict):
    """One thing that a purchase gives."""

    kind: str
    # Which one of its kind: the currency, the cosmetic, the title, the season of a pass.
    id: str
    # How many; 1 of what a player has or has not.
    quantity: int
    # What a player gets who owns it already.
    instead: Substitute | None
    # How long it is owned; null: for good. Of an `entitlement` of a product alone. What is bought again before it ends goes on from there.
    duration_seconds: int | None


class ItemInput(TypedDict):
    """One thing that a purchase gives."""

    kind: str
    # Which one of its kind: the currency, the cosmetic, the title, the season of a pass.
    id: str
    # How many; 1 of what a player has or has not.
    quantity: NotRequired[int]
    # What a player gets who owns it already.
    instead: NotRequired[SubstituteInput | None]
    # How long it is owned; null: for good. Of an `entitlement` of a product alone. What is bought again before it ends goes on from there.
    duration_seconds: NotRequired[int | None]


class JsonWebKeySet(TypedDict):
    """The public keys that access tokens verify against (RFC 7517)."""

    keys: list[dict[str, str]]


class Kept(TypedDict):
    """What stays of a player who is erased, and why."""

    what: str
    why: str


class KeyRevocation(TypedDict):
    """Why a key is revoked."""

    reason: str


class KeyRotation(TypedDict):
    """How long the old secret stays valid, in seconds: thirty days at most."""

    keep_old_seconds: int


class KeyRule(TypedDict):
    """A key of saves, and what holds of it."""

    # A JSON Pointer (RFC 6901) into the data. A part `*` stands for every key of an object that the rules do not name themselves. No part leads into a list, which is one value: a save that has a list above a key that is `server_only` or has a `rise` is refused.
    key: str
    merge: MergeRule
    # Only the game's servers set it; players' saves leave it as it is.
    server_only: bool
    rise: Rise | None
    # A copy of a player for another environment has all that is at this key. Set it only where the texts, and the names that `*` stands for, are the game's own: nothing that a player has written. Without it, such a copy has the key's number or truth value, if no `*` is in the key.
    cloned: bool


class KeyRuleInput(TypedDict):
    """A key of saves, and what holds of it."""

    # A JSON Pointer (RFC 6901) into the data. A part `*` stands for every key of an object that the rules do not name themselves. No part leads into a list, which is one value: a save that has a list above a key that is `server_only` or has a `rise` is refused.
    key: str
    merge: NotRequired[MergeRule]
    # Only the game's servers set it; players' saves leave it as it is.
    server_only: NotRequired[bool]
    rise: NotRequired[RiseInput | None]
    # A copy of a player for another environment has all that is at this key. Set it only where the texts, and the names that `*` stands for, are the game's own: nothing that a player has written. Without it, such a copy has the key's number or truth value, if no `*` is in the key.
    cloned: NotRequired[bool]


class Leaderboard(TypedDict):
    """The top of a leaderboard: at most 100 entries, and the number of players on it."""

    # `global`, or a country of ISO 3166-1.
    scope: str
    total_players: int
    entries: list[LeaderboardEntry]


class LeaderboardEntry(TypedDict):
    """One line of a leaderboard. Ranks begin at 1."""

    player_id: str | None
    display_name: str | None
    country: str | None
    elo: int
    tier: str
    wins: int | None
    losses: int | None
    draws: int | None
    rank: int


class LeftOut(TypedDict):
    """What a clone does not have: `fields` of something, or all of it where they are empty."""

    what: str
    fields: list[str]
    why: str


class LeftOutInput(TypedDict):
    """What a clone does not have: `fields` of something, or all of it where they are empty."""

    what: str
    fields: NotRequired[list[str]]
    why: str


class LibraryPicture(TypedDict):
    """A picture of the library.

    `url` is the address to give to what shows the picture: it is set when the state is `ready`, as `picture` is, and
    never changes what it shows. `reason` says why it was refused or has failed.
    """

    picture_id: str
    kind: LibraryKind
    name: str
    state: UploadState
    reason: str | None
    url: str | None
    picture: Picture | None
    created_at: str


class LibraryUpload(TypedDict):
    """A picture for the library: what it is for, the file that will be sent, and how staff calls it."""

    content_type: Literal["image/jpeg", "image/png", "image/webp"]
    # Its ending has to fit the content type.
    file_name: NotRequired[str]
    kind: LibraryKind
    name: NotRequired[str]


class LifetimeStatistics(TypedDict):
    """A player's statistics since the account was opened."""

    span: Literal["lifetime", "season", "week", "day"]
    # The season, week or day; null for all time, and when no season is on.
    key: str | None
    totals: Totals
    derived: Derived
    current_win_streak: int
    personal_bests: PersonalBests
    last_match_at: str | None


class LinkEntry(TypedDict):
    """A link, an unlink or a merge.

    A merge and its undoing are entries of both accounts. They name the other account and no identity.
    """

    entry_id: str
    user_id: str
    action: LinkAction
    provider: Provider | None
    subject: str
    other_user_id: str
    merge_id: str
    performed_by: str
    reason: str
    at: str


class LinkNonceRequest(TypedDict):
    """The wallet's address, and what its signature is for: to link it, or to confirm the player's identity."""

    wallet_address: str
    purpose: NotRequired[Literal["link", "reauthenticate"]]


class LinkRequest(TypedDict):
    """The identity to link, by exactly one proof."""

    steam: NotRequired[SteamProof | None]
    epic: NotRequired[EpicProof | None]
    wallet: NotRequired[WalletProof | None]


class LinkedAccount(TypedDict):
    """An identity of the account. An e-mail address can be changed, but not unlinked."""

    provider: Provider
    display_name: str
    linked_at: str
    can_unlink: bool
    # Until when an identity that is set aside can be linked again.
    set_aside_until: str | None


class LinkedAccounts(TypedDict):
    """The identities of the account, whether its address was confirmed in one of its sessions, and what guards it."""

    items: list[LinkedAccount]
    email_proven: bool
    # Whether a password signs in to the account.
    has_password: bool
    # Whether a sign-in asks for a second factor.
    two_factor: bool
    # Until when a password that is set aside can be restored, by showing it in a session.
    password_set_aside_until: str | None


class ListedItem(TypedDict):
    """An item on a list. `summary` is how its description begins.

    `rating` is the mean of the ratings, from 1 to 5; null without any. Numbers are as of some minutes ago.
    """

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    summary: str
    tags: list[str]
    rating: float | None
    rating_count: int
    downloads: int
    # Null of your own items that are not published yet.
    published_at: str | None


class ListedPlayer(TypedDict):
    """A player in a list, since when. Of a private profile only the name is shown."""

    user_id: str
    display_name: str
    level: int | None
    avatar: Picture | None
    avatar_url: str | None
    since: str
    # Whether a friend has played in the last six minutes; null where that is not shown.
    is_online: bool | None


class ListeningToken(TypedDict):
    """What a client needs to listen to the player's live data."""

    # For `signInWithCustomToken` of the Firebase SDK; it can be used for an hour.
    token: str
    # The Firebase project.
    project_id: str
    # The database of the project to open.
    database: str
    # What to listen to in it.
    path: str
    # When listening ends; ask for the next token before.
    expires_at: str


class MailSent(TypedDict):
    """A mail goes out if it has a recipient. Its token is valid for `expires_in` seconds."""

    expires_in: int


class MatchProof(TypedDict):
    """A match that was reported: the player took part in it. Each match proves one score of a player on a board."""

    kind: NotRequired[Literal["match"]]
    match_id: str


class MatchReport(TypedDict):
    """The result of a match between two players, from a game server. Without `winner_id`, the match was a draw."""

    match_id: str
    # When it ended; now, if it is left out or in the future.
    played_at: NotRequired[str | None]
    map: NotRequired[str | None]
    winner_id: NotRequired[str | None]
    duration_seconds: NotRequired[float | None]
    players: list[ParticipantInput]


class Matchup(TypedDict):
    """A player's record against one opponent, and a page of the matches between them, the latest first."""

    items: list[PlayedMatch]
    next_cursor: str | None
    opponent_id: str
    matches: int
    wins: int
    losses: int
    draws: int
    # Between 0 and 1; null before the first match.
    win_rate: float | None


class Merge(TypedDict):
    """A merge, or its preview: `performed` says which. A merge can be undone until `undo_until`."""

    merge_id: str | None
    performed: bool
    source_id: str
    target_id: str
    undo_until: str | None
    undone_at: str | None
    parts: list[MergePart]
    # What an undo could not give back: identities and addresses of other accounts, and spent money.
    not_returned: list[str]


class MergeIdeas(TypedDict):
    """Another idea that says the same. It gets the votes; whoever votes for both has one."""

    into: str


class MergeLine(TypedDict):
    """One thing that both accounts have: the value of each, the target's value afterwards, and the rule."""

    what: str
    source: int | str | bool | None
    target: int | str | bool | None
    result: int | str | bool | None
    rule: str


class MergePart(TypedDict):
    """What a merge does in one service. `notes` say what an undo cannot give back exactly."""

    service: str
    lines: list[MergeLine]
    notes: list[str]


class MergeRequest(TypedDict):
    """The accounts to merge. Without `perform`, the answer is a preview and nothing changes."""

    # The account that is given up.
    source_id: str
    # The account that stays.
    target_id: str
    reason: str
    # Whether to merge; the default is a preview.
    perform: NotRequired[bool]


class MessageText(TypedDict):
    """A message in one language. It is plain text and may hold `<`: whoever shows it escapes it."""

    subject: str
    body: str


class MessageTextInput(TypedDict):
    """A message in one language. It is plain text and may hold `<`: whoever shows it escapes it."""

    subject: str
    body: str


class MessageView(TypedDict):
    """A message as its player sees it. `metadata` says what it is about, such as the id of a purchase.

    `granted` says what became of each attachment when they were claimed. `sender` is the player who wrote it; it
    is null where the game did. The language of a player's text is `und`.
    """

    message_id: str
    type: MessageType
    sender: Sender | None
    language: str
    subject: str
    body: str
    metadata: dict[str, str]
    read: bool
    archived: bool
    attachments: list[Item]
    claimed: bool
    granted: list[Granted]
    created_at: str
    expires_at: str


class MyBattlePass(TypedDict):
    """A player's progress: the tier (0 to 100), the XP in it, and the XP to the next tier (null at the last).

    `current_tier` includes tiers that were bought.
    """

    season: SeasonDetails
    current_tier: int
    current_xp: int
    xp_to_next_tier: int | None
    purchased_tiers: int
    total_xp: int
    is_premium: bool
    claimed_free: list[int]
    claimed_premium: list[int]
    # Of bonuses, by their number of seasons.
    claimed_bonuses: list[int]


class MyBug(TypedDict):
    """A bug that you reported: what you wrote last, and what became of it. `answer` is what the game's makers say."""

    bug_id: str
    state: FeedbackState
    times: int
    title: str
    answer: str
    # The version that the bug is gone in; empty while it is not, or nobody has said.
    fixed_in: str
    first_at: str
    last_at: str


class MyConquest(TypedDict):
    """All that you have in a season."""

    player_id: str
    season_id: str
    username: str
    tribe_id: str | None
    gold: int
    gold_capacity: int
    # The share of your gold that no raid takes: 0.25 is a quarter.
    gold_protection: float
    gold_an_hour: int
    army: Army
    army_cap: int
    # Units in garrisons and on their way to a battle; `army_cap` counts them.
    army_away: int
    buildings: dict[str, BuildingView]
    training_queue: list[TrainingView]
    victory_points: int


class MyDrops(TypedDict):
    """The campaigns that run, and the 50 latest drops that you have earned.

    Twitch does not tell games how far a viewer is: it shows that at twitch.tv/drops/inventory.
    """

    # Your Twitch accounts; empty: none is linked.
    twitch_logins: list[str]
    campaigns: list[OfferedCampaign]
    claims: list[DropClaim]


class MyUgcItem(TypedDict):
    """What you made, in any state. `reason` is a word that says why it is flagged or removed, `scan_error` for one.

    `new_file` is the version that is on its way, `new_file_status` how far it is.
    """

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    description: str
    tags: list[str]
    visibility: Visibility
    status: UgcStatus
    # What players download; null until it is published.
    file: FileView | None
    rating: float | None
    rating_count: int
    downloads: int
    created_at: str
    updated_at: str
    published_at: str | None
    reason: str
    # When you asked for publication; null: it stays private.
    asked_at: str | None
    new_file: FileView | None
    new_file_status: UgcStatus | None
    new_file_reason: str


class MyUgcRating(TypedDict):
    """Your rating of an item. `stars` is null where you have not rated it."""

    ugc_id: str
    stars: int | None


class MyXp(TypedDict):
    """The sources of a season's XP: totals by source, and a page of gains, the latest first."""

    season_id: str
    total_xp: int
    by_source: list[SourceTotal]
    items: list[XpHistoryEntry]
    next_cursor: str | None


class NewPlayer(TypedDict):
    """The new player, how many entries of what it got, and what it did not get."""

    user_id: str
    entries: dict[str, int]
    left_out: list[LeftOut]
    imported_at: str


class NewScoreSeason(TypedDict):
    """A score board: who is ranked, when, by what, and what a score has to prove."""

    season_id: str
    name: str
    type: NotRequired[BoardType]
    start_date: str
    # When it is over; null: never.
    end_date: NotRequired[str | None]
    reset_rule: NotRequired[ResetRule]
    recurrence: NotRequired[Recurrence]
    # With `recurrence` `cron`, and only then.
    cron: NotRequired[str | None]
    order: NotRequired[Order]
    operator: NotRequired[Operator]
    # Decimal places that a score may have.
    decimals: NotRequired[int]
    # Scores that a player may submit until the next reset; null: any.
    attempts: NotRequired[int | None]
    proof: NotRequired[RequiredProof]
    # With `proof` `match`: the number of the match report that the score must be.
    match_metric: NotRequired[Literal["score", "kills", "deaths", "shots", "hits", "streak", "answers", "answer_time_ms"] | None]
    # With `proof` `session`: the rule that replays a session to the score.
    scoring_rule: NotRequired[str | None]
    # With `proof` `session`: public keys of who hosts sessions, any of which may have signed one.
    session_keys: NotRequired[list[str]]
    # Whether players see it and scores are taken.
    is_active: NotRequired[bool]
    # Whatever clients want to know, such as an icon.
    metadata: NotRequired[dict[str, str]]


class NonceIssued(TypedDict):
    """The message to sign with personal_sign, unchanged, before it expires."""

    wallet_address: str
    nonce: str
    message: str
    expires_at: str


class NonceRequest(TypedDict):
    """The wallet's address: in lower case, in upper case, or with its checksum (EIP-55)."""

    wallet_address: str


class OccurrenceView(TypedDict):
    """A bug of a player, as it was reported last."""

    player_id: str
    title: str
    text: str
    client: ClientData
    crash: Crash | None
    log: str
    # Ids of pictures: ask for each by `ugc-show-screenshot`.
    screenshots: list[str]
    times: int
    first_at: str
    last_at: str


class Offer(TypedDict):
    """A product in one store: the store's own id of it, and its prices there."""

    # The store's id of the product.
    product_id: str
    # Prices by currency, in millionths of its main unit. Required for Steam and Stripe, which ask us.
    prices: dict[str, int]


class OfferInput(TypedDict):
    """A product in one store: the store's own id of it, and its prices there."""

    # The store's id of the product.
    product_id: str
    # Prices by currency, in millionths of its main unit. Required for Steam and Stripe, which ask us.
    prices: NotRequired[dict[str, int]]


class OfferedBenefit(TypedDict):
    """Something that a campaign gives."""

    benefit_id: str
    name: str
    items: list[Item]
    # How often you have got it.
    claimed: int


class OfferedCampaign(TypedDict):
    """A campaign in which drops can be earned on Twitch."""

    campaign_id: str
    name: str
    starts_at: str
    ends_at: str
    countries: list[str]
    benefits: list[OfferedBenefit]


class OpenCheckout(TypedDict):
    """A product to buy, and how to pay. `price` is what the player saw: another one now refuses the purchase."""

    sku_id: str
    provider: PaymentProvider
    currency: str
    # In millionths of the currency's main unit.
    price: NotRequired[int | None]
    # Steam: where the player agrees to pay.
    session: NotRequired[SteamSession]
    # Steam: the language of its window (ISO 639-1).
    language: NotRequired[str]


class OpenThread(TypedDict):
    """A new support thread."""

    category: Category
    subject: str
    text: str


class OrderDetails(TypedDict):
    """A purchase with all that is kept of it."""

    order_id: str
    # The player who paid; empty while nobody has shown the receipt.
    player_id: str
    provider: PaymentProvider
    environment: Environment
    # The provider's id of the purchase.
    transaction_id: str
    status: OrderStatus
    # The product; empty while no product stands for what the store sold.
    sku_id: str
    sku_version: int
    name: str
    # What it gave, and what became of each item.
    items: list[Granted]
    # The currency of the price, by its ISO 4217 code, if the store said it.
    currency: str | None
    # The price in millionths of the currency's main unit, if the store said it.
    amount: int | None
    # What was given back, in the same unit.
    refunded_amount: int
    # The share of its amounts of currencies that refunds took, in millionths.
    taken_back: int
    # 1, and one more for each refund that was reversed.
    times_granted: int
    acknowledgement: Acknowledgement
    # Why a person may want to look at it.
    flags: list[str]
    # Other players who have shown its receipt, the first 20 of them: they may have stolen it, or got it from its player.
    shown_by: list[str]
    # The review that it waits for, or waited for, before its money is taken.
    review: Review | None
    # What was revoked of it by hand or by a ban, and restored; the latest last.
    revocations: list[Revocation]
    # The refund that an admin asked for, if any.
    refund: RefundOrder | None
    # Whether that refund is still to be carried out; it goes on by itself.
    refund_due: bool
    created_at: str
    granted_at: str | None
    refunded_at: str | None
    updated_at: str


class OrderDifference(TypedDict):
    """An order that is not as its provider says. It stays when it is resolved.

    One that an admin has closed stays closed until it is another.

    Amounts are in millionths of the currency's main unit. `payment_state` is null where the provider does not know it,
    or was not asked.
    """

    order_id: str
    player_id: str
    provider: PaymentProvider
    transaction_id: str
    kinds: list[DifferenceKind]
    order_status: OrderStatus
    order_amount: int | None
    order_currency: str | None
    payment_state: PaymentState | None
    payment_amount: int | None
    payment_currency: str | None
    # Whether nobody has closed it, and no comparison has found it gone.
    is_open: bool
    found_at: str
    resolved_at: str | None
    # The admin who has closed it; empty: a comparison found it gone.
    closed_by: str
    close_reason: str


class OrderReceipt(TypedDict):
    """What the store said of a purchase when it was granted."""

    order_id: str
    payment: Payment


class OrderRefund(TypedDict):
    """The order after its refund. With `dry_run`, the order as it is, and the refund's effect."""

    order: OrderDetails
    dry_run: bool
    # With `dry_run`: what it would take; null where nothing was given.
    effect: RefundEffect | None


class OrderView(TypedDict):
    """A purchase of yours."""

    order_id: str
    provider: PaymentProvider
    status: OrderStatus
    sku_id: str
    name: str
    # What it gave, and what became of each item.
    items: list[Granted]
    # The currency of the price, by its ISO 4217 code, if the store said it.
    currency: str | None
    # The price in millionths of the currency's main unit, if the store said it.
    amount: int | None
    # What was given back, in the same unit.
    refunded_amount: int
    created_at: str
    granted_at: str | None
    refunded_at: str | None


class OwnProfile(TypedDict):
    """The caller's whole profile. The picture URLs are those of the largest size."""

    user_id: str
    display_name: str
    bio: str
    country: str | None
    title: str
    titles: list[str]
    earned_titles: list[str]
    banner_color: str
    theme: Literal["dark", "light"]
    social_links: SocialLinks
    total_xp: int
    level: int
    is_public: bool
    show_on_boards: bool
    accept_friend_requests: bool
    allow_messages: bool
    show_presence: bool
    avatar: Picture | None
    avatar_upload: PictureUpload | None
    banner: Picture | None
    banner_upload: PictureUpload | None
    created_at: str
    updated_at: str
    avatar_url: str | None
    banner_url: str | None


class OwnStanding(TypedDict):
    """A player's standing. The ranks are null before the first rated match.

    `tier_rank` is the rank among the players of the same tier. `nearby` has the player with five players above and
    below; `rank` says which entry the player is.
    """

    player_id: str
    rank: int | None
    tier_rank: int | None
    elo: int
    peak_elo: int
    tier: str
    total_players: int
    nearby: list[LeaderboardEntry]


class Owner(TypedDict):
    """The tribe that holds a territory, and since when."""

    tribe_id: str
    controlled_since: str


class PageOfAppealView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[AppealView]
    next_cursor: str | None


class PageOfAuditEntry(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[AuditEntry]
    next_cursor: str | None


class PageOfBroadcastView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[BroadcastView]
    next_cursor: str | None


class PageOfCampaign(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[Campaign]
    next_cursor: str | None


class PageOfCatalogItem(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[CatalogItem]
    next_cursor: str | None


class PageOfCollectionView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[CollectionView]
    next_cursor: str | None


class PageOfCosmetic(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[Cosmetic]
    next_cursor: str | None


class PageOfDayFigures(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[DayFigures]
    next_cursor: str | None


class PageOfDeadLetterSummary(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[DeadLetterSummary]
    next_cursor: str | None


class PageOfDeliverySummary(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[DeliverySummary]
    next_cursor: str | None


class PageOfEntitlementView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[EntitlementView]
    next_cursor: str | None


class PageOfFavouriteItem(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[FavouriteItem]
    next_cursor: str | None


class PageOfFeedbackSummary(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[FeedbackSummary]
    next_cursor: str | None


class PageOfFollowedCreator(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[FollowedCreator]
    next_cursor: str | None


class PageOfHistoryEntry(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[HistoryEntry]
    next_cursor: str | None


class PageOfIdeaView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[IdeaView]
    next_cursor: str | None


class PageOfInventoryItem(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[InventoryItem]
    next_cursor: str | None


class PageOfLibraryPicture(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[LibraryPicture]
    next_cursor: str | None


class PageOfLinkEntry(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[LinkEntry]
    next_cursor: str | None


class PageOfListedItem(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[ListedItem]
    next_cursor: str | None


class PageOfMessageView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[MessageView]
    next_cursor: str | None


class PageOfMyBug(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[MyBug]
    next_cursor: str | None


class PageOfMyUgcItem(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[MyUgcItem]
    next_cursor: str | None


class PageOfOrderDetails(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[OrderDetails]
    next_cursor: str | None


class PageOfOrderDifference(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[OrderDifference]
    next_cursor: str | None


class PageOfOrderView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[OrderView]
    next_cursor: str | None


class PageOfPastBattle(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[PastBattle]
    next_cursor: str | None


class PageOfPayoutView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[PayoutView]
    next_cursor: str | None


class PageOfPlayedMatch(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[PlayedMatch]
    next_cursor: str | None


class PageOfPlayerFlagView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[PlayerFlagView]
    next_cursor: str | None


class PageOfRefusedScore(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[RefusedScore]
    next_cursor: str | None


class PageOfReportView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[ReportView]
    next_cursor: str | None


class PageOfReviewView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[ReviewView]
    next_cursor: str | None


class PageOfScoreSeasonView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[ScoreSeasonView]
    next_cursor: str | None


class PageOfSearchedPlayer(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[SearchedPlayer]
    next_cursor: str | None


class PageOfSeasonDetails(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[SeasonDetails]
    next_cursor: str | None


class PageOfSeasonResult(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[SeasonResult]
    next_cursor: str | None


class PageOfServerKeyDetails(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[ServerKeyDetails]
    next_cursor: str | None


class PageOfSessionDetails(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[SessionDetails]
    next_cursor: str | None


class PageOfSkuOnSale(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[SkuOnSale]
    next_cursor: str | None


class PageOfStaffThreadSummary(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[StaffThreadSummary]
    next_cursor: str | None


class PageOfSuspiciousSave(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[SuspiciousSave]
    next_cursor: str | None


class PageOfTakedownView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[TakedownView]
    next_cursor: str | None


class PageOfThreadSummary(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[ThreadSummary]
    next_cursor: str | None


class PageOfTrailEntry(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[TrailEntry]
    next_cursor: str | None


class PageOfUgcReportView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[UgcReportView]
    next_cursor: str | None


class PageOfWalletHistoryEntry(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[WalletHistoryEntry]
    next_cursor: str | None


class PageOfWebhookView(TypedDict):
    """One page of a list. `next_cursor` fetches the next page; it is null on the last one."""

    items: list[WebhookView]
    next_cursor: str | None


class Participant(TypedDict):
    """One player's part in a match. A null means that the game does not count it, not that it is zero."""

    player_id: str
    score: int | None
    kills: int | None
    deaths: int | None
    shots: int | None
    hits: int | None
    # The longest streak in this match.
    streak: int | None
    # Questions asked.
    questions: int | None
    # Questions answered.
    answers: int | None
    # The time of all answers, in milliseconds.
    answer_time_ms: int | None
    # The fastest answer, in milliseconds.
    fastest_answer_ms: int | None


class ParticipantInput(TypedDict):
    """One player's part in a match. A null means that the game does not count it, not that it is zero."""

    player_id: str
    score: NotRequired[int | None]
    kills: NotRequired[int | None]
    deaths: NotRequired[int | None]
    shots: NotRequired[int | None]
    hits: NotRequired[int | None]
    # The longest streak in this match.
    streak: NotRequired[int | None]
    # Questions asked.
    questions: NotRequired[int | None]
    # Questions answered.
    answers: NotRequired[int | None]
    # The time of all answers, in milliseconds.
    answer_time_ms: NotRequired[int | None]
    # The fastest answer, in milliseconds.
    fastest_answer_ms: NotRequired[int | None]


class PasswordAndCode(TypedDict):
    """The account's password, and a code of its second factor."""

    # The authenticator's six digits.
    code: NotRequired[str | None]
    # Instead of a code.
    recovery_code: NotRequired[str | None]
    password: str


class PasswordChange(TypedDict):
    """The current password and the new one."""

    current_password: str
    new_password: str


class PasswordChanged(TypedDict):
    """The password is changed. The other sessions have ended."""

    user_id: str
    changed_at: str


class PasswordConfirmation(TypedDict):
    """The account's password."""

    password: str


class PasswordReset(TypedDict):
    """The mailed token and the new password."""

    token: str
    password: str


class PasswordResetRequest(TypedDict):
    """The address whose password is to be reset. The mail is in `language`, or else in the account's language."""

    email: str
    language: NotRequired[str | None]


class PastBattle(TypedDict):
    """A battle that you took part in."""

    battle_id: str
    battle_type: BattleType
    result: BattleOutcome
    # Whether you attacked; else you defended.
    attacked: bool
    territory_id: int | None
    # The name of the other player; null for guards and garrisons.
    opponent: str | None
    vp_gained: int
    gold_looted: int
    territory_transferred: bool
    created_at: str


class Payment(TypedDict):
    """A payment as its provider states it now; the same for all providers.

    `transaction_id` is what names it at the provider for ever. `payer` is who it is bound to: the token that the
    player's client gave the store (empty: it is bound to nobody). `asked_at` is when the provider was asked. Amounts
    are in millionths of the currency's main unit; `raw` is the amount as the provider writes it.
    `quantity` is how many times the product was bought at once, `refunded_quantity` how many of them were given back,
    where a provider counts partial refunds so. `paid_with` tells cards and the like apart, where the provider does.
    `reference` is another id of it there, if it has one.
    """

    provider: PaymentProvider
    environment: Environment
    transaction_id: str
    product_id: str
    state: PaymentState
    payer: str
    currency: str | None
    amount: int | None
    raw: str
    refunded_amount: int
    quantity: int
    refunded_quantity: int
    paid_at: str | None
    needs_acknowledgement: bool
    asked_at: str | None
    paid_with: str
    reference: str


class PayoutView(TypedDict):
    """A prize for money, in cents of a dollar."""

    payout_id: str
    season_id: str
    rank: int
    tribe_id: str
    player_id: str
    share: Share
    cents: int
    # Where it goes: while it is pending, a wallet that is the player's own now; empty: there is none.
    wallet: str
    status: PayoutStatus
    # The transfer that paid it: chain, transaction hash and log index.
    transfer_id: str | None
    settled_at: str | None
    created_at: str


class PermittedAction(TypedDict):
    """A request about this player that the caller's roles allow."""

    # The operation of the API document.
    action: str
    method: str
    path: str
    # Whether it takes a `reason`, in the body or, of a DELETE, in the query.
    takes_reason: bool


class PersonalBests(TypedDict):
    """A player's records. The fastest answer is in milliseconds."""

    best_win_streak: int
    fastest_answer_ms: int | None
    peak_elo: int


class Picture(TypedDict):
    """A processed picture. Its URLs never change what they show."""

    picture_id: str
    variants: list[Variant]


class PictureUpload(TypedDict):
    """The state of the latest upload of a picture. `reason` says why it was refused or has failed.

    `started_at` is when the processing last began, for the `attempts`-th time. `failed_at` is when it was given up.
    """

    attempts: int
    failed_at: str | None
    upload_id: str
    state: UploadState
    reason: str | None
    requested_at: str
    started_at: str | None
    finished_at: str | None


class PlayedMatch(TypedDict):
    """A match. `elo_change` is null until the match has been rated."""

    match_id: str
    played_at: str
    outcome: Literal["win", "loss", "draw"]
    opponent_id: str
    map: str | None
    duration_seconds: float | None
    mine: Participant
    theirs: Participant
    elo_before: int | None
    elo_after: int | None
    elo_change: int | None


class PlayerBonus(TypedDict):
    """A bonus as a player stands: `seasons_reached` of the seasons before gave the level."""

    seasons: int
    level: int
    reward: Reward
    seasons_reached: int
    state: Literal["claimable", "claimed", "locked"]


class PlayerClone(TypedDict):
    """A player without identity: import it into another environment as it is."""

    # The form of this file.
    format: Literal[1]
    made_at: str
    # Where the player was copied.
    environment: str
    # What is kept of the player, by what it is.
    entries: dict[str, list[dict[str, Any]]]
    left_out: list[LeftOut]


class PlayerCloneInput(TypedDict):
    """A player without identity: import it into another environment as it is."""

    # The form of this file.
    format: NotRequired[Literal[1]]
    made_at: str
    # Where the player was copied.
    environment: str
    # What is kept of the player, by what it is.
    entries: dict[str, list[dict[str, Any]]]
    left_out: list[LeftOutInput]


class PlayerFlagView(TypedDict):
    """A player of a season who was flagged, with the facts by reason."""

    flag_id: str
    season_id: str
    player_id: str
    facts: dict[str, FlagFact]
    # Whether nobody has decided yet.
    waits: bool
    verdict: FlagVerdict | None
    reason: str
    decided_at: str | None
    created_at: str


class PlayerGrant(TypedDict):
    """What became of one player's grant: either `granted` or `refused` is set."""

    player_id: str
    granted: GrantedXp | None
    refused: RefusedGrant | None


class PlayerInFull(TypedDict):
    """A player, by service, and what the caller may do about them."""

    user_id: str
    # What each service keeps, by the service's name.
    parts: dict[str, PlayerPart]
    actions: list[PermittedAction]


class PlayerPart(TypedDict):
    """What one service keeps of a player. `data` is null unless the state is `shown`."""

    state: PartState
    # What the service shows, in fields of its own.
    data: dict[str, Any] | None
    # The code of the error if the service failed.
    error: str | None


class PlayerProgress(TypedDict):
    """A player's progress. A level is a tier of the battle pass."""

    player_id: str
    season_id: str
    season_state: SeasonState
    current_level: int
    current_xp: int
    xp_to_next_level: int | None
    purchased_tiers: int
    total_xp: int
    is_premium: bool


class PlayerSearch(TypedDict):
    """By what to find a player: an address, an account of a partner, or a wallet. Exactly one of them."""

    email: NotRequired[str | None]
    provider: NotRequired[SignInProvider | None]
    # The partner's own id, such as a SteamID64.
    provider_id: NotRequired[str | None]
    wallet_address: NotRequired[str | None]


class PlayerShare(TypedDict):
    """What one of several players gets."""

    player_id: str
    amount: int


class PlayerSlot(TypedDict):
    """A player's slot with the versions that are kept, the current one first."""

    # The name of the save slot.
    slot: str
    # The merged account that it came from.
    of_account: str | None
    versions: list[PlayerSnapshot]


class PlayerSlotList(TypedDict):
    """A player's slots, by name."""

    items: list[PlayerSlot]


class PlayerSnapshot(TypedDict):
    """A version of a player's slot. `is_suspicious`: a number rose in it faster than it can."""

    version: int
    saved_at: str
    saved_by: SavedBy
    save_id: str | None
    size: int
    # Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
    sha256: str
    merged: bool
    restored_from: int | None
    is_suspicious: bool


class PointsAwarded(TypedDict):
    """Victory points that a battle brought each side."""

    attacker: int
    defender: int


class PremiumPass(TypedDict):
    """The premium pass, what is left in the wallet, and the premium rewards that can be claimed at once."""

    season_id: str
    is_premium: bool
    currency: str
    amount: int
    balance: int
    claimable_tiers: list[int]


class Price(TypedDict):
    """The price of the premium pass, in minor units of a currency of the wallet."""

    currency: Literal["coins", "premium"]
    amount: int


class PriceInput(TypedDict):
    """The price of the premium pass, in minor units of a currency of the wallet."""

    currency: NotRequired[Literal["coins", "premium"]]
    amount: NotRequired[int]


class PrivateProfile(TypedDict):
    """A private profile: only the name is shown."""

    user_id: str
    display_name: str
    is_public: Literal[False]


class PrizeBand(TypedDict):
    """Places of the final ranking, the best first, that share a part of the prize pool equally."""

    places: int
    permille: int


class PrizePool(TypedDict):
    """What there is to win now, in cents of a dollar: it grows with each player who pays."""

    total: int
    # What each place wins, from the first, where all places are taken.
    places: list[int]


class PrizeRule(TypedDict):
    """Who wins what of the prize pool, in permille: by the tribes' places, and in a tribe by its members' roles."""

    bands: list[PrizeBand]
    chieftain: int
    # Each; warriors share the rest.
    captain: int


class ProfileChanges(TypedDict):
    """The fields to change. A field that is left out stays as it is. A null clears a field that can be empty."""

    display_name: NotRequired[str | None]
    bio: NotRequired[str | None]
    # ISO 3166-1 alpha-2.
    country: NotRequired[str | None]
    # One of the titles that you own.
    title: NotRequired[str | None]
    banner_color: NotRequired[str | None]
    theme: NotRequired[Literal["dark", "light"] | None]
    social_links: NotRequired[SocialLinksInput | None]
    is_public: NotRequired[bool | None]
    # Whether boards name you while your profile is private.
    show_on_boards: NotRequired[bool | None]
    accept_friend_requests: NotRequired[bool | None]
    allow_messages: NotRequired[bool | None]
    # Whether your friends see that you are online.
    show_presence: NotRequired[bool | None]


class PublicProfile(TypedDict):
    """A public profile."""

    user_id: str
    display_name: str
    is_public: Literal[True]
    bio: str
    country: str | None
    title: str
    level: int
    banner_color: str
    social_links: SocialLinks
    avatar: Picture | None
    avatar_url: str | None
    banner: Picture | None
    banner_url: str | None


class PublicStatistics(TypedDict):
    """A player's public statistics."""

    span: Literal["lifetime", "season", "week", "day"]
    # The season, week or day; null for all time, and when no season is on.
    key: str | None
    totals: Totals
    derived: Derived
    current_win_streak: int
    personal_bests: PersonalBests
    last_match_at: str | None
    user_id: str
    display_name: str
    elo: int


class Purchase(TypedDict):
    """How to pay. `price` is what the player saw: the purchase is refused if the price is another one now."""

    currency: NotRequired[Currency]
    price: NotRequired[int | None]


class PurchaseLimits(TypedDict):
    """How often a player may buy a product. What was refunded does not count."""

    # In all; 1: once.
    per_player: int | None
    # Within a day, from midnight to midnight in UTC.
    per_day: int | None


class PurchaseLimitsInput(TypedDict):
    """How often a player may buy a product. What was refunded does not count."""

    # In all; 1: once.
    per_player: NotRequired[int | None]
    # Within a day, from midnight to midnight in UTC.
    per_day: NotRequired[int | None]


class PurchasedItem(TypedDict):
    """The item that was bought, its price, and what is left of the currency."""

    cosmetic_id: str
    acquired_date: str
    currency: Currency
    price: int
    balance: int


class PutSave(TypedDict):
    """A save."""

    # The version that this save was made from; 0 where there was none.
    expected_version: int
    # Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.
    save_id: NotRequired[str | None]
    # Any JSON object, up to 1 MiB as sent. Whole numbers have 64 bits at most.
    data: dict[str, Any]


class PutXpEvent(TypedDict):
    """A live event as it is to be."""

    name: str
    starts_at: str
    ends_at: str
    # In thousandths: 2000 is double XP.
    factor_permille: int
    # What of the XP counts for more; all of it, if none is named.
    sources: NotRequired[list[XpSource]]


class Queue(TypedDict):
    """What waits for staff at the end of the day, and for how many seconds the first of it has."""

    waiting: int
    # Null: nothing waits.
    oldest_seconds: int | None


class QuietHours(TypedDict):
    """When a device is not told anything: each day from `start` to before `end`, by the clock of its time zone."""

    start: str
    end: str
    time_zone: str


class QuietHoursInput(TypedDict):
    """When a device is not told anything: each day from `start` to before `end`, by the clock of its time zone."""

    start: str
    end: str
    time_zone: str


class RaidPlayer(TypedDict):
    """Whom to raid, with which units."""

    target_id: str
    army: ArmyInput
    formation: NotRequired[Formation]


class RaidReceipt(TypedDict):
    """What a raid brought, and what it cost. `GET /v1/battles/{battle_id}` has all of it."""

    battle_id: str
    won: bool
    gold_looted: int
    # Of your units.
    casualties: Army
    remaining_army: Army
    remaining_gold: int
    # When you may raid again.
    raid_ready_at: str


class RaidRule(TypedDict):
    """What a raid takes, and whom it spares. Times are in seconds of the game."""

    # What of the gold above what the warehouse protects is taken.
    spoils: int
    # Gold that each unit that comes home carries at most.
    carried: int
    # The building levels that the weaker of the two has at least, in permille of the stronger's.
    window: int
    # Between two raids of a player.
    cooldown_seconds: int
    # For which nobody raids a player again who lost to a raid.
    protection_seconds: int
    # For which nobody is raided after the start of the season.
    newcomer_seconds: int


class RateUgc(TypedDict):
    """How good an item is."""

    # From 1, bad, to 5, very good.
    stars: int


class ReadAll(TypedDict):
    """All messages that came until `read_until` are read."""

    read_until: str


class Reauthenticated(TypedDict):
    """Until when this session may change how the account is signed in to."""

    until: str


class Reauthentication(TypedDict):
    """The password, or the proof of a linked identity: exactly one of them."""

    steam: NotRequired[SteamProof | None]
    epic: NotRequired[EpicProof | None]
    wallet: NotRequired[WalletProof | None]
    password: NotRequired[str | None]


class RecallUnits(TypedDict):
    """Units of yours that come home from a garrison; left out, all do."""

    units: NotRequired[ArmyInput | None]


class Receipt(TypedDict):
    """The report is taken in. Statistics, rating and XP follow within a second.

    `repeated` says that the match was reported before.
    """

    match_id: str
    repeated: bool


class RecentBattle(TypedDict):
    """A battle for a territory, as the territory remembers it."""

    battle_id: str
    result: BattleResult
    attacker_tribe_id: str | None
    created_at: str


class Reconciliation(TypedDict):
    """The last comparison of the live leaderboards with the ratings, and of score boards with their scores."""

    score_boards: ScoreBoardsCompared
    started_at: str
    finished_at: str
    # Whether every player was compared, and not only a sample.
    whole: bool
    # Rated players when the comparison began.
    rated_players: int
    # Players on the live global board when the comparison began.
    players_on_board: int
    compared: int
    # Rated players who are missing on a board.
    missing: Difference
    # Players who are on boards without a rating.
    extra: Difference
    # Players who are on boards with another standing or with other data.
    different: Difference
    # Whether all differences have been repaired.
    is_repaired: bool


class RecoveryCodes(TypedDict):
    """Ten new recovery codes, which are shown once. The earlier ones are invalid."""

    recovery_codes: list[str]


class RefreshRequest(TypedDict):
    """A refresh token. A browser leaves it out and sends its cookie."""

    refresh_token: NotRequired[str | None]


class RefundEffect(TypedDict):
    """What a refund takes from the player."""

    # The account that has the purchase now.
    player_id: str
    amounts: list[TakenAmount]
    # What is taken out of the player's possession, and off, if it is worn.
    items: list[Item]
    # What stays, because another purchase paid for it, too.
    kept: list[Item]


class RefundOrder(TypedDict):
    """A refund that an admin asked for, and why.

    A part is asked for as what is to be given back in all by then, so that it is given back once.
    """

    asked_by: str
    reason: str
    asked_at: str
    # What is to be given back in all, in millionths of the currency's main unit; null: the rest.
    until_refunded: int | None


class RefusedGrant(TypedDict):
    """Why a player got nothing."""

    code: Literal["UNKNOWN_PLAYER", "GRANT_CONTRADICTED", "RATE_LIMITED"]
    message: str


class RefusedScore(TypedDict):
    """A submission whose proof did not hold. `times` is how often it came."""

    season_id: str
    period: str
    player_id: str
    # `match:` or `session:` and its id; `none` where there was no proof.
    proof: str
    score: float
    problem: str
    times: int
    submitted_by: str
    submitted_at: str


class RegisterDevice(TypedDict):
    """A device, and what of it the player wants to be told there."""

    kind: AddressKind
    address: str
    platform: Literal["android", "ios", "web"]
    # BCP 47. Mails are in English if the game has no text in this language.
    language: NotRequired[str]
    # Types of messages that are not for this device.
    muted: NotRequired[list[str]]
    quiet_hours: NotRequired[QuietHoursInput | None]


class RegisterForSeason(TypedDict):
    """What a season may ask for. Nothing of it is needed where the season does not ask."""

    # Needed where the season has a `minimum_age`. It is looked at and not kept.
    date_of_birth: NotRequired[str | None]


class RegisteredDevice(TypedDict):
    """A device as it is registered, without its address. Register it again before `expires_at`."""

    device_id: str
    platform: str
    language: str
    muted: list[str]
    quiet_hours: QuietHours | None
    expires_at: str


class Registration(TypedDict):
    """A new account. The password has at least 8 characters, of both cases, with a digit and a special character."""

    email: str
    password: str
    display_name: str
    # ISO 3166-1 alpha-2.
    country: NotRequired[str | None]
    # BCP 47. Mails are in English if the game has no text in this language.
    language: NotRequired[str]
    # Of a new player, where the game has a minimum age. Ask for it before you open an account.
    age: NotRequired[AgeDeclaration | None]
    # Answer with cookies (for browsers) instead of tokens.
    cookies: NotRequired[bool]


class Relation(TypedDict):
    """How a player stands to you. `since` is when that began; null when there is nothing between you."""

    user_id: str
    state: RelationState
    since: str | None


class RemovedScore(TypedDict):
    """A score that was taken off its board."""

    season_id: str
    period: str
    player_id: str
    reason: str
    removed_at: str
    keeps_out: bool


class Replay(TypedDict):
    """One replay of a dead letter. Each replay has a delivery id of its own."""

    delivery_id: str
    requested_by: str
    requested_at: str
    outcome: Literal["under_way", "done", "failed"]
    error: str
    finished_at: str | None


class ReportBug(TypedDict):
    """Something that went wrong. `crash` is for errors that the client has caught."""

    title: str
    # What the player did, and what came of it.
    text: NotRequired[str]
    client: ClientDataInput
    crash: NotRequired[CrashInput | None]
    # Of longer ones the last 20,000 characters are kept.
    log: NotRequired[str]
    # Pictures that show it: `ugc_id` of items of the type `screenshot` that the player has uploaded. The makers see them as soon as they are scanned.
    screenshots: NotRequired[list[str]]


class ReportMessage(TypedDict):
    """Why a message is reported."""

    category: ReportCategory
    # What a moderator should know.
    comment: NotRequired[str]


class ReportReceipt(TypedDict):
    """The report is with the moderators. `repeated` says that you reported the message before."""

    message_id: str
    repeated: bool


class ReportUgc(TypedDict):
    """Why an item is reported."""

    category: UgcCategory
    # What a moderator should know.
    comment: NotRequired[str]


class ReportView(TypedDict):
    """A reported message as moderators see it: its text as it was when it was reported."""

    message_id: str
    sender: Sender
    reporter_id: str
    text: str
    category: ReportCategory
    comment: str
    sent_at: str
    reported_at: str
    status: ReportStatus
    decided_by: str | None
    decided_at: str | None
    note: str


class RestorePlayerSnapshot(TypedDict):
    """The version that the slot has, and why an earlier one is restored."""

    # The version that this save was made from; 0 where there was none.
    expected_version: int
    # Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.
    save_id: NotRequired[str | None]
    reason: str


class RestoreSnapshot(TypedDict):
    """The version that the slot has, so that no later save is set aside unseen."""

    # The version that this save was made from; 0 where there was none.
    expected_version: int
    # Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`.
    save_id: NotRequired[str | None]


class Revenue(TypedDict):
    """What was paid for orders in a currency. Amounts are in the currency's minor units, such as cents."""

    # How many were paid.
    orders: int
    # What they came to.
    amount: int
    # What of it was given back by now.
    refunded: int


class Review(TypedDict):
    """Why a purchase is looked at before its money is taken, and what was decided."""

    # `amount`, and the flags of the player's earlier purchases.
    reasons: list[str]
    state: ReviewState
    # When the player had agreed to pay.
    asked_at: str | None
    # When it decides by itself.
    until: str | None
    decided_at: str | None
    # The admin who has decided; empty: its time was over.
    decided_by: str
    reason: str


class ReviewClaim(TypedDict):
    """A claim of a review. The decision carries `claim_id`; until `claimed_until` nobody else can claim the item."""

    claim_id: str
    claimed_until: str
    review: ReviewView


class ReviewView(TypedDict):
    """An item that waits for a decision. `age_seconds` is how long it has waited; it is `overdue` after `due_at`.

    `reports` are those since the review began, as far as they were counted. `claimed_by` is null where nobody has it.
    """

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    version: int
    cause: ReviewCause
    reason: str
    priority: ReviewPriority
    reports: int
    opened_at: str
    due_at: str
    age_seconds: int
    overdue: bool
    claimed_by: str | None
    claimed_until: str | None


class Revocation(TypedDict):
    """An item of an order that was revoked without a refund: until it was restored, or until now."""

    # Which item of the order it is, counted from 0.
    place: int
    cause: RevocationReason
    revoked_at: str
    revoked_by: str
    reason: str
    restored_at: str | None
    restored_by: str
    restore_reason: str


class RevokeRequest(TypedDict):
    """The sessions to end: one by its id, all others, or all."""

    which: NotRequired[SessionSelection]
    # The session, if `which` is `one`.
    session_id: NotRequired[str | None]


class Reward(TypedDict):
    """What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins."""

    kind: Literal["cosmetic", "coins", "title"]
    # The id of the cosmetic, or the title.
    reference: str
    # The number of coins; 1 for anything else.
    quantity: int
    image_url: str | None


class RewardInput(TypedDict):
    """What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins."""

    kind: Literal["cosmetic", "coins", "title"]
    # The id of the cosmetic, or the title.
    reference: NotRequired[str]
    # The number of coins; 1 for anything else.
    quantity: NotRequired[int]
    image_url: NotRequired[str | None]


class Rewards(TypedDict):
    """A player's rewards of a season, in the order of the tiers; and the season's bonuses for earlier seasons."""

    season_id: str
    current_tier: int
    is_premium: bool
    claimable: list[SeasonReward]
    claimed: list[SeasonReward]
    locked: list[SeasonReward]
    bonuses: list[PlayerBonus]


class Rise(TypedDict):
    """How fast a number may rise. A save that rises faster is kept and shown to support.

    Each hour allows `per_hour`; what is not used adds up to `at_once` at most.
    """

    per_hour: float
    at_once: float
    # The most that a new slot may begin with; null: as much as `at_once`.
    at_first: float | None


class RiseInput(TypedDict):
    """How fast a number may rise. A save that rises faster is kept and shown to support.

    Each hour allows `per_hour`; what is not used adds up to `at_once` at most.
    """

    per_hour: float
    at_once: float
    # The most that a new slot may begin with; null: as much as `at_once`.
    at_first: NotRequired[float | None]


class RolesChange(TypedDict):
    """All roles of the account besides the player's. An empty list leaves the player's role alone."""

    roles: list[Literal["support", "moderator", "admin"]]
    reason: str


class Save(TypedDict):
    """A version of a slot with its data."""

    version: int
    saved_at: str
    saved_by: SavedBy
    save_id: str | None
    size: int
    # Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
    sha256: str
    merged: bool
    restored_from: int | None
    # The name of the save slot.
    slot: str
    data: dict[str, Any]


class SaveResult(TypedDict):
    """The version that a save made.

    `data` is the slot's data where it is not what was sent: it was merged, or completed with what only the game's
    servers set. Go on from it. It is null where the slot has what was sent.
    """

    version: int
    saved_at: str
    saved_by: SavedBy
    save_id: str | None
    size: int
    # Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
    sha256: str
    merged: bool
    restored_from: int | None
    # The name of the save slot.
    slot: str
    # Higher than `version` when others have saved since a repeated save.
    current_version: int
    data: dict[str, Any] | None


class SaveRulesChanges(TypedDict):
    """What a file changed or, after a dry run, would change; each list is sorted."""

    dry_run: bool
    # The version of the rules afterwards.
    version: int
    added: list[str]
    changed: list[str]
    removed: list[str]
    unchanged: list[str]


class SaveRulesFile(TypedDict):
    """All that is declared of keys in saves, sorted by `key`. Keys that are not in it are `last_write`."""

    # The version that the file was made from: where there is another one by now, the file is refused. Without it, the file replaces whatever is there.
    version: int | None
    keys: list[KeyRule]


class SaveRulesFileInput(TypedDict):
    """All that is declared of keys in saves, sorted by `key`. Keys that are not in it are `last_write`."""

    # The version that the file was made from: where there is another one by now, the file is refused. Without it, the file replaces whatever is there.
    version: NotRequired[int | None]
    keys: list[KeyRuleInput]


class SaveUploadRequest(TypedDict):
    """How the save will be sent: as JSON, or that compressed by gzip."""

    content_type: NotRequired[Literal["application/json", "application/gzip"]]


class SaveUploadTicket(TypedDict):
    """How to send the save: one request of `method` to `url`, with exactly these headers, before `expires_at`.

    Then finish the upload. A ticket takes one file. A 412 means that the file was sent already.
    """

    upload_id: str
    url: str
    method: str
    headers: dict[str, str]
    expires_in_seconds: int
    expires_at: str
    # As sent, and of JSON once it is unpacked.
    max_bytes: int


class ScoreBoard(TypedDict):
    """A page of a score board. `is_final` says that the period is over and the ranking does not change any more."""

    season_id: str
    period: ScorePeriod
    region: str | None
    is_final: bool
    total_players: int
    entries: list[ScoreLine]
    next_cursor: str | None


class ScoreBoardsCompared(TypedDict):
    """What a comparison of live score boards with the scores found."""

    # Boards that were compared, drawn at random.
    compared: int
    # Boards that differed and were put right.
    repaired: int
    # Ten of those at most, as `season_id:period`.
    examples: list[str]


class ScoreLine(TypedDict):
    """One line of a score board. Who is not to be named, or is gone, has null for id, name, country."""

    rank: int
    player_id: str | None
    display_name: str | None
    country: str | None
    score: float
    reached_at: str
    properties: dict[str, str | int | float | bool]


class ScorePeriod(TypedDict):
    """The time between two resets of a score board; `key` names it in queries."""

    key: str
    starts_at: str
    # When the board begins anew, or is over; null: never.
    ends_at: str | None


class ScoreRank(TypedDict):
    """A player's place on a score board; rank and score are null for who is not on it.

    `nearby` has the player with those above and below.
    """

    season_id: str
    period: ScorePeriod
    region: str | None
    player_id: str
    rank: int | None
    score: float | None
    attempts: int
    total_players: int
    nearby: list[ScoreLine]


class ScoreSeasonView(TypedDict):
    """A score board. `period` is the one that is on: null before the start, after the end, or if it is not active."""

    season_id: str
    name: str
    type: BoardType
    start_date: str
    # When it is over; null: never.
    end_date: str | None
    reset_rule: ResetRule
    recurrence: Recurrence
    # With `recurrence` `cron`, and only then.
    cron: str | None
    order: Order
    operator: Operator
    # Decimal places that a score may have.
    decimals: int
    # Scores that a player may submit until the next reset; null: any.
    attempts: int | None
    proof: RequiredProof
    # With `proof` `match`: the number of the match report that the score must be.
    match_metric: Literal["score", "kills", "deaths", "shots", "hits", "streak", "answers", "answer_time_ms"] | None
    # With `proof` `session`: the rule that replays a session to the score.
    scoring_rule: str | None
    # With `proof` `session`: public keys of who hosts sessions, any of which may have signed one.
    session_keys: list[str]
    # Whether players see it and scores are taken.
    is_active: bool
    # Whatever clients want to know, such as an icon.
    metadata: dict[str, str]
    period: ScorePeriod | None


class SearchedPlayer(TypedDict):
    """A player, as found. `last_seen` is the day (UTC) of the last sign-in or refresh of a session."""

    user_id: str
    display_name: str
    country: str | None
    level: int
    last_seen: str | None
    registered: str


class SeasonBonus(TypedDict):
    """A reward for players who reached `level` in at least `seasons` of the 20 seasons before.

    The XP of those seasons counts; tiers that were bought do not. A player claims it once, from the first XP of the
    season on.
    """

    seasons: int
    level: int
    reward: Reward


class SeasonBonusInput(TypedDict):
    """A reward for players who reached `level` in at least `seasons` of the 20 seasons before.

    The XP of those seasons counts; tiers that were bought do not. A player claims it once, from the first XP of the
    season on.
    """

    seasons: int
    level: int
    reward: RewardInput


class SeasonChanges(TypedDict):
    """The fields to change. A field that is left out stays as it is. `tiers` and `bonuses` replace all of them."""

    name: NotRequired[str | None]
    theme: NotRequired[str | None]
    start_date: NotRequired[str | None]
    end_date: NotRequired[str | None]
    xp_per_tier: NotRequired[int | None]
    premium_price: NotRequired[PriceInput | None]
    tiers: NotRequired[list[TierRewardInput] | None]
    bonuses: NotRequired[list[SeasonBonusInput] | None]


class SeasonDetails(TypedDict):
    """A season. `days_left` is null unless the season is active; `xp_events` are on or to come.

    `bonuses` are rewards for earlier seasons.
    """

    xp_events: list[XpEvent]
    bonuses: list[SeasonBonus]
    season_id: str
    season_number: int
    name: str
    theme: str
    start_date: str
    end_date: str
    state: SeasonState
    is_active: bool
    xp_per_tier: int
    premium_price: Price
    days_left: int | None


class SeasonEndPreview(TypedDict):
    """How a season would end now: nothing is written."""

    season_id: str
    # How many players have paid.
    paid: int
    # What there is to win, in cents.
    pool: int
    # What nobody would win, in cents: no tribe has points.
    undistributed: int
    tribes: list[TribeResult]
    payouts: list[PayoutView]


class SeasonEnding(TypedDict):
    """What ending the season does, or with `dry_run` would do.

    `unclaimed_rewards` stay claimable. `next_season` starts by its own dates. Between the two seasons, for
    `gap_seconds`, XP counts for profiles only; it is null when no season is to come.
    """

    season: SeasonDetails
    dry_run: bool
    ends_at: str
    would_have_ended_at: str
    players: int
    premium_players: int
    unclaimed_rewards: int
    next_season: SeasonDetails | None
    gap_seconds: int | None


class SeasonLeaderboard(TypedDict):
    """A season's leaderboard: the live top while the season is on, its final ranking, page by page, afterwards.

    In between (`closing`), it is the top by the matches that have been reported.
    """

    season_id: str
    state: LeaderboardState
    total_players: int
    entries: list[LeaderboardEntry]
    next_cursor: str | None


class SeasonResult(TypedDict):
    """What a player reached in one season."""

    season_id: str
    season_number: int
    name: str
    state: SeasonState
    level: int
    total_xp: int
    is_premium: bool
    is_complete: bool
    rewards_available: int
    rewards_claimed: int
    play_sessions: int


class SeasonReward(TypedDict):
    """One reward of a season. `needs` says why a locked reward is locked."""

    tier: int
    track: Track
    reward: Reward
    needs: list[Literal["tier", "premium"]]


class SeasonRule(TypedDict):
    """What a season is by itself: its length in days, and money in cents."""

    days: int
    entry_fee: int
    platform_fee: int


class SeasonView(TypedDict):
    """A season as players see it, with the rules that it is played by."""

    season_id: str
    number: int
    name: str
    status: SeasonStatus
    timeline: Timeline
    registered_players: int
    # In cents of a dollar; 0: none.
    entry_fee: int
    # Prizes for money; null: there are none.
    prize_pool: PrizePool | None
    # The age in years that players say to have reached; 0: they are not asked.
    minimum_age: int
    # The countries that players live in; empty: all.
    countries: list[str]
    game: Game


class Segment(TypedDict):
    """Some of the players: those who meet all that is said here."""

    # ISO 3166-1 alpha-2.
    country: str | None
    min_level: int | None
    max_level: int | None
    # Was there on this day (UTC) or later.
    seen_since: str | None
    # Was not there on this day (UTC) or later.
    not_seen_since: str | None
    # Owns this item.
    cosmetic_id: str | None


class SegmentInput(TypedDict):
    """Some of the players: those who meet all that is said here."""

    # ISO 3166-1 alpha-2.
    country: NotRequired[str | None]
    min_level: NotRequired[int | None]
    max_level: NotRequired[int | None]
    # Was there on this day (UTC) or later.
    seen_since: NotRequired[str | None]
    # Was not there on this day (UTC) or later.
    not_seen_since: NotRequired[str | None]
    # Owns this item.
    cosmetic_id: NotRequired[str | None]


class SendBroadcast(TypedDict):
    """What is told, and to whom: everyone, unless there is a segment or a list of players."""

    # By language (BCP 47). A player is shown their own, else English, else the first.
    texts: dict[str, MessageTextInput]
    # What the player can claim with it.
    attachments: NotRequired[list[ItemInput]]
    segment: NotRequired[SegmentInput | None]
    player_ids: NotRequired[list[str]]
    # When it goes from the inboxes; by default with all others.
    expires_at: NotRequired[str | None]
    # Why it is sent; kept in the audit trail.
    reason: str
    # Whether to say only how many it is for, and what that costs.
    dry_run: NotRequired[bool]


class SendMessage(TypedDict):
    """A message from the game's staff to one player."""

    # By language (BCP 47). A player is shown their own, else English, else the first.
    texts: dict[str, MessageTextInput]
    # What the player can claim with it.
    attachments: NotRequired[list[ItemInput]]
    # Why it is sent; kept in the audit trail.
    reason: str
    # Names what it is sent for: a second message for it is refused.
    fact: NotRequired[str | None]
    # When it goes from the inbox; by default with all others.
    expires_at: NotRequired[str | None]


class Sender(TypedDict):
    """The player who wrote a message, by the name that they had then."""

    user_id: str
    display_name: str


class SentMessage(TypedDict):
    """A message that was sent."""

    message_id: str


class ServerKeyDetails(TypedDict):
    """A key without its secret.

    `last_used_at` is exact to ten minutes. Two secrets are valid until `previous_until`. `account` is the address of
    a Google service account that needs no secret, and is empty for a key.
    """

    key_id: str
    name: str
    account: str
    scopes: list[Scope]
    created_at: str
    expires_at: str | None
    last_used_at: str | None
    rotated_at: str | None
    previous_until: str | None
    revoked_at: str | None


class ServerKeyWithSecret(TypedDict):
    """A key with its secret, which is shown once."""

    key_id: str
    name: str
    account: str
    scopes: list[Scope]
    created_at: str
    expires_at: str | None
    last_used_at: str | None
    rotated_at: str | None
    previous_until: str | None
    revoked_at: str | None
    key: str


class ServerProof(TypedDict):
    """The key of a game server, or an OIDC token of a Google service account: exactly one of them."""

    key: NotRequired[str | None]
    # A token that Google signed for an allowed service account, with this API's origin as audience.
    oidc_token: NotRequired[str | None]


class ServerToken(TypedDict):
    """An access token for a game server. `expires_in` is in seconds."""

    access_token: str
    token_type: str
    expires_in: int
    scopes: list[Scope]


class SessionDetails(TypedDict):
    """An open session: where and when it was last refreshed."""

    session_id: str
    # Whether it is the session of this request.
    current: bool
    ip: str
    user_agent: str
    created_at: str
    refreshed_at: str
    expires_at: str


class SessionProof(TypedDict):
    """A session that was played, with its actions, signed by who hosted it. Each session proves one score.

    `signature` is the Ed25519 signature (RFC 8032), in hex, by one of the board's `session_keys`, of these lines, each
    ended by a line feed: `season_id`, `player_id`, `session_id`, `started_at` in milliseconds since 1970, and for each
    action `at_ms`, `kind` and `value` with a space between them.
    """

    kind: NotRequired[Literal["session"]]
    session_id: str
    started_at: str
    actions: list[Action]
    signature: str


class SessionsRevoked(TypedDict):
    """The sessions that have ended. `signed_out` says whether this session is one of them."""

    which: SessionSelection
    signed_out: bool


class SetServerValues(TypedDict):
    """Values by their keys, which are declared as `server_only`."""

    # Values by JSON Pointer (RFC 6901); null takes a key away. Objects on the way are made.
    values: dict[str, Any]


class SetStudioWords(TypedDict):
    """Words of a language, in whatever case. `blocked` ones are refused, `watched` ones looked at by a moderator.

    `allowed` ones are right whatever another list says.
    """

    blocked: NotRequired[list[str]]
    watched: NotRequired[list[str]]
    allowed: NotRequired[list[str]]


class SetTrust(TypedDict):
    """Whether a creator's items are published without a review, and why."""

    trust: Trust
    reason: str


class SetUsername(TypedDict):
    """What others are to call you."""

    username: str


class SettlePayout(TypedDict):
    """The transfer that paid a prize. `log_index` tells apart several transfers of one hash."""

    # The transaction's hash, 0x and 64 hexadecimal digits.
    transaction_hash: str
    # The index of the transfer's log entry in its block; 0 where unknown.
    log_index: NotRequired[int]
    # 1 is Ethereum.
    chain_id: NotRequired[int]
    # Where the transfer went. Needed where the player's wallet is another than the season's end named.
    wallet: NotRequired[str | None]


class SignedIn(TypedDict):
    """A session. The tokens are null when they were set as cookies. Lifetimes are in seconds."""

    kind: Literal["signed_in"]
    user_id: str
    session_id: str
    access_token: str | None
    refresh_token: str | None
    token_type: str
    expires_in: int
    refresh_expires_in: int
    # Roles of the account that do not count in this session, as it did not pass a second factor. Turn one on with `POST /api/v1/auth/2fa/enable` if there is none, and sign in again.
    withheld_roles: list[Role]
    # For cookie sessions: send it as X-CSRF-Token. It stays the same while the session lives.
    csrf_token: str | None


class SignedOut(TypedDict):
    """The session that has ended, or null if there was none."""

    session_id: str | None


class Sku(TypedDict):
    """A product. A retired one stays, for receipts that come late and for refunds."""

    type: SkuType
    name: str
    description: str
    # What the product gives.
    items: list[Item]
    # The stores that sell it.
    offers: dict[str, Offer]
    # When its sale begins; null: it has begun.
    starts_at: str | None
    # When its sale ends; null: it does not end.
    ends_at: str | None
    # How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
    limits: PurchaseLimits | None
    # The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
    countries: list[str]
    image_url: str | None
    # The game's own words about it.
    metadata: dict[str, str]
    sku_id: str
    version: int
    is_active: bool
    created_at: str
    updated_at: str


class SkuChange(TypedDict):
    """What becomes of one product: its version afterwards, and what differs (of a new one, no fields are named)."""

    sku_id: str
    change: SkuChangeKind
    version: int
    fields: list[FieldChange]


class SkuOnSale(TypedDict):
    """A product that can be bought."""

    sku_id: str
    type: SkuType
    name: str
    description: str
    items: list[Item]
    offers: dict[str, Offer]
    starts_at: str | None
    ends_at: str | None
    # How often a player may buy it; null: as often as they like.
    limits: PurchaseLimits | None
    # The countries where it is offered (ISO 3166-1, two letters); empty: everywhere.
    countries: list[str]
    image_url: str | None
    metadata: dict[str, str]


class SlotSummary(TypedDict):
    """A slot with its current version, without data. `of_account` is the merged account that it came from."""

    version: int
    saved_at: str
    saved_by: SavedBy
    save_id: str | None
    size: int
    # Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
    sha256: str
    merged: bool
    restored_from: int | None
    # The name of the save slot.
    slot: str
    of_account: str | None


class Slots(TypedDict):
    """A player's save slots, by name. `limit` is how many a player may make."""

    items: list[SlotSummary]
    limit: int


class Snapshot(TypedDict):
    """A version of a slot, without its data.

    `size` is in bytes of JSON. `merged` says that it was put together with what another device had saved.
    `restored_from` is the earlier version that it repeats.
    """

    version: int
    saved_at: str
    saved_by: SavedBy
    save_id: str | None
    size: int
    # Of the data as the server writes it: keys sorted, without spaces, as UTF-8.
    sha256: str
    merged: bool
    restored_from: int | None


class Snapshots(TypedDict):
    """The versions of a slot that are kept, the current one first."""

    # The name of the save slot.
    slot: str
    items: list[Snapshot]


class SocialLinks(TypedDict):
    """The player's pages on other sites, as ASCII URLs: other letters are percent-encoded."""

    twitch: str | None
    youtube: str | None
    twitter: str | None


class SocialLinksInput(TypedDict):
    """The player's pages on other sites, as ASCII URLs: other letters are percent-encoded."""

    twitch: NotRequired[str | None]
    youtube: NotRequired[str | None]
    twitter: NotRequired[str | None]


class SourceTotal(TypedDict):
    """The XP of one source in a season."""

    source: XpSource
    xp: int


class SpendCurrency(TypedDict):
    """An amount to spend, and what it is spent on."""

    currency: str
    amount: int
    reason: str


class Spent(TypedDict):
    """What was spent, and what is left."""

    entry_id: str
    currency: str
    amount: int
    # What is left to spend, in minor units.
    balance: int


class StaffEntryView(TypedDict):
    """An entry as staff sees it."""

    number: int
    author: Author
    text: str
    created_at: str
    author_id: str
    internal: bool


class StaffThreadSummary(TypedDict):
    """A thread in a list of staff's. `first_response_seconds` is null until there was an answer."""

    thread_id: str
    category: Category
    subject: str
    state: ThreadState
    opened_at: str
    updated_at: str
    player_id: str
    assignee_id: str | None
    first_response_seconds: int | None
    closed_at: str | None


class StaffThreadView(TypedDict):
    """A thread with all that was written in it, in order, internal notes as well."""

    thread_id: str
    category: Category
    subject: str
    state: ThreadState
    opened_at: str
    updated_at: str
    player_id: str
    assignee_id: str | None
    first_response_seconds: int | None
    closed_at: str | None
    entries: list[StaffEntryView]


class StandingView(TypedDict):
    """A player's standing as moderators see it.

    `strikes` are those that stand, and `points` the sum of those that have not expired. `approved` is how many of their
    items moderators allowed; `reports_right` and `reports_wrong` how many of their reports were upheld and dismissed.
    """

    player_id: str
    strikes: list[Strike]
    points: int
    uploads_blocked_until: str | None
    is_banned: bool
    approved: int
    trust: Trust
    reports_right: int
    reports_wrong: int


class StationUnits(TypedDict):
    """Units that join your garrison of a territory, and how the garrison is to stand.

    The formation is the chieftain's and the captains' to choose; left out, it stays.
    """

    units: NotRequired[ArmyInput]
    formation: NotRequired[Formation | None]


class Statistics(TypedDict):
    """A player's statistics over one span of time."""

    span: Literal["lifetime", "season", "week", "day"]
    # The season, week or day; null for all time, and when no season is on.
    key: str | None
    totals: Totals
    derived: Derived


class StatusChange(TypedDict):
    """The new status: active, suspended or banned. A suspension without `until` lasts until it is lifted."""

    status: Literal["active", "suspended", "banned"]
    until: NotRequired[str | None]
    reason: str
    # Of a ban: whether it revokes what the player owns by purchases, until it is lifted. No money is given back. By default a ban takes nothing.
    revoke_entitlements: NotRequired[bool]


class SteamProof(TypedDict):
    """A Steam session ticket (GetAuthTicketForWebApi), in hexadecimal."""

    ticket: str
    # The Steam id of the ticket, to be checked; optional.
    steam_id: NotRequired[str | None]


class SteamSignIn(TypedDict):
    """A Steam session ticket."""

    ticket: str
    # The Steam id of the ticket, to be checked; optional.
    steam_id: NotRequired[str | None]
    # Of a new player, where the game has a minimum age. Ask for it before you open an account.
    age: NotRequired[AgeDeclaration | None]
    # Answer with cookies (for browsers) instead of tokens.
    cookies: NotRequired[bool]


class Strike(TypedDict):
    """A strike of a creator. `strike_id` is the id of the decision, or of the takedown, that gave it."""

    strike_id: str
    ugc_id: str
    category: UgcCategory
    points: int
    given_at: str
    expires_at: str


class StudioWords(TypedDict):
    """Your words of a language (ISO 639-1). `updated_at` is null where you have set none."""

    blocked: list[str]
    watched: list[str]
    allowed: list[str]
    language: str
    updated_at: str | None


class SubmitScore(TypedDict):
    """A player's score, with what the board asks for as its proof."""

    player_id: str
    score: float
    proof: NotRequired[MatchProof | SessionProof | None]
    # Shown with the score, such as the character that was played.
    properties: NotRequired[dict[str, str | bool | int | float]]


class SubmittedScore(TypedDict):
    """What became of a submission: the player's score on the board now, and whether this submission changed it.

    `repeated` says that its proof was accepted before; it did not count again.
    """

    season_id: str
    period: ScorePeriod
    player_id: str
    score: float
    changed: bool
    repeated: bool
    # Scores that the player has submitted since the last reset.
    attempts: int
    attempts_left: int | None


class Substitute(TypedDict):
    """What a player gets in the place of an item that they own already."""

    currency: str
    amount: int


class SubstituteInput(TypedDict):
    """What a player gets in the place of an item that they own already."""

    currency: str
    amount: int


class SuggestedPlayer(TypedDict):
    """A player whom you have met in a match lately, and when. Of a private profile only the name is shown."""

    user_id: str
    display_name: str
    level: int | None
    avatar: Picture | None
    avatar_url: str | None
    played_at: str


class Suggestions(TypedDict):
    """Players who could become friends, the one whom you met last first."""

    items: list[SuggestedPlayer]


class SupportFigures(TypedDict):
    """How support does. The mean is of threads that were first answered in the last `days` days; null: none was."""

    days: int
    answered_first: int
    mean_first_response_seconds: int | None
    # How many threads are in each state.
    threads: dict[str, int]


class SuspiciousSave(TypedDict):
    """A save that was kept, and that the studio's rules find suspicious. It stays when its version is dropped."""

    suspicion_id: str
    player_id: str
    slot: str
    version: int
    saved_at: str
    too_fast: list[FastRise]
    is_open: bool
    closed_by: str
    closed_at: str | None
    close_reason: str
    expire_at: str


class TakeDownUgc(TypedDict):
    """A notice of a copyright holder, as § 512(c)(3) wants it: who claims which work, on oath, in good faith."""

    claimant: str
    claimant_email: str
    # The copyrighted work.
    work: str
    # The claimant states the belief that the use is not allowed.
    good_faith: Literal[True]
    # The claimant swears to be, or to act for, the holder of the right.
    sworn: Literal[True]
    signed_by: str
    reason: str


class TakedownView(TypedDict):
    """A takedown as admins see it."""

    takedown_id: str
    ugc_id: str
    creator_id: str
    name: str
    status: TakedownStatus
    claimant: str
    claimant_email: str
    work: str
    admin_id: str
    taken_down_at: str
    counter_name: str
    counter_address: str
    counter_statement: str
    countered_at: str | None
    restore_from: str | None
    closed_by: str
    closed_at: str | None
    outcome: TakedownOutcome | None


class TakenAmount(TypedDict):
    """What a refund takes of a currency: from the balance first; what is spent becomes debt."""

    currency: str
    # All that it takes, in minor units.
    amount: int
    from_balance: int
    becomes_debt: int


class TerrainRule(TypedDict):
    """What a terrain changes, in permille: of whoever defends, of whoever attacks, and of units on either side."""

    defence: int
    attack: int
    garrison_hp: int
    units: dict[str, int]


class TerritoryDetail(TypedDict):
    """A territory with its last battles, the latest first. `last_updated` is when anything there changed."""

    territory_id: int
    tier: Tier
    terrain: Terrain
    coordinates: Coordinates
    owner: Owner | None
    garrison: Garrison | None
    npc_defense: Army | None
    # Gold an hour.
    gold_generation: int
    # Victory points an hour.
    vp_generation: int
    last_updated: str
    recent_battles: list[RecentBattle]


class TerritoryView(TypedDict):
    """A territory as players see it. `npc_defense` defends one that no tribe holds."""

    territory_id: int
    tier: Tier
    terrain: Terrain
    coordinates: Coordinates
    owner: Owner | None
    garrison: Garrison | None
    npc_defense: Army | None
    # Gold an hour.
    gold_generation: int
    # Victory points an hour.
    vp_generation: int


class ThreadSummary(TypedDict):
    """A thread in a list of the player's own."""

    thread_id: str
    category: Category
    subject: str
    state: ThreadState
    opened_at: str
    updated_at: str


class ThreadView(TypedDict):
    """A thread with what was written in it, in order."""

    thread_id: str
    category: Category
    subject: str
    state: ThreadState
    opened_at: str
    updated_at: str
    entries: list[EntryView]


class TierReward(TypedDict):
    """The rewards of one tier, one on each track."""

    tier: int
    free_reward: Reward | None
    premium_reward: Reward | None


class TierRewardInput(TypedDict):
    """The rewards of one tier, one on each track."""

    tier: int
    free_reward: NotRequired[RewardInput | None]
    premium_reward: NotRequired[RewardInput | None]


class TierRule(TypedDict):
    """What the territories of a tier bring in an hour, and who holds them at first."""

    territories: int
    gold: int
    victory_points: int
    # Who defends a territory that no tribe holds.
    guards: dict[str, int]


class Tiers(TypedDict):
    """The tiers of a season that have a reward, in order."""

    season_id: str
    xp_per_tier: int
    highest_tier: int
    tiers: list[TierReward]


class Timeline(TypedDict):
    """When what begins and ends."""

    registration_starts_at: str
    registration_ends_at: str
    starts_at: str
    ends_at: str


class TokenState(TypedDict):
    """The claims of a valid access token. `expires_at` is in seconds since 1970."""

    valid: bool
    user_id: str
    session_id: str
    roles: list[str]
    expires_at: int


class Totals(TypedDict):
    """Counts over a span of time. A value that a game did not report is left out of the sums.

    `timed_matches` and `counted_matches` say how many matches reported it. `untimed_answers` are answers without a
    time: they are part of `answers`, but not of the average time.
    """

    matches: int
    wins: int
    losses: int
    draws: int
    score: int
    kills: int
    deaths: int
    shots: int
    hits: int
    questions: int
    answers: int
    untimed_answers: int
    answer_time_ms: int
    seconds_played: float
    timed_matches: int
    counted_matches: int


class TrailEntry(TypedDict):
    """Something that was done. `changes` are the old and new values, without secrets and what leads to a person."""

    entry_id: str
    source: TrailSource
    # The operation, or what happened.
    action: str
    actor_id: str
    # Ids of players and of all else that it was about.
    about: list[str]
    # `done`, `replayed`, or the code of the error.
    outcome: str
    details: dict[str, str]
    # What was sent, as JSON, without secrets and long texts.
    body: str
    changes: list[Change]
    request_id: str
    ip: str
    user_agent: str
    at: str


class TrainUnits(TypedDict):
    """What to train."""

    unit_type: Unit
    quantity: int


class TrainingCancelled(TypedDict):
    """What a cancelled batch gave back."""

    refunded_gold: int
    remaining_gold: int


class TrainingReceipt(TypedDict):
    """Units that are trained from now on, or when those before them are done."""

    queue_id: str
    unit_type: Unit
    quantity: int
    start_time: str
    end_time: str
    queue_position: int
    cost_paid: int
    remaining_gold: int


class TrainingView(TypedDict):
    """Units in training, and at which place of the queue, from 1."""

    queue_id: str
    unit_type: Unit
    quantity: int
    start_time: str
    end_time: str
    queue_position: int


class Transparency(TypedDict):
    """How much was moderated in a year (UTC).

    `published`, `flagged` and `removed` are moderators' decisions. `takedowns` are notices of copyright holders.
    `takedowns_restored` are items that came back after a counter-notice, or as the claimant took the notice back.
    """

    reports: int
    published: int
    flagged: int
    removed: int
    decisions_undone: int
    appeals: int
    appeals_upheld: int
    appeals_overturned: int
    takedowns: int
    counter_notices: int
    takedowns_restored: int
    year: int


class Trend(TypedDict):
    """How a player's rating has moved in 30 days."""

    direction: Literal["improving", "stable", "declining"]
    elo: int
    # The rating 30 days ago; 1200 if the player had not played yet.
    elo_before: int
    elo_change: int
    days: int


class TribeBrief(TypedDict):
    """A tribe and its chieftain."""

    tribe_id: str
    season_id: str
    name: str
    tag: str
    chieftain: str | None


class TribeInviteReceipt(TypedDict):
    """An invitation, and until when it can be accepted."""

    invite_id: str
    expires_at: str


class TribeInviteView(TypedDict):
    """An invitation to a tribe."""

    invite_id: str
    tribe_id: str
    tribe_name: str
    tag: str
    player_id: str
    username: str | None
    role: TribeRole
    invited_by: str
    expires_at: str


class TribeInvites(TypedDict):
    """Invitations that can be accepted, the last to expire first."""

    invites: list[TribeInviteView]


class TribeMemberId(TypedDict):
    """Which member."""

    player_id: str


class TribeMemberView(TypedDict):
    """A member of a tribe."""

    player_id: str
    # Null for a player who has no profile any more.
    username: str | None
    victory_points: int
    joined_at: str


class TribeMembers(TypedDict):
    """Who is in a tribe, by role, the eldest member first."""

    chieftain: TribeMemberView | None
    captains: list[TribeMemberView]
    warriors: list[TribeMemberView]


class TribeResult(TypedDict):
    """A tribe's place in the final ranking, and what it won, in cents."""

    rank: int
    tribe_id: str
    name: str
    victory_points: int
    cents: int


class TribeView(TypedDict):
    """A tribe as everybody sees it. What its members won while they were in it makes its victory points."""

    tribe_id: str
    season_id: str
    name: str
    tag: str
    description: str
    # The address of a picture of 256 by 256 pixels.
    emblem: str | None
    members: TribeMembers
    total_vp: int
    # Its place among the tribes; null before it has victory points.
    tribe_rank: int | None
    territories_controlled: int
    created_at: str
    disbanded_at: str | None


class TwitchLink(TypedDict):
    """The Twitch account that was linked."""

    twitch_login: str
    linked_at: str


class TwitchLinkStarted(TypedDict):
    """Where the player agrees."""

    # The page of Twitch to open in a browser. It leads to a page of this server that asks the player before anything is linked.
    authorize_url: str
    # Until when the page can be used, once.
    expires_at: str


class TwoFactorEnabled(TypedDict):
    """The second factor is on. Its ten recovery codes are shown once."""

    kind: Literal["two_factor_enabled"]
    recovery_codes: list[str]


class TwoFactorOff(TypedDict):
    """The second factor is off."""

    two_factor: bool


class TwoFactorRemoval(TypedDict):
    """Why a second factor is removed."""

    reason: str


class TwoFactorRequired(TypedDict):
    """A challenge: the account has a second factor. Answer it at `POST /api/v1/auth/2fa/verify`."""

    kind: Literal["two_factor_required"]
    challenge_token: str
    # Seconds until the challenge expires.
    expires_in: int


class UgcDownload(TypedDict):
    """Where to get an item's file: `url` works without a token, for whoever has it, until it expires."""

    ugc_id: str
    version: int
    url: str
    # Begin before then: a download that has begun is not cut off.
    expires_in_seconds: int
    file_name: str
    content_type: str
    # In bytes.
    size: int
    # Of what you get, hexadecimal. Pictures differ from what was uploaded.
    sha256: str


class UgcFile(TypedDict):
    """The file that you are about to send. It is refused if it is anything else."""

    file_name: str
    content_type: str
    # In bytes.
    size: int
    # Of the file, hexadecimal.
    sha256: str
    # Of the file, in base64.
    md5: str


class UgcInspection(TypedDict):
    """An item in any state, with the files that it has: what players download, and what is on its way."""

    item: MyUgcItem
    files: list[InspectedFile]


class UgcItem(TypedDict):
    """What a player made, as others see it. `rating` is the mean of the ratings, from 1 to 5; null without any."""

    ugc_id: str
    creator_id: str
    type: UgcType
    name: str
    description: str
    tags: list[str]
    visibility: Visibility
    status: UgcStatus
    # What players download; null until it is published.
    file: FileView | None
    rating: float | None
    rating_count: int
    downloads: int
    created_at: str
    updated_at: str
    published_at: str | None


class UgcReportReceipt(TypedDict):
    """The report is with the moderators. `repeated` says that you reported this version of the item before."""

    ugc_id: str
    repeated: bool


class UgcReportView(TypedDict):
    """A report as moderators see it. `weight` is 1 for a reporter of whom nothing is known, 2 at most."""

    ugc_id: str
    reporter_id: str
    creator_id: str
    name: str
    version: int
    category: UgcCategory
    comment: str
    weight: float
    status: UgcReportStatus
    reported_at: str
    settled_at: str | None


class UgcUpload(TypedDict):
    """How to send the file within `expires_in_seconds`. Then complete the upload: at `draft_until`, the draft goes.

    `single`: one request sends it whole. `resumable`: the one URL takes it whole or in pieces of whole 16 MiB, each
    with a Content-Range as RFC 9110 writes it; 308 says by its Range header what is there, and after a broken line an
    empty PUT with `Content-Range: bytes */SIZE` asks for it. `multipart`: each request sends its piece, in any order,
    and again after a broken line.
    """

    protocol: Literal["single", "resumable", "multipart"]
    requests: list[UgcUploadPart]
    expires_in_seconds: int
    ugc_id: str
    version: int
    draft_until: str


class UgcUploadPart(TypedDict):
    """A request that sends bytes of the file, with exactly these headers."""

    method: Literal["PUT"]
    url: str
    headers: dict[str, str]
    first_byte: int
    size: int


class UndoDecision(TypedDict):
    """Why a decision is undone."""

    reason: str


class UndoRequest(TypedDict):
    """Why a merge is undone."""

    reason: str


class UnitRule(TypedDict):
    """A unit: its strength is `hp` times `damage`; `train_seconds` are for one."""

    hp: int
    damage: int
    # Gold for one.
    cost: int
    speed: Speed
    train_seconds: int
    # From which level one can train it.
    barracks_level: int


class UnitsTrained(TypedDict):
    """Units that are in your army."""

    unit_type: Unit
    quantity: int
    new_army_count: Army


class UnreadCount(TypedDict):
    """How many messages are unread."""

    unread: int


class UpdateCampaign(TypedDict):
    """A campaign as it is to be; `version` is of what was read."""

    name: str
    # Twitch's id of the campaign, if it is known.
    twitch_campaign_id: NotRequired[str]
    starts_at: str
    # When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it.
    ends_at: str
    # Where it is offered, by the country of the profile; empty: everywhere.
    countries: NotRequired[list[str]]
    benefits: list[BenefitInput]
    version: int


class UpdateSku(TypedDict):
    """A product as it is to be. `version` is the one that was seen: another one means that somebody changed it."""

    type: SkuType
    name: str
    description: NotRequired[str]
    # What the product gives.
    items: list[ItemInput]
    # The stores that sell it.
    offers: dict[str, OfferInput]
    # When its sale begins; null: it has begun.
    starts_at: NotRequired[str | None]
    # When its sale ends; null: it does not end.
    ends_at: NotRequired[str | None]
    # How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`.
    limits: NotRequired[PurchaseLimitsInput | None]
    # The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought.
    countries: NotRequired[list[str]]
    image_url: NotRequired[str | None]
    # The game's own words about it.
    metadata: NotRequired[dict[str, str]]
    version: int
    # False retires it: it is sold no more.
    is_active: NotRequired[bool]


class UpdateWebhook(TypedDict):
    """A webhook as it is to be; enabling it again forgets that it has failed."""

    url: str
    events: list[str]
    description: NotRequired[str]
    is_enabled: NotRequired[bool]


class UpgradeBuilding(TypedDict):
    """Which building."""

    building_type: Building


class UpgradeReceipt(TypedDict):
    """An upgrade that has begun, and the level that it leads to."""

    building_type: Building
    level: int
    upgrading: bool
    upgrade_start_time: str
    upgrade_end_time: str
    cost_paid: int
    remaining_gold: int


class UploadConfirmation(TypedDict):
    """The upload to confirm, by the `upload_id` of its ticket."""

    upload_id: str


class UploadProgress(TypedDict):
    """The state of an upload.

    `picture` and `url` are set when it is ready; `reason` is set when it was refused or has failed. After `failed`, ask
    for a new ticket and send the same file again.
    """

    upload_id: str
    state: UploadState
    reason: str | None
    picture: Picture | None
    url: str | None


class UploadRequest(TypedDict):
    """The file that will be sent."""

    content_type: Literal["image/jpeg", "image/png", "image/webp"]
    # Its ending has to fit the content type.
    file_name: NotRequired[str]


class UploadTicket(TypedDict):
    """How to send the file: one request of `method` to `url`, with exactly these headers, before `expires_at`.

    A ticket takes one file. A 412 means that the file was sent already, perhaps by a request whose answer was lost.
    """

    upload_id: str
    url: str
    method: str
    headers: dict[str, str]
    expires_in_seconds: int
    expires_at: str
    max_bytes: int


class Username(TypedDict):
    """What others call you."""

    username: str


class Variant(TypedDict):
    """One size of a picture, in pixels, as WebP and in a format that every client reads."""

    width: int
    height: int
    webp_url: str
    fallback_url: str


class VerifyReceipt(TypedDict):
    """A purchase that was made: what the store gave the client."""

    provider: PaymentProvider
    # Stripe: the id of the PaymentIntent. Steam: the order id, as `checkout` answered it. Google Play: the purchase token. Apple: the transaction's id (`Transaction.id`); finish the transaction only when it is answered with an order. Epic: the entitlement's id, of the Epic account that is linked to the player. With each purchase, give Apple and Google what the wallet's `payers` has for them: without it, the purchase is nobody's.
    transaction: str


class VoteReceipt(TypedDict):
    """Whether you vote for the idea now."""

    idea_id: str
    votes_for_it: bool


class WalletBalances(TypedDict):
    """A player's balance of each currency and consumable."""

    player_id: str
    balances: list[CurrencyBalance]
    # What the client gives a store with each purchase, by the store: with Apple it is the `appAccountToken`, with Google the `obfuscatedAccountId`. A purchase without it is granted to nobody.
    payers: dict[str, str]


class WalletCredit(TypedDict):
    """An amount to credit to a player, and the reason."""

    currency: str
    amount: int
    reason: str
    # An id of what the amount is for: it is credited once.
    fact: str


class WalletHistoryEntry(TypedDict):
    """One entry of a wallet's history. The amount of a debit is negative."""

    entry_id: str
    movement: Movement
    currency: str
    amount: int
    # The balance of the currency after this entry; below zero, it is debt.
    balance_after: int
    # The order that this entry belongs to, if any.
    order_id: str | None
    reason: str
    at: str


class WalletProof(TypedDict):
    """A message of this API, and its signature by the wallet (EIP-191 personal_sign)."""

    wallet_address: str
    # The message, unchanged.
    message: str
    # r, s and v: 65 bytes in hexadecimal.
    signature: str


class WalletRefresh(TypedDict):
    """The refresh token of this session."""

    refresh_token: str


class WalletSignIn(TypedDict):
    """A signed message."""

    wallet_address: str
    # The message, unchanged.
    message: str
    # r, s and v: 65 bytes in hexadecimal.
    signature: str
    # Of a new player, where the game has a minimum age. Ask for it before you open an account.
    age: NotRequired[AgeDeclaration | None]
    # Answer with cookies (for browsers) instead of tokens.
    cookies: NotRequired[bool]


class WarehouseRule(TypedDict):
    """What a warehouse does, by its level from 1."""

    capacity: list[int]
    # The share of the gold that no raid takes, in permille.
    protected: list[int]
    # What each level adds to the gold an hour.
    hourly_gold: int


class WebhookView(TypedDict):
    """A webhook as staff sees it. `disabled_because` is `failing` where deliveries have failed for three days."""

    webhook_id: str
    url: str
    events: list[str]
    description: str
    is_enabled: bool
    disabled_because: str
    failing_since: str | None
    # Until when the secret before this one signs as well.
    previous_until: str | None
    created_at: str
    changed_at: str


class WebhookWithSecret(TypedDict):
    """A webhook with the secret that signs its deliveries, which is shown this once."""

    webhook_id: str
    url: str
    events: list[str]
    description: str
    is_enabled: bool
    disabled_because: str
    failing_since: str | None
    # Until when the secret before this one signs as well.
    previous_until: str | None
    created_at: str
    changed_at: str
    secret: str


class WriteCannedAnswer(TypedDict):
    """An answer that staff gives often. Subjects are not sent."""

    title: str
    # By language (BCP 47). A player is shown their own, else English, else the first.
    texts: dict[str, MessageTextInput]


class WriteEntry(TypedDict):
    """What is written in a thread."""

    text: str


class WriteMessage(TypedDict):
    """A message to another player. It is plain text and may hold `<`: whoever shows it escapes it."""

    text: str


class XpEvent(TypedDict):
    """A live event: XP that is earned in it counts for `factor_permille` thousandths. Without sources, all count."""

    event_id: str
    name: str
    starts_at: str
    ends_at: str
    factor_permille: int
    sources: list[XpSource]


class XpHistoryEntry(TypedDict):
    """One gain of XP."""

    source: XpSource
    amount: int
    # What it was before a live event's factor; null without one.
    base_amount: int | None
    # The live event that it was earned in.
    event_id: str | None
    match_id: str | None
    earned_at: str
