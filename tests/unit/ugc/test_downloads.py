"""Who gets which file of an item, and how the CDN's addresses are signed."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from functions.ugc.models.files.cdn import CdnKey
from functions.ugc.models.items.items import UgcStatus, Visibility
from functions.ugc.rules.files.cdn import signed_url
from functions.ugc.rules.files.downloads import downloadable
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError
from tests.ugc import content, item

PUBLISHED = content(object="ugc/1")
OWN, OTHER = ("maker", "maker-before-the-merge"), ("somebody",)


def outcome(viewer, status=UgcStatus.PUBLISHED, **changes):
    made = item(status, creator_id="maker-before-the-merge", **changes)
    try:
        return downloadable(made, made.ugc_id, viewer).object
    except (UgcNotFound, UgcStateError) as refused:
        return refused.code


@pytest.mark.parametrize(
    ("visibility", "others"),
    [(Visibility.PUBLIC, "ugc/1"), (Visibility.UNLISTED, "ugc/1"), (Visibility.PRIVATE, "UGC_NOT_FOUND")],
)
def test_visibility_holds_for_others(visibility, others):
    assert outcome(OTHER, visibility=visibility) == others
    assert outcome(OWN, visibility=visibility) == "ugc/1"


@pytest.mark.parametrize("status", [status for status in UgcStatus if status is not UgcStatus.PUBLISHED])
def test_others_get_only_what_is_published(status):
    assert outcome(OTHER, status, pending=PUBLISHED) == "UGC_NOT_FOUND"
    assert outcome(OTHER, status, published=PUBLISHED) == "UGC_NOT_FOUND"


@pytest.mark.parametrize(
    ("status", "got"),
    [
        (UgcStatus.DRAFT, "UGC_STATE"),
        (UgcStatus.UPLOADED, "UGC_STATE"),
        (UgcStatus.SCANNING, "UGC_STATE"),
        (UgcStatus.PENDING_REVIEW, "ugc/1"),
        (UgcStatus.FLAGGED, "UGC_STATE"),
        (UgcStatus.REMOVED, "UGC_STATE"),
    ],
)
def test_creators_get_what_was_scanned_and_is_not_held_back(status, got):
    assert outcome(OWN, status, pending=PUBLISHED) == got


def test_only_scanned_copies_are_served():
    assert outcome(OWN, UgcStatus.PENDING_REVIEW, pending=content()) == "UGC_STATE"
    assert outcome(OTHER, published=content()) == "UGC_STATE"
    new_version = {"pending": content(2, object="ugc/2"), "pending_status": UgcStatus.PENDING_REVIEW}
    assert outcome(OTHER, **new_version) == "ugc/1"
    assert outcome(OWN, **new_version) == "ugc/1"


def test_an_item_that_is_not_there():
    with pytest.raises(UgcNotFound):
        downloadable(None, "1", OTHER)


def test_addresses_of_the_cdn_are_signed_as_google_signs_them():
    """By an example of Google's own (its samples of Cloud CDN in Python)."""
    expires = datetime.fromtimestamp(1549751401, UTC)
    for text in ("nZtRohdNF9m3cKM24IcK4w==", "nZtRohdNF9m3cKM24IcK4w"):
        key = CdnKey(name="my-key", key=text)
        assert signed_url("http://35.186.234.33/index.html", key, expires) == (
            "http://35.186.234.33/index.html?Expires=1549751401&KeyName=my-key&Signature=CRFqQnVfFyiUyR63OQf-HRUpIwc="
        )


@pytest.mark.parametrize("key", ["", "nZtRohdNF9m3cKM24IcK", "ä"])
def test_a_key_of_another_length_is_none(key):
    with pytest.raises(ValidationError):
        CdnKey(name="my-key", key=key)
