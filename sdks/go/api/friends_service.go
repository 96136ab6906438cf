// Code generated from openapi.yaml by `make generate`. DO NOT EDIT.

package api

import (
	"context"
)

// FriendsService is the service `friends`.
type FriendsService struct{ caller Caller }

// FriendsListFriendsQuery is the query of ListFriends.
type FriendsListFriendsQuery struct {
	State *ListedState `json:"state,omitempty"`
	Limit *int64       `json:"limit,omitempty"`
	// `next_cursor` of the previous page; leave it out for the first page.
	Cursor *string `json:"cursor,omitempty"`
}

// FriendsRemoveFriendQuery is the query of RemoveFriend.
type FriendsRemoveFriendQuery struct {
	State *EndedState `json:"state,omitempty"`
}

// BlockPlayer: Block a player.
//
// Ends a friendship and requests between you. From then on, friend requests and messages between you do not arrive.
// The player is not told, and does not see it: a request that they send you looks to them like one that you do not
// answer.
//
// Roles: player.
//
// Errors: BLOCKED_PLAYERS_LIMIT_REACHED, CSRF_REJECTED, IDEMPOTENCY_CONFLICT, NOT_WITH_ONESELF, UNKNOWN_PLAYER.
func (s *FriendsService) BlockPlayer(ctx context.Context, userID string, options ...Option) (*Relation, error) {
	var answer Relation
	err := s.caller.Call(ctx, "friends-block-player", Given{Path: map[string]any{"user_id": userID}}, &answer, options...)
	return &answer, err
}

// GetRelation: Get how a player stands to me.
//
// Returns whether a player is your friend, has sent you a request or received one from you, or is blocked by you. It
// does not show whether they block you.
//
// Roles: player.
//
// Errors: NOT_WITH_ONESELF.
func (s *FriendsService) GetRelation(ctx context.Context, userID string, options ...Option) (*Relation, error) {
	var answer Relation
	err := s.caller.Call(ctx, "friends-get-relation", Given{Path: map[string]any{"user_id": userID}}, &answer, options...)
	return &answer, err
}

// ListFriends: List my friends and friend requests.
//
// Your friends, the requests that you sent or received, or the players whom you blocked: `state` says which. The
// latest come first. A name or picture that a friend changes shows here within a minute, and so does `is_online`:
// whether a friend has played in the last six minutes, unless the friend hides that (`show_presence` of the profile).
//
// Roles: player.
//
// Errors: INVALID_CURSOR.
func (s *FriendsService) ListFriends(ctx context.Context, query *FriendsListFriendsQuery, options ...Option) (*FriendsPage, error) {
	var answer FriendsPage
	err := s.caller.Call(ctx, "friends-list-friends", Given{Query: query}, &answer, options...)
	return &answer, err
}

// EachListFriends calls each with every item of ListFriends, from page to page, until it returns an error.
func (s *FriendsService) EachListFriends(ctx context.Context, query *FriendsListFriendsQuery, each func(ListedPlayer) error, options ...Option) error {
	var place FriendsListFriendsQuery
	if query != nil {
		place = *query
	}
	for {
		page, err := s.ListFriends(ctx, &place, options...)
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

// ListSuggestions: List suggested friends.
//
// Returns up to ten opponents of your latest matches who take friend requests, the most recent one first. A match
// shows here within five minutes.
//
// Roles: player.
func (s *FriendsService) ListSuggestions(ctx context.Context, options ...Option) (*Suggestions, error) {
	var answer Suggestions
	err := s.caller.Call(ctx, "friends-list-suggestions", Given{}, &answer, options...)
	return &answer, err
}

// RemoveFriend: Remove a friend, or decline or cancel a request.
//
// Removes a friend, declines a request that you received, or cancels one that you sent; a block stays. With `state`,
// only that is ended: `received` declines their request and changes nothing if you are friends by now. The other
// player is not told.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, NOT_WITH_ONESELF.
func (s *FriendsService) RemoveFriend(ctx context.Context, userID string, query *FriendsRemoveFriendQuery, options ...Option) (*Relation, error) {
	var answer Relation
	err := s.caller.Call(ctx, "friends-remove-friend", Given{Path: map[string]any{"user_id": userID}, Query: query}, &answer, options...)
	return &answer, err
}

// RequestFriend: Send or accept a friend request.
//
// Accepts the player's request if they sent you one, and sends one otherwise. Two players who send each other requests
// at the same moment become friends. Nothing changes if you are friends already, or have sent a request.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, DAILY_FRIEND_REQUESTS_USED, FRIENDS_LIMIT_REACHED, FRIEND_REQUESTS_REFUSED, IDEMPOTENCY_CONFLICT, NOT_WITH_ONESELF, NO_FRIEND_REQUEST, PLAYER_IS_BLOCKED, THEIR_FRIENDS_LIMIT_REACHED, TOO_MANY_FRIEND_REQUESTS, UNKNOWN_PLAYER.
func (s *FriendsService) RequestFriend(ctx context.Context, userID string, body FriendRequest, options ...Option) (*Relation, error) {
	var answer Relation
	err := s.caller.Call(ctx, "friends-request-friend", Given{Path: map[string]any{"user_id": userID}, Body: body}, &answer, options...)
	return &answer, err
}

// UnblockPlayer: Unblock a player.
//
// Ends your block. It does not make you friends again, and requests that the player sent while they were blocked are
// gone.
//
// Roles: player.
//
// Errors: CSRF_REJECTED, NOT_WITH_ONESELF.
func (s *FriendsService) UnblockPlayer(ctx context.Context, userID string, options ...Option) (*Relation, error) {
	var answer Relation
	err := s.caller.Call(ctx, "friends-unblock-player", Given{Path: map[string]any{"user_id": userID}}, &answer, options...)
	return &answer, err
}
