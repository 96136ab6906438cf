// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  ChangeScoreSeason,
  ChangedScoreSeason,
  Leaderboard,
  LeaderboardEntry,
  NewScoreSeason,
  OwnStanding,
  PageOfRefusedScore,
  PageOfScoreSeasonView,
  Reconciliation,
  RefusedScore,
  RemovedScore,
  ScoreBoard,
  ScoreLine,
  ScoreRank,
  ScoreSeasonView,
  SeasonLeaderboard,
  SubmitScore,
  SubmittedScore,
} from "../models.js";

/** The query of `getScoreFriends`. */
export interface GetScoreFriendsQuery {
  limit?: number | undefined;
  /** The key of an earlier period. */
  period?: string | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `getScoreRank`. */
export interface GetScoreRankQuery {
  /** How many lines above and below to show. */
  around?: number | undefined;
  /** A country of a regional board. */
  region?: string | undefined;
  /** The key of an earlier period. */
  period?: string | undefined;
}

/** The query of `getScoreTop`. */
export interface GetScoreTopQuery {
  limit?: number | undefined;
  /** A country of a regional board. */
  region?: string | undefined;
  /** The key of an earlier period. */
  period?: string | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `getSeason`. */
export interface GetSeasonQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listRefusedScores`. */
export interface ListRefusedScoresQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listScoreSeasons`. */
export interface ListScoreSeasonsQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `removeScore`. */
export interface RemoveScoreQuery {
  /** Why, for the audit. */
  reason: string;
  /** The key of an earlier period. */
  period?: string | undefined;
  /** Whether the player's scores are refused until the reset. */
  keep_out?: boolean | undefined;
}

/** The service `leaderboards`. */
export class Leaderboards {
  constructor(private readonly caller: Caller) {}

  /**
   * Change a score board.
   *
   * Changes the fields that are given, activates the board, or ends it early with `end_now`, for a `reason`. With
   * `dry_run` nothing changes, and the answer says what would. Players see a change within half a minute.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SCORE_SEASON_INVALID, SCORE_SEASON_STARTED, SECOND_FACTOR_NEEDED, UNKNOWN_SCORE_SEASON.
   */
  changeScoreSeason(seasonId: string, body: ChangeScoreSeason = {}, options?: CallOptions): Promise<ChangedScoreSeason> {
    return this.caller.call("leaderboards-change-score-season", { path: { season_id: seasonId }, body }, options);
  }

  /**
   * Create a score board.
   *
   * Creates a board that ranks players by scores that game servers submit. With a `recurrence` it begins anew at each
   * reset; the scores of the period before are kept as a final ranking (`archive`) or deleted (`clear`). Players see the
   * board once it is active.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SCORE_SEASON_EXISTS, SCORE_SEASON_INVALID, SECOND_FACTOR_NEEDED.
   */
  createScoreSeason(body: NewScoreSeason, options?: CallOptions): Promise<ScoreSeasonView> {
    return this.caller.call("leaderboards-create-score-season", { body }, options);
  }

  /**
   * Get the global leaderboard.
   *
   * The top 100 players by ELO.
   *
   * Roles: player.
   */
  getGlobal(options?: CallOptions): Promise<Leaderboard> {
    return this.caller.call("leaderboards-get-global", {}, options);
  }

  /**
   * Get my standing.
   *
   * Your rank, ELO and tier, with the five players above and below you.
   *
   * Roles: player.
   */
  getMyStanding(options?: CallOptions): Promise<OwnStanding> {
    return this.caller.call("leaderboards-get-my-standing", {}, options);
  }

  /**
   * Get the last board comparison.
   *
   * The live boards are compared with the ratings each hour, and some score boards with their scores. The answer says
   * which differences the last comparison found.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: NEVER_RECONCILED, SECOND_FACTOR_NEEDED.
   */
  getReconciliation(options?: CallOptions): Promise<Reconciliation> {
    return this.caller.call("leaderboards-get-reconciliation", {}, options);
  }

  /**
   * Get a country's leaderboard.
   *
   * The top 100 players of a country by ELO. The country is a code of ISO 3166-1 alpha-2.
   *
   * Roles: player.
   *
   * Errors: UNKNOWN_REGION.
   */
  getRegional(region: string, options?: CallOptions): Promise<Leaderboard> {
    return this.caller.call("leaderboards-get-regional", { path: { region } }, options);
  }

  /**
   * Get a score board among my friends.
   *
   * Returns you and up to 1,000 friends who are on the board, ranked among yourselves, page by page.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR, NOT_REGIONAL, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
   */
  getScoreFriends(seasonId: string, query: GetScoreFriendsQuery = {}, options?: CallOptions): Promise<ScoreBoard> {
    return this.caller.call("leaderboards-get-score-friends", { path: { season_id: seasonId }, query }, options);
  }

  /** Every item of `getScoreFriends`, from page to page. */
  iterateGetScoreFriends(seasonId: string, query: GetScoreFriendsQuery = {}, options?: CallOptions): AsyncGenerator<ScoreLine> {
    return items((place) => this.getScoreFriends(seasonId, { ...query, ...place }, options), (page) => page.entries, query.cursor);
  }

  /**
   * Get a player's rank on a score board.
   *
   * Returns the player's rank and score, with the lines above and below. Both are null for a player who is not on the
   * board.
   *
   * Roles: player.
   *
   * Errors: FRIENDS_ONLY, NOT_REGIONAL, RANK_PRIVATE, UNKNOWN_PERIOD, UNKNOWN_PLAYER, UNKNOWN_SCORE_SEASON.
   */
  getScoreRank(seasonId: string, playerId: string, query: GetScoreRankQuery = {}, options?: CallOptions): Promise<ScoreRank> {
    return this.caller.call("leaderboards-get-score-rank", { path: { season_id: seasonId, player_id: playerId }, query }, options);
  }

  /**
   * Get the top of a score board.
   *
   * Returns the board page by page, the best first; of equal scores, the one that was reached first. Without `period`,
   * it is the current period, or the last one. Players with a private profile appear with their score only.
   *
   * Roles: player.
   *
   * Errors: FRIENDS_ONLY, INVALID_CURSOR, NOT_REGIONAL, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
   */
  getScoreTop(seasonId: string, query: GetScoreTopQuery = {}, options?: CallOptions): Promise<ScoreBoard> {
    return this.caller.call("leaderboards-get-score-top", { path: { season_id: seasonId }, query }, options);
  }

  /** Every item of `getScoreTop`, from page to page. */
  iterateGetScoreTop(seasonId: string, query: GetScoreTopQuery = {}, options?: CallOptions): AsyncGenerator<ScoreLine> {
    return items((place) => this.getScoreTop(seasonId, { ...query, ...place }, options), (page) => page.entries, query.cursor);
  }

  /**
   * Get a season's leaderboard.
   *
   * The live top 100 while the season is on. After the season, its final ranking, page by page.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR, UNKNOWN_SEASON.
   */
  getSeason(season: string, query: GetSeasonQuery = {}, options?: CallOptions): Promise<SeasonLeaderboard> {
    return this.caller.call("leaderboards-get-season", { path: { season }, query }, options);
  }

  /** Every item of `getSeason`, from page to page. */
  iterateGetSeason(season: string, query: GetSeasonQuery = {}, options?: CallOptions): AsyncGenerator<LeaderboardEntry> {
    return items((place) => this.getSeason(season, { ...query, ...place }, options), (page) => page.entries, query.cursor);
  }

  /**
   * List refused scores.
   *
   * Returns submissions to a board whose proof was missing or invalid, the latest first. They are kept for 90 days.
   *
   * Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listRefusedScores(seasonId: string, query: ListRefusedScoresQuery = {}, options?: CallOptions): Promise<PageOfRefusedScore> {
    return this.caller.call("leaderboards-list-refused-scores", { path: { season_id: seasonId }, query }, options);
  }

  /** Every item of `listRefusedScores`, from page to page. */
  iterateListRefusedScores(seasonId: string, query: ListRefusedScoresQuery = {}, options?: CallOptions): AsyncGenerator<RefusedScore> {
    return items((place) => this.listRefusedScores(seasonId, { ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List the score boards.
   *
   * Returns the active boards, each with its current period; the board that started last comes first.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listScoreSeasons(query: ListScoreSeasonsQuery = {}, options?: CallOptions): Promise<PageOfScoreSeasonView> {
    return this.caller.call("leaderboards-list-score-seasons", { query }, options);
  }

  /** Every item of `listScoreSeasons`, from page to page. */
  iterateListScoreSeasons(query: ListScoreSeasonsQuery = {}, options?: CallOptions): AsyncGenerator<ScoreSeasonView> {
    return items((place) => this.listScoreSeasons({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Remove a score.
   *
   * Takes a player's score off a board at once, also off a period that is over. The next score that is submitted for the
   * player counts anew, unless `keep_out` is set.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, NO_SUCH_SCORE, SECOND_FACTOR_NEEDED, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
   */
  removeScore(seasonId: string, playerId: string, query: RemoveScoreQuery, options?: CallOptions): Promise<RemovedScore> {
    return this.caller.call("leaderboards-remove-score", { path: { season_id: seasonId, player_id: playerId }, query }, options);
  }

  /**
   * Submit a score.
   *
   * Counts a player's score on a board, with the proof that the board asks for. The same proof counts once: sent again,
   * it changes nothing. A board without proofs counts each submission, so send an Idempotency-Key. A proof that does not
   * hold is refused and kept for staff.
   *
   * Roles: server. A game server's key needs the scope `scores`.
   *
   * Errors: ATTEMPTS_USED_UP, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, KEPT_OUT, PROOF_REFUSED, SCOPE_MISSING, SCORE_OUT_OF_RANGE, SCORE_SEASON_NOT_OPEN, UNKNOWN_PLAYER, UNKNOWN_SCORE_SEASON.
   */
  submitScore(seasonId: string, body: SubmitScore, options?: CallOptions): Promise<SubmittedScore> {
    return this.caller.call("leaderboards-submit-score", { path: { season_id: seasonId }, body }, options);
  }
}
