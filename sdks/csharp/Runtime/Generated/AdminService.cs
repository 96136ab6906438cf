// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of GetFigures.</summary>
    public class AdminGetFiguresQuery
    {
        [JsonProperty("since")]
        public string Since;

        [JsonProperty("until")]
        public string Until;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListAuditLogs.</summary>
    public class AdminListAuditLogsQuery
    {
        [JsonProperty("player_id")]
        public string PlayerId;

        [JsonProperty("actor_id")]
        public string ActorId;

        [JsonProperty("resource")]
        public string Resource;

        [JsonProperty("since")]
        public string Since;

        [JsonProperty("until")]
        public string Until;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListPlayers.</summary>
    public class AdminListPlayersQuery
    {
        [JsonProperty("user_id")]
        public string UserId;

        [JsonProperty("name")]
        public string Name;

        [JsonProperty("country")]
        public string Country;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service admin.</summary>
    public class AdminService
    {
        private readonly ICaller caller;

        public AdminService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Get the figures of days.
        ///
        /// Players, registrations, matches, claims, revenue and what waited for staff, by day (UTC), from `since` to `until`,
        /// both included. The latest day comes first. A day is counted after its end, and then each day for a week.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfDayFigures> GetFigures(AdminGetFiguresQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfDayFigures>("admin-get-figures", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetFigures, from page to page.</summary>
        public async Task<int> EachGetFigures(Action<Models.DayFigures> each, AdminGetFiguresQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new AdminGetFiguresQuery();
            for (var count = 0; ;)
            {
                var page = await GetFigures(place, options);
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
        /// Get a player in full.
        ///
        /// Returns what each service keeps of the player, and which requests about the player your roles allow. A service that
        /// cannot answer is `failed`; the others are shown.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.PlayerInFull> GetPlayer(string userId, CallOptions options = null)
        {
            return caller.Call<Models.PlayerInFull>("admin-get-player", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, options: options);
        }

        /// <summary>
        /// List the audit trail.
        ///
        /// Returns actions on a player, by an account, or on anything else that has an id (an order, a season), the latest
        /// first. Give exactly one of `player_id`, `actor_id` and `resource`. `since` is included, `until` is not. Actions of
        /// staff have the old and the new values. The trail of a player has each change of the player's orders, too, all that
        /// moved in the wallet, gifts (of messages and drops), the XP that game servers granted, rewards that were claimed, and
        /// what became of the player's creations. That of an order, a creation, a season or the fact of a gift has what players
        /// and game servers did about it.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: ASK_ONE_THING, INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfTrailEntry> ListAuditLogs(AdminListAuditLogsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfTrailEntry>("admin-list-audit-logs", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListAuditLogs, from page to page.</summary>
        public async Task<int> EachListAuditLogs(Action<Models.TrailEntry> each, AdminListAuditLogsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new AdminListAuditLogsQuery();
            for (var count = 0; ;)
            {
                var page = await ListAuditLogs(place, options);
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
        /// List players.
        ///
        /// Returns players whose names begin with `name`, whatever the case and diacritics, ordered by name; or the player of
        /// `user_id`. A new player is listed by name within ten minutes. To find a player by an e-mail address, an account
        /// of a partner or a wallet, use `POST /api/v1/admin/players/search`.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: INVALID_CURSOR, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.PageOfSearchedPlayer> ListPlayers(AdminListPlayersQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfSearchedPlayer>("admin-list-players", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListPlayers, from page to page.</summary>
        public async Task<int> EachListPlayers(Action<Models.SearchedPlayer> each, AdminListPlayersQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new AdminListPlayersQuery();
            for (var count = 0; ;)
            {
                var page = await ListPlayers(place, options);
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
        /// Find a player.
        ///
        /// Finds a player by e-mail address, account of a partner (Steam, Epic), or wallet. The list is empty if nobody has it.
        ///
        /// Roles: admin, support. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED.
        /// </summary>
        public Task<Models.FoundPlayers> SearchPlayers(Models.PlayerSearch body = null, CallOptions options = null)
        {
            return caller.Call<Models.FoundPlayers>("admin-search-players", body: body ?? new Models.PlayerSearch(), options: options);
        }
    }
}
