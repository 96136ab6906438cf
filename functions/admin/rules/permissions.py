"""Which role may do what: one table.

The declarations of endpoints are checked against it (`tests/test_permissions.py`): a new endpoint for staff gets a line
here, and one that asks for another role is changed here, too.
"""

from collections.abc import Collection
from dataclasses import dataclass

from functions.admin.models.players import PermittedAction
from shared.identity.callers import ADMITTED, Role

OF_A_PLAYER = ("{user_id}", "{player_id}")
"""How paths name the player that they are about."""


@dataclass(frozen=True, slots=True)
class Permission:
    """An operation that a role allows. `takes_reason` says that it is not done without one."""

    operation: str
    route: str
    role: Role
    takes_reason: bool = False


REASON = True

PERMISSIONS = (
    Permission("admin-get-figures", "GET /api/v1/admin/figures", Role.SUPPORT),
    Permission("admin-get-player", "GET /api/v1/admin/players/{user_id}", Role.SUPPORT),
    Permission("admin-list-audit-logs", "GET /api/v1/admin/audit-logs", Role.ADMIN),
    Permission("admin-list-players", "GET /api/v1/admin/players", Role.SUPPORT),
    Permission("admin-search-players", "POST /api/v1/admin/players/search", Role.SUPPORT),
    Permission("auth-create-server-key", "POST /api/v1/admin/server-keys", Role.ADMIN),
    Permission("auth-get-account", "GET /api/v1/admin/accounts/{user_id}", Role.SUPPORT),
    Permission("auth-list-account-audit", "GET /api/v1/admin/accounts/{user_id}/audit", Role.ADMIN),
    Permission("auth-list-account-links", "GET /api/v1/admin/accounts/{user_id}/links", Role.ADMIN),
    Permission("auth-list-server-keys", "GET /api/v1/admin/server-keys", Role.ADMIN),
    Permission("auth-merge-accounts", "POST /api/v1/admin/accounts/merge", Role.ADMIN, REASON),
    Permission("auth-remove-two-factor", "POST /api/v1/admin/accounts/{user_id}/2fa/remove", Role.ADMIN, REASON),
    Permission("auth-revoke-server-key", "POST /api/v1/admin/server-keys/{key_id}/revoke", Role.ADMIN, REASON),
    Permission("auth-rotate-server-key", "POST /api/v1/admin/server-keys/{key_id}/rotate", Role.ADMIN),
    Permission("auth-set-account-roles", "PUT /api/v1/admin/accounts/{user_id}/roles", Role.ADMIN, REASON),
    Permission("auth-set-account-status", "POST /api/v1/admin/accounts/{user_id}/status", Role.ADMIN, REASON),
    Permission("auth-undo-merge", "POST /api/v1/admin/accounts/merges/{merge_id}/undo", Role.ADMIN, REASON),
    Permission("battlepass-create-season", "POST /api/v1/admin/battlepass/seasons", Role.ADMIN),
    Permission("battlepass-end-season", "POST /api/v1/admin/battlepass/seasons/{season}/end", Role.ADMIN, REASON),
    Permission("battlepass-get-analytics", "GET /api/v1/battlepass/analytics/{season}", Role.ADMIN),
    Permission(
        "battlepass-put-xp-event", "PUT /api/v1/admin/battlepass/seasons/{season}/xp-events/{event_id}", Role.ADMIN
    ),
    Permission(
        "battlepass-remove-xp-event",
        "DELETE /api/v1/admin/battlepass/seasons/{season}/xp-events/{event_id}",
        Role.ADMIN,
    ),
    Permission("battlepass-update-season", "PUT /api/v1/admin/battlepass/seasons/{season}", Role.ADMIN),
    Permission(
        "commerce-close-difference", "POST /api/v1/admin/commerce/differences/{order_id}/close", Role.ADMIN, REASON
    ),
    Permission("commerce-create-sku", "POST /api/v1/admin/commerce/skus", Role.ADMIN),
    Permission("commerce-credit-wallet", "POST /api/v1/admin/wallets/{player_id}/credit", Role.ADMIN, REASON),
    Permission("commerce-decide-review", "POST /api/v1/admin/commerce/orders/{order_id}/review", Role.ADMIN, REASON),
    Permission("commerce-export-catalogue", "GET /api/v1/admin/commerce/catalogue", Role.ADMIN),
    Permission("commerce-forgive-debt", "POST /api/v1/admin/wallets/{player_id}/forgive-debt", Role.ADMIN, REASON),
    Permission("commerce-import-catalogue", "PUT /api/v1/admin/commerce/catalogue", Role.ADMIN),
    Permission("commerce-list-differences", "GET /api/v1/admin/commerce/differences", Role.ADMIN),
    Permission("commerce-list-reviews", "GET /api/v1/admin/commerce/reviews", Role.ADMIN),
    Permission("commerce-open-receipt", "GET /api/v1/admin/commerce/orders/{order_id}/receipt", Role.ADMIN),
    Permission("commerce-refund-order", "POST /api/v1/admin/commerce/orders/{order_id}/refund", Role.ADMIN, REASON),
    Permission(
        "commerce-restore-entitlement",
        "POST /api/v1/admin/commerce/orders/{order_id}/entitlements/{place}/restore",
        Role.ADMIN,
        REASON,
    ),
    Permission(
        "commerce-revoke-entitlement",
        "POST /api/v1/admin/commerce/orders/{order_id}/entitlements/{place}/revoke",
        Role.ADMIN,
        REASON,
    ),
    Permission("commerce-search-orders", "GET /api/v1/admin/commerce/orders", Role.ADMIN),
    Permission("commerce-update-sku", "PUT /api/v1/admin/commerce/skus/{sku_id}", Role.ADMIN),
    Permission("conquest-create-season", "POST /api/v1/admin/conquest/seasons", Role.ADMIN),
    Permission(
        "conquest-decide-player-flag",
        "POST /api/v1/admin/conquest/flags/{flag_id}/decide",
        Role.MODERATOR,
        takes_reason=True,
    ),
    Permission("conquest-list-player-flags", "GET /api/v1/admin/conquest/flags", Role.MODERATOR),
    Permission("conquest-list-payouts", "GET /api/v1/admin/conquest/payouts", Role.ADMIN),
    Permission("conquest-preview-season-end", "GET /api/v1/admin/conquest/seasons/{season_id}/end", Role.ADMIN),
    Permission(
        "conquest-remove-tribe-emblem",
        "DELETE /api/v1/admin/conquest/tribes/{tribe_id}/emblem",
        Role.MODERATOR,
        REASON,
    ),
    Permission("conquest-settle-payout", "POST /api/v1/admin/conquest/payouts/{payout_id}/settle", Role.ADMIN),
    Permission("cosmetics-create-cosmetic", "POST /api/v1/admin/cosmetics", Role.ADMIN),
    Permission("cosmetics-list-catalog", "GET /api/v1/admin/cosmetics", Role.ADMIN),
    Permission("cosmetics-update-cosmetic", "PUT /api/v1/admin/cosmetics/{cosmetic_id}", Role.ADMIN),
    Permission("drops-create-campaign", "POST /api/v1/admin/drops/campaigns", Role.ADMIN),
    Permission("drops-get-campaign", "GET /api/v1/admin/drops/campaigns/{campaign_id}", Role.ADMIN),
    Permission("drops-list-all-campaigns", "GET /api/v1/admin/drops/campaigns", Role.ADMIN),
    Permission("drops-update-campaign", "PUT /api/v1/admin/drops/campaigns/{campaign_id}", Role.ADMIN),
    Permission("feedback-assign-feedback", "PUT /api/v1/admin/feedback/items/{item_id}/assignee", Role.SUPPORT),
    Permission("feedback-change-feedback-state", "PUT /api/v1/admin/feedback/items/{item_id}/state", Role.SUPPORT),
    Permission("feedback-export-feedback", "GET /api/v1/admin/feedback/csv", Role.SUPPORT),
    Permission("feedback-get-feedback", "GET /api/v1/admin/feedback/items/{item_id}", Role.SUPPORT),
    Permission("feedback-list-feedback", "GET /api/v1/admin/feedback", Role.SUPPORT),
    Permission("feedback-merge-ideas", "POST /api/v1/admin/feedback/items/{item_id}/merge", Role.SUPPORT),
    Permission("feedback-unmerge-idea", "POST /api/v1/admin/feedback/items/{item_id}/unmerge", Role.SUPPORT),
    Permission(
        "leaderboards-change-score-season",
        "PUT /api/v1/admin/leaderboards/seasons/{season_id}",
        Role.ADMIN,
        REASON,
    ),
    Permission("leaderboards-create-score-season", "POST /api/v1/admin/leaderboards/seasons", Role.ADMIN),
    Permission("leaderboards-get-reconciliation", "GET /api/v1/admin/leaderboards/reconciliation", Role.ADMIN),
    Permission(
        "leaderboards-list-refused-scores", "GET /api/v1/admin/leaderboards/{season_id}/refused", Role.MODERATOR
    ),
    Permission(
        "leaderboards-remove-score",
        "DELETE /api/v1/admin/leaderboards/{season_id}/entries/{player_id}",
        Role.ADMIN,
        REASON,
    ),
    Permission("messages-answer-thread", "POST /api/v1/admin/support/threads/{thread_id}/reply", Role.SUPPORT),
    Permission("messages-assign-thread", "PUT /api/v1/admin/support/threads/{thread_id}/assignee", Role.SUPPORT),
    Permission("messages-broadcast-message", "POST /api/v1/admin/messages/broadcast", Role.ADMIN, REASON),
    Permission("messages-cancel-broadcast", "POST /api/v1/admin/messages/broadcasts/{broadcast_id}/cancel", Role.ADMIN),
    Permission("messages-decide-report", "POST /api/v1/admin/messages/reports/{message_id}/decide", Role.MODERATOR),
    Permission("messages-delete-canned-answer", "DELETE /api/v1/admin/support/answers/{answer_id}", Role.SUPPORT),
    Permission("messages-get-broadcast", "GET /api/v1/admin/messages/broadcasts/{broadcast_id}", Role.ADMIN),
    Permission("messages-get-support-figures", "GET /api/v1/admin/support/figures", Role.SUPPORT),
    Permission("messages-get-thread", "GET /api/v1/admin/support/threads/{thread_id}", Role.SUPPORT),
    Permission("messages-list-broadcasts", "GET /api/v1/admin/messages/broadcasts", Role.ADMIN),
    Permission("messages-list-canned-answers", "GET /api/v1/admin/support/answers", Role.SUPPORT),
    Permission("messages-list-reports", "GET /api/v1/admin/messages/reports", Role.MODERATOR),
    Permission("messages-list-threads", "GET /api/v1/admin/support/threads", Role.SUPPORT),
    Permission("messages-note-in-thread", "POST /api/v1/admin/support/threads/{thread_id}/notes", Role.SUPPORT),
    Permission("messages-send-message", "POST /api/v1/admin/messages/players/{user_id}", Role.ADMIN, REASON),
    Permission("messages-write-canned-answer", "PUT /api/v1/admin/support/answers/{answer_id}", Role.SUPPORT),
    Permission(
        "platform-discard-dead-letter", "POST /api/v1/admin/dead-letters/{dead_letter_id}/discard", Role.ADMIN, REASON
    ),
    Permission("platform-get-bulk-replay", "GET /api/v1/admin/dead-letters/replays/{replay_id}", Role.ADMIN),
    Permission("platform-get-dead-letter", "GET /api/v1/admin/dead-letters/{dead_letter_id}", Role.ADMIN),
    Permission("platform-list-dead-letters", "GET /api/v1/admin/dead-letters", Role.ADMIN),
    Permission("platform-replay-dead-letter", "POST /api/v1/admin/dead-letters/{dead_letter_id}/replay", Role.ADMIN),
    Permission("platform-replay-dead-letters", "POST /api/v1/admin/dead-letters/replays", Role.ADMIN),
    Permission("ugc-claim-review", "POST /api/v1/admin/ugc/queue/claim", Role.MODERATOR),
    Permission("ugc-close-takedown", "POST /api/v1/admin/ugc/takedowns/{takedown_id}/close", Role.ADMIN, REASON),
    Permission(
        "ugc-counter-takedown", "POST /api/v1/admin/ugc/takedowns/{takedown_id}/counter-notice", Role.ADMIN, REASON
    ),
    Permission("ugc-decide-appeal", "POST /api/v1/admin/ugc/appeals/{appeal_id}/decision", Role.MODERATOR),
    Permission("ugc-decide-item", "POST /api/v1/admin/ugc/{ugc_id}/decision", Role.MODERATOR),
    Permission("ugc-get-creator", "GET /api/v1/admin/ugc/creators/{player_id}", Role.MODERATOR),
    Permission("ugc-inspect-item", "GET /api/v1/admin/ugc/{ugc_id}/inspection", Role.MODERATOR),
    Permission("ugc-list-appeals", "GET /api/v1/admin/ugc/appeals", Role.MODERATOR),
    Permission("ugc-list-item-reports", "GET /api/v1/admin/ugc/reports", Role.MODERATOR),
    Permission("ugc-list-queue", "GET /api/v1/admin/ugc/queue", Role.MODERATOR),
    Permission("ugc-list-takedowns", "GET /api/v1/admin/ugc/takedowns", Role.ADMIN),
    Permission("ugc-set-creator-trust", "PUT /api/v1/admin/ugc/creators/{player_id}/trust", Role.ADMIN, REASON),
    Permission("ugc-show-screenshot", "GET /api/v1/admin/ugc/{ugc_id}/screenshot", Role.SUPPORT),
    Permission("ugc-take-down-item", "POST /api/v1/admin/ugc/{ugc_id}/takedown", Role.ADMIN, REASON),
    Permission("ugc-undo-decision", "POST /api/v1/admin/ugc/decisions/{decision_id}/undo", Role.MODERATOR, REASON),
    Permission(
        "progression-close-suspicious-save",
        "POST /api/v1/admin/progression/suspicious-saves/{suspicion_id}/close",
        Role.SUPPORT,
        REASON,
    ),
    Permission("privacy-clone-player", "POST /api/v1/admin/privacy/players/{user_id}/clone", Role.ADMIN, REASON),
    Permission("privacy-get-certificate", "GET /api/v1/admin/privacy/erasures/{user_id}", Role.SUPPORT),
    Permission("privacy-import-clone", "POST /api/v1/admin/privacy/clones", Role.ADMIN, REASON),
    Permission("profiles-create-picture-upload", "POST /api/v1/admin/pictures", Role.ADMIN),
    Permission("profiles-get-picture", "GET /api/v1/admin/pictures/{picture_id}", Role.ADMIN),
    Permission("profiles-list-pictures", "GET /api/v1/admin/pictures", Role.ADMIN),
    Permission("profiles-remove-picture", "DELETE /api/v1/admin/pictures/{picture_id}", Role.ADMIN, REASON),
    Permission("progression-export-rules", "GET /api/v1/admin/progression/rules", Role.ADMIN),
    Permission(
        "progression-get-player-snapshot",
        "GET /api/v1/admin/progression/players/{player_id}/snapshots/{version}",
        Role.SUPPORT,
    ),
    Permission("progression-import-rules", "PUT /api/v1/admin/progression/rules", Role.ADMIN),
    Permission(
        "progression-list-player-slots", "GET /api/v1/admin/progression/players/{player_id}/slots", Role.SUPPORT
    ),
    Permission("progression-list-suspicious-saves", "GET /api/v1/admin/progression/suspicious-saves", Role.SUPPORT),
    Permission(
        "progression-restore-player-snapshot",
        "POST /api/v1/admin/progression/players/{player_id}/snapshots/{version}/restore",
        Role.SUPPORT,
        REASON,
    ),
    Permission("ugc-get-words", "GET /api/v1/admin/ugc/words/{language}", Role.MODERATOR),
    Permission(
        "ugc-invite-creator", "PUT /api/v1/admin/ugc/creators/{player_id}/invitation", Role.ADMIN, takes_reason=True
    ),
    Permission("webhooks-create-webhook", "POST /api/v1/admin/webhooks", Role.ADMIN),
    Permission("webhooks-delete-webhook", "DELETE /api/v1/admin/webhooks/{webhook_id}", Role.ADMIN),
    Permission("webhooks-get-delivery", "GET /api/v1/admin/webhooks/{webhook_id}/deliveries/{delivery_id}", Role.ADMIN),
    Permission("webhooks-get-webhook", "GET /api/v1/admin/webhooks/{webhook_id}", Role.ADMIN),
    Permission("webhooks-list-deliveries", "GET /api/v1/admin/webhooks/{webhook_id}/deliveries", Role.ADMIN),
    Permission("webhooks-list-webhooks", "GET /api/v1/admin/webhooks", Role.ADMIN),
    Permission(
        "webhooks-replay-delivery",
        "POST /api/v1/admin/webhooks/{webhook_id}/deliveries/{delivery_id}/replay",
        Role.ADMIN,
    ),
    Permission("webhooks-rotate-webhook-secret", "POST /api/v1/admin/webhooks/{webhook_id}/rotate-secret", Role.ADMIN),
    Permission("webhooks-send-test-event", "POST /api/v1/admin/webhooks/{webhook_id}/test", Role.ADMIN),
    Permission("webhooks-update-webhook", "PUT /api/v1/admin/webhooks/{webhook_id}", Role.ADMIN),
    Permission("ugc-set-words", "PUT /api/v1/admin/ugc/words/{language}", Role.ADMIN),
)


def is_allowed(permission: Permission, roles: Collection[str]) -> bool:
    """Whether one of these roles allows it."""
    return not ADMITTED[permission.role].isdisjoint(roles)


def actions_about(player_id: str, roles: Collection[str]) -> tuple[PermittedAction, ...]:
    """What somebody with these roles may do about a player, in the order of the table."""
    return tuple(
        PermittedAction(
            action=permission.operation,
            method=permission.route.partition(" ")[0],
            path=_filled(permission.route.partition(" ")[2], player_id),
            takes_reason=permission.takes_reason,
        )
        for permission in PERMISSIONS
        if is_allowed(permission, roles) and any(name in permission.route for name in OF_A_PLAYER)
    )


def _filled(path: str, player_id: str) -> str:
    for name in OF_A_PLAYER:
        path = path.replace(name, player_id)
    return path
