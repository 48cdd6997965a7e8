import sys
import traceback

workers = 4


def print_stacks():
    for stack in sys._current_frames().values():
        traceback.print_stack(stack)


def worker_abort(worker):
    worker.log.info("aborted")
    print_stacks()
