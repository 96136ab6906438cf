-- Put scores on a board, or take them off, and forget the pages that show them.
-- ARGV: prefix, set of wanted boards, board, then five a player: player, when (7 bytes), standing or '' to take it off,
-- version, country or '--'. A version older than the last changes nothing. Returns 1, or 0 for a board that is not filled.
local prefix = ARGV[1]
local sizes, times, gone = prefix .. 'sizes', prefix .. 'times', prefix .. 'gone'
local state = redis.call('HMGET', sizes, 'open', 'filling')
if not state[1] and not state[2] then
  redis.call('SADD', ARGV[2], ARGV[3])
  return 0
end
local function rank_of(scope, member) return redis.call('ZREVRANK', prefix .. scope, member) end
local function forget(scope, rank) if rank and rank < 100 then redis.call('UNLINK', prefix .. 'page:' .. scope) end end
for i = 4, #ARGV, 5 do
  local player, when, standing, version, country = ARGV[i], ARGV[i+1], ARGV[i+2], tonumber(ARGV[i+3]), ARGV[i+4]
  local kept = redis.call('HGET', times, player)
  local last = kept and string.sub(kept, 10) or redis.call('HGET', gone, player) or -1
  if version >= tonumber(last) then
    if kept then
      local member = string.sub(kept, 1, 7) .. player
      for _, scope in ipairs({'*', string.sub(kept, 8, 9)}) do
        local rank = scope ~= '--' and rank_of(scope, member)
        if rank then
          forget(scope, rank)
          redis.call('ZREM', prefix .. scope, member)
          redis.call('HINCRBY', sizes, scope, -1)
        end
      end
    end
    if standing == '' then
      redis.call('HDEL', times, player)
      redis.call('HSET', gone, player, version)
    else
      for _, scope in ipairs({'*', country}) do
        if scope ~= '--' then
          redis.call('ZADD', prefix .. scope, standing, when .. player)
          redis.call('HINCRBY', sizes, scope, 1)
          forget(scope, rank_of(scope, when .. player))
        end
      end
      redis.call('HSET', times, player, when .. country .. version)
      redis.call('HDEL', gone, player)
    end
  end
end
return 1
