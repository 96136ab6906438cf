"""Mailed codes in Firestore: bcrypt of the code, a digest of the link's token."""

from functions.auth.models.sign_in.email_codes import EmailCode
from shared.firestore.collection import Collection

CODES = Collection("auth_email_codes", EmailCode)
