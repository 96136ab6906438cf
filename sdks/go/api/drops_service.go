// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// DropsService is the service `drops`.
type DropsService struct{ caller Caller }

// DropsListAllCampaignsQuery is the query of ListAllCampaigns.
type DropsListAllCampaignsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// ConfirmTwitchLink: Confirm a Twitch link.
//
// The page of `GET /api/v1/drops/twitch/callback` sends it; games do not. The player can link one Twitch account, and
// a Twitch account can be linked to one player.
//
// Public: no access token is needed.
//
// Errors: LINK_EXPIRED, TWITCH_ACCOUNT_TAKEN, TWITCH_LINKED.
func (s *DropsService) ConfirmTwitchLink(ctx context.Context, body ConfirmTwitchLink, options ...Option) (*TwitchLink, error) {
	var answer TwitchLink
	err := s.caller.Call(ctx, "drops-confirm-twitch-link", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CreateCampaign: Create a drop campaign.
//
// Says what each benefit of a campaign at Twitch gives in the game. At any time one campaign gives a benefit. Drops
// that came before the campaign was created, and were earned while it runs, are granted now.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: BENEFIT_TAKEN, CAMPAIGN_EXISTS, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVALID_CAMPAIGN, SECOND_FACTOR_NEEDED.
func (s *DropsService) CreateCampaign(ctx context.Context, body CreateCampaign, options ...Option) (*Campaign, error) {
	var answer Campaign
	err := s.caller.Call(ctx, "drops-create-campaign", Given{Body: body}, &answer, options...)
	return &answer, err
}

// GetCampaign: Get a drop campaign.
//
// Returns how many of its drops were granted, how many wait for their viewers to link their accounts, how many are
// held, and of how many Twitch was not told yet.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_CAMPAIGN.
func (s *DropsService) GetCampaign(ctx context.Context, campaignID string, options ...Option) (*CampaignWithFigures, error) {
	var answer CampaignWithFigures
	err := s.caller.Call(ctx, "drops-get-campaign", Given{Path: map[string]any{"campaign_id": campaignID}}, &answer, options...)
	return &answer, err
}

// ListAllCampaigns: List all drop campaigns.
//
// Also those that have ended, the newest first.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *DropsService) ListAllCampaigns(ctx context.Context, query *DropsListAllCampaignsQuery, options ...Option) (*PageOfCampaign, error) {
	var answer PageOfCampaign
	err := s.caller.Call(ctx, "drops-list-all-campaigns", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListAllCampaigns calls each with every item of ListAllCampaigns, from page to page, until it returns an error.
func (s *DropsService) EachListAllCampaigns(ctx context.Context, query *DropsListAllCampaignsQuery, each func(Campaign) error, options ...Option) error {
	var place DropsListAllCampaignsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListAllCampaigns(ctx, &place, options...)
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

// ListCampaigns: List drop campaigns and my drops.
//
// The campaigns that run, with what each benefit gives, and the drops that you have earned, the latest first. A drop
// is `granted` when it is yours; `held_because` says why one is not. A changed campaign shows within a minute.
//
// Roles: player.
func (s *DropsService) ListCampaigns(ctx context.Context, options ...Option) (*MyDrops, error) {
	var answer MyDrops
	err := s.caller.Call(ctx, "drops-list-campaigns", Given{}, &answer, options...)
	return &answer, err
}

// StartTwitchLink: Get a page that links my Twitch account.
//
// Open `authorize_url` in a browser. After the player has agreed at Twitch, a page names the Twitch account and the
// player and asks before it links them. The link is void when this session ends.
//
// Roles: player.
//
// Errors: TWITCH_NOT_CONFIGURED.
func (s *DropsService) StartTwitchLink(ctx context.Context, options ...Option) (*TwitchLinkStarted, error) {
	var answer TwitchLinkStarted
	err := s.caller.Call(ctx, "drops-start-twitch-link", Given{}, &answer, options...)
	return &answer, err
}

// UpdateCampaign: Update or end a drop campaign.
//
// Replaces the whole campaign. Send the `version` that you read. To end it, set `ends_at`. What was granted stays;
// drops that were held are looked at again.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: BENEFIT_TAKEN, CAMPAIGN_CHANGED, CSRF_REJECTED, INVALID_CAMPAIGN, SECOND_FACTOR_NEEDED, UNKNOWN_CAMPAIGN.
func (s *DropsService) UpdateCampaign(ctx context.Context, campaignID string, body UpdateCampaign, options ...Option) (*Campaign, error) {
	var answer Campaign
	err := s.caller.Call(ctx, "drops-update-campaign", Given{Path: map[string]any{"campaign_id": campaignID}, Body: body}, &answer, options...)
	return &answer, err
}
