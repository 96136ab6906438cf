"""What claims, passes, grants and the season's own functions cost."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from functions.battlepass.store import calendar
from functions.cosmetics.models import Cosmetic, CosmeticType, Rarity
from functions.cosmetics.store import catalog
from shared import clients, sessions, transaction
from shared.callers import Role
from shared.transaction import Transaction
from tests.bench import in_process, players
from tests.bench.first_requests.battlepass import granted_to, open_wallet
from tests.bench.first_requests.callers import player, staff
from tests.bench.in_process import Request
from tests.bench.players import Player

FOX, TITLE = "skin-fox", "Dawn"

ROWS = (
    ("battlepass-update-season", "an upcoming season, its words", 5, 2, 3, 2, 0),
    ("battlepass-grant-xp", "the first XP of a player", 3, 3, 2, 2, 0),
    ("battlepass-grant-xp", "a tier is reached", 3, 5, 3, 2, 1),
    ("battlepass-grant-xp", "the same again", 3, 0, 1, 1, 0),
    ("battlepass-claim-reward", "coins", 3, 7, 4, 2, 1),
    ("battlepass-claim-reward", "a cosmetic, tiers known here", 2, 5, 3, 2, 1),
    ("battlepass-claim-reward", "the same again", 2, 0, 1, 1, 0),
    ("battlepass-claim-level", "a title", 2, 5, 3, 2, 1),
    ("battlepass-purchase-premium", "the wallet holds enough", 2, 7, 3, 2, 1),
    ("battlepass-purchase-premium", "had already", 2, 0, 1, 1, 0),
    ("battlepass-get-progress", "always", 1, 0, 1, 1, 0),
    ("battlepass-get-rewards", "tiers known here", 1, 0, 1, 1, 0),
    ("battlepass-get-my-xp", "two gains", 3, 0, 2, 1, 0),
    ("battlepass-list-history", "one season", 1, 0, 1, 1, 0),
    ("battlepass-list-seasons", "seasons known here", 0, 0, 0, 1, 0),
    ("battlepass-get-tiers", "not cached, tiers known here", 0, 0, 0, 2, 0),
    ("battlepass-get-tiers", "cached", 0, 0, 0, 1, 0),
    ("battlepass-get-analytics", "not cached", 5, 0, 5, 2, 0),
    ("battlepass-get-analytics", "cached", 0, 0, 0, 1, 0),
    ("battlepass-end-season", "only asked", 5, 0, 4, 1, 0),
    ("battlepass-end-season", "ended", 6, 2, 6, 2, 0),
    ("battlepass-announce-seasons", "two have started", 9, 6, 9, 2, 2),
    ("battlepass-announce-seasons", "nothing is due", 1, 0, 1, 0, 0),
)
