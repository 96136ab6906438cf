"""What costs much a call has a limit of its own: a player who asks as fast as play allows costs little."""

import pytest

from tests.local_api import new_address

COSTLY = {
    "commerce-open-checkout": 300,
    "commerce-verify-receipt": 300,
    "commerce-create-entry-fee": 300,
    "progression-finish-upload": 20,
    "progression-restore-snapshot": 20,
    "realtime-create-token": 30,
    "ugc-get-collection": 60,
}
"""By function, how often a minute: a store is asked, a file of megabytes is read, or a document a line."""

VALUES = {"upload_id": "none", "version": "1", "collection_id": "none"}


@pytest.mark.parametrize("name", COSTLY)
async def test_it_has_a_limit_of_its_own(api, accounts, name):
    player = await accounts.player()
    answer = await api(name, token=player.token, json={}, path_values=VALUES, ip=new_address())
    assert answer.headers["x-ratelimit-limit"] == str(COSTLY[name])
    assert answer.headers["x-ratelimit-remaining"] == str(COSTLY[name] - 1)
