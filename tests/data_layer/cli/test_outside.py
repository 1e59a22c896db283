"""Public figures by the operator's commands: put onto what is active, told, whole or not at all."""

import pytest

from data_layer.cli.main import main
from data_layer.schema import Subject
from data_layer.store import active_datasets, list_datasets, open_store, read_table
from data_layer.tables.export import csv_text
from tests.data_layer.outside_files import ROWS, afstb4, are207, folk1a, noegletal, thousands
from tests.data_layer.sources.test_statbank_api import BUSY, Statbank
from tests.data_layer.tables.tidy import background


@pytest.fixture
def engine(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    monkeypatch.setenv("DATABASE_URL", url)
    return open_store(url)


@pytest.fixture
def write(tmp_path):
    def write_file(name, text, encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return str(path)

    return write_file


def active_table(engine):
    info = active_datasets(engine)[Subject.BACKGROUND]
    return info, read_table(engine, info.id, info.subject).set_index(["municipality_code", "year"])


def test_statbank_tables_become_one_background(engine, write, capsys):
    files = [write("FOLK1A.csv", folk1a()), write("ARE207.csv", are207()), write("AFSTB4.csv", afstb4())]
    assert main(["import", "statbank", *files]) == 0
    said = capsys.readouterr().out
    for line in (
        "Columns        population <- INDHOLD of FOLK1A, area_km2 <- INDHOLD of ARE207, commuting_km <- INDHOLD of AFSTB4",
        "Note           FOLK1A.csv: population from FOLK1A: 98 kommuner, 2023",
        "Note           AFSTB4.csv: left out: '411', an island outside the kommuner (1 row)",
        "Note           density computed from population and area for 98 kommuner and years",
        "Stored and active: id 1  background  'Statistikbanken FOLK1A, ARE207, AFSTB4'",
    ):
        assert line in said
    info, table = active_table(engine)
    assert (info.source, info.simulated, info.n_rows) == ("Danmarks Statistik, statistikbanken.dk", False, 196)
    assert table.loc[("101", 2023), ["population", "density"]].tolist() == [653_664, 7254.9]
    assert table.loc[("101", 2022), "commuting_km"] == 12.6
    assert table.loc[("101", 2022), "population_state"] == "missing"


def test_population_alone_keeps_the_other_measures_and_says_so(engine, write, capsys):
    main(["import", "background", write("old.csv", csv_text(Subject.BACKGROUND, background((1, 2))))])
    assert main(["import", "statbank", write("FOLK1A.csv", folk1a())]) == 0
    assert (
        "Note           kept from the active dataset, where the file has no figure: "
        "density (2 cells), commuting_km (2 cells), need_index (2 cells)"
    ) in capsys.readouterr().out
    info, table = active_table(engine)
    assert (info.title, info.source) == (
        "Statistikbanken FOLK1A; old",
        "Danmarks Statistik, statistikbanken.dk; old.csv",
    )
    assert table.loc[("101", 2023), ["population", "need_index"]].tolist() == [653_664, 68.7]


def test_a_source_imported_again_is_named_once(engine, write):
    files = [write("FOLK1A.csv", folk1a()), write("AFSTB4.csv", afstb4())]
    for file in (*files, *files):
        assert main(["import", "statbank", file]) == 0
    info, _ = active_table(engine)
    assert info.title == "Statistikbanken AFSTB4; Statistikbanken FOLK1A"
    assert info.source == "Danmarks Statistik, statistikbanken.dk"


def test_an_area_alone_uses_the_active_population(engine, write):
    assert main(["import", "statbank", write("ARE207.csv", are207())]) == 1
    assert list_datasets(engine) == []
    main(["import", "statbank", write("FOLK1A.csv", folk1a())])
    assert main(["import", "statbank", write("ARE207.csv", are207())]) == 0
    assert active_table(engine)[1].loc[("147", 2023), "density"] == 12030.3


def test_simulated_cells_that_stay_keep_the_mark_until_replaced(engine, write, capsys):
    old = write("old.csv", csv_text(Subject.BACKGROUND, background((1, 2))))
    main(["import", "background", old, "--simulated"])
    folk = write("FOLK1A.csv", folk1a())
    assert main(["import", "statbank", folk]) == 0
    assert (
        "they are simulated, so the result is marked as simulated (--replace leaves them out)"
        in capsys.readouterr().out
    )
    assert active_table(engine)[0].simulated
    assert main(["import", "statbank", folk, "--replace"]) == 0
    info, table = active_table(engine)
    assert (info.simulated, info.title) == (False, "Statistikbanken FOLK1A")
    assert table["need_index_state"].eq("missing").all()


def test_validate_tells_the_same_and_stores_nothing(engine, write, capsys):
    assert main(["validate", "statbank", write("mine.csv", folk1a()), "--table", "FOLK1A"]) == 0
    assert "population from FOLK1A: 98 kommuner, 2023" in capsys.readouterr().out
    assert list_datasets(engine) == []


def test_a_fault_leaves_everything_as_it_was(engine, write, capsys):
    main(["import", "statbank", write("FOLK1A.csv", folk1a())])
    before = active_datasets(engine)
    bad = write("ARE207.csv", are207(change={"Aalborg": "Atlantis"}))
    assert main(["import", "statbank", write("FOLK1A.csv", folk1a()), bad]) == 1
    assert "Nothing was stored" in capsys.readouterr().out
    assert active_datasets(engine) == before
    assert len(list_datasets(engine)) == 1


def test_one_table_cannot_be_said_of_several_files(engine, write, capsys):
    files = [write("a.csv", folk1a()), write("b.csv", are207())]
    assert main(["import", "statbank", *files, "--table", "FOLK1A"]) == 1
    assert "Expected one FILE with --table" in capsys.readouterr().err


def test_noegletal_figures_are_merged_too(engine, write, capsys):
    main(["import", "statbank", write("AFSTB4.csv", afstb4())])
    population = {code: [thousands(int(row["population_2023_01_01"]))] for code, row in ROWS.items()}
    need = {"101": ["98,5"], "840": ["M"]}
    text = noegletal({"Indbyggertal": population, "Behov (3)": need, "Andel udpendlere": need}, years=("2022",))
    file = write("nwRap.csv", text, "cp1252")
    assert main(["import", "noegletal", file, "--measure", "Behov=need_index"]) == 0
    said = capsys.readouterr().out
    assert "Columns        population <- Indbyggertal, need_index <- Behov (3)" in said
    assert "left aside, no measure of this product by its name: 'Andel udpendlere'" in said
    info, table = active_table(engine)
    assert info.source.startswith("Indenrigs- og Sundhedsministeriet d. 10. september 2024; ")
    assert table.loc[("101", 2022), ["population", "need_index", "commuting_km"]].tolist() == [653_664, 98.5, 12.6]
    assert table.loc[("840", 2022), "need_index_state"] == "missing"


def test_a_measure_that_is_none_is_wrong_usage(engine, write):
    with pytest.raises(SystemExit):
        main(["import", "noegletal", write("x.csv", ""), "--measure", "Behov=behov"])


FETCHED = [(200, "text/csv; charset=utf-8", text.encode()) for text in (folk1a("Code"), are207("Code"), afstb4())]


def test_fetch_stores_the_three_tables(engine, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr("data_layer.sources.statbank_api.time.sleep", lambda _seconds: None)
    with Statbank(*FETCHED) as server:
        code = main(["fetch", "statbank", "--url", server.api.url, "--keep", str(tmp_path / "kept")])
        assert code == 0
        assert [body["table"] for _, body in server.requests] == ["FOLK1A", "ARE207", "AFSTB4"]
    info, table = active_table(engine)
    assert info.source == "Danmarks Statistik, statistikbanken.dk"
    assert table.loc[("101", 2023), "density"] == 7254.9
    assert sorted(path.name for path in (tmp_path / "kept").iterdir()) == ["AFSTB4.csv", "ARE207.csv", "FOLK1A.csv"]
    assert "Fetching FOLK1A from" in capsys.readouterr().out


def test_fetch_that_fails_stores_nothing(engine, monkeypatch, capsys):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr("data_layer.sources.statbank_api.time.sleep", lambda _seconds: None)
    monkeypatch.setattr("tenacity.nap.time.sleep", lambda _seconds: None)
    with Statbank(FETCHED[0], BUSY) as server:
        assert main(["fetch", "statbank", "--url", server.api.url]) == 1
    assert "The network may be closed here" in capsys.readouterr().err
    assert list_datasets(engine) == []
