"""How uploads are named, checked and finished."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.profiles.models.pictures import PictureKind
from functions.profiles.models.profiles import Profile
from functions.profiles.rules import pictures
from functions.profiles.rules import uploads as rules
from shared.media import file_names
from shared.media.images import EncodedVariant
from shared.media.pictures import Picture, PictureUpload, UploadState, Variant, files_of, largest_url

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)


def profile(**fields: object) -> Profile:
    whole = {"user_id": "ada", "display_name": "Ada", "created_at": NOW, "updated_at": NOW}
    return Profile.model_validate(whole | fields)


@pytest.mark.parametrize(
    ("file_name", "content_type"),
    [
        ("me.jpg", "image/jpeg"),
        ("me.jfif", "image/jpeg"),
        ("photo.jpg ", "image/jpeg"),
        ("me.", "image/png"),
        ("Trip to St. Ives", "image/jpeg"),
        ("Mr.Smith", "image/png"),
        ("Screenshot at 18.34.12", "image/png"),
        ("me.JPEG", "image/jpeg"),
        ("a.b.png", "image/png"),
        ("me.webp", "image/webp"),
        ("", "image/png"),
        ("picture", "image/png"),
    ],
)
def test_a_file_s_ending_fits_its_type(file_name, content_type):
    file_names.check_file_name(file_name, content_type)


@pytest.mark.parametrize(
    ("file_name", "content_type"),
    [
        ("me.png", "image/jpeg"),
        ("me.jpg.exe", "image/jpeg"),
        ("me.gif", "image/webp"),
        ("me.MP4", "image/webp"),
        ("me.Jpeg", "image/webp"),
        (".jpg", "image/png"),
    ],
)
def test_an_ending_that_contradicts_the_type(file_name, content_type):
    with pytest.raises(file_names.WrongFileEnding) as caught:
        file_names.check_file_name(file_name, content_type)
    assert caught.value.details["content_type"] == content_type
    assert caught.value.details["allowed"] == sorted(file_names.ENDINGS[content_type])


def test_an_upload_s_name_says_whose_it_is():
    for kind in PictureKind:
        name = pictures.upload_name(kind, "user-1", "0f8a")
        assert name == f"{kind}s/user-1/0f8a"
        assert pictures.split_upload_name(name) == (kind, "user-1", "0f8a")


@pytest.mark.parametrize(
    "name",
    ["", "avatars", "avatars/u1", "avatars/u1/x/y", "avatars//x", "skins/u1/x", "avatars/u1/x.png", "/avatars/u1/x"],
)
def test_another_name_is_no_upload(name):
    assert pictures.split_upload_name(name) is None


PICTURE = Picture(
    picture_id="p1",
    variants=(
        Variant(width=128, height=128, webp_url="/128.webp", fallback_url="/128.jpg"),
        Variant(width=512, height=512, webp_url="/512.webp", fallback_url="/512.jpg"),
    ),
)


WAITING = rules.awaited("up-1", NOW)


def after(upload: PictureUpload | None) -> PictureUpload:
    """What a rule made of an upload that it did change."""
    assert upload is not None
    return upload


def test_an_upload_is_awaited_then_ready():
    assert (WAITING.upload_id, WAITING.state, WAITING.requested_at) == ("up-1", UploadState.AWAITED, NOW)
    done = after(rules.finished(WAITING, LATER))
    assert (done.state, done.finished_at, done.reason) == (UploadState.READY, LATER, None)


def test_a_profile_shows_the_picture_that_was_made_and_keeps_the_other_one():
    before = rules.with_upload(profile(banner=PICTURE), PictureKind.AVATAR, WAITING, LATER)
    assert (before.avatar, before.avatar_upload, before.updated_at) == (None, WAITING, LATER)
    done = rules.with_upload(before, PictureKind.AVATAR, WAITING, LATER, PICTURE)
    assert (done.avatar, done.banner, done.banner_upload) == (PICTURE, PICTURE, None)
    assert [rules.picture_of(done, kind) for kind in (PictureKind.AVATAR, PictureKind.BANNER)] == [PICTURE, PICTURE]


def test_a_refusal_keeps_the_picture_that_was_there():
    refused = after(rules.finished(WAITING, LATER, "The file is damaged."))
    assert (refused.state, refused.reason) == (UploadState.REFUSED, "The file is damaged.")
    assert rules.with_upload(profile(avatar=PICTURE), PictureKind.AVATAR, refused, LATER).avatar == PICTURE


def test_the_largest_variant_is_the_plain_url():
    assert largest_url(PICTURE) == "/512.jpg"
    assert largest_url(None) is None


def test_files_are_named_by_their_picture_and_size():
    made = [
        EncodedVariant(128, 128, b"w128", b"j128", "image/jpeg"),
        EncodedVariant(256, 256, b"w256", b"p256", "image/png"),
    ]
    picture, files = pictures.name_files(PictureKind.AVATAR, "p1", "https://media.example", made)
    assert files == {
        "avatars/p1/128x128.webp": (b"w128", "image/webp"),
        "avatars/p1/128x128.jpg": (b"j128", "image/jpeg"),
        "avatars/p1/256x256.webp": (b"w256", "image/webp"),
        "avatars/p1/256x256.png": (b"p256", "image/png"),
    }
    assert [(variant.width, variant.webp_url, variant.fallback_url) for variant in picture.variants] == [
        (128, "https://media.example/avatars/p1/128x128.webp", "https://media.example/avatars/p1/128x128.jpg"),
        (256, "https://media.example/avatars/p1/256x256.webp", "https://media.example/avatars/p1/256x256.png"),
    ]


def test_the_sizes_that_the_documents_ask_for():
    assert pictures.PICTURES[PictureKind.AVATAR] == pictures.PictureRules(
        5 * 1024 * 1024, ((128, 128), (256, 256), (512, 512))
    )
    assert pictures.PICTURES[PictureKind.BANNER] == pictures.PictureRules(10 * 1024 * 1024, ((960, 270), (1920, 540)))
    assert pictures.PICTURES.keys() == set(PictureKind)


def test_the_latest_upload_is_the_one_that_counts():
    owner = rules.with_upload(profile(), PictureKind.BANNER, WAITING, NOW)
    assert rules.latest_upload(owner, PictureKind.BANNER, "up-1") == WAITING
    later = rules.with_upload(owner, PictureKind.BANNER, rules.awaited("up-2", LATER), LATER)
    for other, kind, upload_id in (
        (owner, PictureKind.BANNER, "up-0"),
        (owner, PictureKind.AVATAR, "up-1"),
        (profile(), PictureKind.BANNER, "up-1"),
        (later, PictureKind.BANNER, "up-1"),
    ):
        with pytest.raises(rules.UnknownUpload):
            rules.latest_upload(other, kind, upload_id)


def test_an_upload_is_started_once_and_again_only_when_nothing_came_of_it():
    assert rules.may_start(WAITING, NOW)
    making = rules.started(WAITING, NOW)
    assert (making.state, making.started_at) == (UploadState.PROCESSING, NOW)
    assert not rules.may_start(making, NOW + rules.STARTED_AGAIN - timedelta(seconds=1))
    assert rules.may_start(making, NOW + rules.STARTED_AGAIN)
    for reason in (None, "The file is damaged."):
        assert not rules.may_start(after(rules.finished(making, LATER, reason)), NOW + timedelta(days=1))


def test_each_attempt_is_counted_before_it_begins():
    upload = after(rules.begun(WAITING, LATER))
    assert (upload.state, upload.started_at, upload.attempts) == (UploadState.PROCESSING, LATER, 1)
    assert rules.attempts_left(upload)
    upload = after(rules.begun(after(rules.begun(upload, LATER)), LATER))
    assert upload.attempts == 3
    assert not rules.attempts_left(upload)
    assert rules.shown_upload(upload, LATER) == upload
    upload = after(rules.begun(upload, LATER))
    assert (upload.failed_at, upload.attempts) == (LATER, 3)
    shown = rules.shown_upload(upload, LATER)
    assert (shown.state, shown.reason) == (UploadState.FAILED, rules.NOT_MADE)
    assert not rules.may_start(upload, LATER + rules.STARTED_AGAIN)


def test_what_failed_is_begun_afresh_and_may_still_become_a_picture():
    failed = after(rules.failed(after(rules.begun(WAITING, LATER)), LATER))
    told = rules.progress(failed, None)
    assert (told.state, told.reason) == (UploadState.FAILED, rules.NOT_MADE)
    again = after(rules.begun(failed, LATER))
    assert (again.attempts, again.failed_at) == (1, None)
    done = after(rules.finished(failed, LATER))
    assert rules.shown_upload(done, LATER + timedelta(days=1)).state is UploadState.READY


def test_what_has_an_outcome_is_neither_begun_nor_failed_nor_finished_again():
    for reason in (None, "The file is damaged."):
        done = after(rules.finished(WAITING, LATER, reason))
        assert rules.begun(done, LATER) is None
        assert rules.failed(done, LATER) is None
        assert rules.finished(done, LATER, "too late") is None


def test_an_upload_without_an_outcome_is_shown_as_failed_after_a_while():
    assert rules.shown_upload(WAITING, NOW + rules.GIVEN_UP - timedelta(seconds=1)).state is UploadState.AWAITED
    assert rules.shown_upload(WAITING, NOW + rules.GIVEN_UP).state is UploadState.FAILED
    upload = after(rules.begun(WAITING, LATER))
    assert rules.shown_upload(upload, LATER + rules.GIVEN_UP - timedelta(seconds=1)).state is UploadState.PROCESSING
    assert rules.shown_upload(upload, LATER + rules.GIVEN_UP).state is UploadState.FAILED


def test_a_notification_is_late_after_ten_seconds():
    assert not rules.is_late(NOW, NOW + timedelta(seconds=9.9))
    assert rules.is_late(NOW, NOW + timedelta(seconds=10))
    assert not rules.is_late(LATER, NOW)


def test_progress():
    waits = rules.progress(WAITING, PICTURE)
    assert (waits.state, waits.picture, waits.url, waits.reason) == (UploadState.AWAITED, None, None, None)
    assert rules.progress_of_arrived(WAITING, PICTURE) == waits.model_copy(update={"state": UploadState.PROCESSING})
    done = after(rules.finished(WAITING, LATER))
    for told in (rules.progress(done, PICTURE), rules.progress_of_arrived(done, PICTURE)):
        assert (told.state, told.picture, told.url) == (UploadState.READY, PICTURE, "/512.jpg")
    refused = rules.progress(after(rules.finished(WAITING, LATER, "Too large.")), PICTURE)
    assert (refused.state, refused.picture, refused.reason) == (UploadState.REFUSED, None, "Too large.")


def test_the_files_of_a_picture_are_those_that_it_was_made_of():
    made = [EncodedVariant(128, 128, b"w", b"j", "image/jpeg"), EncodedVariant(512, 512, b"w", b"p", "image/png")]
    for origin in ("https://media.example", "http://127.0.0.1:9000/ludus-media"):
        picture, files = pictures.name_files(PictureKind.BANNER, "p1", origin, made)
        assert set(files_of(picture)) == set(files)
