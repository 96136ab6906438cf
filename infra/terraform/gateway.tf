locals {
  jwks_path = "/.well-known/jwks.json"
  jwks_function = one([
    for name, function in local.by_trigger.http : name if function.trigger.path == local.jwks_path
  ])

  gateway_document = templatefile("${path.module}/gateway.yaml.tftpl", {
    functions = local.addresses
    issuer    = local.token_issuer
    jwks_uri  = "${local.addresses[local.jwks_function].address}${local.jwks_path}"
    audience  = local.token_audience
  })
}

resource "google_api_gateway_api" "main" {
  provider = google-beta

  api_id       = "ludus"
  display_name = "Ludus"

  depends_on = [time_sleep.apis]
}

# A config never changes: another document is another config, and the gateway moves to it before the old one goes.
resource "google_api_gateway_api_config" "main" {
  provider = google-beta

  api                  = google_api_gateway_api.main.api_id
  api_config_id_prefix = "ludus-"
  display_name         = "Ludus ${substr(sha256(local.gateway_document), 0, 12)}"

  openapi_documents {
    document {
      path     = "gateway.yaml"
      contents = base64encode(local.gateway_document)
    }
  }

  gateway_config {
    backend_config {
      google_service_account = google_service_account.callers["http"].email
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "google_api_gateway_gateway" "main" {
  provider = google-beta

  gateway_id   = "ludus"
  display_name = "Ludus"
  region       = var.region
  api_config   = google_api_gateway_api_config.main.id
}
