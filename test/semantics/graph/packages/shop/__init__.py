from shop import stock


def open_shop():
    return stock.Stock().count()
