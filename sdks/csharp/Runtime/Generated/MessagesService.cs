// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of GetMessage.</summary>
    public class MessagesGetMessageQuery
    {
        /// <summary>BCP 47. Mails are in English if the game has no text in this language.</summary>
        [JsonProperty("language")]
        public string Language;
    }

    /// <summary>The query of ListBroadcasts.</summary>
    public class MessagesListBroadcastsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListInbox.</summary>
    public class MessagesListInboxQuery
    {
        /// <summary>Only those in this state; by default, all that are not archived.</summary>
        [JsonProperty("state")]
        public string State;

        /// <summary>BCP 47. Mails are in English if the game has no text in this language.</summary>
        [JsonProperty("language")]
        public string Language;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyThreads.</summary>
    public class MessagesListMyThreadsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListReports.</summary>
    public class MessagesListReportsQuery
    {
        [JsonProperty("status")]
        public string Status;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListThreads.</summary>
    public class MessagesListThreadsQuery
    {
        [JsonProperty("state")]
        public string State;

        [JsonProperty("category")]
        public string Category;

        [JsonProperty("assignee_id")]
        public string AssigneeId;

        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ReadAllMessages.</summary>
    public class MessagesReadAllMessagesQuery
    {
        /// <summary>`created_at` of the latest message that was shown; null: all until now.</summary>
        [JsonProperty("until")]
        public string Until;
    }

    /// <summary>The service messages.</summary>
    public class MessagesService
    {
        private readonly ICaller caller;

        public MessagesService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Answer or close a support thread.
        ///
        /// Sends the player an answer, closes the thread, or does both. The player gets a message in the inbox, and a mail if
        /// they have not read the message after a while. The player sees an answer of the support, without the name of the
        /// account. An unassigned thread is assigned to the account that answers first.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_SEND, SECOND_FACTOR_NEEDED, THREAD_FULL, UNKNOWN_CANNED_ANSWER, UNKNOWN_THREAD.
        /// </summary>
        public Task<Models.StaffThreadSummary> AnswerThread(string threadId, Models.AnswerThread body = null, CallOptions options = null)
        {
            return caller.Call<Models.StaffThreadSummary>("messages-answer-thread", path: new System.Collections.Generic.Dictionary<string, object> { { "thread_id", threadId } }, body: body ?? new Models.AnswerThread(), options: options);
        }

        /// <summary>
        /// Archive a message.
        ///
        /// Marks the message as read and moves it to the archive: the inbox shows it only when archived messages are asked for.
        /// Attachments can still be claimed.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, UNKNOWN_MESSAGE.
        /// </summary>
        public Task<Models.MessageView> ArchiveMessage(string messageId, CallOptions options = null)
        {
            return caller.Call<Models.MessageView>("messages-archive-message", path: new System.Collections.Generic.Dictionary<string, object> { { "message_id", messageId } }, options: options);
        }

        /// <summary>
        /// Assign a support thread.
        ///
        /// Assigns a thread to an account with the role support or admin, or to nobody.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, NOT_STAFF, SECOND_FACTOR_NEEDED, UNKNOWN_THREAD.
        /// </summary>
        public Task<Models.StaffThreadSummary> AssignThread(string threadId, Models.AssignThread body, CallOptions options = null)
        {
            return caller.Call<Models.StaffThreadSummary>("messages-assign-thread", path: new System.Collections.Generic.Dictionary<string, object> { { "thread_id", threadId } }, body: body ?? new Models.AssignThread(), options: options);
        }

        /// <summary>
        /// Broadcast a message.
        ///
        /// Sends a message to all players, to a segment (a country, levels), or to a list of players. It may bring coins and
        /// items, which each player claims once. A message to all players shows in their inboxes within a minute, and in those
        /// of players who register later. A message to a segment or a list reaches one player after another; `GET
        /// /api/v1/admin/messages/broadcasts/{broadcast_id}` says how far it is. With `dry_run`, nothing is sent: the answer
        /// estimates how many players it is for, and what it costs to tell them.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, EXPIRY_NOT_POSSIBLE, IDEMPOTENCY_CONFLICT, INVALID_ATTACHMENTS, SECOND_FACTOR_NEEDED, TOO_MANY_ANNOUNCEMENTS, TWO_AUDIENCES.
        /// </summary>
        public Task<Models.BroadcastAnswer> BroadcastMessage(Models.SendBroadcast body, CallOptions options = null)
        {
            return caller.Call<Models.BroadcastAnswer>("messages-broadcast-message", body: body ?? new Models.SendBroadcast(), options: options);
        }

        /// <summary>
        /// Cancel a broadcast.
        ///
        /// Stops a broadcast. A message to all players disappears from every inbox. A message to a segment or a list reaches no
        /// further player; those who have received it keep it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: BROADCAST_OVER, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, UNKNOWN_BROADCAST.
        /// </summary>
        public Task<Models.BroadcastView> CancelBroadcast(string broadcastId, CallOptions options = null)
        {
            return caller.Call<Models.BroadcastView>("messages-cancel-broadcast", path: new System.Collections.Generic.Dictionary<string, object> { { "broadcast_id", broadcastId } }, options: options);
        }

        /// <summary>
        /// Claim the attachments of a message.
        ///
        /// Grants you all attachments of the message, once, and marks it as read. `granted` has the outcome of each: `granted`;
        /// `replaced` by something else, as you had it already; `owned` or `no_room` where nothing replaces it. Claiming again
        /// grants nothing more, and returns the same answer.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOTHING_TO_CLAIM, UNKNOWN_MESSAGE.
        /// </summary>
        public Task<Models.MessageView> ClaimAttachments(string messageId, CallOptions options = null)
        {
            return caller.Call<Models.MessageView>("messages-claim-attachments", path: new System.Collections.Generic.Dictionary<string, object> { { "message_id", messageId } }, options: options);
        }

        /// <summary>
        /// Close a support thread.
        ///
        /// Closes the thread. A reply reopens it, unless it was closed too long ago. Closing it again changes nothing.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, UNKNOWN_THREAD.
        /// </summary>
        public Task<Models.ThreadSummary> CloseMyThread(string threadId, CallOptions options = null)
        {
            return caller.Call<Models.ThreadSummary>("messages-close-my-thread", path: new System.Collections.Generic.Dictionary<string, object> { { "thread_id", threadId } }, options: options);
        }

        /// <summary>
        /// Count my unread messages.
        ///
        /// Returns how many of your messages are unread. A message to all players, and one to an account that was merged into
        /// yours, counts within a minute; any other message counts at once.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.UnreadCount> CountUnread(CallOptions options = null)
        {
            return caller.Call<Models.UnreadCount>("messages-count-unread", options: options);
        }

        /// <summary>
        /// Decide on a reported message.
        ///
        /// Upholds or dismisses a report, once. Who reported the message is told. Its sender is told where
        /// the message broke the rules.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, REPORT_DECIDED, SECOND_FACTOR_NEEDED, UNKNOWN_REPORT.
        /// </summary>
        public Task<Models.ReportView> DecideReport(string messageId, Models.DecideReport body, CallOptions options = null)
        {
            return caller.Call<Models.ReportView>("messages-decide-report", path: new System.Collections.Generic.Dictionary<string, object> { { "message_id", messageId } }, body: body ?? new Models.DecideReport(), options: options);
        }

        /// <summary>
        /// Delete a canned answer.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, UNKNOWN_CANNED_ANSWER.
        /// </summary>
        public Task<Models.CannedAnswerView> DeleteCannedAnswer(string answerId, CallOptions options = null)
        {
            return caller.Call<Models.CannedAnswerView>("messages-delete-canned-answer", path: new System.Collections.Generic.Dictionary<string, object> { { "answer_id", answerId } }, options: options);
        }

        /// <summary>
        /// Get a broadcast.
        ///
        /// Returns a broadcast, with the number of players who have received it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_BROADCAST.
        /// </summary>
        public Task<Models.BroadcastView> GetBroadcast(string broadcastId, CallOptions options = null)
        {
            return caller.Call<Models.BroadcastView>("messages-get-broadcast", path: new System.Collections.Generic.Dictionary<string, object> { { "broadcast_id", broadcastId } }, options: options);
        }

        /// <summary>
        /// Get a message.
        ///
        /// Returns a message. The text is in `language`, by default the one that you have chosen, if the message has that
        /// language. The message stays unread until it is marked as read.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_MESSAGE.
        /// </summary>
        public Task<Models.MessageView> GetMessage(string messageId, MessagesGetMessageQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.MessageView>("messages-get-message", path: new System.Collections.Generic.Dictionary<string, object> { { "message_id", messageId } }, query: query, options: options);
        }

        /// <summary>
        /// Get one of my support threads.
        ///
        /// Returns the thread with its entries in order.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_THREAD.
        /// </summary>
        public Task<Models.ThreadView> GetMyThread(string threadId, CallOptions options = null)
        {
            return caller.Call<Models.ThreadView>("messages-get-my-thread", path: new System.Collections.Generic.Dictionary<string, object> { { "thread_id", threadId } }, options: options);
        }

        /// <summary>
        /// Get the figures of support.
        ///
        /// Returns how many threads are in each state, and how long players waited for the first answer, on average.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.SupportFigures> GetSupportFigures(CallOptions options = null)
        {
            return caller.Call<Models.SupportFigures>("messages-get-support-figures", options: options);
        }

        /// <summary>
        /// Get a support thread.
        ///
        /// Returns a thread with its entries in order, internal notes among them.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_THREAD.
        /// </summary>
        public Task<Models.StaffThreadView> GetThread(string threadId, CallOptions options = null)
        {
            return caller.Call<Models.StaffThreadView>("messages-get-thread", path: new System.Collections.Generic.Dictionary<string, object> { { "thread_id", threadId } }, options: options);
        }

        /// <summary>
        /// List broadcasts.
        ///
        /// Returns broadcasts, the latest first, each with its progress.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfBroadcastView> ListBroadcasts(MessagesListBroadcastsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfBroadcastView>("messages-list-broadcasts", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListBroadcasts, from page to page.</summary>
        public async Task<int> EachListBroadcasts(Action<Models.BroadcastView> each, MessagesListBroadcastsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new MessagesListBroadcastsQuery();
            for (var count = 0; ;)
            {
                var page = await ListBroadcasts(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List canned answers.
        ///
        /// Returns all canned answers, ordered by title.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.CannedAnswers> ListCannedAnswers(CallOptions options = null)
        {
            return caller.Call<Models.CannedAnswers>("messages-list-canned-answers", options: options);
        }

        /// <summary>
        /// List my messages.
        ///
        /// Returns your messages, the latest first, with those to all players among them. Texts are in `language`, by default
        /// the one that you have chosen, if the message has that language. A page may have fewer messages than `limit` and
        /// still a `next_cursor`.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfMessageView> ListInbox(MessagesListInboxQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfMessageView>("messages-list-inbox", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListInbox, from page to page.</summary>
        public async Task<int> EachListInbox(Action<Models.MessageView> each, MessagesListInboxQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new MessagesListInboxQuery();
            for (var count = 0; ;)
            {
                var page = await ListInbox(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List my support threads.
        ///
        /// Returns your support threads; those that changed last come first.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfThreadSummary> ListMyThreads(MessagesListMyThreadsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfThreadSummary>("messages-list-my-threads", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyThreads, from page to page.</summary>
        public async Task<int> EachListMyThreads(Action<Models.ThreadSummary> each, MessagesListMyThreadsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new MessagesListMyThreadsQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyThreads(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List reported messages.
        ///
        /// Returns messages that players reported, with their texts at the time of the report, the oldest report first. Without
        /// `status`, the list has the reports that nobody has decided on.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfReportView> ListReports(MessagesListReportsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfReportView>("messages-list-reports", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListReports, from page to page.</summary>
        public async Task<int> EachListReports(Action<Models.ReportView> each, MessagesListReportsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new MessagesListReportsQuery();
            for (var count = 0; ;)
            {
                var page = await ListReports(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List support threads.
        ///
        /// Returns support threads; those that changed last come first. The list can be narrowed to a state, a category, the
        /// account that looks after the thread, and the player who opened it.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfStaffThreadSummary> ListThreads(MessagesListThreadsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfStaffThreadSummary>("messages-list-threads", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListThreads, from page to page.</summary>
        public async Task<int> EachListThreads(Action<Models.StaffThreadSummary> each, MessagesListThreadsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new MessagesListThreadsQuery();
            for (var count = 0; ;)
            {
                var page = await ListThreads(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Write an internal note in a support thread.
        ///
        /// Adds a note that only staff can read.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED, THREAD_FULL, UNKNOWN_THREAD.
        /// </summary>
        public Task<Models.StaffThreadSummary> NoteInThread(string threadId, Models.WriteEntry body, CallOptions options = null)
        {
            return caller.Call<Models.StaffThreadSummary>("messages-note-in-thread", path: new System.Collections.Generic.Dictionary<string, object> { { "thread_id", threadId } }, body: body ?? new Models.WriteEntry(), options: options);
        }

        /// <summary>
        /// Open a support thread.
        ///
        /// Opens a support thread. The inbox confirms it, and later says that there is an answer. A player can have only a few
        /// open threads at once, and opens only some in a day (UTC). Send an Idempotency-Key, so that a request that is sent
        /// twice opens one.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, DAILY_THREADS_USED, IDEMPOTENCY_CONFLICT, TOO_MANY_THREADS.
        /// </summary>
        public Task<Models.ThreadView> OpenThread(Models.OpenThread body, CallOptions options = null)
        {
            return caller.Call<Models.ThreadView>("messages-open-thread", body: body ?? new Models.OpenThread(), options: options);
        }

        /// <summary>
        /// Mark all messages as read.
        ///
        /// Marks every message that has arrived until a moment, however many there are. Give `until`, so that a message that
        /// arrives meanwhile stays unread. What is read stays read.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED.
        /// </summary>
        public Task<Models.ReadAll> ReadAllMessages(MessagesReadAllMessagesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.ReadAll>("messages-read-all-messages", query: query, options: options);
        }

        /// <summary>
        /// Mark a message as read.
        ///
        /// A second time changes nothing.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, UNKNOWN_MESSAGE.
        /// </summary>
        public Task<Models.MessageView> ReadMessage(string messageId, CallOptions options = null)
        {
            return caller.Call<Models.MessageView>("messages-read-message", path: new System.Collections.Generic.Dictionary<string, object> { { "message_id", messageId } }, options: options);
        }

        /// <summary>
        /// Reply in a support thread.
        ///
        /// A thread that was answered, or closed not too long ago, is reopened; a closed one only while you have fewer threads
        /// open than there may be.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, THREAD_FULL, THREAD_OVER, TOO_MANY_THREADS, UNKNOWN_THREAD.
        /// </summary>
        public Task<Models.ThreadSummary> ReplyInThread(string threadId, Models.WriteEntry body, CallOptions options = null)
        {
            return caller.Call<Models.ThreadSummary>("messages-reply-in-thread", path: new System.Collections.Generic.Dictionary<string, object> { { "thread_id", threadId } }, body: body ?? new Models.WriteEntry(), options: options);
        }

        /// <summary>
        /// Report a message.
        ///
        /// Shows a message that another player wrote to you to the game's moderators, with its text as it is now. You are told
        /// what they decide. The sender is not told who reported it. To report it again changes nothing.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REPORTABLE, UNKNOWN_MESSAGE.
        /// </summary>
        public Task<Models.ReportReceipt> ReportMessage(string messageId, Models.ReportMessage body, CallOptions options = null)
        {
            return caller.Call<Models.ReportReceipt>("messages-report-message", path: new System.Collections.Generic.Dictionary<string, object> { { "message_id", messageId } }, body: body ?? new Models.ReportMessage(), options: options);
        }

        /// <summary>
        /// Send a player a message.
        ///
        /// The message comes from the game, in each language that it is written in, and may bring coins and items that the
        /// player claims once. With `fact`, a second message for the same fact is refused. The audit trail keeps the reason.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: ALREADY_SENT, CSRF_REJECTED, EXPIRY_NOT_POSSIBLE, IDEMPOTENCY_CONFLICT, INVALID_ATTACHMENTS, SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.SentMessage> SendMessage(string userId, Models.SendMessage body, CallOptions options = null)
        {
            return caller.Call<Models.SentMessage>("messages-send-message", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, body: body ?? new Models.SendMessage(), options: options);
        }

        /// <summary>
        /// Write a canned answer.
        ///
        /// Creates a canned answer, or replaces its text.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.CannedAnswerView> WriteCannedAnswer(string answerId, Models.WriteCannedAnswer body, CallOptions options = null)
        {
            return caller.Call<Models.CannedAnswerView>("messages-write-canned-answer", path: new System.Collections.Generic.Dictionary<string, object> { { "answer_id", answerId } }, body: body ?? new Models.WriteCannedAnswer(), options: options);
        }

        /// <summary>
        /// Write to a player.
        ///
        /// Puts a message into another player's inbox, if they take messages (`allow_messages` of their profile). The number of
        /// messages a day to players who are not your friends is limited. A message to a player who blocks you does not arrive,
        /// and the answer does not show that.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, DAILY_MESSAGES_USED, IDEMPOTENCY_CONFLICT, MESSAGES_REFUSED, NOT_WITH_ONESELF, PLAYER_IS_BLOCKED, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.SentMessage> WriteMessage(string userId, Models.WriteMessage body, CallOptions options = null)
        {
            return caller.Call<Models.SentMessage>("messages-write-message", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, body: body ?? new Models.WriteMessage(), options: options);
        }
    }
}
