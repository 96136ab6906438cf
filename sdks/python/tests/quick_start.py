import os
import uuid

from ludus_sdk import Ludus, LudusError

ludus = Ludus(os.environ.get("LUDUS_ADDRESS", "http://127.0.0.1:8080"))
email = f"{uuid.uuid4()}@example.com"
ludus.auth.register({"email": email, "password": "Tr0ub4dor&Zebra", "display_name": "Ada"})

me = ludus.profiles.get_me()
print(f"Hello, {me['display_name']}")

ludus.progression.put_save({"expected_version": 0, "data": {"gold": 340, "level": 12}})
ludus.ugc.create_collection({"name": "Maps for two"})
for collection in ludus.ugc.iter_list_my_collections():
    print(collection["name"])

try:
    ludus.commerce.spend_from_wallet({"currency": "coins", "amount": 100, "reason": "A door"})
except LudusError as error:
    if error.code != "INSUFFICIENT_FUNDS":
        raise
    print("Too few coins")
ludus.sign_out()
