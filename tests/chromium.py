"""Where the browser is that the tests drive; `python tests/chromium.py --install` brings one when there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
ADVICE = (
    "no Chromium found: install one (Debian: apt-get install chromium), or put its path into WORKBENCH_CHROMIUM, "
    "or run `playwright install chromium`"
)


def chromium() -> str:
    """The browser: WORKBENCH_CHROMIUM, else one on PATH, else the one Playwright brought; RuntimeError if none."""
    named = os.environ.get("WORKBENCH_CHROMIUM")
    if named:
        if not Path(named).is_file():
            raise RuntimeError(f"WORKBENCH_CHROMIUM is {named!r}, which is no file")
        return named
    found = next(filter(None, map(shutil.which, NAMES)), None) or _playwrights_own()
    if not found:
        raise RuntimeError(ADVICE)
    return found


def install() -> str:
    """The browser's path, after bringing one by Playwright or, as root on Debian, by apt when there is none."""
    try:
        return chromium()
    except RuntimeError:
        if os.environ.get("WORKBENCH_CHROMIUM"):
            raise
    if subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode:
        _by_apt()
    return chromium()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def _by_apt() -> None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise RuntimeError(ADVICE)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], check=True, env=quiet)
    subprocess.run(["apt-get", "install", "-q", "-y", "chromium", "fonts-noto-color-emoji"], check=True, env=quiet)


if __name__ == "__main__":
    try:
        sys.stdout.write((install() if "--install" in sys.argv else chromium()) + "\n")
    except RuntimeError as problem:
        sys.exit(str(problem))
