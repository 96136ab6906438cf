"""A PlayFab title's players: `players.jsonl`, a line of JSON a player, each a result of GetPlayerCombinedInfo."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from functions.auth.models.identities.identities import Provider
from infra.importer.records import OldPlayer, OldScore, Problem, Source
from infra.importer.tables import CannotRead
from infra.importer.values import amounts, country, first, json_object, moment, number

FILE = "players.jsonl"

SLOT = "playfab"
"""The save that a player's data becomes: its keys are those of there, its values parsed where they are JSON."""


def read(folder: Path, name: str, now: datetime) -> Source:
    """All players with their currencies, data and statistics. PlayFab gives out no password. Raises CannotRead."""
    source, file = Source(name), folder / FILE
    if not file.is_file():
        raise CannotRead(f"there is no {file}: write a result of GetPlayerCombinedInfo a line.")
    with file.open(encoding="utf-8") as lines:
        for number_of_line, line in enumerate(filter(str.strip, lines), 1):
            source.rows["players"] = number_of_line
            player = _player(json_object(line), now)
            if player is None:
                source.problems.append(Problem("player", "", "no_id", f"line {number_of_line}"))
            else:
                source.players.append(player)
    return source


def _player(result: Mapping[str, Any], now: datetime) -> OldPlayer | None:
    data = _object(result, "data") or result
    info = _object(data, "InfoResultPayload")
    account, profile = _object(info, "AccountInfo"), _object(info, "PlayerProfile")
    title = _object(account, "TitleInfo")
    old_id = first(data, "PlayFabId") or first(account, "PlayFabId") or first(profile, "PlayerId")
    if not old_id:
        return None
    created = moment(title, "Created") or moment(account, "Created") or moment(profile, "Created") or now
    seen = moment(title, "LastLogin") or moment(profile, "LastLogin") or created
    email, verified = _address(account, profile)
    steam = first(_object(account, "SteamInfo"), "SteamId")
    places = _objects(profile, "Locations")
    return OldPlayer(
        old_id=old_id,
        created_at=created,
        updated_at=seen,
        email=email or None,
        verified_at=created if verified else None,
        identities=((Provider.STEAM, steam),) if steam else (),
        display_name=first(title, "DisplayName") or first(profile, "DisplayName") or first(account, "Username"),
        country=country(first(places[-1], "CountryCode")) if places else None,
        wallet=amounts(_object(info, "UserVirtualCurrency")),
        saves={SLOT: saved} if (saved := _saved(info)) else {},
        scores=_scores(info, seen),
    )


def _object(parent: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = parent.get(name)
    return value if isinstance(value, dict) else {}


def _objects(parent: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = parent.get(name)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _address(account: Mapping[str, Any], profile: Mapping[str, Any]) -> tuple[str, bool]:
    """The address of the login, else of contact; it is verified where PlayFab has the same as a confirmed contact."""
    login = first(_object(account, "PrivateInfo"), "Email")
    contacts = {
        first(each, "EmailAddress"): first(each, "VerificationStatus") == "Confirmed"
        for each in _objects(profile, "ContactEmailAddresses")
    }
    address = login or next(iter(contacts), "")
    return address, contacts.get(address, False)


def _saved(info: Mapping[str, Any]) -> dict[str, Any]:
    """All data of the player by its keys; what only the server sees there stays out of what players may read here."""
    return {key: _parsed(first(entry, "Value")) for key, entry in _object(info, "UserData").items() if entry}


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _scores(info: Mapping[str, Any], at: datetime) -> dict[str, OldScore]:
    statistics = {first(each, "StatisticName"): number(each, "Value") for each in _objects(info, "PlayerStatistics")}
    return {name: OldScore(value, at) for name, value in statistics.items() if name and value is not None}
