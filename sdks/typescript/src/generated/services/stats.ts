// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  LifetimeStatistics,
  Matchup,
  PageOfPlayedMatch,
  PlayedMatch,
  PublicStatistics,
  Statistics,
  Trend,
} from "../models.js";

/** The query of `getMyMatchup`. */
export interface GetMyMatchupQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyMatches`. */
export interface ListMyMatchesQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `stats`. */
export class Stats {
  constructor(private readonly caller: Caller) {}

  /**
   * Get my statistics of today.
   *
   * Returns what you played today (UTC). All counts are 0 before the first match of the day. The answer is at most a
   * minute old when a day begins.
   *
   * Roles: player.
   */
  getMyDaily(options?: CallOptions): Promise<Statistics> {
    return this.caller.call("stats-get-my-daily", {}, options);
  }

  /**
   * Get my lifetime statistics.
   *
   * Everything since the account was opened, with personal bests. The peak rating may be a minute behind.
   *
   * Roles: player.
   */
  getMyLifetime(options?: CallOptions): Promise<LifetimeStatistics> {
    return this.caller.call("stats-get-my-lifetime", {}, options);
  }

  /**
   * Get my record against an opponent.
   *
   * Wins, losses and draws, and the matches between the two of you, the latest first. All counts are 0 if you have never
   * met. Matches of accounts that were merged into either account count.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR, NO_MATCHUP_WITH_ONESELF.
   */
  getMyMatchup(opponentId: string, query: GetMyMatchupQuery = {}, options?: CallOptions): Promise<Matchup> {
    return this.caller.call("stats-get-my-matchup", { path: { opponent_id: opponentId }, query }, options);
  }

  /** Every item of `getMyMatchup`, from page to page. */
  iterateGetMyMatchup(opponentId: string, query: GetMyMatchupQuery = {}, options?: CallOptions): AsyncGenerator<PlayedMatch> {
    return items((place) => this.getMyMatchup(opponentId, { ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Get my statistics of the season.
   *
   * Returns what you played in the current season. All counts are 0 before the first match of it. `key` is null when no
   * season is on. The answer is at most a minute old when a season ends.
   *
   * Roles: player.
   */
  getMySeasonal(options?: CallOptions): Promise<Statistics> {
    return this.caller.call("stats-get-my-seasonal", {}, options);
  }

  /**
   * Get my rating trend.
   *
   * The trend is `improving` or `declining` when the rating moved by more than 32 in 30 days, else `stable`.
   *
   * Roles: player.
   */
  getMyTrends(options?: CallOptions): Promise<Trend> {
    return this.caller.call("stats-get-my-trends", {}, options);
  }

  /**
   * Get my statistics of the week.
   *
   * Returns what you played since Monday (ISO 8601, UTC). All counts are 0 before the first match of the week. The
   * answer is at most a minute old when a week begins.
   *
   * Roles: player.
   */
  getMyWeekly(options?: CallOptions): Promise<Statistics> {
    return this.caller.call("stats-get-my-weekly", {}, options);
  }

  /**
   * Get a player's statistics.
   *
   * Lifetime statistics and personal bests. The request is refused if the player's profile is private.
   *
   * Public: no access token is needed.
   *
   * Errors: STATISTICS_PRIVATE, UNKNOWN_PLAYER.
   */
  getPublic(userId: string, options?: CallOptions): Promise<PublicStatistics> {
    return this.caller.call("stats-get-public", { path: { user_id: userId } }, options);
  }

  /**
   * List my matches.
   *
   * Your matches, the latest first, each with the change of your rating.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyMatches(query: ListMyMatchesQuery = {}, options?: CallOptions): Promise<PageOfPlayedMatch> {
    return this.caller.call("stats-list-my-matches", { query }, options);
  }

  /** Every item of `listMyMatches`, from page to page. */
  iterateListMyMatches(query: ListMyMatchesQuery = {}, options?: CallOptions): AsyncGenerator<PlayedMatch> {
    return items((place) => this.listMyMatches({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }
}
