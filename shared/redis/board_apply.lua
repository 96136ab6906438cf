-- Move players to their standings and forget the pages that show them.
-- ARGV: prefix, page with {scope} in it, then five a player: id, standing, version, scopes, content of the card.
-- A version older than the card's changes nothing.
local function rank_of(board, player) return redis.call('ZREVRANK', board, player) end
local prefix, page = ARGV[1], ARGV[2]
local stale, sizes = {}, prefix .. 'sizes'
local filling = redis.call('EXISTS', prefix .. 'filling') == 1
for i = 3, #ARGV, 5 do
  local player, standing, version, scopes, card = ARGV[i], ARGV[i+1], tonumber(ARGV[i+2]), ARGV[i+3], ARGV[i+4]
  local known = redis.call('HGET', prefix .. 'cards', player)
  local known_version, known_scopes = -1, ''
  if known then
    local v, s = string.match(known, '^(%d+)|([^|]*)|')
    known_version, known_scopes = tonumber(v), s
  end
  if version >= known_version then
    local names = string.gsub(scopes, ',[^,]+=%d+', '')
    for scope in string.gmatch(known_scopes, '[^,]+') do
      if not string.find(',' .. names .. ',', ',' .. scope .. ',', 1, true) then
        if redis.call('ZREM', prefix .. scope, player) == 1 then redis.call('HINCRBY', sizes, scope, -1) end
        stale[string.gsub(page, '{scope}', scope)] = true
      end
    end
    for scope, other in string.gmatch(scopes, '([^,=]+)=?(%d*)') do
      local before = rank_of(prefix .. scope, player)
      if filling then redis.call('HSETNX', sizes, scope, redis.call('ZCARD', prefix .. scope)) end
      local came = redis.call('ZADD', prefix .. scope, other ~= '' and other or standing, player)
      if came == 1 then redis.call('HINCRBY', sizes, scope, 1) end
      local after = rank_of(prefix .. scope, player)
      if (before and before < 100) or after < 100 then stale[string.gsub(page, '{scope}', scope)] = true end
    end
    redis.call('HSET', prefix .. 'cards', player, version .. '|' .. names .. '|' .. card)
  end
end
for key in pairs(stale) do redis.call('UNLINK', key) end
return 1
