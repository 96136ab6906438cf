"""Live boards in Redis: a sorted set a scope, a card a player. O(log n) to move, to rank, to read around.

A board is open once it has been filled from Firestore; Redis emptied means closed, and readers ask Firestore
until it has been filled again. So they do while a board is behind: when Redis did not take a move, whoever noticed
says so as soon as Redis answers again. A card carries its version, so moves may arrive in any order.

In a scope that is written `season-3=1234` a card stands by that number and not by its own standing. Nobody leaves
such a board: it is dropped whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import randbytes
from typing import Any

from shared import clients, log, telemetry
from shared.catch_up import catch_up, later

_APPLY = """
local function rank_of(board, player) return redis.call('ZREVRANK', board, player) end
local prefix, page = ARGV[1], ARGV[2]
local stale = {}
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
        redis.call('ZREM', prefix .. scope, player)
        stale[string.gsub(page, '{scope}', scope)] = true
      end
    end
    for scope, other in string.gmatch(scopes, '([^,=]+)=?(%d*)') do
      local before = rank_of(prefix .. scope, player)
      redis.call('ZADD', prefix .. scope, other ~= '' and other or standing, player)
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
if not rank then return {total, -1, 0, {}} end
local first = math.max(0, rank - each)
local players = redis.call('ZREVRANGE', board, first, rank + each)
return {total, rank, first, redis.call('HMGET', prefix .. 'cards', unpack(players))}
"""

_TOP = """
local prefix, scope, size = ARGV[1], ARGV[2], tonumber(ARGV[3])
if redis.call('GET', prefix .. 'open') ~= '1' then return false end
local players = redis.call('ZREVRANGE', prefix .. scope, 0, size - 1)
if #players == 0 then return {0, {}} end
return {redis.call('ZCARD', prefix .. scope), redis.call('HMGET', prefix .. 'cards', unpack(players))}
"""

_STATE = """
local prefix = ARGV[1]
local size, cards = redis.call('ZCARD', prefix .. ARGV[2]), redis.call('HLEN', prefix .. 'cards')
if size ~= cards then redis.call('DEL', prefix .. 'open') end
return {redis.call('EXISTS', prefix .. 'open'), size}
"""

_COMPARE = """
local prefix, wrong = ARGV[1], {}
for i = 2, #ARGV, 5 do
  local player, standing, version, scopes = ARGV[i], ARGV[i+1], ARGV[i+2], ARGV[i+3]
  local names = string.gsub(scopes, ',[^,]+=%d+', '')
  local known, state = redis.call('HGET', prefix .. 'cards', player), 0
  if not known then state = 1
  elseif known ~= version .. '|' .. names .. '|' .. ARGV[i+4] then state = 2 end
  for scope, other in string.gmatch(scopes, '([^,=]+)=?(%d*)') do
    local score = redis.call('ZSCORE', prefix .. scope, player)
    if not score then state = 1
    elseif state == 0 and tonumber(score) ~= tonumber(other ~= '' and other or standing) then state = 2 end
  end
  if known and tonumber(string.match(known, '^%d+')) > tonumber(version) then state = 0 end
  wrong[#wrong + 1] = state
end
return wrong
"""

_REMOVE = """
local prefix, page = ARGV[1], ARGV[2]
for i = 4, #ARGV do
  local known = redis.call('HGET', prefix .. 'cards', ARGV[i])
  local scopes = (known and string.match(known, '^%d+|([^|]*)|') or '') .. ',' .. ARGV[3]
  for scope in string.gmatch(scopes, '[^,]+') do
    redis.call('ZREM', prefix .. scope, ARGV[i])
    redis.call('UNLINK', (string.gsub(page, '{scope}', scope)))
  end
  redis.call('HDEL', prefix .. 'cards', ARGV[i])
end
return 1
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
    """The cards around a player. Ranks begin at 1; `rank` is None for a player who is not on the board."""

    total: int
    rank: int | None
    first_rank: int
    cards: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Boards:
    """The live boards of one service. Nothing here raises when Redis is down: it says None or False."""

    service: str

    @property
    def _prefix(self) -> str:
        return f"{self.service}:board:"

    async def apply(self, cards: Sequence[Card], page: str) -> bool:
        """Move players to their standings; False when Redis did not take it. Pages that show them are forgotten."""
        arguments: list[str | bytes | int] = [self._prefix, page]
        for card in cards:
            arguments += card.arguments
        applied = await self._run(_APPLY, arguments) is not None
        if not applied:
            later(self._prefix, self._mark_behind)
        return applied

    async def top(self, scope: str, size: int) -> Top | None:
        """The first `size` of a board; None when the live board cannot be used."""
        found = await self._run(_TOP, [self._prefix, scope, size])
        return None if found is None or None in found[1] else Top(found[0], _contents(found[1]))

    async def around(self, scope: str, player_id: str, each: int) -> Around | None:
        """A player and `each` either side; None when the live board cannot be used."""
        found = await self._run(_AROUND, [self._prefix, scope, player_id, each])
        if found is None or None in found[3]:
            return None
        total, rank, first, cards = found
        return Around(total, None if rank < 0 else rank + 1, first + 1, _contents(cards))

    async def compare(self, cards: Sequence[Card]) -> tuple[list[str], list[str]] | None:
        """The players of these cards who are missing on a board, and those who stand or are shown otherwise."""
        arguments: list[str | bytes | int] = [self._prefix]
        for card in cards:
            arguments += card.arguments
        wrong = await self._run(_COMPARE, arguments)
        if wrong is None:
            return None
        found = list(zip(wrong, (card.player_id for card in cards), strict=True))
        return [player for state, player in found if state == 1], [player for state, player in found if state > 1]

    async def players(self, cursor: int = 0) -> tuple[int, list[str]]:
        """Some hundreds of the players who have a card, and the cursor of the next (0 at the end).

        Raises what the Redis client raises.
        """
        telemetry.count_redis()
        redis: Any = clients.redis()  # its own type knows lists as well as what comes
        cursor, found = await redis.hscan(f"{self._prefix}cards", cursor, count=500)
        return cursor, [player.decode() for player in found]

    async def sample(self, size: int) -> list[str]:
        """So many of the players who have a card, at random. Raises what the Redis client raises."""
        telemetry.count_redis()
        redis: Any = clients.redis()
        return [player.decode() for player in await redis.hrandfield(f"{self._prefix}cards", size)]

    async def remove(self, player_ids: Sequence[str], page: str, scopes: Sequence[str]) -> bool:
        """Take players off the boards that their cards name and these; False when Redis did not take it."""
        return await self._run(_REMOVE, [self._prefix, page, ",".join(scopes), *player_ids]) is not None

    async def drop(self, scope: str) -> None:
        """Forget the board of a scope that no card names any more. Raises what the Redis client raises."""
        telemetry.count_redis()
        await clients.redis().unlink(f"{self._prefix}{scope}")

    async def begin_filling(self) -> bytes:
        """A token to open the boards with. Raises what the Redis client raises."""
        token = randbytes(16)
        telemetry.count_redis()
        await clients.redis().set(f"{self._prefix}filling", token)
        return token

    async def open(self, token: bytes | None = None) -> bool:
        """Let readers use the boards: they are complete. Raises what the Redis client raises.

        With the token of a filling, only if Redis was not emptied meanwhile; False when it was.
        """
        if token is not None:
            telemetry.count_redis()
            if await clients.redis().get(f"{self._prefix}filling") != token:
                return False
        telemetry.count_redis()
        await clients.redis().set(f"{self._prefix}open", 1)
        return True

    async def _mark_behind(self) -> None:
        await clients.redis().set(f"{self._prefix}open", "behind", xx=True)

    async def state(self, scope: str) -> tuple[bool, int]:
        """Whether the boards were filled since Redis was emptied, and how many players the board of `scope` has.

        Every player with a card is on that board: where one has lost what the other has, the boards are closed.
        Raises what the Redis client raises.
        """
        telemetry.count_redis()
        is_open, size = await clients.redis_wire().run(_STATE, [], [self._prefix, scope])
        return bool(is_open), int(size)

    async def _run(self, source: str, arguments: Sequence[str | bytes | int]) -> Any:
        telemetry.count_redis()
        try:
            await catch_up()
            return await clients.redis_wire().run(source, [], arguments)
        except clients.redis_errors() as error:
            log.warning("redis.unreachable", error=repr(error))
            return None


def _contents(cards: Sequence[bytes]) -> tuple[bytes, ...]:
    return tuple(card.split(b"|", 2)[2] for card in cards)
