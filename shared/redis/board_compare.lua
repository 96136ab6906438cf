-- Compare cards with the boards. ARGV: prefix, then five a player: id, standing, version, scopes, content.
-- Returns a state a player: 0 as it should be or newer, 1 missing on a board, 2 different.
local prefix, wrong = ARGV[1], {}
for i = 2, #ARGV, 5 do
  local player, standing, version, scopes = ARGV[i], ARGV[i+1], ARGV[i+2], ARGV[i+3]
  local names = string.gsub(scopes, ',[^,]+=%d+', '')
  local known, state = redis.call('HGET', prefix .. 'cards', player), 0
  if not known then state = 1
  elseif known ~= version .. '|' .. names .. '|' .. ARGV[i+4] then state = 2 end
  for scope, other in string.gmatch(scopes, '([^,=]+)=?(%d*)') do
    local score = redis.call('ZSCORE', prefix .. scope, player)
    if not score then state = 1
    elseif state == 0 and tonumber(score) ~= tonumber(other ~= '' and other or standing) then state = 2 end
  end
  if known and tonumber(string.match(known, '^%d+')) > tonumber(version) then state = 0 end
  wrong[#wrong + 1] = state
end
return wrong
