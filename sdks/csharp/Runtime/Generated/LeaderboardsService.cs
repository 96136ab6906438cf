// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of GetScoreFriends.</summary>
    public class LeaderboardsGetScoreFriendsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>The key of an earlier period.</summary>
        [JsonProperty("period")]
        public string Period;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of GetScoreRank.</summary>
    public class LeaderboardsGetScoreRankQuery
    {
        /// <summary>How many lines above and below to show.</summary>
        [JsonProperty("around")]
        public long? Around;

        /// <summary>A country of a regional board.</summary>
        [JsonProperty("region")]
        public string Region;

        /// <summary>The key of an earlier period.</summary>
        [JsonProperty("period")]
        public string Period;
    }

    /// <summary>The query of GetScoreTop.</summary>
    public class LeaderboardsGetScoreTopQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>A country of a regional board.</summary>
        [JsonProperty("region")]
        public string Region;

        /// <summary>The key of an earlier period.</summary>
        [JsonProperty("period")]
        public string Period;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of GetSeason.</summary>
    public class LeaderboardsGetSeasonQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListRefusedScores.</summary>
    public class LeaderboardsListRefusedScoresQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListScoreSeasons.</summary>
    public class LeaderboardsListScoreSeasonsQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of RemoveScore.</summary>
    public class LeaderboardsRemoveScoreQuery
    {
        /// <summary>Why, for the audit.</summary>
        [JsonProperty("reason")]
        public string Reason;

        /// <summary>The key of an earlier period.</summary>
        [JsonProperty("period")]
        public string Period;

        /// <summary>Whether the player's scores are refused until the reset.</summary>
        [JsonProperty("keep_out")]
        public bool? KeepOut;
    }

    /// <summary>The service leaderboards.</summary>
    public class LeaderboardsService
    {
        private readonly ICaller caller;

        public LeaderboardsService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Change a score board.
        ///
        /// Changes the fields that are given, activates the board, or ends it early with `end_now`, for a `reason`. With
        /// `dry_run` nothing changes, and the answer says what would. Players see a change within half a minute.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SCORE_SEASON_INVALID, SCORE_SEASON_STARTED, SECOND_FACTOR_NEEDED, UNKNOWN_SCORE_SEASON.
        /// </summary>
        public Task<Models.ChangedScoreSeason> ChangeScoreSeason(string seasonId, Models.ChangeScoreSeason body = null, CallOptions options = null)
        {
            return caller.Call<Models.ChangedScoreSeason>("leaderboards-change-score-season", path: new System.Collections.Generic.Dictionary<string, object> { { "season_id", seasonId } }, body: body ?? new Models.ChangeScoreSeason(), options: options);
        }

        /// <summary>
        /// Create a score board.
        ///
        /// Creates a board that ranks players by scores that game servers submit. With a `recurrence` it begins anew at each
        /// reset; the scores of the period before are kept as a final ranking (`archive`) or deleted (`clear`). Players see the
        /// board once it is active.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SCORE_SEASON_EXISTS, SCORE_SEASON_INVALID, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.ScoreSeasonView> CreateScoreSeason(Models.NewScoreSeason body, CallOptions options = null)
        {
            return caller.Call<Models.ScoreSeasonView>("leaderboards-create-score-season", body: body ?? new Models.NewScoreSeason(), options: options);
        }

        /// <summary>
        /// Get the global leaderboard.
        ///
        /// The top 100 players by ELO.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.Leaderboard> GetGlobal(CallOptions options = null)
        {
            return caller.Call<Models.Leaderboard>("leaderboards-get-global", options: options);
        }

        /// <summary>
        /// Get my standing.
        ///
        /// Your rank, ELO and tier, with the five players above and below you.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.OwnStanding> GetMyStanding(CallOptions options = null)
        {
            return caller.Call<Models.OwnStanding>("leaderboards-get-my-standing", options: options);
        }

        /// <summary>
        /// Get the last board comparison.
        ///
        /// The live boards are compared with the ratings each hour, and some score boards with their scores. The answer says
        /// which differences the last comparison found.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: NEVER_RECONCILED, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.Reconciliation> GetReconciliation(CallOptions options = null)
        {
            return caller.Call<Models.Reconciliation>("leaderboards-get-reconciliation", options: options);
        }

        /// <summary>
        /// Get a country's leaderboard.
        ///
        /// The top 100 players of a country by ELO. The country is a code of ISO 3166-1 alpha-2.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_REGION.
        /// </summary>
        public Task<Models.Leaderboard> GetRegional(string region, CallOptions options = null)
        {
            return caller.Call<Models.Leaderboard>("leaderboards-get-regional", path: new System.Collections.Generic.Dictionary<string, object> { { "region", region } }, options: options);
        }

        /// <summary>
        /// Get a score board among my friends.
        ///
        /// Returns you and up to 1,000 friends who are on the board, ranked among yourselves, page by page.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR, NOT_REGIONAL, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
        /// </summary>
        public Task<Models.ScoreBoard> GetScoreFriends(string seasonId, LeaderboardsGetScoreFriendsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.ScoreBoard>("leaderboards-get-score-friends", path: new System.Collections.Generic.Dictionary<string, object> { { "season_id", seasonId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetScoreFriends, from page to page.</summary>
        public async Task<int> EachGetScoreFriends(string seasonId, Action<Models.ScoreLine> each, LeaderboardsGetScoreFriendsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new LeaderboardsGetScoreFriendsQuery();
            for (var count = 0; ;)
            {
                var page = await GetScoreFriends(seasonId, place, options);
                foreach (var item in page.Entries)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Get a player's rank on a score board.
        ///
        /// Returns the player's rank and score, with the lines above and below. Both are null for a player who is not on the
        /// board.
        ///
        /// Roles: player.
        ///
        /// Errors: FRIENDS_ONLY, NOT_REGIONAL, RANK_PRIVATE, UNKNOWN_PERIOD, UNKNOWN_PLAYER, UNKNOWN_SCORE_SEASON.
        /// </summary>
        public Task<Models.ScoreRank> GetScoreRank(string seasonId, string playerId, LeaderboardsGetScoreRankQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.ScoreRank>("leaderboards-get-score-rank", path: new System.Collections.Generic.Dictionary<string, object> { { "season_id", seasonId }, { "player_id", playerId } }, query: query, options: options);
        }

        /// <summary>
        /// Get the top of a score board.
        ///
        /// Returns the board page by page, the best first; of equal scores, the one that was reached first. Without `period`,
        /// it is the current period, or the last one. Players with a private profile appear with their score only.
        ///
        /// Roles: player.
        ///
        /// Errors: FRIENDS_ONLY, INVALID_CURSOR, NOT_REGIONAL, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
        /// </summary>
        public Task<Models.ScoreBoard> GetScoreTop(string seasonId, LeaderboardsGetScoreTopQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.ScoreBoard>("leaderboards-get-score-top", path: new System.Collections.Generic.Dictionary<string, object> { { "season_id", seasonId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetScoreTop, from page to page.</summary>
        public async Task<int> EachGetScoreTop(string seasonId, Action<Models.ScoreLine> each, LeaderboardsGetScoreTopQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new LeaderboardsGetScoreTopQuery();
            for (var count = 0; ;)
            {
                var page = await GetScoreTop(seasonId, place, options);
                foreach (var item in page.Entries)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// Get a season's leaderboard.
        ///
        /// The live top 100 while the season is on. After the season, its final ranking, page by page.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR, UNKNOWN_SEASON.
        /// </summary>
        public Task<Models.SeasonLeaderboard> GetSeason(string season, LeaderboardsGetSeasonQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.SeasonLeaderboard>("leaderboards-get-season", path: new System.Collections.Generic.Dictionary<string, object> { { "season", season } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetSeason, from page to page.</summary>
        public async Task<int> EachGetSeason(string season, Action<Models.LeaderboardEntry> each, LeaderboardsGetSeasonQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new LeaderboardsGetSeasonQuery();
            for (var count = 0; ;)
            {
                var page = await GetSeason(season, place, options);
                foreach (var item in page.Entries)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }

        /// <summary>
        /// List refused scores.
        ///
        /// Returns submissions to a board whose proof was missing or invalid, the latest first. They are kept for 90 days.
        ///
        /// Roles: admin, moderator. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfRefusedScore> ListRefusedScores(string seasonId, LeaderboardsListRefusedScoresQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfRefusedScore>("leaderboards-list-refused-scores", path: new System.Collections.Generic.Dictionary<string, object> { { "season_id", seasonId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListRefusedScores, from page to page.</summary>
        public async Task<int> EachListRefusedScores(string seasonId, Action<Models.RefusedScore> each, LeaderboardsListRefusedScoresQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new LeaderboardsListRefusedScoresQuery();
            for (var count = 0; ;)
            {
                var page = await ListRefusedScores(seasonId, place, options);
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
        /// List the score boards.
        ///
        /// Returns the active boards, each with its current period; the board that started last comes first.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfScoreSeasonView> ListScoreSeasons(LeaderboardsListScoreSeasonsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfScoreSeasonView>("leaderboards-list-score-seasons", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListScoreSeasons, from page to page.</summary>
        public async Task<int> EachListScoreSeasons(Action<Models.ScoreSeasonView> each, LeaderboardsListScoreSeasonsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new LeaderboardsListScoreSeasonsQuery();
            for (var count = 0; ;)
            {
                var page = await ListScoreSeasons(place, options);
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
        /// Remove a score.
        ///
        /// Takes a player's score off a board at once, also off a period that is over. The next score that is submitted for the
        /// player counts anew, unless `keep_out` is set.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, NO_SUCH_SCORE, SECOND_FACTOR_NEEDED, UNKNOWN_PERIOD, UNKNOWN_SCORE_SEASON.
        /// </summary>
        public Task<Models.RemovedScore> RemoveScore(string seasonId, string playerId, LeaderboardsRemoveScoreQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.RemovedScore>("leaderboards-remove-score", path: new System.Collections.Generic.Dictionary<string, object> { { "season_id", seasonId }, { "player_id", playerId } }, query: query, options: options);
        }

        /// <summary>
        /// Submit a score.
        ///
        /// Counts a player's score on a board, with the proof that the board asks for. The same proof counts once: sent again,
        /// it changes nothing. A board without proofs counts each submission, so send an Idempotency-Key. A proof that does not
        /// hold is refused and kept for staff.
        ///
        /// Roles: server. A game server's key needs the scope `scores`.
        ///
        /// Errors: ATTEMPTS_USED_UP, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, KEPT_OUT, PROOF_REFUSED, SCOPE_MISSING, SCORE_OUT_OF_RANGE, SCORE_SEASON_NOT_OPEN, UNKNOWN_PLAYER, UNKNOWN_SCORE_SEASON.
        /// </summary>
        public Task<Models.SubmittedScore> SubmitScore(string seasonId, Models.SubmitScore body, CallOptions options = null)
        {
            return caller.Call<Models.SubmittedScore>("leaderboards-submit-score", path: new System.Collections.Generic.Dictionary<string, object> { { "season_id", seasonId } }, body: body ?? new Models.SubmitScore(), options: options);
        }
    }
}
