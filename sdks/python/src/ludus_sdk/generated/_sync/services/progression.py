# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `progression`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._sync.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class Progression:
    """The service `progression`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    def close_suspicious_save(
        self,
        suspicion_id: str,
        body: models.CloseSuspicion,
        *,
        options: CallOptions | None = None,
    ) -> models.SuspiciousSave:
        """Close a suspicious save.

        Closes a suspicious save: nothing more is to be done about it, and `reason` says why. Closing it again changes
        nothing.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_SUSPICION.
        """
        answer: models.SuspiciousSave = self._caller.call(
            "progression-close-suspicious-save",
            path={"suspicion_id": suspicion_id},
            body=body,
            options=options,
        )
        return answer

    def create_upload(
        self,
        body: models.SaveUploadRequest | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.SaveUploadTicket:
        """Start the upload of a save.

        Returns a signed URL for one PUT of the JSON object of a save of more than 1 MiB, within five minutes. The object
        may have 4 MiB, unpacked if it is sent as gzip. Then finish the upload.

        Roles: player.

        Errors: CSRF_REJECTED.
        """
        answer: models.SaveUploadTicket = self._caller.call(
            "progression-create-upload",
            body=body or {},
            options=options,
        )
        return answer

    def delete_slot(
        self,
        slot: str,
        *,
        expected_version: int,
        options: CallOptions | None = None,
    ) -> models.Slots:
        """Delete a save slot.

        Deletes all versions of a slot for good, if it still has `expected_version`: so that no save of another device is
        lost unseen. The answer lists the slots that are left. A new slot of the same name goes on with higher versions.

        Keys that only the game's servers set outlive it. A slot that has any is still listed, as a version that has nothing
        else: begin anew from that one.

        Roles: player.

        Errors: CSRF_REJECTED, SAVE_CONFLICT, SAVE_NOT_FOUND.
        """
        answer: models.Slots = self._caller.call(
            "progression-delete-slot",
            path={"slot": slot},
            query={"expected_version": expected_version},
            options=options,
        )
        return answer

    def export_rules(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.SaveRulesFile:
        """Export the rules of saves.

        Returns the rules of keys in saves as one file to keep: indented JSON without an envelope, sorted by `key`. Fields
        that have their defaults are left out.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED.
        """
        answer: models.SaveRulesFile = self._caller.call(
            "progression-export-rules",
            options=options,
        )
        return answer

    def finish_upload(
        self,
        upload_id: str,
        body: models.FinishUpload,
        *,
        slot: str | None = None,
        resolve: models.Resolve | None = None,
        options: CallOptions | None = None,
    ) -> models.SaveResult:
        """Finish the upload of a save.

        Makes what was uploaded the slot's next version. The same holds as for a save that is sent in a request: see
        `PUT /api/v1/player/progression`. After a `SAVE_CONFLICT`, the same upload can be finished again for a day.

        Roles: player.

        Errors: BASE_VERSION_GONE, CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_UPLOADED, SAVE_TOO_LARGE, SERVER_ONLY_KEY, SLOTS_MERGED, TOO_MANY_SLOTS.
        """
        answer: models.SaveResult = self._caller.call(
            "progression-finish-upload",
            path={"upload_id": upload_id},
            query={"slot": slot, "resolve": resolve},
            body=body,
            options=options,
        )
        return answer

    def get_player_save(
        self,
        player_id: str,
        *,
        slot: str | None = None,
        options: CallOptions | None = None,
    ) -> models.Save:
        """Get a player's save.

        The current version of a player's save slot with its data, for a game server.

        Roles: server. A game server's key needs the scope `progression`.

        Errors: SAVE_NOT_FOUND, SCOPE_MISSING.
        """
        answer: models.Save = self._caller.call(
            "progression-get-player-save",
            path={"player_id": player_id},
            query={"slot": slot},
            options=options,
        )
        return answer

    def get_player_snapshot(
        self,
        player_id: str,
        version: int,
        *,
        slot: str | None = None,
        options: CallOptions | None = None,
    ) -> models.Save:
        """Get a version of a player's slot.

        Returns one of the versions that are kept, with its data.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SAVE_NOT_FOUND, SECOND_FACTOR_NEEDED, SNAPSHOT_NOT_FOUND.
        """
        answer: models.Save = self._caller.call(
            "progression-get-player-snapshot",
            path={"player_id": player_id, "version": version},
            query={"slot": slot},
            options=options,
        )
        return answer

    def get_save(
        self,
        *,
        slot: str | None = None,
        options: CallOptions | None = None,
    ) -> models.Save:
        """Get my save.

        The current version of a save slot with its data. Make your next save with its `version` as `expected_version`.

        Roles: player.

        Errors: SAVE_NOT_FOUND.
        """
        answer: models.Save = self._caller.call(
            "progression-get-save",
            query={"slot": slot},
            options=options,
        )
        return answer

    def get_snapshot(
        self,
        version: int,
        *,
        slot: str | None = None,
        options: CallOptions | None = None,
    ) -> models.Save:
        """Get a version of a slot.

        Returns one of the versions that are listed, with its data.

        Roles: player.

        Errors: SAVE_NOT_FOUND, SNAPSHOT_NOT_FOUND.
        """
        answer: models.Save = self._caller.call(
            "progression-get-snapshot",
            path={"version": version},
            query={"slot": slot},
            options=options,
        )
        return answer

    def import_rules(
        self,
        body: models.SaveRulesFileInput,
        *,
        dry_run: bool | None = None,
        options: CallOptions | None = None,
    ) -> models.SaveRulesChanges:
        """Import the rules of saves.

        Declares keys of saves as the file has them: how they are merged, which only the game's servers set, and how fast
        numbers may rise. Keys that the file does not have are no longer declared. With `dry_run=true` nothing is written.
        The rules hold from the next save on; what is saved already stays as it is.

        A file with a `version` is refused with `SAVE_RULES_CHANGED` where the rules have another one by now. All that is
        wrong with a file is said at once.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, INVALID_SAVE_RULES, SAVE_RULES_CHANGED, SECOND_FACTOR_NEEDED.
        """
        answer: models.SaveRulesChanges = self._caller.call(
            "progression-import-rules",
            query={"dry_run": dry_run},
            body=body,
            options=options,
        )
        return answer

    def list_player_slots(
        self,
        player_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.PlayerSlotList:
        """List a player's save slots.

        The slots by name, each with the versions that are kept, and which of those are suspicious.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED.
        """
        answer: models.PlayerSlotList = self._caller.call(
            "progression-list-player-slots",
            path={"player_id": player_id},
            options=options,
        )
        return answer

    def list_slots(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Slots:
        """List my save slots.

        Your slots by name, with their current versions, without data. Those of an account that was merged into yours are
        among them; one whose name you had already has another name here.

        Roles: player.
        """
        answer: models.Slots = self._caller.call(
            "progression-list-slots",
            options=options,
        )
        return answer

    def list_snapshots(
        self,
        *,
        slot: str | None = None,
        options: CallOptions | None = None,
    ) -> models.Snapshots:
        """List the versions of a slot.

        The latest versions of a save slot, the current one first, without their data. Older ones are deleted: how many are
        kept is the studio's choice.

        Roles: player.

        Errors: SAVE_NOT_FOUND.
        """
        answer: models.Snapshots = self._caller.call(
            "progression-list-snapshots",
            query={"slot": slot},
            options=options,
        )
        return answer

    def list_suspicious_saves(
        self,
        *,
        player_id: str | None = None,
        is_open: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfSuspiciousSave:
        """List suspicious saves.

        Returns saves in which a number rose faster than the studio's rules allow, the latest first, with the value before,
        the value after, and what was allowed. The saves themselves are kept. Without `player_id`, the list has those that
        nobody has closed, or with `is_open=false` the closed ones; with `player_id`, it has all of that player's.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfSuspiciousSave = self._caller.call(
            "progression-list-suspicious-saves",
            query={"player_id": player_id, "is_open": is_open, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_suspicious_saves(
        self,
        *,
        player_id: str | None = None,
        is_open: bool | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.SuspiciousSave]:
        """Every item of `list_suspicious_saves`, from page to page."""
        return items(lambda place: self.list_suspicious_saves(player_id=player_id, is_open=is_open, limit=limit, cursor=place, options=options), "items", cursor)

    def put_save(
        self,
        body: models.PutSave,
        *,
        slot: str | None = None,
        resolve: models.Resolve | None = None,
        options: CallOptions | None = None,
    ) -> models.SaveResult:
        """Save the game.

        Makes `data` the slot's next version, if the slot still has `expected_version` (0: no save yet). Else nothing is
        written, and `SAVE_CONFLICT` says which version there is and where its data is: get it, merge, and send again.

        With `resolve=merge` the server merges. What only one of the two saves has changed is taken from that one. What both
        have changed goes by the rules of the game's studio: the higher number, the sum of what both added, all items of
        both lists, or the value that is sent now. `BASE_VERSION_GONE` says that a sum cannot be told, as the version that
        was added to is no longer kept.

        A save that is sent again with the same `save_id` is not made twice. Keys that only the game's servers set stay as
        they are; leave them out, or send them as you got them. The answer has `data` where the slot has something else than
        what was sent. A save of more than 1 MiB is uploaded: see `POST /api/v1/player/progression/uploads`.

        Roles: player.

        Errors: BASE_VERSION_GONE, CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_TOO_LARGE, SERVER_ONLY_KEY, SLOTS_MERGED, TOO_MANY_SLOTS.
        """
        answer: models.SaveResult = self._caller.call(
            "progression-put-save",
            query={"slot": slot, "resolve": resolve},
            body=body,
            options=options,
        )
        return answer

    def restore_player_snapshot(
        self,
        player_id: str,
        version: int,
        body: models.RestorePlayerSnapshot,
        *,
        slot: str | None = None,
        options: CallOptions | None = None,
    ) -> models.SaveResult:
        """Restore a version of a player's slot.

        Makes a new version with the data of an earlier one, as the player can, for a `reason`. The player's devices get it
        with their next load; a save that they make from an older version is a conflict, and is merged or refused like any
        other.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_FOUND, SAVE_TOO_LARGE, SECOND_FACTOR_NEEDED, SNAPSHOT_NOT_FOUND.
        """
        answer: models.SaveResult = self._caller.call(
            "progression-restore-player-snapshot",
            path={"player_id": player_id, "version": version},
            query={"slot": slot},
            body=body,
            options=options,
        )
        return answer

    def restore_snapshot(
        self,
        version: int,
        body: models.RestoreSnapshot,
        *,
        slot: str | None = None,
        options: CallOptions | None = None,
    ) -> models.SaveResult:
        """Restore a version of a slot.

        Makes a new version with the data of an earlier one, if the slot still has `expected_version`. The versions in
        between stay, so that this can be undone. Keys that only the game's servers set stay as they are now. The rules
        of keys hold as for a save.

        Roles: player.

        Errors: CSRF_REJECTED, INVALID_SAVE, SAVE_CONFLICT, SAVE_ID_REUSED, SAVE_NOT_FOUND, SAVE_TOO_LARGE, SNAPSHOT_NOT_FOUND.
        """
        answer: models.SaveResult = self._caller.call(
            "progression-restore-snapshot",
            path={"version": version},
            query={"slot": slot},
            body=body,
            options=options,
        )
        return answer

    def set_server_values(
        self,
        player_id: str,
        body: models.SetServerValues,
        *,
        slot: str | None = None,
        options: CallOptions | None = None,
    ) -> models.SaveResult:
        """Set a player's server-only values.

        Sets values of a save that players cannot change, such as a rank: keys that the studio's rules declare as
        `server_only`. It makes a new version of whatever the slot has; the player's devices get it with their next load or
        merge. A slot that has no save begins with these values. Sent again, it changes nothing.

        Roles: server. A game server's key needs the scope `progression`.

        Errors: CSRF_REJECTED, INVALID_SAVE, NOT_SERVER_ONLY, SAVE_TOO_LARGE, SCOPE_MISSING, SLOTS_MERGED, TOO_MANY_SLOTS, UNKNOWN_PLAYER.
        """
        answer: models.SaveResult = self._caller.call(
            "progression-set-server-values",
            path={"player_id": player_id},
            query={"slot": slot},
            body=body,
            options=options,
        )
        return answer
