"""Attacks run on the local cloud, each with what the environment says and nothing remembered of the one before."""

from tests.integration.conftest import clean_state

__all__ = ["clean_state"]
