def run(function):
    return function()
