class Engine:
    def start(self):
        pass


class Car:
    engine = None

    def __init__(self, engine: "Engine"):
        self.engine = engine
        self.hooks = []
        self.on_start = self.announce

    def announce(self):
        pass

    def drive(self):
        self.engine.start()
        self.on_start()


class Garage:
    def __init__(self):
        self.car = Car(Engine())

    def open(self):
        self.car.drive()
        self.car.engine.start()


def garage() -> Garage:
    return Garage()


garage().open()
car = Garage().car
car.drive()


def later(car: Car):
    car.announce()
