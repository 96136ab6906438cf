// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of ListDeadLetters.</summary>
    public class PlatformListDeadLettersQuery
    {
        [JsonProperty("function")]
        public string Function;

        [JsonProperty("topic")]
        public string Topic;

        [JsonProperty("state")]
        public string State;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service platform.</summary>
    public class PlatformService
    {
        private readonly ICaller caller;

        public PlatformService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Discard a dead letter.
        ///
        /// Records why it need not be replayed. Until it is deleted, 31 days after it died, it can still be replayed. A second
        /// discard keeps the first reason.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, DEAD_LETTER_SETTLED, IDEMPOTENCY_CONFLICT, REPLAY_UNDER_WAY, SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
        /// </summary>
        public Task<Models.DeadLetterSummary> DiscardDeadLetter(string deadLetterId, Models.DiscardRequest body, CallOptions options = null)
        {
            return caller.Call<Models.DeadLetterSummary>("platform-discard-dead-letter", path: new System.Collections.Generic.Dictionary<string, object> { { "dead_letter_id", deadLetterId } }, body: body ?? new Models.DiscardRequest(), options: options);
        }

        /// <summary>
        /// Get a bulk replay.
        ///
        /// Returns how many dead letters there were, and how many have been sent again.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_REPLAY.
        /// </summary>
        public Task<Models.BulkReplay> GetBulkReplay(string replayId, CallOptions options = null)
        {
            return caller.Call<Models.BulkReplay>("platform-get-bulk-replay", path: new System.Collections.Generic.Dictionary<string, object> { { "replay_id", replayId } }, options: options);
        }

        /// <summary>
        /// Get a dead letter.
        ///
        /// Returns the event, the function that it was delivered to, why that failed, and what has been done about it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
        /// </summary>
        public Task<Models.DeadLetter> GetDeadLetter(string deadLetterId, CallOptions options = null)
        {
            return caller.Call<Models.DeadLetter>("platform-get-dead-letter", path: new System.Collections.Generic.Dictionary<string, object> { { "dead_letter_id", deadLetterId } }, options: options);
        }

        /// <summary>
        /// Get the health of all services.
        ///
        /// The state of each service and of what it depends on. The answer is 503 when requests fail; the error's details then
        /// hold the same report.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: DOWN.
        /// </summary>
        public Task<Models.Health> GetHealth(CallOptions options = null)
        {
            return caller.Call<Models.Health>("platform-get-health", options: options);
        }

        /// <summary>
        /// Get the health of a service.
        ///
        /// The state of the service and of what it depends on. The answer is 503 when requests fail; the error's details then
        /// hold the same report.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: DOWN, UNKNOWN_SERVICE.
        /// </summary>
        public Task<Models.Health> GetServiceHealth(string service, CallOptions options = null)
        {
            return caller.Call<Models.Health>("platform-get-service-health", path: new System.Collections.Generic.Dictionary<string, object> { { "service", service } }, options: options);
        }

        /// <summary>
        /// List dead letters.
        ///
        /// A dead letter is an event that a function could not handle. The latest comes first. The list can be narrowed to one
        /// function, one topic or one state.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfDeadLetterSummary> ListDeadLetters(PlatformListDeadLettersQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfDeadLetterSummary>("platform-list-dead-letters", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListDeadLetters, from page to page.</summary>
        public async Task<int> EachListDeadLetters(Action<Models.DeadLetterSummary> each, PlatformListDeadLettersQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new PlatformListDeadLettersQuery();
            for (var count = 0; ;)
            {
                var page = await ListDeadLetters(place, options);
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
        /// Replay a dead letter.
        ///
        /// Delivers the event again, to the function that failed and to no other. `state` becomes `replayed` when the function
        /// has handled it. An event that was handled before changes nothing.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_REPLAYABLE, REPLAY_UNDER_WAY, SECOND_FACTOR_NEEDED, UNKNOWN_DEAD_LETTER.
        /// </summary>
        public Task<Models.DeadLetterSummary> ReplayDeadLetter(string deadLetterId, CallOptions options = null)
        {
            return caller.Call<Models.DeadLetterSummary>("platform-replay-dead-letter", path: new System.Collections.Generic.Dictionary<string, object> { { "dead_letter_id", deadLetterId } }, options: options);
        }

        /// <summary>
        /// Replay a function's dead letters.
        ///
        /// Starts delivering all dead letters of the function again, to that function alone. `GET
        /// /api/v1/admin/dead-letters/replays/{replay_id}` says how far it is.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.BulkReplay> ReplayDeadLetters(Models.BulkReplayRequest body, CallOptions options = null)
        {
            return caller.Call<Models.BulkReplay>("platform-replay-dead-letters", body: body ?? new Models.BulkReplayRequest(), options: options);
        }
    }
}
