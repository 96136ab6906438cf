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
    fast = { rate = 14.4, window = "1h", severity = "CRITICAL", gone = "two days" }
    slow = { rate = 6, window = "6h", severity = "WARNING", gone = "five days" }
  }

  # Of all services in one condition, an incident for each: a condition costs, however many series it looks at.
  burn_alerts = {
    for speed, burn in local.burns : "burn_${speed}" => {
      name     = "A service burns its error budget ${burn.rate} times too fast"
      query    = "(sum by (service) (label_replace(rate(${local.endpoint_failures}[${burn.window}]), ${local.by_service})) / sum by (service) (label_replace(rate(${local.endpoint_requests}[${burn.window}]), ${local.by_service}))) > ${burn.rate} * 0.001"
      duration = "0s"
      severity = burn.severity
      todo     = "At this speed the month's 0.1 % is gone in ${burn.gone}. The alert on errors says more."
    } if var.slo_alerts
  }
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
