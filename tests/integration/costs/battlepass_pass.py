"""What claims, passes, grants and the season's own functions cost."""

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
