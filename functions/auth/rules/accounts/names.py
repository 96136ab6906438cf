"""What a player is called whom nobody has named."""


def given_name(user_id: str) -> str:
    """A name of their own for every player."""
    return f"Player {user_id[:8]}"
