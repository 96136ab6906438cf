// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// PrivacyService is the service `privacy`.
type PrivacyService struct{ caller Caller }

// CancelErasure: Keep my account.
//
// Stops the erasure of your account, until it begins. Confirm your identity first, if your sign-in is older than five
// minutes. Stopped again, nothing changes.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_STOP, REAUTHENTICATION_NEEDED.
func (s *PrivacyService) CancelErasure(ctx context.Context, options ...Option) (*ErasureStatus, error) {
	var answer ErasureStatus
	err := s.caller.Call(ctx, "privacy-cancel-erasure", Given{}, &answer, options...)
	return &answer, err
}

// ClonePlayer: Clone a player.
//
// Copies a player without identity, to reproduce a bug in another environment: import the answer there as it is
// (`POST /api/v1/admin/privacy/clones`). It has progress, statistics, battle passes, cosmetics, balances,
// entitlements, scores on boards, and saves as far as the studio's rules of saves name their keys: numbers, times and
// the ids of the game's own things. It has no name, address, id of the player or of others, identity, session, order,
// message, nor any text that a player wrote. `left_out` names what is not in it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
func (s *PrivacyService) ClonePlayer(ctx context.Context, userID string, body CopyPlayer, options ...Option) (*PlayerClone, error) {
	var answer PlayerClone
	err := s.caller.Call(ctx, "privacy-clone-player", Given{Path: map[string]any{"user_id": userID}, Body: body}, &answer, options...)
	return &answer, err
}

// DownloadExport: Download my data.
//
// Returns a URL of the file that is good for ten minutes. Ask again for another one, until the file expires.
//
// Roles: player.
//
// Errors: EXPORT_NOT_READY, UNKNOWN_EXPORT.
func (s *PrivacyService) DownloadExport(ctx context.Context, exportID string, options ...Option) (*ExportDownload, error) {
	var answer ExportDownload
	err := s.caller.Call(ctx, "privacy-download-export", Given{Path: map[string]any{"export_id": exportID}}, &answer, options...)
	return &answer, err
}

// GetCertificate: Get the certificate of an erasure.
//
// Returns what was erased of an account, what is kept of it and why, and when the last backup with it is gone.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_ERASURE.
func (s *PrivacyService) GetCertificate(ctx context.Context, userID string, options ...Option) (*ErasureCertificate, error) {
	var answer ErasureCertificate
	err := s.caller.Call(ctx, "privacy-get-certificate", Given{Path: map[string]any{"user_id": userID}}, &answer, options...)
	return &answer, err
}

// GetConsents: Get my consents.
//
// Returns which version of the game's terms you have agreed to, whether the game may send you mails that advertise,
// and since when.
//
// Roles: player.
func (s *PrivacyService) GetConsents(ctx context.Context, options ...Option) (*Consents, error) {
	var answer Consents
	err := s.caller.Call(ctx, "privacy-get-consents", Given{}, &answer, options...)
	return &answer, err
}

// GetErasure: Get the erasure of my account.
//
// Returns whether your account is going to be erased, and until when you can stop that. Show it to the player after a
// sign-in.
//
// Roles: player.
func (s *PrivacyService) GetErasure(ctx context.Context, options ...Option) (*ErasureStatus, error) {
	var answer ErasureStatus
	err := s.caller.Call(ctx, "privacy-get-erasure", Given{}, &answer, options...)
	return &answer, err
}

// GetExport: Get the export of my data.
//
// Returns the state of the latest file of your data, and until when it can be downloaded.
//
// Roles: player.
func (s *PrivacyService) GetExport(ctx context.Context, options ...Option) (*ExportStatus, error) {
	var answer ExportStatus
	err := s.caller.Call(ctx, "privacy-get-export", Given{}, &answer, options...)
	return &answer, err
}

// GetOwnCertificate: Get the certificate of my erasure.
//
// Says what was erased of your account, what is kept of it and why, and when the last backup of it is gone: without
// a sign-in, as the account is gone. The last mail to you has the address.
//
// Public: no access token is needed.
//
// Errors: UNKNOWN_ERASURE.
func (s *PrivacyService) GetOwnCertificate(ctx context.Context, certificateID string, options ...Option) (*ErasureCertificate, error) {
	var answer ErasureCertificate
	err := s.caller.Call(ctx, "privacy-get-own-certificate", Given{Path: map[string]any{"certificate_id": certificateID}}, &answer, options...)
	return &answer, err
}

// ImportClone: Import a clone of a player.
//
// Makes a new player of what `POST /api/v1/admin/privacy/players/{user_id}/clone` answered in another environment. Who
// reads the mail of `email` signs in as the player, by a mailed code. The same clone for the same address is imported
// once: again, the answer is the same. It is refused in prod, whole, and where anything in it is not as this version
// writes it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CLONES_REFUSED, CLONE_REFUSED, CSRF_REJECTED, EMAIL_TAKEN, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED.
func (s *PrivacyService) ImportClone(ctx context.Context, body ImportClone, options ...Option) (*NewPlayer, error) {
	var answer NewPlayer
	err := s.caller.Call(ctx, "privacy-import-clone", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RequestErasure: Erase my account.
//
// Your account is erased at `due_at`, two weeks from now unless the game has another time. Until then you can play on,
// and stop it (`POST /api/v1/privacy/account/cancel`); signing in does not stop it. All your sessions end now. A mail
// says when it is, and how to stop it. Confirm your identity first, if your sign-in is older than five minutes. Asked
// for again, nothing changes.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, REAUTHENTICATION_NEEDED, STAFF_ACCOUNT.
func (s *PrivacyService) RequestErasure(ctx context.Context, options ...Option) (*ErasureStatus, error) {
	var answer ErasureStatus
	err := s.caller.Call(ctx, "privacy-request-erasure", Given{}, &answer, options...)
	return &answer, err
}

// RequestExport: Export my data.
//
// Makes a ZIP of all that is kept of you: JSON, pictures and saves. A mail says when it is ready, after some minutes;
// `GET /api/v1/privacy/export` says how far it is. It can be downloaded for seven days. While a file is made, asking
// again makes no other one.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, EXPORTS_USED_UP.
func (s *PrivacyService) RequestExport(ctx context.Context, options ...Option) (*ExportStatus, error) {
	var answer ExportStatus
	err := s.caller.Call(ctx, "privacy-request-export", Given{}, &answer, options...)
	return &answer, err
}

// UpdateConsents: Update my consents.
//
// Agrees to a version of the game's terms, allows mails that advertise, or forbids them. Each change is kept with its
// time.
//
// Roles: player.
//
// Errors: CSRF_REJECTED.
func (s *PrivacyService) UpdateConsents(ctx context.Context, body ConsentChange, options ...Option) (*Consents, error) {
	var answer Consents
	err := s.caller.Call(ctx, "privacy-update-consents", Given{Body: body}, &answer, options...)
	return &answer, err
}
