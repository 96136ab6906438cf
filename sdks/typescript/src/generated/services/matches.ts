// Generated from openapi.yaml by `make generate`. Do not edit.
import type { CallOptions, Caller } from "../../operation.js";
import type {
  MatchReport,
  Receipt,
} from "../models.js";

/** The service `matches`. */
export class Matches {
  constructor(private readonly caller: Caller) {}

  /**
   * Report a match.
   *
   * Takes in the result of a finished match. Statistics, ratings and XP follow within a second. The same report again
   * changes nothing.
   *
   * Roles: server. A game server's key needs the scope `matches`.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, MATCH_CONTRADICTED, SCOPE_MISSING, UNKNOWN_PLAYER.
   */
  reportMatch(body: MatchReport, options?: CallOptions): Promise<Receipt> {
    return this.caller.call("matches-report-match", { body }, options);
  }
}
