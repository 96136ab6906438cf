"""Saves of an account that is merged into another: none is lost, and an undo gives them back."""

from shared.identity.callers import Role
from tests.local_api import code_of, data_of
from tests.saves import Device

MERGE, UNDO = "auth-merge-accounts", "auth-undo-merge"
WHY = "The same person: ticket 4711"


async def test_the_slots_of_both_are_there_and_go_back(api, accounts):
    old, new = [Device(api, await accounts.player()) for _ in range(2)]
    admin = await accounts.staff(Role.ADMIN)
    await old.save(0, {"gold": 1})
    await old.save(1, {"gold": 2})
    await old.save(0, {"gold": 3}, slot="hard")
    await new.save(0, {"gold": 9})
    body = {"source_id": old.player.id, "target_id": new.player.id, "reason": WHY, "perform": True}
    merge = data_of(await api(MERGE, token=admin.token, json=body))
    (part,) = [part for part in merge["parts"] if part["service"] == "progression"]
    assert [(line["source"], line["target"], line["result"]) for line in part["lines"]] == [(2, 1, 3)]

    listed = data_of(await new.call("list-slots"))["items"]
    renamed = f"default-{old.player.id[:8]}"
    assert [(item["slot"], item["of_account"]) for item in listed] == [
        ("default", None),
        (renamed, old.player.id),
        ("hard", old.player.id),
    ]
    assert (await new.load())["data"] == {"gold": 9}
    assert (await new.load(slot=renamed))["data"] == {"gold": 2}
    assert data_of(await new.call("get-snapshot", version=1, slot=renamed))["data"] == {"gold": 1}
    assert data_of(await new.save(2, {"gold": 5}, slot=renamed))["version"] == 3
    assert code_of(await new.save(0, {"gold": 5}, slot="hard")) == "SAVE_CONFLICT"

    undo = {"merge_id": merge["merge_id"]}
    data_of(await api(UNDO, token=admin.token, path_values=undo, json={"reason": WHY}))
    new, back = [Device(api, await accounts.sign_in(device.player)) for device in (new, old)]
    assert [item["slot"] for item in data_of(await new.call("list-slots"))["items"]] == ["default"]
    assert (await back.load())["data"] == {"gold": 5}
    assert (await back.load(slot="hard"))["data"] == {"gold": 3}
