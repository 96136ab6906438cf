-- Scores of a board by rank. ARGV: prefix, set of wanted boards, board, scope, first rank from 0, how many.
-- Returns false when the board is not there whole, else {total, member, standing, member, standing …}.
local prefix, scope = ARGV[1], ARGV[4]
local sizes = redis.call('HMGET', prefix .. 'sizes', 'open', scope)
local total = redis.call('ZCARD', prefix .. scope)
local whole = total == tonumber(sizes[2] or 0) and (scope ~= '*' or total == redis.call('HLEN', prefix .. 'times'))
if sizes[1] ~= '1' or not whole then
  if sizes[1] then redis.call('HDEL', prefix .. 'sizes', 'open') end
  redis.call('SADD', ARGV[2], ARGV[3])
  return false
end
local answer = {total}
local first, size = tonumber(ARGV[5]), tonumber(ARGV[6])
if size > 0 then
  for i, part in ipairs(redis.call('ZREVRANGE', prefix .. scope, first, first + size - 1, 'WITHSCORES')) do answer[i+1] = part end
end
return answer
