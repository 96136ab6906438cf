-- Forget a board; with a token, begin to fill it. ARGV: prefix, token or ''.
local prefix = ARGV[1]
for _, scope in ipairs(redis.call('HKEYS', prefix .. 'sizes')) do
  redis.call('UNLINK', prefix .. scope, prefix .. 'page:' .. scope)
end
redis.call('UNLINK', prefix .. '*', prefix .. 'page:*', prefix .. 'times', prefix .. 'gone', prefix .. 'sizes')
if ARGV[2] ~= '' then redis.call('HSET', prefix .. 'sizes', 'filling', ARGV[2]) end
return 1
