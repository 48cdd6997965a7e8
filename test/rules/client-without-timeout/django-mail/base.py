INSTALLED_APPS = ["django.contrib.auth", "shop"]
EMAIL_HOST = "mail.example"  # finds: client-without-timeout (warning)
EMAIL_TIMEOUT = None
