# 99.9 % of a service's requests succeed, and 95 % are answered within 200 ms, over 28 days.

locals {
  endpoints = { for name, function in local.by_trigger.http : function.service => local.addresses[name].service... }

  # What the names have in common is said once: a filter holds 2,048 characters.
  endpoint_names = {
    for service, names in local.endpoints : service => (alltrue([for name in names : startswith(name, "${service}-")])
      ? "${service}-(${join("|", sort(distinct([for name in names : trimprefix(name, "${service}-")])))})"
      : join("|", sort(distinct(names)))
    )
  }

  endpoint_filter = {
    for service, names in local.endpoint_names :
    service => "resource.type=\"cloud_run_revision\" AND resource.labels.service_name=monitoring.regex.full_match(\"${names}\")"
  }

  # How fast the error budget burns: at 14.4 times, two percent of it are gone in an hour; at 6 times, five in six hours.
  burns = {
    fast = { rate = 14.4, window = "3600s", severity = "CRITICAL" }
    slow = { rate = 6, window = "21600s", severity = "WARNING" }
  }

  burn_alerts = merge([
    for service in var.slo_alerts ? keys(local.endpoints) : [] : {
      for speed, burn in local.burns : "${service} ${speed}" => merge(burn, { service = service, speed = speed })
    }
  ]...)
}

resource "google_monitoring_custom_service" "services" {
  for_each = local.endpoints

  service_id   = "ludus-${each.key}"
  display_name = "Ludus: ${each.key}"

  depends_on = [time_sleep.apis]
}

resource "google_monitoring_slo" "availability" {
  for_each = local.endpoints

  service             = google_monitoring_custom_service.services[each.key].service_id
  slo_id              = "availability"
  display_name        = "99.9 % of requests succeed"
  goal                = 0.999
  rolling_period_days = 28

  request_based_sli {
    good_total_ratio {
      total_service_filter = "metric.type=\"run.googleapis.com/request_count\" AND ${local.endpoint_filter[each.key]}"
      bad_service_filter   = "metric.type=\"run.googleapis.com/request_count\" AND metric.labels.response_code_class=\"5xx\" AND ${local.endpoint_filter[each.key]}"
    }
  }

  lifecycle {
    precondition {
      condition     = length(local.endpoint_filter[each.key]) <= 1900
      error_message = "The filter of ${each.key}'s endpoints would be longer than the 2,048 characters that Cloud Monitoring takes: divide the service."
    }
  }
}

resource "google_monitoring_slo" "latency" {
  for_each = local.endpoints

  service             = google_monitoring_custom_service.services[each.key].service_id
  slo_id              = "latency"
  display_name        = "95 % of requests are answered within 200 ms"
  goal                = 0.95
  rolling_period_days = 28

  request_based_sli {
    distribution_cut {
      distribution_filter = "metric.type=\"run.googleapis.com/request_latencies\" AND ${local.endpoint_filter[each.key]}"

      range {
        min = 0
        max = 200 # milliseconds
      }
    }
  }
}

resource "google_monitoring_alert_policy" "burn" {
  for_each = local.burn_alerts

  display_name          = "Ludus: ${each.value.service} burns its error budget ${each.value.rate} times too fast"
  combiner              = "OR"
  severity              = each.value.severity
  notification_channels = local.channels

  conditions {
    display_name = "Availability of ${each.value.service}"

    condition_threshold {
      filter          = "select_slo_burn_rate(\"${google_monitoring_slo.availability[each.value.service].name}\", \"${each.value.window}\")"
      comparison      = "COMPARISON_GT"
      threshold_value = each.value.rate
      duration        = "0s"

      trigger {
        count = 1
      }
    }
  }

  documentation {
    subject   = "Ludus ${var.environment}: ${each.value.service} burns its error budget"
    content   = "At this speed the month's 0.1 % is gone in ${each.value.speed == "fast" ? "two days" : "five days"}. The alert on errors says more."
    mime_type = "text/markdown"
  }
}
