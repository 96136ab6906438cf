"""The contracts of `.importlinter` hold what they say: each is broken in a copy of the sources, and seen red."""

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shared.catalog import services

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("functions", "shared", "emulators", "infra")

BREAKS = {
    "kit": ("shared.text.names", "functions.profiles.models.profiles"),
    "rooms": ("shared.text.countries", "shared.http.cursors"),
    "services": ("functions.stats.handlers.report_active_players", "emulators.cloud"),
    "layers": ("functions.matches.models", "functions.matches.store"),
    "layers: rules that read settings": ("functions.leaderboards.rules.ratings", "functions.leaderboards.settings"),
    "order": ("functions.profiles.operations.players", "functions.stats.api.merging"),
    "pure": ("functions.stats.rules.trends", "google.cloud.firestore"),
    "stores": ("functions.commerce.store.wallets", "shared.mail.smtp"),
    "stores: one that asks a partner": ("functions.stats.store.players", "httpx"),
    "stores: one that answers": ("functions.stats.store.matches", "shared.http.responses"),
    "stores: one that sets cookies": ("functions.auth.store.sessions", "shared.http.cookies"),
    "stores: one that makes secrets": ("functions.auth.store.challenges", "secrets"),
    "partners": ("functions.auth.operations.identities.linking", "httpx"),
    "partners: an endpoint that asks": ("functions.auth.endpoints.sign_in.steam_login", "shared.partners"),
    "adapter": ("functions.auth.endpoints.sessions.logout", "shared.http.cookies"),
    "values": ("functions.leaderboards.rules.boards", "shared.text.json_text"),
    "gates: another's documents": ("functions.stats.rules.totals", "functions.leaderboards.models.ratings"),
    "gates: another's store": ("functions.battlepass.operations.claims", "functions.commerce.store.wallets"),
    "gates: another's rules": ("functions.cosmetics.rules.shop", "functions.commerce.rules.wallet.wallets"),
    "gates: another's operations": ("functions.stats.endpoints.get_public", "functions.profiles.operations.players"),
    "gates: another's endpoints": ("functions.stats.endpoints.get_my_daily", "functions.profiles.endpoints.get_me"),
    "gates: a store that asks another": ("functions.matches.store", "functions.profiles.api.players"),
    "gates: a service that no contract names": ("functions.guilds.models", "functions.profiles.models.profiles"),
}
"""By contract: which module imports what it may not."""

NEWCOMER = "guilds"
"""A service that is made only here."""


def contracts() -> dict[str, str]:
    """The names of the contracts, by what their sections are called."""
    read = configparser.ConfigParser()
    read.read(ROOT / ".importlinter")
    sections = [section for section in read.sections() if section.startswith("importlinter:contract:")]
    return {section.rpartition(":")[2]: read[section]["name"] for section in sections}


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> str:
    """What import-linter says of a copy of the sources in which each of these imports stands."""
    copy = tmp_path_factory.mktemp("copy")
    for name in SOURCES:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "terraform"))
    shutil.copy(ROOT / ".importlinter", copy)
    (copy / "functions" / NEWCOMER).mkdir()
    for name in ("__init__", "models", "helpers"):
        (copy / "functions" / NEWCOMER / f"{name}.py").touch()
    for importer, imported in BREAKS.values():
        with (copy / f"{importer.replace('.', '/')}.py").open("a", encoding="utf-8") as file:
            file.write(f"\nimport {imported}\n")
    linter = Path(sys.executable).with_name("lint-imports")
    wide = os.environ | {"COLUMNS": "400"}
    ran = subprocess.run([linter, "--no-cache", "--no-logo"], cwd=copy, env=wide, capture_output=True, text=True)  # noqa: PLW1510  it fails on purpose
    return ran.stdout + ran.stderr


def test_a_contract_is_broken_by_what_it_forbids(report):
    kept = [section for section, name in contracts().items() if not re.search(rf"{re.escape(name)} BROKEN", report)]
    assert kept == [], report
    assert {case.partition(":")[0] for case in BREAKS} == contracts().keys()


@pytest.mark.parametrize("case", BREAKS)
def test_the_import_that_breaks_it_is_named(report, case):
    importer, imported = BREAKS[case]
    package = imported.partition(".")[0]
    named = imported if package in SOURCES else package
    assert re.search(rf"{re.escape(importer)} -> {re.escape(named)}\b", report), report


def test_a_room_that_is_none_is_refused(report):
    assert f"functions.{NEWCOMER}.helpers" in report


@pytest.fixture(scope="module")
def real_report() -> str:
    """What import-linter says of the sources as they are."""
    wide = os.environ | {"COLUMNS": "400"}
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter, "--no-logo"], cwd=ROOT, env=wide, capture_output=True, text=True)  # noqa: PLW1510  it may fail
    assert "Contracts:" in ran.stdout, ran.stdout + ran.stderr
    return ran.stdout


@pytest.mark.parametrize("service", services())
def test_a_service_imports_what_it_may(real_report, service):
    broken = [line for line in real_report.splitlines() if re.search(rf"\bfunctions\.{service}\b", line)]
    assert not broken, "ask the api of the other service, or move what is imported:\n" + "\n".join(broken)


@pytest.mark.every_service
def test_every_service_has_a_place_in_the_order():
    text = (ROOT / ".importlinter").read_text()
    order = text.partition("[importlinter:contract:order]")[2].partition("[importlinter")[0]
    missing = [service for service in services() if not re.search(rf"\bfunctions\.{service}\b", order)]
    assert missing == [], f"add functions.<service> to the layers of the order in .importlinter: {missing}"
