const SHORT = new Map([['id', 'ID'], ['ids', 'IDs'], ['xp', 'XP'], ['elo', 'Elo'], ['ip', 'IP'], ['url', 'URL'], ['sku', 'SKU'], ['skus', 'SKUs'], ['csv', 'CSV'], ['ugc', 'UGC'], ['ms', 'ms'], ['api', 'API'], ['2fa', '2FA'], ['usdt', 'USDT'], ['totp', 'TOTP']]);

/** A field's name as a person reads it: `last_sign_in_at` is "Last sign in", `player_id` is "Player". */
export function humanised(name: string): string {
  const parts = name.replace(/([a-z])([A-Z])/g, '$1_$2').split(/[_\-.]+/).filter(Boolean);
  if (parts.length > 1 && ['at', 'id'].includes(parts.at(-1)!)) parts.pop();
  const text = parts.map((part) => SHORT.get(part.toLowerCase()) ?? part).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
