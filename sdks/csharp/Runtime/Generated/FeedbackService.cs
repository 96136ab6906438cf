// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of ExportFeedback.</summary>
    public class FeedbackExportFeedbackQuery
    {
        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("assignee_id")]
        public string AssigneeId;

        [JsonProperty("unassigned")]
        public bool? Unassigned;

        [JsonProperty("version")]
        public string Version;

        [JsonProperty("platform")]
        public string Platform;

        [JsonProperty("order")]
        public string Order;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListFeedback.</summary>
    public class FeedbackListFeedbackQuery
    {
        [JsonProperty("kind")]
        public string Kind;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("assignee_id")]
        public string AssigneeId;

        [JsonProperty("unassigned")]
        public bool? Unassigned;

        [JsonProperty("version")]
        public string Version;

        [JsonProperty("platform")]
        public string Platform;

        [JsonProperty("order")]
        public string Order;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListIdeas.</summary>
    public class FeedbackListIdeasQuery
    {
        [JsonProperty("state")]
        public string State;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyBugs.</summary>
    public class FeedbackListMyBugsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyVotes.</summary>
    public class FeedbackListMyVotesQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service feedback.</summary>
    public class FeedbackService
    {
        private readonly ICaller caller;

        public FeedbackService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Assign a bug or an idea.
        ///
        /// Says who of support looks after it; null: nobody.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, NOT_OF_STAFF, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
        /// </summary>
        public Task<Models.FeedbackSummary> AssignFeedback(string itemId, Models.AssignFeedback body, CallOptions options = null)
        {
            return caller.Call<Models.FeedbackSummary>("feedback-assign-feedback", path: new System.Collections.Generic.Dictionary<string, object> { { "item_id", itemId } }, body: body ?? new Models.AssignFeedback(), options: options);
        }

        /// <summary>
        /// Change the state of a bug or an idea.
        ///
        /// The players who reported the bug, or vote for the idea, are told in their inboxes, but for what is hidden. Players
        /// read the `answer`.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, FEEDBACK_MERGED, FIXED_IN_NOT_POSSIBLE, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
        /// </summary>
        public Task<Models.FeedbackSummary> ChangeFeedbackState(string itemId, Models.ChangeFeedbackState body, CallOptions options = null)
        {
            return caller.Call<Models.FeedbackSummary>("feedback-change-feedback-state", path: new System.Collections.Generic.Dictionary<string, object> { { "item_id", itemId } }, body: body ?? new Models.ChangeFeedbackState(), options: options);
        }

        /// <summary>
        /// Propose an idea.
        ///
        /// Says what the game should have. All players see it and can vote for it; it begins with your vote. They do not see
        /// whose it is. Words that the game does not allow are refused. You are told when its state changes.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, DAILY_IDEAS_USED, IDEMPOTENCY_CONFLICT, UGC_WORDS_REFUSED.
        /// </summary>
        public Task<Models.IdeaView> CreateIdea(Models.CreateIdea body, CallOptions options = null)
        {
            return caller.Call<Models.IdeaView>("feedback-create-idea", body: body ?? new Models.CreateIdea(), options: options);
        }

        /// <summary>
        /// Export feedback as CSV.
        ///
        /// The list of feedback, with the same filters, as the text of a CSV file in `csv`. What a spreadsheet would take for a
        /// formula has an apostrophe before it.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.FeedbackCsv> ExportFeedback(FeedbackExportFeedbackQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.FeedbackCsv>("feedback-export-feedback", query: query, options: options);
        }

        /// <summary>
        /// Get a bug or an idea.
        ///
        /// Returns what was written; of a bug also its ten latest reports, one a player, with what the clients sent.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
        /// </summary>
        public Task<Models.FeedbackDetails> GetFeedback(string itemId, CallOptions options = null)
        {
            return caller.Call<Models.FeedbackDetails>("feedback-get-feedback", path: new System.Collections.Generic.Dictionary<string, object> { { "item_id", itemId } }, options: options);
        }

        /// <summary>
        /// List feedback.
        ///
        /// Bugs and ideas: those that changed last come first, or, by `order`, those of the most players. The list can be
        /// narrowed to a kind, a state, and who looks after them, or those that nobody does; and to bugs
        /// that were reported from a version of the game, or a platform, of late.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfFeedbackSummary> ListFeedback(FeedbackListFeedbackQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfFeedbackSummary>("feedback-list-feedback", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListFeedback, from page to page.</summary>
        public async Task<int> EachListFeedback(Action<Models.FeedbackSummary> each, FeedbackListFeedbackQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new FeedbackListFeedbackQuery();
            for (var count = 0; ;)
            {
                var page = await ListFeedback(place, options);
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
        /// List ideas.
        ///
        /// Ideas of players, those of the most votes first: all but declined ones, or those in a `state`. Ideas that are
        /// planned or in progress are the game's roadmap.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfIdeaView> ListIdeas(FeedbackListIdeasQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfIdeaView>("feedback-list-ideas", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListIdeas, from page to page.</summary>
        public async Task<int> EachListIdeas(Action<Models.IdeaView> each, FeedbackListIdeasQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new FeedbackListIdeasQuery();
            for (var count = 0; ;)
            {
                var page = await ListIdeas(place, options);
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
        /// List my bug reports.
        ///
        /// Bugs that you reported, the last reported first, each with what became of it. They are kept for a time after you
        /// last reported them.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfMyBug> ListMyBugs(FeedbackListMyBugsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfMyBug>("feedback-list-my-bugs", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyBugs, from page to page.</summary>
        public async Task<int> EachListMyBugs(Action<Models.MyBug> each, FeedbackListMyBugsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new FeedbackListMyBugsQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyBugs(place, options);
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
        /// List my votes.
        ///
        /// Ideas that you vote for, the last vote first. A page may have fewer than `limit`: ideas that were taken down are
        /// left out.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfIdeaView> ListMyVotes(FeedbackListMyVotesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfIdeaView>("feedback-list-my-votes", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyVotes, from page to page.</summary>
        public async Task<int> EachListMyVotes(Action<Models.IdeaView> each, FeedbackListMyVotesQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new FeedbackListMyVotesQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyVotes(place, options);
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
        /// Merge an idea into another one.
        ///
        /// The other idea gets its votes, within a minute or two; whoever votes for both has one. Its author is told.
        /// `unmerge` undoes it.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, NOT_MERGEABLE, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK, VOTES_RETURNING.
        /// </summary>
        public Task<Models.FeedbackSummary> MergeIdeas(string itemId, Models.MergeIdeas body, CallOptions options = null)
        {
            return caller.Call<Models.FeedbackSummary>("feedback-merge-ideas", path: new System.Collections.Generic.Dictionary<string, object> { { "item_id", itemId } }, body: body ?? new Models.MergeIdeas(), options: options);
        }

        /// <summary>
        /// Report a bug.
        ///
        /// Tells the game's makers that something went wrong: in the player's words, with what the client knows. For an error
        /// that the client has caught, send `crash`: reports of one crash are of one bug, whoever sends them. To report a bug
        /// again counts it again. You are told when its state changes. Send an Idempotency-Key, so that a report that is sent
        /// twice counts once.
        ///
        /// `screenshots` names up to three pictures: upload each as an item of the type `screenshot` first. Only the makers see
        /// them, after their scan; they go after 90 days.
        ///
        /// Control characters are taken out of what the client adds, and what is too long is cut.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, DAILY_BUG_REPORTS_USED, IDEMPOTENCY_CONFLICT, UNKNOWN_SCREENSHOT.
        /// </summary>
        public Task<Models.BugReceipt> ReportBug(Models.ReportBug body, CallOptions options = null)
        {
            return caller.Call<Models.BugReceipt>("feedback-report-bug", body: body ?? new Models.ReportBug(), options: options);
        }

        /// <summary>
        /// Take back my vote.
        ///
        /// The number of votes follows within a minute. Without a vote nothing changes.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, FEEDBACK_MERGED, UNKNOWN_IDEA.
        /// </summary>
        public Task<Models.VoteReceipt> RetractVote(string ideaId, CallOptions options = null)
        {
            return caller.Call<Models.VoteReceipt>("feedback-retract-vote", path: new System.Collections.Generic.Dictionary<string, object> { { "idea_id", ideaId } }, options: options);
        }

        /// <summary>
        /// Undo a merge of ideas.
        ///
        /// The idea is in the state that it had before, and gets its votes back within a minute or two. Who voted for the other
        /// one themselves keeps that vote, too; votes that were taken back since stay so. Where the other idea was merged into
        /// a third one, undo that first (`FEEDBACK_MERGED`).
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, NOT_MERGED, SECOND_FACTOR_NEEDED, UNKNOWN_FEEDBACK.
        /// </summary>
        public Task<Models.FeedbackSummary> UnmergeIdea(string itemId, CallOptions options = null)
        {
            return caller.Call<Models.FeedbackSummary>("feedback-unmerge-idea", path: new System.Collections.Generic.Dictionary<string, object> { { "item_id", itemId } }, options: options);
        }

        /// <summary>
        /// Vote for an idea.
        ///
        /// A player has one vote an idea; to vote again changes nothing. The number of votes follows within a minute. An idea
        /// that was merged into another one is refused with that one's id.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, FEEDBACK_MERGED, IDEMPOTENCY_CONFLICT, UNKNOWN_IDEA, VOTING_CLOSED.
        /// </summary>
        public Task<Models.VoteReceipt> VoteForIdea(string ideaId, CallOptions options = null)
        {
            return caller.Call<Models.VoteReceipt>("feedback-vote-for-idea", path: new System.Collections.Generic.Dictionary<string, object> { { "idea_id", ideaId } }, options: options);
        }
    }
}
