"""Twitch accounts where players look for what they have linked."""

from functions.drops.operations.unlinking import PROVIDERS, connections, disconnect

__all__ = ("PROVIDERS", "connections", "disconnect")
