# Where functions are, for whatever calls, watches or grants: nothing else knows what they run on.

locals {
  # Of each function: its Cloud Run service, the address to which the gateway adds a path, and the audience of its callers'
  # tokens. They are worked out, because the gateway and the functions' own settings need them before functions are there.
  addresses = {
    for name in keys(local.functions) : name => {
      service  = name
      address  = "${local.functions_origin}/${name}"
      audience = "${local.functions_origin}/${name}"
    }
  }

  # Where Cloud Tasks calls functions. Only Cloud Run's own address of a service counts as internal; this form of it is known
  # before the service is there. A DNS label holds 63 characters, the project's number among them.
  task_addresses = {
    for name in keys(local.by_trigger.task) : name => "https://${local.addresses[name].service}-${local.project_number}.${var.region}.run.app/"
  }

  # The same of functions that are there, with the address of Cloud Run's own at which pushes and jobs count as internal,
  # and the account that calls.
  deployed = {
    for name, function in local.functions : name => {
      service  = google_cloudfunctions2_function.main[name].name
      uri      = "${google_cloudfunctions2_function.main[name].service_config[0].uri}/"
      path     = "/"
      audience = local.addresses[name].audience
      caller   = google_service_account.callers[function.trigger.type]
    }
  }
}
