# One dashboard of everything, and one a service with a chart for each of its questions.

locals {
  all_charts = [
    { title = "Requests a second, by service", query = "sum by (service) (label_replace(rate(${local.requests}[$${__interval}]), ${local.by_service}))" },
    { title = "Share that fails, by service", query = "sum by (service) (label_replace(rate(${local.failures}[5m]), ${local.by_service})) / sum by (service) (label_replace(rate(${local.requests}[5m]), ${local.by_service}))" },
    { title = "p95 of endpoints in ms, by service", query = "histogram_quantile(0.95, sum by (le, service) (label_replace(rate(${local.endpoint_latency}[5m]), ${local.by_service})))" },
    { title = "Instances, by service", query = "sum by (service) (label_replace(run_googleapis_com:container_instance_count{monitored_resource=\"cloud_run_revision\"}, ${local.by_service}))" },
    { title = "Matches played an hour", query = "sum(increase(logging_googleapis_com:user_ludus_matches_played{monitored_resource=\"cloud_run_revision\"}[1h]))" },
    { title = "Players of the day, as of each hour", query = "sum(increase(logging_googleapis_com:user_ludus_daily_active_users_sum{monitored_resource=\"cloud_run_revision\"}[1h])) / sum(increase(logging_googleapis_com:user_ludus_daily_active_users_count{monitored_resource=\"cloud_run_revision\"}[1h]))" },
    { title = "Sign-ins an hour", query = "sum(increase(logging_googleapis_com:user_ludus_sign_ins{monitored_resource=\"cloud_run_revision\"}[1h]))" },
    { title = "Registrations an hour, by the way in", query = "sum by (way) (increase(logging_googleapis_com:user_ludus_registrations{monitored_resource=\"cloud_run_revision\"}[1h]))" },
    { title = "Battle passes bought an hour", query = "sum(increase(logging_googleapis_com:user_ludus_battle_pass_premium{monitored_resource=\"cloud_run_revision\"}[1h]))" },
    { title = "Events published a second", query = "sum by (topic_id) (rate(pubsub_googleapis_com:topic_message_sizes_count{monitored_resource=\"pubsub_topic\"}[5m]))" },
    { title = "Oldest waiting event in seconds", query = "max by (subscription_id) (pubsub_googleapis_com:subscription_oldest_unacked_message_age{monitored_resource=\"pubsub_subscription\"})" },
    { title = "Deliveries given up an hour", query = "sum by (function) (increase(logging_googleapis_com:user_ludus_dead_letters{monitored_resource=\"cloud_run_revision\"}[1h]))" },
    { title = "Firestore reads a second", query = "sum(rate(firestore_googleapis_com:document_read_ops_count{monitored_resource=\"firestore.googleapis.com/Database\"}[5m]))" },
    { title = "Firestore writes a second", query = "sum(rate(firestore_googleapis_com:document_write_ops_count{monitored_resource=\"firestore.googleapis.com/Database\"}[5m]))" },
    { title = "Share of looks for hot pages that hit the cache", query = "(${local.cache_hits}) / ((${local.cache_hits}) + (${local.cache_misses}))" },
    { title = "Live boards that differed from Firestore, an hour", query = "sum(increase(logging_googleapis_com:user_ludus_differing_boards{monitored_resource=\"cloud_run_revision\"}[1h]))" },
    { title = "Live boards that were built again, an hour", query = "sum(increase(logging_googleapis_com:user_ludus_rebuilt_boards{monitored_resource=\"cloud_run_revision\"}[1h]))" },
    { title = "Redis: share of memory used", query = "max(redis_googleapis_com:stats_memory_usage_ratio{monitored_resource=\"redis_instance\"})" },
    { title = "Redis: connections", query = "sum(redis_googleapis_com:clients_connected{monitored_resource=\"redis_instance\"})" },
  ]

  service_charts = {
    for service in local.services : service => [
      { title = "Requests a second, by function", query = "sum by (service_name) (rate(${replace(local.requests, "}", ",service_name=~\"${service}-.*\"}")}[$${__interval}]))" },
      { title = "Answers a second, by status", query = "sum by (response_code) (rate(${replace(local.requests, "}", ",service_name=~\"${service}-.*\"}")}[5m]))" },
      { title = "p95 in ms, by function", query = "histogram_quantile(0.95, sum by (le, service_name) (rate(run_googleapis_com:request_latencies_bucket{monitored_resource=\"cloud_run_revision\",service_name=~\"${service}-.*\"}[5m])))" },
      { title = "Instances, by function", query = "sum by (service_name) (run_googleapis_com:container_instance_count{monitored_resource=\"cloud_run_revision\",service_name=~\"${service}-.*\"})" },
      { title = "p95 of memory used, by function", query = "histogram_quantile(0.95, sum by (le, service_name) (rate(run_googleapis_com:container_memory_utilizations_bucket{monitored_resource=\"cloud_run_revision\",service_name=~\"${service}-.*\"}[5m])))" },
      { title = "Cold starts: p95 in ms", query = "histogram_quantile(0.95, sum by (le) (rate(run_googleapis_com:container_startup_latencies_bucket{monitored_resource=\"cloud_run_revision\",service_name=~\"${service}-.*\"}[30m])))" },
      { title = "Failed attempts of handlers an hour", query = "sum by (function) (increase(logging_googleapis_com:user_ludus_failed_deliveries{monitored_resource=\"cloud_run_revision\",function=~\"${service}-.*\"}[1h]))" },
      { title = "Oldest waiting event in seconds", query = "max by (subscription_id) (pubsub_googleapis_com:subscription_oldest_unacked_message_age{monitored_resource=\"pubsub_subscription\",subscription_id=~\"${service}-.*\"})" },
    ]
  }

  dashboards = merge({ "" = concat(local.all_charts, local.measure_charts) }, local.service_charts)
}

resource "google_monitoring_dashboard" "main" {
  for_each = local.dashboards

  dashboard_json = jsonencode({
    displayName = each.key == "" ? "Ludus" : "Ludus: ${each.key}"
    labels      = { ludus = "" }
    mosaicLayout = {
      columns = 48
      tiles = [
        for place, chart in each.value : {
          xPos   = (place % 2) * 24
          yPos   = floor(place / 2) * 16
          width  = 24
          height = 16
          widget = {
            title = chart.title
            xyChart = {
              dataSets = [{ plotType = "LINE", targetAxis = "Y1", timeSeriesQuery = { prometheusQuery = chart.query } }]
              yAxis    = { scale = "LINEAR" }
            }
          }
        }
      ]
    }
  })

  depends_on = [time_sleep.apis]
}
