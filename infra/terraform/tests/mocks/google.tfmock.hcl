# What Google's provider would say after an apply, as far as other resources and the assertions look at it.

mock_resource "google_service_account" {
  defaults = {
    id     = "projects/ludus-test/serviceAccounts/another@ludus-test.iam.gserviceaccount.com"
    name   = "projects/ludus-test/serviceAccounts/another@ludus-test.iam.gserviceaccount.com"
    email  = "another@ludus-test.iam.gserviceaccount.com"
    member = "serviceAccount:another@ludus-test.iam.gserviceaccount.com"
  }
}

mock_resource "google_project_service_identity" {
  defaults = {
    email = "service-123456789012@agents.iam.gserviceaccount.com"
  }
}

mock_resource "google_secret_manager_secret" {
  defaults = {
    id = "projects/ludus-test/secrets/mocked"
  }
}

mock_resource "google_pubsub_topic" {
  defaults = {
    id = "projects/ludus-test/topics/mocked"
  }
}

mock_resource "google_api_gateway_gateway" {
  defaults = {
    default_hostname = "ludus-abc123.ew.gateway.dev"
  }
}

mock_resource "google_redis_instance" {
  defaults = {
    host            = "10.8.2.3"
    port            = 6378
    auth_string     = "not-a-password"
    server_ca_certs = [{ cert = "-----BEGIN CERTIFICATE-----", create_time = "", expire_time = "", serial_number = "", sha1_fingerprint = "" }]
  }
}

mock_data "google_project" {
  defaults = {
    number = "123456789012"
  }
}

mock_data "google_storage_project_service_account" {
  defaults = {
    email_address = "service-123456789012@gs-project-accounts.iam.gserviceaccount.com"
  }
}

mock_resource "google_compute_global_address" {
  defaults = {
    address = "203.0.113.10"
  }
}
