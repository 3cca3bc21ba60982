"""Prints documents with LibreOffice and looks for their words on the pages."""

import re
import subprocess
import xml.etree.ElementTree as ET
import zipfile

NUMBER = re.compile(r"-?\d[\d.,]*\d(?:%| %)?|\d")


def words(path):
    """The texts of the cells and paragraphs of a document."""
    part = "word/document.xml" if path.suffix == ".docx" else "content.xml"
    with zipfile.ZipFile(path) as archive:
        root = ET.fromstring(archive.read(part))
    paragraphs = [
        element for element in root.iter()
        if element.tag.rsplit("}", 1)[-1] in ("p", "h") and "math" not in element.tag]
    for paragraph in paragraphs:
        pieces = []
        for element in paragraph.iter():
            name = element.tag.rsplit("}", 1)[-1]
            if name in ("title", "desc"):
                continue
            if name in ("s", "tab", "br", "line-break"):
                pieces.append(" ")
            pieces.append(element.text or "")
            if element is not paragraph and path.suffix == ".odt":
                pieces.append(element.tail or "")
        yield "".join(pieces).strip()


def printed(documents, folder):
    """The PDF of each document; a complaint of LibreOffice is a failure."""
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "pdf", "--outdir", str(folder)] + [str(path) for path in documents],
        capture_output=True, text=True)
    complaints = [
        line for line in (done.stdout + done.stderr).splitlines()
        if line and not line.startswith("convert ") and "javaldx" not in line]
    assert done.returncode == 0 and not complaints, "\n".join(complaints)
    return [path.with_suffix(".pdf") for path in documents]


def check(documents, folder):
    """The number of pages of each document."""
    counts = []
    for path, pdf in zip(documents, printed(documents, folder)):
        text = subprocess.run(
            ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True,
            check=True).stdout
        numbers = set(NUMBER.findall(text))
        for paragraph in words(path):
            if NUMBER.fullmatch(paragraph):
                assert paragraph in numbers, f"{path.name}: {paragraph} is broken on paper"
        there = "".join(text.split())
        for paragraph in words(path):
            # A paragraph may go on over a page, where the footer comes between; a line may end
            # after a hyphen or a slash.
            for word in paragraph.split():
                if word.isascii() and len(word) <= 20:
                    assert all(part in there for part in re.split("[-/]", word)), (
                        f"{path.name}: «{word}» is not on paper")
        counts.append(text.count("\f"))
    return counts
