-- Give a lease back if it is still ours. KEYS: key. ARGV: token. Returns 1 if it was, else 0.
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) return 1 end
return 0
