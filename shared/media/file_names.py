"""What a file's name says of its type."""

import re

from shared.errors import DomainError

ENDINGS = {
    "image/jpeg": {"jpg", "jpeg", "jpe", "jfif", "pjpeg", "pjp"},
    "image/png": {"png", "apng"},
    "image/webp": {"webp"},
}
"""The endings that browsers know for each type."""

LOOKS_LIKE_ONE = re.compile(r"(?=.*[A-Za-z])([a-z0-9]{2,5}|[A-Z0-9]{2,5})")
"""Endings of files are in one case; `Trip to St. Ives`, `Mr.Smith` and `at 18.34.12` have none."""


class WrongFileEnding(DomainError):
    """The ending of the file name does not fit the content type."""

    status = 422
    code = "WRONG_FILE_ENDING"
    message = "The file's ending does not fit its type."


def check_file_name(file_name: str, content_type: str) -> None:
    """Raise WrongFileEnding when a name with an ending contradicts the type."""
    ending = file_name.strip().rpartition(".")[2] if "." in file_name else ""
    allowed = ENDINGS[content_type]
    if ending.lower() in allowed:
        return
    of_another = any(ending.lower() in others for others in ENDINGS.values())
    if of_another or LOOKS_LIKE_ONE.fullmatch(ending):
        raise WrongFileEnding(ending=ending[:16], content_type=content_type, allowed=sorted(allowed))
