import abc


class Field:
    def load(self, value):
        return self._load(value)

    def _load(self, value):
        return value


class Text(Field):
    def _load(self, value):
        return str(value)


class _Hidden(Field):
    def _load(self, value):
        return None


class Number(Field, abc.ABC):
    def _load(self, value):
        return self.parse(value)

    @abc.abstractmethod
    def parse(self, value):
        pass


class Whole(Number):
    def parse(self, value):
        return int(value)
