// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  Analytics,
  BuyPass,
  ClaimLevel,
  ClaimReward,
  ClaimedReward,
  CreateSeason,
  EndSeason,
  GrantXp,
  GrantXpToMany,
  GrantedToMany,
  GrantedXp,
  MyBattlePass,
  MyXp,
  PageOfSeasonDetails,
  PageOfSeasonResult,
  PlayerProgress,
  PremiumPass,
  PutXpEvent,
  Rewards,
  SeasonChanges,
  SeasonDetails,
  SeasonEnding,
  SeasonResult,
  SeasonState,
  Tiers,
  XpHistoryEntry,
} from "../models.js";

/** The query of `getMyXp`. */
export interface GetMyXpQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
  season_id?: string | undefined;
}

/** The query of `getRewards`. */
export interface GetRewardsQuery {
  season_id?: string | undefined;
}

/** The query of `listHistory`. */
export interface ListHistoryQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listSeasons`. */
export interface ListSeasonsQuery {
  state?: SeasonState | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `battlepass`. */
export class Battlepass {
  constructor(private readonly caller: Caller) {}

  /**
   * Claim a player's reward.
   *
   * The player, or a game server for the player, claims the reward of one level. It does the same as `POST
   * /api/v1/me/battlepass/claim-reward`: here `level` is the tier and `tier` is the track;
   * on the track `bonus`, `level` is the bonus's number of seasons.
   *
   * Roles: player, server. A game server's key needs the scope `xp`.
   *
   * Errors: ALREADY_CLAIMED, BONUS_LOCKED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVENTORY_FULL, NO_ACTIVE_SEASON, NO_REWARD, PREMIUM_REQUIRED, SCOPE_MISSING, TIER_LOCKED, UNKNOWN_PLAYER, UNKNOWN_SEASON, WALLET_FULL.
   */
  claimLevel(playerId: string, body: ClaimLevel, options?: CallOptions): Promise<ClaimedReward> {
    return this.caller.call("battlepass-claim-level", { path: { player_id: playerId }, body }, options);
  }

  /**
   * Claim my reward.
   *
   * Gives you the reward of one tier, once; or on the track `bonus`, the season's bonus for what you reached in earlier
   * seasons: there `tier` is the bonus's number of seasons. A cosmetic goes into the inventory, coins go into the
   * wallet, a title goes to the profile.
   *
   * Roles: player.
   *
   * Errors: ALREADY_CLAIMED, BONUS_LOCKED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVENTORY_FULL, NO_ACTIVE_SEASON, NO_REWARD, PREMIUM_REQUIRED, TIER_LOCKED, UNKNOWN_PLAYER, UNKNOWN_SEASON, WALLET_FULL.
   */
  claimReward(body: ClaimReward, options?: CallOptions): Promise<ClaimedReward> {
    return this.caller.call("battlepass-claim-reward", { body }, options);
  }

  /**
   * Create a season.
   *
   * The season starts at `start_date` and ends at `end_date`. The start must be at least a minute from now,
   * unless it is `backdated`. Every cosmetic among its rewards must be in the catalogue.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SEASONS_OVERLAP, SEASON_EXISTS, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_COSMETIC.
   */
  createSeason(body: CreateSeason, options?: CallOptions): Promise<SeasonDetails> {
    return this.caller.call("battlepass-create-season", { body }, options);
  }

  /**
   * End a season early.
   *
   * The season ends in a minute. With `dry_run`, nothing changes: the answer says what would happen. No XP is lost: a
   * match counts for the season that was on when it was played, however late it is reported. Rewards that players have
   * reached stay claimable. The season's limited items leave the shop.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SEASON_ENDED, SEASON_NOT_STARTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_SEASON.
   */
  endSeason(season: string, body: EndSeason, options?: CallOptions): Promise<SeasonEnding> {
    return this.caller.call("battlepass-end-season", { path: { season }, body }, options);
  }

  /**
   * Get a season's key figures.
   *
   * Engagement, XP per day, claim rate, premium conversion and completion. The figures are exact when they are computed
   * and at most five minutes old.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_SEASON.
   */
  getAnalytics(season: string, options?: CallOptions): Promise<Analytics> {
    return this.caller.call("battlepass-get-analytics", { path: { season } }, options);
  }

  /**
   * Get the current season.
   *
   * Its dates, the price of the premium pass, and the days that are left.
   *
   * Roles: player.
   *
   * Errors: NO_ACTIVE_SEASON.
   */
  getCurrent(options?: CallOptions): Promise<SeasonDetails> {
    return this.caller.call("battlepass-get-current", {}, options);
  }

  /**
   * Get my battle pass.
   *
   * Your tier, XP and claimed rewards in the current season. The answer is at most a minute old when a season ends.
   *
   * Roles: player.
   *
   * Errors: NO_ACTIVE_SEASON.
   */
  getMyProgress(options?: CallOptions): Promise<MyBattlePass> {
    return this.caller.call("battlepass-get-my-progress", {}, options);
  }

  /**
   * Get my XP and its sources.
   *
   * Totals by source, and each gain, the latest first: of the current season, or of the one that is named.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR, NO_ACTIVE_SEASON, UNKNOWN_SEASON.
   */
  getMyXp(query: GetMyXpQuery = {}, options?: CallOptions): Promise<MyXp> {
    return this.caller.call("battlepass-get-my-xp", { query }, options);
  }

  /** Every item of `getMyXp`, from page to page. */
  iterateGetMyXp(query: GetMyXpQuery = {}, options?: CallOptions): AsyncGenerator<XpHistoryEntry> {
    return items((place) => this.getMyXp({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Get a player's progress.
   *
   * Level, XP, and the XP to the next level. A player without XP in this season has level 0. Players see their own
   * progress; game servers and staff see everybody's.
   *
   * Roles: player, server. A game server's key needs the scope `xp`.
   *
   * Errors: NO_ACTIVE_SEASON, SCOPE_MISSING.
   */
  getProgress(playerId: string, options?: CallOptions): Promise<PlayerProgress> {
    return this.caller.call("battlepass-get-progress", { path: { player_id: playerId } }, options);
  }

  /**
   * List a player's rewards.
   *
   * Returns which rewards can be claimed, which were claimed, and which are locked: of the current season, or of the one
   * that is named. There are 200 at most. `bonuses` are rewards for what the player reached in earlier seasons: they are
   * claimed on the track `bonus`. Players see their own rewards; game servers and staff see everybody's.
   *
   * Roles: player, server. A game server's key needs the scope `xp`.
   *
   * Errors: NO_ACTIVE_SEASON, SCOPE_MISSING, UNKNOWN_SEASON.
   */
  getRewards(playerId: string, query: GetRewardsQuery = {}, options?: CallOptions): Promise<Rewards> {
    return this.caller.call("battlepass-get-rewards", { path: { player_id: playerId }, query }, options);
  }

  /**
   * List a season's tiers.
   *
   * Returns the free and the premium reward of each tier.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_SEASON.
   */
  getTiers(season: string, options?: CallOptions): Promise<Tiers> {
    return this.caller.call("battlepass-get-tiers", { path: { season } }, options);
  }

  /**
   * Grant XP to a player.
   *
   * The XP is added to the player's season and profile. It counts for the season that was on at `earned_at`. A grant
   * counts once: the same `grant_id` is the same grant; without one, the same Idempotency-Key; without either, the same
   * content on the same day. A player can get 100 grants a minute.
   *
   * Roles: server. A game server's key needs the scope `xp`.
   *
   * Errors: CSRF_REJECTED, GRANT_CONTRADICTED, IDEMPOTENCY_CONFLICT, SCOPE_MISSING, UNKNOWN_PLAYER.
   */
  grantXp(playerId: string, body: GrantXp, options?: CallOptions): Promise<GrantedXp> {
    return this.caller.call("battlepass-grant-xp", { path: { player_id: playerId }, body }, options);
  }

  /**
   * Grant XP to several players.
   *
   * Grants XP to up to 100 players for what they did together. A `grant_id` counts once a player, whether it comes here
   * or alone. The answer says for each player what was granted, or why nothing was: one who is refused holds up nobody.
   * A player can get 100 grants a minute, those of one player included: who has had them is refused with `RATE_LIMITED`.
   * Send the same request again when its answer was lost, or is 503: who has the XP already does not get it twice.
   *
   * Roles: server. A game server's key needs the scope `xp`.
   *
   * Errors: CSRF_REJECTED, SCOPE_MISSING.
   */
  grantXpToMany(body: GrantXpToMany, options?: CallOptions): Promise<GrantedToMany> {
    return this.caller.call("battlepass-grant-xp-to-many", { body }, options);
  }

  /**
   * List a player's seasons.
   *
   * Returns what the player reached in each season, the latest first. Players see their own seasons; game servers and
   * staff see everybody's.
   *
   * Roles: player, server. A game server's key needs the scope `xp`.
   *
   * Errors: INVALID_CURSOR, SCOPE_MISSING.
   */
  listHistory(playerId: string, query: ListHistoryQuery = {}, options?: CallOptions): Promise<PageOfSeasonResult> {
    return this.caller.call("battlepass-list-history", { path: { player_id: playerId }, query }, options);
  }

  /** Every item of `listHistory`, from page to page. */
  iterateListHistory(playerId: string, query: ListHistoryQuery = {}, options?: CallOptions): AsyncGenerator<SeasonResult> {
    return items((place) => this.listHistory(playerId, { ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List seasons.
   *
   * All seasons, or those in one state, the latest first.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listSeasons(query: ListSeasonsQuery = {}, options?: CallOptions): Promise<PageOfSeasonDetails> {
    return this.caller.call("battlepass-list-seasons", { query }, options);
  }

  /** Every item of `listSeasons`, from page to page. */
  iterateListSeasons(query: ListSeasonsQuery = {}, options?: CallOptions): AsyncGenerator<SeasonDetails> {
    return items((place) => this.listSeasons({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Buy the premium pass.
   *
   * Pays the current season's price from your wallet, once. The premium rewards of the tiers that you have passed become
   * claimable at once. Send the season or the price that the player saw: the purchase is refused if the offer has
   * changed. A player who has shown their e-mail address gets a mail of it.
   *
   * Roles: player.
   *
   * Errors: ALREADY_PREMIUM, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, NO_ACTIVE_SEASON, PASS_CHANGED.
   */
  purchasePremium(body: BuyPass = {}, options?: CallOptions): Promise<PremiumPass> {
    return this.caller.call("battlepass-purchase-premium", { body }, options);
  }

  /**
   * Create or change a live event.
   *
   * XP that is earned in the event counts for more. The event lies in its season, and begins at least a minute from now.
   * Once it has begun, only its name and its end can change, the end with a minute's notice. Where events overlap, the
   * highest factor counts; factors are not multiplied. A match counts by when it was played, whenever it is reported.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, TOO_MANY_XP_EVENTS, UNKNOWN_SEASON, XP_EVENT_ENDED, XP_EVENT_LOCKED.
   */
  putXpEvent(season: string, eventId: string, body: PutXpEvent, options?: CallOptions): Promise<SeasonDetails> {
    return this.caller.call("battlepass-put-xp-event", { path: { season, event_id: eventId }, body }, options);
  }

  /**
   * Remove a live event.
   *
   * An event that is to come is removed. One that is on ends in a minute. What was earned in it stays.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_SEASON, UNKNOWN_XP_EVENT, XP_EVENT_ENDED.
   */
  removeXpEvent(season: string, eventId: string, options?: CallOptions): Promise<SeasonDetails> {
    return this.caller.call("battlepass-remove-xp-event", { path: { season, event_id: eventId } }, options);
  }

  /**
   * Update a season.
   *
   * Everything of an upcoming season can change. Of a season that is on, only the name, the theme and a later end can
   * change. A change of dates needs a minute's notice. When the end moves, the season's limited items stay on sale until
   * the new end.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SEASONS_OVERLAP, SEASON_ENDED, SEASON_LOCKED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_COSMETIC, UNKNOWN_SEASON.
   */
  updateSeason(season: string, body: SeasonChanges = {}, options?: CallOptions): Promise<SeasonDetails> {
    return this.caller.call("battlepass-update-season", { path: { season }, body }, options);
  }
}
