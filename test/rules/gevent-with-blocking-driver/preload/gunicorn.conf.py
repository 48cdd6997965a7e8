#!/usr/bin/env python
"""How the shop is served."""

from __future__ import annotations

import os

worker_class = "gevent"
preload_app = True  # finds: gevent-with-blocking-driver (warning)
workers = int(os.environ.get("WORKERS", 4))
