-- Take players who are watched and have come or gone.
-- KEYS: the set of those who are watched and online, by when to look at them; 0: they have come. ARGV: what players' keys begin
-- with, now in seconds since 1970, how many players to look at. Returns how many were looked at, then those who have come or gone,
-- each once.
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[2], 'WITHSCORES', 'LIMIT', 0, ARGV[3])
local changed = {#due / 2}
for place = 1, #due, 2 do
  local player, comes = due[place], tonumber(due[place + 1]) == 0
  local left = redis.call('TTL', ARGV[1] .. player)
  if left >= 0 then
    redis.call('ZADD', KEYS[1], tonumber(ARGV[2]) + left + 1, player)
  else
    redis.call('ZREM', KEYS[1], player)
  end
  if comes or left < 0 then changed[#changed + 1] = player end
end
return changed
