#!/usr/bin/env bash
gunicorn shop:app --timeout "$1" --threads ${THREADS:-4}
