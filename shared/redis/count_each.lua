-- Count one more under each key, in a window that begins with its first.
-- KEYS: the limits. ARGV: seconds of the window.
-- Returns the counts, in the order of the keys.
local counts = {}
for place, key in ipairs(KEYS) do
  counts[place] = redis.call('INCR', key)
  if counts[place] == 1 then redis.call('EXPIRE', key, ARGV[1]) end
end
return counts
