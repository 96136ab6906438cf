"""Wrong passwords and codes in a row, in Firestore, so that Redis may be lost."""

from functions.auth.models.passwords.lockout import Failures
from shared.firestore.collection import Collection

FAILURES = Collection("auth_failures", Failures)
