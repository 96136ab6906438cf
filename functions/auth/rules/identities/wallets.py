"""What a wallet signs, and who has signed it (EIP-191, EIP-4361, EIP-55)."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from functions.auth.models.identities.proofs import WalletProof
from functions.auth.models.identities.wallets import WalletNonce, WalletPurpose
from functions.auth.rules.identities.proofs import NotDocumented
from shared.errors import DomainError, InvalidRequest

NONCE_SECONDS = 300
"""How long a message may be signed and sent back (CryptoTribes 5.1)."""

HALF_ORDER = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0
"""The largest s that a signature may have: of two that mean the same, one counts (EIP-2)."""

_NONCE = re.compile(r"^Nonce: ([0-9a-f]{32})$", re.MULTILINE)
_QUANTITY = re.compile(r"0x[0-9a-f]{1,16}", re.IGNORECASE)
_STATEMENTS = {
    WalletPurpose.SIGN_IN: "Sign in to play.",
    WalletPurpose.LINK: "Link this wallet to the account {user_id}, which it opens from then on.",
    WalletPurpose.REAUTHENTICATE: "Confirm that the account {user_id} is yours, to change how it is signed in to.",
}
_RECOVERY_IDS = {0: 0, 1: 1, 27: 0, 28: 1}


class SignatureRejected(DomainError):
    """The signature is not the address's signature of this message."""

    status = 401
    code = "SIGNATURE_REJECTED"
    message = "The signature does not match the message and the address; sign the unchanged message again."


class NonceRejected(DomainError):
    """The message is unknown, expired or used, or is for another purpose."""

    status = 401
    code = "NONCE_REJECTED"
    message = "This message is unknown, expired, used, or for another purpose; ask for a new one and sign that."


class OriginNotAllowed(DomainError):
    """The game does not allow the page's origin."""

    status = 403
    code = "ORIGIN_NOT_ALLOWED"
    message = "Wallets cannot sign in on this page: the game does not allow its origin."


class WalletTooNew(DomainError):
    """The wallet has not been used for long enough to create an account.

    Source: CryptoTribes 5.5.
    """

    status = 403
    code = "WALLET_TOO_NEW"
    message = "This wallet is too new to open an account; see details."


def keccak(data: bytes) -> bytes:
    """Keccak-256, which is not SHA3-256."""
    from Crypto.Hash import keccak as algorithm

    return algorithm.new(digest_bits=256, data=data).digest()


def checksummed(address: str) -> str:
    """An address as EIP-55 writes it: its case is a checksum."""
    plain = address.removeprefix("0x").lower()
    hashed = keccak(plain.encode()).hex()
    return "0x" + "".join(
        letter.upper() if int(digit, 16) >= 8 else letter  # noqa: PLR2004  the upper half of a hexadecimal digit
        for letter, digit in zip(plain, hashed, strict=False)
    )


def checked_address(written: str) -> str:
    """The checksummed address. Raises InvalidRequest for mixed case that is no checksum: a digit is wrong."""
    address = checksummed(written)
    digits = written.removeprefix("0x")
    if digits not in {digits.lower(), digits.upper()} and written != address:
        problem = "is no address: its case is not its checksum (EIP-55); copy it again"
        raise InvalidRequest(fields=[{"field": "wallet_address", "problem": problem}])
    return address


def page_of(origin: str, pages: Sequence[str]) -> str:
    """The origin of the page that a wallet is asked on, which wallets compare with what a message names.

    Without one, as apps send none, it is the first of the game's `pages`. Raises OriginNotAllowed for another's page.
    """
    if origin in {"", "null"}:
        return pages[0]
    if origin not in pages:
        raise OriginNotAllowed(origin=origin)
    return origin


def message_to_sign(asked: WalletNonce, page: str, chain_id: int, nonce: str, issued_at: datetime) -> str:
    """The text that a wallet shows its owner (EIP-4361); `page` is the origin where it is asked: https://game.example."""
    return (
        f"{page.partition('://')[2].partition('/')[0]} wants you to sign in with your Ethereum account:\n"
        f"{asked.address}\n"
        "\n"
        f"{_STATEMENTS[asked.purpose].format(user_id=asked.user_id)} This costs nothing and moves nothing.\n"
        "\n"
        f"URI: {page}\n"
        "Version: 1\n"
        f"Chain ID: {chain_id}\n"
        f"Nonce: {nonce}\n"
        f"Issued At: {_timestamp(issued_at)}\n"
        f"Expiration Time: {_timestamp(asked.expire_at)}"
    )


def check_message(given: WalletNonce | None, proof: WalletProof, expected: tuple[str, str], now: datetime) -> None:
    """Raise NonceRejected for a message that was not given out so, is over, or is for another purpose or account."""
    if given is None or given.expire_at <= now or (given.purpose, given.user_id) != expected:
        raise NonceRejected
    if (given.address, given.message) != (checksummed(proof.wallet_address), proof.message):
        raise NonceRejected


def _timestamp(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def nonce_of(message: str) -> str:
    """The nonce in a message. Raises NonceRejected for one that was not given out here."""
    nonces = _NONCE.findall(message)
    if len(nonces) != 1:
        raise NonceRejected
    return str(nonces[0])


def signer_of(message: str, signature: str) -> str:
    """The checksummed address whose key has signed a message by personal_sign (EIP-191).

    Raises SignatureRejected for what is no signature: of another length, malleable (EIP-2), or of no point.
    """
    from coincurve import PublicKey

    raw = bytes.fromhex(signature.removeprefix("0x"))
    if len(raw) != 65 or raw[64] not in _RECOVERY_IDS or int.from_bytes(raw[32:64]) > HALF_ORDER:  # noqa: PLR2004
        raise SignatureRejected
    text = message.encode()
    hashed = keccak(b"\x19Ethereum Signed Message:\n" + str(len(text)).encode() + text)
    try:
        key = PublicKey.from_signature_and_message(raw[:64] + bytes([_RECOVERY_IDS[raw[64]]]), hashed, hasher=None)
    except Exception:  # noqa: BLE001  coincurve raises plain Exceptions for signatures that are of no point
        raise SignatureRejected from None
    return checksummed(keccak(key.format(compressed=False)[1:])[-20:].hex())


def quantities(answer: Any, count: int) -> list[int]:
    """The numbers in the answers to a batch of JSON-RPC calls with the ids 0, 1, …, which may come in any order.

    Raises NotDocumented when one is missing, an error, or no number.
    """
    answers = [item for item in answer if isinstance(item, dict)] if isinstance(answer, list) else []
    by_id = {item["id"]: item.get("result") for item in answers if isinstance(item.get("id"), int)}
    results = [by_id.get(number) for number in range(count)]
    if not all(isinstance(result, str) and _QUANTITY.fullmatch(result) for result in results):
        raise NotDocumented("a result 0x… for each call of the batch")
    return [int(str(result), 16) for result in results]


def block_before(latest: int, days: int, block_seconds: float) -> int:
    """A block of `days` ago or a little earlier: slots without a block make the way back longer, never shorter."""
    return max(0, latest - round(days * 86400 / block_seconds))


def check_history(sent_now: int, sent_then: int, age_days: int, least: int) -> None:
    """Raise WalletTooNew for a wallet that had sent nothing `age_days` ago, or fewer than `least` since ever."""
    if sent_now < least:
        raise WalletTooNew(transactions=sent_now, needed=least)
    if age_days and sent_then < 1:
        raise WalletTooNew(needed_age_days=age_days)
