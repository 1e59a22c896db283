"""What VIVE 2025 prints, as bounds the simulation must meet. The only module with the report's numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Printed:
    """One row of Table 4.4: mean, quartiles, interquartile range and half a printed digit (a little less)."""

    mean: float
    quartiles: tuple[float, float, float]
    iqr: float
    tolerance: float


TURNOVER_YEAR = Printed(0.13, (0.08, 0.12, 0.17), 0.09, 0.0045)
TURNOVER_HALF = Printed(0.13, (0.07, 0.11, 0.16), 0.09, 0.0045)
TURNOVER_YEAR_BEFORE = Printed(0.14, (0.09, 0.12, 0.17), 0.08, 0.0045)
TURNOVER_TWO_YEARS_BEFORE = Printed(0.14, (0.11, 0.13, 0.17), 0.06, 0.0045)
SHORT_TENURE = Printed(0.33, (0.24, 0.33, 0.40), 0.17, 0.0045)
SICKNESS = Printed(8.85, (5.59, 7.36, 10.06), 4.47, 0.0045)
PARENTAL = Printed(6.02, (2.09, 6.40, 9.31), 7.22, 0.0045)
NEED = Printed(106.8, (85.9, 106.3, 125.7), 39.8, 0.045)
SERVICE = Printed(100.6, (85.1, 96.8, 115.5), 30.4, 0.045)

# Regions in display order: Hovedstaden, Sjaelland, Syddanmark, Midtjylland, Nordjylland.
N_REGIONS = 5
REGION_TURNOVER = ((0.1605, 0.1645), (0.1225, 0.1245), (0.1175, 0.1215), (0.0760, 0.0799), (0.0955, 0.0998))
REGION_SICKNESS_YEAR = (18.2, 21.2, 16.4, 11.8, 14.6)  # figure 2.4
SJAELLAND = 1
NATIONAL_HALF = (0.1200, 0.1235)  # 2024H1, section 2.3.1: 12 per cent
NATIONAL_HALF_BEFORE = (0.1205, 0.1240)  # 2023H2: same level
HIGH_TURNOVER = 0.25
N_HIGH_TURNOVER = 9  # among them the highest
SICKNESS_YEAR_MIN, SICKNESS_YEAR_MAX = 4.5, 41.4
LONG_SICKNESS_YEAR, N_LONG_SICKNESS = 21.0, 22

# National series by half-year from 2016H1: turnover inside 11-14 per cent without trend (figure 2.5), sickness 6-10 and
# parental leave 6-8 days per half-year (figure 2.2). Half-years that the calibration sets are left out, or not used.
NATIONAL_BAND = (0.1105, 0.1395)
NATIONAL_TURNOVER = (
    0.1185, 0.1255, 0.1205, 0.1310, 0.1240, 0.1335, 0.1190, 0.1280,
    0.1140, 0.1205, 0.1265, 0.1375, 0.1320, 0.1385, 0.1290,
)  # fmt: skip
NATIONAL_SICKNESS = (8.6, 8.0, 8.7, 7.9, 8.9, 8.1, 8.7, 8.2, 7.2, 7.4, 7.3, 8.3, 9.8, 9.0)
NATIONAL_PARENTAL = (7.3, 7.1, 7.0, 7.4, 6.9, 7.2, 6.8, 7.0, 7.8, 7.7, 7.6, 7.2, 6.4, 6.6, 6.5, 7.1, 6.8)

REGRESSORS = ("sickness", "parental", "tenure", "population", "service", "need", "commuting")


@dataclass(frozen=True)
class Specification:
    """One design of Table 4.5; each is fitted to both outcomes."""

    panel_only: bool
    with_region: bool
    with_tenure: bool

    @property
    def regressors(self) -> tuple[str, ...]:
        """Name the explaining variables besides region."""
        return tuple(name for name in REGRESSORS if self.with_tenure or name != "tenure")


# Table 4.5: signed stars of the significant variables, for the outcomes 2024H1 and full year.
SIGNIFICANT: dict[Specification, tuple[dict[str, int], dict[str, int]]] = {
    Specification(panel_only=True, with_region=True, with_tenure=True): (
        {"service": 1},
        {"tenure": 2, "parental": 1},
    ),
    Specification(panel_only=True, with_region=False, with_tenure=True): (
        {"service": 2},
        {"tenure": 3, "service": 2},
    ),
    Specification(panel_only=True, with_region=True, with_tenure=False): (
        {},
        {"parental": 2},
    ),
    Specification(panel_only=True, with_region=False, with_tenure=False): (
        {"service": 1, "commuting": -1},
        {"service": 1, "parental": 1},
    ),
    Specification(panel_only=False, with_region=True, with_tenure=True): (
        {"tenure": 1, "service": 1},
        {"tenure": 3, "parental": 1},
    ),
    Specification(panel_only=False, with_region=False, with_tenure=True): (
        {"tenure": 1, "service": 2},
        {"tenure": 3, "service": 2},
    ),
    Specification(panel_only=False, with_region=True, with_tenure=False): (
        {"service": 1},
        {"parental": 1},
    ),
    Specification(panel_only=False, with_region=False, with_tenure=False): (
        {"service": 2, "commuting": -1},
        {"service": 1},
    ),
}
STAR_LEVELS = (0.05, 0.01, 0.001)


@dataclass(frozen=True)
class PrintedModel:
    """A full table of the full-year model: coefficient and p by variable, and R squared."""

    coefficients: dict[str, tuple[float | None, float]]  # population is only printed as -0.0000: sign known, size not
    r_squared: float


FULL_TABLES = {
    # Table 4.6
    Specification(panel_only=False, with_region=True, with_tenure=True): PrintedModel(
        {
            "sickness": (-0.0002, 0.894),
            "parental": (0.0032, 0.044),
            "tenure": (0.2171, 0.0008),  # printed 0.001 with three stars: between 0.0005 and 0.001
            "population": (None, 0.245),
            "service": (0.0008, 0.068),
            "need": (-0.0002, 0.590),
            "commuting": (0.0015, 0.492),
        },
        0.34,
    ),
    # Table 4.7
    Specification(panel_only=False, with_region=False, with_tenure=True): PrintedModel(
        {
            "sickness": (0.0002, 0.909),
            "parental": (0.0028, 0.069),
            "tenure": (0.2346, 0.0003),  # printed 0.000
            "population": (None, 0.127),
            "service": (0.0011, 0.003),
            "need": (-0.00004, 0.948),
            "commuting": (-0.0003, 0.825),
        },
        0.31,
    ),
}
