"""What creators may do, and what they are shown and told: by value."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from functions.profiles.api.cards import PlayerCard
from functions.ugc.models.items.creators import Creator, JoinedCreator
from functions.ugc.models.items.items import ChangeItem, UgcStatus, UgcType, Visibility
from functions.ugc.models.items.uploads import CreateItem, UgcFile
from functions.ugc.rules.items import changes, limits, merging, states, uploads, views
from functions.ugc.rules.items.errors import UgcNotFound, UgcStateError
from functions.ugc.rules.items.exports import LARGEST_EXPORTED, exportable
from functions.ugc.rules.items.notices import TEXTS, TOLD, notice
from functions.ugc.rules.items.states import Cause, dropped
from tests.ugc import NOW, content, item

ADA = Creator(player_id="ada")
LATER = NOW + timedelta(hours=1)
FILE = UgcFile(
    file_name="harbour.png", content_type="image/png", size=1000, sha256="0" * 64, md5="1B2M2Y8AsgTpgAmY7PhCfg=="
)


def card(level: int = 0, days: int = 0) -> PlayerCard:
    return PlayerCard(
        is_erased=False,
        user_id="ada",
        display_name="Ada",
        country=None,
        is_public=True,
        is_named_on_boards=True,
        accept_friend_requests=True,
        allow_messages=True,
        level=level,
        created_at=NOW - timedelta(days=days),
        updated_at=NOW,
    )


@pytest.mark.parametrize(
    ("invited", "by_invitation", "level", "days", "may"),
    [
        (True, True, 0, 0, True),
        (True, False, 0, 0, True),
        (False, True, 9, 99, False),
        (False, False, 5, 7, True),
        (False, False, 4, 7, False),
        (False, False, 5, 6, False),
    ],
)
def test_who_may_upload(invited, by_invitation, level, days, may):
    creator = ADA.model_copy(update={"is_invited": invited})
    asked = {"by_invitation": by_invitation, "level": 5, "days": 7}
    if may:
        limits.check_uploader(creator, card(level, days), UgcType.MAP, NOW, **asked)
        return
    with pytest.raises(limits.UgcUploadsClosed):
        limits.check_uploader(creator, card(level, days), UgcType.MAP, NOW, **asked)


def test_a_player_without_a_profile_does_not_upload_uninvited():
    with pytest.raises(limits.UgcUploadsClosed):
        limits.check_uploader(ADA, None, UgcType.MAP, NOW, by_invitation=False, level=0, days=0)


def test_a_screenshot_is_anybody_s_to_send_and_nobody_s_to_publish():
    limits.check_uploader(ADA, None, UgcType.SCREENSHOT, NOW, by_invitation=True, level=0, days=0)
    body = CreateItem(type=UgcType.SCREENSHOT, name="The wall", visibility=Visibility.PUBLIC, file=FILE)
    made = uploads.created(body, "u", "ada", NOW, 24)
    assert made.visibility is Visibility.PRIVATE
    with pytest.raises(UgcStateError):
        changes.asked(made, NOW)
    sent = states.moved(made, UgcStatus.UPLOADED, Cause.UPLOAD, NOW, version=1)
    assert sent.due_at == NOW + timedelta(days=90)


def test_a_day_has_so_many_uploads_and_the_next_as_many_again():
    today = limits.with_upload(limits.with_upload(ADA, NOW, 2), NOW, 2)
    with pytest.raises(limits.DailyUgcUploadsUsed) as refused:
        limits.with_upload(today, NOW, 2)
    assert refused.value.retry_after == 12 * 3600 + 1
    assert limits.with_upload(today, NOW + timedelta(days=1), 2).uploads == 1


def test_the_last_item_of_a_type_is_the_one_before_the_limit():
    limits.check_items(UgcType.MAP, 4, 5)
    with pytest.raises(limits.TooManyUgcItems):
        limits.check_items(UgcType.MAP, 5, 5)


def test_a_new_item_is_a_draft_that_nobody_has_asked_to_publish():
    body = CreateItem(type=UgcType.IMAGE, name=" The Old Harbour ", tags=("Fog", "fog"), file=FILE)
    made = uploads.created(body, "u", "ada", NOW, 24)
    assert (made.status, made.asked_at, made.due_at) == (UgcStatus.DRAFT, None, NOW + timedelta(hours=24))
    assert (made.name, made.tags, made.visibility) == ("The Old Harbour", ("fog",), Visibility.PUBLIC)
    assert uploads.awaited(made) is not None
    assert not made.is_visible


@pytest.mark.parametrize("tag", ["a", "two words", "<b>", "x" * 33])
def test_what_is_no_tag(tag):
    with pytest.raises(ValidationError):
        ChangeItem(tags=(tag,))


@pytest.mark.parametrize("name", [".hidden", "../up.png", "a/b.png", "c:d.png", "a\nb.png", ""])
def test_what_is_no_file_name(name):
    with pytest.raises(ValidationError):
        FILE.model_validate(FILE.model_dump() | {"file_name": name})


@pytest.mark.parametrize("status", UgcStatus)
def test_which_items_take_a_new_version(status):
    before = item(status)
    if status not in {UgcStatus.DRAFT, UgcStatus.PUBLISHED}:
        with pytest.raises(UgcStateError):
            uploads.with_new_version(before, FILE, LATER, 24)
        return
    after = uploads.with_new_version(before, FILE, LATER, 24)
    assert (after.status, after.version, after.under_way) == (status, 2, UgcStatus.DRAFT)
    assert after.published == before.published
    assert uploads.is_wanted(after, 2)
    assert not uploads.is_wanted(after, 1)


def test_what_was_published_takes_a_new_version_while_it_is_held_back():
    held = item(UgcStatus.FLAGGED, published=content(), pending=None)
    assert uploads.with_new_version(held, FILE, LATER, 24).pending_status is UgcStatus.DRAFT


def test_a_new_version_that_never_came_leaves_the_published_item_as_it_was():
    published = item(UgcStatus.PUBLISHED)
    waiting = uploads.with_new_version(published, FILE, NOW, 24)
    left = states.moved(waiting, UgcStatus.REMOVED, Cause.EXPIRY, LATER, version=2)
    assert left == published.model_copy(update={"version": 2, "change": 1, "updated_at": LATER})


def test_publication_is_asked_for_once():
    asked = changes.asked(item(UgcStatus.SCANNING), NOW)
    assert asked.asked_at == NOW
    assert changes.asked(asked, LATER) is asked
    with pytest.raises(UgcStateError):
        changes.asked(item(UgcStatus.REMOVED), NOW)


def test_what_is_changed_says_what_is_another():
    before = item(UgcStatus.PUBLISHED)
    after, fields = changes.edited(before, ChangeItem(name=before.name, visibility=Visibility.PRIVATE), LATER)
    assert (fields, after.edit, after.is_listed) == (("visibility",), 1, False)
    assert changes.edited(before, ChangeItem(), LATER) == (before, ())


def test_only_words_that_are_others_are_judged_again():
    after, fields = changes.edited(item(), ChangeItem(name="The New Harbour", visibility=Visibility.PRIVATE), LATER)
    assert changes.changed_texts(after, fields) == {"name": "The New Harbour"}
    assert changes.to_be_looked_at(after).reason == "watched_words"
    assert changes.to_be_looked_at(item(reason="program")).reason == "program"


def test_an_item_is_its_creator_s_and_the_merged_account_s():
    made = item(creator_id="old")
    assert changes.own(made, made.ugc_id, ("ada", "old")) is made
    for ids, there in ((("ada",), made), (("ada", "old"), None)):
        with pytest.raises(UgcNotFound):
            changes.own(there, made.ugc_id, ids)


def test_a_merge_is_undone_exactly():
    source = Creator(player_id="bob", merged_ids=("cy",), is_invited=True)
    target = Creator(player_id="ada", merged_ids=("dee",))
    after, joined = merging.merged(source, target)
    assert (after.ids, after.is_invited) == (("ada", "dee", "bob", "cy"), True)
    assert joined == JoinedCreator(merged_ids=("bob", "cy"), was_invited=False)
    assert merging.unmerged(after, joined) == target


def test_files_that_are_dropped_are_those_that_the_item_no_longer_has():
    both = item(UgcStatus.PUBLISHED, pending=content(2, object="ugc/2"), pending_status=UgcStatus.FLAGGED)
    assert dropped(both, both) == ()
    assert dropped(both, None) == ("ugc/1", "ugc/2")
    assert dropped(both, both.model_copy(update={"published": both.pending, "pending": None})) == ("ugc/1",)


def test_an_archive_has_the_files_that_fit_each_once():
    small, large = content(object="a", size=10), content(2, object="b", size=LARGEST_EXPORTED + 1)
    items = [item(published=small, pending=large), item(published=small), item(published=content(object="c", size=5))]
    contents, left = exportable(items, 12)
    assert ([each.object for each in contents], left) == (["a"], 2)
    assert exportable([item(published=content())], 5000) == ([], 5000)


@pytest.mark.parametrize("of_new_version", [True, False])
@pytest.mark.parametrize("status", UgcStatus)
def test_a_creator_is_told_of_what_ends_a_wait(status, of_new_version):
    told = notice(item(status), status, Cause.SCAN, "archive_bomb", of_new_version=of_new_version)
    assert (told is not None) is (status in TOLD)
    if told:
        assert told.name in TEXTS
        assert told.values == {"name": "The Old Harbour", "reason": "archive bomb"}
    assert notice(item(status), status, Cause.CREATOR, "", of_new_version=of_new_version) is None
    assert notice(item(creator_id=""), status, Cause.SCAN, "", of_new_version=of_new_version) is None


def test_the_mean_of_ratings_is_shown_and_none_without_any():
    assert views.view(item(UgcStatus.PUBLISHED)).rating is None
    assert views.view(item(UgcStatus.PUBLISHED, rating_sum=14, rating_count=3)).rating == 4.67
