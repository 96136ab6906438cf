// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of DeleteSlot.</summary>
    public class ProgressionDeleteSlotQuery
    {
        [JsonProperty("expected_version")]
        public long ExpectedVersion;
    }

    /// <summary>The query of FinishUpload.</summary>
    public class ProgressionFinishUploadQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;

        [JsonProperty("resolve")]
        public string Resolve;
    }

    /// <summary>The query of GetPlayerSave.</summary>
    public class ProgressionGetPlayerSaveQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;
    }

    /// <summary>The query of GetPlayerSnapshot.</summary>
    public class ProgressionGetPlayerSnapshotQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;
    }

    /// <summary>The query of GetSave.</summary>
    public class ProgressionGetSaveQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;
    }

    /// <summary>The query of GetSnapshot.</summary>
    public class ProgressionGetSnapshotQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;
    }

    /// <summary>The query of ImportRules.</summary>
    public class ProgressionImportRulesQuery
    {
        [JsonProperty("dry_run")]
        public bool? DryRun;
    }

    /// <summary>The query of ListSnapshots.</summary>
    public class ProgressionListSnapshotsQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;
    }

    /// <summary>The query of ListSuspiciousSaves.</summary>
    public class ProgressionListSuspiciousSavesQuery
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("is_open")]
        public bool? IsOpen;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of PutSave.</summary>
    public class ProgressionPutSaveQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;

        [JsonProperty("resolve")]
        public string Resolve;
    }

    /// <summary>The query of RestorePlayerSnapshot.</summary>
    public class ProgressionRestorePlayerSnapshotQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;
    }

    /// <summary>The query of RestoreSnapshot.</summary>
    public class ProgressionRestoreSnapshotQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;
    }

    /// <summary>The query of SetServerValues.</summary>
    public class ProgressionSetServerValuesQuery
    {
        /// <summary>The name of the save slot.</summary>
        [JsonProperty("slot")]
        public string Slot;
    }

    /// <summary>The service progression.</summary>
    public class ProgressionService
    {
        private readonly ICaller caller;

        public ProgressionService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Close a suspicious save.
        ///
        /// Closes a suspicious save: nothing more is to be done about it, and `reason` says why. Closing it again changes
        /// nothing.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_SUSPICION.
        /// </summary>
        public Task<Models.SuspiciousSave> CloseSuspiciousSave(string suspicionId, Models.CloseSuspicion body, CallOptions options = null)
        {
            return caller.Call<Models.SuspiciousSave>("progression-close-suspicious-save", path: new System.Collections.Generic.Dictionary<string, object> { { "suspicion_id", suspicionId } }, body: body ?? new Models.CloseSuspicion(), options: options);
        }

        /// <summary>
        /// Start the upload of a save.
        ///
        /// Returns a signed URL for one PUT of the JSON object of a save of more than 1 MiB, within five minutes. The object
        /// may have 4 MiB, unpacked if it is sent as gzip. Then finish the upload.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED.
        /// </summary>
        public Task<Models.SaveUploadTicket> CreateUpload(Models.SaveUploadRequest body = null, CallOptions options = null)
        {
            return caller.Call<Models.SaveUploadTicket>("progression-create-upload", body: body ?? new Models.SaveUploadRequest(), options: options);
        }

        /// <summary>
        /// Delete a save slot.
        ///
        /// Deletes all versions of a slot for good, if it still has `expected_version`: so that no save of another device is
        /// lost unseen. The answer lists the slots that are left. A new slot of the same name goes on with higher versions.
        ///
        /// Keys that only the game's servers set outlive it. A slot that has any is still listed, as a version that has nothing
        /// else: begin anew from that one.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, SAVE_CONFLICT, SAVE_NOT_FOUND.
        /// </summary>
        public Task<Models.Slots> DeleteSlot(string slot, ProgressionDeleteSlotQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.Slots>("progression-delete-slot", path: new System.Collections.Generic.Dictionary<string, object> { { "slot", slot } }, query: query, options: options);
        }

        /// <summary>
        /// Export the rules of saves.
        ///
        /// Returns the rules of keys in saves as one file to keep: indented JSON without an envelope, sorted by `key`. Fields
        /// that have their defaults are left out.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.SaveRulesFile> ExportRules(CallOptions options = null)
        {
            return caller.Call<Models.SaveRulesFile>("progression-export-rules", options: options);
        }

        /// <summary>
        /// Finish the upload of a save.
        ///
        /// Makes what was uploaded the slot's next version. The same holds as for a save that is sent in a request: see
        /// `PUT /api/v1/player/progression`. After a `SAVE_CONFLICT`, the same upload can be finished again for a day.
        ///
        /// Roles: player.
        ///
        /// Errors: BASE_VERSION_GONE, CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_UPLOADED, SAVE_TOO_LARGE, SERVER_ONLY_KEY, SLOTS_MERGED, TOO_MANY_SLOTS.
        /// </summary>
        public Task<Models.SaveResult> FinishUpload(string uploadId, Models.FinishUpload body, ProgressionFinishUploadQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.SaveResult>("progression-finish-upload", path: new System.Collections.Generic.Dictionary<string, object> { { "upload_id", uploadId } }, query: query, body: body ?? new Models.FinishUpload(), options: options);
        }

        /// <summary>
        /// Get a player's save.
        ///
        /// The current version of a player's save slot with its data, for a game server.
        ///
        /// Roles: server. A game server's key needs the scope `progression`.
        ///
        /// Errors: SAVE_NOT_FOUND, SCOPE_MISSING.
        /// </summary>
        public Task<Models.Save> GetPlayerSave(string playerId, ProgressionGetPlayerSaveQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.Save>("progression-get-player-save", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, query: query, options: options);
        }

        /// <summary>
        /// Get a version of a player's slot.
        ///
        /// Returns one of the versions that are kept, with its data.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SAVE_NOT_FOUND, SECOND_FACTOR_NEEDED, SNAPSHOT_NOT_FOUND.
        /// </summary>
        public Task<Models.Save> GetPlayerSnapshot(string playerId, long version, ProgressionGetPlayerSnapshotQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.Save>("progression-get-player-snapshot", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId }, { "version", version } }, query: query, options: options);
        }

        /// <summary>
        /// Get my save.
        ///
        /// The current version of a save slot with its data. Make your next save with its `version` as `expected_version`.
        ///
        /// Roles: player.
        ///
        /// Errors: SAVE_NOT_FOUND.
        /// </summary>
        public Task<Models.Save> GetSave(ProgressionGetSaveQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.Save>("progression-get-save", query: query, options: options);
        }

        /// <summary>
        /// Get a version of a slot.
        ///
        /// Returns one of the versions that are listed, with its data.
        ///
        /// Roles: player.
        ///
        /// Errors: SAVE_NOT_FOUND, SNAPSHOT_NOT_FOUND.
        /// </summary>
        public Task<Models.Save> GetSnapshot(long version, ProgressionGetSnapshotQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.Save>("progression-get-snapshot", path: new System.Collections.Generic.Dictionary<string, object> { { "version", version } }, query: query, options: options);
        }

        /// <summary>
        /// Import the rules of saves.
        ///
        /// Declares keys of saves as the file has them: how they are merged, which only the game's servers set, and how fast
        /// numbers may rise. Keys that the file does not have are no longer declared. With `dry_run=true` nothing is written.
        /// The rules hold from the next save on; what is saved already stays as it is.
        ///
        /// A file with a `version` is refused with `SAVE_RULES_CHANGED` where the rules have another one by now. All that is
        /// wrong with a file is said at once.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, INVALID_SAVE_RULES, SAVE_RULES_CHANGED, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.SaveRulesChanges> ImportRules(Models.SaveRulesFileInput body, ProgressionImportRulesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.SaveRulesChanges>("progression-import-rules", query: query, body: body ?? new Models.SaveRulesFileInput(), options: options);
        }

        /// <summary>
        /// List a player's save slots.
        ///
        /// The slots by name, each with the versions that are kept, and which of those are suspicious.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PlayerSlotList> ListPlayerSlots(string playerId, CallOptions options = null)
        {
            return caller.Call<Models.PlayerSlotList>("progression-list-player-slots", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, options: options);
        }

        /// <summary>
        /// List my save slots.
        ///
        /// Your slots by name, with their current versions, without data. Those of an account that was merged into yours are
        /// among them; one whose name you had already has another name here.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.Slots> ListSlots(CallOptions options = null)
        {
            return caller.Call<Models.Slots>("progression-list-slots", options: options);
        }

        /// <summary>
        /// List the versions of a slot.
        ///
        /// The latest versions of a save slot, the current one first, without their data. Older ones are deleted: how many are
        /// kept is the studio's choice.
        ///
        /// Roles: player.
        ///
        /// Errors: SAVE_NOT_FOUND.
        /// </summary>
        public Task<Models.Snapshots> ListSnapshots(ProgressionListSnapshotsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.Snapshots>("progression-list-snapshots", query: query, options: options);
        }

        /// <summary>
        /// List suspicious saves.
        ///
        /// Returns saves in which a number rose faster than the studio's rules allow, the latest first, with the value before,
        /// the value after, and what was allowed. The saves themselves are kept. Without `player_id`, the list has those that
        /// nobody has closed, or with `is_open=false` the closed ones; with `player_id`, it has all of that player's.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfSuspiciousSave> ListSuspiciousSaves(ProgressionListSuspiciousSavesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfSuspiciousSave>("progression-list-suspicious-saves", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListSuspiciousSaves, from page to page.</summary>
        public async Task<int> EachListSuspiciousSaves(Action<Models.SuspiciousSave> each, ProgressionListSuspiciousSavesQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new ProgressionListSuspiciousSavesQuery();
            for (var count = 0; ;)
            {
                var page = await ListSuspiciousSaves(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Save the game.
        ///
        /// Makes `data` the slot's next version, if the slot still has `expected_version` (0: no save yet). Else nothing is
        /// written, and `SAVE_CONFLICT` says which version there is and where its data is: get it, merge, and send again.
        ///
        /// With `resolve=merge` the server merges. What only one of the two saves has changed is taken from that one. What both
        /// have changed goes by the rules of the game's studio: the higher number, the sum of what both added, all items of
        /// both lists, or the value that is sent now. `BASE_VERSION_GONE` says that a sum cannot be told, as the version that
        /// was added to is no longer kept.
        ///
        /// A save that is sent again with the same `save_id` is not made twice. Keys that only the game's servers set stay as
        /// they are; leave them out, or send them as you got them. The answer has `data` where the slot has something else than
        /// what was sent. A save of more than 1 MiB is uploaded: see `POST /api/v1/player/progression/uploads`.
        ///
        /// Roles: player.
        ///
        /// Errors: BASE_VERSION_GONE, CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_TOO_LARGE, SERVER_ONLY_KEY, SLOTS_MERGED, TOO_MANY_SLOTS.
        /// </summary>
        public Task<Models.SaveResult> PutSave(Models.PutSave body, ProgressionPutSaveQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.SaveResult>("progression-put-save", query: query, body: body ?? new Models.PutSave(), options: options);
        }

        /// <summary>
        /// Restore a version of a player's slot.
        ///
        /// Makes a new version with the data of an earlier one, as the player can, for a `reason`. The player's devices get it
        /// with their next load; a save that they make from an older version is a conflict, and is merged or refused like any
        /// other.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_FOUND, SAVE_TOO_LARGE, SECOND_FACTOR_NEEDED, SNAPSHOT_NOT_FOUND.
        /// </summary>
        public Task<Models.SaveResult> RestorePlayerSnapshot(string playerId, long version, Models.RestorePlayerSnapshot body, ProgressionRestorePlayerSnapshotQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.SaveResult>("progression-restore-player-snapshot", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId }, { "version", version } }, query: query, body: body ?? new Models.RestorePlayerSnapshot(), options: options);
        }

        /// <summary>
        /// Restore a version of a slot.
        ///
        /// Makes a new version with the data of an earlier one, if the slot still has `expected_version`. The versions in
        /// between stay, so that this can be undone. Keys that only the game's servers set stay as they are now. The rules
        /// of keys hold as for a save.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_FOUND, SAVE_TOO_LARGE, SNAPSHOT_NOT_FOUND.
        /// </summary>
        public Task<Models.SaveResult> RestoreSnapshot(long version, Models.RestoreSnapshot body, ProgressionRestoreSnapshotQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.SaveResult>("progression-restore-snapshot", path: new System.Collections.Generic.Dictionary<string, object> { { "version", version } }, query: query, body: body ?? new Models.RestoreSnapshot(), options: options);
        }

        /// <summary>
        /// Set a player's server-only values.
        ///
        /// Sets values of a save that players cannot change, such as a rank: keys that the studio's rules declare as
        /// `server_only`. It makes a new version of whatever the slot has; the player's devices get it with their next load or
        /// merge. A slot that has no save begins with these values. Sent again, it changes nothing.
        ///
        /// Roles: server. A game server's key needs the scope `progression`.
        ///
        /// Errors: CSRF_REJECTED, INVALID_SAVE, NOT_SERVER_ONLY, SAVE_TOO_LARGE, SCOPE_MISSING, SLOTS_MERGED, TOO_MANY_SLOTS, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.SaveResult> SetServerValues(string playerId, Models.SetServerValues body, ProgressionSetServerValuesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.SaveResult>("progression-set-server-values", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, query: query, body: body ?? new Models.SetServerValues(), options: options);
        }
    }
}
