# Who is told, what is kept of the logs, and what is counted in them. Cloud Monitoring keeps metrics for longer than the
# 90 days that are asked for (six weeks as they came, then two years by the ten minutes), and that cannot be set.

locals {
  channels = concat(values(google_monitoring_notification_channel.emails)[*].id, var.notification_channels)

  # Metrics from log lines: what the line's message is, and which of its fields become labels.
  logged = {
    dead_letters         = { message = "dead_letter.stored", labels = ["function"], about = "Deliveries that were given up" }
    failed_deliveries    = { message = "delivery.failed", labels = ["function"], about = "Attempts of handlers that failed" }
    failed_after_commits = { message = "after_commit.failed", labels = ["function"], about = "What follows a commit and failed" }
    failed_relays        = { message = "relay.failed", labels = ["topic"], about = "Stored events that the sweep could not publish" }
    redis_unreachable    = { message = "redis.unreachable", labels = [], about = "Calls that went on without Redis" }
    registrations        = { message = "account.registered", labels = ["way"], about = "New accounts, by the way in" }
    matches_played       = { message = "match.recorded", labels = [], about = "Matches recorded, each once" }
    differing_boards     = { message = "boards.differed", labels = [], about = "Comparisons that found live boards to be wrong" }
    rebuilt_boards       = { message = "boards.rebuilt", labels = [], about = "Live boards that were built again from Firestore" }
    unreadable_keys      = { message = "secret.unreadable", labels = [], about = "Mounted keys that could not be read" }
    unpublished_keys     = { message = "signing_key.not_published", labels = [], about = "Tokens signed with the key before, as the new one is not published" }
    premium_mismatches   = { message = "battlepass.premium_mismatch", labels = [], about = "Premium passes refused though they were paid for" }
    order_differences    = { message = "commerce.difference", labels = ["kind"], about = "Orders found to be not as their providers say" }
    not_acknowledged     = { message = "commerce.not_acknowledged", labels = ["provider"], about = "Purchases that a store does not take as delivered" }
    partner_refusals     = { message = "partner.refuses_us", labels = ["partner"], about = "Calls that a partner does not allow our key or account" }
    disabled_webhooks    = { message = "webhooks.disabled", labels = ["webhook_id"], about = "Webhooks that were disabled, as they took nothing for days" }
    drops_not_reported   = { message = "drops.not_reported", labels = ["status"], about = "Drops that Twitch does not take as granted" }
    drops_not_followed   = { message = "drops.message_not_followed", labels = ["reason"], about = "Messages of Twitch that could not be followed" }
    drops_revoked        = { message = "drops.subscription_revoked", labels = ["status"], about = "Subscriptions that Twitch has revoked" }
    audit_differences    = { message = "audit.differs", labels = ["problem"], about = "Differences of the audit trail from what was sealed" }
    overdue_reviews      = { message = "ugc.review_overdue", labels = ["priority"], about = "Looks that found a review older than a day" }
    refunds_overdue      = { message = "commerce.refunds_overdue", labels = [], about = "Looks that found a refund older than a day" }
    late_notices         = { message = "commerce.notices_asked_for_again", labels = [], about = "Looks that found notices of stores unhandled" }
    failed_webhooks      = { message = "webhooks.given_up", labels = ["webhook_id"], about = "Events that a studio's webhook did not take" }
    lost_pushes          = { message = "push.given_up", labels = ["kind"], about = "Push messages that were given up after hours" }
    refused_pushes       = { message = "push.refused", labels = ["status"], about = "Push messages that Firebase does not take" }
    slow_partners        = { message = "partner.slow", labels = ["partner"], about = "Calls for which a partner took more than half of its time" }
    partners_unreachable = { message = "partner.unreachable", labels = ["partner"], about = "Calls that a partner did not answer" }
    partners_busy        = { message = "partner.refuses", labels = ["partner"], about = "Calls that a partner answered with 429 or 5xx" }
    partners_puzzling    = { message = "partner.nonsense", labels = ["partner"], about = "Answers that a partner's documents do not know" }
    battle_pass_premium  = { message = "battlepass.premium_bought", labels = [], about = "Battle passes bought" }
  }

  # Errors that are counted otherwise: by the metrics above, and as answers that fail.
  counted_errors = concat(values(local.logged)[*].message, ["delivery.dead", "request.failed", "request.timed_out"])

  # Ways to sign in; a player who goes on comes by refresh, each session at least every fifteen minutes of play.
  sign_in_functions = [
    "auth-confirm-email-login",
    "auth-connect-wallet",
    "auth-epic-login",
    "auth-login",
    "auth-refresh",
    "auth-refresh-wallet-session",
    "auth-steam-login",
    "auth-verify-two-factor",
  ]

  # The hot paths of the cache: what one caller has asked for serves the others. A player's own pages are asked for once or
  # twice a minute at most, and may miss.
  hot_caches = [
    "battlepass:tiers",
    "commerce:sku",
    "commerce:skus",
    "conquest:map",
    "conquest:season",
    "conquest:tribe",
    "cosmetics:catalog",
    "feedback:ideas",
    "leaderboards:page",
    "leaderboards:score-seasons",
    "ugc:discover",
    "ugc:search",
    "ugc:transparency",
  ]
  hot_filter = join(" OR ", formatlist("\"%s\"", local.hot_caches))

  # Metrics from the line of each request.
  counted = {
    sign_ins     = { filter = "jsonPayload.function=(${join(" OR ", formatlist("\"%s\"", local.sign_in_functions))}) AND httpRequest.status<300", about = "Players who came" }
    cache_hits   = { filter = "jsonPayload.cache.hits=(${local.hot_filter})", about = "Requests that found a hot page in the cache" }
    cache_misses = { filter = "jsonPayload.cache.misses=(${local.hot_filter})", about = "Requests that did not" }
  }
}

resource "google_monitoring_notification_channel" "emails" {
  for_each = toset(var.notification_emails)

  type         = "email"
  display_name = each.value
  labels       = { email_address = each.value }

  depends_on = [time_sleep.apis]
}

resource "google_logging_project_bucket_config" "default" {
  project        = var.project_id
  location       = "global"
  bucket_id      = "_Default"
  description    = "Everything that functions log"
  retention_days = 30

  depends_on = [time_sleep.apis]
}

# The functions write a line a request themselves, with the player and the trace; Cloud Run's own would be paid for twice.
resource "google_logging_project_exclusion" "requests" {
  name        = "ludus-run-requests"
  description = "Cloud Run's own lines of requests that reached a function and succeeded"
  filter      = "log_id(\"run.googleapis.com/requests\") AND httpRequest.status<400"

  depends_on = [time_sleep.apis]
}

resource "google_logging_metric" "logged" {
  for_each = local.logged

  name        = "ludus/${each.key}"
  description = each.value.about
  filter      = "resource.type=\"cloud_run_revision\" AND jsonPayload.message=\"${each.value.message}\""

  label_extractors = { for label in each.value.labels : label => "EXTRACT(jsonPayload.${label})" }

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
    unit        = "1"

    dynamic "labels" {
      for_each = each.value.labels

      content {
        key        = labels.value
        value_type = "STRING"
      }
    }
  }

  depends_on = [time_sleep.apis]
}

resource "google_logging_metric" "counted" {
  for_each = local.counted

  name        = "ludus/${each.key}"
  description = each.value.about
  filter      = "resource.type=\"cloud_run_revision\" AND ${each.value.filter}"

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
    unit        = "1"
  }

  depends_on = [time_sleep.apis]
}

# Whatever else the code calls an error, by its message: what is logged next is counted without a line here.
resource "google_logging_metric" "other_errors" {
  name        = "ludus/other_errors"
  description = "Errors that no other metric counts"
  filter      = "resource.type=\"cloud_run_revision\" AND severity>=ERROR AND jsonPayload.message=~\"^[a-z_]+[.][a-z_]+$\" AND NOT jsonPayload.message=(${join(" OR ", formatlist("\"%s\"", local.counted_errors))})"

  label_extractors = { message = "EXTRACT(jsonPayload.message)" }

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
    unit        = "1"

    labels {
      key        = "message"
      value_type = "STRING"
    }
  }

  depends_on = [time_sleep.apis]
}

resource "google_logging_metric" "failed_jobs" {
  name        = "ludus/failed_jobs"
  description = "Scheduled runs that failed"
  filter      = "resource.type=\"cloud_scheduler_job\" AND severity>=ERROR"

  label_extractors = { job = "EXTRACT(resource.labels.job_id)" }

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
    unit        = "1"

    labels {
      key        = "job"
      value_type = "STRING"
    }
  }

  depends_on = [time_sleep.apis]
}

# How many players have played today: one line an hour says so, the day's last at 23:59 UTC.
resource "google_logging_metric" "daily_active_users" {
  name            = "ludus/daily_active_users"
  description     = "Players who have played today (UTC)"
  filter          = "resource.type=\"cloud_run_revision\" AND jsonPayload.message=\"players.active\""
  value_extractor = "EXTRACT(jsonPayload.players)"

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "DISTRIBUTION"
    unit        = "1"
  }

  depends_on = [time_sleep.apis]
}

# How late a season began or ended: the line says by how many seconds.
resource "google_logging_metric" "season_delay" {
  name            = "ludus/season_delay"
  description     = "How late a season changed its state, in seconds"
  filter          = "resource.type=\"cloud_run_revision\" AND jsonPayload.message=\"battlepass.season_changed\""
  value_extractor = "EXTRACT(jsonPayload.delay_seconds)"

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "DISTRIBUTION"
    unit        = "s"
  }

  bucket_options {
    explicit_buckets {
      bounds = [1, 5, 10, 30, 60, 120, 300, 900]
    }
  }

  depends_on = [time_sleep.apis]
}

resource "google_monitoring_uptime_check_config" "health" {
  count = var.uptime_checks ? 1 : 0

  display_name     = "Ludus: health through the gateway"
  period           = "60s"
  timeout          = "10s"
  selected_regions = ["EUROPE", "USA_OREGON", "ASIA_PACIFIC"]

  http_check {
    path           = "/health"
    port           = 443
    use_ssl        = true
    validate_ssl   = true
    request_method = "GET"

    accepted_response_status_codes {
      status_class = "STATUS_CLASS_2XX"
    }
  }

  monitored_resource {
    type   = "uptime_url"
    labels = { project_id = var.project_id, host = trimprefix(local.public_origin, "https://") }
  }
}
