"""What a mounted file holds: remembered for a while, and never mistaken for another's."""

from pathlib import Path

from shared.identity.secret_files import SecretFile


def test_what_cannot_be_read_does_not_replace_what_could(tmp_path: Path):
    path = tmp_path / "key"
    secret = SecretFile(lambda: path, bytes.decode)
    assert secret.current() is None
    path.write_text("first")
    assert secret.current() == "first"
    path.unlink()
    assert secret.current(older_than=0) == "first"


def test_another_file_is_another_secret(tmp_path: Path):
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("one's")
    paths = [first]
    secret = SecretFile(lambda: paths[0], bytes.decode)
    assert secret.current() == "one's"
    paths[0] = second
    assert secret.current() is None
    second.write_text("the other's")
    assert secret.current() == "the other's"


def test_a_secret_that_nobody_has_filled_is_none_and_no_error(tmp_path: Path, capsys):
    path = tmp_path / "key"
    secret = SecretFile(lambda: path, int)
    path.write_text("No key was given with the first apply: see infra/README.md, Key rotation.")
    assert secret.current() is None
    assert "secret.unreadable" not in capsys.readouterr().out
    path.write_text("x")
    assert secret.current() is None
    assert "secret.unreadable" in capsys.readouterr().out
    path.write_text("5")
    assert secret.current() == 5
