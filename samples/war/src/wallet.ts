import { secp256k1 } from '@noble/curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What signs a player in: an address, and signatures of texts (EIP-191, `personal_sign`). */
export interface Wallet {
  address: string;
  sign(message: string): Promise<string>;
}

/** A wallet that the browser has, or an extension of it (EIP-1193). */
interface Provider {
  request(call: { method: string; params?: unknown[] }): Promise<unknown>;
}

const KEY = 'ludus.sample.wallet';
const provider = (window as { ethereum?: Provider }).ethereum;

export const hasOwnWallet = provider !== undefined;

/** A wallet of this tab alone: for trying out, and for nothing of worth, as any script of the page can read its key. */
export function tabWallet(): Wallet {
  const kept = sessionStorage.getItem(KEY) ?? bytesToHex(secp256k1.utils.randomSecretKey());
  sessionStorage.setItem(KEY, kept);
  const secret = hexToBytes(kept);
  const publicKey = secp256k1.getPublicKey(secret, false).subarray(1);
  return {
    address: `0x${bytesToHex(keccak_256(publicKey).subarray(-20))}`,
    sign: async (message) => {
      const signed = secp256k1.sign(digest(message), secret, { prehash: false, format: 'recovered' });
      return `0x${bytesToHex(signed.subarray(1))}${bytesToHex(Uint8Array.of(27 + signed[0]!))}`;
    },
  };
}

/** The browser's wallet, which asks the player each time. */
export async function ownWallet(): Promise<Wallet> {
  if (!provider) throw new Error('This browser has no wallet');
  const [address] = (await provider.request({ method: 'eth_requestAccounts' })) as string[];
  if (!address) throw new Error('The wallet shows no account');
  const sign = (message: string) =>
    provider.request({ method: 'personal_sign', params: [`0x${bytesToHex(utf8ToBytes(message))}`, address] }) as Promise<string>;
  return { address, sign };
}

/** What personal_sign signs: the text with its length, so that no text is a transaction. */
function digest(message: string): Uint8Array {
  const text = utf8ToBytes(message);
  return keccak_256(concatBytes(utf8ToBytes(`\x19Ethereum Signed Message:\n${text.length}`), text));
}
