"""A JupyterLab and a Chromium for the tests in this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.jupyter_lab import PATIENCE, Lab, served
from tests.browser.sessions import Watch, started, watched


@pytest.fixture(scope="session")
def lab_folder(tmp_path_factory) -> Path:
    """The folder that JupyterLab shows."""
    return tmp_path_factory.mktemp("lab-folder")


@pytest.fixture(scope="session")
def lab_address(lab_folder, tmp_path_factory) -> Iterator[str]:
    with served(lab_folder, tmp_path_factory.mktemp("lab-home")) as address:
        yield address


@pytest.fixture(scope="module")  # Playwright keeps an event loop running, which other tests must not find
def window(lab_address, lab_folder) -> Iterator[tuple[Lab, Watch]]:
    """One browser window with JupyterLab for the tests of a module."""
    with started() as browser, watched(browser) as (context, watch):
        expect.set_options(timeout=PATIENCE)
        yield Lab(context.new_page(), lab_address, lab_folder), watch
        expect.set_options(timeout=None)


@pytest.fixture
def own_name(request) -> str:
    """A name for the files of a test in the folder that all of them share."""
    return f"{request.path.stem}-{request.node.name}"


@pytest.fixture
def lab(window) -> Iterator[Lab]:
    """JupyterLab with no notebook open; the test fails when the page complains or asks beyond this machine.

    Tests that use it belong to one worker: `pytestmark = pytest.mark.xdist_group("jupyterlab")`.
    """
    lab, watch = window
    lab.close()
    watch.clear()
    yield lab
    assert watch.complaints == []
    assert watch.outside == []
