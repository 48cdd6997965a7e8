from psycogreen.gevent import patch_psycopg

worker_class = "gevent"


def post_fork(server, worker):
    patch_psycopg()
