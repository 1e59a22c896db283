"""The 46 models on the shipped dataset: refitted by statsmodels' formulas; Tables 4.5 to 4.7; docs/methods.md."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
import statsmodels.formula.api as smf
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.outliers_influence import variance_inflation_factor

from data_layer.reference.model_battery import model_battery
from data_layer.schema.patterns import FitMethod, FittedModel, Outcome, Trait, Unfitted, UnfittedReason
from data_layer.statistics.battery import OwnModel, columns_of, curve, designs, fit_all, own_model
from data_layer.statistics.regression import Design, false_discovery_rate, fit, holm
from tests.data_layer.demo.as_values import demo_table, demo_values
from tests.data_layer.demo.shipped import HALF_YEARS, background, kommuner
from tests.data_layer.demo.test_published_models import TABLE_4_5, fitted, stars
from tests.data_layer.t10 import LEAVERS, NOBS

SPECIFICATIONS = model_battery()
DESIGNS = designs(demo_table(), SPECIFICATIONS)
FITS = fit_all(DESIGNS)
NAMES = {"tenure": "short_tenure", "parental": "parental_leave"}


def design_of(identity, table):
    return designs(table, [one for one in SPECIFICATIONS if one.id == identity])[identity]


def basic(specification):
    sample = "panel" if specification.panel_only else "full"
    return sample, specification.outcome.value, specification.with_region, bool(specification.tenure)


def test_all_46_models_can_be_fitted_on_the_demo():
    assert all(isinstance(one, FittedModel) for one in FITS.values())
    assert (FITS["M10"].n, FITS["M01"].n, FITS["M29"].n, FITS["M39"].n) == (82, 79, 80, 79)


@pytest.mark.parametrize("specification", SPECIFICATIONS[:16], ids=lambda one: one.id)
def test_the_sixteen_models_of_table_4_5_have_its_stars(specification):
    found = {
        term.name: stars(term.pvalue) * int(np.sign(term.estimate))
        for term in FITS[specification.id].terms
        if term.name in set(Trait) and term.pvalue <= 0.05
    }
    printed = {NAMES.get(name, name): marks for name, marks in TABLE_4_5[basic(specification)].items()}
    assert found == printed


@pytest.mark.parametrize("identity", ["M01", "M10", "M12", "M16"])
def test_a_model_is_the_one_of_statsmodels_formulas(identity):
    specification = next(one for one in SPECIFICATIONS if one.id == identity)
    expected, ours = fitted(*basic(specification)), FITS[identity]
    for theirs, name in (("tenure", "short_tenure"), ("service", "service"), ("population", "population")):
        if theirs in expected.params:
            term = ours.term(name)
            assert term.estimate == pytest.approx(expected.params[theirs])
            assert (term.error, term.pvalue) == pytest.approx((expected.bse[theirs], expected.pvalues[theirs]))
            assert (term.lower, term.upper) == pytest.approx(tuple(expected.conf_int().loc[theirs]))
    assert (ours.r_squared, ours.adjusted) == pytest.approx((expected.rsquared, expected.rsquared_adj))


def test_tables_4_6_and_4_7_are_near_the_printed_ones():
    with_region, without = FITS["M10"], FITS["M12"]
    assert with_region.term("short_tenure").estimate == pytest.approx(0.2171, abs=5e-4)
    assert with_region.term("parental_leave").estimate == pytest.approx(0.0032, abs=5e-5)
    assert without.term("short_tenure").estimate == pytest.approx(0.2346, abs=1e-3)
    assert (with_region.r_squared, without.r_squared) == pytest.approx((0.34, 0.31), abs=0.02)


def test_hc3_has_t_pvalues_and_the_same_estimates():
    robust = fit(DESIGNS["M10"], FitMethod.HC3)
    reference = fitted("full", "year", True, True).get_robustcov_results("HC3")
    index = list(reference.model.exog_names).index("tenure")
    term = robust.term("short_tenure")
    assert term.estimate == pytest.approx(FITS["M10"].term("short_tenure").estimate)
    assert (term.error, term.pvalue) == pytest.approx((reference.bse[index], reference.pvalues[index]))
    assert reference.use_t


def test_quasi_binomial_is_the_safe_form():
    """Proportions with ``var_weights`` and ``scale="X2"`` are right about scale and errors (docs/methods.md)."""
    chosen = DESIGNS["M12"]
    ours = fit(chosen, FitMethod.QUASI_BINOMIAL)
    rates = chosen.leavers / chosen.staff
    model = sm.GLM(rates, chosen.matrix, family=sm.families.Binomial(), var_weights=chosen.staff)
    reference = model.fit(scale="X2")
    assert ours.phi == pytest.approx(reference.scale)
    assert [one.estimate for one in ours.terms] == pytest.approx(reference.params.tolist())
    assert [one.error for one in ours.terms] == pytest.approx(reference.bse.tolist())
    step = 1e-4
    moved = chosen.matrix + step * (np.array(chosen.names) == "short_tenure")
    change = reference.predict(moved).mean() - reference.predict(chosen.matrix).mean()
    assert ours.average_effect["short_tenure"] == pytest.approx(change / step, rel=1e-3)


def test_the_trap_of_scale_x2_on_counts_is_still_there():
    """Two columns and ``scale="X2"`` ignore n: were it mended, the detour in ``regression`` could go."""
    x, n = np.array(LEAVERS), np.array(NOBS)
    model = sm.GLM(np.column_stack([x, n - x]), np.ones(10), family=sm.families.Binomial())
    wrong, plain = model.fit(scale="X2"), model.fit()
    right = model.fit(scale=plain.pearson_chi2 / plain.df_resid)
    assert (wrong.scale, wrong.bse[0]) == pytest.approx((0.1326, 0.0407), abs=5e-5)
    assert (right.scale, right.bse[0]) == pytest.approx((3.206774, 0.199927), abs=5e-7)
    assert plain.deviance == pytest.approx(27.78, abs=5e-3)


def test_weighted_least_squares_weighs_by_staff():
    chosen = DESIGNS["M12"]
    reference = sm.WLS(chosen.outcome, chosen.matrix, weights=chosen.staff).fit(cov_type="HC3", use_t=True)
    assert [one.pvalue for one in fit(chosen, FitMethod.WLS).terms] == pytest.approx(reference.pvalues.tolist())


def test_vif_is_that_of_statsmodels_with_a_constant():
    chosen = DESIGNS["M10"]
    expected = [variance_inflation_factor(chosen.matrix, i) for i in range(chosen.matrix.shape[1] - 1)]
    assert [one.vif for one in FITS["M10"].terms[:-1]] == pytest.approx(expected)
    assert FITS["M10"].terms[-1].vif is None
    assert max(one.vif for one in FITS["M12"].terms[:-1]) < 1.6


def test_holm_and_fdr_are_those_of_statsmodels():
    pvalues = [0.03, 0.001, 0.04, 0.5, 0.01, 0.04]
    assert holm(pvalues) == pytest.approx(multipletests(pvalues, method="holm")[1].tolist())
    assert false_discovery_rate(pvalues) == pytest.approx(multipletests(pvalues, method="fdr_bh")[1].tolist())
    adjusted = FITS["M10"].term("short_tenure")
    assert adjusted.pvalue < adjusted.holm
    assert FITS["M10"].term("constant").holm is None


def test_the_curve_of_tenure_points_one_way_in_all_26_models():
    found = curve(FITS, SPECIFICATIONS, Trait.SHORT_TENURE)
    assert (len(found.points), found.n_above, found.n_significant, found.unfitted) == (26, 26, 24, ())
    effects = [one.effect for one in found.points]
    assert effects == sorted(effects)
    printed = next(one for one in found.points if one.specification.id == "M12")
    assert printed.effect == pytest.approx(0.02346, abs=2e-4)  # 10 percentage points of tenure
    assert printed.lower < printed.effect < printed.upper


def test_effects_of_the_sensitivity_models_are_on_one_scale():
    quasi = curve(fit_all(DESIGNS, FitMethod.QUASI_BINOMIAL), SPECIFICATIONS, Trait.SHORT_TENURE)
    plain = curve(FITS, SPECIFICATIONS, Trait.SHORT_TENURE)
    assert np.median([one.effect for one in quasi.points]) == pytest.approx(
        np.median([one.effect for one in plain.points]), rel=0.15
    )
    assert all(one.lower < one.effect < one.upper for one in quasi.points)


def test_history_and_structure_choose_their_columns():
    by_id = {one.id: columns_of(one) for one in SPECIFICATIONS}
    assert by_id["M35"]["history"] == "history_2y"
    assert by_id["M17"]["short_tenure"] == "short_tenure_earlier"
    assert set(by_id["M41"]) == {"population", "service", "need", "density"}
    assert set(by_id["M45"]) == {"population", "service", "density"}


def test_columns_of_the_table_are_what_was_known_before():
    table, values = demo_table(), demo_values()
    turnover = {key[1]: value.value for key, value in next(iter(values.values())).items() if key[0] == "101"}
    row = table.loc["101"]
    assert row["year"] == pytest.approx((turnover["2023H2"] + turnover["2024H1"]) / 2)
    assert row["half"] == turnover["2024H1"]
    assert row["history_1y"] == pytest.approx((turnover["2022H2"] + turnover["2023H1"]) / 2)
    assert row["history_2y"] == pytest.approx(np.mean([turnover[h] for h in HALF_YEARS[11:15]]))
    assert row["history_all"] == pytest.approx(np.mean([turnover[h] for h in HALF_YEARS[:15]]))
    assert (row["leavers_half"], row["staff_half"], row["is_capital"]) == (81, 430, True)
    assert table["in_panel"].equals(kommuner()["panel"].reindex(table.index).rename("in_panel"))
    assert row["population"] == pytest.approx(background().loc["101", "population"] / 1e5)


def test_a_missing_variable_is_named():
    table = demo_table().assign(service=np.nan)
    found = design_of("M10", table)
    assert found == Unfitted(UnfittedReason.MISSING_VARIABLE, ("service",))
    unfitted = curve(fit_all({**DESIGNS, "M10": found}), SPECIFICATIONS, Trait.SHORT_TENURE).unfitted
    assert [(one.id, why.names) for one, why in unfitted] == [("M10", ("service",))]


def test_too_few_kommuner_are_counted():
    found = design_of("M10", demo_table().iloc[:20])
    assert (found.reason, found.needed) == (UnfittedReason.TOO_FEW, 18)  # 8 coefficients, one region
    assert found.n < 18


def test_a_variable_that_never_varies_or_repeats_another_gives_no_model():
    still = design_of("M10", demo_table().assign(need=100.0))
    assert (still.reason, still.names) == (UnfittedReason.NO_VARIATION, ("need",))
    double = demo_table().assign(need=demo_table()["service"] * 2)
    assert design_of("M12", double).reason is UnfittedReason.NO_VARIATION
    alone = demo_table().assign(region=["one" if code == "101" else "other" for code in demo_table().index])
    assert design_of("M10", alone).reason is UnfittedReason.NO_VARIATION


def test_a_model_of_ones_own():
    asked = OwnModel(Outcome.YEAR, (Trait.SERVICE, Trait.SHORT_TENURE, Trait.HISTORY), method=FitMethod.HC3)
    ours = own_model(demo_table(), asked)
    rows = demo_table().dropna(subset=["half"])
    expected = smf.ols("year ~ service + short_tenure + history_1y", rows).fit(cov_type="HC3", use_t=True)
    assert [one.name for one in ours.terms] == ["short_tenure", "service", "history", "constant"]
    assert ours.term("history").pvalue == pytest.approx(expected.pvalues["history_1y"])
    assert own_model(demo_table(), replace(asked, panel_only=True, with_region=True)).n == 79
    assert own_model(demo_table().iloc[:9], asked).reason is UnfittedReason.TOO_FEW


def test_the_report_counts_five_of_104_by_chance():
    cells = sum(len([name for name in one.names if name in set(Trait)]) for one in list(DESIGNS.values())[:16])
    assert cells == 104
    counts = pd.Series([t.name for f in list(FITS.values())[:16] for t in f.terms if t.pvalue <= 0.05])
    traits = counts[counts.isin(list(Trait))].value_counts().to_dict()
    assert traits == {"service": 11, "short_tenure": 6, "parental_leave": 5, "commuting": 2}
    assert all(isinstance(one, Design) for one in DESIGNS.values())
