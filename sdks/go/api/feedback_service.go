// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// FeedbackService is the service `feedback`.
type FeedbackService struct{ caller Caller }

// FeedbackExportFeedbackQuery is the query of ExportFeedback.
type FeedbackExportFeedbackQuery struct {
	Kind       *FeedbackKind  `json:"kind,omitempty"`
	State      *FeedbackState `json:"state,omitempty"`
	AssigneeID *string        `json:"assignee_id,omitempty"`
	Unassigned *bool          `json:"unassigned,omitempty"`
	Version    *string        `json:"version,omitempty"`
	Platform   *string        `json:"platform,omitempty"`
	Order      *TriageOrder   `json:"order,omitempty"`
	Limit      *int64         `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// FeedbackListFeedbackQuery is the query of ListFeedback.
type FeedbackListFeedbackQuery struct {
	Kind       *FeedbackKind  `json:"kind,omitempty"`
	State      *FeedbackState `json:"state,omitempty"`
	AssigneeID *string        `json:"assignee_id,omitempty"`
	Unassigned *bool          `json:"unassigned,omitempty"`
	Version    *string        `json:"version,omitempty"`
	Platform   *string        `json:"platform,omitempty"`
	Order      *TriageOrder   `json:"order,omitempty"`
	Limit      *int64         `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// FeedbackListIdeasQuery is the query of ListIdeas.
type FeedbackListIdeasQuery struct {
	State *RoadmapState `json:"state,omitempty"`
	Limit *int64        `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// FeedbackListMyBugsQuery is the query of ListMyBugs.
type FeedbackListMyBugsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// FeedbackListMyVotesQuery is the query of ListMyVotes.
type FeedbackListMyVotesQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// AssignFeedback: Assign a bug or an idea.
//
// Says who of support looks after it; null: nobody.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, NOT_OF_STAFF, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
func (s *FeedbackService) AssignFeedback(ctx context.Context, itemID string, body AssignFeedback, options ...Option) (*FeedbackSummary, error) {
	var answer FeedbackSummary
	err := s.caller.Call(ctx, "feedback-assign-feedback", Given{Path: map[string]any{"item_id": itemID}, Body: body}, &answer, options...)
	return &answer, err
}

// ChangeFeedbackState: Change the state of a bug or an idea.
//
// The players who reported the bug, or vote for the idea, are told in their inboxes, but for what is hidden. Players
// read the `answer`.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, FEEDBACK_MERGED, FIXED_IN_NOT_POSSIBLE, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
func (s *FeedbackService) ChangeFeedbackState(ctx context.Context, itemID string, body ChangeFeedbackState, options ...Option) (*FeedbackSummary, error) {
	var answer FeedbackSummary
	err := s.caller.Call(ctx, "feedback-change-feedback-state", Given{Path: map[string]any{"item_id": itemID}, Body: body}, &answer, options...)
	return &answer, err
}

// CreateIdea: Propose an idea.
//
// Says what the game should have. All players see it and can vote for it; it begins with your vote. They do not see
// whose it is. Words that the game does not allow are refused. You are told when its state changes.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, DAILY_IDEAS_USED, IDEMPOTENCY_CONFLICT, UGC_WORDS_REFUSED.
func (s *FeedbackService) CreateIdea(ctx context.Context, body CreateIdea, options ...Option) (*IdeaView, error) {
	var answer IdeaView
	err := s.caller.Call(ctx, "feedback-create-idea", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ExportFeedback: Export feedback as CSV.
//
// The list of feedback, with the same filters, as the text of a CSV file in `csv`. What a spreadsheet would take for a
// formula has an apostrophe before it.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *FeedbackService) ExportFeedback(ctx context.Context, query *FeedbackExportFeedbackQuery, options ...Option) (*FeedbackCsv, error) {
	var answer FeedbackCsv
	err := s.caller.Call(ctx, "feedback-export-feedback", Given{Query: query}, &answer, options...)
	return &answer, err
}

// GetFeedback: Get a bug or an idea.
//
// Returns what was written; of a bug also its ten latest reports, one a player, with what the clients sent.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
func (s *FeedbackService) GetFeedback(ctx context.Context, itemID string, options ...Option) (*FeedbackDetails, error) {
	var answer FeedbackDetails
	err := s.caller.Call(ctx, "feedback-get-feedback", Given{Path: map[string]any{"item_id": itemID}}, &answer, options...)
	return &answer, err
}

// ListFeedback: List feedback.
//
// Bugs and ideas: those that changed last come first, or, by `order`, those of the most players. The list can be
// narrowed to a kind, a state, and who looks after them, or those that nobody does; and to bugs
// that were reported from a version of the game, or a platform, of late.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *FeedbackService) ListFeedback(ctx context.Context, query *FeedbackListFeedbackQuery, options ...Option) (*PageOfFeedbackSummary, error) {
	var answer PageOfFeedbackSummary
	err := s.caller.Call(ctx, "feedback-list-feedback", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListFeedback calls each with every item of ListFeedback, from page to page, until it returns an error.
func (s *FeedbackService) EachListFeedback(ctx context.Context, query *FeedbackListFeedbackQuery, each func(FeedbackSummary) error, options ...Option) error {
	var place FeedbackListFeedbackQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListFeedback(ctx, &place, options...)
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

// ListIdeas: List ideas.
//
// Ideas of players, those of the most votes first: all but declined ones, or those in a `state`. Ideas that are
// planned or in progress are the game's roadmap.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *FeedbackService) ListIdeas(ctx context.Context, query *FeedbackListIdeasQuery, options ...Option) (*PageOfIdeaView, error) {
	var answer PageOfIdeaView
	err := s.caller.Call(ctx, "feedback-list-ideas", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListIdeas calls each with every item of ListIdeas, from page to page, until it returns an error.
func (s *FeedbackService) EachListIdeas(ctx context.Context, query *FeedbackListIdeasQuery, each func(IdeaView) error, options ...Option) error {
	var place FeedbackListIdeasQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListIdeas(ctx, &place, options...)
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

// ListMyBugs: List my bug reports.
//
// Bugs that you reported, the last reported first, each with what became of it. They are kept for a time after you
// last reported them.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *FeedbackService) ListMyBugs(ctx context.Context, query *FeedbackListMyBugsQuery, options ...Option) (*PageOfMyBug, error) {
	var answer PageOfMyBug
	err := s.caller.Call(ctx, "feedback-list-my-bugs", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyBugs calls each with every item of ListMyBugs, from page to page, until it returns an error.
func (s *FeedbackService) EachListMyBugs(ctx context.Context, query *FeedbackListMyBugsQuery, each func(MyBug) error, options ...Option) error {
	var place FeedbackListMyBugsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyBugs(ctx, &place, options...)
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

// ListMyVotes: List my votes.
//
// Ideas that you vote for, the last vote first. A page may have fewer than `limit`: ideas that were taken down are
// left out.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *FeedbackService) ListMyVotes(ctx context.Context, query *FeedbackListMyVotesQuery, options ...Option) (*PageOfIdeaView, error) {
	var answer PageOfIdeaView
	err := s.caller.Call(ctx, "feedback-list-my-votes", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyVotes calls each with every item of ListMyVotes, from page to page, until it returns an error.
func (s *FeedbackService) EachListMyVotes(ctx context.Context, query *FeedbackListMyVotesQuery, each func(IdeaView) error, options ...Option) error {
	var place FeedbackListMyVotesQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyVotes(ctx, &place, options...)
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

// MergeIdeas: Merge an idea into another one.
//
// The other idea gets its votes, within a minute or two; whoever votes for both has one. Its author is told.
// `unmerge` undoes it.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, NOT_MERGEABLE, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK, VOTES_RETURNING.
func (s *FeedbackService) MergeIdeas(ctx context.Context, itemID string, body MergeIdeas, options ...Option) (*FeedbackSummary, error) {
	var answer FeedbackSummary
	err := s.caller.Call(ctx, "feedback-merge-ideas", Given{Path: map[string]any{"item_id": itemID}, Body: body}, &answer, options...)
	return &answer, err
}

// ReportBug: Report a bug.
//
// Tells the game's makers that something went wrong: in the player's words, with what the client knows. For an error
// that the client has caught, send `crash`: reports of one crash are of one bug, whoever sends them. To report a bug
// again counts it again. You are told when its state changes. Send an Idempotency-Key, so that a report that is sent
// twice counts once.
//
// `screenshots` names up to three pictures: upload each as an item of the type `screenshot` first. Only the makers see
// them, after their scan; they go after 90 days.
//
// Control characters are taken out of what the client adds, and what is too long is cut.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, DAILY_BUG_REPORTS_USED, IDEMPOTENCY_CONFLICT, UNKNOWN_SCREENSHOT.
func (s *FeedbackService) ReportBug(ctx context.Context, body ReportBug, options ...Option) (*BugReceipt, error) {
	var answer BugReceipt
	err := s.caller.Call(ctx, "feedback-report-bug", Given{Body: body}, &answer, options...)
	return &answer, err
}

// RetractVote: Take back my vote.
//
// The number of votes follows within a minute. Without a vote nothing changes.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, FEEDBACK_MERGED, UNKNOWN_IDEA.
func (s *FeedbackService) RetractVote(ctx context.Context, ideaID string, options ...Option) (*VoteReceipt, error) {
	var answer VoteReceipt
	err := s.caller.Call(ctx, "feedback-retract-vote", Given{Path: map[string]any{"idea_id": ideaID}}, &answer, options...)
	return &answer, err
}

// UnmergeIdea: Undo a merge of ideas.
//
// The idea is in the state that it had before, and gets its votes back within a minute or two. Who voted for the other
// one themselves keeps that vote, too; votes that were taken back since stay so. Where the other idea was merged into
// a third one, undo that first (`FEEDBACK_MERGED`).
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, NOT_MERGED, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
func (s *FeedbackService) UnmergeIdea(ctx context.Context, itemID string, options ...Option) (*FeedbackSummary, error) {
	var answer FeedbackSummary
	err := s.caller.Call(ctx, "feedback-unmerge-idea", Given{Path: map[string]any{"item_id": itemID}}, &answer, options...)
	return &answer, err
}

// VoteForIdea: Vote for an idea.
//
// A player has one vote an idea; to vote again changes nothing. The number of votes follows within a minute. An idea
// that was merged into another one is refused with that one's id.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, UNKNOWN_IDEA, VOTING_CLOSED.
func (s *FeedbackService) VoteForIdea(ctx context.Context, ideaID string, options ...Option) (*VoteReceipt, error) {
	var answer VoteReceipt
	err := s.caller.Call(ctx, "feedback-vote-for-idea", Given{Path: map[string]any{"idea_id": ideaID}}, &answer, options...)
	return &answer, err
}
