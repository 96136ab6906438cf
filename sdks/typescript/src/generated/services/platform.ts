// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  BulkReplay,
  BulkReplayRequest,
  DeadLetter,
  DeadLetterState,
  DeadLetterSummary,
  DiscardRequest,
  Health,
  PageOfDeadLetterSummary,
} from "../models.js";

/** The query of `listDeadLetters`. */
export interface ListDeadLettersQuery {
  function?: string | undefined;
  topic?: string | undefined;
  state?: DeadLetterState | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `platform`. */
export class Platform {
  constructor(private readonly caller: Caller) {}

  /**
   * Discard a dead letter.
   *
   * Records why it need not be replayed. Until it is deleted, 31 days after it died, it can still be replayed. A second
   * discard keeps the first reason.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, DEAD_LETTER_SETTLED, IDEMPOTENCY_CONFLICT, REPLAY_UNDER_WAY, SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
   */
  discardDeadLetter(deadLetterId: string, body: DiscardRequest, options?: CallOptions): Promise<DeadLetterSummary> {
    return this.caller.call("platform-discard-dead-letter", { path: { dead_letter_id: deadLetterId }, body }, options);
  }

  /**
   * Get a bulk replay.
   *
   * Returns how many dead letters there were, and how many have been sent again.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_REPLAY.
   */
  getBulkReplay(replayId: string, options?: CallOptions): Promise<BulkReplay> {
    return this.caller.call("platform-get-bulk-replay", { path: { replay_id: replayId } }, options);
  }

  /**
   * Get a dead letter.
   *
   * Returns the event, the function that it was delivered to, why that failed, and what has been done about it.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
   */
  getDeadLetter(deadLetterId: string, options?: CallOptions): Promise<DeadLetter> {
    return this.caller.call("platform-get-dead-letter", { path: { dead_letter_id: deadLetterId } }, options);
  }

  /**
   * Get the health of all services.
   *
   * The state of each service and of what it depends on. The answer is 503 when requests fail; the error's details then
   * hold the same report.
   *
   * Public: no access token is needed.
   *
   * Errors: DOWN.
   */
  getHealth(options?: CallOptions): Promise<Health> {
    return this.caller.call("platform-get-health", {}, options);
  }

  /**
   * Get the health of a service.
   *
   * The state of the service and of what it depends on. The answer is 503 when requests fail; the error's details then
   * hold the same report.
   *
   * Public: no access token is needed.
   *
   * Errors: DOWN, UNKNOWN_SERVICE.
   */
  getServiceHealth(service: string, options?: CallOptions): Promise<Health> {
    return this.caller.call("platform-get-service-health", { path: { service } }, options);
  }

  /**
   * List dead letters.
   *
   * A dead letter is an event that a function could not handle. The latest comes first. The list can be narrowed to one
   * function, one topic or one state.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listDeadLetters(query: ListDeadLettersQuery = {}, options?: CallOptions): Promise<PageOfDeadLetterSummary> {
    return this.caller.call("platform-list-dead-letters", { query }, options);
  }

  /** Every item of `listDeadLetters`, from page to page. */
  iterateListDeadLetters(query: ListDeadLettersQuery = {}, options?: CallOptions): AsyncGenerator<DeadLetterSummary> {
    return items((place) => this.listDeadLetters({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Replay a dead letter.
   *
   * Delivers the event again, to the function that failed and to no other. `state` becomes `replayed` when the function
   * has handled it. An event that was handled before changes nothing.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REPLAYABLE, REPLAY_UNDER_WAY, SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
   */
  replayDeadLetter(deadLetterId: string, options?: CallOptions): Promise<DeadLetterSummary> {
    return this.caller.call("platform-replay-dead-letter", { path: { dead_letter_id: deadLetterId } }, options);
  }

  /**
   * Replay a function's dead letters.
   *
   * Starts delivering all dead letters of the function again, to that function alone. `GET
   * /api/v1/admin/dead-letters/replays/{replay_id}` says how far it is.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED.
   */
  replayDeadLetters(body: BulkReplayRequest, options?: CallOptions): Promise<BulkReplay> {
    return this.caller.call("platform-replay-dead-letters", { body }, options);
  }
}
