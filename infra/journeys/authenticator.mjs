// An authenticator app: the codes of a TOTP secret, RFC 6238.
import { createHmac } from 'node:crypto';

const STEP_MS = 30_000;
const lastSteps = new Map();

/** The code of a secret now; a code counts once, so the next one is waited for. */
export async function authenticator(secret) {
  const step = Math.max(Math.floor(Date.now() / STEP_MS), (lastSteps.get(secret) ?? 0) + 1);
  lastSteps.set(secret, step);
  // A code of the next step counts already: clocks may differ by one.
  const early = (step - 1) * STEP_MS - Date.now();
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, early + 100));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', base32(secret)).update(counter).digest();
  return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function base32(text) {
  const bits = [...text].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}
