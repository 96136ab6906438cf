# With a domain: Cloud CDN before the scanned copies of players' content, at MEDIA/ugc/. The bucket stays private: the CDN lets in
# who has an address that ugc signed, for minutes, and reads the bucket as an account of Google's. What is served from a store
# that speaks S3 comes from there, by the store's own signatures.

locals {
  ugc_cdn = var.domain != null && coalesce(var.object_store, "gcs") == "gcs" && contains(local.services, "ugc") ? 1 : 0
}

resource "random_id" "ugc_cdn" {
  count = local.ugc_cdn

  byte_length = 16
}

resource "google_compute_backend_bucket" "ugc" {
  count = local.ugc_cdn

  name                    = "ludus-ugc"
  bucket_name             = google_storage_bucket.main["ugc"].name
  enable_cdn              = true
  custom_response_headers = ["X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'; sandbox"]

  cdn_policy {
    cache_mode                   = "USE_ORIGIN_HEADERS"
    request_coalescing           = true
    signed_url_cache_max_age_sec = 86400
  }
}

# It is in the state, as Cloud CDN takes it from there: the state's bucket is for who may see it.
resource "google_compute_backend_bucket_signed_url_key" "ugc" {
  count = local.ugc_cdn

  name           = "ludus-${substr(sha256(random_id.ugc_cdn[0].b64_url), 0, 8)}"
  key_value      = random_id.ugc_cdn[0].b64_url
  backend_bucket = google_compute_backend_bucket.ugc[0].name

  lifecycle {
    create_before_destroy = true
  }
}

resource "google_secret_manager_secret_version" "ugc_cdn" {
  count = local.ugc_cdn

  secret = google_secret_manager_secret.main["ugc-cdn-key"].id
  secret_data_wo = jsonencode({
    name = google_compute_backend_bucket_signed_url_key.ugc[0].name
    key  = random_id.ugc_cdn[0].b64_url
  })
  # Another key is another number, and that is a new version.
  secret_data_wo_version = parseint(substr(sha256(random_id.ugc_cdn[0].b64_url), 0, 7), 16)
  deletion_policy        = "DISABLE"

  lifecycle {
    create_before_destroy = true
  }

  # Functions read the latest version.
  depends_on = [google_secret_manager_secret_version.first]
}

# Google makes this account with the bucket's first key.
resource "google_storage_bucket_iam_member" "ugc_cdn" {
  count = local.ugc_cdn

  bucket = google_storage_bucket.main["ugc"].name
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:service-${local.project_number}@cloud-cdn-fill.iam.gserviceaccount.com"

  depends_on = [google_compute_backend_bucket_signed_url_key.ugc]
}

# What ugc may do to the load balancer: have the CDN forget files, and nothing else.
resource "google_project_iam_custom_role" "cdn_invalidator" {
  count = local.ugc_cdn

  role_id     = "ludusCdnInvalidator"
  title       = "Ludus: have Cloud CDN forget files"
  permissions = ["compute.urlMaps.invalidateCache"]

  depends_on = [time_sleep.apis]
}

resource "google_project_iam_member" "ugc_invalidates" {
  count = local.ugc_cdn

  project = var.project_id
  role    = google_project_iam_custom_role.cdn_invalidator[0].name
  member  = google_service_account.services["ugc"].member
}
