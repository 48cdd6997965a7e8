from kombu import Connection
from kombu.messaging import Producer

POLICY = {"max_retries": 3, "interval_start": 0, "interval_max": 1}


def publish(order, policy, options):
    with Connection("amqp://broker") as connection:
        connection.ensure_connection(max_retries=3)  # finds: retry-without-limit
        connection.ensure_connection(max_retries=3)
        connection.ensure_connection(print, 3)
        connection.ensure_connection(timeout=5)
        with connection.Producer() as producer:
            producer.publish(order, retry=True, retry_policy={"max_retries": 3})  # finds: retry-without-limit
            producer.publish(order, retry=True, retry_policy=POLICY)  # finds: retry-without-limit
            producer.publish(order)
            producer.publish(order, retry=False)
            producer.publish(order, retry=policy.retry)
            producer.publish(order, retry=True, retry_policy=policy)
            producer.publish(order, retry=True, **options)
        Producer(connection).publish(order, retry=True, retry_policy={"max_retries": 3})  # finds: retry-without-limit
        Producer(connection).publish(order, retry=True, retry_policy={"max_retries": 3})
