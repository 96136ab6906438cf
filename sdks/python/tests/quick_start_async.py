import asyncio
import os
import uuid

from ludus_sdk import AsyncLudus, LudusError


async def main() -> None:
    async with AsyncLudus(os.environ.get("LUDUS_ADDRESS", "http://127.0.0.1:8080")) as ludus:
        email = f"{uuid.uuid4()}@example.com"
        await ludus.auth.register({"email": email, "password": "Tr0ub4dor&Zebra", "display_name": "Ada"})
        print(f"Hello, {(await ludus.profiles.get_me())['display_name']}")
        await ludus.ugc.create_collection({"name": "Maps for two"})
        async for collection in ludus.ugc.iter_list_my_collections():
            print(collection["name"])
        try:
            await ludus.commerce.spend_from_wallet({"currency": "coins", "amount": 100, "reason": "A door"})
        except LudusError as error:
            if error.code != "INSUFFICIENT_FUNDS":
                raise
            print("Too few coins")


asyncio.run(main())
