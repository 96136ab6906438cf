"""What cosmetics do when something is bought for money."""

from functions.cosmetics.operations.granting import COUNTED, KINDS, check, grant, refs, take_back

__all__ = ("COUNTED", "KINDS", "check", "grant", "refs", "take_back")
