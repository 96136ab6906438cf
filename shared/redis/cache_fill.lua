-- Keep a value if the lease on its key is still ours. KEYS: key. ARGV: lease, value, seconds. Returns 1 if kept, else 0.
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3]) return 1 end
return 0
