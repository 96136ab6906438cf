"""What each service depends on is derived from what its functions are made of (1v1bro 14.6)."""

import re
from pathlib import Path

import pytest

from functions.platform.rules.services import SERVICES
from infra.build.closure import Sources
from infra.build.dependencies import dependencies, module_text, needs
from shared.catalog import declarations, services

ROOT = Path(__file__).resolve().parents[3]
TRACES = {
    "firestore": r"Collection\(\"",
    "pubsub": r"tx\.emit\(|@subscriber\(|class \w+\(Event\)",
    "tasks": r"@task\(|tasks\.enqueue\(",
    "storage": r"object_store\(\)|@on_upload\(|\b(?:tickets|uploads)\.\w+\(",
    "mail": r"\bsmtp\.send\(",
    "steam": r"\.steam_app_id\b",
    "cdn": r"\.compute_api_origin\b",
    "epic": r"\.epic_issuer\b|\.epic_api_origin\b",
    "firebase": r"\.live_signer_file\b",
    "fcm": r"\.fcm_origin\b",
    "google": r"\.google_certs_url\b",
    "apple": r"\.apple_api_origin\b",
    "google_play": r"\.google_play_api_origin\b",
    "stripe": r"\.stripe_api_origin\b",
    "twitch": r"\.twitch_api_origin\b",
    "scanner": r"\.ugc_scanner_url\b",
    "vision": r"\.vision_api_origin\b",
    "webhook": r"\.feedback_webhook_file\b",
    "receivers": r"\boutbound\.attempt\(",
    "ethereum": r"\.eth_rpc_url\b",
}
"""What in the code of a service shows that it uses a part."""


@pytest.fixture(scope="module")
def derived() -> dict[str, tuple[str, ...]]:
    return dependencies(declarations(), Sources(ROOT), services())


def test_every_service_is_named_with_what_it_depends_on(derived):
    assert derived.keys() == set(services())
    assert derived == SERVICES


@pytest.mark.parametrize("service", sorted(set(services()) - {"platform"}))
def test_it_is_what_the_service_s_code_shows(derived, service):
    """Besides, each has Redis for its sessions, and the events of services whose apis it calls."""
    code = "\n".join(path.read_text() for path in (ROOT / "functions" / service).rglob("*.py"))
    used = {part for part, trace in TRACES.items() if re.search(trace, code)}
    assert used <= set(derived[service]) <= used | {"redis", "pubsub"}


def test_who_asks_for_the_health_of_others_does_not_depend_on_them(derived):
    assert derived["platform"] == ("firestore", "pubsub", "redis")


def test_a_service_without_functions_depends_on_nothing():
    assert dependencies((), Sources(ROOT), ["guilds"]) == {"guilds": ()}
    assert '    "guilds": (),\n' in module_text({"guilds": ()})


def test_a_partner_is_a_module_that_is_used_from_above(tmp_path):
    partners = tmp_path / "functions/guilds/partners"
    partners.mkdir(parents=True)
    (tmp_path / "functions/guilds/operations.py").write_text("from functions.guilds.partners import heraldry\n")
    for package in (partners, partners.parent, partners.parent.parent):
        (package / "__init__.py").touch()
    (partners / "heraldry.py").write_text("from functions.guilds.partners import signatures\n")
    (partners / "signatures.py").touch()
    names = ["operations.py", "partners/heraldry.py", "partners/signatures.py"]
    assert set(needs(Sources(tmp_path), [f"functions/guilds/{name}" for name in names])) == {"heraldry"}


def test_partners_without_a_name_are_refused(tmp_path):
    (tmp_path / "functions/guilds").mkdir(parents=True)
    (tmp_path / "functions/guilds/partners.py").touch()
    with pytest.raises(ValueError, match=r"functions/guilds/partners\.py: make it a package"):
        list(needs(Sources(tmp_path), ["functions/guilds/partners.py"]))
