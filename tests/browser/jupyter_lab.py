"""A real JupyterLab on this machine, and the hands that drive it.

Every wait is for something the page shows or JupyterLab knows, never for time.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import Locator, Page

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "share/jupyter/lab/settings/overrides.d/lumen-workbench.json"
SETTINGS = {
    **json.loads(SHIPPED.read_text(encoding="utf-8")),
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},  # else cells out of sight are not in the page
}
SERVER_PATIENCE = 60  # seconds in which the server must answer
PATIENCE = 45_000  # milliseconds in which anything in the page must happen

NOTEBOOK = "window.jupyterapp.shell.currentWidget"
IS_OPEN = f"""path => window.jupyterapp && {NOTEBOOK}?.context?.path === path
    && {NOTEBOOK}.context.isReady && {NOTEBOOK}.content.widgets.length > 0"""
IS_IDLE = f"() => {NOTEBOOK}.context.sessionContext.session?.kernel?.status === 'idle'"

FAILURES = f"""() => {NOTEBOOK}.content.widgets.flatMap(cell => cell.model.outputs?.toJSON() ?? [])
    .filter(output => output.output_type === 'error').map(output => `${{output.ename}}: ${{output.evalue}}`)"""

CLOSE = f"""async () => {{
    const notebook = {NOTEBOOK};
    if (!notebook?.context) return;
    await notebook.context.sessionContext.shutdown();
    notebook.dispose();
}}"""


@contextmanager
def served(folder: Path, home: Path) -> Iterator[str]:
    """A JupyterLab on `folder` that keeps everything of its own under `home`; its address, token included."""
    port, token = free_port(), secrets.token_hex(16)
    settings = home / "config" / "labconfig" / "default_setting_overrides.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps(SETTINGS), encoding="utf-8")
    with (home / "server.log").open("w") as log:
        server = subprocess.Popen(command(port, token, folder), env=environment(home), stdout=log, stderr=log)
        try:
            await_answer(port, server, home / "server.log")
            yield f"http://127.0.0.1:{port}/lab/tree/{{path}}?token={token}&reset"
        finally:
            server.terminate()
            server.wait(30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def command(port: int, token: str, folder: Path) -> list[str]:
    return [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1"),
        *(f"--port={port}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={folder}"),
        f"--IdentityProvider.token={token}",
        *("--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None", "--LabApp.extension_manager=readonly"),
    ]


def environment(home: Path) -> dict[str, str]:
    own = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "IPYTHONDIR": "ipython",
    }
    return {
        **os.environ,
        **{name: str(home / part) for name, part in own.items()},
        "PYTHONPATH": str(ROOT),  # the kernel finds the packages even where they are not installed
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
    }


def await_answer(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + SERVER_PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            door = HTTPConnection("127.0.0.1", port, timeout=1)
            door.request("GET", "/api")
            door.getresponse()
            return
        except (OSError, HTTPException):
            time.sleep(0.1)  # between two knocks at the door
    raise RuntimeError(f"JupyterLab does not answer:\n{log.read_text(encoding='utf-8')}")


class Lab:
    """One browser page on JupyterLab: open a notebook, run it, save it, look at it."""

    def __init__(self, page: Page, address: str, folder: Path) -> None:
        self.page, self.folder = page, folder
        self._address = address
        page.set_default_timeout(PATIENCE)

    def write(self, name: str, *cells: str) -> Path:
        """Put a notebook with these code cells into the folder."""
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
        notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(notebook, self.folder / name)
        return self.folder / name

    def open(self, path: str) -> None:
        """Open a notebook by its path in the folder, and wait for its kernel; one that is open is closed before."""
        if self._started:
            self.close()
            self.command("docmanager:open", path=path, factory="Notebook")
        else:
            self.page.goto(self._address.format(path=path))
        self.page.wait_for_function(IS_OPEN, arg=path)
        self.page.wait_for_function(IS_IDLE)

    def close(self) -> None:
        """End the kernel and close the notebook, whatever was not saved."""
        if self._started:
            self.page.evaluate(CLOSE)

    @property
    def _started(self) -> bool:
        return bool(self.page.evaluate("() => !!window.jupyterapp"))

    def run_all(self) -> None:
        """Run every cell and wait for the last; AssertionError when one fails."""
        self.command("notebook:run-all-cells")
        failures = self.failures
        assert not failures, failures

    def run_cell(self, number: int) -> None:
        """Run one cell, counted from 0, and wait for it; AssertionError when it fails."""
        self.select(number)
        self.command("notebook:run-cell")
        failures = self.failures
        assert not failures, failures

    def start_cell(self, number: int) -> None:
        """Run one cell, counted from 0, and do not wait for it."""
        self.select(number)
        self.page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-cell') }")

    def select(self, number: int) -> None:
        self.page.evaluate(f"number => {{ {NOTEBOOK}.content.activeCellIndex = number }}", number)

    def save(self) -> None:
        """Save the notebook and wait until it is on disk."""
        self.command("docmanager:save")
        self.page.wait_for_function(f"() => !{NOTEBOOK}.context.model.dirty")

    def restart_kernel(self) -> None:
        """Restart the kernel; the outputs stay, and nothing is run."""
        self.page.evaluate(f"() => {NOTEBOOK}.context.sessionContext.session.kernel.restart()")
        self.page.wait_for_function(IS_IDLE)

    def command(self, name: str, **arguments: Any) -> None:
        """One of JupyterLab's own commands, waited for."""
        self.page.evaluate(
            "([name, given]) => window.jupyterapp.commands.execute(name, given).then(() => null)", [name, arguments]
        )

    def cell(self, number: int) -> Locator:
        return self.page.locator(".jp-Notebook .jp-Cell").nth(number)

    def theme(self, name: str) -> None:
        """`JupyterLab Light` or `JupyterLab Dark`."""
        self.command("apputils:change-theme", theme=name)
        self.page.wait_for_function(
            "light => document.body.dataset.jpThemeLight === light", arg=str("Light" in name).lower()
        )

    @property
    def sources(self) -> list[str]:
        """What stands in the cells."""
        return self.page.evaluate(f"() => {NOTEBOOK}.content.widgets.map(cell => cell.model.sharedModel.source)")

    @property
    def counts(self) -> list[int | None]:
        """The execution counts of the cells."""
        return self.page.evaluate(f"() => {NOTEBOOK}.content.widgets.map(cell => cell.model.executionCount ?? null)")

    @property
    def failures(self) -> list[str]:
        """The errors that stand under the cells, in words."""
        return self.page.evaluate(FAILURES)

    def screenshot(self, path: str | Path, of: Locator | None = None) -> None:
        """A picture of the page, or of one part of it."""
        (of or self.page).screenshot(path=path)
