"""What the peers that write measure: seconds on the wall and of the processor, less those of reading their cells."""

import json
import resource
import time


class Clock:
    def __init__(self):
        self.wall = self.processor = 0.0
        self.before = self.megabytes()

    def lines(self, path):
        """The lines of a file, with the clock standing while one is read."""
        with open(path, encoding="utf-8") as file:
            for line in file:
                told = json.loads(line)
                self.start()
                yield told
                self.stop()

    def start(self):
        self._start = time.perf_counter(), time.process_time()

    def stop(self):
        wall, processor = self._start
        self.wall += time.perf_counter() - wall
        self.processor += time.process_time() - processor

    @staticmethod
    def megabytes():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

    def told(self, **more):
        figures = {"seconds": self.wall, "processor": self.processor}
        print(json.dumps({**figures, "before": self.before, "megabytes": self.megabytes(), **more}))
