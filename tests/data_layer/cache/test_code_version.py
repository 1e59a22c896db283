from data_layer.cache.code_version import code_version


def test_any_change_of_code_or_shipped_data_is_another_version(tmp_path):
    def version():
        code_version.cache_clear()
        return code_version(tmp_path)

    (tmp_path / "__pycache__").mkdir()
    seen = [version()]
    for name, content in (("a.py", "x = 1"), ("a.py", "x = 2"), ("data.csv", "1"), ("b.py", "x = 2")):
        (tmp_path / name).write_text(content)
        seen.append(version())
    (tmp_path / "b.py").rename(tmp_path / "c.py")
    seen.append(version())
    assert len(set(seen)) == len(seen)
    (tmp_path / "__pycache__" / "a.pyc").write_text("compiled")
    assert version() == seen[-1]
    code_version.cache_clear()


def test_the_version_is_the_same_in_every_process():
    assert code_version() == code_version()
