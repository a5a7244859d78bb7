"""What is installed from a wheel is whole: code, scripts, styles, word lists, templates and notebooks."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> set[str]:
    """The names of all files in a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(built).namelist())


@pytest.mark.parametrize("package", ["workbench", "widgets"])
def test_every_file_of_a_package_is_in_the_wheel(wheel, package):
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / package).rglob("*") if path.is_file()}

    wanted = {name for name in files if "__pycache__" not in name}
    assert wanted - wheel == set()


def test_the_curated_notebooks_are_in_the_wheel(wheel):
    notebooks = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}

    assert {Path(name).name for name in wheel if "share/lumen-workbench/notebooks/" in name} == notebooks


def test_nothing_else_is_in_the_wheel(wheel):
    tops = {name.split("/")[0].split("-")[0] for name in wheel}

    assert tops == {"workbench", "widgets", "lumen_workbench"}
