// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of GetMyMatchup.</summary>
    public class StatsGetMyMatchupQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListMyMatches.</summary>
    public class StatsListMyMatchesQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service stats.</summary>
    public class StatsService
    {
        private readonly ICaller caller;

        public StatsService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Get my statistics of today.
        ///
        /// Returns what you played today (UTC). All counts are 0 before the first match of the day. The answer is at most a
        /// minute old when a day begins.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.Statistics> GetMyDaily(CallOptions options = null)
        {
            return caller.Call<Models.Statistics>("stats-get-my-daily", options: options);
        }

        /// <summary>
        /// Get my lifetime statistics.
        ///
        /// Everything since the account was opened, with personal bests. The peak rating may be a minute behind.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.LifetimeStatistics> GetMyLifetime(CallOptions options = null)
        {
            return caller.Call<Models.LifetimeStatistics>("stats-get-my-lifetime", options: options);
        }

        /// <summary>
        /// Get my record against an opponent.
        ///
        /// Wins, losses and draws, and the matches between the two of you, the latest first. All counts are 0 if you have never
        /// met. Matches of accounts that were merged into either account count.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR, NO_MATCHUP_WITH_ONESELF.
        /// </summary>
        public Task<Models.Matchup> GetMyMatchup(string opponentId, StatsGetMyMatchupQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.Matchup>("stats-get-my-matchup", path: new System.Collections.Generic.Dictionary<string, object> { { "opponent_id", opponentId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetMyMatchup, from page to page.</summary>
        public async Task<int> EachGetMyMatchup(string opponentId, Action<Models.PlayedMatch> each, StatsGetMyMatchupQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new StatsGetMyMatchupQuery();
            for (var count = 0; ;)
            {
                var page = await GetMyMatchup(opponentId, place, options);
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
        /// Get my statistics of the season.
        ///
        /// Returns what you played in the current season. All counts are 0 before the first match of it. `key` is null when no
        /// season is on. The answer is at most a minute old when a season ends.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.Statistics> GetMySeasonal(CallOptions options = null)
        {
            return caller.Call<Models.Statistics>("stats-get-my-seasonal", options: options);
        }

        /// <summary>
        /// Get my rating trend.
        ///
        /// The trend is `improving` or `declining` when the rating moved by more than 32 in 30 days, else `stable`.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.Trend> GetMyTrends(CallOptions options = null)
        {
            return caller.Call<Models.Trend>("stats-get-my-trends", options: options);
        }

        /// <summary>
        /// Get my statistics of the week.
        ///
        /// Returns what you played since Monday (ISO 8601, UTC). All counts are 0 before the first match of the week. The
        /// answer is at most a minute old when a week begins.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.Statistics> GetMyWeekly(CallOptions options = null)
        {
            return caller.Call<Models.Statistics>("stats-get-my-weekly", options: options);
        }

        /// <summary>
        /// Get a player's statistics.
        ///
        /// Lifetime statistics and personal bests. The request is refused if the player's profile is private.
        ///
        /// Public: no access token is needed.
        ///
        /// Errors: STATISTICS_PRIVATE, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.PublicStatistics> GetPublic(string userId, CallOptions options = null)
        {
            return caller.Call<Models.PublicStatistics>("stats-get-public", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, options: options);
        }

        /// <summary>
        /// List my matches.
        ///
        /// Your matches, the latest first, each with the change of your rating.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfPlayedMatch> ListMyMatches(StatsListMyMatchesQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfPlayedMatch>("stats-list-my-matches", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListMyMatches, from page to page.</summary>
        public async Task<int> EachListMyMatches(Action<Models.PlayedMatch> each, StatsListMyMatchesQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new StatsListMyMatchesQuery();
            for (var count = 0; ;)
            {
                var page = await ListMyMatches(place, options);
                foreach (var item in page.Items)
                {
                    each(item);
                    count++;
                }
                if (page.NextCursor == null) return count;
                place.Cursor = page.NextCursor;
            }
        }
    }
}
