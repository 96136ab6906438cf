# What players set out to do, what share of it has to succeed, and what else has to keep a time. `docs/operations/measures.md`
# lists every target with its metric, its alert and its page.

locals {
  # At most so many percent may fail, and the functions that do it. A call fails that is answered with 500 or more, as then we
  # or a partner failed; a wrong password or a refused file is the caller's own and counts as answered.
  journeys = {
    sign_in = {
      name      = "signing in"
      most      = 0.5
      functions = concat([for name in local.sign_in_functions : name if !startswith(name, "auth-refresh")], ["auth-create-nonce", "auth-request-email-login"])
    }
    link = {
      name      = "linking an account"
      most      = 2
      functions = ["auth-create-link-nonce", "auth-link-email", "auth-link-identity", "auth-merge-accounts", "drops-confirm-twitch-link", "drops-settle-linked", "drops-start-twitch-link"]
    }
    submission = {
      name      = "reporting a match or a score"
      most      = 1
      functions = ["leaderboards-rate-match", "leaderboards-submit-score", "matches-report-match"]
    }
    upload = {
      name      = "uploading a picture"
      most      = 1
      functions = ["profiles-confirm-avatar-upload", "profiles-confirm-banner-upload", "profiles-create-avatar-upload", "profiles-create-banner-upload", "profiles-make-image-variants"]
    }
    publish = {
      name      = "publishing an item"
      most      = 5
      functions = ["ugc-complete-upload", "ugc-publish-item", "ugc-scan-file", "ugc-start-item", "ugc-start-version"]
    }
    drop_claim = {
      name      = "granting a drop"
      most      = 1
      functions = ["drops-handle-twitch-message", "drops-receive-twitch-message", "drops-settle-campaign", "drops-settle-held"]
    }
  }
  journey_functions = sort(distinct(flatten(values(local.journeys)[*].functions)))
  journey_filter    = "jsonPayload.function=(${join(" OR ", formatlist("\"%s\"", local.journey_functions))})"
  journey_metrics = {
    journey_requests = { filter = "httpRequest.status>0", about = "Answers of functions whose success has a target" }
    journey_failures = { filter = "httpRequest.status>=500", about = "Those that failed" }
  }
  journey_requests = { for journey, of in local.journeys : journey => "sum(increase(logging_googleapis_com:user_ludus_journey_requests{monitored_resource=\"cloud_run_revision\",function=~\"${join("|", of.functions)}\"}[1h]))" }
  journey_failures = { for journey, of in local.journeys : journey => "sum(increase(logging_googleapis_com:user_ludus_journey_failures{monitored_resource=\"cloud_run_revision\",function=~\"${join("|", of.functions)}\"}[1h]))" }

  verifying = join("|", sort(distinct([for name in keys(local.functions) : local.addresses[name].service if name == "commerce-verify-receipt"])))

  # Of Firestore's calls, a listener and a stream of writes stay open for minutes.
  queries       = "firestore_googleapis_com:api_request_latencies_%s{monitored_resource=\"firestore.googleapis.com/Database\",api_method!~\"(.*[.])?(Listen|Write)\"}"
  handled       = "pubsub_googleapis_com:subscription_push_request_latencies_%s{monitored_resource=\"pubsub_subscription\"}"
  battle_delays = "cloudtasks_googleapis_com:queue_task_attempt_delays_%s{monitored_resource=\"cloud_tasks_queue\",queue_id=~\"conquest-.*\"}"

  # What has a time of its own to keep: percentiles are of some twenty at least.
  slow = {
    battles      = "histogram_quantile(0.95, sum by (le) (rate(${format(local.battle_delays, "bucket")}[10m]))) > 5000 and sum(increase(${format(local.battle_delays, "count")}[10m])) > 20"
    events       = "histogram_quantile(0.95, sum by (le) (rate(${format(local.handled, "bucket")}[10m]))) > 1e6 and sum(increase(${format(local.handled, "count")}[10m])) > 20"
    queries      = "histogram_quantile(0.95, sum by (le, api_method) (rate(${format(local.queries, "bucket")}[10m]))) > 0.1 and sum by (api_method) (increase(${format(local.queries, "count")}[10m])) > 20"
    verification = "histogram_quantile(0.95, sum by (le) (rate(run_googleapis_com:request_latencies_bucket{monitored_resource=\"cloud_run_revision\",service_name=~\"${local.verifying}\"}[10m]))) > 5000"
  }

  # A single failure in a quiet hour calls nobody: five have failed.
  measure_alerts = merge(
    # Where log_level hides successes, there is no share. All are one condition, an incident for each.
    contains(["DEBUG", "INFO"], coalesce(var.log_level, "INFO")) ? {
      journeys = {
        name     = "Too much fails of what players set out to do"
        query    = join(" or ", [for journey, of in local.journeys : "label_replace(100 * ${local.journey_failures[journey]} / ${local.journey_requests[journey]} > ${of.most} and ${local.journey_failures[journey]} > 4, \"journey\", \"${journey}\", \"\", \"\")"])
        duration = "300s"
        severity = "ERROR"
        todo     = "The lines of its functions with httpRequest.status>=500 say what fails: a 503 names the partner that is away."
      }
    } : {},
    {
      slow_work = {
        name     = "Work takes longer than it has"
        query    = join(" or ", [for work, query in local.slow : "label_replace(${query}, \"work\", \"${work}\", \"\", \"\")"])
        duration = "600s"
        severity = "WARNING"
        todo     = "The label work says which: Firestore's answers (p95 over 100 ms), handling an event (a second), verifying a purchase (five seconds), attacks that wait (five seconds)."
      }
      partner_failures = {
        name     = "A partner is slow or does not answer as it should"
        query    = join(" or ", [for metric in ["partners_unreachable", "partners_busy", "partners_puzzling", "slow_partners"] : "sum by (partner) (increase(logging_googleapis_com:user_ludus_${metric}{monitored_resource=\"cloud_run_revision\"}[10m])) > 5"])
        duration = "0s"
        severity = "ERROR"
        todo     = "It is away, over its limit, takes more than half of partner_timeout, or answers what its documents do not know: the lines partner.unreachable, partner.refuses, partner.slow and partner.nonsense say which."
      }
      failed_webhooks = {
        name     = "A webhook of the studio takes no events"
        query    = join(" or ", [for metric in ["disabled_webhooks", "failed_webhooks"] : "sum by (webhook_id) (increase(logging_googleapis_com:user_ludus_${metric}{monitored_resource=\"cloud_run_revision\"}[30m])) > 0"])
        duration = "0s"
        severity = "WARNING"
        todo     = "It did not take an event for as long as it is tried, or nothing for three days and is disabled: GET /api/v1/admin/webhooks/{webhook_id}/deliveries?state=failed says what it answered. Mend it, enable it again, and replay what it has missed."
      }
      late_notices = {
        name     = "Notices of stores stay unhandled"
        query    = "sum(increase(logging_googleapis_com:user_ludus_late_notices{monitored_resource=\"cloud_run_revision\"}[3h])) > 1"
        duration = "0s"
        severity = "ERROR"
        todo     = "The job asks for them each hour and they are not settled: see the log of commerce-handle-notice."
      }
      push_failures = {
        name     = "Push messages fail"
        query    = "sum(increase(logging_googleapis_com:user_ludus_lost_pushes{monitored_resource=\"cloud_run_revision\"}[30m])) > 5 or sum(increase(logging_googleapis_com:user_ludus_refused_pushes{monitored_resource=\"cloud_run_revision\"}[30m])) > 5"
        duration = "0s"
        severity = "WARNING"
        todo     = "Firebase was away for hours (push.given_up), or refuses what it is sent (push.refused). Players have each notice in their inbox."
      }
      refunds_overdue = {
        name     = "A refund waits for more than a day"
        query    = "sum(increase(logging_googleapis_com:user_ludus_refunds_overdue{monitored_resource=\"cloud_run_revision\"}[2h])) > 0"
        duration = "0s"
        severity = "ERROR"
        todo     = "The line commerce.refunds_overdue names the oldest order: its store neither gives the money back nor refuses."
      }
      outbox_age = {
        name     = "An event waited for more than five minutes to be published"
        query    = "histogram_quantile(0.99, sum by (le) (increase(logging_googleapis_com:user_ludus_outbox_age_bucket{monitored_resource=\"cloud_run_revision\"}[10m]))) > 300"
        duration = "0s"
        severity = "ERROR"
        todo     = "The sweep that runs every minute did not, or could not publish: see its job, and relay.failed."
      }
    },
  )

  measure_charts = concat(
    [for journey, of in local.journeys : { title = "Percent that fails of ${of.name}", query = "100 * ${local.journey_failures[journey]} / ${local.journey_requests[journey]}" }],
    [
      { title = "p95 of Firestore's answers in seconds, by method", query = "histogram_quantile(0.95, sum by (le, api_method) (rate(${format(local.queries, "bucket")}[10m])))" },
      { title = "p95 of handling an event in microseconds, by subscription", query = "histogram_quantile(0.95, sum by (le, subscription_id) (rate(${format(local.handled, "bucket")}[10m])))" },
      { title = "Slow answers of partners an hour", query = "sum by (partner) (increase(logging_googleapis_com:user_ludus_slow_partners{monitored_resource=\"cloud_run_revision\"}[1h]))" },
      { title = "Partners that could not be reached, an hour", query = "sum by (partner) (increase(logging_googleapis_com:user_ludus_partners_unreachable{monitored_resource=\"cloud_run_revision\"}[1h]))" },
      { title = "Age of the oldest review in hours", query = "max(sum(increase(logging_googleapis_com:user_ludus_review_age_sum{monitored_resource=\"cloud_run_revision\"}[30m])) / sum(increase(logging_googleapis_com:user_ludus_review_age_count{monitored_resource=\"cloud_run_revision\"}[30m])))" },
      { title = "p99 of an event's wait in the outbox in seconds", query = "histogram_quantile(0.99, sum by (le) (increase(logging_googleapis_com:user_ludus_outbox_age_bucket{monitored_resource=\"cloud_run_revision\"}[1h])))" },
    ],
  )
}

# What lines say by a number.
resource "google_logging_metric" "measured" {
  for_each = {
    outbox_age = { message = "outbox.relayed", field = "oldest_seconds", unit = "s", bounds = [30, 60, 120, 300, 600, 1800, 7200, 43200], about = "How long the oldest event waited to be published" }
    review_age = { message = "ugc.swept", field = "oldest_review_hours", unit = "h", bounds = [1, 4, 12, 18, 24, 36, 48, 96], about = "For how long the oldest review waits" }
  }

  name            = "ludus/${each.key}"
  description     = each.value.about
  filter          = "resource.type=\"cloud_run_revision\" AND jsonPayload.message=\"${each.value.message}\""
  value_extractor = "EXTRACT(jsonPayload.${each.value.field})"

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "DISTRIBUTION"
    unit        = each.value.unit
  }

  bucket_options {
    explicit_buckets {
      bounds = each.value.bounds
    }
  }

  depends_on = [time_sleep.apis]
}

resource "google_logging_metric" "journeys" {
  for_each = local.journey_metrics

  name        = "ludus/${each.key}"
  description = each.value.about
  filter      = "resource.type=\"cloud_run_revision\" AND ${local.journey_filter} AND ${each.value.filter}"

  label_extractors = { function = "EXTRACT(jsonPayload.function)" }

  metric_descriptor {
    metric_kind = "DELTA"
    value_type  = "INT64"
    unit        = "1"

    labels {
      key        = "function"
      value_type = "STRING"
    }
  }

  depends_on = [time_sleep.apis]
}
