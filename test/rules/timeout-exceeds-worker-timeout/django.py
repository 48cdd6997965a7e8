import os

DATABASES = {
    "default": {  # finds: timeout-exceeds-worker-timeout (warning)
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "shop",
        "OPTIONS": {"connect_timeout": 3, "options": "-c statement_timeout=60000"},
    },
    "fits": {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"options": "-c statement_timeout=25s"},
    },
    "reports": {  # finds: timeout-exceeds-worker-timeout
        "ENGINE": "django.db.backends.mysql",
        "OPTIONS": {"init_command": "SET SESSION max_execution_time=120000", "charset": "utf8mb4"},
    },
    "socket": {"ENGINE": "django.db.backends.mysql", "OPTIONS": {"read_timeout": 90}},  # finds: timeout-exceeds-worker-timeout
    "unknown": {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"options": "-c statement_timeout=" + os.environ["LIMIT"]},
    },
}

DATABASES["replica"] = {  # finds: timeout-exceeds-worker-timeout
    "ENGINE": "django.db.backends.postgresql",
    "OPTIONS": {"options": "-c statement_timeout=45s"},
}
