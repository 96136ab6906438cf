"""Keys rotate without a token that anybody refuses, by one command that can be given at any time."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from emulators.keys import ensure_keys
from infra.deploy import keys, rotation
from infra.deploy.rotation import KNOWN_AFTER, NEXT, OLD_TOKENS_LAST, PUBLISHED, SEALING, SIGNING, Folder
from shared.identity import tokens

MINUTE = timedelta(minutes=1)


class Drawer:
    """Secrets in memory, with a clock that is moved by hand or by sleeping."""

    def __init__(self) -> None:
        self.now = timedelta(days=1)
        self.versions = {name: [(timedelta(0), text)] for name, text in keys.first_secrets().items()}

    def read(self, secret: str) -> str:
        return self.versions[secret][-1][1]

    def write(self, secret: str, text: str) -> None:
        self.versions[secret].append((self.now, text))

    def age(self, secret: str) -> timedelta:
        return self.now - self.versions[secret][-1][0]

    def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def kids(self, *of: str) -> list[str]:
        published = keys.key_set(*map(self.read, of)) if of else self.read(PUBLISHED)
        return [key["kid"] for key in json.loads(published)["keys"]]


def test_at_first_the_signing_key_and_the_next_one_are_published() -> None:
    drawer = Drawer()
    assert drawer.kids() == drawer.kids(SIGNING, NEXT)
    assert len(set(drawer.kids())) == 2


def test_a_rotation_signs_with_what_was_published_and_keeps_the_old_key_while_its_tokens_last() -> None:
    drawer = Drawer()
    old, following = drawer.kids()

    said = rotation.rotate(drawer, sleep=None)
    assert "70 minutes" in said[-1]
    assert drawer.kids(SIGNING) == [following]
    assert drawer.kids() == [old, following]

    drawer.now += OLD_TOKENS_LAST - MINUTE
    assert rotation.rotate(drawer, sleep=None) == ["Nothing more is due for 1 minutes; then: publish next."]
    drawer.now += MINUTE
    rotation.rotate(drawer, sleep=None)
    assert drawer.kids() == drawer.kids(SIGNING, NEXT)
    assert drawer.kids(SIGNING) == [following]
    assert old not in drawer.kids()


def test_one_command_waits_for_the_whole_rotation() -> None:
    drawer = Drawer()
    old, following = drawer.kids()
    assert len(rotation.rotate(drawer, sleep=drawer.sleep)) == 2
    assert drawer.now == timedelta(days=1) + OLD_TOKENS_LAST
    assert drawer.kids() == drawer.kids(SIGNING, NEXT)
    assert (drawer.kids(SIGNING), old in drawer.kids()) == ([following], False)


def test_a_key_that_not_everybody_knows_yet_does_not_sign() -> None:
    drawer = Drawer()
    rotation.rotate(drawer, sleep=drawer.sleep)
    signing = drawer.read(SIGNING)
    assert "Nothing more is due for 10 minutes" in rotation.rotate(drawer, sleep=None)[0]
    assert drawer.read(SIGNING) == signing
    drawer.now += KNOWN_AFTER
    rotation.rotate(drawer, sleep=None)
    assert drawer.read(SIGNING) != signing


def test_a_next_key_that_was_never_published_is_replaced_before_it_signs() -> None:
    """A rotation that stopped between its two writes, or a key that somebody put there."""
    drawer = Drawer()
    signing = drawer.read(SIGNING)
    drawer.write(NEXT, keys.new_key())
    rotation.rotate(drawer, sleep=None)
    assert drawer.read(SIGNING) == signing
    assert drawer.kids() == drawer.kids(SIGNING, NEXT)


def test_a_schedule_begins_only_when_the_key_is_old_and_always_finishes() -> None:
    drawer = Drawer()
    old = drawer.read(SIGNING)
    days = timedelta(days=90)
    rotated_on = []
    for day in range(1, 200):
        drawer.now = timedelta(days=day)
        rotation.rotate(drawer, sleep=None, keep_for=days)
        if drawer.read(SIGNING) != old:
            rotated_on.append(day)
            old = drawer.read(SIGNING)
        assert drawer.read(SIGNING) != drawer.read(NEXT) or rotated_on[-1] == day
    assert rotated_on == [90, 180]


def test_a_key_that_is_known_to_others_goes_at_once() -> None:
    drawer = Drawer()
    old, following = drawer.kids()
    rotation.rotate(drawer, sleep=drawer.sleep, at_once=True)
    assert (drawer.kids(SIGNING), old in drawer.kids()) == ([following], False)
    signs_since, dropped = drawer.versions[SIGNING][-1][0], drawer.versions[PUBLISHED][-1][0]
    assert signs_since == timedelta(days=1)
    assert timedelta(seconds=tokens.SIGNING_KEY_SECONDS) < dropped - signs_since < timedelta(seconds=15)


def test_one_that_broke_off_before_it_dropped_the_key_goes_on() -> None:
    drawer = Drawer()
    old, _ = drawer.kids()
    rotation.sign_with_next(drawer)
    drawer.sleep(60)
    rotation.rotate(drawer, sleep=drawer.sleep, at_once=True)
    assert old not in drawer.kids()
    assert drawer.now == timedelta(days=1, seconds=60)


def test_a_new_sealing_key_goes_in_front() -> None:
    drawer = Drawer()
    first = drawer.read(SEALING)
    rotation.rotate_sealing(drawer)
    rotation.rotate_sealing(drawer)
    lines = drawer.read(SEALING).split()
    assert (len(set(lines)), lines[-1]) == (3, first)


def test_the_keys_of_a_local_cloud_rotate_and_stay_rotated(tmp_path: Path) -> None:
    made = ensure_keys(tmp_path, "ludus-local")
    folder = Folder(tmp_path)
    old = folder.read(SIGNING)
    rotation.sign_with_next(folder)
    published = made.jwks.read_text()
    ensure_keys(tmp_path, "ludus-local")
    assert made.jwks.read_text() == published
    rotation.publish_next(folder)
    ensure_keys(tmp_path, "ludus-local")
    assert json.loads(made.jwks.read_text()) == json.loads(keys.key_set(folder.read(SIGNING), folder.read(NEXT)))
    assert old not in {folder.read(SIGNING), folder.read(NEXT)}
    assert folder.age(SIGNING) < MINUTE
    assert made.signing_key.stat().st_mode & 0o077 == 0
    rotation.rotate_sealing(folder)
    assert len(made.totp_key.read_text().split()) == 2


def test_the_first_secrets_are_written_once_and_for_their_owner_alone(tmp_path: Path) -> None:
    out = tmp_path / "keys/first.tfvars.json"
    keys.write_first(out)
    assert out.stat().st_mode & 0o077 == 0
    assert set(json.loads(out.read_text())["first_secrets"]) == {
        SIGNING,
        NEXT,
        PUBLISHED,
        SEALING,
        "payer-key",
        "receipt-key",
        "twitch-token-key",
        "webhook-secret-key",
    }
    written = out.read_text()
    with pytest.raises(FileExistsError):
        keys.write_first(out)
    assert out.read_text() == written
    assert [file.name for file in out.parent.iterdir()] == [out.name]


def test_first_secrets_that_were_interrupted_leave_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> dict[str, str]:
        raise KeyboardInterrupt

    out = tmp_path / "first.tfvars.json"
    with monkeypatch.context() as patched:
        patched.setattr(keys, "first_secrets", interrupted)
        with pytest.raises(KeyboardInterrupt):
            keys.write_first(out)
    keys.write_first(out)
    assert json.loads(out.read_text())["first_secrets"]
