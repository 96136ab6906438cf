-- Count a failure. KEYS: counter. ARGV: seconds to remember it. Returns the count.
local count = redis.call('INCR', KEYS[1])
redis.call('EXPIRE', KEYS[1], ARGV[1])
return count
