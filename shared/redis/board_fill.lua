-- Begin to fill boards: players are counted anew. KEYS: filling, sizes. ARGV: a token.
redis.call('SET', KEYS[1], ARGV[1])
redis.call('UNLINK', KEYS[2])
return 1
