// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  DayFigures,
  FoundPlayers,
  PageOfDayFigures,
  PageOfSearchedPlayer,
  PageOfTrailEntry,
  PlayerInFull,
  PlayerSearch,
  SearchedPlayer,
  TrailEntry,
} from "../models.js";

/** The query of `getFigures`. */
export interface GetFiguresQuery {
  since?: string | undefined;
  until?: string | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listAuditLogs`. */
export interface ListAuditLogsQuery {
  player_id?: string | undefined;
  actor_id?: string | undefined;
  resource?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listPlayers`. */
export interface ListPlayersQuery {
  user_id?: string | undefined;
  name?: string | undefined;
  country?: string | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `admin`. */
export class Admin {
  constructor(private readonly caller: Caller) {}

  /**
   * Get the figures of days.
   *
   * Players, registrations, matches, claims, revenue and what waited for staff, by day (UTC), from `since` to `until`,
   * both included. The latest day comes first. A day is counted after its end, and then each day for a week.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  getFigures(query: GetFiguresQuery = {}, options?: CallOptions): Promise<PageOfDayFigures> {
    return this.caller.call("admin-get-figures", { query }, options);
  }

  /** Every item of `getFigures`, from page to page. */
  iterateGetFigures(query: GetFiguresQuery = {}, options?: CallOptions): AsyncGenerator<DayFigures> {
    return items((place) => this.getFigures({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Get a player in full.
   *
   * Returns what each service keeps of the player, and which requests about the player your roles allow. A service that
   * cannot answer is `failed`; the others are shown.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
   */
  getPlayer(userId: string, options?: CallOptions): Promise<PlayerInFull> {
    return this.caller.call("admin-get-player", { path: { user_id: userId } }, options);
  }

  /**
   * List the audit trail.
   *
   * Returns actions on a player, by an account, or on anything else that has an id (an order, a season), the latest
   * first. Give exactly one of `player_id`, `actor_id` and `resource`. `since` is included, `until` is not. Actions of
   * staff have the old and the new values. The trail of a player has each change of the player's orders, too, all that
   * moved in the wallet, gifts (of messages and drops), the XP that game servers granted, rewards that were claimed, and
   * what became of the player's creations. That of an order, a creation, a season or the fact of a gift has what players
   * and game servers did about it.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: ASK_ONE_THING, INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listAuditLogs(query: ListAuditLogsQuery = {}, options?: CallOptions): Promise<PageOfTrailEntry> {
    return this.caller.call("admin-list-audit-logs", { query }, options);
  }

  /** Every item of `listAuditLogs`, from page to page. */
  iterateListAuditLogs(query: ListAuditLogsQuery = {}, options?: CallOptions): AsyncGenerator<TrailEntry> {
    return items((place) => this.listAuditLogs({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List players.
   *
   * Returns players whose names begin with `name`, whatever the case and diacritics, ordered by name; or the player of
   * `user_id`. A new player is listed by name within ten minutes. To find a player by an e-mail address, an account
   * of a partner or a wallet, use `POST /api/v1/admin/players/search`.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listPlayers(query: ListPlayersQuery = {}, options?: CallOptions): Promise<PageOfSearchedPlayer> {
    return this.caller.call("admin-list-players", { query }, options);
  }

  /** Every item of `listPlayers`, from page to page. */
  iterateListPlayers(query: ListPlayersQuery = {}, options?: CallOptions): AsyncGenerator<SearchedPlayer> {
    return items((place) => this.listPlayers({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Find a player.
   *
   * Finds a player by e-mail address, account of a partner (Steam, Epic), or wallet. The list is empty if nobody has it.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
   */
  searchPlayers(body: PlayerSearch = {}, options?: CallOptions): Promise<FoundPlayers> {
    return this.caller.call("admin-search-players", { body }, options);
  }
}
