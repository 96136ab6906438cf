// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
	"encoding/json"
)

// ProfilesService is the service `profiles`.
type ProfilesService struct{ caller Caller }

// ProfilesListPicturesQuery is the query of ListPictures.
type ProfilesListPicturesQuery struct {
	Kind  *LibraryKind `json:"kind,omitempty"`
	Limit *int64       `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ProfilesRemovePictureQuery is the query of RemovePicture.
type ProfilesRemovePictureQuery struct {
	// Why, for the audit.
	Reason string `json:"reason"`
}

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

// CreatePictureUpload: Start the upload of a picture for the library.
//
// The library has pictures of rewards, items and products. Returns a signed URL for one PUT of a JPEG, PNG or WebP of
// at most 10 MB within five minutes. The ticket's `upload_id` is the id of the picture, which tells how far it is and
// then its address. A picture is cut around its middle: `reward` to 128, 256 and 512 pixels square, `item` to 256, 512
// and 1024, `sku` to 640 by 360 and 1280 by 720. Transparency stays, metadata goes.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, WRONG_FILE_ENDING.
func (s *ProfilesService) CreatePictureUpload(ctx context.Context, body LibraryUpload, options ...Option) (*UploadTicket, error) {
	var answer UploadTicket
	err := s.caller.Call(ctx, "profiles-create-picture-upload", Given{Body: body}, &answer, options...)
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

// GetPicture: Get a picture of the library.
//
// The state is `awaited` until the file is there, then `processing`, and `ready` with the address; or `refused` with
// the reason, as a file that is no picture is. After `failed`, ask for a new ticket and send the same file again.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_PICTURE.
func (s *ProfilesService) GetPicture(ctx context.Context, pictureID string, options ...Option) (*LibraryPicture, error) {
	var answer LibraryPicture
	err := s.caller.Call(ctx, "profiles-get-picture", Given{Path: map[string]any{"picture_id": pictureID}}, &answer, options...)
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

// ListPictures: List pictures of the library.
//
// Returns all, or those of a kind, the newest first. A picture stays until it is removed, whether something shows it
// or not.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *ProfilesService) ListPictures(ctx context.Context, query *ProfilesListPicturesQuery, options ...Option) (*PageOfLibraryPicture, error) {
	var answer PageOfLibraryPicture
	err := s.caller.Call(ctx, "profiles-list-pictures", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListPictures calls each with every item of ListPictures, from page to page, until it returns an error.
func (s *ProfilesService) EachListPictures(ctx context.Context, query *ProfilesListPicturesQuery, each func(LibraryPicture) error, options ...Option) error {
	var place ProfilesListPicturesQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListPictures(ctx, &place, options...)
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

// RemovePicture: Remove a picture of the library.
//
// Returns it as it was. Its files stay at their addresses for 30 days, so that what still shows it can be given
// another. Nothing looks whether an item, a reward or a product names the address.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PICTURE.
func (s *ProfilesService) RemovePicture(ctx context.Context, pictureID string, query *ProfilesRemovePictureQuery, options ...Option) (*LibraryPicture, error) {
	var answer LibraryPicture
	err := s.caller.Call(ctx, "profiles-remove-picture", Given{Path: map[string]any{"picture_id": pictureID}, Query: query}, &answer, options...)
	return &answer, err
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
