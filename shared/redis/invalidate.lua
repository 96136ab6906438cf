-- Forget values and leases, and say which flags are up.
-- KEYS: the values, then the flags. ARGV: how many of them are values. Returns 1 or 0 a flag, in their order.
local values, flags = tonumber(ARGV[1]), {}
for place, key in ipairs(KEYS) do
  if place <= values then redis.call('UNLINK', key) else flags[#flags + 1] = redis.call('EXISTS', key) end
end
return flags
