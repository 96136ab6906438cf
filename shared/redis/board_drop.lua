-- Forget a board. KEYS: board, sizes. ARGV: scope.
redis.call('UNLINK', KEYS[1])
redis.call('HDEL', KEYS[2], ARGV[1])
return 1
