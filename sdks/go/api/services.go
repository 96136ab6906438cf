// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

// Services are all services.
type Services struct {
	Admin        *AdminService
	Auth         *AuthService
	Battlepass   *BattlepassService
	Commerce     *CommerceService
	Conquest     *ConquestService
	Cosmetics    *CosmeticsService
	Drops        *DropsService
	Feedback     *FeedbackService
	Friends      *FriendsService
	Leaderboards *LeaderboardsService
	Matches      *MatchesService
	Messages     *MessagesService
	Platform     *PlatformService
	Privacy      *PrivacyService
	Profiles     *ProfilesService
	Progression  *ProgressionService
	Realtime     *RealtimeService
	Stats        *StatsService
	Ugc          *UgcService
	Webhooks     *WebhooksService
}

// NewServices makes the services on what makes their calls.
func NewServices(caller Caller) *Services {
	return &Services{
		Admin:        &AdminService{caller},
		Auth:         &AuthService{caller},
		Battlepass:   &BattlepassService{caller},
		Commerce:     &CommerceService{caller},
		Conquest:     &ConquestService{caller},
		Cosmetics:    &CosmeticsService{caller},
		Drops:        &DropsService{caller},
		Feedback:     &FeedbackService{caller},
		Friends:      &FriendsService{caller},
		Leaderboards: &LeaderboardsService{caller},
		Matches:      &MatchesService{caller},
		Messages:     &MessagesService{caller},
		Platform:     &PlatformService{caller},
		Privacy:      &PrivacyService{caller},
		Profiles:     &ProfilesService{caller},
		Progression:  &ProgressionService{caller},
		Realtime:     &RealtimeService{caller},
		Stats:        &StatsService{caller},
		Ugc:          &UgcService{caller},
		Webhooks:     &WebhooksService{caller},
	}
}
