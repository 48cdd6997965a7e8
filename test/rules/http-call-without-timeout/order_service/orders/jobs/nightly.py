from celery import shared_task

from orders.core.http import session


@shared_task
def import_prices():
    return session.get("http://prices.example/all").json()  # finds: http-call-without-timeout (note)


if __name__ == "__main__":
    session.get("http://prices.example/health")  # finds: http-call-without-timeout (note)
