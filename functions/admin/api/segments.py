"""Players who meet criteria, for services that address many."""

from functions.admin.store.players import count_meeting as count
from functions.admin.store.players import page_meeting as page
from functions.admin.store.players import those_meeting

__all__ = ("count", "page", "those_meeting")
