#!/bin/sh
# Plans what was fetched. It reads the state without locking it, which would write: a plan that was overtaken is refused later.
set -eu
out=$PWD
cd release/infra/terraform
terraform init -input=false -backend-config="$STATE"
export TF_VAR_first_seed=drawn-by-apply # named here, or an apply could not give it
changes=0
terraform plan -input=false -lock=false -detailed-exitcode -out="$out/plan.tfplan" \
    -var-file="env/$ENVIRONMENT.tfvars" -var="project_id=$PROJECT" -var="region=$REGION" -var=upload_archives=false || changes=$?
case $changes in
    0) ;;
    2) touch "$out/changes" ;;
    *) exit "$changes" ;;
esac
terraform show -no-color "$out/plan.tfplan" >"$out/plan.txt"
cp .terraform.lock.hcl "$out/terraform.lock.hcl"
