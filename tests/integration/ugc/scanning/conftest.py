"""Who judges files: a scanner, and a stand-in of Cloud Vision."""

import httpx
import pytest

from emulators.partners.clamd import Clamd
from shared.settings import settings as kit
from tests.scanner import scanner
from tests.scans import configure


@pytest.fixture
async def daemon(monkeypatch):
    """A clamd, and the scanner before it."""
    async with Clamd() as running, scanner(running.address, kit().storage_public_origin) as origin:
        configure(monkeypatch, ugc_scanner_url=origin, ugc_scan_attempts=3)
        yield running


@pytest.fixture
async def vision(cloud):
    """Has Cloud Vision's stand-in say something of pictures."""
    async with httpx.AsyncClient(base_url=f"{cloud.address('partners')}/vision") as http:

        async def says(**answer):
            (await http.put("/dev/answer", json=answer)).raise_for_status()

        yield says
        await http.delete("/dev/answer")
