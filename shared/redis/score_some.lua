-- The scores of some players. ARGV: prefix, set of wanted boards, board, scope, players.
-- Returns false when the board is not there whole, else member and standing of each who is on it.
local prefix, scope = ARGV[1], ARGV[4]
local sizes = redis.call('HMGET', prefix .. 'sizes', 'open', scope)
local total = redis.call('ZCARD', prefix .. scope)
local whole = total == tonumber(sizes[2] or 0) and (scope ~= '*' or total == redis.call('HLEN', prefix .. 'times'))
if sizes[1] ~= '1' or not whole then
  if sizes[1] then redis.call('HDEL', prefix .. 'sizes', 'open') end
  redis.call('SADD', ARGV[2], ARGV[3])
  return false
end
local answer = {}
for i = 5, #ARGV do
  local kept = redis.call('HGET', prefix .. 'times', ARGV[i])
  local member = kept and string.sub(kept, 1, 7) .. ARGV[i]
  local standing = member and redis.call('ZSCORE', prefix .. scope, member)
  if standing then
    answer[#answer+1] = member
    answer[#answer+1] = standing
  end
end
return answer
