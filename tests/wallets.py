"""Wallets that sign: the proof of an identity that needs no partner."""

import uuid
from typing import Any

from coincurve import PrivateKey

from functions.auth.rules.wallets import checksummed, keccak
from functions.auth.store import wallets
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


class Wallet:
    """A key that nobody else has."""

    def __init__(self) -> None:
        self._key = PrivateKey()
        self.address = checksummed(keccak(self._key.public_key.format(compressed=False)[1:])[-20:].hex())

    async def proof(self) -> dict[str, Any]:
        """A message that was just given out, signed; good for one try."""

        async def issue(tx: Transaction) -> str:
            return wallets.issue(tx, self.address).message

        message = await transaction.run(issue)
        text = message.encode()
        hashed = keccak(b"\x19Ethereum Signed Message:\n" + str(len(text)).encode() + text)
        signed = self._key.sign_recoverable(hashed, hasher=None)
        signature = "0x" + (signed[:64] + bytes([27 + signed[64]])).hex()
        return {"wallet_address": self.address, "message": message, "signature": signature}


def new_id() -> str:
    """An id that nothing has."""
    return uuid.uuid4().hex
