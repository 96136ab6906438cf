"""What follows from what a scan found: what is sure is flagged, and nothing that nobody judged counts as clean."""

from datetime import UTC, datetime

import pytest

from functions.ugc.models.items.items import UgcStatus
from functions.ugc.models.scanning.scans import Finding, RemovedFile
from functions.ugc.rules.scanning import verdicts
from shared.text.words import Matches
from tests.ugc import content

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
SURE, OPEN = Finding(code="malware", is_sure=True), Finding(code="program")


def codes(findings):
    return [(finding.code, finding.is_sure) for finding in findings]


@pytest.mark.parametrize(
    ("findings", "status", "reason"),
    [
        ((), UgcStatus.PENDING_REVIEW, ""),
        ((OPEN,), UgcStatus.PENDING_REVIEW, "program"),
        ((OPEN, SURE), UgcStatus.FLAGGED, "malware"),
        ((verdicts.NOT_JUDGED, OPEN), UgcStatus.PENDING_REVIEW, "malware_not_judged"),
        ((verdicts.SCAN_ERROR,), UgcStatus.FLAGGED, "scan_error"),
    ],
)
def test_what_is_sure_is_flagged_and_all_else_is_reviewed(findings, status, reason):
    assert verdicts.outcome(findings) == (status, reason)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", []),
        ("Eicar-Test-Signature", [("malware", True)]),
        ("Win.Trojan.Agent-1", [("malware", True)]),
        ("Heuristics.Encrypted.Zip", [("malware_suspected", False)]),
        ("Heuristics.Limits.Exceeded.MaxFiles", [("malware_suspected", False)]),
        ("PUA.Win.Tool.Packed-1", [("malware_suspected", False)]),
    ],
)
def test_what_clamd_calls_a_limit_is_no_known_virus(name, told):
    assert codes(verdicts.of_virus(name)) == told


def test_bytes_are_those_that_were_declared():
    assert verdicts.of_declared(content(sha256="ab"), 1000, "ab") == ()
    assert codes(verdicts.of_declared(content(sha256="ab"), 1000, "ac")) == [("wrong_checksum", True)]
    assert codes(verdicts.of_declared(content(sha256="ab"), 999, "ab")) == [("wrong_checksum", True)]


def likelihoods(**changes: str) -> dict[str, str]:
    return dict.fromkeys(("adult", "spoof", "medical", "violence", "racy"), "VERY_UNLIKELY") | changes


@pytest.mark.parametrize(
    ("annotation", "told"),
    [
        (likelihoods(), []),
        (likelihoods(adult="UNLIKELY", racy="UNLIKELY"), []),
        (likelihoods(racy="POSSIBLE"), [("suspected_picture", False)]),
        (likelihoods(violence="LIKELY", adult="POSSIBLE"), [("suspected_picture", False)]),
        (likelihoods(adult="VERY_LIKELY"), [("explicit_picture", True)]),
        (likelihoods(spoof="VERY_LIKELY", medical="VERY_LIKELY"), []),
        (likelihoods(adult="UNKNOWN"), [("picture_not_judged", False)]),
        (likelihoods(adult="SURELY"), [("picture_not_judged", False)]),
        (likelihoods(adult="UNKNOWN", racy="VERY_LIKELY"), [("explicit_picture", True)]),
        ({"adult": "UNLIKELY"}, [("picture_not_judged", False)]),
        ({}, [("picture_not_judged", False)]),
        (None, [("picture_not_judged", False)]),
    ],
)
def test_a_likelihood_that_is_missing_is_none_that_is_low(annotation, told):
    assert codes(verdicts.of_safe_search(annotation, "VERY_LIKELY", "POSSIBLE")) == told


def test_thresholds_are_settings():
    assert codes(verdicts.of_safe_search(likelihoods(racy="LIKELY"), "LIKELY", "POSSIBLE")) == [
        ("explicit_picture", True)
    ]
    assert verdicts.of_safe_search(likelihoods(racy="POSSIBLE"), "VERY_LIKELY", "LIKELY") == ()


def test_words_that_are_blocked_are_sure():
    matches = Matches(blocked=("a",), watched=("b",), is_whole=False)
    told = [("blocked_words", True), ("watched_words", False), ("text_not_judged", False)]
    assert codes(verdicts.of_words(matches, "name")) == told
    assert verdicts.of_words(Matches(), "name") == ()


def removed(sha256: str, picture: str = "", ugc_id: str = "old", version: int = 1) -> RemovedFile:
    return RemovedFile(ugc_id=ugc_id, version=version, sha256=sha256, picture=picture, removed_at=NOW)


@pytest.mark.parametrize(
    ("sha256s", "picture", "told"),
    [
        (["x"], "", []),
        (["a"], "", [("removed_before", True)]),
        (["x", "a"], "", [("removed_before", True)]),
        (["x"], "f" * 32, [("removed_before", True)]),
        (["x"], "f" * 31 + "3", [("removed_before", True)]),
        (["x"], "f" * 31 + "1", [("like_removed", False)]),
        (["x"], "f" * 30 + "01", [("like_removed", False)]),
        (["x"], "f" * 30 + "00", []),
        (["x"], "0" * 32, []),
    ],
)
def test_what_was_removed_is_known_again(sha256s, picture, told):
    files = [removed("b"), removed("a"), removed("c", "f" * 32), removed("d", "0f" * 16)]
    assert codes(verdicts.of_removed(sha256s, picture, files, ("new", 1), sure=2, near=7)) == told


def test_a_version_is_not_told_that_it_is_itself():
    own = removed("a", "f" * 32, ugc_id="new", version=2)
    assert verdicts.of_removed(["a"], "f" * 32, [own], ("new", 2), sure=2, near=7) == ()


@pytest.mark.parametrize(("sha256", "picture"), [("a", ""), ("b", "f" * 32)])
def test_what_was_removed_is_known_again_as_a_new_version_of_the_same_item(sha256, picture):
    before = removed("a", "f" * 32, ugc_id="new")
    assert codes(verdicts.of_removed([sha256], picture, [before], ("new", 2), sure=2, near=7)) == [
        ("removed_before", True)
    ]


def test_sure_findings_come_first_and_each_once():
    assert verdicts.kept([OPEN, SURE, OPEN]) == (SURE, OPEN)
    many = [Finding(code=f"c{number}") for number in range(50)]
    assert verdicts.kept([*many, SURE])[0] == SURE
    assert len(verdicts.kept(many)) == verdicts.MOST_FINDINGS


def test_each_attempt_is_counted():
    first = verdicts.begun(None, "ugc", 2, NOW)
    assert (first.attempts, verdicts.begun(first, "ugc", 2, NOW).attempts) == (1, 2)
