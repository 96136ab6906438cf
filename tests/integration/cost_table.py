"""What every function costs in its ordinary cases: a change of a number here is a decision, not an accident.

The function, the case; documents read, documents written, calls to Firestore, round trips to Redis, calls to Pub/Sub.
Documents are counted as Firestore bills them: one that is not there is a read, a query is one at least. The writes of
a commit that was refused are among them.
"""

from tests.bench.wiretap import Used
from tests.integration.costs import MODULES

_ROWS = (
    ("auth-register", "a new account", 0, 7, 2, 1, 1),
    ("auth-register", "another", 0, 7, 2, 1, 1),
    ("auth-register", "the address is taken", 1, 6, 2, 1, 0),
    ("auth-login", "right", 3, 4, 3, 1, 0),
    ("auth-login", "a wrong password", 3, 2, 3, 1, 0),
    ("auth-login", "no such account", 3, 2, 3, 1, 0),
    ("auth-validate", "the first request of a session", 1, 0, 1, 2, 0),
    ("auth-validate", "a later one", 0, 0, 0, 1, 0),
    ("auth-refresh", "a fresh token", 2, 1, 2, 1, 0),
    ("auth-refresh", "the same, whose answer was lost", 2, 0, 1, 1, 0),
    ("auth-refresh", "a spent token, which ends the session", 2, 2, 2, 2, 0),
    ("auth-logout", "the session has ended", 0, 0, 0, 1, 0),
    ("auth-logout", "a live session", 1, 2, 2, 2, 0),
    ("auth-get-jwks", "always", 0, 0, 0, 0, 0),
    ("auth-server-token", "a right key", 2, 1, 2, 1, 0),
    ("battlepass-create-season", "the first season", 2, 4, 3, 1, 0),
    ("battlepass-get-current", "seasons not known here", 1, 0, 1, 1, 0),
    ("battlepass-get-current", "seasons known here", 0, 0, 0, 1, 0),
    ("battlepass-get-my-progress", "not cached", 1, 0, 1, 2, 0),
    ("battlepass-get-my-progress", "cached", 0, 0, 0, 1, 0),
    ("matches-report-match", "the first match of both", 3, 3, 3, 1, 1),
    ("stats-record-match", "the first match of both", 4, 3, 3, 1, 0),
    ("leaderboards-rate-match", "the first match of both", 5, 3, 3, 1, 0),
    ("battlepass-award-match-xp", "the first match of both", 4, 10, 3, 1, 1),
    ("matches-report-match", "a later match", 3, 3, 3, 1, 1),
    ("stats-record-match", "a later match", 2, 3, 2, 1, 0),
    ("leaderboards-rate-match", "a later match", 3, 3, 2, 1, 0),
    ("battlepass-award-match-xp", "a later match", 4, 6, 2, 1, 0),
    ("matches-report-match", "the same again", 3, 0, 1, 1, 0),
    ("stats-record-match", "delivered again", 3, 3, 3, 0, 0),
    ("leaderboards-rate-match", "delivered again", 3, 0, 1, 1, 0),
    ("battlepass-award-match-xp", "delivered again", 6, 8, 3, 0, 0),
    ("matches-report-match", "with an Idempotency-Key", 3, 4, 3, 1, 1),
    ("matches-report-match", "with the same key again", 5, 1, 4, 1, 0),
    ("leaderboards-get-my-standing", "on the board", 0, 0, 0, 2, 0),
    ("leaderboards-get-global", "not cached", 0, 0, 0, 3, 0),
    ("leaderboards-get-global", "cached", 0, 0, 0, 1, 0),
    ("leaderboards-get-regional", "not cached", 0, 0, 0, 3, 0),
    ("leaderboards-get-regional", "cached", 0, 0, 0, 1, 0),
    ("leaderboards-rename-player", "a new name", 1, 1, 2, 1, 0),
    ("leaderboards-rename-player", "delivered again", 1, 0, 1, 0, 0),
    ("leaderboards-rename-player", "a private profile", 2, 1, 3, 1, 0),
    ("leaderboards-reconcile-boards", "all is well", 1, 0, 1, 2, 0),
    ("leaderboards-reconcile-boards", "Redis was emptied, 4 players", 4, 0, 1, 4, 0),
    ("profiles-get-me", "not cached", 1, 0, 1, 2, 0),
    ("profiles-get-me", "cached", 0, 0, 0, 1, 0),
    ("profiles-update-me", "what others do not show", 1, 1, 2, 2, 0),
    ("profiles-update-me", "a new name", 1, 3, 3, 2, 1),
    ("profiles-create-avatar-upload", "always", 1, 1, 2, 2, 0),
    ("profiles-make-image-variants", "an upload", 2, 2, 4, 2, 0),
    ("profiles-make-image-variants", "delivered again", 1, 0, 1, 0, 0),
    ("stats-get-my-lifetime", "not cached", 2, 0, 1, 2, 0),
    ("stats-get-my-lifetime", "cached", 0, 0, 0, 1, 0),
    ("stats-list-my-matches", "two matches", 5, 0, 3, 1, 0),
    ("platform-get-health", "not cached", 1, 0, 1, 3, 0),
    ("platform-get-health", "cached", 0, 0, 0, 1, 0),
    ("platform-get-service-health", "not cached, one that uses all", 1, 0, 1, 3, 0),
    ("platform-get-service-health", "cached", 0, 0, 0, 1, 0),
    ("platform-relay-outbox", "nothing was lost", 1, 0, 1, 0, 0),
    ("platform-store-dead-letter", "the first delivery", 0, 1, 1, 0, 0),
    ("platform-store-dead-letter", "delivered again", 1, 1, 2, 0, 0),
)

_MORE = (row for module in MODULES for row in module.ROWS)

COSTS = {(function, case): Used(*used) for function, case, *used in (*_ROWS, *_MORE)}
