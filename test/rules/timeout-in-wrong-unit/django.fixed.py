DATABASES = {
    "default": {  # finds: timeout-in-wrong-unit (warning)
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"options": "-c statement_timeout=30000"},
    },
    "socket": {"ENGINE": "django.db.backends.mysql", "OPTIONS": {"read_timeout": 25}},  # finds: timeout-in-wrong-unit
    "fits": {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"options": "-c statement_timeout=30s"},
    },
}
