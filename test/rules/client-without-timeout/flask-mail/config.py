import os

EMAIL_HOST = os.environ["EMAIL_HOST"]
