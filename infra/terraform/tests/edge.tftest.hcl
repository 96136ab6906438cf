# With a domain and without, and what the variables refuse.

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

  mock_resource "random_password" {
    defaults = { result = "a-key-of-the-load-balancer-and-of-nobody-else" }
  }
}

mock_provider "time" {}

variables {
  project_id  = "ludus-test"
  environment = "prod"
  protected   = true
}

run "without_a_domain" {
  command = plan

  assert {
    condition     = length(google_compute_global_forwarding_rule.https) + length(google_compute_security_policy.edge) + length(google_dns_record_set.edge) == 0
    error_message = "A load balancer is there that nothing can reach."
  }

  assert {
    condition     = local.settings["FORWARDED_HOPS"] == "2" && !contains(keys(local.settings), "LOAD_BALANCER_ADDRESS")
    error_message = "Behind the gateway alone, a caller's address is the second from the right."
  }

  assert {
    condition     = length(google_compute_backend_bucket.ugc) + length(google_project_iam_custom_role.cdn_invalidator) == 0 && !contains(keys(local.settings), "UGC_CDN_ORIGIN")
    error_message = "Files are looked for at a CDN that is not there."
  }

  assert {
    condition     = length(random_password.edge) + length(google_secret_manager_secret_version.edge) == 0 && !contains(keys(local.settings), "EDGE_KEYS_FILE")
    error_message = "Functions demand a key that no load balancer shows."
  }

  assert {
    condition     = strcontains(local.gateway_document, "https://europe-west1-ludus-test.cloudfunctions.net/auth-get-jwks/.well-known/jwks.json") && strcontains(local.gateway_document, "x-google-issuer: \"${local.token_issuer}\"")
    error_message = "The gateway does not know the keys or the issuer."
  }

  assert {
    condition     = !strcontains(local.gateway_document, "$${")
    error_message = "The gateway's document has places that nobody filled in."
  }

  assert {
    condition = length(setsubtract(
      ["error_rate", "latency", "redis_memory", "redis_connections", "award_failures", "slow_claims", "season_delay", "premium_mismatch", "dead_letters", "parked"],
      keys(google_monitoring_alert_policy.metrics),
    )) == 0
    error_message = "An alert is missing."
  }

  assert {
    condition = alltrue([
      for speed, window in { fast = "[1h]", slow = "[6h]" } : alltrue([
        for part in [window, "response_code_class=\"5xx\",service_name!~\"", "sum by (service)"] :
        strcontains(google_monitoring_alert_policy.metrics["burn_${speed}"].conditions[0].condition_prometheus_query_language[0].query, part)
      ])
    ])
    error_message = "No alert says which service's endpoints burn their error budget."
  }

  assert {
    condition     = length(google_monitoring_alert_policy.unavailable) == 1 && google_logging_project_bucket_config.default.retention_days == 30
    error_message = "Nobody notices that the API is down, or logs are not kept for 30 days."
  }

  assert {
    condition     = alltrue([for slo in values(google_monitoring_slo.availability) : slo.goal == 0.999]) && alltrue([for slo in values(google_monitoring_slo.latency) : slo.request_based_sli[0].distribution_cut[0].range[0].max == 200])
    error_message = "The objectives are not 99.9 % and 200 ms."
  }

  assert {
    condition     = alltrue([for slo in values(google_monitoring_slo.availability) : length(slo.request_based_sli[0].good_total_ratio[0].bad_service_filter) <= 2048 && strcontains(slo.request_based_sli[0].good_total_ratio[0].bad_service_filter, "-(")])
    error_message = "An objective's filter is longer than Cloud Monitoring takes, or repeats its service with each name."
  }

  assert {
    condition     = length(google_monitoring_dashboard.main) == 1 + length(local.services)
    error_message = "There is not one dashboard of everything and one a service."
  }
}

run "without_a_domain_there_are_no_sites" {
  command = plan

  plan_options {
    target = [google_storage_bucket.site, google_storage_bucket_object.site_pages, google_compute_backend_bucket.site]
  }

  assert {
    condition     = length(google_storage_bucket.site) + length(google_storage_bucket_object.site_pages) + length(google_compute_backend_bucket.site) == 0 && output.console_url == null && output.account_url == null
    error_message = "A site is there at an address of Google's, where it shares an origin with others."
  }
}

run "sites_have_to_be_built" {
  command = plan

  plan_options {
    target = [google_compute_backend_bucket.site]
  }

  variables {
    domain  = "api.example.com"
    console = "./tests/mocks"
  }

  expect_failures = [google_compute_backend_bucket.site]
}

run "with_a_domain" {
  command = plan

  variables {
    domain              = "api.example.com"
    dns_zone            = "example-com"
    notification_emails = ["on-call@example.com"]
    budget              = { billing_account = "000000-000000-000000", amount = 500 }
    owasp_rules         = true
  }

  assert {
    condition     = toset(google_compute_managed_ssl_certificate.edge[0].managed[0].domains) == toset(["api.example.com", "media.api.example.com"])
    error_message = "The certificate is not of the API and the media."
  }

  assert {
    condition = alltrue([
      for site in ["console", "account"] :
      google_compute_managed_ssl_certificate.site[site].managed[0].domains == tolist(["${site}.api.example.com"]) && google_dns_record_set.edge[site].name == "${site}.api.example.com."
    ]) && output.console_url == "https://console.api.example.com" && output.account_url == "https://account.api.example.com"
    error_message = "A site has no certificate of its own, or no name."
  }

  assert {
    condition = alltrue([
      for site in ["console", "account"] :
      one([for rule in google_compute_url_map.edge[0].host_rule : rule.path_matcher if rule.hosts == toset(["${site}.api.example.com"])]) == site &&
      one([for matcher in google_compute_url_map.edge[0].path_matcher : matcher.path_rule[0].paths if matcher.name == site]) == toset(["/api/*", "/v1/*", "/health"])
    ])
    error_message = "A site's host does not serve the API beside its files."
  }

  assert {
    condition = alltrue([
      for site in ["console", "account"] :
      google_compute_backend_bucket.site[site].bucket_name == "ludus-test-${site}" && google_storage_bucket.site[site].name != google_storage_bucket.main["media"].name
    ])
    error_message = "A site's files are in a bucket with others."
  }

  assert {
    condition = alltrue([
      for site, its in { console = { images = " https://media.api.example.com", uploads = " https://storage.googleapis.com/ludus-test-uploads/" }, account = { images = "", uploads = "" } } : alltrue([
        contains(google_compute_backend_bucket.site[site].custom_response_headers, "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'${its.uploads}; font-src 'self'; img-src 'self' data:${its.images}; media-src 'none'; object-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"),
        contains(google_compute_backend_bucket.site[site].custom_response_headers, "X-Content-Type-Options: nosniff"),
        contains(google_compute_backend_bucket.site[site].custom_response_headers, "Referrer-Policy: no-referrer"),
        alltrue([for header in google_compute_backend_bucket.site[site].custom_response_headers : !strcontains(header, "{") && !strcontains(header, "unsafe")]),
      ])
    ])
    error_message = "What is slipped into a page of a site may run, or its address is told to others."
  }

  assert {
    condition     = google_storage_bucket.main["uploads"].cors[0].origin == tolist(["https://console.api.example.com"]) && length(google_storage_bucket.main["ugc"].cors) == 0
    error_message = "Staff cannot send a picture from the console, or another page can."
  }

  assert {
    condition = alltrue([
      for site in ["console", "account"] :
      google_storage_bucket_object.site_pages["${site}/index.html"].cache_control == "no-cache" && google_storage_bucket_object.site_pages["${site}/index.html"].content_type == "text/html; charset=utf-8"
      ]) && alltrue([for file in google_storage_bucket_object.site_assets : strcontains(file.cache_control, "immutable") && file.deletion_policy == "ABANDON"]) && (
      toset(values(google_storage_bucket_object.site_assets)[*].content_type) == toset(["text/css; charset=utf-8", "text/javascript; charset=utf-8"])
    )
    error_message = "A page outlives a deployment in caches, or its files do not."
  }

  assert {
    condition     = google_storage_bucket_object.site_pages["account/verify-email/index.html"].name == "verify-email/index.html" && google_storage_bucket_object.site_pages["account/theme.json"].content_type == "application/json"
    error_message = "A mail's link leads to no page, or the game's look is not served."
  }

  assert {
    condition     = alltrue([for grant in google_storage_bucket_iam_member.public_site : grant.role == "roles/storage.legacyObjectReader"]) && length(google_storage_bucket_iam_member.public_site) == 2
    error_message = "Anybody may list a site's bucket, or nobody may read it."
  }

  assert {
    condition     = google_compute_backend_bucket.ugc[0].bucket_name == "ludus-test-ugc" && one([for matcher in google_compute_url_map.edge[0].path_matcher : matcher.path_rule[0].paths if matcher.name == "media"]) == toset(["/ugc/*"]) && local.settings["UGC_CDN_ORIGIN"] == "https://media.api.example.com"
    error_message = "Scanned copies of players' content do not come from the CDN, or something else of their bucket does."
  }

  assert {
    condition     = google_project_iam_custom_role.cdn_invalidator[0].permissions == toset(["compute.urlMaps.invalidateCache"])
    error_message = "Who has the CDN forget files may do more."
  }

  assert {
    condition     = google_compute_ssl_policy.edge[0].min_tls_version == "TLS_1_2" && google_compute_ssl_policy.edge[0].profile == "RESTRICTED"
    error_message = "Old TLS is spoken."
  }

  assert {
    condition     = one([for rule in google_compute_security_policy.edge[0].rule : rule.match[0].expr[0].expression if rule.action == "rate_based_ban"]) == "request.path.lower().urlDecode().matches('/v1/+auth/') && !request.path.matches('^/(api/)?v1/auth/(refresh|logout|validate|sessions|history)$')"
    error_message = "Nobody is banned for trying passwords, or an encoded path is not recognized."
  }

  assert {
    condition = toset([
      for name, function in local.by_trigger.http : name if function.service == "auth" && function.trigger.method == "POST" && !can(regex("^/api/v1/(admin|player)/", function.trigger.path)) && !(
        can(regex(local.sign_in_paths, function.trigger.path)) && !can(regex(local.session_paths, function.trigger.path))
      )
    ]) == toset(["auth-logout", "auth-refresh", "auth-refresh-wallet-session"])
    error_message = "Something that signs in is not limited by Cloud Armor, or what goes on with a session is."
  }

  assert {
    condition     = alltrue([for path in ["/api/v1/auth/login", "/v1/auth/login", "//api/v1/auth/login", "/api//v1///auth/login"] : can(regex(local.sign_in_paths, path))]) && !can(regex(local.sign_in_paths, "/api/v1/profiles/me"))
    error_message = "A path with more slashes passes the limit of sign-ins, or what is no sign-in is limited."
  }

  # What Google refuses, and neither the provider nor a plan does.
  assert {
    condition     = alltrue([for rule in google_compute_security_policy.edge[0].rule : length(rule.description) <= 64]) && length(google_compute_security_policy.edge[0].description) <= 2048
    error_message = "A rule's description has more than 64 characters."
  }

  assert {
    condition = alltrue(flatten([
      for expression in [for rule in google_compute_security_policy.edge[0].rule : rule.match[0].expr[0].expression if length(rule.match[0].expr) > 0] : [
        length(expression) <= 2048,
        length(split("&&", replace(expression, "||", "&&"))) <= 5,
        alltrue([for part in split("&&", replace(expression, "||", "&&")) : length(part) <= 1024]),
      ]
    ]))
    error_message = "An expression of Cloud Armor has more than 2,048 characters, more than five parts, or a part of more than 1,024."
  }

  assert {
    condition     = alltrue([for rule in google_compute_security_policy.edge[0].rule : rule.preview if rule.action == "deny(403)"])
    error_message = "An OWASP rule refuses requests before its false alarms are known."
  }

  assert {
    condition     = google_compute_backend_bucket.media[0].enable_cdn && google_compute_backend_bucket.media[0].cdn_policy[0].cache_mode == "USE_ORIGIN_HEADERS"
    error_message = "Media is not served by the CDN as long as each file says."
  }

  assert {
    condition     = output.api_url == "https://api.example.com" && output.media_url == "https://media.api.example.com" && output.jwks_url == "https://api.example.com/.well-known/jwks.json"
    error_message = "Clients are told other addresses than the domain's."
  }

  assert {
    condition     = toset([for rule in google_billing_budget.month[0].threshold_rules : rule.threshold_percent]) == toset([0.5, 0.8, 1])
    error_message = "The budget does not warn at 50, 80 and 100 %."
  }

  assert {
    condition     = length(google_monitoring_notification_channel.emails) == 1
    error_message = "Nobody is told of alerts."
  }

  assert {
    condition     = local.settings["FORWARDED_HOPS"] == "2" && local.settings["LOAD_BALANCER_ADDRESS"] == "203.0.113.10"
    error_message = "Behind the load balancer, its address is not what says whose the entry before it is."
  }

  assert {
    condition     = one([for header in google_compute_backend_service.api[0].custom_request_headers : trimprefix(header, "X-Ludus-Edge:") if startswith(header, "X-Ludus-Edge:")]) == "a-key-of-the-load-balancer-and-of-nobody-else"
    error_message = "The load balancer does not show its key."
  }

  assert {
    condition = local.settings["EDGE_KEYS_FILE"] == "/secrets/edge/keys" && alltrue([
      for name, function in google_cloudfunctions2_function.main :
      contains(function.service_config[0].secret_volumes[*].mount_path, "/secrets/edge") == (local.functions[name].trigger.type == "http" && name != "auth-get-jwks")
    ])
    error_message = "An endpoint cannot read the keys of the load balancer, or what needs none can."
  }

  assert {
    condition     = toset([for reader in values(local.secret_readers) : reader.service if reader.secret == "edge-keys"]) == toset([for function in values(local.by_trigger.http) : function.service])
    error_message = "A service with endpoints may not read the keys of the load balancer, or another may."
  }

  assert {
    condition     = toset(keys(random_password.edge)) == toset(["0", "1"])
    error_message = "There is not the current key and the one before it."
  }
}

run "pages_of_allowed_origins_read_what_the_gateway_answers_itself" {
  command = plan

  plan_options {
    target = [google_compute_url_map.edge]
  }

  variables {
    domain       = "api.example.com"
    cors_origins = ["https://play.example.com"]
  }

  assert {
    condition = (
      google_compute_url_map.edge[0].default_route_action[0].cors_policy[0].allow_origins == tolist(["https://play.example.com"]) &&
      google_compute_url_map.edge[0].default_route_action[0].cors_policy[0].allow_credentials &&
      contains(google_compute_url_map.edge[0].default_route_action[0].cors_policy[0].allow_headers, "X-CSRF-Token") &&
      contains(google_compute_url_map.edge[0].default_route_action[0].cors_policy[0].expose_headers, "Retry-After")
    )
    error_message = "The load balancer does not let the game's pages read the gateway's refusals."
  }
}

run "another_key_leaves_the_one_before_it_good" {
  command = plan

  plan_options {
    target = [google_secret_manager_secret_version.edge]
  }

  variables {
    domain   = "api.example.com"
    edge_key = 2
  }

  assert {
    condition     = toset(keys(random_password.edge)) == toset(["1", "2"]) && google_secret_manager_secret_version.edge["edge-keys"].secret_data_wo_version == 2
    error_message = "The load balancer's key of a minute ago is refused."
  }
}

run "a_new_domain_may_leave_the_gateway_open" {
  command = plan

  plan_options {
    target = [google_compute_backend_service.api, google_cloudfunctions2_function.main["auth-login"]]
  }

  variables {
    domain       = "api.example.com"
    gateway_open = true
  }

  assert {
    condition     = !contains(keys(local.settings), "EDGE_KEYS_FILE") && length(google_compute_backend_service.api[0].custom_request_headers) == 1
    error_message = "The gateway's own address is closed, or the load balancer does not show the key that closing it needs."
  }
}

run "a_budget_without_channels" {
  command = plan

  plan_options {
    target = [google_billing_budget.month]
  }

  variables {
    budget = { billing_account = "000000-000000-000000", amount = 500 }
  }

  assert {
    condition     = length(google_billing_budget.month[0].all_updates_rule) == 0
    error_message = "A budget names channels that there are not, which Google refuses."
  }
}

run "a_budget_takes_five_channels" {
  command = plan

  plan_options {
    target = [google_billing_budget.month]
  }

  variables {
    budget                = { billing_account = "000000-000000-000000", amount = 500 }
    notification_channels = [for number in range(7) : "projects/ludus-test/notificationChannels/${number}"]
  }

  assert {
    condition     = length(google_billing_budget.month[0].all_updates_rule[0].monitoring_notification_channels) == 5
    error_message = "A budget names more channels than Google takes."
  }
}

run "api_gateway_is_not_everywhere" {
  command = plan

  variables {
    region = "europe-west3"
  }

  expect_failures = [var.region]
}

run "the_number_of_a_key_begins_at_1" {
  command = plan

  variables {
    edge_key = 0
  }

  expect_failures = [var.edge_key]
}

run "a_project_id_is_checked" {
  command = plan

  variables {
    project_id = "Not A Project"
  }

  expect_failures = [var.project_id]
}

run "an_environment_is_dev_or_prod" {
  command = plan

  variables {
    environment = "staging"
  }

  expect_failures = [var.environment]
}

run "any_origin_is_refused" {
  command = plan

  variables {
    cors_origins = ["*"]
  }

  expect_failures = [var.cors_origins]
}
