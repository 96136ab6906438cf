#!/bin/sh
# Keeps a plan under the hash of its bytes, together with all that applying it reads, and asks for it to be applied.
set -eu
# Smoke tests and rotations of keys run from what was applied: other code of theirs is to be approved as well.
is_applied() {
    mkdir -p applied
    gcloud storage cp "gs://$PROJECT-plans/applied.tar.gz" applied.tar.gz &&
        tar -xzf applied.tar.gz -C applied &&
        for part in infra/deploy shared requirements.txt; do diff -rq -x __pycache__ "applied/$part" "release/$part" || return 1; done
}
if ! test -e changes; then
    if is_applied; then
        echo "Nothing would change."
        exit 0
    fi
    echo "Nothing of the stack would change, but what smoke tests and rotations of keys run."
fi
mkdir -p images
tar -czf bundle.tar.gz release.tar.gz plan.tfplan terraform.lock.hcl images
plan=$(sha256sum bundle.tar.gz | cut -d' ' -f1)
gcloud storage cp bundle.tar.gz "gs://$PROJECT-plans/plans/$plan.tar.gz"
gcloud storage cp plan.txt "gs://$PROJECT-plans/plans/$plan.txt"
gcloud pubsub topics publish ludus-plans --project="$PROJECT" --message="{\"plan\": \"$plan\", \"commit\": \"$COMMIT\"}"
echo "Look at it with: make review PROJECT=$PROJECT PLAN=$plan"
