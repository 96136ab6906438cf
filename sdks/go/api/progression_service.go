// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// ProgressionService is the service `progression`.
type ProgressionService struct{ caller Caller }

// ProgressionDeleteSlotQuery is the query of DeleteSlot.
type ProgressionDeleteSlotQuery struct {
	ExpectedVersion int64 `json:"expected_version"`
}

// ProgressionFinishUploadQuery is the query of FinishUpload.
type ProgressionFinishUploadQuery struct {
	// The name of the save slot.
	Slot    *string  `json:"slot,omitempty"`
	Resolve *Resolve `json:"resolve,omitempty"`
}

// ProgressionGetPlayerSaveQuery is the query of GetPlayerSave.
type ProgressionGetPlayerSaveQuery struct {
	// The name of the save slot.
	Slot *string `json:"slot,omitempty"`
}

// ProgressionGetPlayerSnapshotQuery is the query of GetPlayerSnapshot.
type ProgressionGetPlayerSnapshotQuery struct {
	// The name of the save slot.
	Slot *string `json:"slot,omitempty"`
}

// ProgressionGetSaveQuery is the query of GetSave.
type ProgressionGetSaveQuery struct {
	// The name of the save slot.
	Slot *string `json:"slot,omitempty"`
}

// ProgressionGetSnapshotQuery is the query of GetSnapshot.
type ProgressionGetSnapshotQuery struct {
	// The name of the save slot.
	Slot *string `json:"slot,omitempty"`
}

// ProgressionImportRulesQuery is the query of ImportRules.
type ProgressionImportRulesQuery struct {
	DryRun *bool `json:"dry_run,omitempty"`
}

// ProgressionListSnapshotsQuery is the query of ListSnapshots.
type ProgressionListSnapshotsQuery struct {
	// The name of the save slot.
	Slot *string `json:"slot,omitempty"`
}

// ProgressionListSuspiciousSavesQuery is the query of ListSuspiciousSaves.
type ProgressionListSuspiciousSavesQuery struct {
	PlayerID *string `json:"player_id,omitempty"`
	IsOpen   *bool   `json:"is_open,omitempty"`
	Limit    *int64  `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ProgressionPutSaveQuery is the query of PutSave.
type ProgressionPutSaveQuery struct {
	// The name of the save slot.
	Slot    *string  `json:"slot,omitempty"`
	Resolve *Resolve `json:"resolve,omitempty"`
}

// ProgressionRestorePlayerSnapshotQuery is the query of RestorePlayerSnapshot.
type ProgressionRestorePlayerSnapshotQuery struct {
	// The name of the save slot.
	Slot *string `json:"slot,omitempty"`
}

// ProgressionRestoreSnapshotQuery is the query of RestoreSnapshot.
type ProgressionRestoreSnapshotQuery struct {
	// The name of the save slot.
	Slot *string `json:"slot,omitempty"`
}

// ProgressionSetServerValuesQuery is the query of SetServerValues.
type ProgressionSetServerValuesQuery struct {
	// The name of the save slot.
	Slot *string `json:"slot,omitempty"`
}

// CloseSuspiciousSave: Close a suspicious save.
//
// Closes a suspicious save: nothing more is to be done about it, and `reason` says why. Closing it again changes
// nothing.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_SUSPICION.
func (s *ProgressionService) CloseSuspiciousSave(ctx context.Context, suspicionID string, body CloseSuspicion, options ...Option) (*SuspiciousSave, error) {
	var answer SuspiciousSave
	err := s.caller.Call(ctx, "progression-close-suspicious-save", Given{Path: map[string]any{"suspicion_id": suspicionID}, Body: body}, &answer, options...)
	return &answer, err
}

// CreateUpload: Start the upload of a save.
//
// Returns a signed URL for one PUT of the JSON object of a save of more than 1 MiB, within five minutes. The object
// may have 4 MiB, unpacked if it is sent as gzip. Then finish the upload.
//
// Roles: player.
//
// Errors: CSRF_REJECTED.
func (s *ProgressionService) CreateUpload(ctx context.Context, body SaveUploadRequest, options ...Option) (*SaveUploadTicket, error) {
	var answer SaveUploadTicket
	err := s.caller.Call(ctx, "progression-create-upload", Given{Body: body}, &answer, options...)
	return &answer, err
}

// DeleteSlot: Delete a save slot.
//
// Deletes all versions of a slot for good, if it still has `expected_version`: so that no save of another device is
// lost unseen. The answer lists the slots that are left. A new slot of the same name goes on with higher versions.
//
// Keys that only the game's servers set outlive it. A slot that has any is still listed, as a version that has nothing
// else: begin anew from that one.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, SAVE_CONFLICT, SAVE_NOT_FOUND.
func (s *ProgressionService) DeleteSlot(ctx context.Context, slot string, query *ProgressionDeleteSlotQuery, options ...Option) (*Slots, error) {
	var answer Slots
	err := s.caller.Call(ctx, "progression-delete-slot", Given{Path: map[string]any{"slot": slot}, Query: query}, &answer, options...)
	return &answer, err
}

// ExportRules: Export the rules of saves.
//
// Returns the rules of keys in saves as one file to keep: indented JSON without an envelope, sorted by `key`. Fields
// that have their defaults are left out.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED.
func (s *ProgressionService) ExportRules(ctx context.Context, options ...Option) (*SaveRulesFile, error) {
	var answer SaveRulesFile
	err := s.caller.Call(ctx, "progression-export-rules", Given{}, &answer, options...)
	return &answer, err
}

// FinishUpload: Finish the upload of a save.
//
// Makes what was uploaded the slot's next version. The same holds as for a save that is sent in a request: see
// `PUT /api/v1/player/progression`. After a `SAVE_CONFLICT`, the same upload can be finished again for a day.
//
// Roles: player.
//
// Errors: BASE_VERSION_GONE, CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_UPLOADED, SAVE_TOO_LARGE, SERVER_ONLY_KEY, SLOTS_MERGED, TOO_MANY_SLOTS.
func (s *ProgressionService) FinishUpload(ctx context.Context, uploadID string, body FinishUpload, query *ProgressionFinishUploadQuery, options ...Option) (*SaveResult, error) {
	var answer SaveResult
	err := s.caller.Call(ctx, "progression-finish-upload", Given{Path: map[string]any{"upload_id": uploadID}, Query: query, Body: body}, &answer, options...)
	return &answer, err
}

// GetPlayerSave: Get a player's save.
//
// The current version of a player's save slot with its data, for a game server.
//
// Roles: server. A game server's key needs the scope `progression`.
//
// Errors: SAVE_NOT_FOUND, SCOPE_MISSING.
func (s *ProgressionService) GetPlayerSave(ctx context.Context, playerID string, query *ProgressionGetPlayerSaveQuery, options ...Option) (*Save, error) {
	var answer Save
	err := s.caller.Call(ctx, "progression-get-player-save", Given{Path: map[string]any{"player_id": playerID}, Query: query}, &answer, options...)
	return &answer, err
}

// GetPlayerSnapshot: Get a version of a player's slot.
//
// Returns one of the versions that are kept, with its data.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SAVE_NOT_FOUND, SECOND_FACTOR_NEEDED, SNAPSHOT_NOT_FOUND.
func (s *ProgressionService) GetPlayerSnapshot(ctx context.Context, playerID string, version int64, query *ProgressionGetPlayerSnapshotQuery, options ...Option) (*Save, error) {
	var answer Save
	err := s.caller.Call(ctx, "progression-get-player-snapshot", Given{Path: map[string]any{"player_id": playerID, "version": version}, Query: query}, &answer, options...)
	return &answer, err
}

// GetSave: Get my save.
//
// The current version of a save slot with its data. Make your next save with its `version` as `expected_version`.
//
// Roles: player.
//
// Errors: SAVE_NOT_FOUND.
func (s *ProgressionService) GetSave(ctx context.Context, query *ProgressionGetSaveQuery, options ...Option) (*Save, error) {
	var answer Save
	err := s.caller.Call(ctx, "progression-get-save", Given{Query: query}, &answer, options...)
	return &answer, err
}

// GetSnapshot: Get a version of a slot.
//
// Returns one of the versions that are listed, with its data.
//
// Roles: player.
//
// Errors: SAVE_NOT_FOUND, SNAPSHOT_NOT_FOUND.
func (s *ProgressionService) GetSnapshot(ctx context.Context, version int64, query *ProgressionGetSnapshotQuery, options ...Option) (*Save, error) {
	var answer Save
	err := s.caller.Call(ctx, "progression-get-snapshot", Given{Path: map[string]any{"version": version}, Query: query}, &answer, options...)
	return &answer, err
}

// ImportRules: Import the rules of saves.
//
// Declares keys of saves as the file has them: how they are merged, which only the game's servers set, and how fast
// numbers may rise. Keys that the file does not have are no longer declared. With `dry_run=true` nothing is written.
// The rules hold from the next save on; what is saved already stays as it is.
//
// A file with a `version` is refused with `SAVE_RULES_CHANGED` where the rules have another one by now. All that is
// wrong with a file is said at once.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, INVALID_SAVE_RULES, SAVE_RULES_CHANGED, SECOND_FACTOR_NEEDED.
func (s *ProgressionService) ImportRules(ctx context.Context, body SaveRulesFileInput, query *ProgressionImportRulesQuery, options ...Option) (*SaveRulesChanges, error) {
	var answer SaveRulesChanges
	err := s.caller.Call(ctx, "progression-import-rules", Given{Query: query, Body: body}, &answer, options...)
	return &answer, err
}

// ListPlayerSlots: List a player's save slots.
//
// The slots by name, each with the versions that are kept, and which of those are suspicious.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED.
func (s *ProgressionService) ListPlayerSlots(ctx context.Context, playerID string, options ...Option) (*PlayerSlotList, error) {
	var answer PlayerSlotList
	err := s.caller.Call(ctx, "progression-list-player-slots", Given{Path: map[string]any{"player_id": playerID}}, &answer, options...)
	return &answer, err
}

// ListSlots: List my save slots.
//
// Your slots by name, with their current versions, without data. Those of an account that was merged into yours are
// among them; one whose name you had already has another name here.
//
// Roles: player.
func (s *ProgressionService) ListSlots(ctx context.Context, options ...Option) (*Slots, error) {
	var answer Slots
	err := s.caller.Call(ctx, "progression-list-slots", Given{}, &answer, options...)
	return &answer, err
}

// ListSnapshots: List the versions of a slot.
//
// The latest versions of a save slot, the current one first, without their data. Older ones are deleted: how many are
// kept is the studio's choice.
//
// Roles: player.
//
// Errors: SAVE_NOT_FOUND.
func (s *ProgressionService) ListSnapshots(ctx context.Context, query *ProgressionListSnapshotsQuery, options ...Option) (*Snapshots, error) {
	var answer Snapshots
	err := s.caller.Call(ctx, "progression-list-snapshots", Given{Query: query}, &answer, options...)
	return &answer, err
}

// ListSuspiciousSaves: List suspicious saves.
//
// Returns saves in which a number rose faster than the studio's rules allow, the latest first, with the value before,
// the value after, and what was allowed. The saves themselves are kept. Without `player_id`, the list has those that
// nobody has closed, or with `is_open=false` the closed ones; with `player_id`, it has all of that player's.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *ProgressionService) ListSuspiciousSaves(ctx context.Context, query *ProgressionListSuspiciousSavesQuery, options ...Option) (*PageOfSuspiciousSave, error) {
	var answer PageOfSuspiciousSave
	err := s.caller.Call(ctx, "progression-list-suspicious-saves", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListSuspiciousSaves calls each with every item of ListSuspiciousSaves, from page to page, until it returns an error.
func (s *ProgressionService) EachListSuspiciousSaves(ctx context.Context, query *ProgressionListSuspiciousSavesQuery, each func(SuspiciousSave) error, options ...Option) error {
	var place ProgressionListSuspiciousSavesQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListSuspiciousSaves(ctx, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Items {
			if err := each(item); err != nil {
				return err
			}
		}
		if page.NextCursor == nil {
			return nil
		}
		place.Cursor = page.NextCursor
	}
}

// PutSave: Save the game.
//
// Makes `data` the slot's next version, if the slot still has `expected_version` (0: no save yet). Else nothing is
// written, and `SAVE_CONFLICT` says which version there is and where its data is: get it, merge, and send again.
//
// With `resolve=merge` the server merges. What only one of the two saves has changed is taken from that one. What both
// have changed goes by the rules of the game's studio: the higher number, the sum of what both added, all items of
// both lists, or the value that is sent now. `BASE_VERSION_GONE` says that a sum cannot be told, as the version that
// was added to is no longer kept.
//
// A save that is sent again with the same `save_id` is not made twice. Keys that only the game's servers set stay as
// they are; leave them out, or send them as you got them. The answer has `data` where the slot has something else than
// what was sent. A save of more than 1 MiB is uploaded: see `POST /api/v1/player/progression/uploads`.
//
// Roles: player.
//
// Errors: BASE_VERSION_GONE, CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_TOO_LARGE, SERVER_ONLY_KEY, SLOTS_MERGED, TOO_MANY_SLOTS.
func (s *ProgressionService) PutSave(ctx context.Context, body PutSave, query *ProgressionPutSaveQuery, options ...Option) (*SaveResult, error) {
	var answer SaveResult
	err := s.caller.Call(ctx, "progression-put-save", Given{Query: query, Body: body}, &answer, options...)
	return &answer, err
}

// RestorePlayerSnapshot: Restore a version of a player's slot.
//
// Makes a new version with the data of an earlier one, as the player can, for a `reason`. The player's devices get it
// with their next load; a save that they make from an older version is a conflict, and is merged or refused like any
// other.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_FOUND, SAVE_TOO_LARGE, SECOND_FACTOR_NEEDED, SNAPSHOT_NOT_FOUND.
func (s *ProgressionService) RestorePlayerSnapshot(ctx context.Context, playerID string, version int64, body RestorePlayerSnapshot, query *ProgressionRestorePlayerSnapshotQuery, options ...Option) (*SaveResult, error) {
	var answer SaveResult
	err := s.caller.Call(ctx, "progression-restore-player-snapshot", Given{Path: map[string]any{"player_id": playerID, "version": version}, Query: query, Body: body}, &answer, options...)
	return &answer, err
}

// RestoreSnapshot: Restore a version of a slot.
//
// Makes a new version with the data of an earlier one, if the slot still has `expected_version`. The versions in
// between stay, so that this can be undone. Keys that only the game's servers set stay as they are now. The rules
// of keys hold as for a save.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_FOUND, SAVE_TOO_LARGE, SNAPSHOT_NOT_FOUND.
func (s *ProgressionService) RestoreSnapshot(ctx context.Context, version int64, body RestoreSnapshot, query *ProgressionRestoreSnapshotQuery, options ...Option) (*SaveResult, error) {
	var answer SaveResult
	err := s.caller.Call(ctx, "progression-restore-snapshot", Given{Path: map[string]any{"version": version}, Query: query, Body: body}, &answer, options...)
	return &answer, err
}

// SetServerValues: Set a player's server-only values.
//
// Sets values of a save that players cannot change, such as a rank: keys that the studio's rules declare as
// `server_only`. It makes a new version of whatever the slot has; the player's devices get it with their next load or
// merge. A slot that has no save begins with these values. Sent again, it changes nothing.
//
// Roles: server. A game server's key needs the scope `progression`.
//
// Errors: CSRF_REJECTED, INVALID_SAVE, NOT_SERVER_ONLY, SAVE_TOO_LARGE, SCOPE_MISSING, SLOTS_MERGED, TOO_MANY_SLOTS, UNKNOWN_PLAYER.
func (s *ProgressionService) SetServerValues(ctx context.Context, playerID string, body SetServerValues, query *ProgressionSetServerValuesQuery, options ...Option) (*SaveResult, error) {
	var answer SaveResult
	err := s.caller.Call(ctx, "progression-set-server-values", Given{Path: map[string]any{"player_id": playerID}, Query: query, Body: body}, &answer, options...)
	return &answer, err
}
