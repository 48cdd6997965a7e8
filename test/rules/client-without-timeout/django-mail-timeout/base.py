INSTALLED_APPS = ["django.contrib.auth", "shop"]
EMAIL_HOST = "mail.example"
