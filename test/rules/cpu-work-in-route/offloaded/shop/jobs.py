from celery import Celery

celery = Celery("shop", include=["shop.api"])
