"""Which reader reads which file.

A reader is a plain function of a path and an encoding that yields documents. To read another kind of file, add yours:
`READERS[".eml"] = read_mail`, where `read_mail(path, encoding)` yields `Document({"title": …, "text": …})` and raises
InputError, without the file's name, on a file it cannot read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workbench.articles.decoding import decoded
from workbench.articles.document import Document, Reader
from workbench.articles.metadata import front_matter
from workbench.articles.objects import read_json, read_json_lines
from workbench.articles.pages import read_page
from workbench.articles.tables import read_csv, read_parquet


def read_text(path: Path, encoding: str) -> Iterator[Document]:
    """A text or Markdown file, with its front matter."""
    fields, text = front_matter(decoded(path.read_bytes(), encoding))
    yield Document({**fields, "text": text})


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_page,
    ".htm": read_page,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_csv,
    ".parquet": read_parquet,
}
