"""A player's live document, and the token that lets a client listen to it."""

from pydantic import Field

from shared.model import Id, Model, Moment


class Listening(Model):
    """Who may listen to a live document: until when each session may, and until when any does.

    The sections stand beside these fields, each written by itself.
    """

    player_id: Id
    sessions: dict[str, Moment]
    live_until: Moment
    expire_at: Moment


class ListeningToken(Model):
    """What a client needs to listen to the player's live data."""

    token: str = Field(description="For `signInWithCustomToken` of the Firebase SDK; it can be used for an hour.")
    project_id: str = Field(description="The Firebase project.", examples=["my-game"])
    database: str = Field(description="The database of the project to open.", examples=["live"])
    path: str = Field(
        description="What to listen to in it.", examples=["realtime_players/6f1c2f0e9b7d4c44a2f8f0f3f5a3b9d1"]
    )
    expires_at: Moment = Field(description="When listening ends; ask for the next token before.")
