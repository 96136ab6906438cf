#!/bin/sh
# Applies the plan that was fetched.
set -eu
plan=$PWD/plan.tfplan
cd release/infra/terraform
terraform init -input=false -backend-config="$STATE" -lockfile=readonly
TF_VAR_first_seed=$(head -c 32 /dev/urandom | base64)
export TF_VAR_first_seed
terraform apply -input=false -lock-timeout=10m -parallelism=8 "$plan"
