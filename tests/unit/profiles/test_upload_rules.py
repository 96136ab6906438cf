"""How uploads are named, checked and finished."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.profiles.models.pictures import Picture, PictureKind, PictureUpload, UploadState, Variant
from functions.profiles.models.profiles import Profile
from functions.profiles.rules import file_names, pictures
from functions.profiles.rules import uploads as rules
from functions.profiles.rules.pictures import largest_url
from shared.media.images import EncodedVariant

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


def test_an_upload_is_awaited_then_ready():
    waiting = rules.awaiting(profile(), PictureKind.AVATAR, "up-1", NOW)
    assert waiting.avatar_upload is not None
    assert (waiting.avatar_upload.state, waiting.avatar_upload.requested_at) == (UploadState.AWAITED, NOW)
    done = rules.finished(waiting, PictureKind.AVATAR, "up-1", PICTURE, LATER)
    assert done is not None
    assert done.avatar_upload is not None
    assert (done.avatar, done.avatar_upload.state, done.avatar_upload.finished_at) == (
        PICTURE,
        UploadState.READY,
        LATER,
    )
    assert done.banner is None


def test_a_refusal_keeps_the_picture_that_was_there():
    waiting = rules.awaiting(profile(avatar=PICTURE), PictureKind.AVATAR, "up-1", NOW)
    refused = rules.finished(waiting, PictureKind.AVATAR, "up-1", "The file is damaged.", LATER)
    assert refused is not None
    assert refused.avatar_upload is not None
    assert (refused.avatar, refused.avatar_upload.state) == (PICTURE, UploadState.REFUSED)
    assert refused.avatar_upload.reason == "The file is damaged."


def test_an_upload_that_is_not_awaited_changes_nothing():
    waiting = rules.awaiting(profile(), PictureKind.AVATAR, "up-2", NOW)
    done = rules.finished(waiting, PictureKind.AVATAR, "up-2", PICTURE, LATER)
    assert done is not None
    assert rules.finished(profile(), PictureKind.AVATAR, "up-1", PICTURE, LATER) is None
    assert rules.finished(waiting, PictureKind.AVATAR, "up-1", PICTURE, LATER) is None
    assert rules.finished(waiting, PictureKind.BANNER, "up-2", PICTURE, LATER) is None
    assert rules.finished(done, PictureKind.AVATAR, "up-2", "too late", LATER) is None


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


def waiting(**fields: object) -> Profile:
    return rules.awaiting(profile(**fields), PictureKind.BANNER, "up-1", NOW)


def test_the_latest_upload_is_the_one_that_counts():
    upload = rules.latest_upload(waiting(), PictureKind.BANNER, "up-1")
    assert upload.upload_id == "up-1"
    for owner, kind, upload_id in (
        (waiting(), PictureKind.BANNER, "up-0"),
        (waiting(), PictureKind.AVATAR, "up-1"),
        (profile(), PictureKind.BANNER, "up-1"),
        (rules.awaiting(waiting(), PictureKind.BANNER, "up-2", LATER), PictureKind.BANNER, "up-1"),
    ):
        with pytest.raises(rules.UnknownUpload):
            rules.latest_upload(owner, kind, upload_id)


def test_an_upload_is_started_once_and_again_only_when_nothing_came_of_it():
    owner = waiting()
    upload = rules.latest_upload(owner, PictureKind.BANNER, "up-1")
    assert rules.may_start(upload, NOW)
    begun = rules.started(owner, PictureKind.BANNER, upload, NOW)
    making = rules.latest_upload(begun, PictureKind.BANNER, "up-1")
    assert (making.state, making.started_at, begun.updated_at) == (UploadState.PROCESSING, NOW, NOW)
    assert not rules.may_start(making, NOW + rules.STARTED_AGAIN - timedelta(seconds=1))
    assert rules.may_start(making, NOW + rules.STARTED_AGAIN)
    for outcome in (PICTURE, "The file is damaged."):
        done = rules.finished(begun, PictureKind.BANNER, "up-1", outcome, LATER)
        assert done is not None
        upload = rules.latest_upload(done, PictureKind.BANNER, "up-1")
        assert not rules.may_start(upload, NOW + timedelta(days=1))


def began(owner: Profile, now: datetime = LATER) -> tuple[Profile, PictureUpload]:
    begun = rules.begun(owner, PictureKind.BANNER, "up-1", now)
    assert begun is not None
    return begun, rules.latest_upload(begun, PictureKind.BANNER, "up-1")


def test_each_attempt_is_counted_before_it_begins():
    owner, upload = began(waiting())
    assert (upload.state, upload.started_at, upload.attempts) == (UploadState.PROCESSING, LATER, 1)
    assert rules.attempts_left(upload)
    owner, _ = began(owner)
    owner, upload = began(owner)
    assert upload.attempts == 3
    assert not rules.attempts_left(upload)
    assert rules.shown_upload(upload, LATER) == upload
    owner, upload = began(owner)
    assert (upload.failed_at, upload.attempts) == (LATER, 3)
    shown = rules.shown_upload(upload, LATER)
    assert (shown.state, shown.reason) == (UploadState.FAILED, rules.NOT_MADE)
    assert not rules.may_start(upload, LATER + rules.STARTED_AGAIN)


def test_what_failed_is_begun_afresh_and_may_still_become_a_picture():
    owner, _ = began(waiting())
    failed = rules.failed(owner, PictureKind.BANNER, "up-1", LATER)
    assert failed is not None
    told = rules.progress(failed, PictureKind.BANNER, rules.latest_upload(failed, PictureKind.BANNER, "up-1"))
    assert (told.state, told.reason) == (UploadState.FAILED, rules.NOT_MADE)
    _, upload = began(failed)
    assert (upload.attempts, upload.failed_at) == (1, None)
    done = rules.finished(failed, PictureKind.BANNER, "up-1", PICTURE, LATER)
    assert done is not None
    upload = rules.latest_upload(done, PictureKind.BANNER, "up-1")
    assert rules.shown_upload(upload, LATER + timedelta(days=1)).state is UploadState.READY


def test_what_nobody_waits_for_is_neither_begun_nor_failed():
    done = rules.finished(waiting(), PictureKind.BANNER, "up-1", PICTURE, LATER)
    assert done is not None
    for owner, kind, upload_id in (
        (profile(), PictureKind.BANNER, "up-1"),
        (waiting(), PictureKind.AVATAR, "up-1"),
        (waiting(), PictureKind.BANNER, "up-0"),
        (done, PictureKind.BANNER, "up-1"),
    ):
        assert rules.begun(owner, kind, upload_id, LATER) is None
        assert rules.failed(owner, kind, upload_id, LATER) is None


def test_an_upload_without_an_outcome_is_shown_as_failed_after_a_while():
    upload = rules.latest_upload(waiting(), PictureKind.BANNER, "up-1")
    assert rules.shown_upload(upload, NOW + rules.GIVEN_UP - timedelta(seconds=1)).state is UploadState.AWAITED
    assert rules.shown_upload(upload, NOW + rules.GIVEN_UP).state is UploadState.FAILED
    _, upload = began(waiting())
    assert rules.shown_upload(upload, LATER + rules.GIVEN_UP - timedelta(seconds=1)).state is UploadState.PROCESSING
    assert rules.shown_upload(upload, LATER + rules.GIVEN_UP).state is UploadState.FAILED


def test_a_notification_is_late_after_ten_seconds():
    assert not rules.is_late(NOW, NOW + timedelta(seconds=9.9))
    assert rules.is_late(NOW, NOW + timedelta(seconds=10))
    assert not rules.is_late(LATER, NOW)


def test_progress():
    owner = waiting(banner=PICTURE)
    upload = rules.latest_upload(owner, PictureKind.BANNER, "up-1")
    arrived = rules.progress(owner, PictureKind.BANNER, upload)
    assert (arrived.state, arrived.picture, arrived.url, arrived.reason) == (UploadState.PROCESSING, None, None, None)
    newer = PICTURE.model_copy(update={"picture_id": "p2"})
    done = rules.finished(owner, PictureKind.BANNER, "up-1", newer, LATER)
    assert done is not None
    ready = rules.progress(done, PictureKind.BANNER, rules.latest_upload(done, PictureKind.BANNER, "up-1"))
    assert (ready.state, ready.picture, ready.url) == (UploadState.READY, newer, "/512.jpg")
    refused = rules.finished(owner, PictureKind.BANNER, "up-1", "Too large.", LATER)
    assert refused is not None
    told = rules.progress(refused, PictureKind.BANNER, rules.latest_upload(refused, PictureKind.BANNER, "up-1"))
    assert (told.state, told.picture, told.reason) == (UploadState.REFUSED, None, "Too large.")


def test_the_files_of_a_picture_are_those_that_it_was_made_of():
    made = [EncodedVariant(128, 128, b"w", b"j", "image/jpeg"), EncodedVariant(512, 512, b"w", b"p", "image/png")]
    for origin in ("https://media.example", "http://127.0.0.1:9000/ludus-media"):
        picture, files = pictures.name_files(PictureKind.BANNER, "p1", origin, made)
        assert set(pictures.files_of(picture)) == set(files)
