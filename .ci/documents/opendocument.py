"""Checks an ODT file: the container, the document and what odfpy makes of it."""

import xml.etree.ElementTree as ET
import zipfile

import odf.opendocument
from odf.namespaces import MANIFESTNS, OFFICENS, STYLENS, SVGNS, TABLENS, TEXTNS, DRAWNS

MIME = b"application/vnd.oasis.opendocument.text"


def split(tag):
    namespace, _, name = tag[1:].partition("}")
    return namespace, name


def check(path, title_level):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, f"{path.name}: damaged entry"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        first = archive.infolist()[0]
        assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
        contents = {info.filename: archive.read(info) for info in archive.infolist()}
    assert contents["mimetype"] == MIME
    check_manifest(path, contents)
    trees = {
        part: ET.fromstring(contents[part]) for part in ("content.xml", "styles.xml", "meta.xml", "settings.xml")}
    check_styles(path, trees)
    check_body(path, trees["content.xml"], title_level)
    document = odf.opendocument.load(str(path))
    assert document.mimetype == MIME.decode()
    meta = {split(element.tag)[1]: element.text for element in trees["meta.xml"].iter()}
    assert meta["title"] and meta["language"] == "it-IT" and "creator" not in meta


def check_manifest(path, contents):
    manifest = ET.fromstring(contents["META-INF/manifest.xml"])
    listed = {
        entry.get(f"{{{MANIFESTNS}}}full-path")
        for entry in manifest.iter(f"{{{MANIFESTNS}}}file-entry")}
    assert listed == {"/"} | set(contents) - {"mimetype", "META-INF/manifest.xml"}, path.name


def check_styles(path, trees):
    """Every style that is used is there, in its own family."""
    families = {
        (TEXTNS, "p"): "paragraph", (TEXTNS, "h"): "paragraph", (TEXTNS, "span"): "text",
        (TABLENS, "table"): "table", (TABLENS, "table-column"): "table-column",
        (TABLENS, "table-row"): "table-row", (TABLENS, "table-cell"): "table-cell",
        (DRAWNS, "frame"): "graphic"}
    known, pages = set(), set()
    for tree in trees.values():
        for style in tree.iter(f"{{{STYLENS}}}style"):
            key = style.get(f"{{{STYLENS}}}family"), style.get(f"{{{STYLENS}}}name")
            assert key not in known, f"{path.name}: style {key} twice"
            known.add(key)
        pages |= {page.get(f"{{{STYLENS}}}name") for page in tree.iter(f"{{{STYLENS}}}master-page")}
    for tree in trees.values():
        for element in tree.iter():
            family = families.get(split(element.tag))
            for attribute, value in element.attrib.items():
                if family and split(attribute)[1] == "style-name":
                    assert (family, value) in known, f"{path.name}: no style {family} {value}"
                if split(attribute)[1] in ("parent-style-name", "next-style-name"):
                    own = element.get(f"{{{STYLENS}}}family")
                    assert (own, value) in known, f"{path.name}: no style {value}"
                if split(attribute)[1] == "master-page-name":
                    assert value in pages, f"{path.name}: no page {value}"


def check_body(path, content, title_level):
    text = content.find(f".//{{{OFFICENS}}}text")
    levels = [
        int(heading.get(f"{{{TEXTNS}}}outline-level")) for heading in text.iter(f"{{{TEXTNS}}}h")]
    if title_level > 1:
        assert levels[0] == title_level, f"{path.name}: begins at level {levels[0]}"
    for above, below in zip([title_level - 1] + levels, levels):
        assert below <= above + 1, f"{path.name}: a heading of level {below} after {above}"
    for table in text.iter(f"{{{TABLENS}}}table"):
        assert table.find(f"{{{TABLENS}}}table-header-rows") is not None, f"{path.name}: no header"
        columns = len(table.findall(f"{{{TABLENS}}}table-column"))
        for row in table.iter(f"{{{TABLENS}}}table-row"):
            assert len(row) == columns, f"{path.name}: {len(row)} cells in {columns} columns"
    for frame in text.iter(f"{{{DRAWNS}}}frame"):
        words = frame.findtext(f"{{{SVGNS}}}desc") or ""
        assert len(words) > 20, f"{path.name}: a picture without words"
    for paragraph in text:
        if split(paragraph.tag) != (TEXTNS, "p"):
            continue
        words = "".join(paragraph.itertext()).strip()
        assert words or paragraph.find(f"{{{DRAWNS}}}frame") is not None, f"{path.name}: empty"
