# Functions reach nothing by it but Redis; all else goes to Google's APIs directly.

resource "google_compute_network" "main" {
  name                    = "ludus"
  auto_create_subnetworks = false
  routing_mode            = "REGIONAL"

  depends_on = [time_sleep.apis]
}

resource "google_compute_subnetwork" "main" {
  name                     = "ludus"
  network                  = google_compute_network.main.id
  region                   = var.region
  ip_cidr_range            = var.network.subnet_range
  private_ip_google_access = true

  log_config {
    aggregation_interval = "INTERVAL_10_MIN"
    flow_sampling        = 0.1
    metadata             = "EXCLUDE_ALL_METADATA"
  }
}

# The connector that functions reach Redis through: see decisions/0002.
resource "google_vpc_access_connector" "main" {
  count = var.redis.enabled ? 1 : 0

  name          = "ludus"
  region        = var.region
  network       = google_compute_network.main.id
  ip_cidr_range = var.network.connector_range
  machine_type  = var.network.connector.machine_type
  min_instances = var.network.connector.min_instances
  max_instances = var.network.connector.max_instances

  depends_on = [time_sleep.apis]
}
