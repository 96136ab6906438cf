"""Three hundred hostile files and more: each is refused, or shown harmless in what players get of it."""

import io
from zipfile import ZipFile

import pytest

from functions.ugc.rules.scanning import contents
from shared.media import kinds, reencoding
from shared.media.archive_entries import ends_as_archive
from shared.media.archives import ArchiveLimits
from tests.together import together
from tests.unit.ugc.scanning.hostile_files import HONEST, PAYLOAD, HostileFile, files

LIMITS = ArchiveLimits(entries=50, unpacked=4_000_000, ratio_from=200_000, depth=2)
HOSTILE = list(files())
TEXTS = {"text/plain", "text/markdown", "application/json"}


def inspected(content: bytes, content_type: str) -> contents.Inspection:
    return contents.inspect(io.BytesIO(content), len(content), content_type, LIMITS, 4)


def test_there_are_more_than_three_hundred_of_them():
    assert len(HOSTILE) > 600
    assert len({(each.content_type, each.content) for each in HOSTILE}) == len(HOSTILE)


@pytest.mark.parametrize("content_type", HONEST)
def test_the_honest_file_that_they_are_made_of_is_not_refused(content_type):
    assert [each for each in inspected(HONEST[content_type], content_type).findings if each.is_sure] == []


@pytest.mark.parametrize("content_type", HONEST)
def test_each_hostile_file_is_refused_or_shown_harmless(content_type):
    mine = [each for each in HOSTILE if each.content_type == content_type]
    assert len(mine) > 40
    with together() as about:
        for each in mine:
            with about(each.name):
                inspection = inspected(each.content, content_type)
                if not any(finding.is_sure for finding in inspection.findings):
                    _harmless(each, inspection)


def _harmless(hostile: HostileFile, inspection: contents.Inspection) -> None:
    """Players get it, at least after a person has looked: then it is what it says, and nothing else opens it."""
    content, content_type = hostile.content, hostile.content_type
    if content_type.startswith("image/"):
        _is_made_anew(inspection, content_type)
        return
    assert not kinds.is_program(content)
    if content_type == "application/zip":
        _unpacks_as_it_was_packed(content, inspection)
        return
    assert not ends_as_archive(io.BytesIO(content), len(content))
    assert b"%PDF-" not in content[:1024]
    if content_type.startswith("video/"):
        assert kinds.kind_of(content[: kinds.HEAD]) in {content_type, ""}
    elif content_type in TEXTS:
        assert content.decode().isprintable() or set(content) & set(range(32)) <= set(b"\t\n\r\f")
        assert inspection.text or inspection.findings
    else:
        assert kinds.kind_of(content[: kinds.HEAD]) == ""
        assert not kinds.MARKUP.search(content[: kinds.HEAD]) or inspection.findings


def _is_made_anew(inspection: contents.Inspection, content_type: str) -> None:
    picture = inspection.picture
    assert picture is not None
    served = picture.content
    assert reencoding.type_of(served) == picture.content_type == content_type
    assert PAYLOAD not in served
    assert kinds.is_two(io.BytesIO(served), len(served)) is None


def _unpacks_as_it_was_packed(content: bytes, inspection: contents.Inspection) -> None:
    with ZipFile(io.BytesIO(content)) as opened:
        assert opened.testzip() is None
        hidden = [opened.read(name) for name in opened.namelist()]
    if PAYLOAD in content or any(PAYLOAD in each for each in hidden):
        assert inspection.findings, "somebody looks at it"
