from flask import Flask, request

from shop.channels import channel
from shop.orders import Orders
from shop.stock import reserve, stock

app = Flask(__name__)


@app.route("/orders/<int:number>")
def order(number):
    reserve(request.get_json())
    stock.Free(request.get_json())  # finds: client-without-timeout (error)
    return str(Orders(channel).order(number) or Orders(channel).bounded(number))
