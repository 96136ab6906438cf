# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `privacy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class Privacy:
    """The service `privacy`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    def cancel_erasure(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.ErasureStatus:
        """Keep my account.

        Stops the erasure of your account, until it begins. Confirm your identity first, if your sign-in is older than five
        minutes. Stopped again, nothing changes.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_STOP, REAUTHENTICATION_NEEDED.
        """
        answer: models.ErasureStatus = self._caller.call(
            "privacy-cancel-erasure",
            options=options,
        )
        return answer

    def clone_player(
        self,
        user_id: str,
        body: models.CopyPlayer,
        *,
        options: CallOptions | None = None,
    ) -> models.PlayerClone:
        """Clone a player.

        Copies a player without identity, to reproduce a bug in another environment: import the answer there as it is
        (`POST /api/v1/admin/privacy/clones`). It has progress, statistics, battle passes, cosmetics, balances,
        entitlements, scores on boards, and saves as far as the studio's rules of saves name their keys: numbers, times and
        the ids of the game's own things. It has no name, address, id of the player or of others, identity, session, order,
        message, nor any text that a player wrote. `left_out` names what is not in it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        """
        answer: models.PlayerClone = self._caller.call(
            "privacy-clone-player",
            path={"user_id": user_id},
            body=body,
            options=options,
        )
        return answer

    def download_export(
        self,
        export_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.ExportDownload:
        """Download my data.

        Returns a URL of the file that is good for ten minutes. Ask again for another one, until the file expires.

        Roles: player.

        Errors: EXPORT_NOT_READY, UNKNOWN_EXPORT.
        """
        answer: models.ExportDownload = self._caller.call(
            "privacy-download-export",
            path={"export_id": export_id},
            options=options,
        )
        return answer

    def get_certificate(
        self,
        user_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.ErasureCertificate:
        """Get the certificate of an erasure.

        Returns what was erased of an account, what is kept of it and why, and when the last backup with it is gone.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_ERASURE.
        """
        answer: models.ErasureCertificate = self._caller.call(
            "privacy-get-certificate",
            path={"user_id": user_id},
            options=options,
        )
        return answer

    def get_consents(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.Consents:
        """Get my consents.

        Returns which version of the game's terms you have agreed to, whether the game may send you mails that advertise,
        and since when.

        Roles: player.
        """
        answer: models.Consents = self._caller.call(
            "privacy-get-consents",
            options=options,
        )
        return answer

    def get_erasure(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.ErasureStatus:
        """Get the erasure of my account.

        Returns whether your account is going to be erased, and until when you can stop that. Show it to the player after a
        sign-in.

        Roles: player.
        """
        answer: models.ErasureStatus = self._caller.call(
            "privacy-get-erasure",
            options=options,
        )
        return answer

    def get_export(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.ExportStatus:
        """Get the export of my data.

        Returns the state of the latest file of your data, and until when it can be downloaded.

        Roles: player.
        """
        answer: models.ExportStatus = self._caller.call(
            "privacy-get-export",
            options=options,
        )
        return answer

    def get_own_certificate(
        self,
        certificate_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.ErasureCertificate:
        """Get the certificate of my erasure.

        Says what was erased of your account, what is kept of it and why, and when the last backup of it is gone: without
        a sign-in, as the account is gone. The last mail to you has the address.

        Public: no access token is needed.

        Errors: UNKNOWN_ERASURE.
        """
        answer: models.ErasureCertificate = self._caller.call(
            "privacy-get-own-certificate",
            path={"certificate_id": certificate_id},
            options=options,
        )
        return answer

    def import_clone(
        self,
        body: models.ImportClone,
        *,
        options: CallOptions | None = None,
    ) -> models.NewPlayer:
        """Import a clone of a player.

        Makes a new player of what `POST /api/v1/admin/privacy/players/{user_id}/clone` answered in another environment. Who
        reads the mail of `email` signs in as the player, by a mailed code. The same clone for the same address is imported
        once: again, the answer is the same. It is refused in prod, whole, and where anything in it is not as this version
        writes it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CLONES_REFUSED, CLONE_REFUSED, CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED.
        """
        answer: models.NewPlayer = self._caller.call(
            "privacy-import-clone",
            body=body,
            options=options,
        )
        return answer

    def request_erasure(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.ErasureStatus:
        """Erase my account.

        Your account is erased at `due_at`, two weeks from now unless the game has another time. Until then you can play on,
        and stop it (`POST /api/v1/privacy/account/cancel`); signing in does not stop it. All your sessions end now. A mail
        says when it is, and how to stop it. Confirm your identity first, if your sign-in is older than five minutes. Asked
        for again, nothing changes.

        Roles: player.

        Errors: CSRF_REJECTED, REAUTHENTICATION_NEEDED, STAFF_ACCOUNT.
        """
        answer: models.ErasureStatus = self._caller.call(
            "privacy-request-erasure",
            options=options,
        )
        return answer

    def request_export(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.ExportStatus:
        """Export my data.

        Makes a ZIP of all that is kept of you: JSON, pictures and saves. A mail says when it is ready, after some minutes;
        `GET /api/v1/privacy/export` says how far it is. It can be downloaded for seven days. While a file is made, asking
        again makes no other one.

        Roles: player.

        Errors: CSRF_REJECTED, EXPORTS_USED_UP.
        """
        answer: models.ExportStatus = self._caller.call(
            "privacy-request-export",
            options=options,
        )
        return answer

    def update_consents(
        self,
        body: models.ConsentChange | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.Consents:
        """Update my consents.

        Agrees to a version of the game's terms, allows mails that advertise, or forbids them. Each change is kept with its
        time.

        Roles: player.

        Errors: CSRF_REJECTED.
        """
        answer: models.Consents = self._caller.call(
            "privacy-update-consents",
            body=body or {},
            options=options,
        )
        return answer
