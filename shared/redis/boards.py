"""Live boards in Redis: a sorted set a scope, a card a player. O(log n) to move, to rank, to read around.

A board is open once it has been filled from Firestore; Redis emptied means closed, and readers ask Firestore
until it has been filled again. So they do while a board is behind: when Redis did not take a move, whoever noticed
says so as soon as Redis answers again. A card carries its version, so moves may arrive in any order.

How many players came to each board and left it is counted apart from it (`sizes`): a board that Redis lost, even one
that players have come back to since, differs from its count. While boards are being filled, counts begin anew.

In a scope that is written `season-3=1234` a card stands by that number and not by its own standing. Nobody leaves
such a board: it is dropped whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from shared.redis.client import redis_client, redis_connection, redis_errors
from shared.redis.deferred import defer, send_deferred
from shared.telemetry import log

_APPLY = """
local function rank_of(board, player) return redis.call('ZREVRANK', board, player) end
local prefix, page = ARGV[1], ARGV[2]
local stale, sizes = {}, prefix .. 'sizes'
local filling = redis.call('EXISTS', prefix .. 'filling') == 1
for i = 3, #ARGV, 5 do
  local player, standing, version, scopes, card = ARGV[i], ARGV[i+1], tonumber(ARGV[i+2]), ARGV[i+3], ARGV[i+4]
  local known = redis.call('HGET', prefix .. 'cards', player)
  local known_version, known_scopes = -1, ''
  if known then
    local v, s = string.match(known, '^(%d+)|([^|]*)|')
    known_version, known_scopes = tonumber(v), s
  end
  if version >= known_version then
    local names = string.gsub(scopes, ',[^,]+=%d+', '')
    for scope in string.gmatch(known_scopes, '[^,]+') do
      if not string.find(',' .. names .. ',', ',' .. scope .. ',', 1, true) then
        if redis.call('ZREM', prefix .. scope, player) == 1 then redis.call('HINCRBY', sizes, scope, -1) end
        stale[string.gsub(page, '{scope}', scope)] = true
      end
    end
    for scope, other in string.gmatch(scopes, '([^,=]+)=?(%d*)') do
      local before = rank_of(prefix .. scope, player)
      if filling then redis.call('HSETNX', sizes, scope, redis.call('ZCARD', prefix .. scope)) end
      local came = redis.call('ZADD', prefix .. scope, other ~= '' and other or standing, player)
      if came == 1 then redis.call('HINCRBY', sizes, scope, 1) end
      local after = rank_of(prefix .. scope, player)
      if (before and before < 100) or after < 100 then stale[string.gsub(page, '{scope}', scope)] = true end
    end
    redis.call('HSET', prefix .. 'cards', player, version .. '|' .. names .. '|' .. card)
  end
end
for key in pairs(stale) do redis.call('UNLINK', key) end
return 1
"""

_AROUND = """
local prefix, scope, player, each = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
if redis.call('GET', prefix .. 'open') ~= '1' then return false end
local board = prefix .. scope
local total, rank = redis.call('ZCARD', board), redis.call('ZREVRANK', board, player)
if not rank then return {total, -1, 0, {}, 0} end
local first, above = math.max(0, rank - each), 0
local players, own = redis.call('ZREVRANGE', board, first, rank + each), tonumber(redis.call('ZSCORE', board, player))
for i = 5, #ARGV do
  if tonumber(ARGV[i]) > own then
    above = redis.call('ZCOUNT', board, ARGV[i], '+inf')
    break
  end
end
return {total, rank, first, redis.call('HMGET', prefix .. 'cards', unpack(players)), above}
"""

_TOP = """
local prefix, scope, size = ARGV[1], ARGV[2], tonumber(ARGV[3])
if redis.call('GET', prefix .. 'open') ~= '1' then return false end
local players = redis.call('ZREVRANGE', prefix .. scope, 0, size - 1)
if #players == 0 then return {0, {}} end
return {redis.call('ZCARD', prefix .. scope), redis.call('HMGET', prefix .. 'cards', unpack(players))}
"""


@dataclass(frozen=True, slots=True)
class Card:
    """A player on the boards: the standing that orders it, the version of the change, the scopes, what is shown."""

    player_id: str
    standing: int
    version: int
    scopes: tuple[str, ...]
    content: str | bytes

    @property
    def arguments(self) -> tuple[str, int, int, str, str | bytes]:
        """The card as the scripts take it."""
        return self.player_id, self.standing, self.version, ",".join(self.scopes), self.content


@dataclass(frozen=True, slots=True)
class Top:
    """The first cards of a board and how many players are on it."""

    total: int
    cards: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """The cards around a player. Ranks begin at 1; `rank` is None for a player who is not on the board.

    `band_rank` is the rank among those of the player's band.
    """

    total: int
    rank: int | None
    first_rank: int
    cards: tuple[bytes, ...]
    band_rank: int


@dataclass(frozen=True, slots=True)
class Boards:
    """The live boards of one service. Nothing here raises when Redis is down: it says None or False."""

    service: str

    @property
    def prefix(self) -> str:
        """What the keys in Redis begin with."""
        return f"{self.service}:board:"

    async def apply(self, cards: Sequence[Card], page: str) -> bool:
        """Move players to their standings; False when Redis did not take it. Pages that show them are forgotten."""
        arguments: list[str | bytes | int] = [self.prefix, page]
        for card in cards:
            arguments += card.arguments
        applied = await self.run(_APPLY, arguments) is not None
        if not applied:
            defer(self.prefix, self._mark_behind)
        return applied

    async def top(self, scope: str, size: int) -> Top | None:
        """The first `size` of a board; None when the live board cannot be used."""
        found = await self.run(_TOP, [self.prefix, scope, size])
        return None if found is None or None in found[1] else Top(found[0], _contents(found[1]))

    async def around(self, scope: str, player_id: str, each: int, bands: Sequence[int] = ()) -> Around | None:
        """A player and `each` either side; None when the live board cannot be used.

        `bands` are the standings at which bands of players begin, the lowest first.
        """
        found = await self.run(_AROUND, [self.prefix, scope, player_id, each, *bands])
        if found is None or None in found[3]:
            return None
        total, rank, first, cards, above = found
        return Around(total, None if rank < 0 else rank + 1, first + 1, _contents(cards), rank + 1 - above)

    async def _mark_behind(self) -> None:
        await redis_client().set(f"{self.prefix}open", "behind", xx=True)

    async def run(self, source: str, arguments: Sequence[str | bytes | int]) -> Any:
        """Run a script; None when Redis does not answer."""
        try:
            await send_deferred()
            return await redis_connection().run(source, [], arguments)
        except redis_errors() as error:
            log.warning("redis.unreachable", error=repr(error))
            return None


def _contents(cards: Sequence[bytes]) -> tuple[bytes, ...]:
    return tuple(card.split(b"|", 2)[2] for card in cards)
