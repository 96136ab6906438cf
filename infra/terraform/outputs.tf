output "api_url" {
  description = "Where clients call the API."
  value       = local.public_origin
}

output "gateway_url" {
  description = "The gateway's own address, behind the load balancer if there is one."
  value       = "https://${google_api_gateway_gateway.main.default_hostname}"
}

output "jwks_url" {
  description = "The public keys of access tokens (RFC 7517)."
  value       = "${local.public_origin}${local.jwks_path}"
}

output "token_issuer" {
  description = "The `iss` of access tokens."
  value       = local.token_issuer
}

output "token_audience" {
  description = "The `aud` of access tokens."
  value       = local.token_audience
}

output "media_url" {
  description = "Where finished images are served."
  value       = local.media_origin
}

output "console_url" {
  description = "Where staff work. Null without a domain."
  value       = var.domain == null ? null : "https://${local.edge_host.console}"
}

output "account_url" {
  description = "Players' own pages: the value of account_pages, if mails are to lead there. Null without a domain."
  value       = var.domain == null ? null : "https://${local.edge_host.account}"
}

output "functions_origin" {
  description = "Where functions are called: ORIGIN/<function>. Only Google's own callers may."
  value       = local.functions_origin
}

output "buckets" {
  description = "The buckets' names, by what they hold."
  value       = { for name, bucket in google_storage_bucket.main : name => bucket.name }
}

output "service_accounts" {
  description = "The account that each service's functions run as."
  value       = { for service, account in google_service_account.services : service => account.email }
}

output "address" {
  description = "The load balancer's address: the A record of the domain, of media.<domain>, console.<domain> and account.<domain>. Null without a domain."
  value       = one(google_compute_global_address.edge[*].address)
}
