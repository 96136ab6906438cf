"""Merkle trees of SHA-256 digests.

Source: RFC 6962, section 2.1 (Certificate Transparency): leaves and nodes are told apart by their first byte, and the
left half of a tree has the largest power of two of leaves that is smaller than the whole.
"""

from collections.abc import Sequence
from hashlib import sha256


def leaf(content: bytes) -> bytes:
    """The digest of a leaf."""
    return sha256(b"\x00" + content).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """The root of a tree of these digests of leaves; without any, the digest of nothing."""
    if not leaves:
        return sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root(leaves[:half]) + root(leaves[half:])).digest()
