// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
	"encoding/json"
)

// ProfilesService is the service `profiles`.
type ProfilesService struct{ caller Caller }

// ConfirmAvatarUpload: Confirm an avatar upload.
//
// The answer is `processing`, `ready` with the picture, or `refused` with the reason. Send it again while the state is
// `processing`: a repeat does nothing twice.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_UPLOADED, UNKNOWN_PLAYER, UNKNOWN_UPLOAD.
func (s *ProfilesService) ConfirmAvatarUpload(ctx context.Context, body UploadConfirmation, options ...Option) (*UploadProgress, error) {
	var answer UploadProgress
	err := s.caller.Call(ctx, "profiles-confirm-avatar-upload", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ConfirmBannerUpload: Confirm a banner upload.
//
// The answer is `processing`, `ready` with the picture, or `refused` with the reason. Send it again while the state is
// `processing`: a repeat does nothing twice.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_UPLOADED, UNKNOWN_PLAYER, UNKNOWN_UPLOAD.
func (s *ProfilesService) ConfirmBannerUpload(ctx context.Context, body UploadConfirmation, options ...Option) (*UploadProgress, error) {
	var answer UploadProgress
	err := s.caller.Call(ctx, "profiles-confirm-banner-upload", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreateAvatarUpload: Start an avatar upload.
//
// Returns a signed URL for one PUT of a JPEG, PNG or WebP within five minutes. The file may have 5 MB and 8192 by 8192
// pixels at most; a WebP may have half as many pixels, and a PNG unpacks to 134,217,728 bytes at most. The type is
// checked by the file's bytes. From then on the profile shows the state of the upload.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_PLAYER, WRONG_FILE_ENDING.
func (s *ProfilesService) CreateAvatarUpload(ctx context.Context, body UploadRequest, options ...Option) (*UploadTicket, error) {
	var answer UploadTicket
	err := s.caller.Call(ctx, "profiles-create-avatar-upload", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreateBannerUpload: Start a banner upload.
//
// Returns a signed URL for one PUT of a JPEG, PNG or WebP within five minutes. The file may have 10 MB and 8192 by
// 8192 pixels at most; a WebP may have half as many pixels, and a PNG unpacks to 134,217,728 bytes at most. The type
// is checked by the file's bytes. From then on the profile shows the state of the upload.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_PLAYER, WRONG_FILE_ENDING.
func (s *ProfilesService) CreateBannerUpload(ctx context.Context, body UploadRequest, options ...Option) (*UploadTicket, error) {
	var answer UploadTicket
	err := s.caller.Call(ctx, "profiles-create-banner-upload", Given{Body: body}, &answer, options...)
	return &answer, err
}

// GetMe: Get my profile.
//
// The whole profile: public and private fields, settings, and the state of picture uploads.
//
// Roles: player.
//
// Errors: UNKNOWN_PLAYER.
func (s *ProfilesService) GetMe(ctx context.Context, options ...Option) (*OwnProfile, error) {
	var answer OwnProfile
	err := s.caller.Call(ctx, "profiles-get-me", Given{}, &answer, options...)
	return &answer, err
}

// GetPlayerProfile: Get my profile (player).
//
// The same as GET /api/v1/profiles/me: public and private fields, settings, and the state of picture uploads.
//
// Roles: player.
//
// Errors: UNKNOWN_PLAYER.
func (s *ProfilesService) GetPlayerProfile(ctx context.Context, options ...Option) (*OwnProfile, error) {
	var answer OwnProfile
	err := s.caller.Call(ctx, "profiles-get-player-profile", Given{}, &answer, options...)
	return &answer, err
}

// GetProfile: Get a player's profile.
//
// The public profile of a player. Of a private profile, only the name.
//
// Public: no access token is needed.
//
// Errors: UNKNOWN_PLAYER.
func (s *ProfilesService) GetProfile(ctx context.Context, userID string, options ...Option) (json.RawMessage, error) {
	var answer json.RawMessage
	err := s.caller.Call(ctx, "profiles-get-profile", Given{Path: map[string]any{"user_id": userID}}, &answer, options...)
	return answer, err
}

// UpdateMe: Update my profile.
//
// Changes the fields that are given. `updated_at` stays when nothing changes.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, INVALID_SOCIAL_LINK, TITLE_NOT_OWNED, UNKNOWN_COUNTRY, UNKNOWN_PLAYER.
func (s *ProfilesService) UpdateMe(ctx context.Context, body ProfileChanges, options ...Option) (*OwnProfile, error) {
	var answer OwnProfile
	err := s.caller.Call(ctx, "profiles-update-me", Given{Body: body}, &answer, options...)
	return &answer, err
}

// UpdatePlayerProfile: Update my profile (player).
//
// The same as PUT /api/v1/profiles/me. Changes the fields that are given. `updated_at` stays when nothing changes.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, INVALID_SOCIAL_LINK, TITLE_NOT_OWNED, UNKNOWN_COUNTRY, UNKNOWN_PLAYER.
func (s *ProfilesService) UpdatePlayerProfile(ctx context.Context, body ProfileChanges, options ...Option) (*OwnProfile, error) {
	var answer OwnProfile
	err := s.caller.Call(ctx, "profiles-update-player-profile", Given{Body: body}, &answer, options...)
	return &answer, err
}
