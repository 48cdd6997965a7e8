from . import orders_pb2, orders_pb2_grpc


class Orders:
    def __init__(self, channel):
        self.stub = orders_pb2_grpc.OrdersStub(channel)

    def order(self, number):
        return self.stub.Get(orders_pb2.Number(number=number))  # finds: client-without-timeout (error)

    def bounded(self, number):
        return self.stub.Get(orders_pb2.Number(number=number), timeout=5)
