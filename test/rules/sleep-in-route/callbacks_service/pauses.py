import time

pause = lambda seconds: time.sleep(seconds)  # finds: sleep-in-route


def slow():
    time.sleep(1)  # finds: sleep-in-route
