-- Take players off the boards that their cards name. ARGV: prefix, page with {scope} in it, more scopes, then players.
local prefix, page = ARGV[1], ARGV[2]
for i = 4, #ARGV do
  local known = redis.call('HGET', prefix .. 'cards', ARGV[i])
  local scopes = (known and string.match(known, '^%d+|([^|]*)|') or '') .. ',' .. ARGV[3]
  for scope in string.gmatch(scopes, '[^,]+') do
    if redis.call('ZREM', prefix .. scope, ARGV[i]) == 1 then redis.call('HINCRBY', prefix .. 'sizes', scope, -1) end
    redis.call('UNLINK', (string.gsub(page, '{scope}', scope)))
  end
  redis.call('HDEL', prefix .. 'cards', ARGV[i])
end
return 1
