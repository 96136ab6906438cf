// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
	"encoding/json"
)

// AuthService is the service `auth`.
type AuthService struct{ caller Caller }

// AuthListAccountAuditQuery is the query of ListAccountAudit.
type AuthListAccountAuditQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// AuthListAccountLinksQuery is the query of ListAccountLinks.
type AuthListAccountLinksQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// AuthListMyHistoryQuery is the query of ListMyHistory.
type AuthListMyHistoryQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// AuthListServerKeysQuery is the query of ListServerKeys.
type AuthListServerKeysQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// AuthListSessionsQuery is the query of ListSessions.
type AuthListSessionsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ChangePassword: Change my password.
//
// Takes the current password. All other sessions end; this one goes on.
//
// Roles: player.
//
// Errors: ACCOUNT_LOCKED, BREACHED_PASSWORD, CSRF_REJECTED, WEAK_PASSWORD, WRONG_PASSWORD.
func (s *AuthService) ChangePassword(ctx context.Context, body PasswordChange, options ...Option) (*PasswordChanged, error) {
	var answer PasswordChanged
	err := s.caller.Call(ctx, "auth-change-password", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ConfirmEmailChange: Confirm a change of my e-mail address.
//
// Takes the token of the mail's link, in a session of the account. The account moves to the new address, unless
// another account has registered it since; the old address becomes free. Sessions go on; the next tokens carry the new
// address. A second time changes nothing. A player who reads the mail on another device enters its code at `POST
// /api/v1/auth/email/prove`.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, MAIL_TOKEN_REJECTED.
func (s *AuthService) ConfirmEmailChange(ctx context.Context, body EmailToken, options ...Option) (*EmailState, error) {
	var answer EmailState
	err := s.caller.Call(ctx, "auth-confirm-email-change", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ConfirmEmailLogin: Sign in with a mailed code or link.
//
// Uses up the code or the link and opens a session. For an unknown address it first creates an account without a
// password. If the account's address was never confirmed in one of its sessions, the account is reclaimed for the
// address's owner: its sessions end, its password and linked identities are set aside, and a linked Twitch account is
// unlinked.
//
// Public: no access token is needed.
//
// Errors: ACCOUNT_BLOCKED, AGE_NEEDED, EMAIL_CODES_LOCKED, EMAIL_CODE_REJECTED, TOO_YOUNG.
func (s *AuthService) ConfirmEmailLogin(ctx context.Context, body EmailSignIn, options ...Option) (json.RawMessage, error) {
	var answer json.RawMessage
	err := s.caller.Call(ctx, "auth-confirm-email-login", Given{Body: body}, &answer, options...)
	return answer, err
}

// ConfirmEmailVerification: Confirm an e-mail address by its mail.
//
// Confirms the address, on whatever device the mail is read. To show also that the account is yours, use `POST
// /api/v1/auth/email/prove` in a session: the mail's code stays valid there. A second time changes nothing.
//
// Public: no access token is needed.
//
// Errors: MAIL_TOKEN_REJECTED.
func (s *AuthService) ConfirmEmailVerification(ctx context.Context, body EmailToken, options ...Option) (*EmailState, error) {
	var answer EmailState
	err := s.caller.Call(ctx, "auth-confirm-email-verification", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ConfirmPasswordReset: Set a new password by mail.
//
// Uses up the mailed token, sets the password, ends every session and lifts a lock. The address counts as confirmed.
// If it was never confirmed in a session before, linked identities are set aside, and a linked Twitch account is
// unlinked, as at a sign-in by mail.
//
// Public: no access token is needed.
//
// Errors: BREACHED_PASSWORD, MAIL_TOKEN_REJECTED, WEAK_PASSWORD.
func (s *AuthService) ConfirmPasswordReset(ctx context.Context, body PasswordReset, options ...Option) (*PasswordChanged, error) {
	var answer PasswordChanged
	err := s.caller.Call(ctx, "auth-confirm-password-reset", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ConnectWallet: Sign in with an Ethereum wallet.
//
// Takes a message of `POST /v1/auth/nonce` that the wallet has signed, and opens a session. The first sign-in creates
// an account with a profile; the game may refuse wallets that are too new. A message can be used once.
//
// Public: no access token is needed.
//
// Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, NONCE_REJECTED, PARTNER_UNAVAILABLE, SIGNATURE_REJECTED, TOO_YOUNG, WALLET_TOO_NEW.
func (s *AuthService) ConnectWallet(ctx context.Context, body WalletSignIn, options ...Option) (json.RawMessage, error) {
	var answer json.RawMessage
	err := s.caller.Call(ctx, "auth-connect-wallet", Given{Body: body}, &answer, options...)
	return answer, err
}

// CreateLinkNonce: Create a message for linking a wallet.
//
// The wallet signs the message, which links the wallet to this account or confirms the player's identity (`purpose`).
// The message is valid for five minutes, once, for this account only. Messages of `POST /v1/auth/nonce` do not link.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, ORIGIN_NOT_ALLOWED.
func (s *AuthService) CreateLinkNonce(ctx context.Context, body LinkNonceRequest, options ...Option) (*NonceIssued, error) {
	var answer NonceIssued
	err := s.caller.Call(ctx, "auth-create-link-nonce", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreateNonce: Create a message for a wallet sign-in.
//
// The wallet signs the message, which is valid for five minutes and one sign-in. It names the page that asks
// (`Origin`).
//
// Public: no access token is needed.
//
// Errors: ORIGIN_NOT_ALLOWED.
func (s *AuthService) CreateNonce(ctx context.Context, body NonceRequest, options ...Option) (*NonceIssued, error) {
	var answer NonceIssued
	err := s.caller.Call(ctx, "auth-create-nonce", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreateServerKey: Create a key for game servers.
//
// The answer shows the secret once.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, END_IN_PAST, SECOND_FACTOR_NEEDED.
func (s *AuthService) CreateServerKey(ctx context.Context, body CreateServerKey, options ...Option) (*ServerKeyWithSecret, error) {
	var answer ServerKeyWithSecret
	err := s.caller.Call(ctx, "auth-create-server-key", Given{Body: body}, &answer, options...)
	return &answer, err
}

// DisableTwoFactor: Turn off two-factor sign-in.
//
// Takes the password, and a code or a recovery code. Sessions of staff end, as their roles count only with a second
// factor.
//
// Roles: player.
//
// Errors: ACCOUNT_LOCKED, CODE_REJECTED, CSRF_REJECTED, TWO_FACTOR_LOCKED, TWO_FACTOR_NOT_ON, WRONG_PASSWORD.
func (s *AuthService) DisableTwoFactor(ctx context.Context, body PasswordAndCode, options ...Option) (*TwoFactorOff, error) {
	var answer TwoFactorOff
	err := s.caller.Call(ctx, "auth-disable-two-factor", Given{Body: body}, &answer, options...)
	return &answer, err
}

// EnableTwoFactor: Start turning on two-factor sign-in.
//
// Returns a new TOTP secret for an authenticator app. It takes effect when `POST /api/v1/auth/2fa/verify` has seen a
// code of it. The account's address must have been confirmed in a session first.
//
// Roles: player.
//
// Errors: ACCOUNT_LOCKED, CSRF_REJECTED, EMAIL_UNPROVEN, TWO_FACTOR_ON, WRONG_PASSWORD.
func (s *AuthService) EnableTwoFactor(ctx context.Context, body PasswordConfirmation, options ...Option) (*Enrolment, error) {
	var answer Enrolment
	err := s.caller.Call(ctx, "auth-enable-two-factor", Given{Body: body}, &answer, options...)
	return &answer, err
}

// EpicLogin: Sign in with Epic.
//
// Takes an Epic ID token and opens a session. The first time, it creates an account with a profile.
//
// Public: no access token is needed.
//
// Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, EPIC_TOKEN_REJECTED, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, TOO_YOUNG.
func (s *AuthService) EpicLogin(ctx context.Context, body EpicSignIn, options ...Option) (json.RawMessage, error) {
	var answer json.RawMessage
	err := s.caller.Call(ctx, "auth-epic-login", Given{Body: body}, &answer, options...)
	return answer, err
}

// GetAccount: Get an account.
//
// Status, identities, roles, when it was opened, and when it was last signed in to.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
func (s *AuthService) GetAccount(ctx context.Context, userID string, options ...Option) (*AccountDetails, error) {
	var answer AccountDetails
	err := s.caller.Call(ctx, "auth-get-account", Given{Path: map[string]any{"user_id": userID}}, &answer, options...)
	return &answer, err
}

// GetJwks: Get the public keys.
//
// The keys that access tokens verify against (RFC 7517): the current one and the next one. Keep them for five minutes
// at most.
//
// Public: no access token is needed.
func (s *AuthService) GetJwks(ctx context.Context, options ...Option) (*JsonWebKeySet, error) {
	var answer JsonWebKeySet
	err := s.caller.Call(ctx, "auth-get-jwks", Given{}, &answer, options...)
	return &answer, err
}

// LinkEmail: Link an e-mail address.
//
// Gives an address to an account that has none. A mail is sent to the address, which becomes the account's when a
// session of the account has shown the mail's code or link at `POST /api/v1/auth/email/prove`.
//
// Roles: player.
//
// Errors: BREACHED_PASSWORD, CSRF_REJECTED, EMAIL_LINKED, EMAIL_TAKEN, REAUTHENTICATION_NEEDED, WEAK_PASSWORD.
func (s *AuthService) LinkEmail(ctx context.Context, body EmailLinkRequest, options ...Option) (*MailSent, error) {
	var answer MailSent
	err := s.caller.Call(ctx, "auth-link-email", Given{Body: body}, &answer, options...)
	return &answer, err
}

// LinkIdentity: Link an identity.
//
// The identity signs in to this account from now on. A wallet signs a message of `POST /api/v1/auth/link/nonce`. An
// identity that was set aside comes back. Nothing changes if it is linked already.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, EMAIL_UNPROVEN, EPIC_TOKEN_REJECTED, IDENTITY_TAKEN, NONCE_REJECTED, PARTNER_UNAVAILABLE, PROVIDER_LINKED, PROVIDER_NOT_OFFERED, REAUTHENTICATION_NEEDED, SIGNATURE_REJECTED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, WALLET_TOO_NEW.
func (s *AuthService) LinkIdentity(ctx context.Context, body LinkRequest, options ...Option) (*LinkedAccount, error) {
	var answer LinkedAccount
	err := s.caller.Call(ctx, "auth-link-identity", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ListAccountAudit: List an account's audit log.
//
// All entries, the latest first. The list is empty if there is no such account.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *AuthService) ListAccountAudit(ctx context.Context, userID string, query *AuthListAccountAuditQuery, options ...Option) (*PageOfAuditEntry, error) {
	var answer PageOfAuditEntry
	err := s.caller.Call(ctx, "auth-list-account-audit", Given{Path: map[string]any{"user_id": userID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachListAccountAudit calls each with every item of ListAccountAudit, from page to page, until it returns an error.
func (s *AuthService) EachListAccountAudit(ctx context.Context, userID string, query *AuthListAccountAuditQuery, each func(AuditEntry) error, options ...Option) error {
	var place AuthListAccountAuditQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListAccountAudit(ctx, userID, &place, options...)
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

// ListAccountLinks: List an account's identity history.
//
// Links, unlinks and merges, the latest first.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *AuthService) ListAccountLinks(ctx context.Context, userID string, query *AuthListAccountLinksQuery, options ...Option) (*PageOfLinkEntry, error) {
	var answer PageOfLinkEntry
	err := s.caller.Call(ctx, "auth-list-account-links", Given{Path: map[string]any{"user_id": userID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachListAccountLinks calls each with every item of ListAccountLinks, from page to page, until it returns an error.
func (s *AuthService) EachListAccountLinks(ctx context.Context, userID string, query *AuthListAccountLinksQuery, each func(LinkEntry) error, options ...Option) error {
	var place AuthListAccountLinksQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListAccountLinks(ctx, userID, &place, options...)
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

// ListLinkedAccounts: List my identities.
//
// Every identity of the account, since when it is linked, and whether it can be unlinked. A Twitch account is listed,
// too, though it signs nobody in. The answer also says whether the account has a password and a second factor.
//
// Roles: player.
func (s *AuthService) ListLinkedAccounts(ctx context.Context, options ...Option) (*LinkedAccounts, error) {
	var answer LinkedAccounts
	err := s.caller.Call(ctx, "auth-list-linked-accounts", Given{}, &answer, options...)
	return &answer, err
}

// ListMyHistory: List my account's history.
//
// Sign-ins, wrong passwords and changes, the latest first.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *AuthService) ListMyHistory(ctx context.Context, query *AuthListMyHistoryQuery, options ...Option) (*PageOfHistoryEntry, error) {
	var answer PageOfHistoryEntry
	err := s.caller.Call(ctx, "auth-list-my-history", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyHistory calls each with every item of ListMyHistory, from page to page, until it returns an error.
func (s *AuthService) EachListMyHistory(ctx context.Context, query *AuthListMyHistoryQuery, each func(HistoryEntry) error, options ...Option) error {
	var place AuthListMyHistoryQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyHistory(ctx, &place, options...)
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

// ListServerKeys: List game servers' keys.
//
// Keys with their scopes, their ends and their last use, the latest first. Revoked keys are among them.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *AuthService) ListServerKeys(ctx context.Context, query *AuthListServerKeysQuery, options ...Option) (*PageOfServerKeyDetails, error) {
	var answer PageOfServerKeyDetails
	err := s.caller.Call(ctx, "auth-list-server-keys", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListServerKeys calls each with every item of ListServerKeys, from page to page, until it returns an error.
func (s *AuthService) EachListServerKeys(ctx context.Context, query *AuthListServerKeysQuery, each func(ServerKeyDetails) error, options ...Option) error {
	var place AuthListServerKeysQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListServerKeys(ctx, &place, options...)
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

// ListSessions: List my sessions.
//
// The open sessions of this account, the last used first.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *AuthService) ListSessions(ctx context.Context, query *AuthListSessionsQuery, options ...Option) (*PageOfSessionDetails, error) {
	var answer PageOfSessionDetails
	err := s.caller.Call(ctx, "auth-list-sessions", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListSessions calls each with every item of ListSessions, from page to page, until it returns an error.
func (s *AuthService) EachListSessions(ctx context.Context, query *AuthListSessionsQuery, each func(SessionDetails) error, options ...Option) error {
	var place AuthListSessionsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListSessions(ctx, &place, options...)
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

// Login: Sign in with a password.
//
// Returns a session, or a challenge if the account has a second factor. A wrong password and an unknown address give
// the same answer after the same time.
//
// Public: no access token is needed.
//
// Errors: ACCOUNT_BLOCKED, ACCOUNT_LOCKED, CONFIRM_BY_MAIL, WRONG_CREDENTIALS.
func (s *AuthService) Login(ctx context.Context, body Credentials, options ...Option) (json.RawMessage, error) {
	var answer json.RawMessage
	err := s.caller.Call(ctx, "auth-login", Given{Body: body}, &answer, options...)
	return answer, err
}

// Logout: Sign out.
//
// Ends this session at once and clears its cookies. Other devices stay signed in. A browser whose access token has
// expired is signed out by its refresh cookie. Without a live session, the cookies are cleared all the same.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT.
func (s *AuthService) Logout(ctx context.Context, options ...Option) (*SignedOut, error) {
	var answer SignedOut
	err := s.caller.Call(ctx, "auth-logout", Given{}, &answer, options...)
	return &answer, err
}

// MergeAccounts: Merge two accounts.
//
// Takes the source account into the target account. Without `perform`, nothing changes: the answer is a preview. The
// same merge again returns the first one. A merge can be undone for 30 days.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: ACCOUNT_MERGED, CSRF_REJECTED, MERGE_OF_BLOCKED, MERGE_OF_STAFF, MERGE_WITH_ITSELF, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
func (s *AuthService) MergeAccounts(ctx context.Context, body MergeRequest, options ...Option) (*Merge, error) {
	var answer Merge
	err := s.caller.Call(ctx, "auth-merge-accounts", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ProveEmail: Confirm my e-mail address in my session.
//
// Takes the mail's short code or its link's token, for the account's address or the one that it is to have. The
// password and the linked identities stay, as the session shows that both are yours.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, MAIL_TOKEN_REJECTED.
func (s *AuthService) ProveEmail(ctx context.Context, body EmailProof, options ...Option) (*EmailState, error) {
	var answer EmailState
	err := s.caller.Call(ctx, "auth-prove-email", Given{Body: body}, &answer, options...)
	return &answer, err
}

// Reauthenticate: Confirm my identity.
//
// Takes the password or a linked identity once more. For five minutes, this session may then change how the account is
// signed in to.
//
// Roles: player.
//
// Errors: ACCOUNT_LOCKED, CONFIRM_BY_MAIL, CSRF_REJECTED, EPIC_TOKEN_REJECTED, NONCE_REJECTED, NOT_YOUR_IDENTITY, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, SIGNATURE_REJECTED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, WRONG_PASSWORD.
func (s *AuthService) Reauthenticate(ctx context.Context, body Reauthentication, options ...Option) (*Reauthenticated, error) {
	var answer Reauthenticated
	err := s.caller.Call(ctx, "auth-reauthenticate", Given{Body: body}, &answer, options...)
	return &answer, err
}

// Refresh: Refresh a session.
//
// Trades the refresh token for a new access token and a new refresh token. A token that was used before ends the
// session. A token in the body counts before the cookie. Cookies are answered with cookies.
//
// Public: no access token is needed.
//
// Errors: ACCOUNT_BLOCKED, CSRF_REJECTED, REFRESH_REJECTED.
func (s *AuthService) Refresh(ctx context.Context, body RefreshRequest, options ...Option) (*SignedIn, error) {
	var answer SignedIn
	err := s.caller.Call(ctx, "auth-refresh", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RefreshWalletSession: Refresh a wallet's session.
//
// The same as `POST /api/v1/auth/refresh`, which needs no access token. New clients use that.
//
// Roles: player.
//
// Errors: ACCOUNT_BLOCKED, CSRF_REJECTED, REFRESH_REJECTED.
func (s *AuthService) RefreshWalletSession(ctx context.Context, body WalletRefresh, options ...Option) (*SignedIn, error) {
	var answer SignedIn
	err := s.caller.Call(ctx, "auth-refresh-wallet-session", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RefuseEmail: Report a mail that I did not ask for.
//
// Takes the token of a mail's "This was not me". An account that has the address keeps it; its sessions end, its
// password and linked identities are set aside, and a linked Twitch account is unlinked. An address that was only
// asked for does not become the account's.
//
// Public: no access token is needed.
//
// Errors: MAIL_TOKEN_REJECTED.
func (s *AuthService) RefuseEmail(ctx context.Context, body EmailToken, options ...Option) (*EmailRefused, error) {
	var answer EmailRefused
	err := s.caller.Call(ctx, "auth-refuse-email", Given{Body: body}, &answer, options...)
	return &answer, err
}

// Register: Register an account.
//
// Creates an account with its profile and opens its first session. A mail asks the player to confirm the address.
//
// Public: no access token is needed.
//
// Errors: AGE_NEEDED, BREACHED_PASSWORD, EMAIL_TAKEN, TOO_YOUNG, UNKNOWN_COUNTRY, WEAK_PASSWORD.
func (s *AuthService) Register(ctx context.Context, body Registration, options ...Option) (*SignedIn, error) {
	var answer SignedIn
	err := s.caller.Call(ctx, "auth-register", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RemoveTwoFactor: Remove an account's second factor.
//
// The account signs in without a code from now on. All its sessions end, and its owner gets a mail.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, TWO_FACTOR_NOT_ON, UNKNOWN_ACCOUNT.
func (s *AuthService) RemoveTwoFactor(ctx context.Context, userID string, body TwoFactorRemoval, options ...Option) (*AccountState, error) {
	var answer AccountState
	err := s.caller.Call(ctx, "auth-remove-two-factor", Given{Path: map[string]any{"user_id": userID}, Body: body}, &answer, options...)
	return &answer, err
}

// RenewRecoveryCodes: Renew my recovery codes.
//
// Returns ten new recovery codes; the earlier ones become invalid. Takes the password, and a code or a recovery code.
//
// Roles: player.
//
// Errors: ACCOUNT_LOCKED, CODE_REJECTED, CSRF_REJECTED, TWO_FACTOR_LOCKED, TWO_FACTOR_NOT_ON, WRONG_PASSWORD.
func (s *AuthService) RenewRecoveryCodes(ctx context.Context, body PasswordAndCode, options ...Option) (*RecoveryCodes, error) {
	var answer RecoveryCodes
	err := s.caller.Call(ctx, "auth-renew-recovery-codes", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RequestEmailChange: Request a change of my e-mail address.
//
// Sends a token to the new address and a notice to the old one. The address changes when the token is confirmed.
//
// Roles: player.
//
// Errors: ACCOUNT_LOCKED, CSRF_REJECTED, EMAIL_TAKEN, EMAIL_UNCHANGED, WRONG_PASSWORD.
func (s *AuthService) RequestEmailChange(ctx context.Context, body EmailChangeRequest, options ...Option) (*MailSent, error) {
	var answer MailSent
	err := s.caller.Call(ctx, "auth-request-email-change", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RequestEmailLogin: Request a sign-in mail.
//
// Sends a code and a link to the address. The answer is the same whether or not the address has an account. An address
// gets ten mails a day at most: the second a minute after the first, the next after two minutes, then four and so on.
// A mail that was used resets this.
//
// Public: no access token is needed.
func (s *AuthService) RequestEmailLogin(ctx context.Context, body EmailSignInRequest, options ...Option) (*MailSent, error) {
	var answer MailSent
	err := s.caller.Call(ctx, "auth-request-email-login", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RequestEmailVerification: Request a confirmation mail.
//
// Sends a code and a link to the account's address. No mail is sent if the address got too many recently.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, EMAIL_VERIFIED.
func (s *AuthService) RequestEmailVerification(ctx context.Context, options ...Option) (*MailSent, error) {
	var answer MailSent
	err := s.caller.Call(ctx, "auth-request-email-verification", Given{}, &answer, options...)
	return &answer, err
}

// RequestPasswordReset: Request a password reset.
//
// Sends a mail to the address. Neither the answer nor its time says whether the address has an account.
//
// Public: no access token is needed.
func (s *AuthService) RequestPasswordReset(ctx context.Context, body PasswordResetRequest, options ...Option) (*MailSent, error) {
	var answer MailSent
	err := s.caller.Call(ctx, "auth-request-password-reset", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RevokeServerKey: Revoke a game server's key.
//
// The key and every token that was issued for it are refused at once. A second time changes nothing.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_SERVER_KEY.
func (s *AuthService) RevokeServerKey(ctx context.Context, keyID string, body KeyRevocation, options ...Option) (*ServerKeyDetails, error) {
	var answer ServerKeyDetails
	err := s.caller.Call(ctx, "auth-revoke-server-key", Given{Path: map[string]any{"key_id": keyID}, Body: body}, &answer, options...)
	return &answer, err
}

// RevokeSessions: End my sessions.
//
// Ends one session, all others, or all. Their tokens are refused from the next request on.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SESSION_NOT_FOUND.
func (s *AuthService) RevokeSessions(ctx context.Context, body RevokeRequest, options ...Option) (*SessionsRevoked, error) {
	var answer SessionsRevoked
	err := s.caller.Call(ctx, "auth-revoke-sessions", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RotateServerKey: Rotate a game server's key.
//
// Gives the key a new secret, which the answer shows once. The old secret stays valid for `keep_old_seconds`. Tokens
// that were issued for the old secret end with it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, NO_SECRET_TO_ROTATE, SECOND_FACTOR_NEEDED, SERVER_KEY_EXPIRED, UNKNOWN_SERVER_KEY.
func (s *AuthService) RotateServerKey(ctx context.Context, keyID string, body KeyRotation, options ...Option) (*ServerKeyWithSecret, error) {
	var answer ServerKeyWithSecret
	err := s.caller.Call(ctx, "auth-rotate-server-key", Given{Path: map[string]any{"key_id": keyID}, Body: body}, &answer, options...)
	return &answer, err
}

// ServerToken: Issue a token for a game server.
//
// Takes a game server's key, or an OIDC token that Google signed for an allowed service account, with this API's
// origin as audience. The token has the role `server` and the key's scopes. It ends with its key.
//
// Public: no access token is needed.
//
// Errors: PARTNER_UNAVAILABLE.
func (s *AuthService) ServerToken(ctx context.Context, body ServerProof, options ...Option) (*ServerToken, error) {
	var answer ServerToken
	err := s.caller.Call(ctx, "auth-server-token", Given{Body: body}, &answer, options...)
	return &answer, err
}

// SetAccountRoles: Set an account's roles.
//
// Replaces all roles besides the player's. All sessions of the account end, as tokens carry roles. Roles count only in
// sessions that passed a second factor: `two_factor` says whether the account has one.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: ACCOUNT_MERGED, CSRF_REJECTED, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT.
func (s *AuthService) SetAccountRoles(ctx context.Context, userID string, body RolesChange, options ...Option) (*AccountState, error) {
	var answer AccountState
	err := s.caller.Call(ctx, "auth-set-account-roles", Given{Path: map[string]any{"user_id": userID}, Body: body}, &answer, options...)
	return &answer, err
}

// SetAccountStatus: Set an account's status.
//
// Bans, suspends or reactivates the account, and ends all its sessions. The same status again changes nothing.
// With `revoke_entitlements`, a ban revokes what the player owns by purchases, within moments; when it is lifted, they
// have it again.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, OWN_ACCOUNT, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT, UNTIL_IN_PAST.
func (s *AuthService) SetAccountStatus(ctx context.Context, userID string, body StatusChange, options ...Option) (*AccountState, error) {
	var answer AccountState
	err := s.caller.Call(ctx, "auth-set-account-status", Given{Path: map[string]any{"user_id": userID}, Body: body}, &answer, options...)
	return &answer, err
}

// SteamLogin: Sign in with Steam.
//
// Takes a Steam session ticket and opens a session. The first time, it creates an account with a profile.
//
// Public: no access token is needed.
//
// Errors: ACCOUNT_BLOCKED, AGE_NEEDED, CONFIRM_BY_MAIL, PARTNER_UNAVAILABLE, PROVIDER_NOT_OFFERED, STEAM_BANNED, STEAM_ID_MISMATCH, STEAM_TICKET_REJECTED, TOO_YOUNG.
func (s *AuthService) SteamLogin(ctx context.Context, body SteamSignIn, options ...Option) (json.RawMessage, error) {
	var answer json.RawMessage
	err := s.caller.Call(ctx, "auth-steam-login", Given{Body: body}, &answer, options...)
	return answer, err
}

// UndoMerge: Undo a merge.
//
// Separates the two accounts again, within 30 days. The target keeps what it has earned since, and its sessions end. A
// second undo changes nothing.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: ACCOUNT_MERGED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, MERGE_LOCKS_OUT, MERGE_TOO_OLD, SECOND_FACTOR_NEEDED, UNKNOWN_ACCOUNT, UNKNOWN_MERGE.
func (s *AuthService) UndoMerge(ctx context.Context, mergeID string, body UndoRequest, options ...Option) (*Merge, error) {
	var answer Merge
	err := s.caller.Call(ctx, "auth-undo-merge", Given{Path: map[string]any{"merge_id": mergeID}, Body: body}, &answer, options...)
	return &answer, err
}

// UnlinkIdentity: Unlink an identity.
//
// The identity no longer signs in to this account. The last sign-in method cannot be removed. The answer lists the
// identities that are left. A Twitch account, which signs nobody in, is unlinked without `reauthenticate`.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, EMAIL_NOT_UNLINKABLE, LAST_SIGN_IN_METHOD, NOT_LINKED, REAUTHENTICATION_NEEDED.
func (s *AuthService) UnlinkIdentity(ctx context.Context, provider Provider, options ...Option) (*LinkedAccounts, error) {
	var answer LinkedAccounts
	err := s.caller.Call(ctx, "auth-unlink-identity", Given{Path: map[string]any{"provider": provider}}, &answer, options...)
	return &answer, err
}

// Validate: Validate my access token.
//
// Returns the claims of a valid token. Of any other token, the 401's details say what is wrong.
//
// Roles: player.
func (s *AuthService) Validate(ctx context.Context, options ...Option) (*TokenState, error) {
	var answer TokenState
	err := s.caller.Call(ctx, "auth-validate", Given{}, &answer, options...)
	return &answer, err
}

// VerifyTwoFactor: Answer a two-factor challenge.
//
// Finishes a sign-in, which returns a session; or finishes turning on the second factor, which returns ten recovery
// codes.
//
// Public: no access token is needed.
//
// Errors: ACCOUNT_BLOCKED, CHALLENGE_REJECTED, CODE_REJECTED, EMAIL_UNPROVEN, TWO_FACTOR_LOCKED, TWO_FACTOR_ON.
func (s *AuthService) VerifyTwoFactor(ctx context.Context, body ChallengeAnswer, options ...Option) (json.RawMessage, error) {
	var answer json.RawMessage
	err := s.caller.Call(ctx, "auth-verify-two-factor", Given{Body: body}, &answer, options...)
	return answer, err
}
