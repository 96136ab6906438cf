-- A player and those around. ARGV: prefix, scope, player, how many on each side, then where bands begin, lowest first.
-- Returns false when the boards are closed, else {total, rank from 0 or -1, rank of the first card, cards,
-- players above the player's band}.
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
