# Where functions are, for whatever calls, watches or grants: nothing else knows what they run on.

locals {
  # What is called: Cloud Functions, or services of the one image, a function each or shared. `var.beside` stand, too.
  layout   = var.runtime == "function" ? "functions" : var.grouping == "service" ? "groups" : "images"
  standing = setunion([local.layout], var.beside)

  # Services of the image: the functions of each, by its entry point's name. Cloud Functions own the services of their names.
  run_members = merge(
    contains(local.standing, "images") ? { for name in keys(local.functions) : name => [name] } : {},
    contains(local.standing, "groups") ? { for name, function in local.functions : function.group => name... } : {},
  )
  run_names = {
    for unit in distinct(concat(keys(local.functions), values(local.functions)[*].group)) :
    unit => contains(keys(local.functions), unit) ? "${unit}-run" : unit
  }
  run_units = { for name, function in local.functions : name => local.layout == "groups" ? function.group : name }
  run_hosts = { for unit, name in local.run_names : unit => "https://${name}-${local.project_number}.${var.region}.run.app" }

  # Of each function: its Cloud Run service, the address to which the gateway adds a path, where its tasks go, and the audience
  # of its callers' tokens. They are worked out, because the gateway and the functions' settings need them before functions are.
  addresses = {
    for name, function in local.functions : name => {
      service  = local.layout == "functions" ? name : local.run_names[local.run_units[name]]
      address  = local.layout == "functions" ? "${local.functions_origin}/${name}" : local.run_hosts[local.run_units[name]]
      path     = local.layout == "groups" && function.trigger.type != "http" ? "/${name}" : "/"
      audience = "${local.functions_origin}/${name}"
    }
  }

  # Where Cloud Tasks calls functions. Only Cloud Run's own address of a service counts as internal; this form of it is known
  # before the service is there. A DNS label holds 63 characters, the project's number among them.
  task_addresses = {
    for name in keys(local.by_trigger.task) : name => "https://${local.addresses[name].service}-${local.project_number}.${var.region}.run.app${local.addresses[name].path}"
  }

  # The same of functions that are there, with the address of Cloud Run's own at which pushes and jobs count as internal,
  # and the account that calls.
  deployed = {
    for name, function in local.functions : name => {
      service = (local.layout == "functions"
        ? google_cloudfunctions2_function.main[name].name
        : google_cloud_run_v2_service.main[local.run_units[name]].name
      )
      uri = "${local.layout == "functions"
        ? google_cloudfunctions2_function.main[name].service_config[0].uri
        : google_cloud_run_v2_service.main[local.run_units[name]].uri
      }${local.addresses[name].path}"
      path     = local.addresses[name].path
      audience = local.addresses[name].audience
      caller   = google_service_account.callers[function.trigger.type]
    }
  }

  # Who may call which service: a function's own caller; of a service of the image, those of all its functions.
  invocations = merge(
    {
      for name, function in local.functions : name => {
        service = google_cloudfunctions2_function.main[name].name
        caller  = function.trigger.type
        public  = name == local.jwks_function
      } if contains(local.standing, "functions")
    },
    merge([
      for unit, members in local.run_members : {
        for type in distinct(flatten([
          for name in members : local.functions[name].trigger.type == "upload" ? ["upload", "event"] : [local.functions[name].trigger.type]
          ])) : "${local.run_names[unit]} ${type}" => {
          service = google_cloud_run_v2_service.main[unit].name
          caller  = type
          public  = contains(members, local.jwks_function)
        }
      }
    ]...),
  )
}
