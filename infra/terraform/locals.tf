locals {
  manifest  = jsondecode(file("${path.module}/functions.json"))
  functions = { for function in local.manifest.functions : function.name => function }
  services  = toset([for function in local.manifest.functions : function.service])

  by_trigger = {
    for type in ["http", "event", "upload", "task", "schedule"] :
    type => { for name, function in local.functions : name => function if function.trigger.type == type }
  }

  archive_index = "${var.archives}/archives.json"
  archives      = fileexists(local.archive_index) ? jsondecode(file(local.archive_index)) : {}

  functions_origin = "https://${var.region}-${var.project_id}.cloudfunctions.net"

  public_origin = var.domain != null ? "https://${var.domain}" : "https://${google_api_gateway_gateway.main.default_hostname}"
  media_origin = (var.domain != null
    ? "https://media.${var.domain}"
    : "https://storage.googleapis.com/${google_storage_bucket.main["media"].name}"
  )

  # An issuer that no change of domain changes: tokens stay valid when one is added.
  token_issuer   = local.functions_origin
  token_audience = "ludus"

  # The gateway appends who called it, and Google's front end of a function the gateway. The load balancer appends its caller and
  # its own address (edge.tf), and functions look further left only where they find that one.
  forwarded_hops = coalesce(var.forwarded_hops, 2)

  project_number = data.google_project.this.number
}

data "google_project" "this" {
  project_id = var.project_id
}
