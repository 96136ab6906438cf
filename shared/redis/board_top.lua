-- The first players of a board. ARGV: prefix, scope, how many. Returns false when the boards are closed, else {total, cards}.
local prefix, scope, size = ARGV[1], ARGV[2], tonumber(ARGV[3])
if redis.call('GET', prefix .. 'open') ~= '1' then return false end
local players = redis.call('ZREVRANGE', prefix .. scope, 0, size - 1)
if #players == 0 then return {0, {}} end
return {redis.call('ZCARD', prefix .. scope), redis.call('HMGET', prefix .. 'cards', unpack(players))}
