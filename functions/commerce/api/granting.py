"""What commerce itself does when something is bought for money: what the wallet holds, and entitlements."""

from functions.commerce.operations.purchases.granting import COUNTED, KINDS, check, grant, refs, take_back

__all__ = ("COUNTED", "KINDS", "check", "grant", "refs", "take_back")
