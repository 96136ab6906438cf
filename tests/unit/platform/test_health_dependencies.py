"""Every service's health names what its code depends on (1v1bro 14.6)."""

import re
from pathlib import Path

import pytest

from functions.platform.rules.health import SERVICES

FUNCTIONS = Path(__file__).resolve().parents[3] / "functions"
TRACES = {
    "firestore": r"Collection\(\"",
    "pubsub": r"tx\.emit\(|@subscriber\(|class \w+\(Event\)",
    "tasks": r"@task\(|tasks\.enqueue\(",
    "storage": r"@on_upload\(|\buploads\.\w+\(",
    "mail": r"\bsmtp\.send\(",
    "steam": r"\.steam_app_id\b",
    "epic": r"\.epic_issuer\b",
    "ethereum": r"\.eth_rpc_url\b",
}
"""What shows that a service uses a part."""


@pytest.mark.parametrize("service", sorted(set(SERVICES) - {"platform"}))
def test_a_service_names_all_that_its_code_uses(service):
    code = "\n".join(path.read_text() for path in (FUNCTIONS / service).rglob("*.py"))
    used = {part for part, trace in TRACES.items() if re.search(trace, code)}
    assert used <= set(SERVICES[service])
    assert set(SERVICES[service]) <= used | {"redis"}
