"""What taking part in a season costs."""

from functions.conquest.operations.seasons.entries import fee_for as entry_fee

__all__ = ("entry_fee",)
