"""Pages of drops that Redis keeps."""

OWN_PAGE = "drops:page:mine:{player}"


def own(player_id: str) -> str:
    """The key of a player's page of drops."""
    return OWN_PAGE.format(player=player_id)
