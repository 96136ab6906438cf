// Generated from openapi.yaml by `make generate`. Do not edit.
import { items } from "../../pages.js";
import type { CallOptions, Caller } from "../../operation.js";
import type {
  EndedState,
  FriendRequest,
  FriendsPage,
  ListedPlayer,
  ListedState,
  Relation,
  Suggestions,
} from "../models.js";

/** The query of `listFriends`. */
export interface ListFriendsQuery {
  state?: ListedState | undefined;
  limit?: number | undefined;
  /** `next_cursor` of the previous page; leave it out for the first page. */
  cursor?: string | undefined;
}

/** The query of `removeFriend`. */
export interface RemoveFriendQuery {
  state?: EndedState | undefined;
}

/** The service `friends`. */
export class Friends {
  constructor(private readonly caller: Caller) {}

  /**
   * Block a player.
   *
   * Ends a friendship and requests between you. From then on, friend requests and messages between you do not arrive.
   * The player is not told, and does not see it: a request that they send you looks to them like one that you do not
   * answer.
   *
   * Roles: player.
   *
   * Errors: BLOCKED_PLAYERS_LIMIT_REACHED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_WITH_ONESELF, UNKNOWN_PLAYER.
   */
  blockPlayer(userId: string, options?: CallOptions): Promise<Relation> {
    return this.caller.call("friends-block-player", { path: { user_id: userId } }, options);
  }

  /**
   * Get how a player stands to me.
   *
   * Returns whether a player is your friend, has sent you a request or received one from you, or is blocked by you. It
   * does not show whether they block you.
   *
   * Roles: player.
   *
   * Errors: NOT_WITH_ONESELF.
   */
  getRelation(userId: string, options?: CallOptions): Promise<Relation> {
    return this.caller.call("friends-get-relation", { path: { user_id: userId } }, options);
  }

  /**
   * List my friends and friend requests.
   *
   * Your friends, the requests that you sent or received, or the players whom you blocked: `state` says which. The
   * latest come first. A name or picture that a friend changes shows here within a minute, and so does `is_online`:
   * whether a friend has played in the last six minutes, unless the friend hides that (`show_presence` of the profile).
   *
   * Roles: player.
   *
   * Errors: INVALID_CURSOR.
   */
  listFriends(query: ListFriendsQuery = {}, options?: CallOptions): Promise<FriendsPage> {
    return this.caller.call("friends-list-friends", { query }, options);
  }

  /** Every item of `listFriends`, from page to page. */
  iterateListFriends(query: ListFriendsQuery = {}, options?: CallOptions): AsyncGenerator<ListedPlayer> {
    return items((place) => this.listFriends({ ...query, ...place }, options), (page) => page.items, query.cursor);
  }

  /**
   * List suggested friends.
   *
   * Returns up to ten opponents of your latest matches who take friend requests, the most recent one first. A match
   * shows here within five minutes.
   *
   * Roles: player.
   */
  listSuggestions(options?: CallOptions): Promise<Suggestions> {
    return this.caller.call("friends-list-suggestions", {}, options);
  }

  /**
   * Remove a friend, or decline or cancel a request.
   *
   * Removes a friend, declines a request that you received, or cancels one that you sent; a block stays. With `state`,
   * only that is ended: `received` declines their request and changes nothing if you are friends by now. The other
   * player is not told.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, NOT_WITH_ONESELF.
   */
  removeFriend(userId: string, query: RemoveFriendQuery = {}, options?: CallOptions): Promise<Relation> {
    return this.caller.call("friends-remove-friend", { path: { user_id: userId }, query }, options);
  }

  /**
   * Send or accept a friend request.
   *
   * Accepts the player's request if they sent you one, and sends one otherwise. Two players who send each other requests
   * at the same moment become friends. Nothing changes if you are friends already, or have sent a request.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, DAILY_FRIEND_REQUESTS_USED, FRIENDS_LIMIT_REACHED, FRIEND_REQUESTS_REFUSED, IDEMPOTENCY_CONFLICT, NOT_WITH_ONESELF, NO_FRIEND_REQUEST, PLAYER_IS_BLOCKED, THEIR_FRIENDS_LIMIT_REACHED, TOO_MANY_FRIEND_REQUESTS, UNKNOWN_PLAYER.
   */
  requestFriend(userId: string, body: FriendRequest = {}, options?: CallOptions): Promise<Relation> {
    return this.caller.call("friends-request-friend", { path: { user_id: userId }, body }, options);
  }

  /**
   * Unblock a player.
   *
   * Ends your block. It does not make you friends again, and requests that the player sent while they were blocked are
   * gone.
   *
   * Roles: player.
   *
   * Errors: CSRF_REJECTED, NOT_WITH_ONESELF.
   */
  unblockPlayer(userId: string, options?: CallOptions): Promise<Relation> {
    return this.caller.call("friends-unblock-player", { path: { user_id: userId } }, options);
  }
}
