#!/bin/sh
TIMEOUT="${TIMEOUT:-30}" # finds: worker-timeout-disabled (warning)
exec gunicorn --timeout "$TIMEOUT" shop:app
