"""The messages that wallets are to sign, in Firestore."""

from functions.auth.models.identities.wallets import WalletNonce
from shared.firestore.collection import Collection

NONCES = Collection("auth_wallet_nonces", WalletNonce)
