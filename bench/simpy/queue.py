"""M/M/c in SimPy: prints CPU seconds, events (arrivals and departures) and the mean wait.

Usage: queue.py SERVERS LOAD CUSTOMERS. Works with SimPy 2 (Debian's python3-simpy) and with SimPy 3 or newer; both are
written as their manuals write a bank.
"""

import random
import sys
import time

servers, load, customers = int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
waits = [0.0]
draw = random.Random(1).expovariate


def with_simpy_2():
    from SimPy.Simulation import Process, Resource, activate, hold, initialize, now, release, request, simulate

    class Customer(Process):
        def visit(self):
            came = now()
            yield request, self, counters
            waits[0] += now() - came
            yield hold, self, draw(1.0)
            yield release, self, counters

    class Source(Process):
        def generate(self):
            for _ in range(customers):
                yield hold, self, draw(servers * load)
                customer = Customer()
                activate(customer, customer.visit())

    initialize()
    counters = Resource(capacity=servers)
    source = Source()
    activate(source, source.generate())
    simulate(until=1e18)


def with_simpy_3(simpy):
    world = simpy.Environment()
    counters = simpy.Resource(world, capacity=servers)

    def customer():
        came = world.now
        with counters.request() as turn:
            yield turn
            waits[0] += world.now - came
            yield world.timeout(draw(1.0))

    def source():
        for _ in range(customers):
            yield world.timeout(draw(servers * load))
            world.process(customer())

    world.process(source())
    world.run()


try:
    import simpy
except ImportError:
    simpy = None

start = time.process_time()
if simpy is None:
    with_simpy_2()
else:
    with_simpy_3(simpy)
print(time.process_time() - start, 2 * customers, waits[0] / customers, simpy.__version__ if simpy else "2")
