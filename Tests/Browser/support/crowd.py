"""Many people at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


def together(tasks):
    """Runs each task on a thread of its own, all let go at the same instant; answers what they answer, in order."""
    gate = Barrier(len(tasks))

    def run(task):
        gate.wait()
        return task()

    with ThreadPoolExecutor(len(tasks)) as pool:
        return list(pool.map(run, tasks))


def in_turns(tasks, at_once=4):
    """Runs the tasks a few at a time; answers what they answer, in order."""
    with ThreadPoolExecutor(at_once) as pool:
        return list(pool.map(lambda task: task(), tasks))
