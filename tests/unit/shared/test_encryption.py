"""What is sealed opens with its key, for what it is of, and otherwise not at all."""

import base64
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from shared.errors import Unavailable
from shared.identity import encryption, secret_files
from shared.identity.encryption import DecryptionFailed, decrypt, encrypt, is_current

OLD, NEW = encryption.new_key(), encryption.new_key()


@pytest.fixture
def file(tmp_path: Path, configure: Callable[..., None]) -> Path:
    path = tmp_path / "key"
    path.write_text(OLD)
    configure(totp_key_file=path)
    encryption.KEYS.forget()
    return path


def test_what_is_sealed_opens(file):
    sealed = encrypt(b"secret", of="totp:ada")
    assert decrypt(sealed, of="totp:ada") == b"secret"
    assert is_current(sealed)


def test_it_looks_different_each_time_and_tells_nothing(file):
    assert len({encrypt(b"secret", of="totp:ada") for _ in range(100)}) == 100
    assert b"secret" not in base64.urlsafe_b64decode(encrypt(b"secret", of="totp:ada").partition(".")[2])


def test_it_cannot_be_moved_to_another(file):
    with pytest.raises(DecryptionFailed):
        decrypt(encrypt(b"secret", of="totp:ada"), of="totp:eve")


def test_any_changed_byte_is_noticed(file):
    key_id, _, rest = encrypt(b"secret", of="totp:ada").partition(".")
    raw = base64.urlsafe_b64decode(rest)
    for at in range(len(raw)):
        changed = raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]
        with pytest.raises(DecryptionFailed):
            decrypt(f"{key_id}.{base64.urlsafe_b64encode(changed).decode()}", of="totp:ada")


@pytest.mark.parametrize("sealed", ["", ".", "unknown.AAAA", "no point", "{key}.", "{key}.AAAA", "{key}.A"])
def test_what_was_never_sealed(file, sealed):
    key_id = encrypt(b"", of="x").partition(".")[0]
    with pytest.raises(DecryptionFailed):
        decrypt(sealed.format(key=key_id), of="totp:ada")


def test_a_new_key_in_front_seals_and_the_old_one_still_opens(file):
    before = encrypt(b"secret", of="totp:ada")
    file.write_text(f"{NEW}\n{OLD}\n")
    encryption.KEYS.forget()
    assert decrypt(before, of="totp:ada") == b"secret"
    assert not is_current(before)
    after = encrypt(b"secret", of="totp:ada")
    assert is_current(after)
    file.write_text(NEW)
    encryption.KEYS.forget()
    assert decrypt(after, of="totp:ada") == b"secret"
    with pytest.raises(DecryptionFailed):
        decrypt(before, of="totp:ada")


def test_what_another_instance_sealed_with_a_newer_key_opens_at_once(file, monkeypatch):
    ours = encrypt(b"ours", of="totp:ada")
    file.write_text(f"{NEW}\n{OLD}\n")
    encryption.KEYS.forget()
    theirs = encrypt(b"theirs", of="totp:ada")
    file.write_text(OLD)
    encryption.KEYS.forget()
    assert is_current(ours)
    file.write_text(f"{NEW}\n{OLD}\n")
    monkeypatch.setattr(encryption.KEYS, "_read_at", time.monotonic() - encryption.SOON - 1)
    assert decrypt(theirs, of="totp:ada") == b"theirs"


@pytest.mark.parametrize(
    "content", ["", "short", "=" * 44, f"{NEW}\nshort"], ids=["empty", "short", "no key", "a good one and a short"]
)
def test_keys_that_cannot_be_read_do_not_replace_those_that_could(file, monkeypatch, content):
    before = encrypt(b"secret", of="totp:ada")
    file.write_text(content)
    monkeypatch.setattr(encryption.KEYS, "_read_at", time.monotonic() - secret_files.REREAD_SECONDS - 1)
    assert is_current(encrypt(b"more", of="totp:ada"))
    assert decrypt(before, of="totp:ada") == b"secret"


def test_without_keys_it_is_said_to_be_unavailable(file):
    file.unlink()
    encryption.KEYS.forget()
    with pytest.raises(Unavailable):
        encrypt(b"secret", of="totp:ada")
