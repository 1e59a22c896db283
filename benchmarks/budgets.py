"""What the product promises, as ratios to peers measured in the same run, or as counts no machine changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Figures = Mapping[str, float]


@dataclass(frozen=True)
class Budget:
    """``value(results)`` must not exceed ``limit`` (or fall below it when ``at_least``)."""

    name: str
    value: Callable[[Mapping[str, Figures]], float]
    limit: float
    at_least: bool = False

    def holds(self, results: Mapping[str, Figures]) -> bool:
        value = self.value(results)
        return value >= self.limit if self.at_least else value <= self.limit


def _ratio(figure: str, peer: str) -> Callable[[Mapping[str, Figures]], float]:
    return lambda results: results["product"][figure] / results[peer][figure]


def _own(figure: str) -> Callable[[Mapping[str, Figures]], float]:
    return lambda results: results["product"][figure]


BUDGETS = (
    Budget("first load, MB on the wire", _own("load_mb"), 0.8),
    Budget("first chart at 10 Mbit/40 ms, times the static twin", _ratio("first_chart_slow_ms", "static_twin"), 2.0),
    Budget("change of kommune to redrawn, times the static twin", _ratio("change_ms", "static_twin"), 2.0),
    Budget("server CPU per change, ms", _own("change_cpu_ms"), 5.0),
    Budget("callback requests per second", _own("requests_per_s"), 1000, at_least=True),
    Budget("memory of two workers, times plain Dash", _ratio("memory_mb", "dash_plain"), 1.2),
)
