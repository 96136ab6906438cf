"""What the battle pass does when something is bought for money."""

from functions.battlepass.operations.granting import COUNTED, KINDS, check, grant, refs, take_back

__all__ = ("COUNTED", "KINDS", "check", "grant", "refs", "take_back")
