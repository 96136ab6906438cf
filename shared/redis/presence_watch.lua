-- Watch players: note when they come, and when it is time to see whether those who are online have gone.
-- KEYS: the set of those who are watched and online. ARGV: what players' keys begin with, for how many seconds, now in seconds
-- since 1970, then the players. Returns those who are online.
local online = {}
for place = 4, #ARGV do
  local player = ARGV[place]
  redis.call('SET', ARGV[1] .. 'watched:' .. player, '1', 'EX', ARGV[2])
  local left = redis.call('TTL', ARGV[1] .. player)
  if left >= 0 then
    redis.call('ZADD', KEYS[1], 'NX', tonumber(ARGV[3]) + left + 1, player)
    online[#online + 1] = player
  end
end
return online
