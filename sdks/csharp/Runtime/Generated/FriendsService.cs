// Generated from openapi.yaml by `make generate`. Do not edit.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Ludus
{
    /// <summary>The query of ListFriends.</summary>
    public class FriendsListFriendsQuery
    {
        [JsonProperty("state")]
        public string State;

        [JsonProperty("limit")]
        public long? Limit;

        /// <summary>`next_cursor` of the previous page; leave it out for the first page.</summary>
        [JsonProperty("cursor")]
        public string Cursor;
    }

    /// <summary>The query of RemoveFriend.</summary>
    public class FriendsRemoveFriendQuery
    {
        [JsonProperty("state")]
        public string State;
    }

    /// <summary>The service friends.</summary>
    public class FriendsService
    {
        private readonly ICaller caller;

        public FriendsService(ICaller caller)
        {
            this.caller = caller;
        }

        /// <summary>
        /// Block a player.
        ///
        /// Ends a friendship and requests between you. From then on, friend requests and messages between you do not arrive.
        /// The player is not told, and does not see it: a request that they send you looks to them like one that you do not
        /// answer.
        ///
        /// Roles: player.
        ///
        /// Errors: BLOCKED_PLAYERS_LIMIT_REACHED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_WITH_ONESELF, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.Relation> BlockPlayer(string userId, CallOptions options = null)
        {
            return caller.Call<Models.Relation>("friends-block-player", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, options: options);
        }

        /// <summary>
        /// Get how a player stands to me.
        ///
        /// Returns whether a player is your friend, has sent you a request or received one from you, or is blocked by you. It
        /// does not show whether they block you.
        ///
        /// Roles: player.
        ///
        /// Errors: NOT_WITH_ONESELF.
        /// </summary>
        public Task<Models.Relation> GetRelation(string userId, CallOptions options = null)
        {
            return caller.Call<Models.Relation>("friends-get-relation", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, options: options);
        }

        /// <summary>
        /// List my friends and friend requests.
        ///
        /// Your friends, the requests that you sent or received, or the players whom you blocked: `state` says which. The
        /// latest come first. A name or picture that a friend changes shows here within a minute, and so does `is_online`:
        /// whether a friend has played in the last six minutes, unless the friend hides that (`show_presence` of the profile).
        ///
        /// Roles: player.
        ///
        /// Errors: INVALID_CURSOR.
        /// </summary>
        public Task<Models.FriendsPage> ListFriends(FriendsListFriendsQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.FriendsPage>("friends-list-friends", query: query, options: options);
        }

        /// <summary>Calls `each` with every item of ListFriends, from page to page.</summary>
        public async Task<int> EachListFriends(Action<Models.ListedPlayer> each, FriendsListFriendsQuery query = null, CallOptions options = null)
        {
            var place = Json.Copy(query) ?? new FriendsListFriendsQuery();
            for (var count = 0; ;)
            {
                var page = await ListFriends(place, options);
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
        /// List suggested friends.
        ///
        /// Returns up to ten opponents of your latest matches who take friend requests, the most recent one first. A match
        /// shows here within five minutes.
        ///
        /// Roles: player.
        /// </summary>
        public Task<Models.Suggestions> ListSuggestions(CallOptions options = null)
        {
            return caller.Call<Models.Suggestions>("friends-list-suggestions", options: options);
        }

        /// <summary>
        /// Remove a friend, or decline or cancel a request.
        ///
        /// Removes a friend, declines a request that you received, or cancels one that you sent; a block stays. With `state`,
        /// only that is ended: `received` declines their request and changes nothing if you are friends by now. The other
        /// player is not told.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, NOT_WITH_ONESELF.
        /// </summary>
        public Task<Models.Relation> RemoveFriend(string userId, FriendsRemoveFriendQuery query = null, CallOptions options = null)
        {
            return caller.Call<Models.Relation>("friends-remove-friend", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, query: query, options: options);
        }

        /// <summary>
        /// Send or accept a friend request.
        ///
        /// Accepts the player's request if they sent you one, and sends one otherwise. Two players who send each other requests
        /// at the same moment become friends. Nothing changes if you are friends already, or have sent a request.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, DAILY_FRIEND_REQUESTS_USED, FRIENDS_LIMIT_REACHED, FRIEND_REQUESTS_REFUSED, IDEMPOTENCY_CONFLICT, NOT_WITH_ONESELF, NO_FRIEND_REQUEST, PLAYER_IS_BLOCKED, THEIR_FRIENDS_LIMIT_REACHED, TOO_MANY_FRIEND_REQUESTS, UNKNOWN_PLAYER.
        /// </summary>
        public Task<Models.Relation> RequestFriend(string userId, Models.FriendRequest body = null, CallOptions options = null)
        {
            return caller.Call<Models.Relation>("friends-request-friend", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, body: body ?? new Models.FriendRequest(), options: options);
        }

        /// <summary>
        /// Unblock a player.
        ///
        /// Ends your block. It does not make you friends again, and requests that the player sent while they were blocked are
        /// gone.
        ///
        /// Roles: player.
        ///
        /// Errors: CSRF_REJECTED, NOT_WITH_ONESELF.
        /// </summary>
        public Task<Models.Relation> UnblockPlayer(string userId, CallOptions options = null)
        {
            return caller.Call<Models.Relation>("friends-unblock-player", path: new System.Collections.Generic.Dictionary<string, object> { { "user_id", userId } }, options: options);
        }
    }
}
