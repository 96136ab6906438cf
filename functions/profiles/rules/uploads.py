"""How an upload becomes a picture, or why it does not: by value, whatever the picture is for."""

from datetime import datetime, timedelta

from functions.profiles.models.pictures import PictureKind
from functions.profiles.models.profiles import Profile
from shared.errors import DomainError, NotFound
from shared.media.pictures import Picture, PictureUpload, UploadProgress, UploadState, largest_url

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


def awaited(upload_id: str, now: datetime) -> PictureUpload:
    """An upload on its way."""
    return PictureUpload(upload_id=upload_id, state=UploadState.AWAITED, requested_at=now)


def finished(upload: PictureUpload, now: datetime, reason: str | None = None) -> PictureUpload | None:
    """The upload with its picture made, or refused for a reason; None for one that has an outcome."""
    if upload.state in FINISHED:
        return None
    state = UploadState.READY if reason is None else UploadState.REFUSED
    return upload.model_copy(update={"state": state, "reason": reason, "finished_at": now, "failed_at": None})


def begun(upload: PictureUpload, now: datetime) -> PictureUpload | None:
    """The upload that is made into a picture from now on; None for one that has an outcome.

    What was begun `MOST_ATTEMPTS` times without any outcome, not even a failure, has ended its instance each time:
    it is failed instead. What failed is begun afresh: whoever has it delivered again has seen to the reason.
    """
    attempts = 0 if upload.failed_at else upload.attempts
    if upload.state in FINISHED or attempts >= MOST_ATTEMPTS:
        return failed(upload, now)
    making = {"state": UploadState.PROCESSING, "started_at": now, "attempts": attempts + 1, "failed_at": None}
    return upload.model_copy(update=making)


def failed(upload: PictureUpload, now: datetime) -> PictureUpload | None:
    """The upload that did not become a picture, for a reason that is not the file's; None as `finished`."""
    return None if upload.state in FINISHED else upload.model_copy(update={"failed_at": now})


def attempts_left(upload: PictureUpload) -> bool:
    """Whether a picture that could not be made just now is tried again."""
    return upload.attempts < MOST_ATTEMPTS


def shown_upload(upload: PictureUpload, now: datetime) -> PictureUpload:
    """The upload as who sent it sees it: one of which nothing came is failed, also where nobody could note that."""
    if upload.state in FINISHED:
        return upload
    if upload.failed_at is None and now - (upload.started_at or upload.requested_at) < GIVEN_UP:
        return upload
    return upload.model_copy(update={"state": UploadState.FAILED, "reason": NOT_MADE})


def latest_upload(profile: Profile, kind: PictureKind, upload_id: str) -> PictureUpload:
    """The upload, where it is the latest of a profile. Raises UnknownUpload."""
    upload = profile.avatar_upload if kind is PictureKind.AVATAR else profile.banner_upload
    if upload is None or upload.upload_id != upload_id:
        raise UnknownUpload
    return upload


def with_upload(
    profile: Profile, kind: PictureKind, upload: PictureUpload, now: datetime, picture: Picture | None = None
) -> Profile:
    """The profile with an upload as it is now, and with the picture that was made of it, if one was."""
    shown = {str(kind): picture} if picture else {}
    return profile.model_copy(update={f"{kind}_upload": upload, "updated_at": now, **shown})


def picture_of(profile: Profile, kind: PictureKind) -> Picture | None:
    """The picture that is shown."""
    return profile.avatar if kind is PictureKind.AVATAR else profile.banner


def may_start(upload: PictureUpload, now: datetime) -> bool:
    """Whether this picture is still to be made, and nobody is known to be making it."""
    if upload.state in FINISHED or upload.failed_at:
        return False
    return upload.started_at is None or now - upload.started_at >= STARTED_AGAIN


def is_late(stored_at: datetime, now: datetime) -> bool:
    """Whether an upload that was stored then should have been noticed by now."""
    return now - stored_at >= LATE


def started(upload: PictureUpload, now: datetime) -> PictureUpload:
    """The upload that is being made into a picture because somebody asked."""
    return upload.model_copy(update={"state": UploadState.PROCESSING, "started_at": now})


def progress(upload: PictureUpload, picture: Picture | None) -> UploadProgress:
    """How far an upload is; the picture is the one that was made last."""
    made = picture if upload.state is UploadState.READY else None
    state, reason = (UploadState.FAILED, NOT_MADE) if upload.failed_at else (upload.state, upload.reason)
    return UploadProgress(upload_id=upload.upload_id, state=state, reason=reason, picture=made, url=largest_url(made))


def progress_of_arrived(upload: PictureUpload, picture: Picture | None) -> UploadProgress:
    """The same of an upload whose file has arrived: nothing more is awaited."""
    told = progress(upload, picture)
    return told.model_copy(update={"state": UploadState.PROCESSING}) if told.state is UploadState.AWAITED else told
