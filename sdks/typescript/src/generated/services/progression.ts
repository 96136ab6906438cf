// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  CloseSuspicion,
  FinishUpload,
  PageOfSuspiciousSave,
  PlayerSlotList,
  PutSave,
  Resolve,
  RestorePlayerSnapshot,
  RestoreSnapshot,
  Save,
  SaveResult,
  SaveRulesChanges,
  SaveRulesFile,
  SaveRulesFileInput,
  SaveUploadRequest,
  SaveUploadTicket,
  SetServerValues,
  Slots,
  Snapshots,
  SuspiciousSave,
} from "../models.js";

/** The query of `deleteSlot`. */
export interface DeleteSlotQuery {
  expected_version: number;
}

/** The query of `finishUpload`. */
export interface FinishUploadQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
  resolve?: Resolve | undefined;
}

/** The query of `getPlayerSave`. */
export interface GetPlayerSaveQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
}

/** The query of `getPlayerSnapshot`. */
export interface GetPlayerSnapshotQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
}

/** The query of `getSave`. */
export interface GetSaveQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
}

/** The query of `getSnapshot`. */
export interface GetSnapshotQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
}

/** The query of `importRules`. */
export interface ImportRulesQuery {
  dry_run?: boolean | undefined;
}

/** The query of `listSnapshots`. */
export interface ListSnapshotsQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
}

/** The query of `listSuspiciousSaves`. */
export interface ListSuspiciousSavesQuery {
  player_id?: string | undefined;
  is_open?: boolean | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `putSave`. */
export interface PutSaveQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
  resolve?: Resolve | undefined;
}

/** The query of `restorePlayerSnapshot`. */
export interface RestorePlayerSnapshotQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
}

/** The query of `restoreSnapshot`. */
export interface RestoreSnapshotQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
}

/** The query of `setServerValues`. */
export interface SetServerValuesQuery {
  /** The name of the save slot. */
  slot?: string | undefined;
}

/** The service `progression`. */
export class Progression {
  constructor(private readonly caller: Caller) {}

  /**
   * Close a suspicious save.
   *
   * Closes a suspicious save: nothing more is to be done about it, and `reason` says why. Closing it again changes
   * nothing.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_SUSPICION.
   */
  closeSuspiciousSave(suspicionId: string, body: CloseSuspicion, options?: CallOptions): Promise<SuspiciousSave> {
    return this.caller.call("progression-close-suspicious-save", { path: { suspicion_id: suspicionId }, body }, options);
  }

  /**
   * Start the upload of a save.
   *
   * Returns a signed URL for one PUT of the JSON object of a save of more than 1 MiB, within five minutes. The object
   * may have 4 MiB, unpacked if it is sent as gzip. Then finish the upload.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED.
   */
  createUpload(body: SaveUploadRequest = {}, options?: CallOptions): Promise<SaveUploadTicket> {
    return this.caller.call("progression-create-upload", { body }, options);
  }

  /**
   * Delete a save slot.
   *
   * Deletes all versions of a slot for good, if it still has `expected_version`: so that no save of another device is
   * lost unseen. The answer lists the slots that are left. A new slot of the same name goes on with higher versions.
   *
   * Keys that only the game's servers set outlive it. A slot that has any is still listed, as a version that has nothing
   * else: begin anew from that one.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, SAVE_CONFLICT, SAVE_NOT_FOUND.
   */
  deleteSlot(slot: string, query: DeleteSlotQuery, options?: CallOptions): Promise<Slots> {
    return this.caller.call("progression-delete-slot", { path: { slot }, query }, options);
  }

  /**
   * Export the rules of saves.
   *
   * Returns the rules of keys in saves as one file to keep: indented JSON without an envelope, sorted by `key`. Fields
   * that have their defaults are left out.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED.
   */
  exportRules(options?: CallOptions): Promise<SaveRulesFile> {
    return this.caller.call("progression-export-rules", {}, options);
  }

  /**
   * Finish the upload of a save.
   *
   * Makes what was uploaded the slot's next version. The same holds as for a save that is sent in a request: see
   * `PUT /api/v1/player/progression`. After a `SAVE_CONFLICT`, the same upload can be finished again for a day.
   *
   * Roles: player.
   *
   * Errors: BASE_VERSION_GONE, CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_UPLOADED, SAVE_TOO_LARGE, SERVER_ONLY_KEY, SLOTS_MERGED, TOO_MANY_SLOTS.
   */
  finishUpload(uploadId: string, body: FinishUpload, query: FinishUploadQuery = {}, options?: CallOptions): Promise<SaveResult> {
    return this.caller.call("progression-finish-upload", { path: { upload_id: uploadId }, query, body }, options);
  }

  /**
   * Get a player's save.
   *
   * The current version of a player's save slot with its data, for a game server.
   *
   * Roles: server. A game server's key needs the scope `progression`.
   *
   * Errors: SAVE_NOT_FOUND, SCOPE_MISSING.
   */
  getPlayerSave(playerId: string, query: GetPlayerSaveQuery = {}, options?: CallOptions): Promise<Save> {
    return this.caller.call("progression-get-player-save", { path: { player_id: playerId }, query }, options);
  }

  /**
   * Get a version of a player's slot.
   *
   * Returns one of the versions that are kept, with its data.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SAVE_NOT_FOUND, SECOND_FACTOR_NEEDED, SNAPSHOT_NOT_FOUND.
   */
  getPlayerSnapshot(playerId: string, version: number, query: GetPlayerSnapshotQuery = {}, options?: CallOptions): Promise<Save> {
    return this.caller.call("progression-get-player-snapshot", { path: { player_id: playerId, version }, query }, options);
  }

  /**
   * Get my save.
   *
   * The current version of a save slot with its data. Make your next save with its `version` as `expected_version`.
   *
   * Roles: player.
   *
   * Errors: SAVE_NOT_FOUND.
   */
  getSave(query: GetSaveQuery = {}, options?: CallOptions): Promise<Save> {
    return this.caller.call("progression-get-save", { query }, options);
  }

  /**
   * Get a version of a slot.
   *
   * Returns one of the versions that are listed, with its data.
   *
   * Roles: player.
   *
   * Errors: SAVE_NOT_FOUND, SNAPSHOT_NOT_FOUND.
   */
  getSnapshot(version: number, query: GetSnapshotQuery = {}, options?: CallOptions): Promise<Save> {
    return this.caller.call("progression-get-snapshot", { path: { version }, query }, options);
  }

  /**
   * Import the rules of saves.
   *
   * Declares keys of saves as the file has them: how they are merged, which only the game's servers set, and how fast
   * numbers may rise. Keys that the file does not have are no longer declared. With `dry_run=true` nothing is written.
   * The rules hold from the next save on; what is saved already stays as it is.
   *
   * A file with a `version` is refused with `SAVE_RULES_CHANGED` where the rules have another one by now. All that is
   * wrong with a file is said at once.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, INVALID_SAVE_RULES, SAVE_RULES_CHANGED, SECOND_FACTOR_NEEDED.
   */
  importRules(body: SaveRulesFileInput, query: ImportRulesQuery = {}, options?: CallOptions): Promise<SaveRulesChanges> {
    return this.caller.call("progression-import-rules", { query, body }, options);
  }

  /**
   * List a player's save slots.
   *
   * The slots by name, each with the versions that are kept, and which of those are suspicious.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED.
   */
  listPlayerSlots(playerId: string, options?: CallOptions): Promise<PlayerSlotList> {
    return this.caller.call("progression-list-player-slots", { path: { player_id: playerId } }, options);
  }

  /**
   * List my save slots.
   *
   * Your slots by name, with their current versions, without data. Those of an account that was merged into yours are
   * among them; one whose name you had already has another name here.
   *
   * Roles: player.
   */
  listSlots(options?: CallOptions): Promise<Slots> {
    return this.caller.call("progression-list-slots", {}, options);
  }

  /**
   * List the versions of a slot.
   *
   * The latest versions of a save slot, the current one first, without their data. Older ones are deleted: how many are
   * kept is the studio's choice.
   *
   * Roles: player.
   *
   * Errors: SAVE_NOT_FOUND.
   */
  listSnapshots(query: ListSnapshotsQuery = {}, options?: CallOptions): Promise<Snapshots> {
    return this.caller.call("progression-list-snapshots", { query }, options);
  }

  /**
   * List suspicious saves.
   *
   * Returns saves in which a number rose faster than the studio's rules allow, the latest first, with the value before,
   * the value after, and what was allowed. The saves themselves are kept. Without `player_id`, the list has those that
   * nobody has closed, or with `is_open=false` the closed ones; with `player_id`, it has all of that player's.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listSuspiciousSaves(query: ListSuspiciousSavesQuery = {}, options?: CallOptions): Promise<PageOfSuspiciousSave> {
    return this.caller.call("progression-list-suspicious-saves", { query }, options);
  }

  /** Every item of `listSuspiciousSaves`, from page to page. */
  iterateListSuspiciousSaves(query: ListSuspiciousSavesQuery = {}, options?: CallOptions): AsyncGenerator<SuspiciousSave> {
    return items((place) => this.listSuspiciousSaves({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Save the game.
   *
   * Makes `data` the slot's next version, if the slot still has `expected_version` (0: no save yet). Else nothing is
   * written, and `SAVE_CONFLICT` says which version there is and where its data is: get it, merge, and send again.
   *
   * With `resolve=merge` the server merges. What only one of the two saves has changed is taken from that one. What both
   * have changed goes by the rules of the game's studio: the higher number, the sum of what both added, all items of
   * both lists, or the value that is sent now. `BASE_VERSION_GONE` says that a sum cannot be told, as the version that
   * was added to is no longer kept.
   *
   * A save that is sent again with the same `save_id` is not made twice. Keys that only the game's servers set stay as
   * they are; leave them out, or send them as you got them. The answer has `data` where the slot has something else than
   * what was sent. A save of more than 1 MiB is uploaded: see `POST /api/v1/player/progression/uploads`.
   *
   * Roles: player.
   *
   * Errors: BASE_VERSION_GONE, CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_TOO_LARGE, SERVER_ONLY_KEY, SLOTS_MERGED, TOO_MANY_SLOTS.
   */
  putSave(body: PutSave, query: PutSaveQuery = {}, options?: CallOptions): Promise<SaveResult> {
    return this.caller.call("progression-put-save", { query, body }, options);
  }

  /**
   * Restore a version of a player's slot.
   *
   * Makes a new version with the data of an earlier one, as the player can, for a `reason`. The player's devices get it
   * with their next load; a save that they make from an older version is a conflict, and is merged or refused like any
   * other.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_FOUND, SAVE_TOO_LARGE, SECOND_FACTOR_NEEDED, SNAPSHOT_NOT_FOUND.
   */
  restorePlayerSnapshot(playerId: string, version: number, body: RestorePlayerSnapshot, query: RestorePlayerSnapshotQuery = {}, options?: CallOptions): Promise<SaveResult> {
    return this.caller.call("progression-restore-player-snapshot", { path: { player_id: playerId, version }, query, body }, options);
  }

  /**
   * Restore a version of a slot.
   *
   * Makes a new version with the data of an earlier one, if the slot still has `expected_version`. The versions in
   * between stay, so that this can be undone. Keys that only the game's servers set stay as they are now. The rules
   * of keys hold as for a save.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_FOUND, SAVE_TOO_LARGE, SNAPSHOT_NOT_FOUND.
   */
  restoreSnapshot(version: number, body: RestoreSnapshot, query: RestoreSnapshotQuery = {}, options?: CallOptions): Promise<SaveResult> {
    return this.caller.call("progression-restore-snapshot", { path: { version }, query, body }, options);
  }

  /**
   * Set a player's server-only values.
   *
   * Sets values of a save that players cannot change, such as a rank: keys that the studio's rules declare as
   * `server_only`. It makes a new version of whatever the slot has; the player's devices get it with their next load or
   * merge. A slot that has no save begins with these values. Sent again, it changes nothing.
   *
   * Roles: server. A game server's key needs the scope `progression`.
   *
   * Errors: CSRF_REJECTED, INVALID_SAVE, NOT_SERVER_ONLY, SAVE_TOO_LARGE, SCOPE_MISSING, SLOTS_MERGED, TOO_MANY_SLOTS, UNKNOWN_PLAYER.
   */
  setServerValues(playerId: string, body: SetServerValues, query: SetServerValuesQuery = {}, options?: CallOptions): Promise<SaveResult> {
    return this.caller.call("progression-set-server-values", { path: { player_id: playerId }, query, body }, options);
  }
}
