-- Admit a request: look at the session, count against the limit, look for the page.
-- KEYS: session ('' for none), limit, page ('' for none), the network's limit ('' for none), what says that the player is
-- there ('' for none), what says that somebody wants to know when the player comes, and the set of those who have come.
-- ARGV: seconds of the window, the most requests in it, our lease on the page, its milliseconds, the network's most requests,
-- for how many seconds the player is there from now on, and the player.
-- Returns the session's state, the count, the seconds left of the window, the page or somebody's lease on it, and the limit
-- that the count is of: the network's, where that is exceeded.
local session = false
if KEYS[1] ~= '' then session = redis.call('GET', KEYS[1]) end
local count = redis.call('INCR', KEYS[2])
if count == 1 then redis.call('EXPIRE', KEYS[2], ARGV[1]) end
local left = ARGV[1]
if count > 1 then left = redis.call('TTL', KEYS[2]) end
local limit = tonumber(ARGV[2])
if KEYS[4] ~= '' then
  local together = redis.call('INCR', KEYS[4])
  if together == 1 then redis.call('EXPIRE', KEYS[4], ARGV[1]) end
  if together > tonumber(ARGV[5]) and count <= limit then
    count, limit, left = together, tonumber(ARGV[5]), redis.call('TTL', KEYS[4])
  end
end
if (KEYS[5] or '') ~= '' and session ~= 'ended' and count <= limit then
  local comes = not redis.call('SET', KEYS[5], '1', 'EX', ARGV[6], 'GET')
  if comes and redis.call('EXISTS', KEYS[6]) == 1 then redis.call('ZADD', KEYS[7], 0, ARGV[7]) end
end
local page = false
if KEYS[3] ~= '' and session ~= 'ended' and count <= limit then
  page = redis.call('GET', KEYS[3])
  if not page then redis.call('SET', KEYS[3], ARGV[3], 'PX', ARGV[4]) end
end
return {session, count, left, page, limit}
