"""Keeping live boards: filling them, dropping them, and comparing them with the record they are made of.

What raises when Redis is down says so; the rest says None or False.
"""

from collections.abc import Sequence
from secrets import token_bytes
from typing import Any

from shared.redis.boards import Boards, Card
from shared.redis.client import redis_client, redis_connection
from shared.telemetry import metrics

_STATE = """
local prefix = ARGV[1]
local size, cards = redis.call('ZCARD', prefix .. ARGV[2]), redis.call('HLEN', prefix .. 'cards')
local counted = tonumber(redis.call('HGET', prefix .. 'sizes', ARGV[2]) or 0)
local whole = size == cards and size == counted
local sizes = redis.call('HGETALL', prefix .. 'sizes')
for i = 1, #sizes, 2 do
  if redis.call('ZCARD', prefix .. sizes[i]) ~= tonumber(sizes[i+1]) then whole = false end
end
if not whole then redis.call('DEL', prefix .. 'open') end
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
    if redis.call('ZREM', prefix .. scope, ARGV[i]) == 1 then redis.call('HINCRBY', prefix .. 'sizes', scope, -1) end
    redis.call('UNLINK', (string.gsub(page, '{scope}', scope)))
  end
  redis.call('HDEL', prefix .. 'cards', ARGV[i])
end
return 1
"""


async def begin_filling(boards: Boards) -> bytes:
    """A token to open the boards with; what they hold is counted anew. Raises what the Redis client raises."""
    token = token_bytes(16)
    metrics.count_redis()
    async with redis_client().pipeline() as pipe:
        pipe.set(f"{boards.prefix}filling", token)
        pipe.unlink(f"{boards.prefix}sizes")
        await pipe.execute()
    return token


async def open_to_readers(boards: Boards, token: bytes | None = None) -> bool:
    """Let readers use the boards: they are complete. Raises what the Redis client raises.

    With the token of a filling, only if Redis was not emptied meanwhile; False when it was.
    """
    if token is not None:
        metrics.count_redis()
        if await redis_client().get(f"{boards.prefix}filling") != token:
            return False
    metrics.count_redis()
    async with redis_client().pipeline() as pipe:
        if token is not None:
            pipe.unlink(f"{boards.prefix}filling")
        pipe.set(f"{boards.prefix}open", 1)
        await pipe.execute()
    return True


async def state(boards: Boards, scope: str) -> tuple[bool, int]:
    """Whether the boards were filled since Redis was emptied, and how many players the board of `scope` has.

    Every player with a card is on that board, and each board holds as many players as came to it and did not leave:
    where Redis has lost a part, the boards are closed.
    Raises what the Redis client raises.
    """
    is_open, size = await redis_connection().run(_STATE, [], [boards.prefix, scope])
    return bool(is_open), int(size)


async def compare(boards: Boards, cards: Sequence[Card]) -> tuple[list[str], list[str]] | None:
    """The players of these cards who are missing on a board, and those who stand or are shown otherwise."""
    arguments: list[str | bytes | int] = [boards.prefix]
    for card in cards:
        arguments += card.arguments
    wrong = await boards.run(_COMPARE, arguments)
    if wrong is None:
        return None
    found = list(zip(wrong, (card.player_id for card in cards), strict=True))
    return [player for state, player in found if state == 1], [player for state, player in found if state > 1]


async def sample(boards: Boards, size: int) -> list[str]:
    """So many of the players who have a card, at random. Raises what the Redis client raises."""
    metrics.count_redis()
    redis: Any = redis_client()
    return [player.decode() for player in await redis.hrandfield(f"{boards.prefix}cards", size)]


async def players(boards: Boards, cursor: int = 0) -> tuple[int, list[str]]:
    """Some hundreds of the players who have a card, and the cursor of the next (0 at the end).

    Raises what the Redis client raises.
    """
    metrics.count_redis()
    redis: Any = redis_client()  # its own type knows lists as well as what comes
    cursor, found = await redis.hscan(f"{boards.prefix}cards", cursor, count=500)
    return cursor, [player.decode() for player in found]


async def remove(boards: Boards, player_ids: Sequence[str], page: str, scopes: Sequence[str]) -> bool:
    """Take players off the boards that their cards name and these; False when Redis did not take it."""
    return await boards.run(_REMOVE, [boards.prefix, page, ",".join(scopes), *player_ids]) is not None


async def drop(boards: Boards, scope: str) -> None:
    """Forget the board of a scope that no card names any more. Raises what the Redis client raises."""
    metrics.count_redis()
    async with redis_client().pipeline() as pipe:
        pipe.unlink(f"{boards.prefix}{scope}")
        pipe.hdel(f"{boards.prefix}sizes", scope)
        await pipe.execute()
