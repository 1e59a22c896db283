"""Words that several pages say."""

from components.text.danish import common as danish
from components.text.danish.common import model_words
from components.text.english import common as english
from data_layer.schema import OrganisationModel


def test_model_words_say_partly_where_answers_differ_and_nothing_without_one():
    assert model_words(OrganisationModel.AGE, partial=False) == "Sager fordelt efter alder"
    assert model_words(OrganisationModel.AGE, partial=True) == "Sager delvist fordelt efter alder"
    assert model_words(None, partial=False) == ""


def test_a_single_kommune_is_counted_as_one():
    assert danish.source_line("Egne tal", "1. juli 2026", 1, "1. halvår 2026").endswith(
        "1 kommune med tal i 1. halvår 2026"
    )
    assert english.source_line("Own numbers", "1 July 2026", 1, "H1 2026").endswith(
        "1 municipality with a number in H1 2026"
    )
    assert danish.source_counted([("Egne tal", "1. juli 2026")], 1, at_most=False).endswith("· 1 kommune")
    assert danish.source_counted([("Egne tal", "1. juli 2026")], 12, at_most=True).endswith("· op til 12 kommuner")
