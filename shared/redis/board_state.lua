-- Whether the boards are open and whole; closes them when a part is lost. ARGV: prefix, the scope that all players are in.
-- Returns {1 if open, players in the scope}.
local prefix = ARGV[1]
local size, cards = redis.call('ZCARD', prefix .. ARGV[2]), redis.call('HLEN', prefix .. 'cards')
local counted = tonumber(redis.call('HGET', prefix .. 'sizes', ARGV[2]) or 0)
local whole = size == cards and size == counted
local sizes = redis.call('HGETALL', prefix .. 'sizes')
for i = 1, #sizes, 2 do
  if redis.call('ZCARD', prefix .. sizes[i]) ~= tonumber(sizes[i+1]) then whole = false end
end
if not whole then redis.call('DEL', prefix .. 'open') end
return {redis.call('EXISTS', prefix .. 'open'), size}
