"""What a newcomer installs is what the project says it is."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import workbench as wb

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_conda_and_pip_ask_for_the_same_versions():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]

    asked = {line for line in environment if isinstance(line, str)} - {"pip"}
    assert asked == {*PROJECT["dependencies"], f"python{PROJECT['requires-python']}"}


def test_the_lock_holds_every_dependency_with_hashes_and_names_no_host():
    locked = {match.lower() for match in re.findall(r"^([\w.-]+)==", LOCK, re.MULTILINE)}

    wanted = {re.match(r"[\w.-]+", line)[0].lower().replace("_", "-") for line in PROJECT["dependencies"]}
    assert wanted <= locked
    assert LOCK.count("--hash=sha256:") >= len(locked)
    assert "://" not in LOCK


def test_importing_the_workbench_loads_nothing_heavy():
    heavy = "pandas numpy plotly sklearn scipy pydantic IPython papermill anywidget".split()
    code = f"import workbench, sys; print([name for name in {heavy} if name in sys.modules])"

    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert loaded.stdout.strip() == "[]"


@pytest.mark.parametrize("name", wb.__all__)
def test_every_public_name_is_there_and_is_offered_by_completion(name):
    assert getattr(wb, name) is not None
    assert name in dir(wb)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        wb.nonsense  # noqa: B018 - looking it up is the test


def test_the_version_is_the_one_that_is_installed():
    assert wb.__version__ == PROJECT["version"]
