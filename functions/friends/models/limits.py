"""How many friends, requests and blocked players a player may have."""

from shared.model import Model


class Limits(Model):
    """The limits of one player: friends, requests that wait, requests a UTC day, blocked players."""

    friends_limit: int
    pending_friend_requests_limit: int
    daily_friend_requests_limit: int
    blocked_players_limit: int
