class Store:
    kind = "memory"

    def __init__(self, source):
        self.source = source
        self.load()

    def load(self):
        self.source.read()

    @classmethod
    def empty(cls):
        return cls(Source())

    @staticmethod
    def helper():
        pass

    @property
    def size(self):
        return self

    def __call__(self):
        self.helper()


class Source:
    def read(self):
        pass


store = Store(Source())
store.load()
store()
Store.empty().load()
Store.helper()
store.size.load()
loader = store.load
loader()


class Plain:
    pass


Plain()
