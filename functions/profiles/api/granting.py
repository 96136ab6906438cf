"""What profiles do when something is bought for money."""

from functions.profiles.operations.granting import KINDS, check, grant, refs, take_back

__all__ = ("KINDS", "check", "grant", "refs", "take_back")
