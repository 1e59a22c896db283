"""Words that several pages say."""

from components.text.danish.common import model_words
from data_layer.schema import OrganisationModel


def test_model_words_say_partly_where_answers_differ_and_nothing_without_one():
    assert model_words(OrganisationModel.AGE, partial=False) == "Sager fordelt efter alder"
    assert model_words(OrganisationModel.AGE, partial=True) == "Sager delvist fordelt efter alder"
    assert model_words(None, partial=False) == ""
