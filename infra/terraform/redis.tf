locals {
  redis = one(google_redis_instance.main)

  # Memorystore's certificate names no host that a client could check. Its authority belongs to this one instance.
  redis_secrets = var.redis.enabled ? {
    redis-url = "rediss://:${local.redis.auth_string}@${local.redis.host}:${local.redis.port}/0?ssl_check_hostname=false"
    redis-ca  = join("\n", local.redis.server_ca_certs[*].cert)
  } : {}
}

resource "google_redis_instance" "main" {
  count = var.redis.enabled ? 1 : 0

  name                    = "ludus"
  display_name            = "Ludus: boards, caches and limits"
  region                  = var.region
  tier                    = var.redis.tier
  memory_size_gb          = var.redis.memory_gb
  redis_version           = var.redis.version
  auth_enabled            = true
  transit_encryption_mode = "SERVER_AUTHENTICATION"
  authorized_network      = google_compute_network.main.id
  connect_mode            = "DIRECT_PEERING"
  reserved_ip_range       = var.network.redis_range
  deletion_protection     = var.protected

  # Boards and caches can be rebuilt: what is least used may go when memory runs short, but keys without an end stay.
  redis_configs = { maxmemory-policy = "volatile-lru" }

  maintenance_policy {
    weekly_maintenance_window {
      day = "TUESDAY"

      start_time {
        hours   = 4
        minutes = 0
        nanos   = 0
        seconds = 0
      }
    }
  }

  depends_on = [time_sleep.apis]
}
