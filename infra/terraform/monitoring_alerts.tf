locals {
  # One series a service from Cloud Run's series a function.
  by_service = "\"service\", \"$1\", \"service_name\", \"^([a-z0-9]+)-.*\""
  requests   = "run_googleapis_com:request_count{monitored_resource=\"cloud_run_revision\"}"
  failures   = "run_googleapis_com:request_count{monitored_resource=\"cloud_run_revision\",response_code_class=\"5xx\"}"

  # Endpoints alone: handlers may take their time.
  endpoint_requests = "${trimsuffix(local.requests, "}")},service_name!~\"${local.watched["not endpoints"]}\"}"
  endpoint_failures = "${trimsuffix(local.failures, "}")},service_name!~\"${local.watched["not endpoints"]}\"}"
  endpoint_latency  = "run_googleapis_com:request_latencies_bucket{monitored_resource=\"cloud_run_revision\",service_name!~\"${local.watched["not endpoints"]}\"}"

  # How many instances each service may have; one that is shared has what the most of its functions needs.
  service_instances = {
    for service, most in {
      for name, function in local.functions :
      local.addresses[name].service => local.layout == "groups" && try(length(local.run_members[function.group]), 1) > 1 ? function.max_instances : local.sizes[name].max_instances...
    } : service => max(most...)
  }

  # Regular expressions of services' names: what these have in common is said once, for queries to be short.
  watched = {
    for watch, names in merge(
      { "not endpoints" = distinct([for name, function in local.functions : local.addresses[name].service if function.trigger.type != "http"]) },
      { for service, most in local.service_instances : tostring(most) => service... },
    ) :
    watch => join("|", [
      for prefix, rest in { for name in sort(names) : split("-", name)[0] => trimprefix(name, "${split("-", name)[0]}-")... } : "${prefix}-(${join("|", rest)})"
    ])
  }

  awarding = join("|", sort(distinct([for name in keys(local.functions) : local.addresses[name].service if can(regex("^battlepass-(award|grant)-", name))])))
  claiming = join("|", sort(distinct([for name in keys(local.functions) : local.addresses[name].service if can(regex("^battlepass-claim-", name))])))

  cache_hits        = "sum(rate(logging_googleapis_com:user_ludus_cache_hits{monitored_resource=\"cloud_run_revision\"}[30m])) or vector(0)"
  cache_misses      = "sum(rate(logging_googleapis_com:user_ludus_cache_misses{monitored_resource=\"cloud_run_revision\"}[30m])) or vector(0)"
  redis_connections = 65000 # what Memorystore allows, whatever its size
  runbook           = var.docs_url == "" ? "docs/runbooks/%s.md" : "${trimsuffix(var.docs_url, "/")}/runbooks/%s.html"

  # Alerts on PromQL: query, how long it has to hold, and what to do.
  alerts = merge(
    {
      error_rate = {
        name     = "More than 1 % of a service's requests fail"
        query    = "(sum by (service) (label_replace(rate(${local.failures}[5m]), ${local.by_service})) / sum by (service) (label_replace(rate(${local.requests}[5m]), ${local.by_service}))) > 0.01"
        duration = "300s"
        severity = "CRITICAL"
        todo     = "Error Reporting groups the errors. Roll back if a deployment came before: infra/README.md, Rollback."
      }
      latency = {
        name     = "The p95 of a service's endpoints is over 500 ms"
        query    = "histogram_quantile(0.95, sum by (le, service) (label_replace(rate(${local.endpoint_latency}[5m]), ${local.by_service}))) > 500"
        duration = "300s"
        severity = "ERROR"
        todo     = "Cold starts after a quiet hour look like this: see the dashboard's instances. Else Cloud Trace says where the time goes."
      }
      award_failures = {
        name     = "More than 1 % of battle-pass XP awards fail"
        query    = "(sum(rate(${replace(local.failures, "}", ",service_name=~\"${local.awarding}\"}")}[10m])) / sum(rate(${replace(local.requests, "}", ",service_name=~\"${local.awarding}\"}")}[10m]))) > 0.01"
        duration = "300s"
        severity = "ERROR"
        todo     = "What was given up is kept among the dead letters, and can be replayed when the cause is mended."
      }
      slow_claims = {
        name     = "More than 5 % of battle-pass claims take over a second"
        query    = "histogram_quantile(0.95, sum by (le) (rate(run_googleapis_com:request_latencies_bucket{monitored_resource=\"cloud_run_revision\",service_name=~\"${local.claiming}\"}[10m]))) > 1000"
        duration = "300s"
        severity = "ERROR"
        todo     = "Claims contend for a player's own documents only: look at Firestore's latency first."
      }
      season_delay = {
        name     = "A season changed more than 30 seconds late"
        query    = "histogram_quantile(0.99, sum by (le) (increase(logging_googleapis_com:user_ludus_season_delay_bucket{monitored_resource=\"cloud_run_revision\"}[10m]))) > 30"
        duration = "0s"
        severity = "ERROR"
        todo     = "See that the scheduled job of battlepass ran."
      }
      premium_mismatch = {
        name     = "More than 0.1 % of premium claims are refused though paid for"
        query    = "(sum(rate(logging_googleapis_com:user_ludus_premium_mismatches{monitored_resource=\"cloud_run_revision\"}[30m])) / sum(rate(${replace(local.requests, "}", ",service_name=~\"${local.claiming}\"}")}[30m]))) > 0.001"
        duration = "0s"
        severity = "ERROR"
        todo     = "A pass and its payment are one commit, so something else has changed battlepass_progress: compare it with battlepass_purchases of that player and season."
      }
      order_differences = {
        name     = "An order is not as its provider says"
        query    = "sum by (kind) (increase(logging_googleapis_com:user_ludus_order_differences{monitored_resource=\"cloud_run_revision\"}[10m])) > 0"
        duration = "0s"
        severity = "ERROR"
        todo     = "GET /api/v1/admin/commerce/differences lists them, with what the provider says: grant, refund or write it off by hand."
      }
      not_acknowledged = {
        name     = "A store does not take a purchase as delivered"
        query    = "sum by (provider) (increase(logging_googleapis_com:user_ludus_not_acknowledged{monitored_resource=\"cloud_run_revision\"}[10m])) > 0"
        duration = "0s"
        severity = "ERROR"
        todo     = "The store gives the money back of what it is not told was delivered, Google after three days: see the order of the line, and the rights of the account at the store."
      }
      drops_not_reported = {
        name     = "Twitch does not take drops as granted"
        query    = "sum by (status) (increase(logging_googleapis_com:user_ludus_drops_not_reported{monitored_resource=\"cloud_run_revision\"}[1h])) > 0"
        duration = "0s"
        severity = "WARNING"
        todo     = "The players have their drops; Twitch shows them as claimed. NOT_FOUND and INVALID_ID are of another organization's keys; UNAUTHORIZED and UPDATE_FAILED are told again each hour."
      }
      drops_messages = {
        name     = "Twitch tells us of no drops"
        query    = "sum(increase(logging_googleapis_com:user_ludus_drops_revoked{monitored_resource=\"cloud_run_revision\"}[30m])) > 0 or sum(increase(logging_googleapis_com:user_ludus_drops_not_followed{monitored_resource=\"cloud_run_revision\"}[30m])) > 0"
        duration = "0s"
        severity = "ERROR"
        todo     = "Twitch has revoked its subscription, or what it told could not be followed: see the reason of the line, and the secret twitch-keys. It is subscribed again each hour, and drops that were missed are found each six hours."
      }
      partner_refusals = {
        name     = "A partner refuses our key or account"
        query    = "sum by (partner) (increase(logging_googleapis_com:user_ludus_partner_refusals{monitored_resource=\"cloud_run_revision\"}[10m])) > 0"
        duration = "0s"
        severity = "ERROR"
        todo     = "Its key was revoked, or a right was taken from it: until that is mended, nobody can buy or sign in by that partner."
      }
      audit_differences = {
        name     = "The audit trail is not as it was sealed"
        query    = "sum by (problem) (increase(logging_googleapis_com:user_ludus_audit_differences{monitored_resource=\"cloud_run_revision\"}[10m])) > 0"
        duration = "0s"
        severity = "CRITICAL"
        todo     = "The line audit.differs names the batch and the entry: infra/README.md, The audit trail, says what each problem means."
      }
      overdue_reviews = {
        name     = "What a player made waits for a moderator for more than a day"
        query    = "sum by (priority) (increase(logging_googleapis_com:user_ludus_overdue_reviews{monitored_resource=\"cloud_run_revision\"}[30m])) > 0"
        duration = "0s"
        severity = "WARNING"
        todo     = "GET /api/v1/admin/ugc/queue lists what waits, the most urgent first; the line ugc.review_overdue names the oldest, ugc.swept its age every ten minutes."
      }
      cache_hits = {
        name     = "Less than 90 % of looks for hot pages hit the cache"
        query    = "((${local.cache_hits}) / ((${local.cache_hits}) + (${local.cache_misses}))) < 0.9 and ((${local.cache_hits}) + (${local.cache_misses})) > 1"
        duration = "1800s"
        severity = "WARNING"
        todo     = "Redis may be short of memory and evict, or a key is invalidated too often."
      }
      dead_letters = {
        name     = "A delivery was given up"
        query    = "sum by (function) (increase(logging_googleapis_com:user_ludus_dead_letters{monitored_resource=\"cloud_run_revision\"}[10m])) > 0"
        duration = "0s"
        severity = "ERROR"
        todo     = "It is kept in platform_dead_letters with its error. Mend the cause, then replay it."
      }
      parked = {
        name     = "A dead letter could not be kept"
        query    = "pubsub_googleapis_com:subscription_num_undelivered_messages{monitored_resource=\"pubsub_subscription\",subscription_id=\"${local.parked_topic}\"} > 0"
        duration = "0s"
        severity = "CRITICAL"
        todo     = "gcloud pubsub subscriptions pull ${local.parked_topic}: it is kept for 31 days."
      }
      late_events = {
        name     = "Events wait for more than ten minutes"
        query    = "max by (subscription_id) (pubsub_googleapis_com:subscription_oldest_unacked_message_age{monitored_resource=\"pubsub_subscription\",subscription_id!=\"${local.parked_topic}\"}) > 600"
        duration = "300s"
        severity = "ERROR"
        todo     = "Its handler fails or cannot keep up: see its log, and its instances against their limit."
      }
      failed_relays = {
        name     = "Stored events cannot be published"
        query    = "sum by (topic) (increase(logging_googleapis_com:user_ludus_failed_relays{monitored_resource=\"cloud_run_revision\"}[10m])) > 2"
        duration = "0s"
        severity = "CRITICAL"
        todo     = "The sweep runs every minute and loses nothing, but what follows from these events waits: the line relay.failed says why Pub/Sub refuses."
      }
      failed_after_commits = {
        name     = "What follows a commit failed"
        query    = "sum by (function) (increase(logging_googleapis_com:user_ludus_failed_after_commits{monitored_resource=\"cloud_run_revision\"}[10m])) > 0"
        duration = "0s"
        severity = "WARNING"
        todo     = "The commit stands; a live board or a page in Redis may be behind until it is reconciled. The line after_commit.failed has the trace."
      }
      other_errors = {
        name     = "The code logs an error"
        query    = "sum by (message) (increase(logging_googleapis_com:user_ludus_other_errors{monitored_resource=\"cloud_run_revision\"}[10m])) > 0"
        duration = "0s"
        severity = "ERROR"
        todo     = "Look for lines with this message: their fields say what it is about, and where the code logs it says why."
      }
      failed_jobs = {
        name     = "A scheduled job fails"
        query    = "sum by (job) (increase(logging_googleapis_com:user_ludus_failed_jobs{monitored_resource=\"cloud_scheduler_job\"}[30m])) > 2"
        duration = "0s"
        severity = "ERROR"
        todo     = "Jobs run again by themselves; one that fails again and again needs a look at its function's log."
      }
      unreadable_keys = {
        name     = "Mounted keys cannot be read"
        query    = "sum(increase(logging_googleapis_com:user_ludus_unreadable_keys{monitored_resource=\"cloud_run_revision\"}[10m])) > 0"
        duration = "0s"
        severity = "CRITICAL"
        todo     = "The secret whose file the log names has no version, or a broken one: infra/README.md, Key rotation."
      }
      unpublished_keys = {
        name     = "The mounted signing key is not published"
        query    = "sum(increase(logging_googleapis_com:user_ludus_unpublished_keys{monitored_resource=\"cloud_run_revision\"}[10m])) > 0"
        duration = "0s"
        severity = "ERROR"
        todo     = "Instances go on with the key before; new ones cannot. `make rotate-keys` does what is due: infra/README.md, Key rotation."
      }
      # A function's instances are its connections to everything behind it: this is where a pool would run out.
      instances = {
        name     = "A function runs on 80 % of its instances"
        query    = join(" or ", [for most in distinct(values(local.service_instances)) : "(max by (service_name) (sum by (service_name, revision_name) (run_googleapis_com:container_instance_count{monitored_resource=\"cloud_run_revision\",service_name=~\"${local.watched[tostring(most)]}\"})) >= ${ceil(most * 0.8)})"])
        duration = "300s"
        severity = "WARNING"
        todo     = "At the limit, requests wait and then get 429. Raise max_instances in infra/build/manifest.py if the load is real."
      }
    },
    local.burn_alerts,
    local.measure_alerts,
    var.redis.enabled ? {
      redis_memory = {
        name     = "Redis uses 80 % of its memory"
        query    = "max(redis_googleapis_com:stats_memory_usage_ratio{monitored_resource=\"redis_instance\"}) > 0.8"
        duration = "300s"
        severity = "ERROR"
        todo     = "Raise redis.memory_gb: Memorystore grows in place, and cuts connections for some minutes at most."
      }
      redis_connections = {
        name     = "Redis has 80 % of its connections"
        query    = "sum(redis_googleapis_com:clients_connected{monitored_resource=\"redis_instance\"}) > ${local.redis_connections * 0.8}"
        duration = "300s"
        severity = "ERROR"
        todo     = "Each instance of a function keeps up to 100: look for one with very many instances."
      }
      redis_unreachable = {
        name     = "Functions go on without Redis"
        query    = "sum(rate(logging_googleapis_com:user_ludus_redis_unreachable{monitored_resource=\"cloud_run_revision\"}[5m])) > 1"
        duration = "300s"
        severity = "ERROR"
        todo     = "Answers are right but slow, and nobody is limited. See Memorystore, and whether the subnet ludus-functions has addresses left."
      }
    } : {},
    length(local.queues) > 0 ? {
      queue_depth = {
        name     = "More than 10,000 tasks wait in a queue"
        query    = "max by (queue_id) (cloudtasks_googleapis_com:queue_depth{monitored_resource=\"cloud_tasks_queue\"}) > 10000"
        duration = "600s"
        severity = "WARNING"
        todo     = "Raise the queue's rate (the variable queues), if its handler bears it."
      }
      # What Cloud Tasks sees: also what never reached its function.
      failed_tasks = {
        name     = "A task's attempts fail"
        query    = "sum by (queue_id, response_code) (increase(cloudtasks_googleapis_com:queue_task_attempt_count{monitored_resource=\"cloud_tasks_queue\",response_code!~\"2..|(?i:ok)\"}[30m])) > 2"
        duration = "0s"
        severity = "ERROR"
        todo     = "Cloud Tasks gives up after the queue's last attempt and keeps nothing: mend the cause before that. 403 and 404 did not reach the function: its address, ingress or caller is wrong. Else the line delivery.failed says what it is; for mail see smtp-credentials first."
      }
    } : {},
  )
}

resource "google_monitoring_alert_policy" "metrics" {
  for_each = local.alerts

  display_name          = "Ludus: ${each.value.name}"
  combiner              = "OR"
  severity              = each.value.severity
  notification_channels = local.channels

  conditions {
    display_name = each.value.name

    condition_prometheus_query_language {
      query    = each.value.query
      duration = each.value.duration
      # Each time that a condition is looked at costs, for each series that it sees.
      evaluation_interval = each.value.severity == "CRITICAL" ? "60s" : "300s"
      # A metric exists only from its first point on.
      disable_metric_validation = true
    }
  }

  documentation {
    subject   = "Ludus ${var.environment}: ${each.value.name}"
    content   = "${each.value.todo}\n\nRunbook: ${format(local.runbook, each.key)}"
    mime_type = "text/markdown"
  }

  alert_strategy {
    auto_close = "86400s"
  }

  depends_on = [
    google_logging_metric.counted,
    google_logging_metric.failed_jobs,
    google_logging_metric.journeys,
    google_logging_metric.logged,
    google_logging_metric.measured,
    google_logging_metric.other_errors,
    google_logging_metric.season_delay,
  ]
}

resource "google_monitoring_alert_policy" "unavailable" {
  count = var.uptime_checks ? 1 : 0

  display_name          = "Ludus: the API cannot be reached"
  combiner              = "OR"
  severity              = "CRITICAL"
  notification_channels = local.channels

  conditions {
    display_name = "/health fails from more than one continent"

    condition_threshold {
      filter          = "resource.type=\"uptime_url\" AND metric.type=\"monitoring.googleapis.com/uptime_check/check_passed\" AND metric.labels.check_id=\"${google_monitoring_uptime_check_config.health[0].uptime_check_id}\""
      comparison      = "COMPARISON_GT"
      threshold_value = 1
      duration        = "120s"

      aggregations {
        alignment_period     = "120s"
        per_series_aligner   = "ALIGN_NEXT_OLDER"
        cross_series_reducer = "REDUCE_COUNT_FALSE"
        group_by_fields      = ["resource.label.host"]
      }

      trigger {
        count = 1
      }
    }
  }

  documentation {
    subject   = "Ludus ${var.environment}: the API cannot be reached"
    content   = "/health says which dependency is down. If it does not answer at all, look at the gateway and the domain.\n\nRunbook: ${format(local.runbook, "unavailable")}"
    mime_type = "text/markdown"
  }
}
