"""The words of revenue for other services' models."""

from functions.commerce.models.figures import Revenue

__all__ = ("Revenue",)
