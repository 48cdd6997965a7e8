class Job:
    def run(self):
        self.work()


class Report(Job):
    def work(self):
        pass


Report().run()
