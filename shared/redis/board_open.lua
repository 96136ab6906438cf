-- Open boards. KEYS: filling, open. ARGV: the token of the filling, if there was one.
-- Returns 0, and opens nothing, when the filling is not that one any more; else 1.
if ARGV[1] then
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  redis.call('UNLINK', KEYS[1])
end
redis.call('SET', KEYS[2], 1)
return 1
