"""Languages, as players choose them."""

from typing import Annotated

from pydantic import Field

FALLBACK = "en"
"""The language of whoever has chosen none, or one that there is no text in."""

Language = Annotated[
    str,
    Field(
        max_length=35,
        pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        description="BCP 47. Mails are in English if the game has no text in this language.",
        examples=["de"],
    ),
]
