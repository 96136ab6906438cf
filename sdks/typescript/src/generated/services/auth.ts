// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  AccountDetails,
  AccountState,
  AuditEntry,
  ChallengeAnswer,
  CreateServerKey,
  Credentials,
  EmailChangeRequest,
  EmailLinkRequest,
  EmailProof,
  EmailRefused,
  EmailSignIn,
  EmailSignInRequest,
  EmailState,
  EmailToken,
  Enrolment,
  EpicSignIn,
  HistoryEntry,
  JsonWebKeySet,
  KeyRevocation,
  KeyRotation,
  LinkEntry,
  LinkNonceRequest,
  LinkRequest,
  LinkedAccount,
  LinkedAccounts,
  MailSent,
  Merge,
  MergeRequest,
  NonceIssued,
  NonceRequest,
  PageOfAuditEntry,
  PageOfHistoryEntry,
  PageOfLinkEntry,
  PageOfServerKeyDetails,
  PageOfSessionDetails,
  PasswordAndCode,
  PasswordChange,
  PasswordChanged,
  PasswordConfirmation,
  PasswordReset,
  PasswordResetRequest,
  Provider,
  Reauthenticated,
  Reauthentication,
  RecoveryCodes,
  RefreshRequest,
  Registration,
  RevokeRequest,
  RolesChange,
  ServerKeyDetails,
  ServerKeyWithSecret,
  ServerProof,
  ServerToken,
  SessionDetails,
  SessionsRevoked,
  SignedIn,
  SignedOut,
  StatusChange,
  SteamSignIn,
  TokenState,
  TwoFactorEnabled,
  TwoFactorOff,
  TwoFactorRemoval,
  TwoFactorRequired,
  UndoRequest,
  WalletRefresh,
  WalletSignIn,
} from "../models.js";

/** The query of `listAccountAudit`. */
export interface ListAccountAuditQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listAccountLinks`. */
export interface ListAccountLinksQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listMyHistory`. */
export interface ListMyHistoryQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listServerKeys`. */
export interface ListServerKeysQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `listSessions`. */
export interface ListSessionsQuery {
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The service `auth`. */
export class Auth {
  constructor(private readonly caller: Caller) {}

  /**
   * Change my password.
   *
   * Takes the current password. All other sessions end; this one goes on.
   *
   * Roles: player.
   *
   * Errors: ACCOUNT_LOCKED, BREACHED_PASSWORD, CSRF_REJECTED, WEAK_PASSWORD, WRONG_PASSWORD.
   */
  changePassword(body: PasswordChange, options?: CallOptions): Promise<PasswordChanged> {
    return this.caller.call("auth-change-password", { body }, options);
  }

  /**
   * Confirm a change of my e-mail address.
   *
   * Takes the token of the mail's link, in a session of the account. The account moves to the new address, unless
   * another account has registered it since; the old address becomes free. Sessions go on; the next tokens carry the new
   * address. A second time changes nothing. A player who reads the mail on another device enters its code at `POST
   * /api/v1/auth/email/prove`.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, MAIL_TOKEN_REJECTED.
   */
  confirmEmailChange(body: EmailToken, options?: CallOptions): Promise<EmailState> {
    return this.caller.call("auth-confirm-email-change", { body }, options);
  }

  /**
   * Sign in with a mailed code or link.
   *
   * Uses up the code or the link and opens a session. For an unknown address it first creates an account without a
   * password. If the account's address was never confirmed in one of its sessions, the account is reclaimed for the
   * address's owner: its sessions end, its password and linked identities are set aside, and a linked Twitch account is
   * unlinked.
   *
   * Public: no access token is needed.
   *
   * Errors: ACCOUNT_BLOCKED, AGE_NEEDED, EMAIL_CODES_LOCKED, EMAIL_CODE_REJECTED, TOO_YOUNG.
   */
  confirmEmailLogin(body: EmailSignIn = {}, options?: CallOptions): Promise<SignedIn | TwoFactorRequired> {
    return this.caller.call("auth-confirm-email-login", { body }, options);
  }

  /**
   * Confirm an e-mail address by its mail.
   *
   * Confirms the address, on whatever device the mail is read. To show also that the account is yours, use `POST
   * /api/v1/auth/email/prove` in a session: the mail's code stays valid there. A second time changes nothing.
   *
   * Public: no access token is needed.
   *
   * Errors: MAIL_TOKEN_REJECTED.
   */
  confirmEmailVerification(body: EmailToken, options?: CallOptions): Promise<EmailState> {
    return this.caller.call("auth-confirm-email-verification", { body }, options);
  }

  /**
   * Set a new password by mail.
   *
   * Uses up the mailed token, sets the password, ends every session and lifts a lock. The address counts as confirmed.
   * If it was never confirmed in a session before, linked identities are set aside, and a linked Twitch account is
   * unlinked, as at a sign-in by mail.
   *
   * Public: no access token is needed.
   *
   * Errors: BREACHED_PASSWORD, MAIL_TOKEN_REJECTED, WEAK_PASSWORD.
   */
  confirmPasswordReset(body: PasswordReset, options?: CallOptions): Promise<PasswordChanged> {
    return this.caller.call("auth-confirm-password-reset", { body }, options);
  }

  /**
   * Sign in with an Ethereum wallet.
   *
   * Takes a message of `POST /v1/auth/nonce` that the wallet has signed, and opens a session. The first sign-in creates
   * an account with a profile; the game may refuse wallets that are too new. A message can be used once.
   *
   * Public: no access token is needed.
   *
   * Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, NONCE_REJECTED, PARTNER_UNAVAILABLE, SIGNATURE_REJECTED, TOO_YOUNG, WALLET_TOO_NEW.
   */
  connectWallet(body: WalletSignIn, options?: CallOptions): Promise<SignedIn | TwoFactorRequired> {
    return this.caller.call("auth-connect-wallet", { body }, options);
  }

  /**
   * Create a message for linking a wallet.
   *
   * The wallet signs the message, which links the wallet to this account or confirms the player's identity (`purpose`).
   * The message is valid for five minutes, once, for this account only. Messages of `POST /v1/auth/nonce` do not link.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, ORIGIN_NOT_ALLOWED.
   */
  createLinkNonce(body: LinkNonceRequest, options?: CallOptions): Promise<NonceIssued> {
    return this.caller.call("auth-create-link-nonce", { body }, options);
  }

  /**
   * Create a message for a wallet sign-in.
   *
   * The wallet signs the message, which is valid for five minutes and one sign-in. It names the page that asks
   * (`Origin`).
   *
   * Public: no access token is needed.
   *
   * Errors: ORIGIN_NOT_ALLOWED.
   */
  createNonce(body: NonceRequest, options?: CallOptions): Promise<NonceIssued> {
    return this.caller.call("auth-create-nonce", { body }, options);
  }

  /**
   * Create a key for game servers.
   *
   * The answer shows the secret once.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, END_IN_PAST, SECOND_FACTOR_NEEDED.
   */
  createServerKey(body: CreateServerKey, options?: CallOptions): Promise<ServerKeyWithSecret> {
    return this.caller.call("auth-create-server-key", { body }, options);
  }

  /**
   * Turn off two-factor sign-in.
   *
   * Takes the password, and a code or a recovery code. Sessions of staff end, as their roles count only with a second
   * factor.
   *
   * Roles: player.
   *
   * Errors: ACCOUNT_LOCKED, CODE_REJECTED, CSRF_REJECTED, TWO_FACTOR_LOCKED, TWO_FACTOR_NOT_ON, WRONG_PASSWORD.
   */
  disableTwoFactor(body: PasswordAndCode, options?: CallOptions): Promise<TwoFactorOff> {
    return this.caller.call("auth-disable-two-factor", { body }, options);
  }

  /**
   * Start turning on two-factor sign-in.
   *
   * Returns a new TOTP secret for an authenticator app. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a
   * code of it. The account's address must have been confirmed in a session first.
   *
   * Roles: player.
   *
   * Errors: ACCOUNT_LOCKED, CSRF_REJECTED, EMAIL_UNPROVEN, TWO_FACTOR_ON, WRONG_PASSWORD.
   */
  enableTwoFactor(body: PasswordConfirmation, options?: CallOptions): Promise<Enrolment> {
    return this.caller.call("auth-enable-two-factor", { body }, options);
  }

  /**
   * Sign in with Epic.
   *
   * Takes an Epic ID token and opens a session. The first time, it creates an account with a profile.
   *
   * Public: no access token is needed.
   *
   * Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, EPIC_TOKEN_REJECTED, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, TOO_YOUNG.
   */
  epicLogin(body: EpicSignIn, options?: CallOptions): Promise<SignedIn | TwoFactorRequired> {
    return this.caller.call("auth-epic-login", { body }, options);
  }

  /**
   * Get an account.
   *
   * Status, identities, roles, when it was opened, and when it was last signed in to.
   *
   * Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
   */
  getAccount(userId: string, options?: CallOptions): Promise<AccountDetails> {
    return this.caller.call("auth-get-account", { path: { user_id: userId } }, options);
  }

  /**
   * Get the public keys.
   *
   * The keys that access tokens verify against (RFC 7517): the current one and the next one. Keep them for five minutes
   * at most.
   *
   * Public: no access token is needed.
   */
  getJwks(options?: CallOptions): Promise<JsonWebKeySet> {
    return this.caller.call("auth-get-jwks", {}, options);
  }

  /**
   * Link an e-mail address.
   *
   * Gives an address to an account that has none. A mail is sent to the address, which becomes the account's when a
   * session of the account has shown the mail's code or link at `POST /api/v1/auth/email/prove`.
   *
   * Roles: player.
   *
   * Errors: BREACHED_PASSWORD, CSRF_REJECTED, EMAIL_LINKED, EMAIL_TAKEN, REAUTHENTICATION_NEEDED, WEAK_PASSWORD.
   */
  linkEmail(body: EmailLinkRequest, options?: CallOptions): Promise<MailSent> {
    return this.caller.call("auth-link-email", { body }, options);
  }

  /**
   * Link an identity.
   *
   * The identity signs in to this account from now on. A wallet signs a message of `POST /api/v1/auth/link/nonce`. An
   * identity that was set aside comes back. Nothing changes if it is linked already.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, EMAIL_UNPROVEN, EPIC_TOKEN_REJECTED, IDENTITY_TAKEN, NONCE_REJECTED, PARTNER_UNAVAILABLE, PROVIDER_LINKED, PROVIDER_NOT_OFFERED, REAUTHENTICATION_NEEDED, SIGNATURE_REJECTED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, WALLET_TOO_NEW.
   */
  linkIdentity(body: LinkRequest = {}, options?: CallOptions): Promise<LinkedAccount> {
    return this.caller.call("auth-link-identity", { body }, options);
  }

  /**
   * List an account's audit log.
   *
   * All entries, the latest first. The list is empty if there is no such account.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listAccountAudit(userId: string, query: ListAccountAuditQuery = {}, options?: CallOptions): Promise<PageOfAuditEntry> {
    return this.caller.call("auth-list-account-audit", { path: { user_id: userId }, query }, options);
  }

  /** Every item of `listAccountAudit`, from page to page. */
  iterateListAccountAudit(userId: string, query: ListAccountAuditQuery = {}, options?: CallOptions): AsyncGenerator<AuditEntry> {
    return items((place) => this.listAccountAudit(userId, { ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List an account's identity history.
   *
   * Links, unlinks and merges, the latest first.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listAccountLinks(userId: string, query: ListAccountLinksQuery = {}, options?: CallOptions): Promise<PageOfLinkEntry> {
    return this.caller.call("auth-list-account-links", { path: { user_id: userId }, query }, options);
  }

  /** Every item of `listAccountLinks`, from page to page. */
  iterateListAccountLinks(userId: string, query: ListAccountLinksQuery = {}, options?: CallOptions): AsyncGenerator<LinkEntry> {
    return items((place) => this.listAccountLinks(userId, { ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my identities.
   *
   * Every identity of the account, since when it is linked, and whether it can be unlinked. A Twitch account is listed,
   * too, though it signs nobody in. The answer also says whether the account has a password and a second factor.
   *
   * Roles: player.
   */
  listLinkedAccounts(options?: CallOptions): Promise<LinkedAccounts> {
    return this.caller.call("auth-list-linked-accounts", {}, options);
  }

  /**
   * List my account's history.
   *
   * Sign-ins, wrong passwords and changes, the latest first.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listMyHistory(query: ListMyHistoryQuery = {}, options?: CallOptions): Promise<PageOfHistoryEntry> {
    return this.caller.call("auth-list-my-history", { query }, options);
  }

  /** Every item of `listMyHistory`, from page to page. */
  iterateListMyHistory(query: ListMyHistoryQuery = {}, options?: CallOptions): AsyncGenerator<HistoryEntry> {
    return items((place) => this.listMyHistory({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List game servers' keys.
   *
   * Keys with their scopes, their ends and their last use, the latest first. Revoked keys are among them.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
   */
  listServerKeys(query: ListServerKeysQuery = {}, options?: CallOptions): Promise<PageOfServerKeyDetails> {
    return this.caller.call("auth-list-server-keys", { query }, options);
  }

  /** Every item of `listServerKeys`, from page to page. */
  iterateListServerKeys(query: ListServerKeysQuery = {}, options?: CallOptions): AsyncGenerator<ServerKeyDetails> {
    return items((place) => this.listServerKeys({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List my sessions.
   *
   * The open sessions of this account, the last used first.
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listSessions(query: ListSessionsQuery = {}, options?: CallOptions): Promise<PageOfSessionDetails> {
    return this.caller.call("auth-list-sessions", { query }, options);
  }

  /** Every item of `listSessions`, from page to page. */
  iterateListSessions(query: ListSessionsQuery = {}, options?: CallOptions): AsyncGenerator<SessionDetails> {
    return items((place) => this.listSessions({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * Sign in with a password.
   *
   * Returns a session, or a challenge if the account has a second factor. A wrong password and an unknown address give
   * the same answer after the same time.
   *
   * Public: no access token is needed.
   *
   * Errors: ACCOUNT_BLOCKED, ACCOUNT_LOCKED, CONFIRM_BY_MAIL, WRONG_CREDENTIALS.
   */
  login(body: Credentials, options?: CallOptions): Promise<SignedIn | TwoFactorRequired> {
    return this.caller.call("auth-login", { body }, options);
  }

  /**
   * Sign out.
   *
   * Ends this session at once and clears its cookies. Other devices stay signed in. A browser whose access token has
   * expired is signed out by its refresh cookie. Without a live session, the cookies are cleared all the same.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT.
   */
  logout(options?: CallOptions): Promise<SignedOut> {
    return this.caller.call("auth-logout", {}, options);
  }

  /**
   * Merge two accounts.
   *
   * Takes the source account into the target account. Without `perform`, nothing changes: the answer is a preview. The
   * same merge again returns the first one. A merge can be undone for 30 days.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: ACCOUNT_MERGED, CSRF_REJECTED, MERGE_OF_BLOCKED, MERGE_OF_STAFF, MERGE_WITH_ITSELF, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
   */
  mergeAccounts(body: MergeRequest, options?: CallOptions): Promise<Merge> {
    return this.caller.call("auth-merge-accounts", { body }, options);
  }

  /**
   * Confirm my e-mail address in my session.
   *
   * Takes the mail's short code or its link's token, for the account's address or the one that it is to have. The
   * password and the linked identities stay, as the session shows that both are yours.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, MAIL_TOKEN_REJECTED.
   */
  proveEmail(body: EmailProof = {}, options?: CallOptions): Promise<EmailState> {
    return this.caller.call("auth-prove-email", { body }, options);
  }

  /**
   * Confirm my identity.
   *
   * Takes the password or a linked identity once more. For five minutes, this session may then change how the account is
   * signed in to.
   *
   * Roles: player.
   *
   * Errors: ACCOUNT_LOCKED, CONFIRM_BY_MAIL, CSRF_REJECTED, EPIC_TOKEN_REJECTED, NONCE_REJECTED, NOT_YOUR_IDENTITY, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, SIGNATURE_REJECTED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, WRONG_PASSWORD.
   */
  reauthenticate(body: Reauthentication = {}, options?: CallOptions): Promise<Reauthenticated> {
    return this.caller.call("auth-reauthenticate", { body }, options);
  }

  /**
   * Refresh a session.
   *
   * Trades the refresh token for a new access token and a new refresh token. A token that was used before ends the
   * session. A token in the body counts before the cookie. Cookies are answered with cookies.
   *
   * Public: no access token is needed.
   *
   * Errors: ACCOUNT_BLOCKED, CSRF_REJECTED, REFRESH_REJECTED.
   */
  refresh(body: RefreshRequest = {}, options?: CallOptions): Promise<SignedIn> {
    return this.caller.call("auth-refresh", { body }, options);
  }

  /**
   * Refresh a wallet's session.
   *
   * The same as `POST /api/v1/auth/refresh`, which needs no access token. New clients use that.
   *
   * Roles: player.
   *
   * Errors: ACCOUNT_BLOCKED, CSRF_REJECTED, REFRESH_REJECTED.
   */
  refreshWalletSession(body: WalletRefresh, options?: CallOptions): Promise<SignedIn> {
    return this.caller.call("auth-refresh-wallet-session", { body }, options);
  }

  /**
   * Report a mail that I did not ask for.
   *
   * Takes the token of a mail's "This was not me". An account that has the address keeps it; its sessions end, its
   * password and linked identities are set aside, and a linked Twitch account is unlinked. An address that was only
   * asked for does not become the account's.
   *
   * Public: no access token is needed.
   *
   * Errors: MAIL_TOKEN_REJECTED.
   */
  refuseEmail(body: EmailToken, options?: CallOptions): Promise<EmailRefused> {
    return this.caller.call("auth-refuse-email", { body }, options);
  }

  /**
   * Register an account.
   *
   * Creates an account with its profile and opens its first session. A mail asks the player to confirm the address.
   *
   * Public: no access token is needed.
   *
   * Errors: AGE_NEEDED, BREACHED_PASSWORD, EMAIL_TAKEN, TOO_YOUNG, UNKNOWN_COUNTRY, WEAK_PASSWORD.
   */
  register(body: Registration, options?: CallOptions): Promise<SignedIn> {
    return this.caller.call("auth-register", { body }, options);
  }

  /**
   * Remove an account's second factor.
   *
   * The account signs in without a code from now on. All its sessions end, and its owner gets a mail.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, TWO_FACTOR_NOT_ON, UNKNOWN_ACCOUNT.
   */
  removeTwoFactor(userId: string, body: TwoFactorRemoval, options?: CallOptions): Promise<AccountState> {
    return this.caller.call("auth-remove-two-factor", { path: { user_id: userId }, body }, options);
  }

  /**
   * Renew my recovery codes.
   *
   * Returns ten new recovery codes; the earlier ones become invalid. Takes the password, and a code or a recovery code.
   *
   * Roles: player.
   *
   * Errors: ACCOUNT_LOCKED, CODE_REJECTED, CSRF_REJECTED, TWO_FACTOR_LOCKED, TWO_FACTOR_NOT_ON, WRONG_PASSWORD.
   */
  renewRecoveryCodes(body: PasswordAndCode, options?: CallOptions): Promise<RecoveryCodes> {
    return this.caller.call("auth-renew-recovery-codes", { body }, options);
  }

  /**
   * Request a change of my e-mail address.
   *
   * Sends a token to the new address and a notice to the old one. The address changes when the token is confirmed.
   *
   * Roles: player.
   *
   * Errors: ACCOUNT_LOCKED, CSRF_REJECTED, EMAIL_TAKEN, EMAIL_UNCHANGED, WRONG_PASSWORD.
   */
  requestEmailChange(body: EmailChangeRequest, options?: CallOptions): Promise<MailSent> {
    return this.caller.call("auth-request-email-change", { body }, options);
  }

  /**
   * Request a sign-in mail.
   *
   * Sends a code and a link to the address. The answer is the same whether or not the address has an account. An address
   * gets ten mails a day at most: the second a minute after the first, the next after two minutes, then four and so on.
   * A mail that was used resets this.
   *
   * Public: no access token is needed.
   */
  requestEmailLogin(body: EmailSignInRequest, options?: CallOptions): Promise<MailSent> {
    return this.caller.call("auth-request-email-login", { body }, options);
  }

  /**
   * Request a confirmation mail.
   *
   * Sends a code and a link to the account's address. No mail is sent if the address got too many recently.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, EMAIL_VERIFIED.
   */
  requestEmailVerification(options?: CallOptions): Promise<MailSent> {
    return this.caller.call("auth-request-email-verification", {}, options);
  }

  /**
   * Request a password reset.
   *
   * Sends a mail to the address. Neither the answer nor its time says whether the address has an account.
   *
   * Public: no access token is needed.
   */
  requestPasswordReset(body: PasswordResetRequest, options?: CallOptions): Promise<MailSent> {
    return this.caller.call("auth-request-password-reset", { body }, options);
  }

  /**
   * Revoke a game server's key.
   *
   * The key and every token that was issued for it are refused at once. A second time changes nothing.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_SERVER_KEY.
   */
  revokeServerKey(keyId: string, body: KeyRevocation, options?: CallOptions): Promise<ServerKeyDetails> {
    return this.caller.call("auth-revoke-server-key", { path: { key_id: keyId }, body }, options);
  }

  /**
   * End my sessions.
   *
   * Ends one session, all others, or all. Their tokens are refused from the next request on.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SESSION_NOT_FOUND.
   */
  revokeSessions(body: RevokeRequest = {}, options?: CallOptions): Promise<SessionsRevoked> {
    return this.caller.call("auth-revoke-sessions", { body }, options);
  }

  /**
   * Rotate a game server's key.
   *
   * Gives the key a new secret, which the answer shows once. The old secret stays valid for `keep_old_seconds`. Tokens
   * that were issued for the old secret end with it.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: CSRF_REJECTED, NO_SECRET_TO_ROTATE, SECOND_FACTOR_NEEDED, SERVER_KEY_EXPIRED, UNKNOWN_SERVER_KEY.
   */
  rotateServerKey(keyId: string, body: KeyRotation, options?: CallOptions): Promise<ServerKeyWithSecret> {
    return this.caller.call("auth-rotate-server-key", { path: { key_id: keyId }, body }, options);
  }

  /**
   * Issue a token for a game server.
   *
   * Takes a game server's key, or an OIDC token that Google signed for an allowed service account, with this API's
   * origin as audience. The token has the role `server` and the key's scopes. It ends with its key.
   *
   * Public: no access token is needed.
   *
   * Errors: PARTNER_UNAVAILABLE.
   */
  serverToken(body: ServerProof = {}, options?: CallOptions): Promise<ServerToken> {
    return this.caller.call("auth-server-token", { body }, options);
  }

  /**
   * Set an account's roles.
   *
   * Replaces all roles besides the player's. All sessions of the account end, as tokens carry roles. Roles count only in
   * sessions that passed a second factor: `two_factor` says whether the account has one.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: ACCOUNT_MERGED, CSRF_REJECTED, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
   */
  setAccountRoles(userId: string, body: RolesChange, options?: CallOptions): Promise<AccountState> {
    return this.caller.call("auth-set-account-roles", { path: { user_id: userId }, body }, options);
  }

  /**
   * Set an account's status.
   *
   * Bans, suspends or reactivates the account, and ends all its sessions. The same status again changes nothing.
   * With `revoke_entitlements`, a ban revokes what the player owns by purchases, within moments; when it is lifted, they
   * have it again.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT, UNTIL_IN_PAST.
   */
  setAccountStatus(userId: string, body: StatusChange, options?: CallOptions): Promise<AccountState> {
    return this.caller.call("auth-set-account-status", { path: { user_id: userId }, body }, options);
  }

  /**
   * Sign in with Steam.
   *
   * Takes a Steam session ticket and opens a session. The first time, it creates an account with a profile.
   *
   * Public: no access token is needed.
   *
   * Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, TOO_YOUNG.
   */
  steamLogin(body: SteamSignIn, options?: CallOptions): Promise<SignedIn | TwoFactorRequired> {
    return this.caller.call("auth-steam-login", { body }, options);
  }

  /**
   * Undo a merge.
   *
   * Separates the two accounts again, within 30 days. The target keeps what it has earned since, and its sessions end. A
   * second undo changes nothing.
   *
   * Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
   *
   * Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, MERGE_LOCKS_OUT, MERGE_TOO_OLD, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT, UNKNOWN_MERGE.
   */
  undoMerge(mergeId: string, body: UndoRequest, options?: CallOptions): Promise<Merge> {
    return this.caller.call("auth-undo-merge", { path: { merge_id: mergeId }, body }, options);
  }

  /**
   * Unlink an identity.
   *
   * The identity no longer signs in to this account. The last sign-in method cannot be removed. The answer lists the
   * identities that are left. A Twitch account, which signs nobody in, is unlinked without `reauthenticate`.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, EMAIL_NOT_UNLINKABLE, LAST_SIGN_IN_METHOD, NOT_LINKED, REAUTHENTICATION_NEEDED.
   */
  unlinkIdentity(provider: Provider, options?: CallOptions): Promise<LinkedAccounts> {
    return this.caller.call("auth-unlink-identity", { path: { provider } }, options);
  }

  /**
   * Validate my access token.
   *
   * Returns the claims of a valid token. Of any other token, the 401's details say what is wrong.
   *
   * Roles: player.
   */
  validate(options?: CallOptions): Promise<TokenState> {
    return this.caller.call("auth-validate", {}, options);
  }

  /**
   * Answer a two-factor challenge.
   *
   * Finishes a sign-in, which returns a session; or finishes turning on the second factor, which returns ten recovery
   * codes.
   *
   * Public: no access token is needed.
   *
   * Errors: ACCOUNT_BLOCKED, CHALLENGE_REJECTED, CODE_REJECTED, EMAIL_UNPROVEN, TWO_FACTOR_LOCKED, TWO_FACTOR_ON.
   */
  verifyTwoFactor(body: ChallengeAnswer, options?: CallOptions): Promise<SignedIn | TwoFactorEnabled> {
    return this.caller.call("auth-verify-two-factor", { body }, options);
  }
}
