"""Moenstre on the shipped demo dataset, against statsmodels and scipy on the files read without the product."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from data_layer import queries
from data_layer.cache.sealing import Seal
from data_layer.queries import apart, source
from data_layer.queries.model_inputs import background
from data_layer.queries.patterns import asked_model, patterns
from data_layer.schema import MissingState, Request, Value
from data_layer.schema.choices import PatternChoices
from data_layer.schema.patterns import FitMethod, Measure, Trait
from tests.data_layer.demo.shipped import background as shipped_background
from tests.data_layer.demo.shipped import short_tenure_share, turnover, wide
from tests.data_layer.demo.test_published_models import fitted

FIRST, SECOND = "2023H2", "2024H1"
DEFAULT = Request()


@pytest.fixture(scope="module", autouse=True)
def data(loaded):
    yield
    session = apart._desk.session
    apart.end_session()
    if session is not None:
        session.listener.join(10)


def whole(request=DEFAULT):
    end = time.monotonic() + 60
    while not (view := queries.patterns(request)).is_whole:
        assert time.monotonic() < end
        time.sleep(0.05)
    return view


def asking(**changes):
    return Request(patterns=PatternChoices(**changes))


def test_the_first_answer_has_everything_but_the_models():
    """The order of the tests matters to nobody: a trait that no other test asks for is not there yet."""
    view = queries.patterns(asking(traits=(Trait.DENSITY, Trait.HISTORY, Trait.NEED)))
    assert view.lasting.pairs
    assert view.scatter.pairs
    assert view.is_whole or view.is_waiting


def test_an_unfinished_view_is_built_anew_and_a_whole_one_is_kept(monkeypatch):
    request = asking(trait=Trait.COMMUTING)
    module = patterns.__wrapped__.__globals__
    monkeypatch.setitem(module, "state_of", lambda *_: apart.State.WAITING)
    assert queries.patterns(request).is_waiting
    monkeypatch.setitem(module, "state_of", lambda *_: apart.State.FAILED)
    failed = queries.patterns(request)
    assert (failed.is_waiting, failed.is_whole) == (False, False)
    monkeypatch.undo()
    assert whole(request) is queries.patterns(request)


@pytest.mark.parametrize(("method", "robust"), [(FitMethod.OLS, ""), (FitMethod.HC3, "HC3")])
def test_a_point_of_the_curve_is_the_model_of_statsmodels(method, robust):
    curve = whole(asking(trait=Trait.SERVICE, method=method)).models.curves[Trait.SERVICE]
    point = next(one for one in curve.points if one.specification.id == "M10")
    model = fitted("full", "year", True, True)
    index = model.model.exog_names.index("service")
    reference = model.get_robustcov_results("HC3") if robust else model
    assert point.effect == pytest.approx(10 * model.params["service"])
    assert point.pvalue == pytest.approx(np.asarray(reference.pvalues)[index])
    assert (point.lower, point.upper) == pytest.approx(tuple(10 * np.asarray(reference.conf_int())[index]))
    assert (len(curve.points), curve.n_above, point.n) == (46, 46, 82)


def test_the_joint_test_is_of_the_chosen_trait_by_least_squares():
    plain, robust = (whole(asking(method=one)).models.joint for one in (FitMethod.OLS, FitMethod.HC3))
    assert plain == robust
    assert (plain.n_models, plain.n_permutations, plain.n_significant) == (26, 500, 24)
    assert plain.p_significant == pytest.approx(1 / 501)


def test_printed_models_stand_beside_the_loaded_ones():
    models = whole().models
    assert len(models.printed) == 16
    assert all(one.loaded is not None for one in models.printed)
    assert [one.name for one in models.tables] == ["4.6", "4.7"]
    assert models.tables[1].loaded.r_squared == pytest.approx(fitted("full", "year", False, True).rsquared)
    assert (models.tables[0].n.value_low, models.tables[0].r_squared.value_low) == (82, 0.34)


def test_the_own_model_is_told_in_readable_steps():
    own = whole().own
    model = fitted("full", "year", False, True)
    effects = {one.name: one for one in own.effects}
    assert list(effects) == [one.value for one in PatternChoices().traits]
    tenure = effects["short_tenure"]
    assert tenure.effect == pytest.approx(0.1 * model.params["tenure"])
    assert (tenure.lower, tenure.upper) == pytest.approx(tuple(0.1 * model.conf_int().loc["tenure"]))
    assert effects["need"].pvalue == pytest.approx(model.pvalues["need"])
    assert own.result.n == model.nobs


def test_the_own_model_with_regions_in_the_panel():
    own = whole(asking(panel_only=True, with_region=True)).own
    model = fitted("panel", "year", True, True)
    assert own.result.n == 79
    assert sum(one.name.startswith("region:") for one in own.effects) == 4
    assert own.effects[0].pvalue == pytest.approx(model.pvalues["tenure"])


def test_no_trait_is_no_model():
    assert asked_model(PatternChoices(traits=())) is None
    assert whole(asking(traits=())).own is None


def test_what_lasts_is_counted_from_the_files():
    lasting = whole(Request(municipality="326")).lasting
    rates = turnover()[[FIRST, SECOND]].dropna()
    top = rates.nlargest(8, FIRST)
    assert (lasting.first, lasting.second, len(lasting.pairs)) == (FIRST, SECOND, len(rates))
    assert lasting.persistence.correlation.value == pytest.approx(rates.corr().iloc[0, 1])
    assert (lasting.persistence.first, lasting.persistence.second) == pytest.approx(tuple(top.mean()))
    mean = rates.mean()
    left = (top[SECOND].mean() - mean[SECOND]) / (top[FIRST].mean() - mean[FIRST])
    assert lasting.persistence.kept.value == pytest.approx(left)
    assert set(lasting.highest) == set(top.index)
    p, n = turnover()[FIRST].dropna(), wide("headcount")[FIRST]
    share = 1 - (p * (1 - p) / (n[p.index] - 1)).mean() / p.var()
    assert (lasting.signal.value, lasting.n_signal) == (pytest.approx(share), len(p))
    assert lasting.own[0].value == pytest.approx(rates.loc["326", FIRST])


def test_the_first_half_year_is_held_against_the_second():
    lasting = whole(Request(period="2016H1")).lasting
    assert (lasting.first, lasting.second) == ("2016H1", "2016H2")


def test_one_half_year_alone_lasts_nowhere():
    panel = replace(source.active_panel(), periods=("2024H1",), found={})
    assert patterns.__wrapped__(panel, Request()).lasting is None
    apart.end_session()


def test_a_scatter_has_the_correlation_of_scipy():
    found = whole(asking(across=Measure.SHORT_TENURE_SHARE, up=Measure.TURNOVER)).scatter
    both = pd.concat([short_tenure_share()[SECOND], turnover()[SECOND]], axis=1).dropna()
    reference = stats.pearsonr(both.iloc[:, 0], both.iloc[:, 1])
    interval = reference.confidence_interval(0.95)
    assert (len(found.pairs), found.n_left_out) == (len(both), 98 - len(both))
    r = found.correlation
    assert (r.value, r.lower, r.upper) == pytest.approx((reference.statistic, interval.low, interval.high))
    assert {pair.municipality.code for pair in found.pairs} == set(both.index)  # nobody hidden is drawn


def test_a_skewed_measure_is_correlated_by_its_logarithm():
    found = whole(asking(across=Measure.POPULATION, up=Measure.TURNOVER))
    rates = turnover()[SECOND].dropna()
    logs = np.log10(shipped_background()["population"][rates.index])
    assert found.scatter.correlation.value == pytest.approx(stats.pearsonr(logs, rates).statistic)
    assert found.scatter.years == (2023,)


def test_a_measure_with_itself_has_no_correlation():
    assert whole(asking(across=Measure.TURNOVER)).scatter.correlation is None


def test_hidden_numbers_are_in_no_pair():
    hidden = set(turnover().index[turnover()[SECOND].isna()])
    view = whole(Request(municipality="563"))
    assert "563" in hidden
    assert not hidden & {pair.municipality.code for pair in (*view.scatter.pairs, *view.lasting.pairs)}
    assert view.lasting.own[1] == Value(None, MissingState.SUPPRESSED)


def test_background_is_of_the_newest_year_known_before():
    stored = pd.DataFrame(
        {
            "municipality_code": ["101", "101", "326"],
            "year": [2021, 2024, 2024],
            "population": [1.0, 2.0, 3.0],
            "density": [np.nan, 5.0, 6.0],
            **dict.fromkeys(("commuting_km", "need_index", "service_index"), np.nan),
        }
    )
    panel = replace(source.active_panel(), background_by_year=stored, found={})
    found = background(panel, 2023)
    assert found.years == {"population": 2021, "density": 2024}  # nothing older is known of density
    assert found.table["population"].dropna().to_dict() == {"101": 1.0}
    assert found.table["density"].to_dict() == {"101": 5.0, "326": 6.0}
    nothing = background(replace(panel, background_by_year=None, found={}), 2023)
    assert nothing.years == {}
    assert nothing.table.empty


def test_models_without_background_say_which_variable_is_missing():
    panel = replace(source.active_panel(), background_by_year=None, found={})
    end = time.monotonic() + 60
    while (view := patterns.__wrapped__(panel, Request())).is_waiting:
        assert time.monotonic() < end
        time.sleep(0.05)
    assert view.models.curves[Trait.SHORT_TENURE].points == ()
    assert len(view.models.curves[Trait.SHORT_TENURE].unfitted) == 26
    assert view.own.result.names == ("population", "commuting", "need", "service")
    assert view.models.joint is None
    assert view.is_whole


def test_a_whole_view_can_be_shared_between_processes():
    view, seal = whole(Request(municipality="326")), Seal("secret")
    assert seal.open("view", seal.close("view", view)) == view
