import stock_pb2_grpc

from shop.channels import channel
from shop.prices_pb2_grpc import PricesStub

from .bills_pb2_grpc import BillsServicer, BillsStub

stock = stock_pb2_grpc.StockStub(channel)


def reserve(request):
    stock.Reserve(request)  # finds: client-without-timeout (error)
    stock.Reserve(request, 5)
    PricesStub(channel).Get(request)  # finds: client-without-timeout (error)
    BillsStub(channel).Send(request)  # finds: client-without-timeout (error)
    BillsServicer().Send(request, None)
