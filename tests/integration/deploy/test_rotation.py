"""Keys rotate without a token that anybody refuses."""

import json
from pathlib import Path

import pytest

from infra.deploy import keys, rotation


class Drawer:
    """Secrets in memory."""

    def __init__(self) -> None:
        self.versions = {name: [text] for name, text in keys.first_secrets().items()}

    def read(self, secret: str) -> str:
        return self.versions[secret][-1]

    def write(self, secret: str, text: str) -> None:
        self.versions[secret].append(text)

    def kids(self, *of: str) -> list[str]:
        published = keys.key_set(*map(self.read, of)) if of else self.read("jwks")
        return [key["kid"] for key in json.loads(published)["keys"]]


def test_at_first_the_signing_key_and_the_next_one_are_published() -> None:
    drawer = Drawer()
    assert drawer.kids() == [*drawer.kids("jwt-signing-key"), *drawer.kids("jwt-next-key")]
    assert len(set(drawer.kids())) == 2


def test_a_rotation_signs_with_what_was_published_and_keeps_the_old_key_until_its_second_step() -> None:
    drawer = Drawer()
    old, following = drawer.kids()

    assert "wait for an hour" in rotation.sign_with_next(drawer)
    assert drawer.kids("jwt-signing-key") == [following]
    assert drawer.kids() == [old, following]

    rotation.publish_next(drawer)
    assert drawer.kids()[0] == following
    assert drawer.kids()[1] == drawer.kids("jwt-next-key")[0] != old


def test_the_first_step_twice_changes_nothing() -> None:
    drawer = Drawer()
    rotation.sign_with_next(drawer)
    before = {name: list(texts) for name, texts in drawer.versions.items()}
    assert "signs already" in rotation.sign_with_next(drawer)
    assert drawer.versions == before


def test_a_next_key_that_nobody_knows_does_not_sign() -> None:
    drawer = Drawer()
    signing = drawer.read("jwt-signing-key")
    drawer.write("jwt-next-key", keys.new_key())
    assert "run publish-next first" in rotation.sign_with_next(drawer)
    assert drawer.read("jwt-signing-key") == signing


def test_the_first_secrets_are_written_once_and_for_their_owner_alone(tmp_path: Path) -> None:
    out = tmp_path / "keys/first.tfvars.json"
    keys.write_first(out)
    assert out.stat().st_mode & 0o077 == 0
    assert set(json.loads(out.read_text())["first_secrets"]) == {
        "jwks",
        "jwt-next-key",
        "jwt-signing-key",
        "totp-encryption-key",
    }
    with pytest.raises(FileExistsError):
        keys.write_first(out)
