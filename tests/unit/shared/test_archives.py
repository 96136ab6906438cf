"""Archives that strangers send: what is honest is opened, and what no honest program writes is refused."""

import io
import random
import stat

import pytest

from shared.media import archives
from shared.media.archives import ArchiveLimits
from tests.hostile_archives import Entry, archive, nested, zipped

LIMITS = ArchiveLimits(entries=50, unpacked=4_000_000, ratio=100, ratio_from=200_000, nested=1_000_000)


def codes(content: bytes, limits: ArchiveLimits = LIMITS) -> list[str]:
    _, problems = archives.inspect(io.BytesIO(content), len(content), limits)
    return [problem.code for problem in problems]


def test_an_honest_archive_is_opened_with_what_is_in_it():
    content = zipped(**{"maps/one.json": b"{}" * 2000, "readme.txt": "hi", "lib.jar": nested(0), "empty/": ""})
    files, problems = archives.inspect(io.BytesIO(content), len(content), LIMITS)
    assert problems == []
    assert [(file.path, file.size, file.head[:2]) for file in files] == [
        ("maps/one.json", 4000, b"{}"),
        ("readme.txt", 2, b"hi"),
        ("lib.jar", len(nested(0)), b"PK"),
        ("lib.jar/file.txt", 1, b"x"),
    ]


def test_what_the_tests_make_byte_by_byte_is_honest_unless_it_says_otherwise():
    assert codes(archive(Entry())) == codes(archive(Entry(), Entry(name=b"b/", content=b"", method=0, mode=0))) == []
    assert codes(archive()) == []


NAMES = {
    "archive_path": [
        "../up", "a/../../up", "..", "a/..", "/etc/passwd", "//host/share", "C:/windows", "c:x", "a\\b", "..\\up",
        "\\\\host\\x", "a//b", "./a", "a/./b", "/", "a/b/../c",
    ],
    "archive_name": [
        "", "a\0.txt", "a\nb", "a\u202egpj.exe", "a\u200bb", "x" * 513, "con", "CON.txt", "a/nul", "com1.json", "lpt9",
        "AUX/b", "a.", "a /b", "file.txt:stream", "trailing ", "conin$", "a\x7f", "com\u00b9",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("code", "name"), [(code, name) for code, names in NAMES.items() for name in names])
def test_a_name_that_leads_elsewhere_or_hides_something(code, name):
    (told, *_) = codes(archive(Entry(name=name.encode())))
    assert told in ({code} if name.strip("/") else NAMES.keys())


@pytest.mark.parametrize(
    "name",
    ["a", "a/b/c.json", "ä/ß.txt", "日本.png", "..a", "a..b", ".hidden",
     "console", "nullable.txt", "com10", "a b/c d", "x" * 512]
)  # fmt: skip
def test_a_name_like_any_other(name):
    assert codes(archive(Entry(name=name.encode()))) == []


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK])
def test_links_and_devices(kind):
    assert codes(archive(Entry(mode=kind | 0o777))) == ["archive_link"]


@pytest.mark.parametrize("flag", [0x1, 0x40, 0x2000, 0x41])
def test_what_is_encrypted_cannot_be_looked_at(flag):
    assert "archive_encrypted" in codes(archive(Entry(flags=flag)))
    assert "archive_ambiguous" in codes(archive(Entry(local={"flags": flag})))


@pytest.mark.parametrize("method", [1, 6, 9, 12, 14, 93, 95, 98, 99])
def test_only_what_everybody_unpacks(method):
    assert codes(archive(Entry(method=method)))[0] == "archive_method"


@pytest.mark.parametrize(
    ("first", "second"),
    [("a", "a"), ("a", "A"), ("ss", "\u00df"), ("e\u0301", "\u00e9"), ("a", "a/b"), ("a/b", "a"), ("a/b/c", "A/B"),
     ("a/", "a"), ("\ufb01", "fi")],
)  # fmt: skip
def test_two_files_of_one_place(first, second):
    entries = [
        Entry(name=name.encode(), **({"content": b"", "method": 0} if name[-1] == "/" else {}))
        for name in (first, second)
    ]
    assert codes(archive(*entries)) == ["archive_duplicate"]


def test_a_folder_may_be_named_again():
    folder = Entry(name=b"a/", content=b"", method=0)
    assert codes(archive(Entry(name=b"a/b"), folder, Entry(name=b"a/c"))) == []


def test_entries_that_share_bytes():
    first = Entry(name=b"a", content=b"0" * 5000)
    assert "archive_overlap" in codes(archive(first, Entry(name=b"b", at=0)))
    assert "archive_overlap" in codes(archive(first, Entry(name=b"b", at=10)))


def test_a_list_that_says_another_thing_than_the_files():
    assert "archive_ambiguous" in codes(archive(Entry(local={"method": 0})))
    assert codes(archive(Entry(local={"name": b"map.exe."}))) == ["archive_damaged"]
    assert codes(archive(Entry(at=3))) == ["archive_prefixed", "archive_damaged"]


def test_what_stands_around_an_archive():
    assert codes(archive(Entry(), before=b"MZ" + bytes(500))) == ["archive_prefixed"]
    assert codes(archive(Entry(), after=b"<script>")) == ["archive_trailing_data"]
    assert codes(archive(Entry(), between=b"x" * 500)) == ["archive_gap"]
    assert codes(b"GIF89a" + zipped(a="b")) == ["archive_prefixed"]


@pytest.mark.parametrize(
    ("end", "code"),
    [
        ({"disk": 1}, "archive_split"),
        ({"first": 1}, "archive_split"),
        ({"here": 0}, "archive_split"),
        ({"comment": 9}, "archive_trailing_data"),
        ({"here": 2, "entries": 2}, "archive_damaged"),
        ({"here": 0xFFFF, "entries": 0xFFFF}, "archive_too_many_files"),
        ({"here": 40_000, "entries": 40_000}, "archive_damaged"),
        ({"size": 5}, "archive_prefixed"),
        ({"start": 0}, "archive_prefixed"),
        ({"start": 2**31}, "archive_prefixed"),
        ({"size": 2**32 - 1}, "archive_prefixed"),
    ],
)
def test_an_end_that_is_not_true(end, code):
    assert code in codes(archive(Entry(), **end))


def test_a_bomb_is_counted_as_it_unpacks_whatever_its_headers_say():
    zeros = Entry(content=bytes(3_000_000))
    assert codes(archive(zeros)) == ["archive_bomb"]
    assert codes(archive(Entry(content=bytes(3_000_000), listed_size=10))) in (["archive_bomb"], ["archive_damaged"])
    noise = Entry(content=random.Random(1).randbytes(4_100_000), method=0)
    assert codes(archive(noise)) == ["archive_bomb"]
    assert codes(nested(1, bytes(3_000_000))) == ["archive_bomb"]
    assert codes(archive(Entry(content=bytes(150_000)))) == []


def test_how_many_and_how_deep():
    assert codes(archive(*[Entry(name=b"%d" % number) for number in range(51)])) == ["archive_too_many_files"]
    assert codes(archive(*[Entry(name=b"%d" % number) for number in range(50)])) == []
    assert codes(nested(1)) == []
    assert codes(nested(2)) == codes(nested(5)) == ["archive_too_deep"]
    many = zipped(
        **{f"{number}.zip": archive(*[Entry(name=b"%d" % name) for name in range(20)]) for number in range(4)}
    )
    assert codes(many) == ["archive_too_many_files"]
    assert codes(zipped(**{"a.zip": archive(Entry(name=b"../up"))})) == ["archive_path"]


def test_every_cut_and_every_broken_byte_is_found_or_harmless():
    """Of each that is not refused, the files come out as they were."""
    whole = zipped(**{"a.json": b'{"a": 1}' * 20, "b/c.txt": "hello"})
    for end in range(len(whole)):
        assert codes(whole[:end]), end
    for at in range(len(whole)):
        broken = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
        files, problems = archives.inspect(io.BytesIO(broken), len(broken), LIMITS)
        if not problems:
            assert [(file.size, file.head[:5]) for file in files] == [(160, b'{"a":'), (5, b"hello")], at
