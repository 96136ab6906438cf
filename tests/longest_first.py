"""The files that take longest begin first. Workers take whole files: one that begins last is waited for by all.

How long each takes is known from the last whole run here, which keeps it in pytest's cache. Where there was none, it is
by LONGEST.
"""

from collections import Counter

import pytest

KEPT = "ludus/seconds"

INTEGRATION = "tests/integration/"
LONGEST = (
    f"{INTEGRATION}terraform/",
    "tests/contract/test_openapi.py",
    f"{INTEGRATION}shared/test_second_delivery.py",
    f"{INTEGRATION}privacy/",
    f"{INTEGRATION}shared/test_personal_data.py",
    f"{INTEGRATION}build/",
    "tests/e2e/",
    f"{INTEGRATION}emulators/",
    f"{INTEGRATION}commerce/",
    "tests/security/",
    INTEGRATION,
)
"""Files below these begin first, in this order. Those on second deliveries, erasures and personal data read all that
other tests have written: they begin while that is little.
"""

_seconds: Counter[str] = Counter()


def in_order(files: list[str], seconds: dict[str, float]) -> list[str]:
    """Files, the longest first; those of which nothing is known come after, by LONGEST."""
    return sorted(files, key=lambda file: (-seconds.get(file, 0), _place(file)))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put them in order. All workers find the same one: the run writes what it measures when they have ended."""
    files = list(dict.fromkeys(map(_file, (item.nodeid for item in items))))
    places = {file: place for place, file in enumerate(in_order(files, _kept(config)))}
    items.sort(key=lambda item: places[_file(item.nodeid)])


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add up what the tests of a file take, with what they set up."""
    _seconds[_file(report.nodeid)] += report.duration


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep it, unless only some tests of a file ran, or one failed, which may have ended early."""
    config = session.config
    is_worker = hasattr(config, "workerinput")
    some = config.option.keyword or config.option.markexpr or any("::" in argument for argument in config.args)
    if exitstatus or is_worker or some or config.getoption("--service", ""):
        return
    if (cache := getattr(config, "cache", None)) and not config.option.collectonly:
        seconds = {file: round(seconds, 1) for file, seconds in _seconds.items()}
        cache.set(KEPT, _kept(config) | seconds)


def _kept(config: pytest.Config) -> dict[str, float]:
    cache = getattr(config, "cache", None)
    return cache.get(KEPT, {}) if cache else {}


def _file(node_id: str) -> str:
    return node_id.partition("::")[0]


def _place(file: str) -> int:
    return next((place for place, start in enumerate(LONGEST) if file.startswith(start)), len(LONGEST))
