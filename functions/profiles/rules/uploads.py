"""How an upload becomes a picture, or why it does not."""

from datetime import datetime, timedelta

from functions.profiles.models.pictures import Picture, PictureKind, PictureUpload, UploadProgress, UploadState
from functions.profiles.models.profiles import Profile
from functions.profiles.rules.pictures import largest_url, picture_of
from shared.errors import DomainError, NotFound

UPLOAD_LIFETIME = timedelta(minutes=5)

LATE = timedelta(seconds=10)
"""How long a stored upload may wait for Cloud Storage to notify, which mostly takes a second or two."""

STARTED_AGAIN = timedelta(minutes=2)
"""How long a picture that was started may take before it is started again."""

GIVEN_UP = timedelta(minutes=15)
"""How long an upload may be without an outcome before its player is told not to wait; tries end well before."""

MOST_ATTEMPTS = 3
"""How often a picture is begun before it counts as failed, as often as a delivery is tried (1v1bro 8.10)."""

NOT_MADE = "The picture could not be made. The file is not to blame: please upload it again."

FINISHED = {UploadState.READY, UploadState.REFUSED}


class UnknownUpload(NotFound):
    """The upload is not the latest one of its kind."""

    code = "UNKNOWN_UPLOAD"
    message = "This is not your latest upload of this kind; use the upload_id of your latest ticket."


class NotUploaded(DomainError):
    """The file was not sent, or was sent more than a day ago."""

    status = 409
    code = "NOT_UPLOADED"
    message = "The file is not there: send it to the ticket's URL first, or ask for a new ticket."


def awaiting(profile: Profile, kind: PictureKind, upload_id: str, now: datetime) -> Profile:
    """The profile with an upload on its way."""
    upload = PictureUpload(upload_id=upload_id, state=UploadState.AWAITED, requested_at=now)
    return profile.model_copy(update={f"{kind}_upload": upload, "updated_at": now})


def finished(
    profile: Profile, kind: PictureKind, upload_id: str, outcome: Picture | str, now: datetime
) -> Profile | None:
    """The profile with a picture made, or refused for a reason; None when another upload has taken its place."""
    upload = _awaited(profile, kind, upload_id)
    if upload is None:
        return None
    ended: dict[str, object] = {"finished_at": now, "failed_at": None}
    if isinstance(outcome, str):
        refused = upload.model_copy(update={"state": UploadState.REFUSED, "reason": outcome, **ended})
        return profile.model_copy(update={f"{kind}_upload": refused, "updated_at": now})
    ready = upload.model_copy(update={"state": UploadState.READY, **ended})
    return profile.model_copy(update={str(kind): outcome, f"{kind}_upload": ready, "updated_at": now})


def begun(profile: Profile, kind: PictureKind, upload_id: str, now: datetime) -> Profile | None:
    """The profile whose upload is made into a picture from now on; None when nobody waits for it.

    What was begun `MOST_ATTEMPTS` times without any outcome, not even a failure, has ended its instance each time:
    it is failed instead. What failed is begun afresh: whoever has it delivered again has seen to the reason.
    """
    upload = _awaited(profile, kind, upload_id)
    if upload is None:
        return None
    attempts = 0 if upload.failed_at else upload.attempts
    if attempts >= MOST_ATTEMPTS:
        return failed(profile, kind, upload_id, now)
    making = {"state": UploadState.PROCESSING, "started_at": now, "attempts": attempts + 1, "failed_at": None}
    return profile.model_copy(update={f"{kind}_upload": upload.model_copy(update=making), "updated_at": now})


def failed(profile: Profile, kind: PictureKind, upload_id: str, now: datetime) -> Profile | None:
    """The profile whose upload did not become a picture, for a reason that is not the file's; None as `finished`."""
    upload = _awaited(profile, kind, upload_id)
    if upload is None:
        return None
    given_up = upload.model_copy(update={"failed_at": now})
    return profile.model_copy(update={f"{kind}_upload": given_up, "updated_at": now})


def attempts_left(upload: PictureUpload) -> bool:
    """Whether a picture that could not be made just now is tried again."""
    return upload.attempts < MOST_ATTEMPTS


def shown_upload(upload: PictureUpload, now: datetime) -> PictureUpload:
    """The upload as its player sees it: one of which nothing came is failed, also where nobody could note that."""
    if upload.state in FINISHED:
        return upload
    if upload.failed_at is None and now - (upload.started_at or upload.requested_at) < GIVEN_UP:
        return upload
    return upload.model_copy(update={"state": UploadState.FAILED, "reason": NOT_MADE})


def _awaited(profile: Profile, kind: PictureKind, upload_id: str) -> PictureUpload | None:
    """The upload, where it is the latest and has no outcome yet."""
    upload = _upload(profile, kind)
    waits = upload and upload.upload_id == upload_id and upload.state not in FINISHED
    return upload if waits else None


def _upload(profile: Profile, kind: PictureKind) -> PictureUpload | None:
    return profile.avatar_upload if kind is PictureKind.AVATAR else profile.banner_upload


def latest_upload(profile: Profile, kind: PictureKind, upload_id: str) -> PictureUpload:
    """The upload, where it is the latest. Raises UnknownUpload."""
    upload = _upload(profile, kind)
    if upload is None or upload.upload_id != upload_id:
        raise UnknownUpload
    return upload


def may_start(upload: PictureUpload, now: datetime) -> bool:
    """Whether this picture is still to be made, and nobody is known to be making it."""
    if upload.state in FINISHED or upload.failed_at:
        return False
    return upload.started_at is None or now - upload.started_at >= STARTED_AGAIN


def is_late(stored_at: datetime, now: datetime) -> bool:
    """Whether an upload that was stored then should have been noticed by now."""
    return now - stored_at >= LATE


def started(profile: Profile, kind: PictureKind, upload: PictureUpload, now: datetime) -> Profile:
    """The profile whose upload is being made into a picture because somebody asked."""
    making = upload.model_copy(update={"state": UploadState.PROCESSING, "started_at": now})
    return profile.model_copy(update={f"{kind}_upload": making, "updated_at": now})


def progress(profile: Profile, kind: PictureKind, upload: PictureUpload) -> UploadProgress:
    """How far an upload is whose file has arrived."""
    state, reason = upload.state, upload.reason
    if upload.failed_at:
        state, reason = UploadState.FAILED, NOT_MADE
    elif state is UploadState.AWAITED:
        state = UploadState.PROCESSING
    picture = picture_of(profile, kind) if state is UploadState.READY else None
    return UploadProgress(
        upload_id=upload.upload_id, state=state, reason=reason, picture=picture, url=largest_url(picture)
    )
