# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `profiles`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._sync.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class Profiles:
    """The service `profiles`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    def confirm_avatar_upload(
        self,
        body: models.UploadConfirmation,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadProgress:
        """Confirm an avatar upload.

        The answer is `processing`, `ready` with the picture, or `refused` with the reason. Send it again while the state is
        `processing`: a repeat does nothing twice.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_UPLOADED, UNKNOWN_PLAYER, UNKNOWN_UPLOAD.
        """
        answer: models.UploadProgress = self._caller.call(
            "profiles-confirm-avatar-upload",
            body=body,
            options=options,
        )
        return answer

    def confirm_banner_upload(
        self,
        body: models.UploadConfirmation,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadProgress:
        """Confirm a banner upload.

        The answer is `processing`, `ready` with the picture, or `refused` with the reason. Send it again while the state is
        `processing`: a repeat does nothing twice.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_UPLOADED, UNKNOWN_PLAYER, UNKNOWN_UPLOAD.
        """
        answer: models.UploadProgress = self._caller.call(
            "profiles-confirm-banner-upload",
            body=body,
            options=options,
        )
        return answer

    def create_avatar_upload(
        self,
        body: models.UploadRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadTicket:
        """Start an avatar upload.

        Returns a signed URL for one PUT of a JPEG, PNG or WebP within five minutes. The file may have 5 MB and 8192 by 8192
        pixels at most; a WebP may have half as many pixels, and a PNG unpacks to 134,217,728 bytes at most. The type is
        checked by the file's bytes. From then on the profile shows the state of the upload.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_PLAYER, WRONG_FILE_ENDING.
        """
        answer: models.UploadTicket = self._caller.call(
            "profiles-create-avatar-upload",
            body=body,
            options=options,
        )
        return answer

    def create_banner_upload(
        self,
        body: models.UploadRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadTicket:
        """Start a banner upload.

        Returns a signed URL for one PUT of a JPEG, PNG or WebP within five minutes. The file may have 10 MB and 8192 by
        8192 pixels at most; a WebP may have half as many pixels, and a PNG unpacks to 134,217,728 bytes at most. The type
        is checked by the file's bytes. From then on the profile shows the state of the upload.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_PLAYER, WRONG_FILE_ENDING.
        """
        answer: models.UploadTicket = self._caller.call(
            "profiles-create-banner-upload",
            body=body,
            options=options,
        )
        return answer

    def create_picture_upload(
        self,
        body: models.LibraryUpload,
        *,
        options: CallOptions | None = None,
    ) -> models.UploadTicket:
        """Start the upload of a picture for the library.

        The library has pictures of rewards, items and products. Returns a signed URL for one PUT of a JPEG, PNG or WebP of
        at most 10 MB within five minutes. The ticket's `upload_id` is the id of the picture, which tells how far it is and
        then its address. A picture is cut around its middle: `reward` to 128, 256 and 512 pixels square, `item` to 256, 512
        and 1024, `sku` to 640 by 360 and 1280 by 720. Transparency stays, metadata goes.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, WRONG_FILE_ENDING.
        """
        answer: models.UploadTicket = self._caller.call(
            "profiles-create-picture-upload",
            body=body,
            options=options,
        )
        return answer

    def get_me(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.OwnProfile:
        """Get my profile.

        The whole profile: public and private fields, settings, and the state of picture uploads.

        Roles: player.

        Errors: UNKNOWN_PLAYER.
        """
        answer: models.OwnProfile = self._caller.call(
            "profiles-get-me",
            options=options,
        )
        return answer

    def get_picture(
        self,
        picture_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.LibraryPicture:
        """Get a picture of the library.

        The state is `awaited` until the file is there, then `processing`, and `ready` with the address; or `refused` with
        the reason, as a file that is no picture is. After `failed`, ask for a new ticket and send the same file again.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_PICTURE.
        """
        answer: models.LibraryPicture = self._caller.call(
            "profiles-get-picture",
            path={"picture_id": picture_id},
            options=options,
        )
        return answer

    def get_player_profile(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.OwnProfile:
        """Get my profile (player).

        The same as GET /api/v1/profiles/me: public and private fields, settings, and the state of picture uploads.

        Roles: player.

        Errors: UNKNOWN_PLAYER.
        """
        answer: models.OwnProfile = self._caller.call(
            "profiles-get-player-profile",
            options=options,
        )
        return answer

    def get_profile(
        self,
        user_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.PublicProfile | models.PrivateProfile:
        """Get a player's profile.

        The public profile of a player. Of a private profile, only the name.

        Public: no access token is needed.

        Errors: UNKNOWN_PLAYER.
        """
        answer: models.PublicProfile | models.PrivateProfile = self._caller.call(
            "profiles-get-profile",
            path={"user_id": user_id},
            options=options,
        )
        return answer

    def list_pictures(
        self,
        *,
        kind: models.LibraryKind | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfLibraryPicture:
        """List pictures of the library.

        Returns all, or those of a kind, the newest first. A picture stays until it is removed, whether something shows it
        or not.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfLibraryPicture = self._caller.call(
            "profiles-list-pictures",
            query={"kind": kind, "limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_pictures(
        self,
        *,
        kind: models.LibraryKind | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.LibraryPicture]:
        """Every item of `list_pictures`, from page to page."""
        return items(lambda place: self.list_pictures(kind=kind, limit=limit, cursor=place, options=options), "items", cursor)

    def remove_picture(
        self,
        picture_id: str,
        *,
        reason: str,
        options: CallOptions | None = None,
    ) -> models.LibraryPicture:
        """Remove a picture of the library.

        Returns it as it was. Its files stay at their addresses for 30 days, so that what still shows it can be given
        another. Nothing looks whether an item, a reward or a product names the address.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PICTURE.
        """
        answer: models.LibraryPicture = self._caller.call(
            "profiles-remove-picture",
            path={"picture_id": picture_id},
            query={"reason": reason},
            options=options,
        )
        return answer

    def update_me(
        self,
        body: models.ProfileChanges | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.OwnProfile:
        """Update my profile.

        Changes the fields that are given. `updated_at` stays when nothing changes.

        Roles: player.

        Errors: CSRF_REJECTED, INVALID_SOCIAL_LINK, TITLE_NOT_OWNED, UNKNOWN_COUNTRY, UNKNOWN_PLAYER.
        """
        answer: models.OwnProfile = self._caller.call(
            "profiles-update-me",
            body=body or {},
            options=options,
        )
        return answer

    def update_player_profile(
        self,
        body: models.ProfileChanges | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.OwnProfile:
        """Update my profile (player).

        The same as PUT /api/v1/profiles/me. Changes the fields that are given. `updated_at` stays when nothing changes.

        Roles: player.

        Errors: CSRF_REJECTED, INVALID_SOCIAL_LINK, TITLE_NOT_OWNED, UNKNOWN_COUNTRY, UNKNOWN_PLAYER.
        """
        answer: models.OwnProfile = self._caller.call(
            "profiles-update-player-profile",
            body=body or {},
            options=options,
        )
        return answer
