import threading

ledger = threading.Lock()
journal = threading.Lock()


def book(amount):
    with ledger:
        return note(amount)


def note(amount):
    with journal:  # finds: lock-order-inversion (warning)
        return amount


def close():
    with journal:
        with ledger:
            return "closed"
