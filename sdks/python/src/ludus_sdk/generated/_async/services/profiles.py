# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `profiles`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class AsyncProfiles:
    """The service `profiles`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    async def confirm_avatar_upload(
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
        answer: models.UploadProgress = await self._caller.call(
            "profiles-confirm-avatar-upload",
            body=body,
            options=options,
        )
        return answer

    async def confirm_banner_upload(
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
        answer: models.UploadProgress = await self._caller.call(
            "profiles-confirm-banner-upload",
            body=body,
            options=options,
        )
        return answer

    async def create_avatar_upload(
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
        answer: models.UploadTicket = await self._caller.call(
            "profiles-create-avatar-upload",
            body=body,
            options=options,
        )
        return answer

    async def create_banner_upload(
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
        answer: models.UploadTicket = await self._caller.call(
            "profiles-create-banner-upload",
            body=body,
            options=options,
        )
        return answer

    async def get_me(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.OwnProfile:
        """Get my profile.

        The whole profile: public and private fields, settings, and the state of picture uploads.

        Roles: player.

        Errors: UNKNOWN_PLAYER.
        """
        answer: models.OwnProfile = await self._caller.call(
            "profiles-get-me",
            options=options,
        )
        return answer

    async def get_player_profile(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.OwnProfile:
        """Get my profile (player).

        The same as GET /api/v1/profiles/me: public and private fields, settings, and the state of picture uploads.

        Roles: player.

        Errors: UNKNOWN_PLAYER.
        """
        answer: models.OwnProfile = await self._caller.call(
            "profiles-get-player-profile",
            options=options,
        )
        return answer

    async def get_profile(
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
        answer: models.PublicProfile | models.PrivateProfile = await self._caller.call(
            "profiles-get-profile",
            path={"user_id": user_id},
            options=options,
        )
        return answer

    async def update_me(
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
        answer: models.OwnProfile = await self._caller.call(
            "profiles-update-me",
            body=body or {},
            options=options,
        )
        return answer

    async def update_player_profile(
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
        answer: models.OwnProfile = await self._caller.call(
            "profiles-update-player-profile",
            body=body or {},
            options=options,
        )
        return answer
