-- Forget values and leases, say which flags are up, and whose turn of those that take turns begins.
-- KEYS: the values, then the flags, then for each that takes turns its flag and its turn. ARGV: how many are values, then
-- for each that takes turns when its turn ends, in milliseconds since 1970. Returns 1 or 0 for each flag, then for each that
-- takes turns: 1 where its flag is up and nobody has this turn yet.
local values, turns, answers = tonumber(ARGV[1]), #ARGV - 1, {}
local flags = #KEYS - values - 2 * turns
for place = 1, values do redis.call('UNLINK', KEYS[place]) end
for place = values + 1, values + flags do answers[#answers + 1] = redis.call('EXISTS', KEYS[place]) end
for turn = 1, turns do
  local place = values + flags + 2 * turn - 1
  local first = redis.call('EXISTS', KEYS[place]) == 1
    and redis.call('SET', KEYS[place + 1], '1', 'NX', 'PXAT', ARGV[turn + 1])
  answers[#answers + 1] = first and 1 or 0
end
return answers
