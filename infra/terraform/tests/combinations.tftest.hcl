# Each choice of what functions run on, with each environment, with a domain and without: those that are not applied in the tests
# of tests/integration/terraform, or planned in edge.tftest.hcl. These write the images' index that is read here.

mock_provider "google" {
  source          = "./tests/mocks"
  override_during = plan
}

mock_provider "google-beta" {
  source          = "./tests/mocks"
  override_during = plan
}

mock_provider "random" {
  override_during = plan
}

mock_provider "time" {}

variables {
  project_id = "ludus-test"
}

run "an_image_of_functions_in_dev" {
  command = plan

  variables {
    environment = "dev"
    protected   = false
    runtime     = "image"
    grouping    = "function"
    archives    = "../../dist/images"
  }

  assert {
    condition     = toset(keys(google_cloud_run_v2_service.main)) == toset(jsondecode(file("functions.json")).functions[*].name) && length(google_cloudfunctions2_function.main) == 0
    error_message = "Not all functions run, or some run twice."
  }

  assert {
    condition     = length(google_compute_global_forwarding_rule.https) == 0 && !strcontains(local.gateway_document, "$${")
    error_message = "The domain has no load balancer or one is there without it, or the gateway's document has places that nobody filled in."
  }
}

run "an_image_of_functions_in_prod_with_a_domain" {
  command = plan

  variables {
    environment = "prod"
    protected   = true
    domain      = "api.example.com"
    dns_zone    = "example-com"
    runtime     = "image"
    grouping    = "function"
    archives    = "../../dist/images"
  }

  assert {
    condition     = toset(keys(google_cloud_run_v2_service.main)) == toset(jsondecode(file("functions.json")).functions[*].name) && length(google_cloudfunctions2_function.main) == 0
    error_message = "Not all functions run, or some run twice."
  }

  assert {
    condition     = length(google_compute_global_forwarding_rule.https) == 1 && !strcontains(local.gateway_document, "$${")
    error_message = "The domain has no load balancer or one is there without it, or the gateway's document has places that nobody filled in."
  }
}

run "an_image_of_services_in_dev_with_a_domain" {
  command = plan

  variables {
    environment = "dev"
    protected   = false
    domain      = "api.example.com"
    dns_zone    = "example-com"
    runtime     = "image"
    grouping    = "service"
    archives    = "../../dist/images"
  }

  assert {
    condition     = toset(keys(google_cloud_run_v2_service.main)) == toset(jsondecode(file("functions.json")).functions[*].group) && length(google_cloudfunctions2_function.main) == 0
    error_message = "Not all functions run, or some run twice."
  }

  assert {
    condition     = length(google_compute_global_forwarding_rule.https) == 1 && !strcontains(local.gateway_document, "$${")
    error_message = "The domain has no load balancer or one is there without it, or the gateway's document has places that nobody filled in."
  }
}

run "an_image_of_services_in_prod" {
  command = plan

  variables {
    environment = "prod"
    protected   = true
    runtime     = "image"
    grouping    = "service"
    archives    = "../../dist/images"
  }

  assert {
    condition     = toset(keys(google_cloud_run_v2_service.main)) == toset(jsondecode(file("functions.json")).functions[*].group) && length(google_cloudfunctions2_function.main) == 0
    error_message = "Not all functions run, or some run twice."
  }

  assert {
    condition     = length(google_compute_global_forwarding_rule.https) == 0 && !strcontains(local.gateway_document, "$${")
    error_message = "The domain has no load balancer or one is there without it, or the gateway's document has places that nobody filled in."
  }
}

run "functions_in_dev_with_a_domain" {
  command = plan

  variables {
    environment = "dev"
    protected   = false
    domain      = "api.example.com"
    dns_zone    = "example-com"
  }

  assert {
    condition     = toset(keys(google_cloudfunctions2_function.main)) == toset(jsondecode(file("functions.json")).functions[*].name) && length(google_cloud_run_v2_service.main) == 0
    error_message = "Not all functions run, or some run twice."
  }

  assert {
    condition     = length(google_compute_global_forwarding_rule.https) == 1 && !strcontains(local.gateway_document, "$${")
    error_message = "The domain has no load balancer or one is there without it, or the gateway's document has places that nobody filled in."
  }
}
