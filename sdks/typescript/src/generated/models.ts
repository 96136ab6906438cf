// Generated from openapi.yaml by `make generate`. Do not edit.

/** An account, as support sees it. `last_sign_in_at` is null if the account has no session. */
export interface AccountDetails {
  user_id: string;
  email: string | null;
  email_verified_at: string | null;
  /** When the address was last confirmed in a session of the account. */
  email_proven_at: string | null;
  has_password: boolean;
  two_factor: boolean;
  status: Status;
  status_until: string | null;
  status_reason: string;
  /** Whether the account's ban revokes what the player owns by purchases. */
  entitlements_revoked: boolean;
  merged_into: string | null;
  roles: Role[];
  identities: AccountIdentity[];
  created_at: string;
  last_sign_in_at: string | null;
}

/** An identity that signs in to the account. */
export interface AccountIdentity {
  provider: Provider;
  display_name: string;
  linked_at: string;
  /** Until when an identity that is set aside can be restored. */
  set_aside_until: string | null;
}

/** An account after a change. */
export interface AccountState {
  user_id: string;
  status: Status;
  status_until: string | null;
  status_reason: string;
  /** Whether the account's ban revokes what the player owns by purchases. */
  entitlements_revoked: boolean;
  roles: Role[];
  /** Whether a second factor is on. Without one, roles besides the player's do not count. */
  two_factor: boolean;
}

/** Whether the provider knows that the purchase was delivered; else it gives the money back. */
export type Acknowledgement = "not_needed" | "due" | "done" | "refused";

/** Something that a player did in a session: when, in milliseconds from its beginning, what, and how much of it. */
export interface Action {
  at_ms: number;
  kind: string;
  value?: number | undefined;
}

/** What a device's address is: a Firebase installation id, or a registration token of older SDKs. */
export type AddressKind = "fid" | "token";

/** A new player's date of birth, which is looked at and not kept, and where the player lives. */
export interface AgeDeclaration {
  date_of_birth: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/**
 * The key figures of a season. Rates are from 0 to 1, and null where there is nothing to divide by.
 *
 * Players are those who have earned XP in the season or have bought its pass. A day is the last 24 hours and a week
 * the last seven days, both to the full hour. A session is a run of gains without a break of half an hour.
 */
export interface Analytics {
  season_id: string;
  state: SeasonState;
  as_of: string;
  players: number;
  daily_active_players: number;
  weekly_active_players: number;
  total_xp: number;
  xp_per_session: number | null;
  xp_per_player: number | null;
  rewards_available: number;
  rewards_claimed: number;
  claim_rate: number | null;
  premium_players: number;
  premium_conversion: number | null;
  completed_players: number;
  completion_rate: number | null;
}

/** Staff's answer. `text` or a canned answer is needed unless the thread is only closed. */
export interface AnswerThread {
  text?: string | null | undefined;
  /** Its text, in the player's language, is the answer. */
  canned_answer_id?: string | null | undefined;
  /** Whether it asks the player something: then the thread waits for them. */
  asks?: boolean | undefined;
  /** Whether the thread is closed with it. */
  close?: boolean | undefined;
}

/** What is decided on an appeal: `uphold` the decision, or `overturn` it. */
export type AppealDecision = "uphold" | "overturn";

/** The appeal is with the moderators. `repeated` says that you appealed before. */
export interface AppealReceipt {
  appeal_id: string;
  ugc_id: string;
  status: AppealStatus;
  appealed_at: string;
  repeated: boolean;
}

/** What became of an appeal: `upheld`, the decision stays; `overturned`, it was wrong, and players see the item. */
export type AppealStatus = "open" | "upheld" | "overturned";

/** Why the decision is wrong. */
export interface AppealUgc {
  text: string;
}

/** An appeal as moderators see it. Whoever made the first decision cannot decide on it. */
export interface AppealView {
  appeal_id: string;
  ugc_id: string;
  creator_id: string;
  name: string;
  action: DecisionAction;
  category: UgcCategory | null;
  text: string;
  status: AppealStatus;
  first_moderator_id: string;
  appealed_at: string;
  decided_by: string;
  decided_at: string | null;
  notes: string;
}

/** How many there are of each unit. */
export interface Army {
  militia: number;
  spearman: number;
  archer: number;
  cavalry: number;
}

/** How many there are of each unit. */
export interface ArmyInput {
  militia?: number | undefined;
  spearman?: number | undefined;
  archer?: number | undefined;
  cavalry?: number | undefined;
}

/** Why the money is given back. With `dry_run`, nothing changes: the answer says what the refund would take. */
export interface AskRefund {
  reason: string;
  /** How much is given back now, in millionths of the currency's main unit, as the order's `amount`; a whole number of its least unit. Null: all that is left. */
  amount?: number | null | undefined;
  /** What was given back before, as you saw it; another amount by now is refused. */
  refunded_amount?: number | null | undefined;
  dry_run?: boolean | undefined;
}

/** Who looks after a bug or an idea; null: nobody. */
export interface AssignFeedback {
  assignee_id: string | null;
}

/** Who looks after a thread; null: nobody. */
export interface AssignThread {
  assignee_id: string | null;
}

/** An attack that is on its way. `GET /v1/battles/{battle_id}` says what came of it, a few seconds later. */
export interface AttackReceipt {
  battle_id: string;
  status: string;
  remaining_army: Army;
}

/** Which territory, with which units, and how they stand. */
export interface AttackTerritory {
  /** By its number on the map. */
  territory_id: number;
  army: ArmyInput;
  formation?: Formation | undefined;
}

/** One request to a webhook. `status` is 0 where there was no answer; `problem` then says why. */
export interface Attempt {
  at: string;
  status: number;
  milliseconds: number;
  problem: string;
  /** The beginning of the answer. */
  answer: string;
}

/** What happened to an account, and who did it from where. */
export interface AuditEntry {
  entry_id: string;
  kind: AuditKind;
  user_id: string;
  actor_id: string;
  ip: string;
  user_agent: string;
  request_id: string;
  details: Record<string, string>;
  at: string;
}

/** The kind of an audit entry. */
export type AuditKind = "registered" | "login" | "login_failed" | "locked_out" | "logout" | "session_revoked" | "refresh_token_reused" | "password_changed" | "password_reset" | "email_change_asked" | "email_changed" | "email_verified" | "email_proven" | "email_refused" | "set_aside" | "two_factor_enabled" | "two_factor_disabled" | "two_factor_removed" | "two_factor_failed" | "recovery_code_used" | "recovery_codes_renewed" | "linked" | "unlinked" | "merged" | "merge_undone" | "status_changed" | "roles_changed" | "keys_rotated";

/** Who wrote an entry. */
export type Author = "player" | "staff";

/** A player's coins and premium currency, in minor units. */
export interface Balances {
  player_id: string;
  coins: number;
  premium: number;
}

/** What a battle was for a player. */
export type BattleOutcome = "victory" | "defeat" | "reinforced" | "called_off";

/** What the battle was decided from. `reproduced`: it was fought again for this answer and came out the same. */
export interface BattleReplay {
  seed: string;
  /** What the attack was multiplied by, in permille: drawn from the seed. */
  chance: number;
  /** The digest of the season's game. */
  rules: string;
  /** The version of the rules' code. */
  engine: number;
  reproduced: boolean;
}

/**
 * What came of an attack.
 *
 * `reinforced`: the territory was the own tribe's by then, and the units joined its garrison. `called_off`: the
 * attacker had left the tribe, or prizes were paid, and the units came home.
 */
export type BattleResult = "attacker" | "defender" | "reinforced" | "called_off";

/** What came of a battle. */
export interface BattleResults {
  winner: BattleResult;
  casualties: Casualties;
  vp_awarded: PointsAwarded;
  gold_looted: number;
  territory_transferred: boolean;
}

/** What a battle costs, and brings. */
export interface BattleRule {
  /** Permille of chance either way in an attack. */
  variance: number;
  loser_casualties: number;
  /** Of an army that won against one as strong; less against a weaker. */
  winner_casualties: number;
  /** What units of the other side cost. */
  gold_a_victory_point: number;
  /** Units that an attack takes at least. */
  smallest_army: number;
}

/** Whether an attack is on its way, or decided. */
export type BattleStatus = "queued" | "completed";

/** Against a garrison, against the guards of a territory that nobody holds, or for another player's gold. */
export type BattleType = "pvp" | "pve_npc" | "pve_raid";

/** A battle. While it is `queued` there is no defender, and there are no results. */
export interface BattleView {
  battle_id: string;
  season_id: string;
  battle_type: BattleType | null;
  status: BattleStatus;
  territory_id: number | null;
  terrain: Terrain | null;
  /** The order of the battles for a territory. */
  number: number;
  attacker: Fighter;
  defender: Fighter | null;
  results: BattleResults | null;
  replay: BattleReplay | null;
  battle_start_time: string;
  battle_end_time: string | null;
}

/** A benefit of Twitch, and what it gives in the game. */
export interface Benefit {
  /** Twitch's id of the benefit. */
  benefit_id: string;
  name: string;
  /** What it gives. */
  items: Item[];
  /** How often the campaign gives it in all; null: without a limit. It can only be raised, and neither added nor taken away later. */
  limit: number | null;
  /** How often a player gets it; null: as often as Twitch gives it. */
  per_player: number | null;
}

/** A benefit of Twitch, and what it gives in the game. */
export interface BenefitInput {
  /** Twitch's id of the benefit. */
  benefit_id: string;
  name: string;
  /** What it gives. */
  items: ItemInput[];
  /** How often the campaign gives it in all; null: without a limit. It can only be raised, and neither added nor taken away later. */
  limit?: number | null | undefined;
  /** How often a player gets it; null: as often as Twitch gives it. */
  per_player?: number | null | undefined;
}

/** Who is ranked among whom: everybody; everybody, and each country by itself; each player's friends alone. */
export type BoardType = "global" | "regional" | "friends";

/** The estimate and, unless it was a dry run, the broadcast. */
export interface BroadcastAnswer {
  estimate: BroadcastEstimate;
  broadcast: BroadcastView | null;
}

/** How many players a broadcast is for, and what telling them costs, in US dollars of the list prices. */
export interface BroadcastEstimate {
  players: number;
  cost_dollars: number;
}

/** How far a broadcast is. */
export type BroadcastStatus = "live" | "sending" | "sent" | "cancelled";

/** A broadcast and how far it is. One to everyone is told to nobody singly: `told` is null. */
export interface BroadcastView {
  broadcast_id: string;
  status: BroadcastStatus;
  segment: Segment | null;
  is_list: boolean;
  texts: Record<string, MessageText>;
  attachments: Item[];
  reason: string;
  created_by: string;
  created_at: string;
  message_expires_at: string;
  estimate: number;
  told: number | null;
}

/** A bug report that was taken. `times` is how often you have reported this bug. */
export interface BugReceipt {
  bug_id: string;
  state: FeedbackState;
  times: number;
}

/** What a player builds. Each begins at level 1. */
export type Building = "barracks" | "warehouse" | "workshop";

/** A building at its level. */
export interface BuildingDone {
  building_type: Building;
  level: number;
  upgrading: boolean;
}

/** What the levels of a building cost, in gold, and take, in seconds: the first is that from level 1 to 2. */
export interface BuildingRule {
  costs: number[];
  seconds: number[];
}

/** A building. While it is being upgraded, `upgrade_ends_at` says until when; `level` is the one that it has now. */
export interface BuildingView {
  level: number;
  upgrading: boolean;
  upgrade_ends_at: string | null;
  /** Gold that the next level costs; null at the highest. */
  next_cost: number | null;
}

/**
 * A replay of all dead letters of a function.
 *
 * `total` is how many were dead when it began. `sent` have been sent again. `skipped` cannot be sent again. The
 * `state` of each dead letter says whether the function has handled it. `position` is the id of the one that was sent
 * last.
 */
export interface BulkReplay {
  replay_id: string;
  function: string;
  requested_by: string;
  requested_at: string;
  total: number;
  sent: number;
  skipped: number;
  position: string;
  finished_at: string | null;
  expire_at: string;
}

/** The function whose dead letters are replayed. */
export interface BulkReplayRequest {
  function: string;
}

/** The season and the price that the player saw. Nothing is bought if the offer is another one now. */
export interface BuyPass {
  season_id?: string | null | undefined;
  price?: number | null | undefined;
}

/** A drop campaign. One that has ended stays. */
export interface Campaign {
  name: string;
  /** Twitch's id of the campaign, if it is known. */
  twitch_campaign_id: string;
  starts_at: string;
  /** When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it. */
  ends_at: string;
  /** Where it is offered, by the country of the profile; empty: everywhere. */
  countries: string[];
  benefits: Benefit[];
  campaign_id: string;
  version: number;
  created_at: string;
  updated_at: string;
}

/** A drop campaign, and how its drops stand. */
export interface CampaignWithFigures {
  name: string;
  /** Twitch's id of the campaign, if it is known. */
  twitch_campaign_id: string;
  starts_at: string;
  /** When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it. */
  ends_at: string;
  /** Where it is offered, by the country of the profile; empty: everywhere. */
  countries: string[];
  benefits: Benefit[];
  campaign_id: string;
  version: number;
  created_at: string;
  updated_at: string;
  figures: DeliveryFigures;
}

/** An answer that staff gives often. */
export interface CannedAnswerView {
  answer_id: string;
  title: string;
  texts: Record<string, MessageText>;
  updated_at: string;
}

/** All of them, by title. */
export interface CannedAnswers {
  answers: CannedAnswerView[];
}

/** Who fell. */
export interface Casualties {
  attacker: Army;
  defender: Army;
}

/** An item of the catalogue. `for_sale` says whether it can be bought now. */
export interface CatalogItem {
  cosmetic_id: string;
  name: string;
  type: CosmeticType;
  rarity: Rarity;
  description: string;
  image_url: string;
  preview_video_url: string | null;
  price_coins: number | null;
  price_premium: number | null;
  for_sale: boolean;
  release_date: string;
  available_until: string | null;
  is_limited: boolean;
  season_id: string | null;
  event: string | null;
}

/** What an import changed or, after a dry run, would change. Both lists are sorted by `sku_id`. */
export interface CatalogueChanges {
  dry_run: boolean;
  changes: SkuChange[];
  /** Products that the file has and does not change. */
  unchanged: string[];
  /** Products that the file does not have, and that were left alone. */
  not_in_file: string[];
}

/** A product in the file. */
export interface CatalogueEntry {
  type: SkuType;
  name: string;
  description: string;
  /** What the product gives. */
  items: Item[];
  /** The stores that sell it. */
  offers: Record<string, Offer>;
  /** When its sale begins; null: it has begun. */
  starts_at: string | null;
  /** When its sale ends; null: it does not end. */
  ends_at: string | null;
  /** How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`. */
  limits: PurchaseLimits | null;
  /** The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought. */
  countries: string[];
  image_url: string | null;
  /** The game's own words about it. */
  metadata: Record<string, string>;
  sku_id: string;
  /** The version that the entry was made from: a product that has another one by now is not replaced. Without it, the entry replaces whatever is there. */
  version: number | null;
  /** False retires it: it is sold no more. */
  is_active: boolean;
}

/** A product in the file. */
export interface CatalogueEntryInput {
  type: SkuType;
  name: string;
  description?: string | undefined;
  /** What the product gives. */
  items: ItemInput[];
  /** The stores that sell it. */
  offers: Record<string, OfferInput>;
  /** When its sale begins; null: it has begun. */
  starts_at?: string | null | undefined;
  /** When its sale ends; null: it does not end. */
  ends_at?: string | null | undefined;
  /** How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`. */
  limits?: PurchaseLimitsInput | null | undefined;
  /** The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought. */
  countries?: string[] | undefined;
  image_url?: string | null | undefined;
  /** The game's own words about it. */
  metadata?: Record<string, string> | undefined;
  sku_id: string;
  /** The version that the entry was made from: a product that has another one by now is not replaced. Without it, the entry replaces whatever is there. */
  version?: number | null | undefined;
  /** False retires it: it is sold no more. */
  is_active?: boolean | undefined;
}

/** The whole catalogue, sorted by `sku_id`. It changes only where a product does. */
export interface CatalogueFile {
  skus: CatalogueEntry[];
}

/** The whole catalogue, sorted by `sku_id`. It changes only where a product does. */
export interface CatalogueFileInput {
  skus: CatalogueEntryInput[];
}

/** What a player needs help with. */
export type Category = "account" | "purchase" | "bug" | "player_report" | "appeal" | "other";

/** The token of a challenge, and a code. An enrolment takes no recovery code. */
export interface ChallengeAnswer {
  /** The authenticator's six digits. */
  code?: string | null | undefined;
  /** Instead of a code. */
  recovery_code?: string | null | undefined;
  challenge_token: string;
}

/** The change of one field. Values are JSON; null where there was nothing, or nothing is left. */
export interface Change {
  resource: string;
  field: string;
  old: string | null;
  new: string | null;
}

/** What is to change of a collection; what is left out stays. */
export interface ChangeCollection {
  name?: string | null | undefined;
  description?: string | null | undefined;
  visibility?: Visibility | null | undefined;
}

/** Why an entitlement is revoked or restored. */
export interface ChangeEntitlement {
  reason: string;
}

/** What becomes of a bug or an idea. The players who reported it, or vote for it, are told of another state. */
export interface ChangeFeedbackState {
  state: NewState;
  /** What players read of it; it replaces the last. */
  answer?: string | undefined;
  /** Of a bug that is done: the version that it is gone in. Reported from that one or a later one, it is open again. */
  fixed_in?: string | undefined;
}

/** What is to be another; what is left out stays. `tags` replaces all of them. */
export interface ChangeItem {
  name?: string | null | undefined;
  description?: string | null | undefined;
  tags?: string[] | null | undefined;
  visibility?: Visibility | null | undefined;
}

/**
 * What to change of a score board. A field that is left out stays as it is.
 *
 * Once the board has started, only `name`, `end_date`, `is_active`, `attempts`, `session_keys` and `metadata` can
 * change. `end_now` ends it at once, for a `reason`. With `dry_run` nothing changes, and the answer says what would.
 */
export interface ChangeScoreSeason {
  name?: string | null | undefined;
  type?: BoardType | null | undefined;
  start_date?: string | null | undefined;
  /** Not in the past; null: never. */
  end_date?: string | null | undefined;
  end_now?: boolean | undefined;
  reset_rule?: ResetRule | null | undefined;
  recurrence?: Recurrence | null | undefined;
  cron?: string | null | undefined;
  order?: Order | null | undefined;
  operator?: Operator | null | undefined;
  decimals?: number | null | undefined;
  attempts?: number | null | undefined;
  proof?: RequiredProof | null | undefined;
  match_metric?: "score" | "kills" | "deaths" | "shots" | "hits" | "streak" | "answers" | "answer_time_ms" | null | undefined;
  scoring_rule?: string | null | undefined;
  session_keys?: string[] | null | undefined;
  is_active?: boolean | null | undefined;
  metadata?: Record<string, string> | null | undefined;
  /** Why; needed with `end_now`. */
  reason?: string | null | undefined;
  dry_run?: boolean | undefined;
}

/** What a member is to be. */
export interface ChangeTribeRole {
  player_id: string;
  role: "captain" | "warrior";
}

/**
 * A score board after a change, or as it would be after it.
 *
 * `players` is how many are on the board in the period that is on; `effects` say what happens to them and when.
 */
export interface ChangedScoreSeason {
  season: ScoreSeasonView;
  is_dry_run: boolean;
  /** The fields that change. */
  changed: string[];
  players: number;
  effects: string[];
}

/** A purchase that the player can pay now. */
export interface Checkout {
  order_id: string;
  provider: PaymentProvider;
  /** What names it at the provider: show it to `verify-receipt` when it is paid. */
  transaction: string;
  /** Stripe: what the client confirms the payment with. */
  client_secret: string | null;
  /** Steam, session web: the page where the player agrees; append `?returnurl=` and your page. Null: the player agrees in the overlay, as also where the browser's address is not of IPv4. */
  url: string | null;
  currency: string;
  /** The price in millionths of the currency's main unit. */
  amount: number;
}

/** The reward to claim: `level` is the tier (of a bonus, its number of seasons), `tier` is the track. */
export interface ClaimLevel {
  level: number;
  tier?: Track | undefined;
  season_id?: string | null | undefined;
}

/** What to claim. Without `ugc_id`: one of the ten most urgent items that nobody has. */
export interface ClaimReview {
  ugc_id?: string | null | undefined;
}

/**
 * The reward to claim: of the current season, unless another one is named.
 *
 * Rewards that were reached stay claimable after the season. On the track `bonus`, `tier` is the bonus's number of
 * seasons.
 */
export interface ClaimReward {
  tier: number;
  track?: Track | undefined;
  season_id?: string | null | undefined;
}

/**
 * A reward that was claimed. `is_new` is false for a cosmetic or title that the player had already.
 *
 * Of a bonus, `tier` is its number of seasons.
 */
export interface ClaimedReward {
  season_id: string;
  tier: number;
  track: Track;
  reward: Reward;
  is_new: boolean;
  claimed_at: string;
}

/** Where it happened. The keys of `hardware` are the game's own. */
export interface ClientData {
  version: string;
  platform: string;
  hardware: Record<string, string>;
}

/** Where it happened. The keys of `hardware` are the game's own. */
export interface ClientDataInput {
  version: string;
  platform: string;
  hardware?: Record<string, string> | undefined;
}

/** Why nothing more is to be done about a difference. */
export interface CloseDifference {
  reason: string;
}

/** Why nothing more is to be done about a suspicious save. */
export interface CloseSuspicion {
  reason: string;
}

/** How a takedown ends, and why. */
export interface CloseTakedown {
  outcome: TakedownOutcome;
  reason: string;
}

/** Which batch. */
export interface CollectUnits {
  queue_id: string;
}

/** A list of items, with a page of them: the last added first. `next_cursor` fetches the next page. */
export interface CollectionPage {
  collection_id: string;
  owner_id: string;
  name: string;
  description: string;
  visibility: Visibility;
  item_count: number;
  created_at: string;
  updated_at: string;
  items: ListedItem[];
  next_cursor: string | null;
}

/** A list of items. `item_count` is how many it has, also those that you may not see. */
export interface CollectionView {
  collection_id: string;
  owner_id: string;
  name: string;
  description: string;
  visibility: Visibility;
  item_count: number;
  created_at: string;
  updated_at: string;
}

/** What the page that asks the player sends. */
export interface ConfirmTwitchLink {
  state: string;
  confirmation: string;
}

/** All territories of a season. It is a few seconds old at most. */
export interface ConquestMap {
  season_id: string;
  territories: TerritoryView[];
}

/** Your own place; without victory points there is no rank yet. */
export interface ConquestPlace {
  rank: number | null;
  victory_points: number;
}

/** A player on the board. Who has a private profile is shown without name and id. */
export interface ConquestPlayerLine {
  rank: number;
  player_id: string | null;
  username: string | null;
  tribe_id: string | null;
  tribe_name: string | null;
  victory_points: number;
}

/** Players with victory points, the best first; of as many points, who reached them first. */
export interface ConquestPlayers {
  season_id: string;
  players: ConquestPlayerLine[];
  /** Null for who takes no part in the season. */
  user_rank: ConquestPlace | null;
  next_cursor: string | null;
}

/** A tribe on the board. */
export interface ConquestTribeLine {
  rank: number;
  tribe_id: string;
  tribe_name: string;
  tag: string;
  emblem: string | null;
  total_vp: number;
  member_count: number;
  territories_controlled: number;
}

/** Tribes with victory points, the best first; of as many points, who reached them first. */
export interface ConquestTribes {
  season_id: string;
  tribes: ConquestTribeLine[];
  /** Null for who is in no tribe of the season. */
  my_tribe: ConquestPlace | null;
  next_cursor: string | null;
}

/** What you agree to. What is left out stays as it is; terms are agreed to, never taken back. */
export interface ConsentChange {
  terms_version?: string | null | undefined;
  /** Whether the game may send you mails that advertise. */
  marketing?: boolean | null | undefined;
}

/** What you have agreed to, and since when. */
export interface Consents {
  terms_version: string | null;
  terms_at: string | null;
  marketing: boolean;
  marketing_at: string | null;
}

/** A square of the map. */
export interface Coordinates {
  x: number;
  y: number;
}

/** Why a player is copied. */
export interface CopyPlayer {
  reason: string;
}

/**
 * An item of the catalogue. An item is taken off sale, never deleted.
 *
 * Prices are in minor units: null where the item is not sold for that currency, 0 where it is free.
 * `owned_by_count` is as of `counted_at`; it is updated once a week.
 */
export interface Cosmetic {
  cosmetic_id: string;
  name: string;
  type: CosmeticType;
  rarity: Rarity;
  description: string;
  image_url: string;
  preview_video_url: string | null;
  price_coins: number | null;
  price_premium: number | null;
  on_sale: boolean;
  release_date: string;
  available_until: string | null;
  is_limited: boolean;
  season_id: string | null;
  event: string | null;
  owned_by_count: number;
  counted_at: string;
  created_at: string;
  updated_at: string;
}

/** The fields to change. A field that is left out stays as it is. A null clears a field that can be empty. */
export interface CosmeticChanges {
  name?: string | null | undefined;
  rarity?: Rarity | null | undefined;
  description?: string | null | undefined;
  image_url?: string | null | undefined;
  preview_video_url?: string | null | undefined;
  price_coins?: number | null | undefined;
  price_premium?: number | null | undefined;
  on_sale?: boolean | null | undefined;
  release_date?: string | null | undefined;
  available_until?: string | null | undefined;
  is_limited?: boolean | null | undefined;
  season_id?: string | null | undefined;
  event?: string | null | undefined;
}

/** The type of a cosmetic. Each type has one slot in the loadout. */
export type CosmeticType = "skin" | "emote" | "banner" | "nameplate" | "effect" | "trail";

/** A unit that is stronger against another, by how much of the other army is of that unit. */
export interface Counter {
  unit: Unit;
  against: Unit;
  /** 1500: half as strong again against an army of that unit alone. */
  permille: number;
}

/** A counter-notice of the creator, as § 512(g)(3) wants it. */
export interface CounterNotice {
  name: string;
  /** Postal address and telephone number. */
  address: string;
  statement: string;
  /** The creator swears that the removal was a mistake. */
  sworn: true;
  consents_to_jurisdiction: true;
  signed_by: string;
  reason: string;
}

/** The error that stopped the game. Reports of one error are of one bug, whatever players write with them. */
export interface Crash {
  message: string;
  /** As the engine prints it; the first 20,000 characters are kept. */
  stack: string;
}

/** The error that stopped the game. Reports of one error are of one bug, whatever players write with them. */
export interface CrashInput {
  message: string;
  /** As the engine prints it; the first 20,000 characters are kept. */
  stack?: string | undefined;
}

/** A new campaign. */
export interface CreateCampaign {
  name: string;
  /** Twitch's id of the campaign, if it is known. */
  twitch_campaign_id?: string | undefined;
  starts_at: string;
  /** When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it. */
  ends_at: string;
  /** Where it is offered, by the country of the profile; empty: everywhere. */
  countries?: string[] | undefined;
  benefits: BenefitInput[];
  /** Its id here, for good. */
  campaign_id: string;
}

/** A new list of items. A `private` one is yours alone; an `unlisted` one is for whoever has its id. */
export interface CreateCollection {
  name: string;
  description?: string | undefined;
  visibility?: Visibility | undefined;
}

/** A season to come. It is played for as many days as its game says, by the game as it is when it is created. */
export interface CreateConquestSeason {
  name: string;
  registration_starts_at: string;
  registration_ends_at: string;
  /** At or after the end of registration. */
  starts_at: string;
  /** In cents, instead of the game's. 0: whoever wants takes part. */
  entry_fee?: number | null | undefined;
  /** How long an hour of the game is, in seconds, for a season that is played in minutes. */
  hour_seconds?: number | null | undefined;
  /** How many days of 24 hours of the game the season is played, instead of the game's. */
  days?: number | null | undefined;
  /** Whether the entry fees, without the platform's part, are prizes for the best. Its players need a linked wallet. Off: fees are the game's. Prizes for money are not lawful everywhere: see to `countries` and `minimum_age`. */
  money_prizes?: boolean | undefined;
  /** The countries that its players live in, by their profiles; empty: all. */
  countries?: string[] | undefined;
  /** The age in years that its players say to have reached; 0: they are not asked. */
  minimum_age?: number | undefined;
}

/** An item to add to the catalogue. */
export interface CreateCosmetic {
  cosmetic_id: string;
  name: string;
  type: CosmeticType;
  rarity: Rarity;
  description?: string | undefined;
  /** The address of a picture, such as one of the library has (`POST /api/v1/admin/pictures`). */
  image_url: string;
  preview_video_url?: string | null | undefined;
  price_coins?: number | null | undefined;
  price_premium?: number | null | undefined;
  /** Whether the shop offers it. Rewards need not be on sale. */
  on_sale?: boolean | undefined;
  /** From when it is offered; now, if it is left out. */
  release_date?: string | null | undefined;
  /** When it leaves the shop. */
  available_until?: string | null | undefined;
  is_limited?: boolean | undefined;
  season_id?: string | null | undefined;
  event?: string | null | undefined;
}

/** Which season to pay for. */
export interface CreateEntryFee {
  season_id: string;
}

/** What the game should have. Other players see it, and not whose it is. It is plain text and may hold `<`. */
export interface CreateIdea {
  title: string;
  /** Why, and how. */
  text?: string | undefined;
}

/** What you made, and its file. It stays private until you ask for publication. */
export interface CreateItem {
  type: UgcType;
  name: string;
  description?: string | undefined;
  tags?: string[] | undefined;
  /** Who sees it once it is published. */
  visibility?: Visibility | undefined;
  file: UgcFile;
}

/**
 * A season to create, with a minute's notice at least. Tiers that are left out have no reward.
 *
 * `backdated` allows a start that is past or nearer, to bring in matches that were played before. Wait a minute
 * before you report those: a match that is reported sooner may count for no season.
 */
export interface CreateSeason {
  season_number: number;
  name: string;
  theme?: string | undefined;
  start_date: string;
  end_date: string;
  xp_per_tier?: number | undefined;
  premium_price?: PriceInput | undefined;
  tiers?: TierRewardInput[] | undefined;
  /** Rewards for earlier seasons, one a number of seasons. */
  bonuses?: SeasonBonusInput[] | undefined;
  backdated?: boolean | undefined;
}

/** A key to create. Without `expires_at`, it is valid until it is revoked. */
export interface CreateServerKey {
  /** Where the key is used. */
  name: string;
  scopes: Scope[];
  expires_at?: string | null | undefined;
}

/** A product to sell. */
export interface CreateSku {
  type: SkuType;
  name: string;
  description?: string | undefined;
  /** What the product gives. */
  items: ItemInput[];
  /** The stores that sell it. */
  offers: Record<string, OfferInput>;
  /** When its sale begins; null: it has begun. */
  starts_at?: string | null | undefined;
  /** When its sale ends; null: it does not end. */
  ends_at?: string | null | undefined;
  /** How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`. */
  limits?: PurchaseLimitsInput | null | undefined;
  /** The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought. */
  countries?: string[] | undefined;
  image_url?: string | null | undefined;
  /** The game's own words about it. */
  metadata?: Record<string, string> | undefined;
  sku_id: string;
}

/** A new tribe, of the current season unless another is named. */
export interface CreateTribe {
  name: string;
  /** Three letters or digits; small letters become capitals. */
  tag: string;
  description?: string | undefined;
  season_id?: string | null | undefined;
}

/** A server that is to be told of events. */
export interface CreateWebhook {
  url: string;
  events: string[];
  description?: string | undefined;
}

/** A creator's standing, and a page of decisions on what they made, the latest first. */
export interface CreatorHistory {
  standing: StandingView;
  decisions: DecisionView[];
  next_cursor: string | null;
}

/** An e-mail address and its password. */
export interface Credentials {
  email: string;
  password: string;
  /** Answer with cookies (for browsers) instead of tokens. */
  cookies?: boolean | undefined;
}

/** A currency of the wallet that Ludus itself uses. Players earn coins in play and buy the premium currency. */
export type Currency = "coins" | "premium";

/** A player's balance of one currency or consumable. Who owes something has a balance of zero. */
export interface CurrencyBalance {
  currency: string;
  /** What can be spent, in minor units. */
  balance: number;
  /** What the next credits pay off first, in minor units. */
  debt: number;
}

/** The figures of a day (UTC). */
export interface DayFigures {
  day: string;
  /** Accounts that were opened by the end of the day, and are there still. */
  players: number;
  /** Accounts that were opened on the day, and are there still. */
  registrations: number;
  /** Matches that were reported. */
  matches: number;
  /** Rewards of the battle pass that were claimed. */
  claims: number;
  /** What was paid for orders of the day, by currency: amounts in its minor units, without test orders. */
  revenue: Record<string, Revenue>;
  /** What waited for staff: `order_reviews`, `prizes`, `support`, `message_reports`, `suspicious_saves`. Empty where the day was counted later. */
  queues: Record<string, Queue>;
  /** When the day was counted last. Its last week is counted each day. */
  counted_at: string;
}

/**
 * A dead letter: an event that a function could not handle.
 *
 * `payload` is the event, as text or base64 (`encoding`), up to 800,000 bytes. `truncated` says that it was longer.
 * `replays` are the last twenty. It is deleted at `expire_at`, whatever becomes of it.
 */
export interface DeadLetter {
  dead_letter_id: string;
  function: string;
  source_topic: string;
  fact: string;
  payload: string;
  encoding: string;
  truncated: boolean;
  attributes: Record<string, string>;
  error: string;
  died_at: string;
  state: DeadLetterState;
  replays: Replay[];
  discard: Discard | null;
  expire_at: string | null;
}

/** The state of a dead letter. */
export type DeadLetterState = "dead" | "replaying" | "replayed" | "discarded";

/** A dead letter without its payload. */
export interface DeadLetterSummary {
  dead_letter_id: string;
  function: string;
  source_topic: string;
  fact: string;
  error: string;
  died_at: string;
  state: DeadLetterState;
  replays: number;
}

/** What made a debt, or made it larger: a purchase that was refunded after its currency was spent. */
export interface DebtCause {
  /** `refund`; `merge` where another account that became yours owed it. */
  movement: Movement;
  /** The purchase that was refunded, if it was one. */
  order_id: string | null;
  /** What it added to the debt, in minor units. */
  amount: number;
  reason: string;
  at: string;
}

/** What you owe of a currency, and why. Whatever you get of that currency pays it off first. */
export interface DebtStatement {
  currency: string;
  /** What is owed now, in minor units. */
  debt: number;
  /** Since when something is owed of it. */
  since: string | null;
  /** What was paid off since then, or forgiven, in minor units. */
  paid: number;
  /** What made the debt, the latest first. */
  causes: DebtCause[];
  /** Whether these are all causes: of a long history, the latest are shown. */
  is_whole: boolean;
}

/** What a player owes of each currency; nothing where nothing is owed. */
export interface Debts {
  player_id: string;
  debts: DebtStatement[];
  /** Whether so much is owed that no purchase can be opened until it is less. */
  purchases_stop: boolean;
}

/** A decision on an appeal. The creator is told; `notes` are for staff. */
export interface DecideAppeal {
  decision: AppealDecision;
  notes?: string | undefined;
}

/** What you make of it. It changes nothing for the player: a ban, or a prize that is not paid, is decided there. */
export interface DecideFlag {
  verdict: FlagVerdict;
  reason: string;
}

/** A decision on a report. Who reported it is told, and the sender where it is upheld; `note` is for staff. */
export interface DecideReport {
  decision: ReportDecision;
  note?: string | undefined;
}

/** What becomes of a purchase, and why. */
export interface DecideReview {
  decision: ReviewDecision;
  reason: string;
}

/** A decision on an item. Its creator is told `action` and `category`; `notes` are for staff. */
export interface DecideUgc {
  /** Of the claim of the review. */
  claim_id: string;
  action: DecisionAction;
  /** What is wrong with the item; null for `publish`. */
  category?: UgcCategory | null | undefined;
  ground?: ReasonGround | undefined;
  /** Whether the creator gets a strike, if the category has one; for `remove`. */
  strike?: boolean | undefined;
  /** Of a published item whose new version waits: whether the decision is on the item as a whole, and not on the new version alone. */
  whole_item?: boolean | undefined;
  notes?: string | undefined;
}

/** What becomes of an item: `publish`, players see it; `flag`, they do not for now; `remove`, never again. */
export type DecisionAction = "publish" | "flag" | "remove";

/**
 * A decision as staff sees it. `undone_at` is null while it stands.
 *
 * `before` and `after` are the states of the item, or of its new version where it is `of_new_version`.
 */
export interface DecisionView {
  decision_id: string;
  ugc_id: string;
  creator_id: string;
  name: string;
  version: number;
  of_new_version: boolean;
  action: DecisionAction;
  category: UgcCategory | null;
  ground: ReasonGround;
  notes: string;
  moderator_id: string;
  before: UgcStatus;
  after: UgcStatus;
  strike: boolean;
  whole_item: boolean;
  decided_at: string;
  undone_by: string;
  undone_at: string | null;
  undo_reason: string;
}

/** A delivery with what is sent, and its latest attempts. */
export interface DeliveryDetails {
  summary: DeliverySummary;
  body: string;
  attempts: Attempt[];
  kept_until: string;
}

/** How a campaign's drops stand. */
export interface DeliveryFigures {
  granted: number;
  /** Those of viewers who have not linked their Twitch account to a player yet. */
  waiting: number;
  /** Those that cannot be granted as the campaign stands. */
  held: number;
  /** Those that are granted, and of which Twitch does not know yet. */
  unreported: number;
  /** Since when the longest of them waits. */
  unreported_since: string | null;
}

/** How a delivery stands. */
export type DeliveryState = "pending" | "delivered" | "failed";

/** A delivery in the log. */
export interface DeliverySummary {
  delivery_id: string;
  webhook_id: string;
  event_id: string;
  event: string;
  state: DeliveryState;
  attempts: number;
  /** Of the last attempt; 0: there was no answer. */
  last_status: number | null;
  next_attempt_at: string | null;
  created_at: string;
}

/**
 * One dependency of a service: whether it answers, and after how many milliseconds.
 *
 * Partners and the mail server have the status `not_asked`: a health check does not call them.
 */
export interface Dependency {
  name: string;
  status: "up" | "down" | "not_asked";
  latency_ms: number | null;
  problem: string | null;
}

/** Rates and averages of the totals: null where nothing was counted. Rates are from 0 to 1. */
export interface Derived {
  win_rate: number | null;
  kd_ratio: number | null;
  /** The share of shots that hit, from 0 to 100. */
  accuracy_pct: number | null;
  avg_answer_time_ms: number | null;
  answer_rate: number | null;
}

/** What the tribe says of itself. */
export interface DescribeTribe {
  description: string;
}

/** A number of players with one kind of difference, and examples. */
export interface Difference {
  players: number;
  /** The ids of ten players at most. */
  examples: string[];
}

/** In what an order is not as its provider says. */
export type DifferenceKind = "paid_not_granted" | "granted_not_paid" | "amount_differs" | "refund_review" | "refund_overdue";

/** Who discarded a dead letter, and why. */
export interface Discard {
  discarded_by: string;
  discarded_at: string;
  reason: string;
}

/** Why a dead letter is discarded. */
export interface DiscardRequest {
  reason: string;
}

/** A drop that you have earned. */
export interface DropClaim {
  entitlement_id: string;
  campaign_id: string;
  name: string;
  status: DropStatus;
  held_because: HeldBecause | null;
  /** What it gave, and what became of each item. */
  items: Granted[];
  earned_at: string;
  granted_at: string | null;
}

/** Where a drop stands. */
export type DropStatus = "waiting" | "held" | "granted";

/** The new address, and the current password. */
export interface EmailChangeRequest {
  email: string;
  password: string;
}

/** The address to link, and a password for it. Both take effect when the address is confirmed. */
export interface EmailLinkRequest {
  email: string;
  password: string;
}

/** The short code of a mail, or the token of its link. */
export interface EmailProof {
  code?: string | null | undefined;
  token?: string | null | undefined;
}

/**
 * What was done for an address whose owner had not asked for the mail.
 *
 * `signed_out` says that the account had the address: its sessions have ended, and its password and linked
 * identities are set aside. Otherwise the address was only asked for and is not the account's.
 */
export interface EmailRefused {
  email: string;
  signed_out: boolean;
}

/** The code with its address, or the token of the link. */
export interface EmailSignIn {
  email?: string | null | undefined;
  code?: string | null | undefined;
  token?: string | null | undefined;
  /** Of a new player, where the game has a minimum age. Ask for it before you open an account. */
  age?: AgeDeclaration | null | undefined;
  /** Answer with cookies (for browsers) instead of tokens. */
  cookies?: boolean | undefined;
}

/** The address to send a sign-in mail to. The mail is in `language`, or else in the account's language. */
export interface EmailSignInRequest {
  email: string;
  language?: string | null | undefined;
}

/** The account's address. */
export interface EmailState {
  user_id: string;
  email: string;
  email_verified_at: string | null;
  /** Whether the address was confirmed in a session of the account. */
  proven: boolean;
}

/** The token of a mail. */
export interface EmailToken {
  token: string;
}

/** How to end a season early. With `dry_run`, nothing changes. */
export interface EndSeason {
  /** Why it ends early; kept in the audit trail. */
  reason: string;
  dry_run?: boolean | undefined;
}

/** What to end: a friendship, a request that I sent, or one that I received. */
export type EndedState = "friends" | "sent" | "received";

/** A new secret, which is shown once. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a code of it. */
export interface Enrolment {
  /** Send it with the first code, within `expires_in` seconds. */
  challenge_token: string;
  expires_in: number;
  /** The secret in base 32, for typing into an authenticator. */
  secret: string;
  otpauth_uri: string;
  /** A QR code of the URI, as the data URI of an SVG. */
  qr_code: string;
}

/** Something durable that a player owns, or owned, with each time that it was revoked by hand or by a ban. */
export interface EntitlementDetails {
  entitlement_id: string;
  /** The product that gave it; empty: it was a gift. */
  sku_id: string;
  kind: string;
  id: string;
  status: EntitlementStatus;
  granted_at: string;
  /** When it ends; null: it does not end. */
  expires_at: string | null;
  revoked_at: string | null;
  revocation_reason: RevocationReason | null;
  player_id: string;
  order_id: string;
  /** The latest last. */
  history: Revocation[];
}

/** Whether a player owns it now. */
export type EntitlementStatus = "active" | "expired" | "revoked";

/** Something durable that you own, or owned. */
export interface EntitlementView {
  entitlement_id: string;
  /** The product that gave it; empty: it was a gift. */
  sku_id: string;
  kind: string;
  id: string;
  status: EntitlementStatus;
  granted_at: string;
  /** When it ends; null: it does not end. */
  expires_at: string | null;
  revoked_at: string | null;
  revocation_reason: RevocationReason | null;
}

/** An entry as the player sees it. */
export interface EntryView {
  number: number;
  author: Author;
  text: string;
  created_at: string;
}

/** Whether money was moved. */
export type Environment = "live" | "sandbox";

/** An ID token of Epic Account Services (EOS_Auth_CopyIdToken). */
export interface EpicProof {
  id_token: string;
}

/** An Epic ID token. */
export interface EpicSignIn {
  id_token: string;
  /** Of a new player, where the game has a minimum age. Ask for it before you open an account. */
  age?: AgeDeclaration | null | undefined;
  /** Answer with cookies (for browsers) instead of tokens. */
  cookies?: boolean | undefined;
}

/** An item that a player wears. */
export interface EquippedItem {
  cosmetic_id: string;
  name: string;
  rarity: Rarity;
  image_url: string;
  preview_video_url: string | null;
}

/** The item that a player wears in each slot; null where the slot is empty. */
export interface EquippedItems {
  skin: EquippedItem | null;
  emote: EquippedItem | null;
  banner: EquippedItem | null;
  nameplate: EquippedItem | null;
  effect: EquippedItem | null;
  trail: EquippedItem | null;
}

/** What one service has erased of an account, as entries by what they are, and what it keeps and why. */
export interface ErasedPart {
  service: string;
  /** How many entries were erased, by what they are. */
  entries: Record<string, number>;
  kept: Kept[];
}

/**
 * What was erased of an account, what is kept and why, and when the last copy of it is gone.
 *
 * `last_backup_gone_at` is when the last backup that may have it is deleted; null until the erasure is complete. What
 * came late is erased at `again_at`; null: there is no more round.
 */
export interface ErasureCertificate {
  player_id: string;
  state: ErasureState;
  requested_at: string;
  due_at: string;
  erased_at: string | null;
  /** How often it was erased: what came late is erased in the later rounds. */
  rounds: number;
  again_at: string | null;
  /** How many entries were erased, by what they are. */
  entries: Record<string, number>;
  kept: Kept[];
  /** The same by the part of the game's backend, in order. */
  parts: ErasedPart[];
  last_backup_gone_at: string | null;
}

/** Where the erasure of an account stands. */
export type ErasureState = "none" | "waiting" | "stopped" | "erasing" | "erased";

/** Whether your account is going to be erased. It begins at `due_at`, and can be stopped until then. */
export interface ErasureStatus {
  state: ErasureState;
  requested_at: string | null;
  due_at: string | null;
  stopped_at: string | null;
}

/** Where the file is, for the next ten minutes. */
export interface ExportDownload {
  url: string;
  expires_at: string;
}

/** Where the file of a player's data stands. */
export type ExportState = "none" | "waiting" | "ready" | "failed" | "expired";

/**
 * The last file of your data. It can be downloaded from `ready` until `expires_at`.
 *
 * `progress` is in percent, `size` in bytes; a ZIP of JSON and of your files.
 */
export interface ExportStatus {
  state: ExportState;
  export_id: string | null;
  requested_at: string | null;
  progress: number;
  ready_at: string | null;
  expires_at: string | null;
  size: number | null;
}

/** A number that rose by more than was `allowed` since the save before. */
export interface FastRise {
  key: string;
  before: number;
  after: number;
  allowed: number;
}

/** One of your favourites. `added_at` is when you made it one. */
export interface FavouriteItem {
  ugc_id: string;
  creator_id: string;
  type: UgcType;
  name: string;
  summary: string;
  tags: string[];
  rating: number | null;
  rating_count: number;
  downloads: number;
  /** Null of your own items that are not published yet. */
  published_at: string | null;
  added_at: string;
}

/** Whether an item is among your favourites now. */
export interface FavouriteReceipt {
  ugc_id: string;
  is_favourite: boolean;
}

/** Some of the list as CSV (RFC 4180), with a line of names. `next_cursor` fetches the next part; null: the last. */
export interface FeedbackCsv {
  csv: string;
  next_cursor: string | null;
}

/** A bug or an idea with what was written; of a bug, its latest reports, with logs. */
export interface FeedbackDetails {
  item_id: string;
  kind: FeedbackKind;
  state: FeedbackState;
  title: string;
  players: number;
  times: number;
  assignee_id: string | null;
  fixed_in: string;
  merged_into: string | null;
  created_at: string;
  updated_at: string;
  last_reported_at: string;
  text: string;
  answer: string;
  /** Whose idea it is; null where that is not known, and for bugs. */
  author_id: string | null;
  latest: OccurrenceView[];
}

/** What somebody tells. */
export type FeedbackKind = "bug" | "idea";

/** What becomes of it. */
export type FeedbackState = "open" | "planned" | "in_progress" | "done" | "declined" | "hidden" | "merged";

/**
 * A bug or an idea in support's list. `players` have the bug, or vote for the idea, as of a minute ago at most.
 *
 * `times` is how often a bug was reported. `assignee_id` is null while nobody looks after it.
 */
export interface FeedbackSummary {
  item_id: string;
  kind: FeedbackKind;
  state: FeedbackState;
  title: string;
  players: number;
  times: number;
  assignee_id: string | null;
  fixed_in: string;
  merged_into: string | null;
  created_at: string;
  updated_at: string;
  last_reported_at: string;
}

/** A field that is to be another one. Values are JSON; null: the field is not there. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** A side of a battle. `user_id` is null for guards and for garrisons, whose members `members` names. */
export interface Fighter {
  user_id: string | null;
  username: string | null;
  tribe_id: string | null;
  army: Army;
  formation: Formation;
  power: number;
  /** The units of each member of a garrison. */
  members: Record<string, Army>;
}

/** The file of a version. `size` is in bytes; width and height are pixels, 0 where there are none. */
export interface FileView {
  version: number;
  file_name: string;
  content_type: string;
  size: number;
  sha256: string;
  width: number;
  height: number;
  duration_ms: number;
}

/**
 * Something about a file. `code` is a word for it, `detail` what of the file is meant.
 *
 * What `is_sure` puts the item before a moderator as flagged; all else is for the review to look at.
 */
export interface Finding {
  code: string;
  detail: string;
  is_sure: boolean;
}

/** From which version the save was made that was uploaded. */
export interface FinishUpload {
  /** The version that this save was made from; 0 where there was none. */
  expected_version: number;
  /** Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`. */
  save_id?: string | null | undefined;
}

/** A fact that speaks for a look: how many accounts, trainings or raids, and which other players it concerns. */
export interface FlagFact {
  count: number;
  /** The others whom it concerns, 20 at most. */
  player_ids: string[];
  noticed_at: string;
}

/** What somebody made of it. */
export type FlagVerdict = "harmless" | "cheating";

/** Whether you follow a creator now. */
export interface FollowReceipt {
  creator_id: string;
  follows: boolean;
}

/** A creator whom you follow. `display_name` is null of a player who is not there any more. */
export interface FollowedCreator {
  creator_id: string;
  display_name: string | null;
  since: string;
}

/** Debt to take off a player's wallet, and the reason. */
export interface ForgiveDebt {
  currency: string;
  /** In minor units; left out: all of it. */
  amount?: number | null | undefined;
  reason: string;
  /** An id of what it is for: debt is forgiven once for it. */
  fact: string;
}

/** How an army stands. */
export type Formation = "offensive" | "balanced" | "defensive";

/** What a formation changes, in permille. */
export interface FormationRule {
  attack: number;
  defence: number;
}

/** Who was found: one player, or nobody. */
export interface FoundPlayers {
  items: SearchedPlayer[];
}

/** How many players are in your lists, and how many friends you can have. */
export interface FriendCounts {
  friends: number;
  sent: number;
  blocked: number;
  most_friends: number;
}

/** Whether to accept only: then nothing is sent to a player who has not asked you. */
export interface FriendRequest {
  /** Only accept their request; send none of your own. */
  accept_only?: boolean | undefined;
}

/** A page of players, the latest first. A player who is gone is left out, so a page may be short. */
export interface FriendsPage {
  items: ListedPlayer[];
  next_cursor: string | null;
  counts: FriendCounts;
}

/** All of it. A season keeps the one that it began with. */
export interface Game {
  /** How long an hour of the game is. Less: all times below shrink with it. */
  hour_seconds: number;
  start_gold: number;
  /** What every player gets in an hour. */
  hourly_gold: number;
  /** What of a territory's gold each player with units there gets. */
  territory_share: number;
  /** What of its price a cancelled training gives back. */
  refund: number;
  army_a_barracks_level: number;
  /** What each level of the workshop after the first takes off training. */
  workshop_speed: number;
  training_queue: number;
  units: Record<string, UnitRule>;
  counters: Counter[];
  terrains: Record<string, TerrainRule>;
  formations: Record<string, FormationRule>;
  buildings: Record<string, BuildingRule>;
  warehouse: WarehouseRule;
  tiers: Record<string, TierRule>;
  battles: BattleRule;
  raids: RaidRule;
  season: SeasonRule;
  prizes: PrizeRule;
}

/** Who stands in a territory, all members together. */
export interface Garrison {
  units: Army;
  formation: Formation;
}

/** A garrison after your units came or went. `units` are all members', `own_units` yours. */
export interface GarrisonStatus {
  territory_id: number;
  /** Null when nobody holds the territory any more. */
  garrison: Garrison | null;
  own_units: Army;
  remaining_army: Army;
}

/**
 * XP for something else than a match. A grant counts once.
 *
 * A grant is known by its `grant_id`. Without one, it is known by the request's Idempotency-Key and the server that
 * sent it. Without either, a grant of the same amount, reason, metadata and `earned_at` (or day, in UTC) to the
 * same player is the same grant.
 */
export interface GrantXp {
  amount: number;
  reason: "season_challenge" | "daily_bonus" | "mission_complete" | "achievement";
  /** An id of what the grant is for: it counts once a player. */
  grant_id?: string | null | undefined;
  /** When it was earned; now, if left out. It decides which season it counts for. */
  earned_at?: string | null | undefined;
  metadata?: Record<string, string> | undefined;
}

/** XP for what several players did together. It counts once a player, under `grant_id`. */
export interface GrantXpToMany {
  /** An id of what the grant is for. */
  grant_id: string;
  reason: "season_challenge" | "daily_bonus" | "mission_complete" | "achievement";
  /** When it was earned; now, if left out. It decides which season it counts for. */
  earned_at?: string | null | undefined;
  metadata?: Record<string, string> | undefined;
  /** Who gets how much; each player once. */
  players: PlayerShare[];
}

/**
 * An item of an order, and what became of it: a refund takes back that and no more.
 *
 * Of one that ends, the order gives the time from `starts_at` to `expires_at`.
 */
export interface Granted {
  item: Item;
  outcome: Outcome;
  starts_at: string | null;
  expires_at: string | null;
}

/** What became of each player's grant, in the order of the request. */
export interface GrantedToMany {
  players: PlayerGrant[];
}

/**
 * The player's season after the grant. `repeated` says that the grant was made before and changes nothing now.
 *
 * Between two seasons, `season_id` is null and there is no level: the XP counts for the profile only. In a live event,
 * `amount` is what `base_amount` came to.
 */
export interface GrantedXp {
  player_id: string;
  /** The id of the grant; it is made from the request if none was sent. */
  grant_id: string;
  season_id: string | null;
  amount: number;
  /** What was to be granted, before a live event's factor. */
  base_amount: number;
  /** The live event that it was earned in. */
  event_id: string | null;
  repeated: boolean;
  total_xp: number;
  level: number;
  levels_reached: number[];
}

/**
 * The health of services.
 *
 * `ok`: all dependencies answer. `degraded`: some requests are slower or incomplete. `down`: requests fail.
 */
export interface Health {
  status: "ok" | "degraded" | "down";
  services: string[];
  dependencies: Dependency[];
}

/** Why a drop is held. */
export type HeldBecause = "no_campaign" | "country" | "player_limit" | "limit";

/** An entry of the caller's account history. Where it came from is empty for what staff or the system did. */
export interface HistoryEntry {
  entry_id: string;
  kind: AuditKind;
  by_you: boolean;
  ip: string;
  user_agent: string;
  at: string;
}

/** An idea. `votes` is as of a minute ago at most. `answer` is what the game's makers say. */
export interface IdeaView {
  idea_id: string;
  state: FeedbackState;
  title: string;
  text: string;
  votes: number;
  answer: string;
  created_at: string;
  updated_at: string;
}

/** A clone, the address of whoever will sign in as the new player, and why it is imported. */
export interface ImportClone {
  reason: string;
  email: string;
  clone: PlayerCloneInput;
}

/** A version's file, and what its scan found. `url` works without a token, for whoever has it, until it expires. */
export interface InspectedFile {
  version: number;
  file_name: string;
  content_type: string;
  size: number;
  sha256: string;
  width: number;
  height: number;
  duration_ms: number;
  /** Null where there is no scanned copy: it is not scanned, or too dangerous. */
  url: string | null;
  expires_in_seconds: number;
  findings: Finding[];
}

/** An item that a player owns. */
export interface InventoryItem {
  cosmetic_id: string;
  name: string;
  type: CosmeticType;
  rarity: Rarity;
  image_url: string;
  acquired_date: string;
  source: string;
  is_equipped: boolean;
}

/** Whether a player is invited to upload. */
export interface Invitation {
  player_id: string;
  is_invited: boolean;
}

/** Whether a player may upload where uploads are by invitation. */
export interface InviteCreator {
  is_invited: boolean;
  /** Why, for the audit. */
  reason: string;
}

/** Whom to invite, and to which role. */
export interface InviteToTribe {
  player_id: string;
  role?: "captain" | "warrior" | undefined;
}

/** One thing that a purchase gives. */
export interface Item {
  kind: string;
  /** Which one of its kind: the currency, the cosmetic, the title, the season of a pass. */
  id: string;
  /** How many; 1 of what a player has or has not. */
  quantity: number;
  /** What a player gets who owns it already. */
  instead: Substitute | null;
  /** How long it is owned; null: for good. Of an `entitlement` of a product alone. What is bought again before it ends goes on from there. */
  duration_seconds: number | null;
}

/** One thing that a purchase gives. */
export interface ItemInput {
  kind: string;
  /** Which one of its kind: the currency, the cosmetic, the title, the season of a pass. */
  id: string;
  /** How many; 1 of what a player has or has not. */
  quantity?: number | undefined;
  /** What a player gets who owns it already. */
  instead?: SubstituteInput | null | undefined;
  /** How long it is owned; null: for good. Of an `entitlement` of a product alone. What is bought again before it ends goes on from there. */
  duration_seconds?: number | null | undefined;
}

/** The public keys that access tokens verify against (RFC 7517). */
export interface JsonWebKeySet {
  keys: Record<string, string>[];
}

/** What stays of a player who is erased, and why. */
export interface Kept {
  what: string;
  why: string;
}

/** Why a key is revoked. */
export interface KeyRevocation {
  reason: string;
}

/** How long the old secret stays valid, in seconds: thirty days at most. */
export interface KeyRotation {
  keep_old_seconds: number;
}

/** A key of saves, and what holds of it. */
export interface KeyRule {
  /** A JSON Pointer (RFC 6901) into the data. A part `*` stands for every key of an object that the rules do not name themselves. No part leads into a list, which is one value: a save that has a list above a key that is `server_only` or has a `rise` is refused. */
  key: string;
  merge: MergeRule;
  /** Only the game's servers set it; players' saves leave it as it is. */
  server_only: boolean;
  rise: Rise | null;
  /** A copy of a player for another environment has all that is at this key. Set it only where the texts, and the names that `*` stands for, are the game's own: nothing that a player has written. Without it, such a copy has the key's number or truth value, if no `*` is in the key. */
  cloned: boolean;
}

/** A key of saves, and what holds of it. */
export interface KeyRuleInput {
  /** A JSON Pointer (RFC 6901) into the data. A part `*` stands for every key of an object that the rules do not name themselves. No part leads into a list, which is one value: a save that has a list above a key that is `server_only` or has a `rise` is refused. */
  key: string;
  merge?: MergeRule | undefined;
  /** Only the game's servers set it; players' saves leave it as it is. */
  server_only?: boolean | undefined;
  rise?: RiseInput | null | undefined;
  /** A copy of a player for another environment has all that is at this key. Set it only where the texts, and the names that `*` stands for, are the game's own: nothing that a player has written. Without it, such a copy has the key's number or truth value, if no `*` is in the key. */
  cloned?: boolean | undefined;
}

/** The top of a leaderboard: at most 100 entries, and the number of players on it. */
export interface Leaderboard {
  /** `global`, or a country of ISO 3166-1. */
  scope: string;
  total_players: number;
  entries: LeaderboardEntry[];
}

/** One line of a leaderboard. Ranks begin at 1. */
export interface LeaderboardEntry {
  player_id: string | null;
  display_name: string | null;
  country: string | null;
  elo: number;
  tier: string;
  wins: number | null;
  losses: number | null;
  draws: number | null;
  rank: number;
}

/** The state of a season's leaderboard. */
export type LeaderboardState = "live" | "closing" | "final";

/** What a clone does not have: `fields` of something, or all of it where they are empty. */
export interface LeftOut {
  what: string;
  fields: string[];
  why: string;
}

/** What a clone does not have: `fields` of something, or all of it where they are empty. */
export interface LeftOutInput {
  what: string;
  fields?: string[] | undefined;
  why: string;
}

/** What a picture of the library is for. It decides the sizes. */
export type LibraryKind = "reward" | "item" | "sku";

/**
 * A picture of the library.
 *
 * `url` is the address to give to what shows the picture: it is set when the state is `ready`, as `picture` is, and
 * never changes what it shows. `reason` says why it was refused or has failed.
 */
export interface LibraryPicture {
  picture_id: string;
  kind: LibraryKind;
  name: string;
  state: UploadState;
  reason: string | null;
  url: string | null;
  picture: Picture | null;
  created_at: string;
}

/** A picture for the library: what it is for, the file that will be sent, and how staff calls it. */
export interface LibraryUpload {
  content_type: "image/jpeg" | "image/png" | "image/webp";
  /** Its ending has to fit the content type. */
  file_name?: string | undefined;
  kind: LibraryKind;
  name?: string | undefined;
}

/** A player's statistics since the account was opened. */
export interface LifetimeStatistics {
  span: "lifetime" | "season" | "week" | "day";
  /** The season, week or day; null for all time, and when no season is on. */
  key: string | null;
  totals: Totals;
  derived: Derived;
  current_win_streak: number;
  personal_bests: PersonalBests;
  last_match_at: string | null;
}

/** The kind of an entry of the identity history. */
export type LinkAction = "link" | "unlink" | "merge" | "unmerge";

/**
 * A link, an unlink or a merge.
 *
 * A merge and its undoing are entries of both accounts. They name the other account and no identity.
 */
export interface LinkEntry {
  entry_id: string;
  user_id: string;
  action: LinkAction;
  provider: Provider | null;
  subject: string;
  other_user_id: string;
  merge_id: string;
  performed_by: string;
  reason: string;
  at: string;
}

/** The wallet's address, and what its signature is for: to link it, or to confirm the player's identity. */
export interface LinkNonceRequest {
  wallet_address: string;
  purpose?: "link" | "reauthenticate" | undefined;
}

/** The identity to link, by exactly one proof. */
export interface LinkRequest {
  steam?: SteamProof | null | undefined;
  epic?: EpicProof | null | undefined;
  wallet?: WalletProof | null | undefined;
}

/** An identity of the account. An e-mail address can be changed, but not unlinked. */
export interface LinkedAccount {
  provider: Provider;
  display_name: string;
  linked_at: string;
  can_unlink: boolean;
  /** Until when an identity that is set aside can be linked again. */
  set_aside_until: string | null;
}

/** The identities of the account, whether its address was confirmed in one of its sessions, and what guards it. */
export interface LinkedAccounts {
  items: LinkedAccount[];
  email_proven: boolean;
  /** Whether a password signs in to the account. */
  has_password: boolean;
  /** Whether a sign-in asks for a second factor. */
  two_factor: boolean;
  /** Until when a password that is set aside can be restored, by showing it in a session. */
  password_set_aside_until: string | null;
}

/** In what order items are listed. */
export type ListOrder = "newest" | "top_rated" | "trending";

/**
 * An item on a list. `summary` is how its description begins.
 *
 * `rating` is the mean of the ratings, from 1 to 5; null without any. Numbers are as of some minutes ago.
 */
export interface ListedItem {
  ugc_id: string;
  creator_id: string;
  type: UgcType;
  name: string;
  summary: string;
  tags: string[];
  rating: number | null;
  rating_count: number;
  downloads: number;
  /** Null of your own items that are not published yet. */
  published_at: string | null;
}

/** A player in a list, since when. Of a private profile only the name is shown. */
export interface ListedPlayer {
  user_id: string;
  display_name: string;
  level: number | null;
  avatar: Picture | null;
  avatar_url: string | null;
  since: string;
  /** Whether a friend has played in the last six minutes; null where that is not shown. */
  is_online: boolean | null;
}

/** Which players to list: friends, requests that I sent or received, or players whom I blocked. */
export type ListedState = "friends" | "sent" | "received" | "blocked";

/** What a client needs to listen to the player's live data. */
export interface ListeningToken {
  /** For `signInWithCustomToken` of the Firebase SDK; it can be used for an hour. */
  token: string;
  /** The Firebase project. */
  project_id: string;
  /** The database of the project to open. */
  database: string;
  /** What to listen to in it. */
  path: string;
  /** When listening ends; ask for the next token before. */
  expires_at: string;
}

/** A mail goes out if it has a recipient. Its token is valid for `expires_in` seconds. */
export interface MailSent {
  expires_in: number;
}

/** A match that was reported: the player took part in it. Each match proves one score of a player on a board. */
export interface MatchProof {
  kind?: "match" | undefined;
  match_id: string;
}

/** The result of a match between two players, from a game server. Without `winner_id`, the match was a draw. */
export interface MatchReport {
  match_id: string;
  /** When it ended; now, if it is left out or in the future. */
  played_at?: string | null | undefined;
  map?: string | null | undefined;
  winner_id?: string | null | undefined;
  duration_seconds?: number | null | undefined;
  players: ParticipantInput[];
}

/** A player's record against one opponent, and a page of the matches between them, the latest first. */
export interface Matchup {
  items: PlayedMatch[];
  next_cursor: string | null;
  opponent_id: string;
  matches: number;
  wins: number;
  losses: number;
  draws: number;
  /** Between 0 and 1; null before the first match. */
  win_rate: number | null;
}

/** A merge, or its preview: `performed` says which. A merge can be undone until `undo_until`. */
export interface Merge {
  merge_id: string | null;
  performed: boolean;
  source_id: string;
  target_id: string;
  undo_until: string | null;
  undone_at: string | null;
  parts: MergePart[];
  /** What an undo could not give back: identities and addresses of other accounts, and spent money. */
  not_returned: string[];
}

/** Another idea that says the same. It gets the votes; whoever votes for both has one. */
export interface MergeIdeas {
  into: string;
}

/** One thing that both accounts have: the value of each, the target's value afterwards, and the rule. */
export interface MergeLine {
  what: string;
  source: number | string | boolean | null;
  target: number | string | boolean | null;
  result: number | string | boolean | null;
  rule: string;
}

/** What a merge does in one service. `notes` say what an undo cannot give back exactly. */
export interface MergePart {
  service: string;
  lines: MergeLine[];
  notes: string[];
}

/** The accounts to merge. Without `perform`, the answer is a preview and nothing changes. */
export interface MergeRequest {
  /** The account that is given up. */
  source_id: string;
  /** The account that stays. */
  target_id: string;
  reason: string;
  /** Whether to merge; the default is a preview. */
  perform?: boolean | undefined;
}

/** What becomes of a key when two devices have saved. */
export type MergeRule = "max" | "min" | "sum_of_deltas" | "union" | "last_write";

/** What a player has done with a message. */
export type MessageState = "unread" | "read" | "archived";

/** A message in one language. It is plain text and may hold `<`: whoever shows it escapes it. */
export interface MessageText {
  subject: string;
  body: string;
}

/** A message in one language. It is plain text and may hold `<`: whoever shows it escapes it. */
export interface MessageTextInput {
  subject: string;
  body: string;
}

/** What a message is about. */
export type MessageType = "purchase_granted" | "purchase_refunded" | "drop_claimed" | "moderation_decision" | "campaign_announcement" | "support_thread_created" | "support_reply" | "generic" | "direct_message";

/**
 * A message as its player sees it. `metadata` says what it is about, such as the id of a purchase.
 *
 * `granted` says what became of each attachment when they were claimed. `sender` is the player who wrote it; it
 * is null where the game did. The language of a player's text is `und`.
 */
export interface MessageView {
  message_id: string;
  type: MessageType;
  sender: Sender | null;
  language: string;
  subject: string;
  body: string;
  metadata: Record<string, string>;
  read: boolean;
  archived: boolean;
  attachments: Item[];
  claimed: boolean;
  granted: Granted[];
  created_at: string;
  expires_at: string;
}

/** Why an entry of the ledger was written. */
export type Movement = "credit" | "purchase" | "spend" | "refund" | "reversal" | "forgiven" | "merge";

/**
 * A player's progress: the tier (0 to 100), the XP in it, and the XP to the next tier (null at the last).
 *
 * `current_tier` includes tiers that were bought.
 */
export interface MyBattlePass {
  season: SeasonDetails;
  current_tier: number;
  current_xp: number;
  xp_to_next_tier: number | null;
  purchased_tiers: number;
  total_xp: number;
  is_premium: boolean;
  claimed_free: number[];
  claimed_premium: number[];
  /** Of bonuses, by their number of seasons. */
  claimed_bonuses: number[];
}

/** A bug that you reported: what you wrote last, and what became of it. `answer` is what the game's makers say. */
export interface MyBug {
  bug_id: string;
  state: FeedbackState;
  times: number;
  title: string;
  answer: string;
  /** The version that the bug is gone in; empty while it is not, or nobody has said. */
  fixed_in: string;
  first_at: string;
  last_at: string;
}

/** All that you have in a season. */
export interface MyConquest {
  player_id: string;
  season_id: string;
  username: string;
  tribe_id: string | null;
  gold: number;
  gold_capacity: number;
  /** The share of your gold that no raid takes: 0.25 is a quarter. */
  gold_protection: number;
  gold_an_hour: number;
  army: Army;
  army_cap: number;
  /** Units in garrisons and on their way to a battle; `army_cap` counts them. */
  army_away: number;
  buildings: Record<string, BuildingView>;
  training_queue: TrainingView[];
  victory_points: number;
}

/**
 * The campaigns that run, and the 50 latest drops that you have earned.
 *
 * Twitch does not tell games how far a viewer is: it shows that at twitch.tv/drops/inventory.
 */
export interface MyDrops {
  /** Your Twitch accounts; empty: none is linked. */
  twitch_logins: string[];
  campaigns: OfferedCampaign[];
  claims: DropClaim[];
}

/**
 * What you made, in any state. `reason` is a word that says why it is flagged or removed, `scan_error` for one.
 *
 * `new_file` is the version that is on its way, `new_file_status` how far it is.
 */
export interface MyUgcItem {
  ugc_id: string;
  creator_id: string;
  type: UgcType;
  name: string;
  description: string;
  tags: string[];
  visibility: Visibility;
  status: UgcStatus;
  /** What players download; null until it is published. */
  file: FileView | null;
  rating: number | null;
  rating_count: number;
  downloads: number;
  created_at: string;
  updated_at: string;
  published_at: string | null;
  reason: string;
  /** When you asked for publication; null: it stays private. */
  asked_at: string | null;
  new_file: FileView | null;
  new_file_status: UgcStatus | null;
  new_file_reason: string;
}

/** Your rating of an item. `stars` is null where you have not rated it. */
export interface MyUgcRating {
  ugc_id: string;
  stars: number | null;
}

/** The sources of a season's XP: totals by source, and a page of gains, the latest first. */
export interface MyXp {
  season_id: string;
  total_xp: number;
  by_source: SourceTotal[];
  items: XpHistoryEntry[];
  next_cursor: string | null;
}

/** The new player, how many entries of what it got, and what it did not get. */
export interface NewPlayer {
  user_id: string;
  entries: Record<string, number>;
  left_out: LeftOut[];
  imported_at: string;
}

/** A score board: who is ranked, when, by what, and what a score has to prove. */
export interface NewScoreSeason {
  season_id: string;
  name: string;
  type?: BoardType | undefined;
  start_date: string;
  /** When it is over; null: never. */
  end_date?: string | null | undefined;
  reset_rule?: ResetRule | undefined;
  recurrence?: Recurrence | undefined;
  /** With `recurrence` `cron`, and only then. */
  cron?: string | null | undefined;
  order?: Order | undefined;
  operator?: Operator | undefined;
  /** Decimal places that a score may have. */
  decimals?: number | undefined;
  /** Scores that a player may submit until the next reset; null: any. */
  attempts?: number | null | undefined;
  proof?: RequiredProof | undefined;
  /** With `proof` `match`: the number of the match report that the score must be. */
  match_metric?: "score" | "kills" | "deaths" | "shots" | "hits" | "streak" | "answers" | "answer_time_ms" | null | undefined;
  /** With `proof` `session`: the rule that replays a session to the score. */
  scoring_rule?: string | null | undefined;
  /** With `proof` `session`: public keys of who hosts sessions, any of which may have signed one. */
  session_keys?: string[] | undefined;
  /** Whether players see it and scores are taken. */
  is_active?: boolean | undefined;
  /** Whatever clients want to know, such as an icon. */
  metadata?: Record<string, string> | undefined;
}

/** A state that support gives. `hidden`: spam, or against the rules; players see it no more. */
export type NewState = "open" | "planned" | "in_progress" | "done" | "declined" | "hidden";

/** The message to sign with personal_sign, unchanged, before it expires. */
export interface NonceIssued {
  wallet_address: string;
  nonce: string;
  message: string;
  expires_at: string;
}

/** The wallet's address: in lower case, in upper case, or with its checksum (EIP-55). */
export interface NonceRequest {
  wallet_address: string;
}

/** A bug of a player, as it was reported last. */
export interface OccurrenceView {
  player_id: string;
  title: string;
  text: string;
  client: ClientData;
  crash: Crash | null;
  log: string;
  /** Ids of pictures: ask for each by `ugc-show-screenshot`. */
  screenshots: string[];
  times: number;
  first_at: string;
  last_at: string;
}

/** A product in one store: the store's own id of it, and its prices there. */
export interface Offer {
  /** The store's id of the product. */
  product_id: string;
  /** Prices by currency, in millionths of its main unit. Required for Steam and Stripe, which ask us. */
  prices: Record<string, number>;
}

/** A product in one store: the store's own id of it, and its prices there. */
export interface OfferInput {
  /** The store's id of the product. */
  product_id: string;
  /** Prices by currency, in millionths of its main unit. Required for Steam and Stripe, which ask us. */
  prices?: Record<string, number> | undefined;
}

/** Something that a campaign gives. */
export interface OfferedBenefit {
  benefit_id: string;
  name: string;
  items: Item[];
  /** How often you have got it. */
  claimed: number;
}

/** A campaign in which drops can be earned on Twitch. */
export interface OfferedCampaign {
  campaign_id: string;
  name: string;
  starts_at: string;
  ends_at: string;
  countries: string[];
  benefits: OfferedBenefit[];
}

/** A product to buy, and how to pay. `price` is what the player saw: another one now refuses the purchase. */
export interface OpenCheckout {
  sku_id: string;
  provider: PaymentProvider;
  currency: string;
  /** In millionths of the currency's main unit. */
  price?: number | null | undefined;
  /** Steam: where the player agrees to pay. */
  session?: SteamSession | undefined;
  /** Steam: the language of its window (ISO 639-1). */
  language?: string | undefined;
}

/** A new support thread. */
export interface OpenThread {
  category: Category;
  subject: string;
  text: string;
}

/** Which of a player's scores counts: the best, the last, or the sum of all. */
export type Operator = "best" | "last" | "sum";

/** Which scores win. */
export type Order = "high" | "low";

/** A purchase with all that is kept of it. */
export interface OrderDetails {
  order_id: string;
  /** The player who paid; empty while nobody has shown the receipt. */
  player_id: string;
  provider: PaymentProvider;
  environment: Environment;
  /** The provider's id of the purchase. */
  transaction_id: string;
  status: OrderStatus;
  /** The product; empty while no product stands for what the store sold. */
  sku_id: string;
  sku_version: number;
  name: string;
  /** What it gave, and what became of each item. */
  items: Granted[];
  /** The currency of the price, by its ISO 4217 code, if the store said it. */
  currency: string | null;
  /** The price in millionths of the currency's main unit, if the store said it. */
  amount: number | null;
  /** What was given back, in the same unit. */
  refunded_amount: number;
  /** The share of its amounts of currencies that refunds took, in millionths. */
  taken_back: number;
  /** 1, and one more for each refund that was reversed. */
  times_granted: number;
  acknowledgement: Acknowledgement;
  /** Why a person may want to look at it. */
  flags: string[];
  /** Other players who have shown its receipt, the first 20 of them: they may have stolen it, or got it from its player. */
  shown_by: string[];
  /** The review that it waits for, or waited for, before its money is taken. */
  review: Review | null;
  /** What was revoked of it by hand or by a ban, and restored; the latest last. */
  revocations: Revocation[];
  /** The refund that an admin asked for, if any. */
  refund: RefundOrder | null;
  /** Whether that refund is still to be carried out; it goes on by itself. */
  refund_due: boolean;
  created_at: string;
  granted_at: string | null;
  refunded_at: string | null;
  updated_at: string;
}

/**
 * An order that is not as its provider says. It stays when it is resolved.
 *
 * One that an admin has closed stays closed until it is another.
 *
 * Amounts are in millionths of the currency's main unit. `payment_state` is null where the provider does not know it,
 * or was not asked.
 */
export interface OrderDifference {
  order_id: string;
  player_id: string;
  provider: PaymentProvider;
  transaction_id: string;
  kinds: DifferenceKind[];
  order_status: OrderStatus;
  order_amount: number | null;
  order_currency: string | null;
  payment_state: PaymentState | null;
  payment_amount: number | null;
  payment_currency: string | null;
  /** Whether nobody has closed it, and no comparison has found it gone. */
  is_open: boolean;
  found_at: string;
  resolved_at: string | null;
  /** The admin who has closed it; empty: a comparison found it gone. */
  closed_by: string;
  close_reason: string;
}

/** What the store said of a purchase when it was granted. */
export interface OrderReceipt {
  order_id: string;
  payment: Payment;
}

/** The order after its refund. With `dry_run`, the order as it is, and the refund's effect. */
export interface OrderRefund {
  order: OrderDetails;
  dry_run: boolean;
  /** With `dry_run`: what it would take; null where nothing was given. */
  effect: RefundEffect | null;
}

/** Where an order stands. */
export type OrderStatus = "pending" | "in_review" | "verified" | "granted" | "failed" | "refunded" | "partially_refunded" | "charged_back";

/** A purchase of yours. */
export interface OrderView {
  order_id: string;
  provider: PaymentProvider;
  status: OrderStatus;
  sku_id: string;
  name: string;
  /** What it gave, and what became of each item. */
  items: Granted[];
  /** The currency of the price, by its ISO 4217 code, if the store said it. */
  currency: string | null;
  /** The price in millionths of the currency's main unit, if the store said it. */
  amount: number | null;
  /** What was given back, in the same unit. */
  refunded_amount: number;
  created_at: string;
  granted_at: string | null;
  refunded_at: string | null;
}

/** What became of an item. */
export type Outcome = "granted" | "replaced" | "owned" | "no_room" | "taken_back" | "revoked";

/** The caller's whole profile. The picture URLs are those of the largest size. */
export interface OwnProfile {
  user_id: string;
  display_name: string;
  bio: string;
  country: string | null;
  title: string;
  titles: string[];
  earned_titles: string[];
  banner_color: string;
  theme: "dark" | "light";
  social_links: SocialLinks;
  total_xp: number;
  level: number;
  is_public: boolean;
  show_on_boards: boolean;
  accept_friend_requests: boolean;
  allow_messages: boolean;
  show_presence: boolean;
  avatar: Picture | null;
  avatar_upload: PictureUpload | null;
  banner: Picture | null;
  banner_upload: PictureUpload | null;
  created_at: string;
  updated_at: string;
  avatar_url: string | null;
  banner_url: string | null;
}

/**
 * A player's standing. The ranks are null before the first rated match.
 *
 * `tier_rank` is the rank among the players of the same tier. `nearby` has the player with five players above and
 * below; `rank` says which entry the player is.
 */
export interface OwnStanding {
  player_id: string;
  rank: number | null;
  tier_rank: number | null;
  elo: number;
  peak_elo: number;
  tier: string;
  total_players: number;
  nearby: LeaderboardEntry[];
}

/** The tribe that holds a territory, and since when. */
export interface Owner {
  tribe_id: string;
  controlled_since: string;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfAppealView {
  items: AppealView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfAuditEntry {
  items: AuditEntry[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfBroadcastView {
  items: BroadcastView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfCampaign {
  items: Campaign[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfCatalogItem {
  items: CatalogItem[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfCollectionView {
  items: CollectionView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfCosmetic {
  items: Cosmetic[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfDayFigures {
  items: DayFigures[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfDeadLetterSummary {
  items: DeadLetterSummary[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfDeliverySummary {
  items: DeliverySummary[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfEntitlementView {
  items: EntitlementView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfFavouriteItem {
  items: FavouriteItem[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfFeedbackSummary {
  items: FeedbackSummary[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfFollowedCreator {
  items: FollowedCreator[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfHistoryEntry {
  items: HistoryEntry[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfIdeaView {
  items: IdeaView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfInventoryItem {
  items: InventoryItem[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfLibraryPicture {
  items: LibraryPicture[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfLinkEntry {
  items: LinkEntry[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfListedItem {
  items: ListedItem[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfMessageView {
  items: MessageView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfMyBug {
  items: MyBug[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfMyUgcItem {
  items: MyUgcItem[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfOrderDetails {
  items: OrderDetails[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfOrderDifference {
  items: OrderDifference[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfOrderView {
  items: OrderView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfPastBattle {
  items: PastBattle[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfPayoutView {
  items: PayoutView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfPlayedMatch {
  items: PlayedMatch[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfPlayerFlagView {
  items: PlayerFlagView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfRefusedScore {
  items: RefusedScore[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfReportView {
  items: ReportView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfReviewView {
  items: ReviewView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfScoreSeasonView {
  items: ScoreSeasonView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfSearchedPlayer {
  items: SearchedPlayer[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfSeasonDetails {
  items: SeasonDetails[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfSeasonResult {
  items: SeasonResult[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfServerKeyDetails {
  items: ServerKeyDetails[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfSessionDetails {
  items: SessionDetails[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfSkuOnSale {
  items: SkuOnSale[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfStaffThreadSummary {
  items: StaffThreadSummary[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfSuspiciousSave {
  items: SuspiciousSave[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfTakedownView {
  items: TakedownView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfThreadSummary {
  items: ThreadSummary[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfTrailEntry {
  items: TrailEntry[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfUgcReportView {
  items: UgcReportView[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfWalletHistoryEntry {
  items: WalletHistoryEntry[];
  next_cursor: string | null;
}

/** One page of a list. `next_cursor` fetches the next page; it is null on the last one. */
export interface PageOfWebhookView {
  items: WebhookView[];
  next_cursor: string | null;
}

/** Whether a service could show what it keeps. */
export type PartState = "shown" | "nothing_kept" | "failed";

/** One player's part in a match. A null means that the game does not count it, not that it is zero. */
export interface Participant {
  player_id: string;
  score: number | null;
  kills: number | null;
  deaths: number | null;
  shots: number | null;
  hits: number | null;
  /** The longest streak in this match. */
  streak: number | null;
  /** Questions asked. */
  questions: number | null;
  /** Questions answered. */
  answers: number | null;
  /** The time of all answers, in milliseconds. */
  answer_time_ms: number | null;
  /** The fastest answer, in milliseconds. */
  fastest_answer_ms: number | null;
}

/** One player's part in a match. A null means that the game does not count it, not that it is zero. */
export interface ParticipantInput {
  player_id: string;
  score?: number | null | undefined;
  kills?: number | null | undefined;
  deaths?: number | null | undefined;
  shots?: number | null | undefined;
  hits?: number | null | undefined;
  /** The longest streak in this match. */
  streak?: number | null | undefined;
  /** Questions asked. */
  questions?: number | null | undefined;
  /** Questions answered. */
  answers?: number | null | undefined;
  /** The time of all answers, in milliseconds. */
  answer_time_ms?: number | null | undefined;
  /** The fastest answer, in milliseconds. */
  fastest_answer_ms?: number | null | undefined;
}

/** The account's password, and a code of its second factor. */
export interface PasswordAndCode {
  /** The authenticator's six digits. */
  code?: string | null | undefined;
  /** Instead of a code. */
  recovery_code?: string | null | undefined;
  password: string;
}

/** The current password and the new one. */
export interface PasswordChange {
  current_password: string;
  new_password: string;
}

/** The password is changed. The other sessions have ended. */
export interface PasswordChanged {
  user_id: string;
  changed_at: string;
}

/** The account's password. */
export interface PasswordConfirmation {
  password: string;
}

/** The mailed token and the new password. */
export interface PasswordReset {
  token: string;
  password: string;
}

/** The address whose password is to be reset. The mail is in `language`, or else in the account's language. */
export interface PasswordResetRequest {
  email: string;
  language?: string | null | undefined;
}

/** A battle that you took part in. */
export interface PastBattle {
  battle_id: string;
  battle_type: BattleType;
  result: BattleOutcome;
  /** Whether you attacked; else you defended. */
  attacked: boolean;
  territory_id: number | null;
  /** The name of the other player; null for guards and garrisons. */
  opponent: string | null;
  vp_gained: number;
  gold_looted: number;
  territory_transferred: boolean;
  created_at: string;
}

/**
 * A payment as its provider states it now; the same for all providers.
 *
 * `transaction_id` is what names it at the provider for ever. `payer` is who it is bound to: the token that the
 * player's client gave the store (empty: it is bound to nobody). `asked_at` is when the provider was asked. Amounts
 * are in millionths of the currency's main unit; `raw` is the amount as the provider writes it.
 * `quantity` is how many times the product was bought at once, `refunded_quantity` how many of them were given back,
 * where a provider counts partial refunds so. `paid_with` tells cards and the like apart, where the provider does.
 * `reference` is another id of it there, if it has one.
 */
export interface Payment {
  provider: PaymentProvider;
  environment: Environment;
  transaction_id: string;
  product_id: string;
  state: PaymentState;
  payer: string;
  currency: string | null;
  amount: number | null;
  raw: string;
  refunded_amount: number;
  quantity: number;
  refunded_quantity: number;
  paid_at: string | null;
  needs_acknowledgement: boolean;
  asked_at: string | null;
  paid_with: string;
  reference: string;
}

/** Who takes the money. */
export type PaymentProvider = "steam" | "epic" | "apple" | "google" | "stripe";

/** What a provider says of a payment now. */
export type PaymentState = "open" | "approved" | "paid" | "cancelled" | "refunded" | "partially_refunded" | "charged_back";

/** Whether a prize was paid. */
export type PayoutStatus = "pending" | "settled";

/** A prize for money, in cents of a dollar. */
export interface PayoutView {
  payout_id: string;
  season_id: string;
  rank: number;
  tribe_id: string;
  player_id: string;
  share: Share;
  cents: number;
  /** Where it goes: while it is pending, a wallet that is the player's own now; empty: there is none. */
  wallet: string;
  status: PayoutStatus;
  /** The transfer that paid it: chain, transaction hash and log index. */
  transfer_id: string | null;
  settled_at: string | null;
  created_at: string;
}

/** A request about this player that the caller's roles allow. */
export interface PermittedAction {
  /** The operation of the API document. */
  action: string;
  method: string;
  path: string;
  /** Whether it takes a `reason`, in the body or, of a DELETE, in the query. */
  takes_reason: boolean;
}

/** A player's records. The fastest answer is in milliseconds. */
export interface PersonalBests {
  best_win_streak: number;
  fastest_answer_ms: number | null;
  peak_elo: number;
}

/** A processed picture. Its URLs never change what they show. */
export interface Picture {
  picture_id: string;
  variants: Variant[];
}

/**
 * The state of the latest upload of a picture. `reason` says why it was refused or has failed.
 *
 * `started_at` is when the processing last began, for the `attempts`-th time. `failed_at` is when it was given up.
 */
export interface PictureUpload {
  attempts: number;
  failed_at: string | null;
  upload_id: string;
  state: UploadState;
  reason: string | null;
  requested_at: string;
  started_at: string | null;
  finished_at: string | null;
}

/** A match. `elo_change` is null until the match has been rated. */
export interface PlayedMatch {
  match_id: string;
  played_at: string;
  outcome: "win" | "loss" | "draw";
  opponent_id: string;
  map: string | null;
  duration_seconds: number | null;
  mine: Participant;
  theirs: Participant;
  elo_before: number | null;
  elo_after: number | null;
  elo_change: number | null;
}

/** A bonus as a player stands: `seasons_reached` of the seasons before gave the level. */
export interface PlayerBonus {
  seasons: number;
  level: number;
  reward: Reward;
  seasons_reached: number;
  state: "claimable" | "claimed" | "locked";
}

/** A player without identity: import it into another environment as it is. */
export interface PlayerClone {
  /** The form of this file. */
  format: 1;
  made_at: string;
  /** Where the player was copied. */
  environment: string;
  /** What is kept of the player, by what it is. */
  entries: Record<string, Record<string, unknown>[]>;
  left_out: LeftOut[];
}

/** A player without identity: import it into another environment as it is. */
export interface PlayerCloneInput {
  /** The form of this file. */
  format?: 1 | undefined;
  made_at: string;
  /** Where the player was copied. */
  environment: string;
  /** What is kept of the player, by what it is. */
  entries: Record<string, Record<string, unknown>[]>;
  left_out: LeftOutInput[];
}

/** A player of a season who was flagged, with the facts by reason. */
export interface PlayerFlagView {
  flag_id: string;
  season_id: string;
  player_id: string;
  facts: Record<string, FlagFact>;
  /** Whether nobody has decided yet. */
  waits: boolean;
  verdict: FlagVerdict | null;
  reason: string;
  decided_at: string | null;
  created_at: string;
}

/** What became of one player's grant: either `granted` or `refused` is set. */
export interface PlayerGrant {
  player_id: string;
  granted: GrantedXp | null;
  refused: RefusedGrant | null;
}

/** A player, by service, and what the caller may do about them. */
export interface PlayerInFull {
  user_id: string;
  /** What each service keeps, by the service's name. */
  parts: Record<string, PlayerPart>;
  actions: PermittedAction[];
}

/** What one service keeps of a player. `data` is null unless the state is `shown`. */
export interface PlayerPart {
  state: PartState;
  /** What the service shows, in fields of its own. */
  data: Record<string, unknown> | null;
  /** The code of the error if the service failed. */
  error: string | null;
}

/** A player's progress. A level is a tier of the battle pass. */
export interface PlayerProgress {
  player_id: string;
  season_id: string;
  season_state: SeasonState;
  current_level: number;
  current_xp: number;
  xp_to_next_level: number | null;
  purchased_tiers: number;
  total_xp: number;
  is_premium: boolean;
}

/** By what to find a player: an address, an account of a partner, or a wallet. Exactly one of them. */
export interface PlayerSearch {
  email?: string | null | undefined;
  provider?: SignInProvider | null | undefined;
  /** The partner's own id, such as a SteamID64. */
  provider_id?: string | null | undefined;
  wallet_address?: string | null | undefined;
}

/** What one of several players gets. */
export interface PlayerShare {
  player_id: string;
  amount: number;
}

/** A player's slot with the versions that are kept, the current one first. */
export interface PlayerSlot {
  /** The name of the save slot. */
  slot: string;
  /** The merged account that it came from. */
  of_account: string | null;
  versions: PlayerSnapshot[];
}

/** A player's slots, by name. */
export interface PlayerSlotList {
  items: PlayerSlot[];
}

/** A version of a player's slot. `is_suspicious`: a number rose in it faster than it can. */
export interface PlayerSnapshot {
  version: number;
  saved_at: string;
  saved_by: SavedBy;
  save_id: string | null;
  size: number;
  /** Of the data as the server writes it: keys sorted, without spaces, as UTF-8. */
  sha256: string;
  merged: boolean;
  restored_from: number | null;
  is_suspicious: boolean;
}

/** Victory points that a battle brought each side. */
export interface PointsAwarded {
  attacker: number;
  defender: number;
}

/** The premium pass, what is left in the wallet, and the premium rewards that can be claimed at once. */
export interface PremiumPass {
  season_id: string;
  is_premium: boolean;
  currency: string;
  amount: number;
  balance: number;
  claimable_tiers: number[];
}

/** The price of the premium pass, in minor units of a currency of the wallet. */
export interface Price {
  currency: "coins" | "premium";
  amount: number;
}

/** The price of the premium pass, in minor units of a currency of the wallet. */
export interface PriceInput {
  currency?: "coins" | "premium" | undefined;
  amount?: number | undefined;
}

/** A private profile: only the name is shown. */
export interface PrivateProfile {
  user_id: string;
  display_name: string;
  is_public: false;
}

/** Places of the final ranking, the best first, that share a part of the prize pool equally. */
export interface PrizeBand {
  places: number;
  permille: number;
}

/** What there is to win now, in cents of a dollar: it grows with each player who pays. */
export interface PrizePool {
  total: number;
  /** What each place wins, from the first, where all places are taken. */
  places: number[];
}

/** Who wins what of the prize pool, in permille: by the tribes' places, and in a tribe by its members' roles. */
export interface PrizeRule {
  bands: PrizeBand[];
  chieftain: number;
  /** Each; warriors share the rest. */
  captain: number;
}

/** The fields to change. A field that is left out stays as it is. A null clears a field that can be empty. */
export interface ProfileChanges {
  display_name?: string | null | undefined;
  bio?: string | null | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | null | undefined;
  /** One of the titles that you own. */
  title?: string | null | undefined;
  banner_color?: string | null | undefined;
  theme?: "dark" | "light" | null | undefined;
  social_links?: SocialLinksInput | null | undefined;
  is_public?: boolean | null | undefined;
  /** Whether boards name you while your profile is private. */
  show_on_boards?: boolean | null | undefined;
  accept_friend_requests?: boolean | null | undefined;
  allow_messages?: boolean | null | undefined;
  /** Whether your friends see that you are online. */
  show_presence?: boolean | null | undefined;
}

/** The issuer of an identity. */
export type Provider = "email" | "steam" | "epic" | "wallet" | "twitch";

/** A public profile. */
export interface PublicProfile {
  user_id: string;
  display_name: string;
  is_public: true;
  bio: string;
  country: string | null;
  title: string;
  level: number;
  banner_color: string;
  social_links: SocialLinks;
  avatar: Picture | null;
  avatar_url: string | null;
  banner: Picture | null;
  banner_url: string | null;
}

/** A player's public statistics. */
export interface PublicStatistics {
  span: "lifetime" | "season" | "week" | "day";
  /** The season, week or day; null for all time, and when no season is on. */
  key: string | null;
  totals: Totals;
  derived: Derived;
  current_win_streak: number;
  personal_bests: PersonalBests;
  last_match_at: string | null;
  user_id: string;
  display_name: string;
  elo: number;
}

/** How to pay. `price` is what the player saw: the purchase is refused if the price is another one now. */
export interface Purchase {
  currency?: Currency | undefined;
  price?: number | null | undefined;
}

/** How often a player may buy a product. What was refunded does not count. */
export interface PurchaseLimits {
  /** In all; 1: once. */
  per_player: number | null;
  /** Within a day, from midnight to midnight in UTC. */
  per_day: number | null;
}

/** How often a player may buy a product. What was refunded does not count. */
export interface PurchaseLimitsInput {
  /** In all; 1: once. */
  per_player?: number | null | undefined;
  /** Within a day, from midnight to midnight in UTC. */
  per_day?: number | null | undefined;
}

/** The item that was bought, its price, and what is left of the currency. */
export interface PurchasedItem {
  cosmetic_id: string;
  acquired_date: string;
  currency: Currency;
  price: number;
  balance: number;
}

/** A save. */
export interface PutSave {
  /** The version that this save was made from; 0 where there was none. */
  expected_version: number;
  /** Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`. */
  save_id?: string | null | undefined;
  /** Any JSON object, up to 1 MiB as sent. Whole numbers have 64 bits at most. */
  data: Record<string, unknown>;
}

/** A live event as it is to be. */
export interface PutXpEvent {
  name: string;
  starts_at: string;
  ends_at: string;
  /** In thousandths: 2000 is double XP. */
  factor_permille: number;
  /** What of the XP counts for more; all of it, if none is named. */
  sources?: XpSource[] | undefined;
}

/** What waits for staff at the end of the day, and for how many seconds the first of it has. */
export interface Queue {
  waiting: number;
  /** Null: nothing waits. */
  oldest_seconds: number | null;
}

/** When a device is not told anything: each day from `start` to before `end`, by the clock of its time zone. */
export interface QuietHours {
  start: string;
  end: string;
  time_zone: string;
}

/** When a device is not told anything: each day from `start` to before `end`, by the clock of its time zone. */
export interface QuietHoursInput {
  start: string;
  end: string;
  time_zone: string;
}

/** Whom to raid, with which units. */
export interface RaidPlayer {
  target_id: string;
  army: ArmyInput;
  formation?: Formation | undefined;
}

/** What a raid brought, and what it cost. `GET /v1/battles/{battle_id}` has all of it. */
export interface RaidReceipt {
  battle_id: string;
  won: boolean;
  gold_looted: number;
  /** Of your units. */
  casualties: Army;
  remaining_army: Army;
  remaining_gold: number;
  /** When you may raid again. */
  raid_ready_at: string;
}

/** What a raid takes, and whom it spares. Times are in seconds of the game. */
export interface RaidRule {
  /** What of the gold above what the warehouse protects is taken. */
  spoils: number;
  /** Gold that each unit that comes home carries at most. */
  carried: number;
  /** The building levels that the weaker of the two has at least, in permille of the stronger's. */
  window: number;
  /** Between two raids of a player. */
  cooldown_seconds: number;
  /** For which nobody raids a player again who lost to a raid. */
  protection_seconds: number;
  /** For which nobody is raided after the start of the season. */
  newcomer_seconds: number;
}

/** The rarity of a cosmetic. */
export type Rarity = "common" | "uncommon" | "rare" | "epic" | "legendary";

/** How good an item is. */
export interface RateUgc {
  /** From 1, bad, to 5, very good. */
  stars: number;
}

/** All messages that came until `read_until` are read. */
export interface ReadAll {
  read_until: string;
}

/** What a decision against an item rests on: the law, or the game's own rules. */
export type ReasonGround = "law" | "terms";

/** Until when this session may change how the account is signed in to. */
export interface Reauthenticated {
  until: string;
}

/** The password, or the proof of a linked identity: exactly one of them. */
export interface Reauthentication {
  steam?: SteamProof | null | undefined;
  epic?: EpicProof | null | undefined;
  wallet?: WalletProof | null | undefined;
  password?: string | null | undefined;
}

/** Units of yours that come home from a garrison; left out, all do. */
export interface RecallUnits {
  units?: ArmyInput | null | undefined;
}

/**
 * The report is taken in. Statistics, rating and XP follow within a second.
 *
 * `repeated` says that the match was reported before.
 */
export interface Receipt {
  match_id: string;
  repeated: boolean;
}

/** A battle for a territory, as the territory remembers it. */
export interface RecentBattle {
  battle_id: string;
  result: BattleResult;
  attacker_tribe_id: string | null;
  created_at: string;
}

/** The last comparison of the live leaderboards with the ratings, and of score boards with their scores. */
export interface Reconciliation {
  score_boards: ScoreBoardsCompared;
  started_at: string;
  finished_at: string;
  /** Whether every player was compared, and not only a sample. */
  whole: boolean;
  /** Rated players when the comparison began. */
  rated_players: number;
  /** Players on the live global board when the comparison began. */
  players_on_board: number;
  compared: number;
  /** Rated players who are missing on a board. */
  missing: Difference;
  /** Players who are on boards without a rating. */
  extra: Difference;
  /** Players who are on boards with another standing or with other data. */
  different: Difference;
  /** Whether all differences have been repaired. */
  is_repaired: boolean;
}

/** Ten new recovery codes, which are shown once. The earlier ones are invalid. */
export interface RecoveryCodes {
  recovery_codes: string[];
}

/** When the board begins anew: never, at midnight, on Mondays at midnight (UTC), or by `cron`. */
export type Recurrence = "none" | "daily" | "weekly" | "cron";

/** A refresh token. A browser leaves it out and sends its cookie. */
export interface RefreshRequest {
  refresh_token?: string | null | undefined;
}

/** What a refund takes from the player. */
export interface RefundEffect {
  /** The account that has the purchase now. */
  player_id: string;
  amounts: TakenAmount[];
  /** What is taken out of the player's possession, and off, if it is worn. */
  items: Item[];
  /** What stays, because another purchase paid for it, too. */
  kept: Item[];
}

/**
 * A refund that an admin asked for, and why.
 *
 * A part is asked for as what is to be given back in all by then, so that it is given back once.
 */
export interface RefundOrder {
  asked_by: string;
  reason: string;
  asked_at: string;
  /** What is to be given back in all, in millionths of the currency's main unit; null: the rest. */
  until_refunded: number | null;
}

/** Why a player got nothing. */
export interface RefusedGrant {
  code: "UNKNOWN_PLAYER" | "GRANT_CONTRADICTED" | "RATE_LIMITED";
  message: string;
}

/** A submission whose proof did not hold. `times` is how often it came. */
export interface RefusedScore {
  season_id: string;
  period: string;
  player_id: string;
  /** `match:` or `session:` and its id; `none` where there was no proof. */
  proof: string;
  score: number;
  problem: string;
  times: number;
  submitted_by: string;
  submitted_at: string;
}

/** A device, and what of it the player wants to be told there. */
export interface RegisterDevice {
  kind: AddressKind;
  address: string;
  platform: "android" | "ios" | "web";
  /** BCP 47. Mails are in English if the game has no text in this language. */
  language?: string | undefined;
  /** Types of messages that are not for this device. */
  muted?: string[] | undefined;
  quiet_hours?: QuietHoursInput | null | undefined;
}

/** What a season may ask for. Nothing of it is needed where the season does not ask. */
export interface RegisterForSeason {
  /** Needed where the season has a `minimum_age`. It is looked at and not kept. */
  date_of_birth?: string | null | undefined;
}

/** A device as it is registered, without its address. Register it again before `expires_at`. */
export interface RegisteredDevice {
  device_id: string;
  platform: string;
  language: string;
  muted: string[];
  quiet_hours: QuietHours | null;
  expires_at: string;
}

/** A new account. The password has at least 8 characters, of both cases, with a digit and a special character. */
export interface Registration {
  email: string;
  password: string;
  display_name: string;
  /** ISO 3166-1 alpha-2. */
  country?: string | null | undefined;
  /** BCP 47. Mails are in English if the game has no text in this language. */
  language?: string | undefined;
  /** Of a new player, where the game has a minimum age. Ask for it before you open an account. */
  age?: AgeDeclaration | null | undefined;
  /** Answer with cookies (for browsers) instead of tokens. */
  cookies?: boolean | undefined;
}

/** How a player stands to you. `since` is when that began; null when there is nothing between you. */
export interface Relation {
  user_id: string;
  state: RelationState;
  since: string | null;
}

/** How another player stands to the caller: `sent` and `received` are requests that wait for an answer. */
export type RelationState = "none" | "friends" | "sent" | "received" | "blocked";

/** A score that was taken off its board. */
export interface RemovedScore {
  season_id: string;
  period: string;
  player_id: string;
  reason: string;
  removed_at: string;
  keeps_out: boolean;
}

/** One replay of a dead letter. Each replay has a delivery id of its own. */
export interface Replay {
  delivery_id: string;
  requested_by: string;
  requested_at: string;
  outcome: "under_way" | "done" | "failed";
  error: string;
  finished_at: string | null;
}

/** Something that went wrong. `crash` is for errors that the client has caught. */
export interface ReportBug {
  title: string;
  /** What the player did, and what came of it. */
  text?: string | undefined;
  client: ClientDataInput;
  crash?: CrashInput | null | undefined;
  /** Of longer ones the last 20,000 characters are kept. */
  log?: string | undefined;
  /** Pictures that show it: `ugc_id` of items of the type `screenshot` that the player has uploaded. The makers see them as soon as they are scanned. */
  screenshots?: string[] | undefined;
}

/** What is wrong with a message. */
export type ReportCategory = "harassment" | "hate" | "sexual" | "threat" | "spam" | "scam" | "other";

/** What a moderator decides: `upheld`, the message broke the rules; `dismissed`, it did not. */
export type ReportDecision = "upheld" | "dismissed";

/** Why a message is reported. */
export interface ReportMessage {
  category: ReportCategory;
  /** What a moderator should know. */
  comment?: string | undefined;
}

/** The report is with the moderators. `repeated` says that you reported the message before. */
export interface ReportReceipt {
  message_id: string;
  repeated: boolean;
}

/** Whether a moderator has decided on a report: `upheld`, the message broke the rules; `dismissed`, it did not. */
export type ReportStatus = "open" | "upheld" | "dismissed";

/** Why an item is reported. */
export interface ReportUgc {
  category: UgcCategory;
  /** What a moderator should know. */
  comment?: string | undefined;
}

/** A reported message as moderators see it: its text as it was when it was reported. */
export interface ReportView {
  message_id: string;
  sender: Sender;
  reporter_id: string;
  text: string;
  category: ReportCategory;
  comment: string;
  sent_at: string;
  reported_at: string;
  status: ReportStatus;
  decided_by: string | null;
  decided_at: string | null;
  note: string;
}

/** What a submission has to prove itself with. */
export type RequiredProof = "none" | "match" | "session";

/** What becomes of the scores at the end: they stay, are archived as a final ranking, or are deleted. */
export type ResetRule = "none" | "archive" | "clear";

/** What becomes of a save that was made from an older version than the current one. */
export type Resolve = "refuse" | "merge";

/** The version that the slot has, and why an earlier one is restored. */
export interface RestorePlayerSnapshot {
  /** The version that this save was made from; 0 where there was none. */
  expected_version: number;
  /** Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`. */
  save_id?: string | null | undefined;
  reason: string;
}

/** The version that the slot has, so that no later save is set aside unseen. */
export interface RestoreSnapshot {
  /** The version that this save was made from; 0 where there was none. */
  expected_version: number;
  /** Names this save, such as a UUID. Sent again with the same name, it is not saved twice. Needed with `resolve=merge`. */
  save_id?: string | null | undefined;
}

/** What was paid for orders in a currency. Amounts are in the currency's minor units, such as cents. */
export interface Revenue {
  /** How many were paid. */
  orders: number;
  /** What they came to. */
  amount: number;
  /** What of it was given back by now. */
  refunded: number;
}

/** Why a purchase is looked at before its money is taken, and what was decided. */
export interface Review {
  /** `amount`, and the flags of the player's earlier purchases. */
  reasons: string[];
  state: ReviewState;
  /** When the player had agreed to pay. */
  asked_at: string | null;
  /** When it decides by itself. */
  until: string | null;
  decided_at: string | null;
  /** The admin who has decided; empty: its time was over. */
  decided_by: string;
  reason: string;
}

/** Why an item waits: it is new or has a new version, players reported it, or it was flagged. */
export type ReviewCause = "new" | "report" | "flag";

/** A claim of a review. The decision carries `claim_id`; until `claimed_until` nobody else can claim the item. */
export interface ReviewClaim {
  claim_id: string;
  claimed_until: string;
  review: ReviewView;
}

/** What becomes of a purchase. */
export type ReviewDecision = "approve" | "deny";

/** How soon a review is due: `urgent` in an hour, `high` in four, `normal` in a day. */
export type ReviewPriority = "urgent" | "high" | "normal";

/** Where a review stands. */
export type ReviewState = "needed" | "waiting" | "approved" | "denied";

/**
 * An item that waits for a decision. `age_seconds` is how long it has waited; it is `overdue` after `due_at`.
 *
 * `reports` are those since the review began, as far as they were counted. `claimed_by` is null where nobody has it.
 */
export interface ReviewView {
  ugc_id: string;
  creator_id: string;
  type: UgcType;
  name: string;
  version: number;
  cause: ReviewCause;
  reason: string;
  priority: ReviewPriority;
  reports: number;
  opened_at: string;
  due_at: string;
  age_seconds: number;
  overdue: boolean;
  claimed_by: string | null;
  claimed_until: string | null;
}

/** An item of an order that was revoked without a refund: until it was restored, or until now. */
export interface Revocation {
  /** Which item of the order it is, counted from 0. */
  place: number;
  cause: RevocationReason;
  revoked_at: string;
  revoked_by: string;
  reason: string;
  restored_at: string | null;
  restored_by: string;
  restore_reason: string;
}

/** Why an entitlement was revoked. */
export type RevocationReason = "refund" | "ban" | "manual";

/** The sessions to end: one by its id, all others, or all. */
export interface RevokeRequest {
  which?: SessionSelection | undefined;
  /** The session, if `which` is `one`. */
  session_id?: string | null | undefined;
}

/** What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins. */
export interface Reward {
  kind: "cosmetic" | "coins" | "title";
  /** The id of the cosmetic, or the title. */
  reference: string;
  /** The number of coins; 1 for anything else. */
  quantity: number;
  image_url: string | null;
}

/** What a tier gives: a cosmetic by its id, a title by its text, or an amount of coins. */
export interface RewardInput {
  kind: "cosmetic" | "coins" | "title";
  /** The id of the cosmetic, or the title. */
  reference?: string | undefined;
  /** The number of coins; 1 for anything else. */
  quantity?: number | undefined;
  image_url?: string | null | undefined;
}

/** A player's rewards of a season, in the order of the tiers; and the season's bonuses for earlier seasons. */
export interface Rewards {
  season_id: string;
  current_tier: number;
  is_premium: boolean;
  claimable: SeasonReward[];
  claimed: SeasonReward[];
  locked: SeasonReward[];
  bonuses: PlayerBonus[];
}

/**
 * How fast a number may rise. A save that rises faster is kept and shown to support.
 *
 * Each hour allows `per_hour`; what is not used adds up to `at_once` at most.
 */
export interface Rise {
  per_hour: number;
  at_once: number;
  /** The most that a new slot may begin with; null: as much as `at_once`. */
  at_first: number | null;
}

/**
 * How fast a number may rise. A save that rises faster is kept and shown to support.
 *
 * Each hour allows `per_hour`; what is not used adds up to `at_once` at most.
 */
export interface RiseInput {
  per_hour: number;
  at_once: number;
  /** The most that a new slot may begin with; null: as much as `at_once`. */
  at_first?: number | null | undefined;
}

/** The states of ideas that all players see. */
export type RoadmapState = "open" | "planned" | "in_progress" | "done" | "declined";

/** A role of an account. A game server is one, too. */
export type Role = "player" | "support" | "moderator" | "admin" | "server";

/** All roles of the account besides the player's. An empty list leaves the player's role alone. */
export interface RolesChange {
  roles: ("support" | "moderator" | "admin")[];
  reason: string;
}

/** A version of a slot with its data. */
export interface Save {
  version: number;
  saved_at: string;
  saved_by: SavedBy;
  save_id: string | null;
  size: number;
  /** Of the data as the server writes it: keys sorted, without spaces, as UTF-8. */
  sha256: string;
  merged: boolean;
  restored_from: number | null;
  /** The name of the save slot. */
  slot: string;
  data: Record<string, unknown>;
}

/**
 * The version that a save made.
 *
 * `data` is the slot's data where it is not what was sent: it was merged, or completed with what only the game's
 * servers set. Go on from it. It is null where the slot has what was sent.
 */
export interface SaveResult {
  version: number;
  saved_at: string;
  saved_by: SavedBy;
  save_id: string | null;
  size: number;
  /** Of the data as the server writes it: keys sorted, without spaces, as UTF-8. */
  sha256: string;
  merged: boolean;
  restored_from: number | null;
  /** The name of the save slot. */
  slot: string;
  /** Higher than `version` when others have saved since a repeated save. */
  current_version: number;
  data: Record<string, unknown> | null;
}

/** What a file changed or, after a dry run, would change; each list is sorted. */
export interface SaveRulesChanges {
  dry_run: boolean;
  /** The version of the rules afterwards. */
  version: number;
  added: string[];
  changed: string[];
  removed: string[];
  unchanged: string[];
}

/** All that is declared of keys in saves, sorted by `key`. Keys that are not in it are `last_write`. */
export interface SaveRulesFile {
  /** The version that the file was made from: where there is another one by now, the file is refused. Without it, the file replaces whatever is there. */
  version: number | null;
  keys: KeyRule[];
}

/** All that is declared of keys in saves, sorted by `key`. Keys that are not in it are `last_write`. */
export interface SaveRulesFileInput {
  /** The version that the file was made from: where there is another one by now, the file is refused. Without it, the file replaces whatever is there. */
  version?: number | null | undefined;
  keys: KeyRuleInput[];
}

/** How the save will be sent: as JSON, or that compressed by gzip. */
export interface SaveUploadRequest {
  content_type?: "application/json" | "application/gzip" | undefined;
}

/**
 * How to send the save: one request of `method` to `url`, with exactly these headers, before `expires_at`.
 *
 * Then finish the upload. A ticket takes one file. A 412 means that the file was sent already.
 */
export interface SaveUploadTicket {
  upload_id: string;
  url: string;
  method: string;
  headers: Record<string, string>;
  expires_in_seconds: number;
  expires_at: string;
  /** As sent, and of JSON once it is unpacked. */
  max_bytes: number;
}

/** Who made a version. */
export type SavedBy = "player" | "server" | "support";

/** What a game server's key allows. */
export type Scope = "matches" | "xp" | "scores" | "progression";

/** A page of a score board. `is_final` says that the period is over and the ranking does not change any more. */
export interface ScoreBoard {
  season_id: string;
  period: ScorePeriod;
  region: string | null;
  is_final: boolean;
  total_players: number;
  entries: ScoreLine[];
  next_cursor: string | null;
}

/** What a comparison of live score boards with the scores found. */
export interface ScoreBoardsCompared {
  /** Boards that were compared, drawn at random. */
  compared: number;
  /** Boards that differed and were put right. */
  repaired: number;
  /** Ten of those at most, as `season_id:period`. */
  examples: string[];
}

/** One line of a score board. Who is not to be named, or is gone, has null for id, name, country. */
export interface ScoreLine {
  rank: number;
  player_id: string | null;
  display_name: string | null;
  country: string | null;
  score: number;
  reached_at: string;
  properties: Record<string, string | number | number | boolean>;
}

/** The time between two resets of a score board; `key` names it in queries. */
export interface ScorePeriod {
  key: string;
  starts_at: string;
  /** When the board begins anew, or is over; null: never. */
  ends_at: string | null;
}

/**
 * A player's place on a score board; rank and score are null for who is not on it.
 *
 * `nearby` has the player with those above and below.
 */
export interface ScoreRank {
  season_id: string;
  period: ScorePeriod;
  region: string | null;
  player_id: string;
  rank: number | null;
  score: number | null;
  attempts: number;
  total_players: number;
  nearby: ScoreLine[];
}

/** A score board. `period` is the one that is on: null before the start, after the end, or if it is not active. */
export interface ScoreSeasonView {
  season_id: string;
  name: string;
  type: BoardType;
  start_date: string;
  /** When it is over; null: never. */
  end_date: string | null;
  reset_rule: ResetRule;
  recurrence: Recurrence;
  /** With `recurrence` `cron`, and only then. */
  cron: string | null;
  order: Order;
  operator: Operator;
  /** Decimal places that a score may have. */
  decimals: number;
  /** Scores that a player may submit until the next reset; null: any. */
  attempts: number | null;
  proof: RequiredProof;
  /** With `proof` `match`: the number of the match report that the score must be. */
  match_metric: "score" | "kills" | "deaths" | "shots" | "hits" | "streak" | "answers" | "answer_time_ms" | null;
  /** With `proof` `session`: the rule that replays a session to the score. */
  scoring_rule: string | null;
  /** With `proof` `session`: public keys of who hosts sessions, any of which may have signed one. */
  session_keys: string[];
  /** Whether players see it and scores are taken. */
  is_active: boolean;
  /** Whatever clients want to know, such as an icon. */
  metadata: Record<string, string>;
  period: ScorePeriod | null;
}

/** A player, as found. `last_seen` is the day (UTC) of the last sign-in or refresh of a session. */
export interface SearchedPlayer {
  user_id: string;
  display_name: string;
  country: string | null;
  level: number;
  last_seen: string | null;
  registered: string;
}

/**
 * A reward for players who reached `level` in at least `seasons` of the 20 seasons before.
 *
 * The XP of those seasons counts; tiers that were bought do not. A player claims it once, from the first XP of the
 * season on.
 */
export interface SeasonBonus {
  seasons: number;
  level: number;
  reward: Reward;
}

/**
 * A reward for players who reached `level` in at least `seasons` of the 20 seasons before.
 *
 * The XP of those seasons counts; tiers that were bought do not. A player claims it once, from the first XP of the
 * season on.
 */
export interface SeasonBonusInput {
  seasons: number;
  level: number;
  reward: RewardInput;
}

/** The fields to change. A field that is left out stays as it is. `tiers` and `bonuses` replace all of them. */
export interface SeasonChanges {
  name?: string | null | undefined;
  theme?: string | null | undefined;
  start_date?: string | null | undefined;
  end_date?: string | null | undefined;
  xp_per_tier?: number | null | undefined;
  premium_price?: PriceInput | null | undefined;
  tiers?: TierRewardInput[] | null | undefined;
  bonuses?: SeasonBonusInput[] | null | undefined;
}

/**
 * A season. `days_left` is null unless the season is active; `xp_events` are on or to come.
 *
 * `bonuses` are rewards for earlier seasons.
 */
export interface SeasonDetails {
  xp_events: XpEvent[];
  bonuses: SeasonBonus[];
  season_id: string;
  season_number: number;
  name: string;
  theme: string;
  start_date: string;
  end_date: string;
  state: SeasonState;
  is_active: boolean;
  xp_per_tier: number;
  premium_price: Price;
  days_left: number | null;
}

/** How a season would end now: nothing is written. */
export interface SeasonEndPreview {
  season_id: string;
  /** How many players have paid. */
  paid: number;
  /** What there is to win, in cents. */
  pool: number;
  /** What nobody would win, in cents: no tribe has points. */
  undistributed: number;
  tribes: TribeResult[];
  payouts: PayoutView[];
}

/**
 * What ending the season does, or with `dry_run` would do.
 *
 * `unclaimed_rewards` stay claimable. `next_season` starts by its own dates. Between the two seasons, for
 * `gap_seconds`, XP counts for profiles only; it is null when no season is to come.
 */
export interface SeasonEnding {
  season: SeasonDetails;
  dry_run: boolean;
  ends_at: string;
  would_have_ended_at: string;
  players: number;
  premium_players: number;
  unclaimed_rewards: number;
  next_season: SeasonDetails | null;
  gap_seconds: number | null;
}

/**
 * A season's leaderboard: the live top while the season is on, its final ranking, page by page, afterwards.
 *
 * In between (`closing`), it is the top by the matches that have been reported.
 */
export interface SeasonLeaderboard {
  season_id: string;
  state: LeaderboardState;
  total_players: number;
  entries: LeaderboardEntry[];
  next_cursor: string | null;
}

/** What a player reached in one season. */
export interface SeasonResult {
  season_id: string;
  season_number: number;
  name: string;
  state: SeasonState;
  level: number;
  total_xp: number;
  is_premium: boolean;
  is_complete: boolean;
  rewards_available: number;
  rewards_claimed: number;
  play_sessions: number;
}

/** One reward of a season. `needs` says why a locked reward is locked. */
export interface SeasonReward {
  tier: number;
  track: Track;
  reward: Reward;
  needs: ("tier" | "premium")[];
}

/** What a season is by itself: its length in days, and money in cents. */
export interface SeasonRule {
  days: number;
  entry_fee: number;
  platform_fee: number;
}

/** The state of a season, by its dates. */
export type SeasonState = "upcoming" | "active" | "ended";

/** Where a season is: not open yet, open to whoever wants to take part, played, ended, its prizes paid. */
export type SeasonStatus = "upcoming" | "registration" | "active" | "ended" | "paid_out";

/** A season as players see it, with the rules that it is played by. */
export interface SeasonView {
  season_id: string;
  number: number;
  name: string;
  status: SeasonStatus;
  timeline: Timeline;
  registered_players: number;
  /** In cents of a dollar; 0: none. */
  entry_fee: number;
  /** Prizes for money; null: there are none. */
  prize_pool: PrizePool | null;
  /** The age in years that players say to have reached; 0: they are not asked. */
  minimum_age: number;
  /** The countries that players live in; empty: all. */
  countries: string[];
  game: Game;
}

/** Some of the players: those who meet all that is said here. */
export interface Segment {
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  min_level: number | null;
  max_level: number | null;
  /** Was there on this day (UTC) or later. */
  seen_since: string | null;
  /** Was not there on this day (UTC) or later. */
  not_seen_since: string | null;
  /** Owns this item. */
  cosmetic_id: string | null;
}

/** Some of the players: those who meet all that is said here. */
export interface SegmentInput {
  /** ISO 3166-1 alpha-2. */
  country?: string | null | undefined;
  min_level?: number | null | undefined;
  max_level?: number | null | undefined;
  /** Was there on this day (UTC) or later. */
  seen_since?: string | null | undefined;
  /** Was not there on this day (UTC) or later. */
  not_seen_since?: string | null | undefined;
  /** Owns this item. */
  cosmetic_id?: string | null | undefined;
}

/** What is told, and to whom: everyone, unless there is a segment or a list of players. */
export interface SendBroadcast {
  /** By language (BCP 47). A player is shown their own, else English, else the first. */
  texts: Record<string, MessageTextInput>;
  /** What the player can claim with it. */
  attachments?: ItemInput[] | undefined;
  segment?: SegmentInput | null | undefined;
  player_ids?: string[] | undefined;
  /** When it goes from the inboxes; by default with all others. */
  expires_at?: string | null | undefined;
  /** Why it is sent; kept in the audit trail. */
  reason: string;
  /** Whether to say only how many it is for, and what that costs. */
  dry_run?: boolean | undefined;
}

/** A message from the game's staff to one player. */
export interface SendMessage {
  /** By language (BCP 47). A player is shown their own, else English, else the first. */
  texts: Record<string, MessageTextInput>;
  /** What the player can claim with it. */
  attachments?: ItemInput[] | undefined;
  /** Why it is sent; kept in the audit trail. */
  reason: string;
  /** Names what it is sent for: a second message for it is refused. */
  fact?: string | null | undefined;
  /** When it goes from the inbox; by default with all others. */
  expires_at?: string | null | undefined;
}

/** The player who wrote a message, by the name that they had then. */
export interface Sender {
  user_id: string;
  display_name: string;
}

/** A message that was sent. */
export interface SentMessage {
  message_id: string;
}

/**
 * A key without its secret.
 *
 * `last_used_at` is exact to ten minutes. Two secrets are valid until `previous_until`. `account` is the address of
 * a Google service account that needs no secret, and is empty for a key.
 */
export interface ServerKeyDetails {
  key_id: string;
  name: string;
  account: string;
  scopes: Scope[];
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  rotated_at: string | null;
  previous_until: string | null;
  revoked_at: string | null;
}

/** A key with its secret, which is shown once. */
export interface ServerKeyWithSecret {
  key_id: string;
  name: string;
  account: string;
  scopes: Scope[];
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  rotated_at: string | null;
  previous_until: string | null;
  revoked_at: string | null;
  key: string;
}

/** The key of a game server, or an OIDC token of a Google service account: exactly one of them. */
export interface ServerProof {
  key?: string | null | undefined;
  /** A token that Google signed for an allowed service account, with this API's origin as audience. */
  oidc_token?: string | null | undefined;
}

/** An access token for a game server. `expires_in` is in seconds. */
export interface ServerToken {
  access_token: string;
  token_type: string;
  expires_in: number;
  scopes: Scope[];
}

/** An open session: where and when it was last refreshed. */
export interface SessionDetails {
  session_id: string;
  /** Whether it is the session of this request. */
  current: boolean;
  ip: string;
  user_agent: string;
  created_at: string;
  refreshed_at: string;
  expires_at: string;
}

/**
 * A session that was played, with its actions, signed by who hosted it. Each session proves one score.
 *
 * `signature` is the Ed25519 signature (RFC 8032), in hex, by one of the board's `session_keys`, of these lines, each
 * ended by a line feed: `season_id`, `player_id`, `session_id`, `started_at` in milliseconds since 1970, and for each
 * action `at_ms`, `kind` and `value` with a space between them.
 */
export interface SessionProof {
  kind?: "session" | undefined;
  session_id: string;
  started_at: string;
  actions: Action[];
  signature: string;
}

/** Which sessions to end. */
export type SessionSelection = "one" | "others" | "all";

/** The sessions that have ended. `signed_out` says whether this session is one of them. */
export interface SessionsRevoked {
  which: SessionSelection;
  signed_out: boolean;
}

/** Values by their keys, which are declared as `server_only`. */
export interface SetServerValues {
  /** Values by JSON Pointer (RFC 6901); null takes a key away. Objects on the way are made. */
  values: Record<string, unknown>;
}

/**
 * Words of a language, in whatever case. `blocked` ones are refused, `watched` ones looked at by a moderator.
 *
 * `allowed` ones are right whatever another list says.
 */
export interface SetStudioWords {
  blocked?: string[] | undefined;
  watched?: string[] | undefined;
  allowed?: string[] | undefined;
}

/** Whether a creator's items are published without a review, and why. */
export interface SetTrust {
  trust: Trust;
  reason: string;
}

/** What others are to call you. */
export interface SetUsername {
  username: string;
}

/** The transfer that paid a prize. `log_index` tells apart several transfers of one hash. */
export interface SettlePayout {
  /** The transaction's hash, 0x and 64 hexadecimal digits. */
  transaction_hash: string;
  /** The index of the transfer's log entry in its block; 0 where unknown. */
  log_index?: number | undefined;
  /** 1 is Ethereum. */
  chain_id?: number | undefined;
  /** Where the transfer went. Needed where the player's wallet is another than the season's end named. */
  wallet?: string | null | undefined;
}

/** As what a member of a tribe gets a part of its prize. */
export type Share = "chieftain" | "captain" | "warrior";

/** A partner whose accounts sign in. */
export type SignInProvider = "steam" | "epic";

/** A session. The tokens are null when they were set as cookies. Lifetimes are in seconds. */
export interface SignedIn {
  kind: "signed_in";
  user_id: string;
  session_id: string;
  access_token: string | null;
  refresh_token: string | null;
  token_type: string;
  expires_in: number;
  refresh_expires_in: number;
  /** Roles of the account that do not count in this session, as it did not pass a second factor. Turn one on with `POST /api/v1/auth/2fa/enable` if there is none, and sign in again. */
  withheld_roles: Role[];
  /** For cookie sessions: send it as X-CSRF-Token. It stays the same while the session lives. */
  csrf_token: string | null;
}

/** The session that has ended, or null if there was none. */
export interface SignedOut {
  session_id: string | null;
}

/** A product. A retired one stays, for receipts that come late and for refunds. */
export interface Sku {
  type: SkuType;
  name: string;
  description: string;
  /** What the product gives. */
  items: Item[];
  /** The stores that sell it. */
  offers: Record<string, Offer>;
  /** When its sale begins; null: it has begun. */
  starts_at: string | null;
  /** When its sale ends; null: it does not end. */
  ends_at: string | null;
  /** How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`. */
  limits: PurchaseLimits | null;
  /** The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought. */
  countries: string[];
  image_url: string | null;
  /** The game's own words about it. */
  metadata: Record<string, string>;
  sku_id: string;
  version: number;
  is_active: boolean;
  created_at: string;
  updated_at: string;
}

/** What becomes of one product: its version afterwards, and what differs (of a new one, no fields are named). */
export interface SkuChange {
  sku_id: string;
  change: SkuChangeKind;
  version: number;
  fields: FieldChange[];
}

/** What becomes of a product. */
export type SkuChangeKind = "created" | "changed" | "retired";

/** A product that can be bought. */
export interface SkuOnSale {
  sku_id: string;
  type: SkuType;
  name: string;
  description: string;
  items: Item[];
  offers: Record<string, Offer>;
  starts_at: string | null;
  ends_at: string | null;
  /** How often a player may buy it; null: as often as they like. */
  limits: PurchaseLimits | null;
  /** The countries where it is offered (ISO 3166-1, two letters); empty: everywhere. */
  countries: string[];
  image_url: string | null;
  metadata: Record<string, string>;
}

/** What kind of product it is. */
export type SkuType = "durable" | "consumable" | "bundle";

/** A slot with its current version, without data. `of_account` is the merged account that it came from. */
export interface SlotSummary {
  version: number;
  saved_at: string;
  saved_by: SavedBy;
  save_id: string | null;
  size: number;
  /** Of the data as the server writes it: keys sorted, without spaces, as UTF-8. */
  sha256: string;
  merged: boolean;
  restored_from: number | null;
  /** The name of the save slot. */
  slot: string;
  of_account: string | null;
}

/** A player's save slots, by name. `limit` is how many a player may make. */
export interface Slots {
  items: SlotSummary[];
  limit: number;
}

/**
 * A version of a slot, without its data.
 *
 * `size` is in bytes of JSON. `merged` says that it was put together with what another device had saved.
 * `restored_from` is the earlier version that it repeats.
 */
export interface Snapshot {
  version: number;
  saved_at: string;
  saved_by: SavedBy;
  save_id: string | null;
  size: number;
  /** Of the data as the server writes it: keys sorted, without spaces, as UTF-8. */
  sha256: string;
  merged: boolean;
  restored_from: number | null;
}

/** The versions of a slot that are kept, the current one first. */
export interface Snapshots {
  /** The name of the save slot. */
  slot: string;
  items: Snapshot[];
}

/** The player's pages on other sites, as ASCII URLs: other letters are percent-encoded. */
export interface SocialLinks {
  twitch: string | null;
  youtube: string | null;
  twitter: string | null;
}

/** The player's pages on other sites, as ASCII URLs: other letters are percent-encoded. */
export interface SocialLinksInput {
  twitch?: string | null | undefined;
  youtube?: string | null | undefined;
  twitter?: string | null | undefined;
}

/** The XP of one source in a season. */
export interface SourceTotal {
  source: XpSource;
  xp: number;
}

/** How fast a unit is; it decides nothing. */
export type Speed = "slow" | "medium" | "fast" | "very_fast";

/** An amount to spend, and what it is spent on. */
export interface SpendCurrency {
  currency: string;
  amount: number;
  reason: string;
}

/** What was spent, and what is left. */
export interface Spent {
  entry_id: string;
  currency: string;
  amount: number;
  /** What is left to spend, in minor units. */
  balance: number;
}

/** An entry as staff sees it. */
export interface StaffEntryView {
  number: number;
  author: Author;
  text: string;
  created_at: string;
  author_id: string;
  internal: boolean;
}

/** A thread in a list of staff's. `first_response_seconds` is null until there was an answer. */
export interface StaffThreadSummary {
  thread_id: string;
  category: Category;
  subject: string;
  state: ThreadState;
  opened_at: string;
  updated_at: string;
  player_id: string;
  assignee_id: string | null;
  first_response_seconds: number | null;
  closed_at: string | null;
}

/** A thread with all that was written in it, in order, internal notes as well. */
export interface StaffThreadView {
  thread_id: string;
  category: Category;
  subject: string;
  state: ThreadState;
  opened_at: string;
  updated_at: string;
  player_id: string;
  assignee_id: string | null;
  first_response_seconds: number | null;
  closed_at: string | null;
  entries: StaffEntryView[];
}

/**
 * A player's standing as moderators see it.
 *
 * `strikes` are those that stand, and `points` the sum of those that have not expired. `approved` is how many of their
 * items moderators allowed; `reports_right` and `reports_wrong` how many of their reports were upheld and dismissed.
 */
export interface StandingView {
  player_id: string;
  strikes: Strike[];
  points: number;
  uploads_blocked_until: string | null;
  is_banned: boolean;
  approved: number;
  trust: Trust;
  reports_right: number;
  reports_wrong: number;
}

/**
 * Units that join your garrison of a territory, and how the garrison is to stand.
 *
 * The formation is the chieftain's and the captains' to choose; left out, it stays.
 */
export interface StationUnits {
  units?: ArmyInput | undefined;
  formation?: Formation | null | undefined;
}

/** A player's statistics over one span of time. */
export interface Statistics {
  span: "lifetime" | "season" | "week" | "day";
  /** The season, week or day; null for all time, and when no season is on. */
  key: string | null;
  totals: Totals;
  derived: Derived;
}

/** Whether an account may sign in. An account that was merged lives on in another one. */
export type Status = "active" | "suspended" | "banned" | "merged";

/** The new status: active, suspended or banned. A suspension without `until` lasts until it is lifted. */
export interface StatusChange {
  status: "active" | "suspended" | "banned";
  until?: string | null | undefined;
  reason: string;
  /** Of a ban: whether it revokes what the player owns by purchases, until it is lifted. No money is given back. By default a ban takes nothing. */
  revoke_entitlements?: boolean | undefined;
}

/** A Steam session ticket (GetAuthTicketForWebApi), in hexadecimal. */
export interface SteamProof {
  ticket: string;
  /** The Steam id of the ticket, to be checked; optional. */
  steam_id?: string | null | undefined;
}

/** Where a player agrees to a purchase by Steam. */
export type SteamSession = "client" | "web";

/** A Steam session ticket. */
export interface SteamSignIn {
  ticket: string;
  /** The Steam id of the ticket, to be checked; optional. */
  steam_id?: string | null | undefined;
  /** Of a new player, where the game has a minimum age. Ask for it before you open an account. */
  age?: AgeDeclaration | null | undefined;
  /** Answer with cookies (for browsers) instead of tokens. */
  cookies?: boolean | undefined;
}

/** A strike of a creator. `strike_id` is the id of the decision, or of the takedown, that gave it. */
export interface Strike {
  strike_id: string;
  ugc_id: string;
  category: UgcCategory;
  points: number;
  given_at: string;
  expires_at: string;
}

/** Your words of a language (ISO 639-1). `updated_at` is null where you have set none. */
export interface StudioWords {
  blocked: string[];
  watched: string[];
  allowed: string[];
  language: string;
  updated_at: string | null;
}

/** A player's score, with what the board asks for as its proof. */
export interface SubmitScore {
  player_id: string;
  score: number;
  proof?: MatchProof | SessionProof | null | undefined;
  /** Shown with the score, such as the character that was played. */
  properties?: Record<string, string | boolean | number | number> | undefined;
}

/**
 * What became of a submission: the player's score on the board now, and whether this submission changed it.
 *
 * `repeated` says that its proof was accepted before; it did not count again.
 */
export interface SubmittedScore {
  season_id: string;
  period: ScorePeriod;
  player_id: string;
  score: number;
  changed: boolean;
  repeated: boolean;
  /** Scores that the player has submitted since the last reset. */
  attempts: number;
  attempts_left: number | null;
}

/** What a player gets in the place of an item that they own already. */
export interface Substitute {
  currency: string;
  amount: number;
}

/** What a player gets in the place of an item that they own already. */
export interface SubstituteInput {
  currency: string;
  amount: number;
}

/** A player whom you have met in a match lately, and when. Of a private profile only the name is shown. */
export interface SuggestedPlayer {
  user_id: string;
  display_name: string;
  level: number | null;
  avatar: Picture | null;
  avatar_url: string | null;
  played_at: string;
}

/** Players who could become friends, the one whom you met last first. */
export interface Suggestions {
  items: SuggestedPlayer[];
}

/** How support does. The mean is of threads that were first answered in the last `days` days; null: none was. */
export interface SupportFigures {
  days: number;
  answered_first: number;
  mean_first_response_seconds: number | null;
  /** How many threads are in each state. */
  threads: Record<string, number>;
}

/** A save that was kept, and that the studio's rules find suspicious. It stays when its version is dropped. */
export interface SuspiciousSave {
  suspicion_id: string;
  player_id: string;
  slot: string;
  version: number;
  saved_at: string;
  too_fast: FastRise[];
  is_open: boolean;
  closed_by: string;
  closed_at: string | null;
  close_reason: string;
  expire_at: string;
}

/** A notice of a copyright holder, as § 512(c)(3) wants it: who claims which work, on oath, in good faith. */
export interface TakeDownUgc {
  claimant: string;
  claimant_email: string;
  /** The copyrighted work. */
  work: string;
  /** The claimant states the belief that the use is not allowed. */
  good_faith: true;
  /** The claimant swears to be, or to act for, the holder of the right. */
  sworn: true;
  signed_by: string;
  reason: string;
}

/**
 * How a takedown ends.
 *
 * `restored`: no lawsuit within the time of a counter-notice. `withdrawn`: the claimant takes the notice back.
 * `upheld`: the claimant sues.
 */
export type TakedownOutcome = "restored" | "withdrawn" | "upheld";

/** `active`: the item is down. `countered`: the creator objects. `restored`: it is back. `upheld`: it stays down. */
export type TakedownStatus = "active" | "countered" | "restored" | "upheld";

/** A takedown as admins see it. */
export interface TakedownView {
  takedown_id: string;
  ugc_id: string;
  creator_id: string;
  name: string;
  status: TakedownStatus;
  claimant: string;
  claimant_email: string;
  work: string;
  admin_id: string;
  taken_down_at: string;
  counter_name: string;
  counter_address: string;
  counter_statement: string;
  countered_at: string | null;
  restore_from: string | null;
  closed_by: string;
  closed_at: string | null;
  outcome: TakedownOutcome | null;
}

/** What a refund takes of a currency: from the balance first; what is spent becomes debt. */
export interface TakenAmount {
  currency: string;
  /** All that it takes, in minor units. */
  amount: number;
  from_balance: number;
  becomes_debt: number;
}

/** What a territory looks like, and how one fights there. */
export type Terrain = "castle" | "forest" | "hills" | "river" | "plains";

/** What a terrain changes, in permille: of whoever defends, of whoever attacks, and of units on either side. */
export interface TerrainRule {
  defence: number;
  attack: number;
  garrison_hp: number;
  units: Record<string, number>;
}

/** A territory with its last battles, the latest first. `last_updated` is when anything there changed. */
export interface TerritoryDetail {
  territory_id: number;
  tier: Tier;
  terrain: Terrain;
  coordinates: Coordinates;
  owner: Owner | null;
  garrison: Garrison | null;
  npc_defense: Army | null;
  /** Gold an hour. */
  gold_generation: number;
  /** Victory points an hour. */
  vp_generation: number;
  last_updated: string;
  recent_battles: RecentBattle[];
}

/** A territory as players see it. `npc_defense` defends one that no tribe holds. */
export interface TerritoryView {
  territory_id: number;
  tier: Tier;
  terrain: Terrain;
  coordinates: Coordinates;
  owner: Owner | null;
  garrison: Garrison | null;
  npc_defense: Army | null;
  /** Gold an hour. */
  gold_generation: number;
  /** Victory points an hour. */
  vp_generation: number;
}

/** Whose turn it is. */
export type ThreadState = "open" | "waiting" | "answered" | "closed" | "reopened";

/** A thread in a list of the player's own. */
export interface ThreadSummary {
  thread_id: string;
  category: Category;
  subject: string;
  state: ThreadState;
  opened_at: string;
  updated_at: string;
}

/** A thread with what was written in it, in order. */
export interface ThreadView {
  thread_id: string;
  category: Category;
  subject: string;
  state: ThreadState;
  opened_at: string;
  updated_at: string;
  entries: EntryView[];
}

/** How near to the middle of the map a territory is, and with that what it is worth. */
export type Tier = "center" | "ring" | "edge";

/** The rewards of one tier, one on each track. */
export interface TierReward {
  tier: number;
  free_reward: Reward | null;
  premium_reward: Reward | null;
}

/** The rewards of one tier, one on each track. */
export interface TierRewardInput {
  tier: number;
  free_reward?: RewardInput | null | undefined;
  premium_reward?: RewardInput | null | undefined;
}

/** What the territories of a tier bring in an hour, and who holds them at first. */
export interface TierRule {
  territories: number;
  gold: number;
  victory_points: number;
  /** Who defends a territory that no tribe holds. */
  guards: Record<string, number>;
}

/** The tiers of a season that have a reward, in order. */
export interface Tiers {
  season_id: string;
  xp_per_tier: number;
  highest_tier: number;
  tiers: TierReward[];
}

/** When what begins and ends. */
export interface Timeline {
  registration_starts_at: string;
  registration_ends_at: string;
  starts_at: string;
  ends_at: string;
}

/** The claims of a valid access token. `expires_at` is in seconds since 1970. */
export interface TokenState {
  valid: boolean;
  user_id: string;
  session_id: string;
  roles: string[];
  expires_at: number;
}

/**
 * Counts over a span of time. A value that a game did not report is left out of the sums.
 *
 * `timed_matches` and `counted_matches` say how many matches reported it. `untimed_answers` are answers without a
 * time: they are part of `answers`, but not of the average time.
 */
export interface Totals {
  matches: number;
  wins: number;
  losses: number;
  draws: number;
  score: number;
  kills: number;
  deaths: number;
  shots: number;
  hits: number;
  questions: number;
  answers: number;
  untimed_answers: number;
  answer_time_ms: number;
  seconds_played: number;
  timed_matches: number;
  counted_matches: number;
}

/** The track of a reward: free for everybody, premium for players with the pass, bonus for earlier seasons. */
export type Track = "free" | "premium" | "bonus";

/** Something that was done. `changes` are the old and new values, without secrets and what leads to a person. */
export interface TrailEntry {
  entry_id: string;
  source: TrailSource;
  /** The operation, or what happened. */
  action: string;
  actor_id: string;
  /** Ids of players and of all else that it was about. */
  about: string[];
  /** `done`, `replayed`, or the code of the error. */
  outcome: string;
  details: Record<string, string>;
  /** What was sent, as JSON, without secrets and long texts. */
  body: string;
  changes: Change[];
  request_id: string;
  ip: string;
  user_agent: string;
  at: string;
}

/** What an entry is of: a request of staff, an account, an order, a wallet, a gift, XP, a claim, or a creation. */
export type TrailSource = "staff" | "account" | "order" | "wallet" | "gift" | "xp" | "claim" | "creation";

/** What to train. */
export interface TrainUnits {
  unit_type: Unit;
  quantity: number;
}

/** What a cancelled batch gave back. */
export interface TrainingCancelled {
  refunded_gold: number;
  remaining_gold: number;
}

/** Units that are trained from now on, or when those before them are done. */
export interface TrainingReceipt {
  queue_id: string;
  unit_type: Unit;
  quantity: number;
  start_time: string;
  end_time: string;
  queue_position: number;
  cost_paid: number;
  remaining_gold: number;
}

/** Units in training, and at which place of the queue, from 1. */
export interface TrainingView {
  queue_id: string;
  unit_type: Unit;
  quantity: number;
  start_time: string;
  end_time: string;
  queue_position: number;
}

/**
 * How much was moderated in a year (UTC).
 *
 * `published`, `flagged` and `removed` are moderators' decisions. `takedowns` are notices of copyright holders.
 * `takedowns_restored` are items that came back after a counter-notice, or as the claimant took the notice back.
 */
export interface Transparency {
  reports: number;
  published: number;
  flagged: number;
  removed: number;
  decisions_undone: number;
  appeals: number;
  appeals_upheld: number;
  appeals_overturned: number;
  takedowns: number;
  counter_notices: number;
  takedowns_restored: number;
  year: number;
}

/** How a player's rating has moved in 30 days. */
export interface Trend {
  direction: "improving" | "stable" | "declining";
  elo: number;
  /** The rating 30 days ago; 1200 if the player had not played yet. */
  elo_before: number;
  elo_change: number;
  days: number;
}

/** What comes first in the list: what changed last, or what most players have or want. */
export type TriageOrder = "changed" | "players";

/** A tribe and its chieftain. */
export interface TribeBrief {
  tribe_id: string;
  season_id: string;
  name: string;
  tag: string;
  chieftain: string | null;
}

/** An invitation, and until when it can be accepted. */
export interface TribeInviteReceipt {
  invite_id: string;
  expires_at: string;
}

/** An invitation to a tribe. */
export interface TribeInviteView {
  invite_id: string;
  tribe_id: string;
  tribe_name: string;
  tag: string;
  player_id: string;
  username: string | null;
  role: TribeRole;
  invited_by: string;
  expires_at: string;
}

/** Invitations that can be accepted, the last to expire first. */
export interface TribeInvites {
  invites: TribeInviteView[];
}

/** Which member. */
export interface TribeMemberId {
  player_id: string;
}

/** A member of a tribe. */
export interface TribeMemberView {
  player_id: string;
  /** Null for a player who has no profile any more. */
  username: string | null;
  victory_points: number;
  joined_at: string;
}

/** Who is in a tribe, by role, the eldest member first. */
export interface TribeMembers {
  chieftain: TribeMemberView | null;
  captains: TribeMemberView[];
  warriors: TribeMemberView[];
}

/** A tribe's place in the final ranking, and what it won, in cents. */
export interface TribeResult {
  rank: number;
  tribe_id: string;
  name: string;
  victory_points: number;
  cents: number;
}

/** What a member is in a tribe: one chieftain, two captains, nine warriors. */
export type TribeRole = "chieftain" | "captain" | "warrior";

/** A tribe as everybody sees it. What its members won while they were in it makes its victory points. */
export interface TribeView {
  tribe_id: string;
  season_id: string;
  name: string;
  tag: string;
  description: string;
  /** The address of a picture of 256 by 256 pixels. */
  emblem: string | null;
  members: TribeMembers;
  total_vp: number;
  /** Its place among the tribes; null before it has victory points. */
  tribe_rank: number | null;
  territories_controlled: number;
  created_at: string;
  disbanded_at: string | null;
}

/** Whether a creator's items are published without a review: as earned, always, or never. */
export type Trust = "earned" | "always" | "never";

/** The Twitch account that was linked. */
export interface TwitchLink {
  twitch_login: string;
  linked_at: string;
}

/** Where the player agrees. */
export interface TwitchLinkStarted {
  /** The page of Twitch to open in a browser. It leads to a page of this server that asks the player before anything is linked. */
  authorize_url: string;
  /** Until when the page can be used, once. */
  expires_at: string;
}

/** The second factor is on. Its ten recovery codes are shown once. */
export interface TwoFactorEnabled {
  kind: "two_factor_enabled";
  recovery_codes: string[];
}

/** The second factor is off. */
export interface TwoFactorOff {
  two_factor: boolean;
}

/** Why a second factor is removed. */
export interface TwoFactorRemoval {
  reason: string;
}

/** A challenge: the account has a second factor. Answer it at `POST /api/v1/auth/2fa/verify`. */
export interface TwoFactorRequired {
  kind: "two_factor_required";
  challenge_token: string;
  /** Seconds until the challenge expires. */
  expires_in: number;
}

/** What is wrong with an item. */
export type UgcCategory = "child_safety" | "malware" | "illegal" | "hate" | "harassment" | "sexual" | "violence" | "privacy" | "copyright" | "cheating" | "spam" | "misleading" | "broken" | "other";

/** Where to get an item's file: `url` works without a token, for whoever has it, until it expires. */
export interface UgcDownload {
  ugc_id: string;
  version: number;
  url: string;
  /** Begin before then: a download that has begun is not cut off. */
  expires_in_seconds: number;
  file_name: string;
  content_type: string;
  /** In bytes. */
  size: number;
  /** Of what you get, hexadecimal. Pictures differ from what was uploaded. */
  sha256: string;
}

/** The file that you are about to send. It is refused if it is anything else. */
export interface UgcFile {
  file_name: string;
  content_type: string;
  /** In bytes. */
  size: number;
  /** Of the file, hexadecimal. */
  sha256: string;
  /** Of the file, in base64. */
  md5: string;
}

/** An item in any state, with the files that it has: what players download, and what is on its way. */
export interface UgcInspection {
  item: MyUgcItem;
  files: InspectedFile[];
}

/** What a player made, as others see it. `rating` is the mean of the ratings, from 1 to 5; null without any. */
export interface UgcItem {
  ugc_id: string;
  creator_id: string;
  type: UgcType;
  name: string;
  description: string;
  tags: string[];
  visibility: Visibility;
  status: UgcStatus;
  /** What players download; null until it is published. */
  file: FileView | null;
  rating: number | null;
  rating_count: number;
  downloads: number;
  created_at: string;
  updated_at: string;
  published_at: string | null;
}

/** The report is with the moderators. `repeated` says that you reported this version of the item before. */
export interface UgcReportReceipt {
  ugc_id: string;
  repeated: boolean;
}

/** What became of a report: `upheld`, the item broke the rules; `dismissed`, it did not. */
export type UgcReportStatus = "open" | "upheld" | "dismissed";

/** A report as moderators see it. `weight` is 1 for a reporter of whom nothing is known, 2 at most. */
export interface UgcReportView {
  ugc_id: string;
  reporter_id: string;
  creator_id: string;
  name: string;
  version: number;
  category: UgcCategory;
  comment: string;
  weight: number;
  status: UgcReportStatus;
  reported_at: string;
  settled_at: string | null;
}

/** How far an item is; the state of a new version of a published item is one of these, too. */
export type UgcStatus = "draft" | "uploaded" | "scanning" | "pending_review" | "published" | "flagged" | "removed";

/** What an item is. */
export type UgcType = "map" | "mod" | "image" | "video" | "text" | "bundle" | "screenshot";

/**
 * How to send the file within `expires_in_seconds`. Then complete the upload: at `draft_until`, the draft goes.
 *
 * `single`: one request sends it whole. `resumable`: the one URL takes it whole or in pieces of whole 16 MiB, each
 * with a Content-Range as RFC 9110 writes it; 308 says by its Range header what is there, and after a broken line an
 * empty PUT with `Content-Range: bytes *\/SIZE` asks for it. `multipart`: each request sends its piece, in any order,
 * and again after a broken line.
 */
export interface UgcUpload {
  protocol: "single" | "resumable" | "multipart";
  requests: UgcUploadPart[];
  expires_in_seconds: number;
  ugc_id: string;
  version: number;
  draft_until: string;
}

/** A request that sends bytes of the file, with exactly these headers. */
export interface UgcUploadPart {
  method: "PUT";
  url: string;
  headers: Record<string, string>;
  first_byte: number;
  size: number;
}

/** Why a decision is undone. */
export interface UndoDecision {
  reason: string;
}

/** Why a merge is undone. */
export interface UndoRequest {
  reason: string;
}

/** What fights. */
export type Unit = "militia" | "spearman" | "archer" | "cavalry";

/** A unit: its strength is `hp` times `damage`; `train_seconds` are for one. */
export interface UnitRule {
  hp: number;
  damage: number;
  /** Gold for one. */
  cost: number;
  speed: Speed;
  train_seconds: number;
  /** From which level one can train it. */
  barracks_level: number;
}

/** Units that are in your army. */
export interface UnitsTrained {
  unit_type: Unit;
  quantity: number;
  new_army_count: Army;
}

/** How many messages are unread. */
export interface UnreadCount {
  unread: number;
}

/** A campaign as it is to be; `version` is of what was read. */
export interface UpdateCampaign {
  name: string;
  /** Twitch's id of the campaign, if it is known. */
  twitch_campaign_id?: string | undefined;
  starts_at: string;
  /** When viewers can earn no more. They can claim for 24 hours longer, as Twitch has it. */
  ends_at: string;
  /** Where it is offered, by the country of the profile; empty: everywhere. */
  countries?: string[] | undefined;
  benefits: BenefitInput[];
  version: number;
}

/** A product as it is to be. `version` is the one that was seen: another one means that somebody changed it. */
export interface UpdateSku {
  type: SkuType;
  name: string;
  description?: string | undefined;
  /** What the product gives. */
  items: ItemInput[];
  /** The stores that sell it. */
  offers: Record<string, OfferInput>;
  /** When its sale begins; null: it has begun. */
  starts_at?: string | null | undefined;
  /** When its sale ends; null: it does not end. */
  ends_at?: string | null | undefined;
  /** How often a player may buy it; null: as often as they like. It stops what is bought by `checkout`. What the windows of Apple, Google and Epic have sold is granted, and its order is flagged `over_limit`. */
  limits?: PurchaseLimitsInput | null | undefined;
  /** The countries where it is offered; empty: everywhere. `checkout` refuses a player whose profile names another country, or none. What is paid is granted wherever it was bought. */
  countries?: string[] | undefined;
  image_url?: string | null | undefined;
  /** The game's own words about it. */
  metadata?: Record<string, string> | undefined;
  version: number;
  /** False retires it: it is sold no more. */
  is_active?: boolean | undefined;
}

/** A webhook as it is to be; enabling it again forgets that it has failed. */
export interface UpdateWebhook {
  url: string;
  events: string[];
  description?: string | undefined;
  is_enabled?: boolean | undefined;
}

/** Which building. */
export interface UpgradeBuilding {
  building_type: Building;
}

/** An upgrade that has begun, and the level that it leads to. */
export interface UpgradeReceipt {
  building_type: Building;
  level: number;
  upgrading: boolean;
  upgrade_start_time: string;
  upgrade_end_time: string;
  cost_paid: number;
  remaining_gold: number;
}

/** The upload to confirm, by the `upload_id` of its ticket. */
export interface UploadConfirmation {
  upload_id: string;
}

/**
 * The state of an upload.
 *
 * `picture` and `url` are set when it is ready; `reason` is set when it was refused or has failed. After `failed`, ask
 * for a new ticket and send the same file again.
 */
export interface UploadProgress {
  upload_id: string;
  state: UploadState;
  reason: string | null;
  picture: Picture | null;
  url: string | null;
}

/** The file that will be sent. */
export interface UploadRequest {
  content_type: "image/jpeg" | "image/png" | "image/webp";
  /** Its ending has to fit the content type. */
  file_name?: string | undefined;
}

/** The state of an upload. After `failed`, the same file can be sent again. */
export type UploadState = "awaited" | "processing" | "ready" | "refused" | "failed";

/**
 * How to send the file: one request of `method` to `url`, with exactly these headers, before `expires_at`.
 *
 * A ticket takes one file. A 412 means that the file was sent already, perhaps by a request whose answer was lost.
 */
export interface UploadTicket {
  upload_id: string;
  url: string;
  method: string;
  headers: Record<string, string>;
  expires_in_seconds: number;
  expires_at: string;
  max_bytes: number;
}

/** What others call you. */
export interface Username {
  username: string;
}

/** One size of a picture, in pixels, as WebP and in a format that every client reads. */
export interface Variant {
  width: number;
  height: number;
  webp_url: string;
  fallback_url: string;
}

/** A purchase that was made: what the store gave the client. */
export interface VerifyReceipt {
  provider: PaymentProvider;
  /** Stripe: the id of the PaymentIntent. Steam: the order id, as `checkout` answered it. Google Play: the purchase token. Apple: the transaction's id (`Transaction.id`); finish the transaction only when it is answered with an order. Epic: the entitlement's id, of the Epic account that is linked to the player. With each purchase, give Apple and Google what the wallet's `payers` has for them: without it, the purchase is nobody's. */
  transaction: string;
}

/** Who sees a published item. */
export type Visibility = "public" | "unlisted" | "private";

/** Whether you vote for the idea now. */
export interface VoteReceipt {
  idea_id: string;
  votes_for_it: boolean;
}

/** A player's balance of each currency and consumable. */
export interface WalletBalances {
  player_id: string;
  balances: CurrencyBalance[];
  /** What the client gives a store with each purchase, by the store: with Apple it is the `appAccountToken`, with Google the `obfuscatedAccountId`. A purchase without it is granted to nobody. */
  payers: Record<string, string>;
}

/** An amount to credit to a player, and the reason. */
export interface WalletCredit {
  currency: string;
  amount: number;
  reason: string;
  /** An id of what the amount is for: it is credited once. */
  fact: string;
}

/** One entry of a wallet's history. The amount of a debit is negative. */
export interface WalletHistoryEntry {
  entry_id: string;
  movement: Movement;
  currency: string;
  amount: number;
  /** The balance of the currency after this entry; below zero, it is debt. */
  balance_after: number;
  /** The order that this entry belongs to, if any. */
  order_id: string | null;
  reason: string;
  at: string;
}

/** A message of this API, and its signature by the wallet (EIP-191 personal_sign). */
export interface WalletProof {
  wallet_address: string;
  /** The message, unchanged. */
  message: string;
  /** r, s and v: 65 bytes in hexadecimal. */
  signature: string;
}

/** The refresh token of this session. */
export interface WalletRefresh {
  refresh_token: string;
}

/** A signed message. */
export interface WalletSignIn {
  wallet_address: string;
  /** The message, unchanged. */
  message: string;
  /** r, s and v: 65 bytes in hexadecimal. */
  signature: string;
  /** Of a new player, where the game has a minimum age. Ask for it before you open an account. */
  age?: AgeDeclaration | null | undefined;
  /** Answer with cookies (for browsers) instead of tokens. */
  cookies?: boolean | undefined;
}

/** What a warehouse does, by its level from 1. */
export interface WarehouseRule {
  capacity: number[];
  /** The share of the gold that no raid takes, in permille. */
  protected: number[];
  /** What each level adds to the gold an hour. */
  hourly_gold: number;
}

/** A webhook as staff sees it. `disabled_because` is `failing` where deliveries have failed for three days. */
export interface WebhookView {
  webhook_id: string;
  url: string;
  events: string[];
  description: string;
  is_enabled: boolean;
  disabled_because: string;
  failing_since: string | null;
  /** Until when the secret before this one signs as well. */
  previous_until: string | null;
  created_at: string;
  changed_at: string;
}

/** A webhook with the secret that signs its deliveries, which is shown this once. */
export interface WebhookWithSecret {
  webhook_id: string;
  url: string;
  events: string[];
  description: string;
  is_enabled: boolean;
  disabled_because: string;
  failing_since: string | null;
  /** Until when the secret before this one signs as well. */
  previous_until: string | null;
  created_at: string;
  changed_at: string;
  secret: string;
}

/** An answer that staff gives often. Subjects are not sent. */
export interface WriteCannedAnswer {
  title: string;
  /** By language (BCP 47). A player is shown their own, else English, else the first. */
  texts: Record<string, MessageTextInput>;
}

/** What is written in a thread. */
export interface WriteEntry {
  text: string;
}

/** A message to another player. It is plain text and may hold `<`: whoever shows it escapes it. */
export interface WriteMessage {
  text: string;
}

/** A live event: XP that is earned in it counts for `factor_permille` thousandths. Without sources, all count. */
export interface XpEvent {
  event_id: string;
  name: string;
  starts_at: string;
  ends_at: string;
  factor_permille: number;
  sources: XpSource[];
}

/** One gain of XP. */
export interface XpHistoryEntry {
  source: XpSource;
  amount: number;
  /** What it was before a live event's factor; null without one. */
  base_amount: number | null;
  /** The live event that it was earned in. */
  event_id: string | null;
  match_id: string | null;
  earned_at: string;
}

/** What XP was earned with. */
export type XpSource = "match_win" | "match_loss" | "match_draw" | "season_challenge" | "daily_bonus" | "mission_complete" | "achievement";
