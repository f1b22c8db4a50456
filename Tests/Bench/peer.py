"""Holds z3 (PyPI z3-solver, QF_LRA, in its own process's time) against what the bench program printed.

peer.py check FILE    every pair again by z3, and every counterexample in fractions: counts disagreements
peer.py table FILE    the times of both, as ratios
"""

import json
import sys
import time
from fractions import Fraction
from statistics import median

import z3


def outputs(layers, inputs, add, relu):
    values = inputs
    for index, (weights, biases) in enumerate(layers):
        values = [add(row, values, bias) for row, bias in zip(weights, biases)]
        if index < len(layers) - 1:
            values = [relu(value) for value in values]
    return values


def in_fractions(layers, inputs):
    def add(row, values, bias):
        return sum((Fraction(w) * v for w, v in zip(row, values)), Fraction(bias))

    return outputs(layers, inputs, add, lambda value: max(value, Fraction(0)))


def in_z3(layers, inputs):
    def number(value):
        return z3.RealVal(str(Fraction(value)))

    def add(row, values, bias):
        return z3.Sum([number(w) * v for w, v in zip(row, values) if w] + [number(bias)])

    return outputs(layers, inputs, add, lambda value: z3.If(value > 0, value, 0))


def by_z3(pair, limit):
    inputs = [z3.Real(f"x{index}") for index in range(pair["shape"][0])]
    solver = z3.SolverFor("QF_LRA")
    solver.set("timeout", int(limit * 1000))
    left, right = in_z3(pair["left"], inputs), in_z3(pair["right"], inputs)
    solver.add(z3.Or([a != b for a, b in zip(left, right)]))
    start = time.perf_counter()
    answer = solver.check()
    taken = (time.perf_counter() - start) * 1000
    return {"unsat": "equal", "sat": "different"}.get(str(answer), "unknown"), taken


def check(pairs):
    wrong = 0
    kinds = {}
    for pair in pairs:
        answer, _ = by_z3(pair, 60)
        kinds[answer] = kinds.get(answer, 0) + 1
        bad = answer != "unknown" and answer != pair["decision"]
        if pair["witness"]:
            point = [Fraction(number) for number in pair["witness"]]
            bad = bad or in_fractions(pair["left"], point) == in_fractions(pair["right"], point)
        if bad:
            wrong += 1
            print("DISAGREEMENT", json.dumps(pair), answer)
    print(f"{len(pairs)} pairs, z3: {kinds}, disagreements: {wrong}")
    return wrong


def table(pairs):
    limit = 60
    groups = {}
    for pair in pairs:
        groups.setdefault(("-".join(map(str, pair["shape"])), pair["kind"]), []).append(pair)
    print(f"{'network':<16}{'':<11}{'gradus, ms':>11}{'z3, ms':>12}{'ratio':>10}")
    for (shape, kind), members in groups.items():
        ours = median(pair["milliseconds"] for pair in members)
        if shape.startswith("784"):
            print(f"{shape:<16}{kind:<11}{ours:>11.3f}{'':>12}{'':>10}")
            continue
        theirs = []
        for pair in members:
            answer, taken = by_z3(pair, limit)
            theirs.append(taken)
            if answer != "unknown" and answer != pair["decision"]:
                print("DISAGREEMENT", shape, kind, pair["seed"])
        last = median(theirs)
        more = ">" if last >= limit * 1000 else ""
        print(f"{shape:<16}{kind:<11}{ours:>11.3f}{more + format(last, '.1f'):>12}{more + format(last / ours, '.0f'):>10}")
    return 0


if __name__ == "__main__":
    with open(sys.argv[2]) as file:
        lines = [json.loads(line) for line in file]
    sys.exit(1 if {"check": check, "table": table}[sys.argv[1]](lines) else 0)
