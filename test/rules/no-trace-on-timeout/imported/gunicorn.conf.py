from hooks import post_worker_init

workers = 4
