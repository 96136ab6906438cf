-- Take a lease, or be told when to come again. KEYS: the lease; who comes again. ARGV: token, milliseconds.
-- Returns 0 if it is ours. Else the milliseconds that it has left for the first who asks, and -1 for all others.
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
local left = math.max(redis.call('PTTL', KEYS[1]), 1)
if redis.call('SET', KEYS[2], 1, 'NX', 'PX', left) then return left end
return -1
