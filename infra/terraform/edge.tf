# With a domain: a load balancer with a certificate, Cloud Armor before the gateway, Cloud CDN before media and sites.
# API Gateway cannot refuse what comes by its own address. So the load balancer shows a key, and functions answer to nobody else;
# only the public keys are for the gateway itself. What Google delivers (events, tasks, jobs) does not come this way.

locals {
  edge      = var.domain != null ? 1 : 0
  api_host  = coalesce(var.domain, "unused.invalid")
  edge_host = merge({ api = local.api_host }, { for name in ["account", "console", "media"] : name => "${name}.${local.api_host}" })
  players   = [local.edge_host.api, local.edge_host.media] # the hosts of one certificate; each site has its own

  # Whatever asks for a session, a code or a new password, wherever it begins: so a path that the gateway reads as the same
  # (`/%6Cogin`, `/login/`, `//api//v1/auth/login`) counts, too. What a session that is there does with itself is left out, as it is written and not otherwise.
  sign_in_paths = "/v1/+auth/"
  session_paths = "^/(api/)?v1/auth/(refresh|logout|validate|sessions|history)$"
  sign_in_rule = join(" && ", [
    "request.path.lower().urlDecode().matches('${local.sign_in_paths}')",
    "!request.path.matches('${local.session_paths}')",
  ])

  # Preconfigured rules of the OWASP Core Rule Set 3.3: they only log, where they are asked for.
  # Each rule costs, whatever it holds; the log says which of its expressions matched.
  owasp_rules = {
    injection = ["sqli", "xss", "rce", "sessionfixation"]
    access    = ["lfi", "rfi", "scannerdetection", "protocolattack"]
  }
}

resource "google_compute_global_address" "edge" {
  count = local.edge

  name = "ludus"

  depends_on = [time_sleep.apis]
}

resource "google_compute_managed_ssl_certificate" "edge" {
  count = local.edge

  name = "ludus-${substr(sha256(join(",", local.players)), 0, 8)}"

  managed {
    domains = local.players
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [time_sleep.apis]
}

# TLS 1.2 with forward secrecy at least; clients that know 1.3 get 1.3.
resource "google_compute_ssl_policy" "edge" {
  count = local.edge

  name            = "ludus"
  profile         = "RESTRICTED"
  min_tls_version = "TLS_1_2"

  depends_on = [time_sleep.apis]
}

resource "google_compute_security_policy" "edge" {
  count = local.edge

  name        = "ludus"
  description = "Bans who tries passwords, and slows who floods"
  type        = "CLOUD_ARMOR"

  advanced_options_config {
    json_parsing = "STANDARD"
    log_level    = "NORMAL"
  }

  adaptive_protection_config {
    layer_7_ddos_defense_config {
      enable          = true
      rule_visibility = "STANDARD"
    }
  }

  rule {
    priority    = 1000
    action      = "rate_based_ban"
    description = "Ban an address for a while that signs in too often"

    match {
      expr {
        expression = local.sign_in_rule
      }
    }

    rate_limit_options {
      conform_action   = "allow"
      exceed_action    = "deny(429)"
      enforce_on_key   = "IP"
      ban_duration_sec = var.login_limit.ban_seconds

      rate_limit_threshold {
        count        = var.login_limit.requests_per_minute
        interval_sec = 60
      }
    }
  }

  dynamic "rule" {
    for_each = var.owasp_rules ? local.owasp_rules : {}

    content {
      priority    = 2000 + index(keys(local.owasp_rules), rule.key)
      action      = "deny(403)"
      preview     = true
      description = "OWASP: ${rule.key}"

      match {
        expr {
          expression = join(" || ", formatlist("evaluatePreconfiguredWaf('%s-v33-stable', {'sensitivity': 1})", rule.value))
        }
      }
    }
  }

  rule {
    priority    = 3000
    action      = "throttle"
    description = "Everything: no address may take the whole of it"

    match {
      versioned_expr = "SRC_IPS_V1"

      config {
        src_ip_ranges = ["*"]
      }
    }

    rate_limit_options {
      conform_action = "allow"
      exceed_action  = "deny(429)"
      enforce_on_key = "IP"

      rate_limit_threshold {
        count        = var.address_limit
        interval_sec = 60
      }
    }
  }

  rule {
    priority    = 2147483647
    action      = "allow"
    description = "All else"

    match {
      versioned_expr = "SRC_IPS_V1"

      config {
        src_ip_ranges = ["*"]
      }
    }
  }

  depends_on = [time_sleep.apis]
}

# They are in the state, because a backend service keeps its headers in plain: the state's bucket is for who may see them.
resource "random_password" "edge" {
  for_each = var.domain == null ? toset([]) : toset([tostring(var.edge_key - 1), tostring(var.edge_key)])

  length  = 48
  special = false
}

resource "google_secret_manager_secret_version" "edge" {
  for_each = local.endpoint_secrets

  secret         = google_secret_manager_secret.main[each.key].id
  secret_data_wo = join("\n", [for number in [var.edge_key, var.edge_key - 1] : random_password.edge[tostring(number)].result])
  # Another current key is another number, and that is a new version.
  secret_data_wo_version = var.edge_key
  deletion_policy        = "DISABLE"

  lifecycle {
    create_before_destroy = true
  }
}

# Functions read the keys anew every five minutes: the load balancer shows another one when all of them know it.
resource "time_sleep" "edge_keys" {
  for_each = local.endpoint_secrets

  create_duration = "360s"
  triggers        = { version = google_secret_manager_secret_version.edge[each.key].name }
}

resource "google_compute_region_network_endpoint_group" "gateway" {
  provider = google-beta
  count    = local.edge

  name                  = "ludus-gateway"
  region                = var.region
  network_endpoint_type = "SERVERLESS"

  serverless_deployment {
    platform = "apigateway.googleapis.com"
    resource = google_api_gateway_gateway.main.gateway_id
  }
}

resource "google_compute_backend_service" "api" {
  count = local.edge

  name                    = "ludus-api"
  load_balancing_scheme   = "EXTERNAL_MANAGED"
  protocol                = "HTTPS"
  security_policy         = google_compute_security_policy.edge[0].id
  custom_request_headers  = ["X-Ludus-Edge:${random_password.edge[tostring(var.edge_key)].result}"]
  custom_response_headers = ["Strict-Transport-Security: max-age=31536000; includeSubDomains"]

  backend {
    group = google_compute_region_network_endpoint_group.gateway[0].id
  }

  log_config {
    enable      = true
    sample_rate = 0.1
  }

  depends_on = [time_sleep.edge_keys]
}

# Files say themselves how long they last: a year where their name never has another content. Cloud Storage says an hour
# for files that do not.
resource "google_compute_backend_bucket" "media" {
  count = local.edge

  name                    = "ludus-media"
  bucket_name             = google_storage_bucket.main["media"].name
  enable_cdn              = true
  custom_response_headers = ["X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'"]

  cdn_policy {
    cache_mode         = "USE_ORIGIN_HEADERS"
    request_coalescing = true
    serve_while_stale  = 86400
    negative_caching   = true
  }
}

resource "google_compute_url_map" "edge" {
  count = local.edge

  name            = "ludus"
  default_service = google_compute_backend_service.api[0].id

  # Functions answer with these headers themselves; the gateway's own refusals have none (decisions/0006).
  dynamic "default_route_action" {
    for_each = length(var.cors_origins) > 0 ? [local.manifest.cors] : []

    content {
      cors_policy {
        allow_origins     = var.cors_origins
        allow_credentials = true
        allow_methods     = default_route_action.value.methods
        allow_headers     = default_route_action.value.headers
        expose_headers    = default_route_action.value.exposed
        max_age           = 3600
        disabled          = false
      }
    }
  }

  host_rule {
    hosts        = [local.edge_host.media]
    path_matcher = "media"
  }

  dynamic "host_rule" {
    for_each = local.sites

    content {
      hosts        = [local.edge_host[host_rule.key]]
      path_matcher = host_rule.key
    }
  }

  dynamic "path_matcher" {
    for_each = local.sites

    content {
      name            = path_matcher.key
      default_service = google_compute_backend_bucket.site[path_matcher.key].id

      path_rule {
        paths   = local.site.api
        service = google_compute_backend_service.api[0].id
      }
    }
  }

  path_matcher {
    name            = "media"
    default_service = google_compute_backend_bucket.media[0].id

    dynamic "path_rule" {
      for_each = google_compute_backend_bucket.ugc

      content {
        paths   = ["/ugc/*"]
        service = path_rule.value.id
      }
    }
  }
}

resource "google_compute_target_https_proxy" "edge" {
  count = local.edge

  name             = "ludus"
  url_map          = google_compute_url_map.edge[0].id
  ssl_certificates = concat([google_compute_managed_ssl_certificate.edge[0].id], values(google_compute_managed_ssl_certificate.site)[*].id)
  ssl_policy       = google_compute_ssl_policy.edge[0].id
  quic_override    = "ENABLE"
}

resource "google_compute_global_forwarding_rule" "https" {
  count = local.edge

  name                  = "ludus-https"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  ip_address            = google_compute_global_address.edge[0].id
  port_range            = "443"
  target                = google_compute_target_https_proxy.edge[0].id
}

resource "google_compute_url_map" "redirect" {
  count = local.edge

  name = "ludus-redirect"

  default_url_redirect {
    https_redirect         = true
    redirect_response_code = "MOVED_PERMANENTLY_DEFAULT"
    strip_query            = false
  }

  depends_on = [time_sleep.apis]
}

resource "google_compute_target_http_proxy" "redirect" {
  count = local.edge

  name    = "ludus-redirect"
  url_map = google_compute_url_map.redirect[0].id
}

resource "google_compute_global_forwarding_rule" "http" {
  count = local.edge

  name                  = "ludus-http"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  ip_address            = google_compute_global_address.edge[0].id
  port_range            = "80"
  target                = google_compute_target_http_proxy.redirect[0].id
}

resource "google_dns_record_set" "edge" {
  for_each = var.domain != null && var.dns_zone != null ? local.edge_host : {}

  managed_zone = var.dns_zone
  name         = "${each.value}."
  type         = "A"
  ttl          = 300
  rrdatas      = [google_compute_global_address.edge[0].address]
}
