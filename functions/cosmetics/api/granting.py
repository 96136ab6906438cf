"""What cosmetics do when something is bought for money."""

from functions.cosmetics.operations.granting import KINDS, check, grant, refs, take_back

__all__ = ("KINDS", "check", "grant", "refs", "take_back")
