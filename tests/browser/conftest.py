"""A JupyterLab and a Chromium for the tests in this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.jupyter_lab import PATIENCE, Lab, served
from tests.browser.sessions import Watch, started, watched


@pytest.fixture(scope="module")  # Playwright keeps an event loop running, which others must not find
def profile() -> Iterator[tuple[BrowserContext, Watch]]:
    """A browser that loads JupyterLab's scripts only once."""
    with started() as browser, watched(browser) as (context, watch):
        expect.set_options(timeout=PATIENCE)
        yield context, watch
        expect.set_options(timeout=None)


@pytest.fixture(scope="session")
def lab_folder(tmp_path_factory) -> Path:
    """The folder that JupyterLab shows."""
    return tmp_path_factory.mktemp("lab-folder")


@pytest.fixture(scope="session")
def lab_address(lab_folder, tmp_path_factory) -> Iterator[str]:
    with served(lab_folder, tmp_path_factory.mktemp("lab-home")) as address:
        yield address


@pytest.fixture
def lab(profile, lab_address, lab_folder) -> Iterator[Lab]:
    """JupyterLab in a page of its own; the test fails when the page complains or asks beyond this machine.

    Tests that use it belong to one worker: `pytestmark = pytest.mark.xdist_group("jupyterlab")`.
    """
    context, watch = profile
    page = context.new_page()
    lab = Lab(page, lab_address, lab_folder)
    yield lab
    lab.close()
    assert watch.found() == Watch()
