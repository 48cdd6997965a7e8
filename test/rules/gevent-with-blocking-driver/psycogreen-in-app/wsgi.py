from psycogreen.gevent import patch_psycopg

patch_psycopg()
