# Functions reach nothing by it but Redis; all else goes to Google's APIs directly. Those that call addresses which others chose
# are outside of it, and do without Redis (`in_network` of the manifest). Each instance takes addresses of the subnet
# itself (direct VPC egress): nothing stands between, and nothing runs while nobody plays.

resource "google_compute_network" "main" {
  name                    = "ludus"
  auto_create_subnetworks = false
  routing_mode            = "REGIONAL"

  depends_on = [time_sleep.apis]
}

resource "google_compute_subnetwork" "main" {
  name                     = var.network.subnet_name
  network                  = google_compute_network.main.id
  region                   = var.region
  ip_cidr_range            = var.network.subnet_range
  private_ip_google_access = true

  log_config {
    aggregation_interval = "INTERVAL_10_MIN"
    flow_sampling        = 0.1
    metadata             = "EXCLUDE_ALL_METADATA"
  }

  # Functions move to another range before the one that they use goes.
  lifecycle {
    create_before_destroy = true
  }
}
