#!/bin/sh
set -e
gcloud builds submit --timeout=900
# gcloud run deploy old --timeout 1
gcloud beta run deploy shop \
  --image gcr.io/shop \
  --timeout 10m --memory 1Gi
