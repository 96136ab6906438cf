// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
	"encoding/json"
)

// UgcService is the service `ugc`.
type UgcService struct{ caller Caller }

// UgcDiscoverItemsQuery is the query of DiscoverItems.
type UgcDiscoverItemsQuery struct {
	Order     *ListOrder `json:"order,omitempty"`
	Type      *UgcType   `json:"type,omitempty"`
	Tag       *string    `json:"tag,omitempty"`
	CreatorID *string    `json:"creator_id,omitempty"`
	Limit     *int64     `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcGetCollectionQuery is the query of GetCollection.
type UgcGetCollectionQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcGetCreatorQuery is the query of GetCreator.
type UgcGetCreatorQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcListAppealsQuery is the query of ListAppeals.
type UgcListAppealsQuery struct {
	Status *AppealStatus `json:"status,omitempty"`
	Limit  *int64        `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcListFollowedCreatorsQuery is the query of ListFollowedCreators.
type UgcListFollowedCreatorsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcListItemReportsQuery is the query of ListItemReports.
type UgcListItemReportsQuery struct {
	Status *UgcReportStatus `json:"status,omitempty"`
	UgcID  *string          `json:"ugc_id,omitempty"`
	Limit  *int64           `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcListMyCollectionsQuery is the query of ListMyCollections.
type UgcListMyCollectionsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcListMyFavouritesQuery is the query of ListMyFavourites.
type UgcListMyFavouritesQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcListMyItemsQuery is the query of ListMyItems.
type UgcListMyItemsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcListQueueQuery is the query of ListQueue.
type UgcListQueueQuery struct {
	Cause    *ReviewCause    `json:"cause,omitempty"`
	Priority *ReviewPriority `json:"priority,omitempty"`
	Type     *UgcType        `json:"type,omitempty"`
	Limit    *int64          `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcListTakedownsQuery is the query of ListTakedowns.
type UgcListTakedownsQuery struct {
	Status *TakedownStatus `json:"status,omitempty"`
	Limit  *int64          `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// UgcSearchItemsQuery is the query of SearchItems.
type UgcSearchItemsQuery struct {
	// Words to search for; eight of them count.
	Q     string   `json:"q"`
	Type  *UgcType `json:"type,omitempty"`
	Limit *int64   `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// AddFavourite: Make an item a favourite.
//
// Adds an item to your favourites, which nobody else sees. One that is a favourite already stays as it is.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, UGC_NOT_FOUND.
func (s *UgcService) AddFavourite(ctx context.Context, ugcID string, options ...Option) (*FavouriteReceipt, error) {
	var answer FavouriteReceipt
	err := s.caller.Call(ctx, "ugc-add-favourite", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// AddToCollection: Add an item to a collection.
//
// Puts an item at the beginning of one of your collections; one that it has stays where it is.
//
// Roles: player.
//
// Errors: COLLECTION_FULL, COLLECTION_NOT_FOUND, CSRF_REJECTED, UGC_NOT_FOUND.
func (s *UgcService) AddToCollection(ctx context.Context, collectionID string, ugcID string, options ...Option) (*CollectionView, error) {
	var answer CollectionView
	err := s.caller.Call(ctx, "ugc-add-to-collection", Given{Path: map[string]any{"collection_id": collectionID, "ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// AppealDecision: Appeal a decision.
//
// Has another moderator look at the last decision against an item of yours, once a decision. You are told what comes
// of it. A copyright claim is answered by a counter-notice to the game's support.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_APPEAL_TOO_LATE, UGC_NOT_APPEALABLE, UGC_NOT_FOUND.
func (s *UgcService) AppealDecision(ctx context.Context, ugcID string, body AppealUgc, options ...Option) (*AppealReceipt, error) {
	var answer AppealReceipt
	err := s.caller.Call(ctx, "ugc-appeal-decision", Given{Path: map[string]any{"ugc_id": ugcID}, Body: body}, &answer, options...)
	return &answer, err
}

// ChangeItem: Change my item.
//
// Gives it another name, description, tags or visibility; what is left out stays. Lists and searches show it so at
// once. A private item is on none, and nobody but you can get it. Words that the game does not allow are refused; at
// doubtful ones a moderator looks.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, UGC_NOT_FOUND, UGC_STATE, UGC_WORDS_REFUSED.
func (s *UgcService) ChangeItem(ctx context.Context, ugcID string, body ChangeItem, options ...Option) (*MyUgcItem, error) {
	var answer MyUgcItem
	err := s.caller.Call(ctx, "ugc-change-item", Given{Path: map[string]any{"ugc_id": ugcID}, Body: body}, &answer, options...)
	return &answer, err
}

// ClaimReview: Claim an item of the queue.
//
// Gives you an item to inspect and to decide on, for some minutes: nobody else can claim it meanwhile. Without
// `ugc_id`, it is one of the ten most urgent that nobody has. To claim an item again that you have makes the time
// longer, up to an hour in all. You can have so many items at once as the game allows, ten by default.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_CLAIMS_USED, UGC_NOT_IN_REVIEW, UGC_OWN_ITEM, UGC_QUEUE_EMPTY, UGC_REVIEW_CLAIMED.
func (s *UgcService) ClaimReview(ctx context.Context, body ClaimReview, options ...Option) (*ReviewClaim, error) {
	var answer ReviewClaim
	err := s.caller.Call(ctx, "ugc-claim-review", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CloseTakedown: End a takedown.
//
// Restores the item without the strike, after a counter-notice or as the claimant takes the notice back; or keeps it
// removed, as the claimant sues. While another claim on it stands, it stays removed and the strike counts; what a
// moderator had removed stays removed as well. The creator is told.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_RESTORE_TOO_EARLY, UGC_STATE, UGC_TAKEDOWN_STATE, UGC_UNKNOWN_TAKEDOWN.
func (s *UgcService) CloseTakedown(ctx context.Context, takedownID string, body CloseTakedown, options ...Option) (*TakedownView, error) {
	var answer TakedownView
	err := s.caller.Call(ctx, "ugc-close-takedown", Given{Path: map[string]any{"takedown_id": takedownID}, Body: body}, &answer, options...)
	return &answer, err
}

// CompleteUpload: Complete an upload.
//
// Has the file scanned that was sent. It has to be what you declared; if it is not, it is deleted, and you can send
// the right one. To complete an upload again changes nothing. What nobody completes is taken up some minutes later.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_FILE_DIFFERS, UGC_NOT_FOUND, UGC_NOT_UPLOADED, UGC_STATE.
func (s *UgcService) CompleteUpload(ctx context.Context, ugcID string, options ...Option) (*MyUgcItem, error) {
	var answer MyUgcItem
	err := s.caller.Call(ctx, "ugc-complete-upload", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// CounterTakedown: Record a counter-notice.
//
// Keeps the answer to a copyright claim (17 U.S.C. § 512(g)). Send it to the claimant. Unless they sue, restore
// the item from `restore_from` on: ten working days later, and no later than four more.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_TAKEDOWN_STATE, UGC_UNKNOWN_TAKEDOWN.
func (s *UgcService) CounterTakedown(ctx context.Context, takedownID string, body CounterNotice, options ...Option) (*TakedownView, error) {
	var answer TakedownView
	err := s.caller.Call(ctx, "ugc-counter-takedown", Given{Path: map[string]any{"takedown_id": takedownID}, Body: body}, &answer, options...)
	return &answer, err
}

// CreateCollection: Create a collection of items.
//
// Makes a list of items with a name. It is private unless you say otherwise. Words that the game does not allow are
// refused.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, TOO_MANY_COLLECTIONS, UGC_WORDS_REFUSED.
func (s *UgcService) CreateCollection(ctx context.Context, body CreateCollection, options ...Option) (*CollectionView, error) {
	var answer CollectionView
	err := s.caller.Call(ctx, "ugc-create-collection", Given{Body: body}, &answer, options...)
	return &answer, err
}

// DecideAppeal: Decide on an appeal.
//
// Upholds or overturns the decision that is appealed, once. It takes another moderator than the one who made it,
// or who made the item.
// What is overturned does not count: the item is back, and a strike is gone. The creator is told.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_APPEAL_DECIDED, UGC_SAME_MODERATOR, UGC_STATE, UGC_UNKNOWN_APPEAL.
func (s *UgcService) DecideAppeal(ctx context.Context, appealID string, body DecideAppeal, options ...Option) (*AppealView, error) {
	var answer AppealView
	err := s.caller.Call(ctx, "ugc-decide-appeal", Given{Path: map[string]any{"appeal_id": appealID}, Body: body}, &answer, options...)
	return &answer, err
}

// DecideItem: Decide on an item.
//
// Publishes, flags or removes an item that you have claimed. Its creator is told the reasons, and who reported it what
// came of it. The same decision again changes nothing.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_CLAIM_LOST, UGC_DECISION_MADE, UGC_NOT_FOUND, UGC_NOT_IN_REVIEW, UGC_REVIEW_OUTDATED, UGC_STATE.
func (s *UgcService) DecideItem(ctx context.Context, ugcID string, body DecideUgc, options ...Option) (*DecisionView, error) {
	var answer DecisionView
	err := s.caller.Call(ctx, "ugc-decide-item", Given{Path: map[string]any{"ugc_id": ugcID}, Body: body}, &answer, options...)
	return &answer, err
}

// DeleteCollection: Delete a collection of items.
//
// Deletes one of your collections for good, and returns it as it was. Its items stay.
//
// Roles: player.
//
// Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED.
func (s *UgcService) DeleteCollection(ctx context.Context, collectionID string, options ...Option) (*CollectionView, error) {
	var answer CollectionView
	err := s.caller.Call(ctx, "ugc-delete-collection", Given{Path: map[string]any{"collection_id": collectionID}}, &answer, options...)
	return &answer, err
}

// DiscoverItems: Discover items.
//
// Returns public items: what is `trending`, the `newest`, or the `top_rated`; of a type, with a tag, of a creator, or
// all of these together. `top_rated` goes by the lower bound of what the ratings say, so that two ratings of five
// stars come after two hundred with a mean of 4.8. `trending` counts downloads and stars, and how new an item is: ten
// times as much is worth twelve and a half hours. A cursor is good for the order and the filters that it was returned
// for. A list may be a few seconds old. Signed-in players are limited each by themselves.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *UgcService) DiscoverItems(ctx context.Context, query *UgcDiscoverItemsQuery, options ...Option) (*PageOfListedItem, error) {
	var answer PageOfListedItem
	err := s.caller.Call(ctx, "ugc-discover-items", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachDiscoverItems calls each with every item of DiscoverItems, from page to page, until it returns an error.
func (s *UgcService) EachDiscoverItems(ctx context.Context, query *UgcDiscoverItemsQuery, each func(ListedItem) error, options ...Option) error {
	var place UgcDiscoverItemsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.DiscoverItems(ctx, &place, options...)
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

// DownloadItem: Download an item.
//
// Returns a signed address of the file, which works without a token until it expires: ask for another then. Of items
// of others you get what is published; of your own, what was scanned and waits for a review as well. A file that is
// flagged or removed is nobody's to download.
//
// A player counts once among the downloads of an item of another. Requests are limited by player and by network.
//
// Roles: player.
//
// Errors: UGC_NOT_FOUND, UGC_STATE.
func (s *UgcService) DownloadItem(ctx context.Context, ugcID string, options ...Option) (*UgcDownload, error) {
	var answer UgcDownload
	err := s.caller.Call(ctx, "ugc-download-item", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// FollowCreator: Follow a creator.
//
// You get a message when a new item of theirs is public. Who follows a creator already goes on as before.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, UNKNOWN_PLAYER.
func (s *UgcService) FollowCreator(ctx context.Context, creatorID string, options ...Option) (*FollowReceipt, error) {
	var answer FollowReceipt
	err := s.caller.Call(ctx, "ugc-follow-creator", Given{Path: map[string]any{"creator_id": creatorID}}, &answer, options...)
	return &answer, err
}

// GetCollection: Get a collection of items.
//
// Returns a public or an unlisted collection, or one of your own, with its public items, the last added first. In your
// own you see unlisted ones and all that you made, too. A page may have fewer than `limit`.
//
// Roles: player.
//
// Errors: COLLECTION_NOT_FOUND, INVALID_CURSOR.
func (s *UgcService) GetCollection(ctx context.Context, collectionID string, query *UgcGetCollectionQuery, options ...Option) (*CollectionPage, error) {
	var answer CollectionPage
	err := s.caller.Call(ctx, "ugc-get-collection", Given{Path: map[string]any{"collection_id": collectionID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachGetCollection calls each with every item of GetCollection, from page to page, until it returns an error.
func (s *UgcService) EachGetCollection(ctx context.Context, collectionID string, query *UgcGetCollectionQuery, each func(ListedItem) error, options ...Option) error {
	var place UgcGetCollectionQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetCollection(ctx, collectionID, &place, options...)
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

// GetCreator: Get a creator's history.
//
// A player's strikes with what they lead to, how right their reports were, and the decisions on what they made, the
// latest first.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *UgcService) GetCreator(ctx context.Context, playerID string, query *UgcGetCreatorQuery, options ...Option) (*CreatorHistory, error) {
	var answer CreatorHistory
	err := s.caller.Call(ctx, "ugc-get-creator", Given{Path: map[string]any{"player_id": playerID}, Query: query}, &answer, options...)
	return &answer, err
}

// EachGetCreator calls each with every item of GetCreator, from page to page, until it returns an error.
func (s *UgcService) EachGetCreator(ctx context.Context, playerID string, query *UgcGetCreatorQuery, each func(DecisionView) error, options ...Option) error {
	var place UgcGetCreatorQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.GetCreator(ctx, playerID, &place, options...)
		if err != nil {
			return err
		}
		for _, item := range page.Decisions {
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

// GetItem: Get an item.
//
// Returns a published item that is public or unlisted. Of your own you get it in any state, with the reason where it
// is flagged or removed.
//
// Roles: player.
//
// Errors: UGC_NOT_FOUND.
func (s *UgcService) GetItem(ctx context.Context, ugcID string, options ...Option) (json.RawMessage, error) {
	var answer json.RawMessage
	err := s.caller.Call(ctx, "ugc-get-item", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return answer, err
}

// GetMyRating: Get my rating of an item.
//
// Returns how many stars you gave it; null where you have not rated it.
//
// Roles: player.
func (s *UgcService) GetMyRating(ctx context.Context, ugcID string, options ...Option) (*MyUgcRating, error) {
	var answer MyUgcRating
	err := s.caller.Call(ctx, "ugc-get-my-rating", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// GetTransparency: Get the transparency report.
//
// Counts of a year (UTC), as of an hour ago at most: reports, decisions, appeals and copyright claims.
//
// Public: no access token is needed.
func (s *UgcService) GetTransparency(ctx context.Context, year int64, options ...Option) (*Transparency, error) {
	var answer Transparency
	err := s.caller.Call(ctx, "ugc-get-transparency", Given{Path: map[string]any{"year": year}}, &answer, options...)
	return &answer, err
}

// GetWords: Get the words of a language.
//
// Returns your lists of a language, by its two letters (ISO 639-1); empty ones where you have set none.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED.
func (s *UgcService) GetWords(ctx context.Context, language string, options ...Option) (*StudioWords, error) {
	var answer StudioWords
	err := s.caller.Call(ctx, "ugc-get-words", Given{Path: map[string]any{"language": language}}, &answer, options...)
	return &answer, err
}

// InspectItem: Inspect an item.
//
// Returns an item in any state as its creator sees it, with the files that it has: signed addresses of their scanned
// copies, and what the scans found. Look at it before you decide.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UGC_NOT_FOUND.
func (s *UgcService) InspectItem(ctx context.Context, ugcID string, options ...Option) (*UgcInspection, error) {
	var answer UgcInspection
	err := s.caller.Call(ctx, "ugc-inspect-item", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// InviteCreator: Invite a creator.
//
// Says whether a player may upload where uploads are by invitation. Nothing of what the player made is touched.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
func (s *UgcService) InviteCreator(ctx context.Context, playerID string, body InviteCreator, options ...Option) (*Invitation, error) {
	var answer Invitation
	err := s.caller.Call(ctx, "ugc-invite-creator", Given{Path: map[string]any{"player_id": playerID}, Body: body}, &answer, options...)
	return &answer, err
}

// ListAppeals: List appeals.
//
// Appeals of creators, the oldest first. Without `status`, those that nobody has decided on.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *UgcService) ListAppeals(ctx context.Context, query *UgcListAppealsQuery, options ...Option) (*PageOfAppealView, error) {
	var answer PageOfAppealView
	err := s.caller.Call(ctx, "ugc-list-appeals", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListAppeals calls each with every item of ListAppeals, from page to page, until it returns an error.
func (s *UgcService) EachListAppeals(ctx context.Context, query *UgcListAppealsQuery, each func(AppealView) error, options ...Option) error {
	var place UgcListAppealsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListAppeals(ctx, &place, options...)
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

// ListFollowedCreators: List creators I follow.
//
// Returns the creators whom you follow, the last followed first. Nobody else sees whom you follow.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *UgcService) ListFollowedCreators(ctx context.Context, query *UgcListFollowedCreatorsQuery, options ...Option) (*PageOfFollowedCreator, error) {
	var answer PageOfFollowedCreator
	err := s.caller.Call(ctx, "ugc-list-followed-creators", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListFollowedCreators calls each with every item of ListFollowedCreators, from page to page, until it returns an error.
func (s *UgcService) EachListFollowedCreators(ctx context.Context, query *UgcListFollowedCreatorsQuery, each func(FollowedCreator) error, options ...Option) error {
	var place UgcListFollowedCreatorsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListFollowedCreators(ctx, &place, options...)
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

// ListItemReports: List reports of items.
//
// Reports by players, the latest first: all of them, those of an item, or those in a `status`.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *UgcService) ListItemReports(ctx context.Context, query *UgcListItemReportsQuery, options ...Option) (*PageOfUgcReportView, error) {
	var answer PageOfUgcReportView
	err := s.caller.Call(ctx, "ugc-list-item-reports", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListItemReports calls each with every item of ListItemReports, from page to page, until it returns an error.
func (s *UgcService) EachListItemReports(ctx context.Context, query *UgcListItemReportsQuery, each func(UgcReportView) error, options ...Option) error {
	var place UgcListItemReportsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListItemReports(ctx, &place, options...)
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

// ListMyCollections: List my collections of items.
//
// Returns your collections, the newest first, without their items.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *UgcService) ListMyCollections(ctx context.Context, query *UgcListMyCollectionsQuery, options ...Option) (*PageOfCollectionView, error) {
	var answer PageOfCollectionView
	err := s.caller.Call(ctx, "ugc-list-my-collections", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyCollections calls each with every item of ListMyCollections, from page to page, until it returns an error.
func (s *UgcService) EachListMyCollections(ctx context.Context, query *UgcListMyCollectionsQuery, each func(CollectionView) error, options ...Option) error {
	var place UgcListMyCollectionsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyCollections(ctx, &place, options...)
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

// ListMyFavourites: List my favourite items.
//
// Returns your favourites, the last added first. A page may have fewer than `limit`: what was taken down, or made
// private, is left out.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *UgcService) ListMyFavourites(ctx context.Context, query *UgcListMyFavouritesQuery, options ...Option) (*PageOfFavouriteItem, error) {
	var answer PageOfFavouriteItem
	err := s.caller.Call(ctx, "ugc-list-my-favourites", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyFavourites calls each with every item of ListMyFavourites, from page to page, until it returns an error.
func (s *UgcService) EachListMyFavourites(ctx context.Context, query *UgcListMyFavouritesQuery, each func(FavouriteItem) error, options ...Option) error {
	var place UgcListMyFavouritesQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyFavourites(ctx, &place, options...)
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

// ListMyItems: List my items.
//
// Returns what you made, the newest first, in every state, with the reason where it is flagged or removed.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *UgcService) ListMyItems(ctx context.Context, query *UgcListMyItemsQuery, options ...Option) (*PageOfMyUgcItem, error) {
	var answer PageOfMyUgcItem
	err := s.caller.Call(ctx, "ugc-list-my-items", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyItems calls each with every item of ListMyItems, from page to page, until it returns an error.
func (s *UgcService) EachListMyItems(ctx context.Context, query *UgcListMyItemsQuery, each func(MyUgcItem) error, options ...Option) error {
	var place UgcListMyItemsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyItems(ctx, &place, options...)
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

// ListQueue: List items that wait for a decision.
//
// New items and versions, reported items and flagged ones, those that are due first. Claim an item before you
// decide on it.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *UgcService) ListQueue(ctx context.Context, query *UgcListQueueQuery, options ...Option) (*PageOfReviewView, error) {
	var answer PageOfReviewView
	err := s.caller.Call(ctx, "ugc-list-queue", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListQueue calls each with every item of ListQueue, from page to page, until it returns an error.
func (s *UgcService) EachListQueue(ctx context.Context, query *UgcListQueueQuery, each func(ReviewView) error, options ...Option) error {
	var place UgcListQueueQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListQueue(ctx, &place, options...)
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

// ListTakedowns: List takedowns.
//
// Copyright claims with their counter-notices, the latest first.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *UgcService) ListTakedowns(ctx context.Context, query *UgcListTakedownsQuery, options ...Option) (*PageOfTakedownView, error) {
	var answer PageOfTakedownView
	err := s.caller.Call(ctx, "ugc-list-takedowns", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListTakedowns calls each with every item of ListTakedowns, from page to page, until it returns an error.
func (s *UgcService) EachListTakedowns(ctx context.Context, query *UgcListTakedownsQuery, each func(TakedownView) error, options ...Option) error {
	var place UgcListTakedownsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListTakedowns(ctx, &place, options...)
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

// PublishItem: Ask for publication.
//
// A moderator looks at the item as soon as it was scanned, and publishes it, or says why not. You are told in your
// inbox. Until you ask, an item stays private. New versions of a published item need not be asked for. To ask again
// changes nothing.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_NOT_FOUND, UGC_STATE.
func (s *UgcService) PublishItem(ctx context.Context, ugcID string, options ...Option) (*MyUgcItem, error) {
	var answer MyUgcItem
	err := s.caller.Call(ctx, "ugc-publish-item", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// RateItem: Rate an item.
//
// A player has one rating of an item, and may change it. Only who has downloaded an item rates it, unless the game
// lets everybody; nobody rates their own. The item's rating follows within a minute, of very popular ones within half
// an hour.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_DOWNLOADED, OWN_ITEM, UGC_NOT_FOUND.
func (s *UgcService) RateItem(ctx context.Context, ugcID string, body RateUgc, options ...Option) (*MyUgcRating, error) {
	var answer MyUgcRating
	err := s.caller.Call(ctx, "ugc-rate-item", Given{Path: map[string]any{"ugc_id": ugcID}, Body: body}, &answer, options...)
	return &answer, err
}

// RemoveFavourite: Remove a favourite.
//
// Removes an item from your favourites; one that is none changes nothing.
//
// Roles: player.
//
// Errors: CSRF_REJECTED.
func (s *UgcService) RemoveFavourite(ctx context.Context, ugcID string, options ...Option) (*FavouriteReceipt, error) {
	var answer FavouriteReceipt
	err := s.caller.Call(ctx, "ugc-remove-favourite", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// RemoveFromCollection: Remove an item from a collection.
//
// Takes an item out of one of your collections; of one that it does not have nothing changes.
//
// Roles: player.
//
// Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED.
func (s *UgcService) RemoveFromCollection(ctx context.Context, collectionID string, ugcID string, options ...Option) (*CollectionView, error) {
	var answer CollectionView
	err := s.caller.Call(ctx, "ugc-remove-from-collection", Given{Path: map[string]any{"collection_id": collectionID, "ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// RemoveItem: Remove my item.
//
// Takes it off all lists at once, and deletes its files. This cannot be undone. An item that was removed already stays
// as it is. One that was reported, or that the scan flagged, is hidden at once as well; its files go when moderators
// have decided on it, and they may give a strike for it.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, UGC_NOT_FOUND.
func (s *UgcService) RemoveItem(ctx context.Context, ugcID string, options ...Option) (*MyUgcItem, error) {
	var answer MyUgcItem
	err := s.caller.Call(ctx, "ugc-remove-item", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// ReportItem: Report an item.
//
// Tells the game's moderators that an item of another player breaks the rules. You are told what they decide; its
// creator is not told who reported it. To report the same version again changes nothing.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UGC_DAILY_REPORTS_USED, UGC_NOT_FOUND, UGC_OWN_ITEM_REPORTED.
func (s *UgcService) ReportItem(ctx context.Context, ugcID string, body ReportUgc, options ...Option) (*UgcReportReceipt, error) {
	var answer UgcReportReceipt
	err := s.caller.Call(ctx, "ugc-report-item", Given{Path: map[string]any{"ugc_id": ugcID}, Body: body}, &answer, options...)
	return &answer, err
}

// SearchItems: Search items.
//
// Returns public items that have every word in their name, tags or description, the best first: names count more than
// tags, these more than descriptions, and ratings count half as much as words. The last word may be the beginning of
// one. A word of four letters or more may have one letter wrong, missing, too many, or swapped with its neighbour; a
// letter that is wrong or missing has to come after the first two. Upper and lower case are the same. Of scripts
// without spaces, such as Chinese and Japanese, and of Korean, any part of a word is found.
//
// The first 200 items are returned. A page may have fewer than `limit`: an item that was taken down is left out. A
// page may be a few seconds old. Signed-in players are limited each by themselves.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *UgcService) SearchItems(ctx context.Context, query *UgcSearchItemsQuery, options ...Option) (*PageOfListedItem, error) {
	var answer PageOfListedItem
	err := s.caller.Call(ctx, "ugc-search-items", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachSearchItems calls each with every item of SearchItems, from page to page, until it returns an error.
func (s *UgcService) EachSearchItems(ctx context.Context, query *UgcSearchItemsQuery, each func(ListedItem) error, options ...Option) error {
	var place UgcSearchItemsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.SearchItems(ctx, &place, options...)
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

// SetCreatorTrust: Trust a creator.
//
// Says whether a creator's items are published without a review: always, never, or as earned by approved items.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
func (s *UgcService) SetCreatorTrust(ctx context.Context, playerID string, body SetTrust, options ...Option) (*StandingView, error) {
	var answer StandingView
	err := s.caller.Call(ctx, "ugc-set-creator-trust", Given{Path: map[string]any{"player_id": playerID}, Body: body}, &answer, options...)
	return &answer, err
}

// SetWords: Set the words of a language.
//
// Replaces your lists of a language. They hold for what is scanned from now on: a text with a `blocked` word is
// flagged, one with a `watched` word goes to a moderator, and an `allowed` word is right whatever another list says.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
func (s *UgcService) SetWords(ctx context.Context, language string, body SetStudioWords, options ...Option) (*StudioWords, error) {
	var answer StudioWords
	err := s.caller.Call(ctx, "ugc-set-words", Given{Path: map[string]any{"language": language}, Body: body}, &answer, options...)
	return &answer, err
}

// ShowScreenshot: Get a screenshot of a bug report.
//
// Returns a signed address of the scanned picture, which works without a token until it expires. `UGC_STATE`: it is
// not scanned yet, or the scan has found something, so that a moderator decides first.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UGC_NOT_FOUND, UGC_STATE.
func (s *UgcService) ShowScreenshot(ctx context.Context, ugcID string, options ...Option) (*UgcDownload, error) {
	var answer UgcDownload
	err := s.caller.Call(ctx, "ugc-show-screenshot", Given{Path: map[string]any{"ugc_id": ugcID}}, &answer, options...)
	return &answer, err
}

// StartItem: Start an upload.
//
// Begins an item, as a draft that only you see, and returns how to send its file: by signed requests that take exactly
// the file that you declare. When it is sent, complete the upload; it is scanned then. A draft goes at `draft_until`,
// unless its file is there.
//
// Which extensions, content types and sizes a type takes is said by `UGC_TYPE` and `UGC_TOO_LARGE`. Uploads may be by
// invitation. Send an Idempotency-Key, so that a request that is sent twice begins one item.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, DAILY_UGC_UPLOADS_USED, IDEMPOTENCY_CONFLICT, TOO_MANY_UGC_ITEMS, UGC_TOO_LARGE, UGC_TYPE, UGC_UPLOADS_BLOCKED, UGC_UPLOADS_CLOSED, UGC_WORDS_REFUSED.
func (s *UgcService) StartItem(ctx context.Context, body CreateItem, options ...Option) (*UgcUpload, error) {
	var answer UgcUpload
	err := s.caller.Call(ctx, "ugc-start-item", Given{Body: body}, &answer, options...)
	return &answer, err
}

// StartVersion: Start the upload of a new version.
//
// Returns how to send a new file of a published item. Players go on to download the old one until the new one was
// scanned and reviewed. A new version that was on its way is replaced. Of a draft, it is a new ticket for the first
// file. Send an Idempotency-Key, so that a request that is sent twice begins one version.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, DAILY_UGC_UPLOADS_USED, IDEMPOTENCY_CONFLICT, UGC_NOT_FOUND, UGC_STATE, UGC_TOO_LARGE, UGC_TYPE, UGC_UPLOADS_BLOCKED, UGC_UPLOADS_CLOSED, UGC_WORDS_REFUSED.
func (s *UgcService) StartVersion(ctx context.Context, ugcID string, body UgcFile, options ...Option) (*UgcUpload, error) {
	var answer UgcUpload
	err := s.caller.Call(ctx, "ugc-start-version", Given{Path: map[string]any{"ugc_id": ugcID}, Body: body}, &answer, options...)
	return &answer, err
}

// TakeDownItem: Take an item down for a copyright claim.
//
// Removes an item at a copyright holder's notice (17 U.S.C. § 512(c)). Its creator gets a strike, and is told
// who claims which work, and how to answer. On an item that is down already, another claim is kept, without another
// strike: the item comes back when none stands. The same claimant and work again changes nothing. What its creator has
// removed is gone for good, and cannot be taken down.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_NOT_FOUND, UGC_STATE.
func (s *UgcService) TakeDownItem(ctx context.Context, ugcID string, body TakeDownUgc, options ...Option) (*TakedownView, error) {
	var answer TakedownView
	err := s.caller.Call(ctx, "ugc-take-down-item", Given{Path: map[string]any{"ugc_id": ugcID}, Body: body}, &answer, options...)
	return &answer, err
}

// UndoDecision: Undo a decision.
//
// Takes back the last decision on an item: the item is as before, and waits for a decision again. What was published
// is flagged. A strike that the decision gave is gone, and the reports of the item wait again. To undo it again
// changes nothing. On what you made yourself, another moderator decides.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UGC_DECISION_SUPERSEDED, UGC_OWN_ITEM, UGC_STATE, UGC_UNKNOWN_DECISION.
func (s *UgcService) UndoDecision(ctx context.Context, decisionID string, body UndoDecision, options ...Option) (*DecisionView, error) {
	var answer DecisionView
	err := s.caller.Call(ctx, "ugc-undo-decision", Given{Path: map[string]any{"decision_id": decisionID}, Body: body}, &answer, options...)
	return &answer, err
}

// UnfollowCreator: Unfollow a creator.
//
// Ends the messages about new items of a creator. A creator whom you do not follow changes nothing.
//
// Roles: player.
//
// Errors: CSRF_REJECTED.
func (s *UgcService) UnfollowCreator(ctx context.Context, creatorID string, options ...Option) (*FollowReceipt, error) {
	var answer FollowReceipt
	err := s.caller.Call(ctx, "ugc-unfollow-creator", Given{Path: map[string]any{"creator_id": creatorID}}, &answer, options...)
	return &answer, err
}

// UpdateCollection: Update a collection of items.
//
// Changes the name, the text or the visibility of one of your collections, whichever is given. Words
// that the game does not allow are refused.
//
// Roles: player.
//
// Errors: COLLECTION_NOT_FOUND, CSRF_REJECTED, UGC_WORDS_REFUSED.
func (s *UgcService) UpdateCollection(ctx context.Context, collectionID string, body ChangeCollection, options ...Option) (*CollectionView, error) {
	var answer CollectionView
	err := s.caller.Call(ctx, "ugc-update-collection", Given{Path: map[string]any{"collection_id": collectionID}, Body: body}, &answer, options...)
	return &answer, err
}
