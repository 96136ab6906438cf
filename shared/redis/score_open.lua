-- Open a board that has been filled. ARGV: prefix, set of wanted boards, board, the token of the filling.
-- Returns 0, and opens nothing, when another filling has begun since, or Redis was emptied; else 1.
local sizes = ARGV[1] .. 'sizes'
if redis.call('HGET', sizes, 'filling') ~= ARGV[4] then return 0 end
redis.call('HDEL', sizes, 'filling')
redis.call('HSET', sizes, 'open', 1)
redis.call('SREM', ARGV[2], ARGV[3])
return 1
