"""Attacks play on the local cloud, with the mail box of everybody."""

from tests.integration.auth.conftest import mailbox  # noqa: F401  a fixture
from tests.integration.conftest import clean_state  # noqa: F401  a fixture
