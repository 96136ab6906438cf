# Generated from openapi.yaml by `make generate`. Do not edit.
"""The service `auth`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ludus_sdk._sync.pages import items
from ludus_sdk.operation import CallOptions

if TYPE_CHECKING:
    from ludus_sdk.generated import models


class Auth:
    """The service `auth`."""

    def __init__(self, caller: Any) -> None:
        self._caller = caller

    def change_password(
        self,
        body: models.PasswordChange,
        *,
        options: CallOptions | None = None,
    ) -> models.PasswordChanged:
        """Change my password.

        Takes the current password. All other sessions end; this one goes on.

        Roles: player.

        Errors: ACCOUNT_LOCKED, BREACHED_PASSWORD, CSRF_REJECTED, WEAK_PASSWORD, WRONG_PASSWORD.
        """
        answer: models.PasswordChanged = self._caller.call(
            "auth-change-password",
            body=body,
            options=options,
        )
        return answer

    def confirm_email_change(
        self,
        body: models.EmailToken,
        *,
        options: CallOptions | None = None,
    ) -> models.EmailState:
        """Confirm a change of my e-mail address.

        Takes the token of the mail's link, in a session of the account. The account moves to the new address, unless
        another account has registered it since; the old address becomes free. Sessions go on; the next tokens carry the new
        address. A second time changes nothing. A player who reads the mail on another device enters its code at `POST
        /api/v1/auth/email/prove`.

        Roles: player.

        Errors: CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, MAIL_TOKEN_REJECTED.
        """
        answer: models.EmailState = self._caller.call(
            "auth-confirm-email-change",
            body=body,
            options=options,
        )
        return answer

    def confirm_email_login(
        self,
        body: models.EmailSignIn | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedIn | models.TwoFactorRequired:
        """Sign in with a mailed code or link.

        Uses up the code or the link and opens a session. For an unknown address it first creates an account without a
        password. If the account's address was never confirmed in one of its sessions, the account is reclaimed for the
        address's owner: its sessions end, its password and linked identities are set aside, and a linked Twitch account is
        unlinked.

        Public: no access token is needed.

        Errors: ACCOUNT_BLOCKED, AGE_NEEDED, EMAIL_CODES_LOCKED, EMAIL_CODE_REJECTED, TOO_YOUNG.
        """
        answer: models.SignedIn | models.TwoFactorRequired = self._caller.call(
            "auth-confirm-email-login",
            body=body or {},
            options=options,
        )
        return answer

    def confirm_email_verification(
        self,
        body: models.EmailToken,
        *,
        options: CallOptions | None = None,
    ) -> models.EmailState:
        """Confirm an e-mail address by its mail.

        Confirms the address, on whatever device the mail is read. To show also that the account is yours, use `POST
        /api/v1/auth/email/prove` in a session: the mail's code stays valid there. A second time changes nothing.

        Public: no access token is needed.

        Errors: MAIL_TOKEN_REJECTED.
        """
        answer: models.EmailState = self._caller.call(
            "auth-confirm-email-verification",
            body=body,
            options=options,
        )
        return answer

    def confirm_password_reset(
        self,
        body: models.PasswordReset,
        *,
        options: CallOptions | None = None,
    ) -> models.PasswordChanged:
        """Set a new password by mail.

        Uses up the mailed token, sets the password, ends every session and lifts a lock. The address counts as confirmed.
        If it was never confirmed in a session before, linked identities are set aside, and a linked Twitch account is
        unlinked, as at a sign-in by mail.

        Public: no access token is needed.

        Errors: BREACHED_PASSWORD, MAIL_TOKEN_REJECTED, WEAK_PASSWORD.
        """
        answer: models.PasswordChanged = self._caller.call(
            "auth-confirm-password-reset",
            body=body,
            options=options,
        )
        return answer

    def connect_wallet(
        self,
        body: models.WalletSignIn,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedIn | models.TwoFactorRequired:
        """Sign in with an Ethereum wallet.

        Takes a message of `POST /v1/auth/nonce` that the wallet has signed, and opens a session. The first sign-in creates
        an account with a profile; the game may refuse wallets that are too new. A message can be used once.

        Public: no access token is needed.

        Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, NONCE_REJECTED, PARTNER_UNAVAILABLE, SIGNATURE_REJECTED, TOO_YOUNG, WALLET_TOO_NEW.
        """
        answer: models.SignedIn | models.TwoFactorRequired = self._caller.call(
            "auth-connect-wallet",
            body=body,
            options=options,
        )
        return answer

    def create_link_nonce(
        self,
        body: models.LinkNonceRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.NonceIssued:
        """Create a message for linking a wallet.

        The wallet signs the message, which links the wallet to this account or confirms the player's identity (`purpose`).
        The message is valid for five minutes, once, for this account only. Messages of `POST /v1/auth/nonce` do not link.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, ORIGIN_NOT_ALLOWED.
        """
        answer: models.NonceIssued = self._caller.call(
            "auth-create-link-nonce",
            body=body,
            options=options,
        )
        return answer

    def create_nonce(
        self,
        body: models.NonceRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.NonceIssued:
        """Create a message for a wallet sign-in.

        The wallet signs the message, which is valid for five minutes and one sign-in. It names the page that asks
        (`Origin`).

        Public: no access token is needed.

        Errors: ORIGIN_NOT_ALLOWED.
        """
        answer: models.NonceIssued = self._caller.call(
            "auth-create-nonce",
            body=body,
            options=options,
        )
        return answer

    def create_server_key(
        self,
        body: models.CreateServerKey,
        *,
        options: CallOptions | None = None,
    ) -> models.ServerKeyWithSecret:
        """Create a key for game servers.

        The answer shows the secret once.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, END_IN_PAST, SECOND_FACTOR_NEEDED.
        """
        answer: models.ServerKeyWithSecret = self._caller.call(
            "auth-create-server-key",
            body=body,
            options=options,
        )
        return answer

    def disable_two_factor(
        self,
        body: models.PasswordAndCode,
        *,
        options: CallOptions | None = None,
    ) -> models.TwoFactorOff:
        """Turn off two-factor sign-in.

        Takes the password, and a code or a recovery code. Sessions of staff end, as their roles count only with a second
        factor.

        Roles: player.

        Errors: ACCOUNT_LOCKED, CODE_REJECTED, CSRF_REJECTED, TWO_FACTOR_LOCKED, TWO_FACTOR_NOT_ON, WRONG_PASSWORD.
        """
        answer: models.TwoFactorOff = self._caller.call(
            "auth-disable-two-factor",
            body=body,
            options=options,
        )
        return answer

    def enable_two_factor(
        self,
        body: models.PasswordConfirmation,
        *,
        options: CallOptions | None = None,
    ) -> models.Enrolment:
        """Start turning on two-factor sign-in.

        Returns a new TOTP secret for an authenticator app. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a
        code of it. The account's address must have been confirmed in a session first.

        Roles: player.

        Errors: ACCOUNT_LOCKED, CSRF_REJECTED, EMAIL_UNPROVEN, TWO_FACTOR_ON, WRONG_PASSWORD.
        """
        answer: models.Enrolment = self._caller.call(
            "auth-enable-two-factor",
            body=body,
            options=options,
        )
        return answer

    def epic_login(
        self,
        body: models.EpicSignIn,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedIn | models.TwoFactorRequired:
        """Sign in with Epic.

        Takes an Epic ID token and opens a session. The first time, it creates an account with a profile.

        Public: no access token is needed.

        Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, EPIC_TOKEN_REJECTED, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, TOO_YOUNG.
        """
        answer: models.SignedIn | models.TwoFactorRequired = self._caller.call(
            "auth-epic-login",
            body=body,
            options=options,
        )
        return answer

    def get_account(
        self,
        user_id: str,
        *,
        options: CallOptions | None = None,
    ) -> models.AccountDetails:
        """Get an account.

        Status, identities, roles, when it was opened, and when it was last signed in to.

        Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
        """
        answer: models.AccountDetails = self._caller.call(
            "auth-get-account",
            path={"user_id": user_id},
            options=options,
        )
        return answer

    def get_jwks(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.JsonWebKeySet:
        """Get the public keys.

        The keys that access tokens verify against (RFC 7517): the current one and the next one. Keep them for five minutes
        at most.

        Public: no access token is needed.
        """
        answer: models.JsonWebKeySet = self._caller.call(
            "auth-get-jwks",
            options=options,
        )
        return answer

    def link_email(
        self,
        body: models.EmailLinkRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.MailSent:
        """Link an e-mail address.

        Gives an address to an account that has none. A mail is sent to the address, which becomes the account's when a
        session of the account has shown the mail's code or link at `POST /api/v1/auth/email/prove`.

        Roles: player.

        Errors: BREACHED_PASSWORD, CSRF_REJECTED, EMAIL_LINKED, EMAIL_TAKEN, REAUTHENTICATION_NEEDED, WEAK_PASSWORD.
        """
        answer: models.MailSent = self._caller.call(
            "auth-link-email",
            body=body,
            options=options,
        )
        return answer

    def link_identity(
        self,
        body: models.LinkRequest | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.LinkedAccount:
        """Link an identity.

        The identity signs in to this account from now on. A wallet signs a message of `POST /api/v1/auth/link/nonce`. An
        identity that was set aside comes back. Nothing changes if it is linked already.

        Roles: player.

        Errors: CSRF_REJECTED, EMAIL_UNPROVEN, EPIC_TOKEN_REJECTED, IDENTITY_TAKEN, NONCE_REJECTED, PARTNER_UNAVAILABLE, PROVIDER_LINKED, PROVIDER_NOT_OFFERED, REAUTHENTICATION_NEEDED, SIGNATURE_REJECTED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, WALLET_TOO_NEW.
        """
        answer: models.LinkedAccount = self._caller.call(
            "auth-link-identity",
            body=body or {},
            options=options,
        )
        return answer

    def list_account_audit(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfAuditEntry:
        """List an account's audit log.

        All entries, the latest first. The list is empty if there is no such account.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfAuditEntry = self._caller.call(
            "auth-list-account-audit",
            path={"user_id": user_id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_account_audit(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.AuditEntry]:
        """Every item of `list_account_audit`, from page to page."""
        return items(lambda place: self.list_account_audit(user_id, limit=limit, cursor=place, options=options), "items", cursor)

    def list_account_links(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfLinkEntry:
        """List an account's identity history.

        Links, unlinks and merges, the latest first.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfLinkEntry = self._caller.call(
            "auth-list-account-links",
            path={"user_id": user_id},
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_account_links(
        self,
        user_id: str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.LinkEntry]:
        """Every item of `list_account_links`, from page to page."""
        return items(lambda place: self.list_account_links(user_id, limit=limit, cursor=place, options=options), "items", cursor)

    def list_linked_accounts(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.LinkedAccounts:
        """List my identities.

        Every identity of the account, since when it is linked, and whether it can be unlinked. A Twitch account is listed,
        too, though it signs nobody in. The answer also says whether the account has a password and a second factor.

        Roles: player.
        """
        answer: models.LinkedAccounts = self._caller.call(
            "auth-list-linked-accounts",
            options=options,
        )
        return answer

    def list_my_history(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfHistoryEntry:
        """List my account's history.

        Sign-ins, wrong passwords and changes, the latest first.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfHistoryEntry = self._caller.call(
            "auth-list-my-history",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_my_history(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.HistoryEntry]:
        """Every item of `list_my_history`, from page to page."""
        return items(lambda place: self.list_my_history(limit=limit, cursor=place, options=options), "items", cursor)

    def list_server_keys(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfServerKeyDetails:
        """List game servers' keys.

        Keys with their scopes, their ends and their last use, the latest first. Revoked keys are among them.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        """
        answer: models.PageOfServerKeyDetails = self._caller.call(
            "auth-list-server-keys",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_server_keys(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.ServerKeyDetails]:
        """Every item of `list_server_keys`, from page to page."""
        return items(lambda place: self.list_server_keys(limit=limit, cursor=place, options=options), "items", cursor)

    def list_sessions(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> models.PageOfSessionDetails:
        """List my sessions.

        The open sessions of this account, the last used first.

        Roles: player.

        Errors: INVALID_CURSOR.
        """
        answer: models.PageOfSessionDetails = self._caller.call(
            "auth-list-sessions",
            query={"limit": limit, "cursor": cursor},
            options=options,
        )
        return answer

    def iter_list_sessions(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        options: CallOptions | None = None,
    ) -> Iterator[models.SessionDetails]:
        """Every item of `list_sessions`, from page to page."""
        return items(lambda place: self.list_sessions(limit=limit, cursor=place, options=options), "items", cursor)

    def login(
        self,
        body: models.Credentials,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedIn | models.TwoFactorRequired:
        """Sign in with a password.

        Returns a session, or a challenge if the account has a second factor. A wrong password and an unknown address give
        the same answer after the same time.

        Public: no access token is needed.

        Errors: ACCOUNT_BLOCKED, ACCOUNT_LOCKED, CONFIRM_BY_MAIL, WRONG_CREDENTIALS.
        """
        answer: models.SignedIn | models.TwoFactorRequired = self._caller.call(
            "auth-login",
            body=body,
            options=options,
        )
        return answer

    def logout(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedOut:
        """Sign out.

        Ends this session at once and clears its cookies. Other devices stay signed in. A browser whose access token has
        expired is signed out by its refresh cookie. Without a live session, the cookies are cleared all the same.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT.
        """
        answer: models.SignedOut = self._caller.call(
            "auth-logout",
            options=options,
        )
        return answer

    def merge_accounts(
        self,
        body: models.MergeRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.Merge:
        """Merge two accounts.

        Takes the source account into the target account. Without `perform`, nothing changes: the answer is a preview. The
        same merge again returns the first one. A merge can be undone for 30 days.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: ACCOUNT_MERGED, CSRF_REJECTED, MERGE_OF_BLOCKED, MERGE_OF_STAFF, MERGE_WITH_ITSELF, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
        """
        answer: models.Merge = self._caller.call(
            "auth-merge-accounts",
            body=body,
            options=options,
        )
        return answer

    def prove_email(
        self,
        body: models.EmailProof | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.EmailState:
        """Confirm my e-mail address in my session.

        Takes the mail's short code or its link's token, for the account's address or the one that it is to have. The
        password and the linked identities stay, as the session shows that both are yours.

        Roles: player.

        Errors: CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, MAIL_TOKEN_REJECTED.
        """
        answer: models.EmailState = self._caller.call(
            "auth-prove-email",
            body=body or {},
            options=options,
        )
        return answer

    def reauthenticate(
        self,
        body: models.Reauthentication | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.Reauthenticated:
        """Confirm my identity.

        Takes the password or a linked identity once more. For five minutes, this session may then change how the account is
        signed in to.

        Roles: player.

        Errors: ACCOUNT_LOCKED, CONFIRM_BY_MAIL, CSRF_REJECTED, EPIC_TOKEN_REJECTED, NONCE_REJECTED, NOT_YOUR_IDENTITY, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, SIGNATURE_REJECTED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, WRONG_PASSWORD.
        """
        answer: models.Reauthenticated = self._caller.call(
            "auth-reauthenticate",
            body=body or {},
            options=options,
        )
        return answer

    def refresh(
        self,
        body: models.RefreshRequest | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedIn:
        """Refresh a session.

        Trades the refresh token for a new access token and a new refresh token. A token that was used before ends the
        session. A token in the body counts before the cookie. Cookies are answered with cookies.

        Public: no access token is needed.

        Errors: ACCOUNT_BLOCKED, CSRF_REJECTED, REFRESH_REJECTED.
        """
        answer: models.SignedIn = self._caller.call(
            "auth-refresh",
            body=body or {},
            options=options,
        )
        return answer

    def refresh_wallet_session(
        self,
        body: models.WalletRefresh,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedIn:
        """Refresh a wallet's session.

        The same as `POST /api/v1/auth/refresh`, which needs no access token. New clients use that.

        Roles: player.

        Errors: ACCOUNT_BLOCKED, CSRF_REJECTED, REFRESH_REJECTED.
        """
        answer: models.SignedIn = self._caller.call(
            "auth-refresh-wallet-session",
            body=body,
            options=options,
        )
        return answer

    def refuse_email(
        self,
        body: models.EmailToken,
        *,
        options: CallOptions | None = None,
    ) -> models.EmailRefused:
        """Report a mail that I did not ask for.

        Takes the token of a mail's "This was not me". An account that has the address keeps it; its sessions end, its
        password and linked identities are set aside, and a linked Twitch account is unlinked. An address that was only
        asked for does not become the account's.

        Public: no access token is needed.

        Errors: MAIL_TOKEN_REJECTED.
        """
        answer: models.EmailRefused = self._caller.call(
            "auth-refuse-email",
            body=body,
            options=options,
        )
        return answer

    def register(
        self,
        body: models.Registration,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedIn:
        """Register an account.

        Creates an account with its profile and opens its first session. A mail asks the player to confirm the address.

        Public: no access token is needed.

        Errors: AGE_NEEDED, BREACHED_PASSWORD, EMAIL_TAKEN, TOO_YOUNG, UNKNOWN_COUNTRY, WEAK_PASSWORD.
        """
        answer: models.SignedIn = self._caller.call(
            "auth-register",
            body=body,
            options=options,
        )
        return answer

    def remove_two_factor(
        self,
        user_id: str,
        body: models.TwoFactorRemoval,
        *,
        options: CallOptions | None = None,
    ) -> models.AccountState:
        """Remove an account's second factor.

        The account signs in without a code from now on. All its sessions end, and its owner gets a mail.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, TWO_FACTOR_NOT_ON, UNKNOWN_ACCOUNT.
        """
        answer: models.AccountState = self._caller.call(
            "auth-remove-two-factor",
            path={"user_id": user_id},
            body=body,
            options=options,
        )
        return answer

    def renew_recovery_codes(
        self,
        body: models.PasswordAndCode,
        *,
        options: CallOptions | None = None,
    ) -> models.RecoveryCodes:
        """Renew my recovery codes.

        Returns ten new recovery codes; the earlier ones become invalid. Takes the password, and a code or a recovery code.

        Roles: player.

        Errors: ACCOUNT_LOCKED, CODE_REJECTED, CSRF_REJECTED, TWO_FACTOR_LOCKED, TWO_FACTOR_NOT_ON, WRONG_PASSWORD.
        """
        answer: models.RecoveryCodes = self._caller.call(
            "auth-renew-recovery-codes",
            body=body,
            options=options,
        )
        return answer

    def request_email_change(
        self,
        body: models.EmailChangeRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.MailSent:
        """Request a change of my e-mail address.

        Sends a token to the new address and a notice to the old one. The address changes when the token is confirmed.

        Roles: player.

        Errors: ACCOUNT_LOCKED, CSRF_REJECTED, EMAIL_TAKEN, EMAIL_UNCHANGED, WRONG_PASSWORD.
        """
        answer: models.MailSent = self._caller.call(
            "auth-request-email-change",
            body=body,
            options=options,
        )
        return answer

    def request_email_login(
        self,
        body: models.EmailSignInRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.MailSent:
        """Request a sign-in mail.

        Sends a code and a link to the address. The answer is the same whether or not the address has an account. An address
        gets ten mails a day at most: the second a minute after the first, the next after two minutes, then four and so on.
        A mail that was used resets this.

        Public: no access token is needed.
        """
        answer: models.MailSent = self._caller.call(
            "auth-request-email-login",
            body=body,
            options=options,
        )
        return answer

    def request_email_verification(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.MailSent:
        """Request a confirmation mail.

        Sends a code and a link to the account's address. No mail is sent if the address got too many recently.

        Roles: player.

        Errors: CSRF_REJECTED, EMAIL_VERIFIED.
        """
        answer: models.MailSent = self._caller.call(
            "auth-request-email-verification",
            options=options,
        )
        return answer

    def request_password_reset(
        self,
        body: models.PasswordResetRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.MailSent:
        """Request a password reset.

        Sends a mail to the address. Neither the answer nor its time says whether the address has an account.

        Public: no access token is needed.
        """
        answer: models.MailSent = self._caller.call(
            "auth-request-password-reset",
            body=body,
            options=options,
        )
        return answer

    def revoke_server_key(
        self,
        key_id: str,
        body: models.KeyRevocation,
        *,
        options: CallOptions | None = None,
    ) -> models.ServerKeyDetails:
        """Revoke a game server's key.

        The key and every token that was issued for it are refused at once. A second time changes nothing.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_SERVER_KEY.
        """
        answer: models.ServerKeyDetails = self._caller.call(
            "auth-revoke-server-key",
            path={"key_id": key_id},
            body=body,
            options=options,
        )
        return answer

    def revoke_sessions(
        self,
        body: models.RevokeRequest | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.SessionsRevoked:
        """End my sessions.

        Ends one session, all others, or all. Their tokens are refused from the next request on.

        Roles: player.

        Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SESSION_NOT_FOUND.
        """
        answer: models.SessionsRevoked = self._caller.call(
            "auth-revoke-sessions",
            body=body or {},
            options=options,
        )
        return answer

    def rotate_server_key(
        self,
        key_id: str,
        body: models.KeyRotation,
        *,
        options: CallOptions | None = None,
    ) -> models.ServerKeyWithSecret:
        """Rotate a game server's key.

        Gives the key a new secret, which the answer shows once. The old secret stays valid for `keep_old_seconds`. Tokens
        that were issued for the old secret end with it.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: CSRF_REJECTED, NO_SECRET_TO_ROTATE, SECOND_FACTOR_NEEDED, SERVER_KEY_EXPIRED, UNKNOWN_SERVER_KEY.
        """
        answer: models.ServerKeyWithSecret = self._caller.call(
            "auth-rotate-server-key",
            path={"key_id": key_id},
            body=body,
            options=options,
        )
        return answer

    def server_token(
        self,
        body: models.ServerProof | None = None,
        *,
        options: CallOptions | None = None,
    ) -> models.ServerToken:
        """Issue a token for a game server.

        Takes a game server's key, or an OIDC token that Google signed for an allowed service account, with this API's
        origin as audience. The token has the role `server` and the key's scopes. It ends with its key.

        Public: no access token is needed.

        Errors: PARTNER_UNAVAILABLE.
        """
        answer: models.ServerToken = self._caller.call(
            "auth-server-token",
            body=body or {},
            options=options,
        )
        return answer

    def set_account_roles(
        self,
        user_id: str,
        body: models.RolesChange,
        *,
        options: CallOptions | None = None,
    ) -> models.AccountState:
        """Set an account's roles.

        Replaces all roles besides the player's. All sessions of the account end, as tokens carry roles. Roles count only in
        sessions that passed a second factor: `two_factor` says whether the account has one.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: ACCOUNT_MERGED, CSRF_REJECTED, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
        """
        answer: models.AccountState = self._caller.call(
            "auth-set-account-roles",
            path={"user_id": user_id},
            body=body,
            options=options,
        )
        return answer

    def set_account_status(
        self,
        user_id: str,
        body: models.StatusChange,
        *,
        options: CallOptions | None = None,
    ) -> models.AccountState:
        """Set an account's status.

        Bans, suspends or reactivates the account, and ends all its sessions. The same status again changes nothing.
        With `revoke_entitlements`, a ban revokes what the player owns by purchases, within moments; when it is lifted, they
        have it again.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT, UNTIL_IN_PAST.
        """
        answer: models.AccountState = self._caller.call(
            "auth-set-account-status",
            path={"user_id": user_id},
            body=body,
            options=options,
        )
        return answer

    def steam_login(
        self,
        body: models.SteamSignIn,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedIn | models.TwoFactorRequired:
        """Sign in with Steam.

        Takes a Steam session ticket and opens a session. The first time, it creates an account with a profile.

        Public: no access token is needed.

        Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, TOO_YOUNG.
        """
        answer: models.SignedIn | models.TwoFactorRequired = self._caller.call(
            "auth-steam-login",
            body=body,
            options=options,
        )
        return answer

    def undo_merge(
        self,
        merge_id: str,
        body: models.UndoRequest,
        *,
        options: CallOptions | None = None,
    ) -> models.Merge:
        """Undo a merge.

        Separates the two accounts again, within 30 days. The target keeps what it has earned since, and its sessions end. A
        second undo changes nothing.

        Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.

        Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, MERGE_LOCKS_OUT, MERGE_TOO_OLD, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT, UNKNOWN_MERGE.
        """
        answer: models.Merge = self._caller.call(
            "auth-undo-merge",
            path={"merge_id": merge_id},
            body=body,
            options=options,
        )
        return answer

    def unlink_identity(
        self,
        provider: models.Provider,
        *,
        options: CallOptions | None = None,
    ) -> models.LinkedAccounts:
        """Unlink an identity.

        The identity no longer signs in to this account. The last sign-in method cannot be removed. The answer lists the
        identities that are left. A Twitch account, which signs nobody in, is unlinked without `reauthenticate`.

        Roles: player.

        Errors: CSRF_REJECTED, EMAIL_NOT_UNLINKABLE, LAST_SIGN_IN_METHOD, NOT_LINKED, REAUTHENTICATION_NEEDED.
        """
        answer: models.LinkedAccounts = self._caller.call(
            "auth-unlink-identity",
            path={"provider": provider},
            options=options,
        )
        return answer

    def validate(
        self,
        *,
        options: CallOptions | None = None,
    ) -> models.TokenState:
        """Validate my access token.

        Returns the claims of a valid token. Of any other token, the 401's details say what is wrong.

        Roles: player.
        """
        answer: models.TokenState = self._caller.call(
            "auth-validate",
            options=options,
        )
        return answer

    def verify_two_factor(
        self,
        body: models.ChallengeAnswer,
        *,
        options: CallOptions | None = None,
    ) -> models.SignedIn | models.TwoFactorEnabled:
        """Answer a two-factor challenge.

        Finishes a sign-in, which returns a session; or finishes turning on the second factor, which returns ten recovery
        codes.

        Public: no access token is needed.

        Errors: ACCOUNT_BLOCKED, CHALLENGE_REJECTED, CODE_REJECTED, EMAIL_UNPROVEN, TWO_FACTOR_LOCKED, TWO_FACTOR_ON.
        """
        answer: models.SignedIn | models.TwoFactorEnabled = self._caller.call(
            "auth-verify-two-factor",
            body=body,
            options=options,
        )
        return answer
