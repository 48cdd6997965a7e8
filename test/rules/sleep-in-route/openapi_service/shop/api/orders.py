import time


def search():
    time.sleep(1)  # finds: sleep-in-route (warning)
    return []


class Orders:
    @staticmethod
    def save(body):
        time.sleep(2)  # finds: sleep-in-route (warning)
        return {}, 201


def not_named():
    time.sleep(3)
