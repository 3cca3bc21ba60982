"""Checks a DOCX file: the container, the document and what python-docx makes of it."""

import posixpath
import xml.etree.ElementTree as ET
import zipfile

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

REQUIRED = ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
            "word/styles.xml", "word/numbering.xml", "word/settings.xml"]


def name(element):
    return element.tag.rsplit("}", 1)[-1]


def check(path, title_level):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, f"{path.name}: damaged entry"
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        contents = {info.filename: archive.read(info) for info in archive.infolist()}
    trees = {
        part: ET.fromstring(data) for part, data in contents.items()
        if part.endswith((".xml", ".rels"))}
    for part in REQUIRED:
        assert part in contents, f"{path.name}: no {part}"
    check_links(path, contents, trees)
    check_body(path, trees)
    check_reading(path, title_level)


def check_links(path, contents, trees):
    types = trees["[Content_Types].xml"]
    endings = {entry.get("Extension") for entry in types.iter(TYPES + "Default")}
    parts = {entry.get("PartName").lstrip("/") for entry in types.iter(TYPES + "Override")}
    assert parts <= set(contents), f"{path.name}: declared and missing {parts - set(contents)}"
    for part in contents:
        known = part in parts or part.rsplit(".", 1)[-1] in endings
        assert known or part == "[Content_Types].xml", f"{path.name}: no type for {part}"
    reached = set()
    for part, tree in trees.items():
        if not part.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(part))
        identifiers = [link.get("Id") for link in tree.iter(PACKAGE + "Relationship")]
        assert len(set(identifiers)) == len(identifiers), f"{path.name}: {part} repeats an Id"
        for link in tree.iter(PACKAGE + "Relationship"):
            target = posixpath.normpath(posixpath.join(folder, link.get("Target")))
            assert target in contents, f"{path.name}: {part} leads to {target}, which is missing"
            reached.add(target)
        owner = posixpath.join(folder, posixpath.basename(part)[:-len(".rels")])
        if owner in trees:
            used = {
                value for element in trees[owner].iter() for key, value in element.attrib.items()
                if key.startswith(R)}
            assert used <= set(identifiers), f"{path.name}: {owner} uses {used - set(identifiers)}"
    orphans = {
        part for part in contents
        if not part.endswith(".rels") and part not in reached | {"[Content_Types].xml"}}
    assert not orphans, f"{path.name}: nothing leads to {orphans}"


def check_body(path, trees):
    body, styles = trees["word/document.xml"], trees["word/styles.xml"]
    known = [style.get(W + "styleId") for style in styles.iter(W + "style")]
    assert len(set(known)) == len(known), f"{path.name}: a style twice"
    used = {
        element.get(W + "val") for tree in trees.values() for element in tree.iter()
        if element.tag in {W + tag for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")}}
    assert used <= set(known), f"{path.name}: no style {used - set(known)}"
    identifiers = [picture.get("id") for picture in body.iter(WP + "docPr")]
    assert len(set(identifiers)) == len(identifiers), f"{path.name}: a picture's id twice"
    for picture in body.iter(WP + "docPr"):
        assert len(picture.get("descr", "")) > 20, f"{path.name}: a picture without words"
    for table in body.iter(W + "tbl"):
        widths = [column.get(W + "w") for column in table.iter(W + "gridCol")]
        rows = table.findall(W + "tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None, f"{path.name}: no header row"
        for row in rows:
            assert row.find(f"{W}trPr/{W}cantSplit") is not None, f"{path.name}: a row may split"
            cells = row.findall(W + "tc")
            own = [cell.find(f"{W}tcPr/{W}tcW").get(W + "w") for cell in cells]
            assert own == widths, f"{path.name}: cells {own} in columns {widths}"
    top = list(body.find(W + "body"))
    for above, below in zip(top, top[1:]):
        assert not above.tag == below.tag == W + "tbl", f"{path.name}: two tables run together"
    for paragraph in top:
        if paragraph.tag != W + "p" or paragraph.find(f"{W}pPr/{W}sectPr") is not None:
            continue
        words = any((text.text or "").strip() for text in paragraph.iter(W + "t"))
        assert words or paragraph.find(f".//{A}blip") is not None, f"{path.name}: empty paragraph"


def check_reading(path, title_level):
    document = docx.Document(str(path))
    assert document.core_properties.title and document.core_properties.language == "it-IT"
    assert not document.core_properties.author, f"{path.name}: has an author"
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    expected = "Title" if title_level == 1 else f"Heading {title_level}"
    assert styles[0] == expected, f"{path.name}: begins with {styles[0]}, not {expected}"
    assert document.tables, f"{path.name}: no table"
    levels = [int(style[-1]) for style in styles if style.startswith("Heading")]
    for above, below in zip([title_level - 1] + levels, levels):
        assert below <= above + 1, f"{path.name}: a heading of level {below} after {above}"
    captions = styles.count("Caption")
    assert captions == len(document.tables), f"{path.name}: {captions} captions"
