-- A player's score and those around. ARGV: prefix, set of wanted boards, board, scope, player, how many on each side.
-- Returns false when the board is not there whole, else {total, rank from 0 or -1, rank of the first, member, standing …}.
local prefix, scope = ARGV[1], ARGV[4]
local sizes = redis.call('HMGET', prefix .. 'sizes', 'open', scope)
local total = redis.call('ZCARD', prefix .. scope)
local whole = total == tonumber(sizes[2] or 0) and (scope ~= '*' or total == redis.call('HLEN', prefix .. 'times'))
if sizes[1] ~= '1' or not whole then
  if sizes[1] then redis.call('HDEL', prefix .. 'sizes', 'open') end
  redis.call('SADD', ARGV[2], ARGV[3])
  return false
end
local each = tonumber(ARGV[6])
local kept = redis.call('HGET', prefix .. 'times', ARGV[5])
local rank = kept and redis.call('ZREVRANK', prefix .. scope, string.sub(kept, 1, 7) .. ARGV[5])
if not rank then return {total, -1, 0} end
local first = math.max(0, rank - each)
local answer = {total, rank, first}
for i, part in ipairs(redis.call('ZREVRANGE', prefix .. scope, first, rank + each, 'WITHSCORES')) do answer[i+3] = part end
return answer
