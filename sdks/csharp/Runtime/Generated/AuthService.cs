// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ludus
{
    /// <summary>The query of ListAccountAudit.</summary>
    public class AuthListAccountAuditQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListAccountLinks.</summary>
    public class AuthListAccountLinksQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyHistory.</summary>
    public class AuthListMyHistoryQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListServerKeys.</summary>
    public class AuthListServerKeysQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListSessions.</summary>
    public class AuthListSessionsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service auth.</summary>
    public class AuthService
    {
        private readonly ICaller caller;

        public AuthService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Change my password.
        ///
        /// Takes the current password. All other sessions end; this one goes on.
        ///
        /// Roles: player.
        ///
        /// Errors: ACCOUNT_LOCKED, BREACHED_PASSWORD, CSRF_REJECTED, WEAK_PASSWORD, WRONG_PASSWORD.
        /// </summary>
        public Task<Models.PasswordChanged> ChangePassword(Models.PasswordChange body, CallOptions options = null)
        {
            return caller.Call<Models.PasswordChanged>("auth-change-password", body: body ?? new Models.PasswordChange(), options: options);
        }

        /// <summary>
        /// Confirm a change of my e-mail address.
        ///
        /// Takes the token of the mail's link, in a session of the account. The account moves to the new address, unless
        /// another account has registered it since; the old address becomes free. Sessions go on; the next tokens carry the new
        /// address. A second time changes nothing. A player who reads the mail on another device enters its code at `POST
        /// /api/v1/auth/email/prove`.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, MAIL_TOKEN_REJECTED.
        /// </summary>
        public Task<Models.EmailState> ConfirmEmailChange(Models.EmailToken body, CallOptions options = null)
        {
            return caller.Call<Models.EmailState>("auth-confirm-email-change", body: body ?? new Models.EmailToken(), options: options);
        }

        /// <summary>
        /// Sign in with a mailed code or link.
        ///
        /// Uses up the code or the link and opens a session. For an unknown address it first creates an account without a
        /// password. If the account's address was never confirmed in one of its sessions, the account is reclaimed for the
        /// address's owner: its sessions end, its password and linked identities are set aside, and a linked Twitch account is
        /// unlinked.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: ACCOUNT_BLOCKED, AGE_NEEDED, EMAIL_CODES_LOCKED, EMAIL_CODE_REJECTED, TOO_YOUNG.
        /// </summary>
        public Task<JToken> ConfirmEmailLogin(Models.EmailSignIn body = null, CallOptions options = null)
        {
            return caller.Call<JToken>("auth-confirm-email-login", body: body ?? new Models.EmailSignIn(), options: options);
        }

        /// <summary>
        /// Confirm an e-mail address by its mail.
        ///
        /// Confirms the address, on whatever device the mail is read. To show also that the account is yours, use `POST
        /// /api/v1/auth/email/prove` in a session: the mail's code stays valid there. A second time changes nothing.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: MAIL_TOKEN_REJECTED.
        /// </summary>
        public Task<Models.EmailState> ConfirmEmailVerification(Models.EmailToken body, CallOptions options = null)
        {
            return caller.Call<Models.EmailState>("auth-confirm-email-verification", body: body ?? new Models.EmailToken(), options: options);
        }

        /// <summary>
        /// Set a new password by mail.
        ///
        /// Uses up the mailed token, sets the password, ends every session and lifts a lock. The address counts as confirmed.
        /// If it was never confirmed in a session before, linked identities are set aside, and a linked Twitch account is
        /// unlinked, as at a sign-in by mail.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: BREACHED_PASSWORD, MAIL_TOKEN_REJECTED, WEAK_PASSWORD.
        /// </summary>
        public Task<Models.PasswordChanged> ConfirmPasswordReset(Models.PasswordReset body, CallOptions options = null)
        {
            return caller.Call<Models.PasswordChanged>("auth-confirm-password-reset", body: body ?? new Models.PasswordReset(), options: options);
        }

        /// <summary>
        /// Sign in with an Ethereum wallet.
        ///
        /// Takes a message of `POST /v1/auth/nonce` that the wallet has signed, and opens a session. The first sign-in creates
        /// an account with a profile; the game may refuse wallets that are too new. A message can be used once.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, NONCE_REJECTED, PARTNER_UNAVAILABLE, SIGNATURE_REJECTED, TOO_YOUNG, WALLET_TOO_NEW.
        /// </summary>
        public Task<JToken> ConnectWallet(Models.WalletSignIn body, CallOptions options = null)
        {
            return caller.Call<JToken>("auth-connect-wallet", body: body ?? new Models.WalletSignIn(), options: options);
        }

        /// <summary>
        /// Create a message for linking a wallet.
        ///
        /// The wallet signs the message, which links the wallet to this account or confirms the player's identity (`purpose`).
        /// The message is valid for five minutes, once, for this account only. Messages of `POST /v1/auth/nonce` do not link.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, ORIGIN_NOT_ALLOWED.
        /// </summary>
        public Task<Models.NonceIssued> CreateLinkNonce(Models.LinkNonceRequest body, CallOptions options = null)
        {
            return caller.Call<Models.NonceIssued>("auth-create-link-nonce", body: body ?? new Models.LinkNonceRequest(), options: options);
        }

        /// <summary>
        /// Create a message for a wallet sign-in.
        ///
        /// The wallet signs the message, which is valid for five minutes and one sign-in. It names the page that asks
        /// (`Origin`).
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: ORIGIN_NOT_ALLOWED.
        /// </summary>
        public Task<Models.NonceIssued> CreateNonce(Models.NonceRequest body, CallOptions options = null)
        {
            return caller.Call<Models.NonceIssued>("auth-create-nonce", body: body ?? new Models.NonceRequest(), options: options);
        }

        /// <summary>
        /// Create a key for game servers.
        ///
        /// The answer shows the secret once.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, END_IN_PAST, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.ServerKeyWithSecret> CreateServerKey(Models.CreateServerKey body, CallOptions options = null)
        {
            return caller.Call<Models.ServerKeyWithSecret>("auth-create-server-key", body: body ?? new Models.CreateServerKey(), options: options);
        }

        /// <summary>
        /// Turn off two-factor sign-in.
        ///
        /// Takes the password, and a code or a recovery code. Sessions of staff end, as their roles count only with a second
        /// factor.
        ///
        /// Roles: player.
        ///
        /// Errors: ACCOUNT_LOCKED, CODE_REJECTED, CSRF_REJECTED, TWO_FACTOR_LOCKED, TWO_FACTOR_NOT_ON, WRONG_PASSWORD.
        /// </summary>
        public Task<Models.TwoFactorOff> DisableTwoFactor(Models.PasswordAndCode body, CallOptions options = null)
        {
            return caller.Call<Models.TwoFactorOff>("auth-disable-two-factor", body: body ?? new Models.PasswordAndCode(), options: options);
        }

        /// <summary>
        /// Start turning on two-factor sign-in.
        ///
        /// Returns a new TOTP secret for an authenticator app. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a
        /// code of it. The account's address must have been confirmed in a session first.
        ///
        /// Roles: player.
        ///
        /// Errors: ACCOUNT_LOCKED, CSRF_REJECTED, EMAIL_UNPROVEN, TWO_FACTOR_ON, WRONG_PASSWORD.
        /// </summary>
        public Task<Models.Enrolment> EnableTwoFactor(Models.PasswordConfirmation body, CallOptions options = null)
        {
            return caller.Call<Models.Enrolment>("auth-enable-two-factor", body: body ?? new Models.PasswordConfirmation(), options: options);
        }

        /// <summary>
        /// Sign in with Epic.
        ///
        /// Takes an Epic ID token and opens a session. The first time, it creates an account with a profile.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, EPIC_TOKEN_REJECTED, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, TOO_YOUNG.
        /// </summary>
        public Task<JToken> EpicLogin(Models.EpicSignIn body, CallOptions options = null)
        {
            return caller.Call<JToken>("auth-epic-login", body: body ?? new Models.EpicSignIn(), options: options);
        }

        /// <summary>
        /// Get an account.
        ///
        /// Status, identities, roles, when it was opened, and when it was last signed in to.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
        /// </summary>
        public Task<Models.AccountDetails> GetAccount(string userId, CallOptions options = null)
        {
            return caller.Call<Models.AccountDetails>("auth-get-account", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, options: options);
        }

        /// <summary>
        /// Get the public keys.
        ///
        /// The keys that access tokens verify against (RFC 7517): the current one and the next one. Keep them for five minutes
        /// at most.
        ///
        /// Public: no access token is needed.
        /// </summary>
        public Task<Models.JsonWebKeySet> GetJwks(CallOptions options = null)
        {
            return caller.Call<Models.JsonWebKeySet>("auth-get-jwks", options: options);
        }

        /// <summary>
        /// Link an e-mail address.
        ///
        /// Gives an address to an account that has none. A mail is sent to the address, which becomes the account's when a
        /// session of the account has shown the mail's code or link at `POST /api/v1/auth/email/prove`.
        ///
        /// Roles: player.
        ///
        /// Errors: BREACHED_PASSWORD, CSRF_REJECTED, EMAIL_LINKED, EMAIL_TAKEN, REAUTHENTICATION_NEEDED, WEAK_PASSWORD.
        /// </summary>
        public Task<Models.MailSent> LinkEmail(Models.EmailLinkRequest body, CallOptions options = null)
        {
            return caller.Call<Models.MailSent>("auth-link-email", body: body ?? new Models.EmailLinkRequest(), options: options);
        }

        /// <summary>
        /// Link an identity.
        ///
        /// The identity signs in to this account from now on. A wallet signs a message of `POST /api/v1/auth/link/nonce`. An
        /// identity that was set aside comes back. Nothing changes if it is linked already.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, EMAIL_UNPROVEN, EPIC_TOKEN_REJECTED, IDENTITY_TAKEN, NONCE_REJECTED, PARTNER_UNAVAILABLE, PROVIDER_LINKED, PROVIDER_NOT_OFFERED, REAUTHENTICATION_NEEDED, SIGNATURE_REJECTED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, WALLET_TOO_NEW.
        /// </summary>
        public Task<Models.LinkedAccount> LinkIdentity(Models.LinkRequest body = null, CallOptions options = null)
        {
            return caller.Call<Models.LinkedAccount>("auth-link-identity", body: body ?? new Models.LinkRequest(), options: options);
        }

        /// <summary>
        /// List an account's audit log.
        ///
        /// All entries, the latest first. The list is empty if there is no such account.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfAuditEntry> ListAccountAudit(string userId, AuthListAccountAuditQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfAuditEntry>("auth-list-account-audit", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListAccountAudit, from page to page.</summary>
        public async Task<int> EachListAccountAudit(string userId, Action<Models.AuditEntry> each, AuthListAccountAuditQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new AuthListAccountAuditQuery();
            for (var count = 0; ;)
            {
                var page = await ListAccountAudit(userId, place, options);
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
        /// List an account's identity history.
        ///
        /// Links, unlinks and merges, the latest first.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfLinkEntry> ListAccountLinks(string userId, AuthListAccountLinksQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfLinkEntry>("auth-list-account-links", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListAccountLinks, from page to page.</summary>
        public async Task<int> EachListAccountLinks(string userId, Action<Models.LinkEntry> each, AuthListAccountLinksQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new AuthListAccountLinksQuery();
            for (var count = 0; ;)
            {
                var page = await ListAccountLinks(userId, place, options);
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
        /// List my identities.
        ///
        /// Every identity of the account, since when it is linked, and whether it can be unlinked. A Twitch account is listed,
        /// too, though it signs nobody in. The answer also says whether the account has a password and a second factor.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.LinkedAccounts> ListLinkedAccounts(CallOptions options = null)
        {
            return caller.Call<Models.LinkedAccounts>("auth-list-linked-accounts", options: options);
        }

        /// <summary>
        /// List my account's history.
        ///
        /// Sign-ins, wrong passwords and changes, the latest first.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfHistoryEntry> ListMyHistory(AuthListMyHistoryQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfHistoryEntry>("auth-list-my-history", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyHistory, from page to page.</summary>
        public async Task<int> EachListMyHistory(Action<Models.HistoryEntry> each, AuthListMyHistoryQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new AuthListMyHistoryQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyHistory(place, options);
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
        /// List game servers' keys.
        ///
        /// Keys with their scopes, their ends and their last use, the latest first. Revoked keys are among them.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfServerKeyDetails> ListServerKeys(AuthListServerKeysQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfServerKeyDetails>("auth-list-server-keys", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListServerKeys, from page to page.</summary>
        public async Task<int> EachListServerKeys(Action<Models.ServerKeyDetails> each, AuthListServerKeysQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new AuthListServerKeysQuery();
            for (var count = 0; ;)
            {
                var page = await ListServerKeys(place, options);
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
        /// List my sessions.
        ///
        /// The open sessions of this account, the last used first.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfSessionDetails> ListSessions(AuthListSessionsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfSessionDetails>("auth-list-sessions", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListSessions, from page to page.</summary>
        public async Task<int> EachListSessions(Action<Models.SessionDetails> each, AuthListSessionsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new AuthListSessionsQuery();
            for (var count = 0; ;)
            {
                var page = await ListSessions(place, options);
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
        /// Sign in with a password.
        ///
        /// Returns a session, or a challenge if the account has a second factor. A wrong password and an unknown address give
        /// the same answer after the same time.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: ACCOUNT_BLOCKED, ACCOUNT_LOCKED, CONFIRM_BY_MAIL, WRONG_CREDENTIALS.
        /// </summary>
        public Task<JToken> Login(Models.Credentials body, CallOptions options = null)
        {
            return caller.Call<JToken>("auth-login", body: body ?? new Models.Credentials(), options: options);
        }

        /// <summary>
        /// Sign out.
        ///
        /// Ends this session at once and clears its cookies. Other devices stay signed in. A browser whose access token has
        /// expired is signed out by its refresh cookie. Without a live session, the cookies are cleared all the same.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT.
        /// </summary>
        public Task<Models.SignedOut> Logout(CallOptions options = null)
        {
            return caller.Call<Models.SignedOut>("auth-logout", options: options);
        }

        /// <summary>
        /// Merge two accounts.
        ///
        /// Takes the source account into the target account. Without `perform`, nothing changes: the answer is a preview. The
        /// same merge again returns the first one. A merge can be undone for 30 days.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: ACCOUNT_MERGED, CSRF_REJECTED, MERGE_OF_BLOCKED, MERGE_OF_STAFF, MERGE_WITH_ITSELF, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
        /// </summary>
        public Task<Models.Merge> MergeAccounts(Models.MergeRequest body, CallOptions options = null)
        {
            return caller.Call<Models.Merge>("auth-merge-accounts", body: body ?? new Models.MergeRequest(), options: options);
        }

        /// <summary>
        /// Confirm my e-mail address in my session.
        ///
        /// Takes the mail's short code or its link's token, for the account's address or the one that it is to have. The
        /// password and the linked identities stay, as the session shows that both are yours.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, MAIL_TOKEN_REJECTED.
        /// </summary>
        public Task<Models.EmailState> ProveEmail(Models.EmailProof body = null, CallOptions options = null)
        {
            return caller.Call<Models.EmailState>("auth-prove-email", body: body ?? new Models.EmailProof(), options: options);
        }

        /// <summary>
        /// Confirm my identity.
        ///
        /// Takes the password or a linked identity once more. For five minutes, this session may then change how the account is
        /// signed in to.
        ///
        /// Roles: player.
        ///
        /// Errors: ACCOUNT_LOCKED, CONFIRM_BY_MAIL, CSRF_REJECTED, EPIC_TOKEN_REJECTED, NONCE_REJECTED, NOT_YOUR_IDENTITY, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, SIGNATURE_REJECTED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, WRONG_PASSWORD.
        /// </summary>
        public Task<Models.Reauthenticated> Reauthenticate(Models.Reauthentication body = null, CallOptions options = null)
        {
            return caller.Call<Models.Reauthenticated>("auth-reauthenticate", body: body ?? new Models.Reauthentication(), options: options);
        }

        /// <summary>
        /// Refresh a session.
        ///
        /// Trades the refresh token for a new access token and a new refresh token. A token that was used before ends the
        /// session. A token in the body counts before the cookie. Cookies are answered with cookies.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: ACCOUNT_BLOCKED, CSRF_REJECTED, REFRESH_REJECTED.
        /// </summary>
        public Task<Models.SignedIn> Refresh(Models.RefreshRequest body = null, CallOptions options = null)
        {
            return caller.Call<Models.SignedIn>("auth-refresh", body: body ?? new Models.RefreshRequest(), options: options);
        }

        /// <summary>
        /// Refresh a wallet's session.
        ///
        /// The same as `POST /api/v1/auth/refresh`, which needs no access token. New clients use that.
        ///
        /// Roles: player.
        ///
        /// Errors: ACCOUNT_BLOCKED, CSRF_REJECTED, REFRESH_REJECTED.
        /// </summary>
        public Task<Models.SignedIn> RefreshWalletSession(Models.WalletRefresh body, CallOptions options = null)
        {
            return caller.Call<Models.SignedIn>("auth-refresh-wallet-session", body: body ?? new Models.WalletRefresh(), options: options);
        }

        /// <summary>
        /// Report a mail that I did not ask for.
        ///
        /// Takes the token of a mail's "This was not me". An account that has the address keeps it; its sessions end, its
        /// password and linked identities are set aside, and a linked Twitch account is unlinked. An address that was only
        /// asked for does not become the account's.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: MAIL_TOKEN_REJECTED.
        /// </summary>
        public Task<Models.EmailRefused> RefuseEmail(Models.EmailToken body, CallOptions options = null)
        {
            return caller.Call<Models.EmailRefused>("auth-refuse-email", body: body ?? new Models.EmailToken(), options: options);
        }

        /// <summary>
        /// Register an account.
        ///
        /// Creates an account with its profile and opens its first session. A mail asks the player to confirm the address.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: AGE_NEEDED, BREACHED_PASSWORD, EMAIL_TAKEN, TOO_YOUNG, UNKNOWN_COUNTRY, WEAK_PASSWORD.
        /// </summary>
        public Task<Models.SignedIn> Register(Models.Registration body, CallOptions options = null)
        {
            return caller.Call<Models.SignedIn>("auth-register", body: body ?? new Models.Registration(), options: options);
        }

        /// <summary>
        /// Remove an account's second factor.
        ///
        /// The account signs in without a code from now on. All its sessions end, and its owner gets a mail.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, TWO_FACTOR_NOT_ON, UNKNOWN_ACCOUNT.
        /// </summary>
        public Task<Models.AccountState> RemoveTwoFactor(string userId, Models.TwoFactorRemoval body, CallOptions options = null)
        {
            return caller.Call<Models.AccountState>("auth-remove-two-factor", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, body: body ?? new Models.TwoFactorRemoval(), options: options);
        }

        /// <summary>
        /// Renew my recovery codes.
        ///
        /// Returns ten new recovery codes; the earlier ones become invalid. Takes the password, and a code or a recovery code.
        ///
        /// Roles: player.
        ///
        /// Errors: ACCOUNT_LOCKED, CODE_REJECTED, CSRF_REJECTED, TWO_FACTOR_LOCKED, TWO_FACTOR_NOT_ON, WRONG_PASSWORD.
        /// </summary>
        public Task<Models.RecoveryCodes> RenewRecoveryCodes(Models.PasswordAndCode body, CallOptions options = null)
        {
            return caller.Call<Models.RecoveryCodes>("auth-renew-recovery-codes", body: body ?? new Models.PasswordAndCode(), options: options);
        }

        /// <summary>
        /// Request a change of my e-mail address.
        ///
        /// Sends a token to the new address and a notice to the old one. The address changes when the token is confirmed.
        ///
        /// Roles: player.
        ///
        /// Errors: ACCOUNT_LOCKED, CSRF_REJECTED, EMAIL_TAKEN, EMAIL_UNCHANGED, WRONG_PASSWORD.
        /// </summary>
        public Task<Models.MailSent> RequestEmailChange(Models.EmailChangeRequest body, CallOptions options = null)
        {
            return caller.Call<Models.MailSent>("auth-request-email-change", body: body ?? new Models.EmailChangeRequest(), options: options);
        }

        /// <summary>
        /// Request a sign-in mail.
        ///
        /// Sends a code and a link to the address. The answer is the same whether or not the address has an account. An address
        /// gets ten mails a day at most: the second a minute after the first, the next after two minutes, then four and so on.
        /// A mail that was used resets this.
        ///
        /// Public: no access token is needed.
        /// </summary>
        public Task<Models.MailSent> RequestEmailLogin(Models.EmailSignInRequest body, CallOptions options = null)
        {
            return caller.Call<Models.MailSent>("auth-request-email-login", body: body ?? new Models.EmailSignInRequest(), options: options);
        }

        /// <summary>
        /// Request a confirmation mail.
        ///
        /// Sends a code and a link to the account's address. No mail is sent if the address got too many recently.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, EMAIL_VERIFIED.
        /// </summary>
        public Task<Models.MailSent> RequestEmailVerification(CallOptions options = null)
        {
            return caller.Call<Models.MailSent>("auth-request-email-verification", options: options);
        }

        /// <summary>
        /// Request a password reset.
        ///
        /// Sends a mail to the address. Neither the answer nor its time says whether the address has an account.
        ///
        /// Public: no access token is needed.
        /// </summary>
        public Task<Models.MailSent> RequestPasswordReset(Models.PasswordResetRequest body, CallOptions options = null)
        {
            return caller.Call<Models.MailSent>("auth-request-password-reset", body: body ?? new Models.PasswordResetRequest(), options: options);
        }

        /// <summary>
        /// Revoke a game server's key.
        ///
        /// The key and every token that was issued for it are refused at once. A second time changes nothing.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_SERVER_KEY.
        /// </summary>
        public Task<Models.ServerKeyDetails> RevokeServerKey(string keyId, Models.KeyRevocation body, CallOptions options = null)
        {
            return caller.Call<Models.ServerKeyDetails>("auth-revoke-server-key", path: new System.Collections.Generic.Dictionary<string, object> { { "key_id", keyId } }, body: body ?? new Models.KeyRevocation(), options: options);
        }

        /// <summary>
        /// End my sessions.
        ///
        /// Ends one session, all others, or all. Their tokens are refused from the next request on.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SESSION_NOT_FOUND.
        /// </summary>
        public Task<Models.SessionsRevoked> RevokeSessions(Models.RevokeRequest body = null, CallOptions options = null)
        {
            return caller.Call<Models.SessionsRevoked>("auth-revoke-sessions", body: body ?? new Models.RevokeRequest(), options: options);
        }

        /// <summary>
        /// Rotate a game server's key.
        ///
        /// Gives the key a new secret, which the answer shows once. The old secret stays valid for `keep_old_seconds`. Tokens
        /// that were issued for the old secret end with it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, NO_SECRET_TO_ROTATE, SECOND_FACTOR_NEEDED, SERVER_KEY_EXPIRED, UNKNOWN_SERVER_KEY.
        /// </summary>
        public Task<Models.ServerKeyWithSecret> RotateServerKey(string keyId, Models.KeyRotation body, CallOptions options = null)
        {
            return caller.Call<Models.ServerKeyWithSecret>("auth-rotate-server-key", path: new System.Collections.Generic.Dictionary<string, object> { { "key_id", keyId } }, body: body ?? new Models.KeyRotation(), options: options);
        }

        /// <summary>
        /// Issue a token for a game server.
        ///
        /// Takes a game server's key, or an OIDC token that Google signed for an allowed service account, with this API's
        /// origin as audience. The token has the role `server` and the key's scopes. It ends with its key.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: PARTNER_UNAVAILABLE.
        /// </summary>
        public Task<Models.ServerToken> ServerToken(Models.ServerProof body = null, CallOptions options = null)
        {
            return caller.Call<Models.ServerToken>("auth-server-token", body: body ?? new Models.ServerProof(), options: options);
        }

        /// <summary>
        /// Set an account's roles.
        ///
        /// Replaces all roles besides the player's. All sessions of the account end, as tokens carry roles. Roles count only in
        /// sessions that passed a second factor: `two_factor` says whether the account has one.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: ACCOUNT_MERGED, CSRF_REJECTED, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
        /// </summary>
        public Task<Models.AccountState> SetAccountRoles(string userId, Models.RolesChange body, CallOptions options = null)
        {
            return caller.Call<Models.AccountState>("auth-set-account-roles", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, body: body ?? new Models.RolesChange(), options: options);
        }

        /// <summary>
        /// Set an account's status.
        ///
        /// Bans, suspends or reactivates the account, and ends all its sessions. The same status again changes nothing.
        /// With `revoke_entitlements`, a ban revokes what the player owns by purchases, within moments; when it is lifted, they
        /// have it again.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT, UNTIL_IN_PAST.
        /// </summary>
        public Task<Models.AccountState> SetAccountStatus(string userId, Models.StatusChange body, CallOptions options = null)
        {
            return caller.Call<Models.AccountState>("auth-set-account-status", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, body: body ?? new Models.StatusChange(), options: options);
        }

        /// <summary>
        /// Sign in with Steam.
        ///
        /// Takes a Steam session ticket and opens a session. The first time, it creates an account with a profile.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, TOO_YOUNG.
        /// </summary>
        public Task<JToken> SteamLogin(Models.SteamSignIn body, CallOptions options = null)
        {
            return caller.Call<JToken>("auth-steam-login", body: body ?? new Models.SteamSignIn(), options: options);
        }

        /// <summary>
        /// Undo a merge.
        ///
        /// Separates the two accounts again, within 30 days. The target keeps what it has earned since, and its sessions end. A
        /// second undo changes nothing.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, MERGE_LOCKS_OUT, MERGE_TOO_OLD, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT, UNKNOWN_MERGE.
        /// </summary>
        public Task<Models.Merge> UndoMerge(string mergeId, Models.UndoRequest body, CallOptions options = null)
        {
            return caller.Call<Models.Merge>("auth-undo-merge", path: new System.Collections.Generic.Dictionary<string, object> { { "merge_id", mergeId } }, body: body ?? new Models.UndoRequest(), options: options);
        }

        /// <summary>
        /// Unlink an identity.
        ///
        /// The identity no longer signs in to this account. The last sign-in method cannot be removed. The answer lists the
        /// identities that are left. A Twitch account, which signs nobody in, is unlinked without `reauthenticate`.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, EMAIL_NOT_UNLINKABLE, LAST_SIGN_IN_METHOD, NOT_LINKED, REAUTHENTICATION_NEEDED.
        /// </summary>
        public Task<Models.LinkedAccounts> UnlinkIdentity(string provider, CallOptions options = null)
        {
            return caller.Call<Models.LinkedAccounts>("auth-unlink-identity", path: new System.Collections.Generic.Dictionary<string, object> { { "provider", provider } }, options: options);
        }

        /// <summary>
        /// Validate my access token.
        ///
        /// Returns the claims of a valid token. Of any other token, the 401's details say what is wrong.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.TokenState> Validate(CallOptions options = null)
        {
            return caller.Call<Models.TokenState>("auth-validate", options: options);
        }

        /// <summary>
        /// Answer a two-factor challenge.
        ///
        /// Finishes a sign-in, which returns a session; or finishes turning on the second factor, which returns ten recovery
        /// codes.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: ACCOUNT_BLOCKED, CHALLENGE_REJECTED, CODE_REJECTED, EMAIL_UNPROVEN, TWO_FACTOR_LOCKED, TWO_FACTOR_ON.
        /// </summary>
        public Task<JToken> VerifyTwoFactor(Models.ChallengeAnswer body, CallOptions options = null)
        {
            return caller.Call<JToken>("auth-verify-two-factor", body: body ?? new Models.ChallengeAnswer(), options: options);
        }
    }
}
