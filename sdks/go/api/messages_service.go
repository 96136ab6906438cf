// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
	"time"
)

// MessagesService is the service `messages`.
type MessagesService struct{ caller Caller }

// MessagesGetMessageQuery is the query of GetMessage.
type MessagesGetMessageQuery struct {
	// BCP 47. Mails are in English if the game has no text in this language.
	Language *string `json:"language,omitempty"`
}

// MessagesListBroadcastsQuery is the query of ListBroadcasts.
type MessagesListBroadcastsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// MessagesListInboxQuery is the query of ListInbox.
type MessagesListInboxQuery struct {
	// Only those in this state; by default, all that are not archived.
	State *MessageState `json:"state,omitempty"`
	// BCP 47. Mails are in English if the game has no text in this language.
	Language *string `json:"language,omitempty"`
	Limit    *int64  `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// MessagesListMyThreadsQuery is the query of ListMyThreads.
type MessagesListMyThreadsQuery struct {
	Limit *int64 `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// MessagesListReportsQuery is the query of ListReports.
type MessagesListReportsQuery struct {
	Status *ReportStatus `json:"status,omitempty"`
	Limit  *int64        `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// MessagesListThreadsQuery is the query of ListThreads.
type MessagesListThreadsQuery struct {
	State      *ThreadState `json:"state,omitempty"`
	Category   *Category    `json:"category,omitempty"`
	AssigneeID *string      `json:"assignee_id,omitempty"`
	PlayerID   *string      `json:"player_id,omitempty"`
	Limit      *int64       `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// MessagesReadAllMessagesQuery is the query of ReadAllMessages.
type MessagesReadAllMessagesQuery struct {
	// `created_at` of the latest message that was shown; null: all until now.
	Until *time.Time `json:"until,omitempty"`
}

// AnswerThread: Answer or close a support thread.
//
// Sends the player an answer, closes the thread, or does both. The player gets a message in the inbox, and a mail if
// they have not read the message after a while. The player sees an answer of the support, without the name of the
// account. An unassigned thread is assigned to the account that answers first.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_SEND, SECOND_FACTOR_NEEDED, THREAD_FULL, UNKNOWN_CANNED_ANSWER, UNKNOWN_THREAD.
func (s *MessagesService) AnswerThread(ctx context.Context, threadID string, body AnswerThread, options ...Option) (*StaffThreadSummary, error) {
	var answer StaffThreadSummary
	err := s.caller.Call(ctx, "messages-answer-thread", Given{Path: map[string]any{"thread_id": threadID}, Body: body}, &answer, options...)
	return &answer, err
}

// ArchiveMessage: Archive a message.
//
// Marks the message as read and moves it to the archive: the inbox shows it only when archived messages are asked for.
// Attachments can still be claimed.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, UNKNOWN_MESSAGE.
func (s *MessagesService) ArchiveMessage(ctx context.Context, messageID string, options ...Option) (*MessageView, error) {
	var answer MessageView
	err := s.caller.Call(ctx, "messages-archive-message", Given{Path: map[string]any{"message_id": messageID}}, &answer, options...)
	return &answer, err
}

// AssignThread: Assign a support thread.
//
// Assigns a thread to an account with the role support or admin, or to nobody.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, NOT_STAFF, SECOND_FACTOR_NEEDED, UNKNOWN_THREAD.
func (s *MessagesService) AssignThread(ctx context.Context, threadID string, body AssignThread, options ...Option) (*StaffThreadSummary, error) {
	var answer StaffThreadSummary
	err := s.caller.Call(ctx, "messages-assign-thread", Given{Path: map[string]any{"thread_id": threadID}, Body: body}, &answer, options...)
	return &answer, err
}

// BroadcastMessage: Broadcast a message.
//
// Sends a message to all players, to a segment (a country, levels), or to a list of players. It may bring coins and
// items, which each player claims once. A message to all players shows in their inboxes within a minute, and in those
// of players who register later. A message to a segment or a list reaches one player after another; `GET
// /api/v1/admin/messages/broadcasts/{broadcast_id}` says how far it is. With `dry_run`, nothing is sent: the answer
// estimates how many players it is for, and what it costs to tell them.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, EXPIRY_NOT_POSSIBLE, IDEMPOTENCY_CONFLICT, INVALID_ATTACHMENTS, SECOND_FACTOR_NEEDED, TOO_MANY_ANNOUNCEMENTS, TWO_AUDIENCES.
func (s *MessagesService) BroadcastMessage(ctx context.Context, body SendBroadcast, options ...Option) (*BroadcastAnswer, error) {
	var answer BroadcastAnswer
	err := s.caller.Call(ctx, "messages-broadcast-message", Given{Body: body}, &answer, options...)
	return &answer, err
}

// CancelBroadcast: Cancel a broadcast.
//
// Stops a broadcast. A message to all players disappears from every inbox. A message to a segment or a list reaches no
// further player; those who have received it keep it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: BROADCAST_OVER, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_BROADCAST.
func (s *MessagesService) CancelBroadcast(ctx context.Context, broadcastID string, options ...Option) (*BroadcastView, error) {
	var answer BroadcastView
	err := s.caller.Call(ctx, "messages-cancel-broadcast", Given{Path: map[string]any{"broadcast_id": broadcastID}}, &answer, options...)
	return &answer, err
}

// ClaimAttachments: Claim the attachments of a message.
//
// Grants you all attachments of the message, once, and marks it as read. `granted` has the outcome of each: `granted`;
// `replaced` by something else, as you had it already; `owned` or `no_room` where nothing replaces it. Claiming again
// grants nothing more, and returns the same answer.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_CLAIM, UNKNOWN_MESSAGE.
func (s *MessagesService) ClaimAttachments(ctx context.Context, messageID string, options ...Option) (*MessageView, error) {
	var answer MessageView
	err := s.caller.Call(ctx, "messages-claim-attachments", Given{Path: map[string]any{"message_id": messageID}}, &answer, options...)
	return &answer, err
}

// CloseMyThread: Close a support thread.
//
// Closes the thread. A reply reopens it, unless it was closed too long ago. Closing it again changes nothing.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_THREAD.
func (s *MessagesService) CloseMyThread(ctx context.Context, threadID string, options ...Option) (*ThreadSummary, error) {
	var answer ThreadSummary
	err := s.caller.Call(ctx, "messages-close-my-thread", Given{Path: map[string]any{"thread_id": threadID}}, &answer, options...)
	return &answer, err
}

// CountUnread: Count my unread messages.
//
// Returns how many of your messages are unread. A message to all players, and one to an account that was merged into
// yours, counts within a minute; any other message counts at once.
//
// Roles: player.
func (s *MessagesService) CountUnread(ctx context.Context, options ...Option) (*UnreadCount, error) {
	var answer UnreadCount
	err := s.caller.Call(ctx, "messages-count-unread", Given{}, &answer, options...)
	return &answer, err
}

// DecideReport: Decide on a reported message.
//
// Upholds or dismisses a report, once. Who reported the message is told. Its sender is told where
// the message broke the rules.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, REPORT_DECIDED, SECOND_FACTOR_NEEDED, UNKNOWN_REPORT.
func (s *MessagesService) DecideReport(ctx context.Context, messageID string, body DecideReport, options ...Option) (*ReportView, error) {
	var answer ReportView
	err := s.caller.Call(ctx, "messages-decide-report", Given{Path: map[string]any{"message_id": messageID}, Body: body}, &answer, options...)
	return &answer, err
}

// DeleteCannedAnswer: Delete a canned answer.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_CANNED_ANSWER.
func (s *MessagesService) DeleteCannedAnswer(ctx context.Context, answerID string, options ...Option) (*CannedAnswerView, error) {
	var answer CannedAnswerView
	err := s.caller.Call(ctx, "messages-delete-canned-answer", Given{Path: map[string]any{"answer_id": answerID}}, &answer, options...)
	return &answer, err
}

// GetBroadcast: Get a broadcast.
//
// Returns a broadcast, with the number of players who have received it.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_BROADCAST.
func (s *MessagesService) GetBroadcast(ctx context.Context, broadcastID string, options ...Option) (*BroadcastView, error) {
	var answer BroadcastView
	err := s.caller.Call(ctx, "messages-get-broadcast", Given{Path: map[string]any{"broadcast_id": broadcastID}}, &answer, options...)
	return &answer, err
}

// GetMessage: Get a message.
//
// Returns a message. The text is in `language`, by default the one that you have chosen, if the message has that
// language. The message stays unread until it is marked as read.
//
// Roles: player.
//
// Errors: UNKNOWN_MESSAGE.
func (s *MessagesService) GetMessage(ctx context.Context, messageID string, query *MessagesGetMessageQuery, options ...Option) (*MessageView, error) {
	var answer MessageView
	err := s.caller.Call(ctx, "messages-get-message", Given{Path: map[string]any{"message_id": messageID}, Query: query}, &answer, options...)
	return &answer, err
}

// GetMyThread: Get one of my support threads.
//
// Returns the thread with its entries in order.
//
// Roles: player.
//
// Errors: UNKNOWN_THREAD.
func (s *MessagesService) GetMyThread(ctx context.Context, threadID string, options ...Option) (*ThreadView, error) {
	var answer ThreadView
	err := s.caller.Call(ctx, "messages-get-my-thread", Given{Path: map[string]any{"thread_id": threadID}}, &answer, options...)
	return &answer, err
}

// GetSupportFigures: Get the figures of support.
//
// Returns how many threads are in each state, and how long players waited for the first answer, on average.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED.
func (s *MessagesService) GetSupportFigures(ctx context.Context, options ...Option) (*SupportFigures, error) {
	var answer SupportFigures
	err := s.caller.Call(ctx, "messages-get-support-figures", Given{}, &answer, options...)
	return &answer, err
}

// GetThread: Get a support thread.
//
// Returns a thread with its entries in order, internal notes among them.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_THREAD.
func (s *MessagesService) GetThread(ctx context.Context, threadID string, options ...Option) (*StaffThreadView, error) {
	var answer StaffThreadView
	err := s.caller.Call(ctx, "messages-get-thread", Given{Path: map[string]any{"thread_id": threadID}}, &answer, options...)
	return &answer, err
}

// ListBroadcasts: List broadcasts.
//
// Returns broadcasts, the latest first, each with its progress.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *MessagesService) ListBroadcasts(ctx context.Context, query *MessagesListBroadcastsQuery, options ...Option) (*PageOfBroadcastView, error) {
	var answer PageOfBroadcastView
	err := s.caller.Call(ctx, "messages-list-broadcasts", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListBroadcasts calls each with every item of ListBroadcasts, from page to page, until it returns an error.
func (s *MessagesService) EachListBroadcasts(ctx context.Context, query *MessagesListBroadcastsQuery, each func(BroadcastView) error, options ...Option) error {
	var place MessagesListBroadcastsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListBroadcasts(ctx, &place, options...)
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

// ListCannedAnswers: List canned answers.
//
// Returns all canned answers, ordered by title.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: SECOND_FACTOR_NEEDED.
func (s *MessagesService) ListCannedAnswers(ctx context.Context, options ...Option) (*CannedAnswers, error) {
	var answer CannedAnswers
	err := s.caller.Call(ctx, "messages-list-canned-answers", Given{}, &answer, options...)
	return &answer, err
}

// ListInbox: List my messages.
//
// Returns your messages, the latest first, with those to all players among them. Texts are in `language`, by default
// the one that you have chosen, if the message has that language. A page may have fewer messages than `limit` and
// still a `next_cursor`.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *MessagesService) ListInbox(ctx context.Context, query *MessagesListInboxQuery, options ...Option) (*PageOfMessageView, error) {
	var answer PageOfMessageView
	err := s.caller.Call(ctx, "messages-list-inbox", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListInbox calls each with every item of ListInbox, from page to page, until it returns an error.
func (s *MessagesService) EachListInbox(ctx context.Context, query *MessagesListInboxQuery, each func(MessageView) error, options ...Option) error {
	var place MessagesListInboxQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListInbox(ctx, &place, options...)
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

// ListMyThreads: List my support threads.
//
// Returns your support threads; those that changed last come first.
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *MessagesService) ListMyThreads(ctx context.Context, query *MessagesListMyThreadsQuery, options ...Option) (*PageOfThreadSummary, error) {
	var answer PageOfThreadSummary
	err := s.caller.Call(ctx, "messages-list-my-threads", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListMyThreads calls each with every item of ListMyThreads, from page to page, until it returns an error.
func (s *MessagesService) EachListMyThreads(ctx context.Context, query *MessagesListMyThreadsQuery, each func(ThreadSummary) error, options ...Option) error {
	var place MessagesListMyThreadsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListMyThreads(ctx, &place, options...)
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

// ListReports: List reported messages.
//
// Returns messages that players reported, with their texts at the time of the report, the oldest report first. Without
// `status`, the list has the reports that nobody has decided on.
//
// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *MessagesService) ListReports(ctx context.Context, query *MessagesListReportsQuery, options ...Option) (*PageOfReportView, error) {
	var answer PageOfReportView
	err := s.caller.Call(ctx, "messages-list-reports", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListReports calls each with every item of ListReports, from page to page, until it returns an error.
func (s *MessagesService) EachListReports(ctx context.Context, query *MessagesListReportsQuery, each func(ReportView) error, options ...Option) error {
	var place MessagesListReportsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListReports(ctx, &place, options...)
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

// ListThreads: List support threads.
//
// Returns support threads; those that changed last come first. The list can be narrowed to a state, a category, the
// account that looks after the thread, and the player who opened it.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
func (s *MessagesService) ListThreads(ctx context.Context, query *MessagesListThreadsQuery, options ...Option) (*PageOfStaffThreadSummary, error) {
	var answer PageOfStaffThreadSummary
	err := s.caller.Call(ctx, "messages-list-threads", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListThreads calls each with every item of ListThreads, from page to page, until it returns an error.
func (s *MessagesService) EachListThreads(ctx context.Context, query *MessagesListThreadsQuery, each func(StaffThreadSummary) error, options ...Option) error {
	var place MessagesListThreadsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListThreads(ctx, &place, options...)
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

// NoteInThread: Write an internal note in a support thread.
//
// Adds a note that only staff can read.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, THREAD_FULL, UNKNOWN_THREAD.
func (s *MessagesService) NoteInThread(ctx context.Context, threadID string, body WriteEntry, options ...Option) (*StaffThreadSummary, error) {
	var answer StaffThreadSummary
	err := s.caller.Call(ctx, "messages-note-in-thread", Given{Path: map[string]any{"thread_id": threadID}, Body: body}, &answer, options...)
	return &answer, err
}

// OpenThread: Open a support thread.
//
// Opens a support thread. The inbox confirms it, and later says that there is an answer. A player can have only a few
// open threads at once, and opens only some in a day (UTC). Send an Idempotency-Key, so that a request that is sent
// twice opens one.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, DAILY_THREADS_USED, IDEMPOTENCY_CONFLICT, TOO_MANY_THREADS.
func (s *MessagesService) OpenThread(ctx context.Context, body OpenThread, options ...Option) (*ThreadView, error) {
	var answer ThreadView
	err := s.caller.Call(ctx, "messages-open-thread", Given{Body: body}, &answer, options...)
	return &answer, err
}

// ReadAllMessages: Mark all messages as read.
//
// Marks every message that has arrived until a moment, however many there are. Give `until`, so that a message that
// arrives meanwhile stays unread. What is read stays read.
//
// Roles: player.
//
// Errors: CSRF_REJECTED.
func (s *MessagesService) ReadAllMessages(ctx context.Context, query *MessagesReadAllMessagesQuery, options ...Option) (*ReadAll, error) {
	var answer ReadAll
	err := s.caller.Call(ctx, "messages-read-all-messages", Given{Query: query}, &answer, options...)
	return &answer, err
}

// ReadMessage: Mark a message as read.
//
// A second time changes nothing.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, UNKNOWN_MESSAGE.
func (s *MessagesService) ReadMessage(ctx context.Context, messageID string, options ...Option) (*MessageView, error) {
	var answer MessageView
	err := s.caller.Call(ctx, "messages-read-message", Given{Path: map[string]any{"message_id": messageID}}, &answer, options...)
	return &answer, err
}

// ReplyInThread: Reply in a support thread.
//
// A thread that was answered, or closed not too long ago, is reopened; a closed one only while you have fewer threads
// open than there may be.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, THREAD_FULL, THREAD_OVER, TOO_MANY_THREADS, UNKNOWN_THREAD.
func (s *MessagesService) ReplyInThread(ctx context.Context, threadID string, body WriteEntry, options ...Option) (*ThreadSummary, error) {
	var answer ThreadSummary
	err := s.caller.Call(ctx, "messages-reply-in-thread", Given{Path: map[string]any{"thread_id": threadID}, Body: body}, &answer, options...)
	return &answer, err
}

// ReportMessage: Report a message.
//
// Shows a message that another player wrote to you to the game's moderators, with its text as it is now. You are told
// what they decide. The sender is not told who reported it. To report it again changes nothing.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REPORTABLE, UNKNOWN_MESSAGE.
func (s *MessagesService) ReportMessage(ctx context.Context, messageID string, body ReportMessage, options ...Option) (*ReportReceipt, error) {
	var answer ReportReceipt
	err := s.caller.Call(ctx, "messages-report-message", Given{Path: map[string]any{"message_id": messageID}, Body: body}, &answer, options...)
	return &answer, err
}

// SendMessage: Send a player a message.
//
// The message comes from the game, in each language that it is written in, and may bring coins and items that the
// player claims once. With `fact`, a second message for the same fact is refused. The audit trail keeps the reason.
//
// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: ALREADY_SENT, CSRF_REJECTED, EXPIRY_NOT_POSSIBLE, IDEMPOTENCY_CONFLICT, INVALID_ATTACHMENTS, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
func (s *MessagesService) SendMessage(ctx context.Context, userID string, body SendMessage, options ...Option) (*SentMessage, error) {
	var answer SentMessage
	err := s.caller.Call(ctx, "messages-send-message", Given{Path: map[string]any{"user_id": userID}, Body: body}, &answer, options...)
	return &answer, err
}

// WriteCannedAnswer: Write a canned answer.
//
// Creates a canned answer, or replaces its text.
//
// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
//
// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
func (s *MessagesService) WriteCannedAnswer(ctx context.Context, answerID string, body WriteCannedAnswer, options ...Option) (*CannedAnswerView, error) {
	var answer CannedAnswerView
	err := s.caller.Call(ctx, "messages-write-canned-answer", Given{Path: map[string]any{"answer_id": answerID}, Body: body}, &answer, options...)
	return &answer, err
}

// WriteMessage: Write to a player.
//
// Puts a message into another player's inbox, if they take messages (`allow_messages` of their profile). The number of
// messages a day to players who are not your friends is limited. A message to a player who blocks you does not arrive,
// and the answer does not show that.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, DAILY_MESSAGES_USED, IDEMPOTENCY_CONFLICT, MESSAGES_REFUSED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, UNKNOWN_PLAYER.
func (s *MessagesService) WriteMessage(ctx context.Context, userID string, body WriteMessage, options ...Option) (*SentMessage, error) {
	var answer SentMessage
	err := s.caller.Call(ctx, "messages-write-message", Given{Path: map[string]any{"user_id": userID}, Body: body}, &answer, options...)
	return &answer, err
}
