// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of GetMyXp.</summary>
    public class BattlepassGetMyXpQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;

        [JsonProperty("season_id")]
        public string SeasonId;
    }

    /// <summary>The query of GetRewards.</summary>
    public class BattlepassGetRewardsQuery
    {
        [JsonProperty("season_id")]
        public string SeasonId;
    }

    /// <summary>The query of ListHistory.</summary>
    public class BattlepassListHistoryQuery
    {
        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of ListSeasons.</summary>
    public class BattlepassListSeasonsQuery
    {
        [JsonProperty("state")]
        public string State;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The service battlepass.</summary>
    public class BattlepassService
    {
        private readonly ICaller caller;

        public BattlepassService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Claim a player's reward.
        ///
        /// The player, or a game server for the player, claims the reward of one level. It does the same as `POST
        /// /api/v1/me/battlepass/claim-reward`: here `level` is the tier and `tier` is the track;
        /// on the track `bonus`, `level` is the bonus's number of seasons.
        ///
        /// Roles: player, server. A game server's key needs the scope `xp`.
        ///
        /// Errors: ALREADY_CLAIMED, BONUS_LOCKED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVENTORY_FULL, NO_ACTIVE_SEASON, NO_REWARD, PREMIUM_REQUIRED, SCOPE_MISSING, TIER_LOCKED, UNKNOWN_PLAYER, UNKNOWN_SEASON, WALLET_FULL.
        /// </summary>
        public Task<Models.ClaimedReward> ClaimLevel(string playerId, Models.ClaimLevel body, CallOptions options = null)
        {
            return caller.Call<Models.ClaimedReward>("battlepass-claim-level", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, body: body ?? new Models.ClaimLevel(), options: options);
        }

        /// <summary>
        /// Claim my reward.
        ///
        /// Gives you the reward of one tier, once; or on the track `bonus`, the season's bonus for what you reached in earlier
        /// seasons: there `tier` is the bonus's number of seasons. A cosmetic goes into the inventory, coins go into the
        /// wallet, a title goes to the profile.
        ///
        /// Roles: player.
        ///
        /// Errors: ALREADY_CLAIMED, BONUS_LOCKED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INVENTORY_FULL, NO_ACTIVE_SEASON, NO_REWARD, PREMIUM_REQUIRED, TIER_LOCKED, UNKNOWN_PLAYER, UNKNOWN_SEASON, WALLET_FULL.
        /// </summary>
        public Task<Models.ClaimedReward> ClaimReward(Models.ClaimReward body, CallOptions options = null)
        {
            return caller.Call<Models.ClaimedReward>("battlepass-claim-reward", body: body ?? new Models.ClaimReward(), options: options);
        }

        /// <summary>
        /// Create a season.
        ///
        /// The season starts at `start_date` and ends at `end_date`. The start must be at least a minute from now,
        /// unless it is `backdated`. Every cosmetic among its rewards must be in the catalogue.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SEASONS_OVERLAP, SEASON_EXISTS, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_COSMETIC.
        /// </summary>
        public Task<Models.SeasonDetails> CreateSeason(Models.CreateSeason body, CallOptions options = null)
        {
            return caller.Call<Models.SeasonDetails>("battlepass-create-season", body: body ?? new Models.CreateSeason(), options: options);
        }

        /// <summary>
        /// End a season early.
        ///
        /// The season ends in a minute. With `dry_run`, nothing changes: the answer says what would happen. No XP is lost: a
        /// match counts for the season that was on when it was played, however late it is reported. Rewards that players have
        /// reached stay claimable. The season's limited items leave the shop.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, IDEMPOTENCY_CONFLICT, SEASON_ENDED, SEASON_NOT_STARTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_SEASON.
        /// </summary>
        public Task<Models.SeasonEnding> EndSeason(string season, Models.EndSeason body, CallOptions options = null)
        {
            return caller.Call<Models.SeasonEnding>("battlepass-end-season", path: new System.Collections.Generic.Dictionary<string, object> { { "season", season } }, body: body ?? new Models.EndSeason(), options: options);
        }

        /// <summary>
        /// Get a season's key figures.
        ///
        /// Engagement, XP per day, claim rate, premium conversion and completion. The figures are exact when they are computed
        /// and at most five minutes old.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: SECOND_FACTOR_NEEDED, UNKNOWN_SEASON.
        /// </summary>
        public Task<Models.Analytics> GetAnalytics(string season, CallOptions options = null)
        {
            return caller.Call<Models.Analytics>("battlepass-get-analytics", path: new System.Collections.Generic.Dictionary<string, object> { { "season", season } }, options: options);
        }

        /// <summary>
        /// Get the current season.
        ///
        /// Its dates, the price of the premium pass, and the days that are left.
        ///
        /// Roles: player.
        ///
        /// Errors: NO_ACTIVE_SEASON.
        /// </summary>
        public Task<Models.SeasonDetails> GetCurrent(CallOptions options = null)
        {
            return caller.Call<Models.SeasonDetails>("battlepass-get-current", options: options);
        }

        /// <summary>
        /// Get my battle pass.
        ///
        /// Your tier, XP and claimed rewards in the current season. The answer is at most a minute old when a season ends.
        ///
        /// Roles: player.
        ///
        /// Errors: NO_ACTIVE_SEASON.
        /// </summary>
        public Task<Models.MyBattlePass> GetMyProgress(CallOptions options = null)
        {
            return caller.Call<Models.MyBattlePass>("battlepass-get-my-progress", options: options);
        }

        /// <summary>
        /// Get my XP and its sources.
        ///
        /// Totals by source, and each gain, the latest first: of the current season, or of the one that is named.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR, NO_ACTIVE_SEASON, UNKNOWN_SEASON.
        /// </summary>
        public Task<Models.MyXp> GetMyXp(BattlepassGetMyXpQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.MyXp>("battlepass-get-my-xp", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of GetMyXp, from page to page.</summary>
        public async Task<int> EachGetMyXp(Action<Models.XpHistoryEntry> each, BattlepassGetMyXpQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new BattlepassGetMyXpQuery();
            for (var count = 0; ;)
            {
                var page = await GetMyXp(place, options);
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
        /// Get a player's progress.
        ///
        /// Level, XP, and the XP to the next level. A player without XP in this season has level 0. Players see their own
        /// progress; game servers and staff see everybody's.
        ///
        /// Roles: player, server. A game server's key needs the scope `xp`.
        ///
        /// Errors: NO_ACTIVE_SEASON, SCOPE_MISSING.
        /// </summary>
        public Task<Models.PlayerProgress> GetProgress(string playerId, CallOptions options = null)
        {
            return caller.Call<Models.PlayerProgress>("battlepass-get-progress", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, options: options);
        }

        /// <summary>
        /// List a player's rewards.
        ///
        /// Returns which rewards can be claimed, which were claimed, and which are locked: of the current season, or of the one
        /// that is named. There are 200 at most. `bonuses` are rewards for what the player reached in earlier seasons: they are
        /// claimed on the track `bonus`. Players see their own rewards; game servers and staff see everybody's.
        ///
        /// Roles: player, server. A game server's key needs the scope `xp`.
        ///
        /// Errors: NO_ACTIVE_SEASON, SCOPE_MISSING, UNKNOWN_SEASON.
        /// </summary>
        public Task<Models.Rewards> GetRewards(string playerId, BattlepassGetRewardsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.Rewards>("battlepass-get-rewards", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, query: query, options: options);
        }

        /// <summary>
        /// List a season's tiers.
        ///
        /// Returns the free and the premium reward of each tier.
        ///
        /// Roles: player.
        ///
        /// Errors: UNKNOWN_SEASON.
        /// </summary>
        public Task<Models.Tiers> GetTiers(string season, CallOptions options = null)
        {
            return caller.Call<Models.Tiers>("battlepass-get-tiers", path: new System.Collections.Generic.Dictionary<string, object> { { "season", season } }, options: options);
        }

        /// <summary>
        /// Grant XP to a player.
        ///
        /// The XP is added to the player's season and profile. It counts for the season that was on at `earned_at`. A grant
        /// counts once: the same `grant_id` is the same grant; without one, the same Idempotency-Key; without either, the same
        /// content on the same day. A player can get 100 grants a minute.
        ///
        /// Roles: server. A game server's key needs the scope `xp`.
        ///
        /// Errors: CSRF_REJECTED, GRANT_CONTRADICTED, IDEMPOTENCY_CONFLICT, SCOPE_MISSING, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.GrantedXp> GrantXp(string playerId, Models.GrantXp body, CallOptions options = null)
        {
            return caller.Call<Models.GrantedXp>("battlepass-grant-xp", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, body: body ?? new Models.GrantXp(), options: options);
        }

        /// <summary>
        /// Grant XP to several players.
        ///
        /// Grants XP to up to 100 players for what they did together. A `grant_id` counts once a player, whether it comes here
        /// or alone. The answer says for each player what was granted, or why nothing was: one who is refused holds up nobody.
        /// A player can get 100 grants a minute, those of one player included: who has had them is refused with `RATE_LIMITED`.
        /// Send the same request again when its answer was lost, or is 503: who has the XP already does not get it twice.
        ///
        /// Roles: server. A game server's key needs the scope `xp`.
        ///
        /// Errors: CSRF_REJECTED, SCOPE_MISSING.
        /// </summary>
        public Task<Models.GrantedToMany> GrantXpToMany(Models.GrantXpToMany body, CallOptions options = null)
        {
            return caller.Call<Models.GrantedToMany>("battlepass-grant-xp-to-many", body: body ?? new Models.GrantXpToMany(), options: options);
        }

        /// <summary>
        /// List a player's seasons.
        ///
        /// Returns what the player reached in each season, the latest first. Players see their own seasons; game servers and
        /// staff see everybody's.
        ///
        /// Roles: player, server. A game server's key needs the scope `xp`.
        ///
        /// Errors: INVALID_CURSOR, SCOPE_MISSING.
        /// </summary>
        public Task<Models.PageOfSeasonResult> ListHistory(string playerId, BattlepassListHistoryQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfSeasonResult>("battlepass-list-history", path: new System.Collections.Generic.Dictionary<string, object> { { "player_id", playerId } }, query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListHistory, from page to page.</summary>
        public async Task<int> EachListHistory(string playerId, Action<Models.SeasonResult> each, BattlepassListHistoryQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new BattlepassListHistoryQuery();
            for (var count = 0; ;)
            {
                var page = await ListHistory(playerId, place, options);
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
        /// List seasons.
        ///
        /// All seasons, or those in one state, the latest first.
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.PageOfSeasonDetails> ListSeasons(BattlepassListSeasonsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.PageOfSeasonDetails>("battlepass-list-seasons", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListSeasons, from page to page.</summary>
        public async Task<int> EachListSeasons(Action<Models.SeasonDetails> each, BattlepassListSeasonsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new BattlepassListSeasonsQuery();
            for (var count = 0; ;)
            {
                var page = await ListSeasons(place, options);
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
        /// Buy the premium pass.
        ///
        /// Pays the current season's price from your wallet, once. The premium rewards of the tiers that you have passed become
        /// claimable at once. Send the season or the price that the player saw: the purchase is refused if the offer has
        /// changed. A player who has shown their e-mail address gets a mail of it.
        ///
        /// Roles: player.
        ///
        /// Errors: ALREADY_PREMIUM, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, INSUFFICIENT_FUNDS, NO_ACTIVE_SEASON, PASS_CHANGED.
        /// </summary>
        public Task<Models.PremiumPass> PurchasePremium(Models.BuyPass body = null, CallOptions options = null)
        {
            return caller.Call<Models.PremiumPass>("battlepass-purchase-premium", body: body ?? new Models.BuyPass(), options: options);
        }

        /// <summary>
        /// Create or change a live event.
        ///
        /// XP that is earned in the event counts for more. The event lies in its season, and begins at least a minute from now.
        /// Once it has begun, only its name and its end can change, the end with a minute's notice. Where events overlap, the
        /// highest factor counts; factors are not multiplied. A match counts by when it was played, whenever it is reported.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, TOO_MANY_XP_EVENTS, UNKNOWN_SEASON, XP_EVENT_ENDED, XP_EVENT_LOCKED.
        /// </summary>
        public Task<Models.SeasonDetails> PutXpEvent(string season, string eventId, Models.PutXpEvent body, CallOptions options = null)
        {
            return caller.Call<Models.SeasonDetails>("battlepass-put-xp-event", path: new System.Collections.Generic.Dictionary<string, object> { { "season", season }, { "event_id", eventId } }, body: body ?? new Models.PutXpEvent(), options: options);
        }

        /// <summary>
        /// Remove a live event.
        ///
        /// An event that is to come is removed. One that is on ends in a minute. What was earned in it stays.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_SEASON, UNKNOWN_XP_EVENT, XP_EVENT_ENDED.
        /// </summary>
        public Task<Models.SeasonDetails> RemoveXpEvent(string season, string eventId, CallOptions options = null)
        {
            return caller.Call<Models.SeasonDetails>("battlepass-remove-xp-event", path: new System.Collections.Generic.Dictionary<string, object> { { "season", season }, { "event_id", eventId } }, options: options);
        }

        /// <summary>
        /// Update a season.
        ///
        /// Everything of an upcoming season can change. Of a season that is on, only the name, the theme and a later end can
        /// change. A change of dates needs a minute's notice. When the end moves, the season's limited items stay on sale until
        /// the new end.
        ///
        /// Roles: admin. The session must have passed a second factor. The request is recorded in the audit log.
        ///
        /// Errors: CSRF_REJECTED, SEASONS_OVERLAP, SEASON_ENDED, SEASON_LOCKED, SECOND_FACTOR_NEEDED, TOO_LATE_TO_CHANGE, UNKNOWN_COSMETIC, UNKNOWN_SEASON.
        /// </summary>
        public Task<Models.SeasonDetails> UpdateSeason(string season, Models.SeasonChanges body = null, CallOptions options = null)
        {
            return caller.Call<Models.SeasonDetails>("battlepass-update-season", path: new System.Collections.Generic.Dictionary<string, object> { { "season", season } }, body: body ?? new Models.SeasonChanges(), options: options);
        }
    }
}
