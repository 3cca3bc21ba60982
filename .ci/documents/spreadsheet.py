"""Reads and edits XLSX files with the Python standard library alone."""

import re
import zipfile
import xml.etree.ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parts(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, f"{path}: damaged entry"
        return [(info, archive.read(info)) for info in archive.infolist()]


def sheet_files(contents):
    """The file of each sheet, in order."""
    book = ET.fromstring(contents["xl/workbook.xml"])
    links = ET.fromstring(contents["xl/_rels/workbook.xml.rels"])
    targets = {link.get("Id"): link.get("Target").lstrip("/") for link in links}
    result = {}
    for sheet in book.iter(MAIN + "sheet"):
        target = targets[sheet.get(LINK + "id")]
        result[sheet.get("name")] = target if target.startswith("xl/") else "xl/" + target
    return result


def read(path):
    """Every cell: {sheet: {place: value}}, numbers as float, the rest as text."""
    contents = {info.filename: data for info, data in parts(path)}
    shared = []
    if "xl/sharedStrings.xml" in contents:
        for item in ET.fromstring(contents["xl/sharedStrings.xml"]).iter(MAIN + "si"):
            shared.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
    cells = {}
    for name, file in sheet_files(contents).items():
        own = cells[name] = {}
        for cell in ET.fromstring(contents[file]).iter(MAIN + "c"):
            kind = cell.get("t", "n")
            value = cell.find(MAIN + "v")
            if kind == "inlineStr":
                own[cell.get("r")] = "".join(text.text or "" for text in cell.iter(MAIN + "t"))
            elif value is None or value.text is None:
                continue
            elif kind == "s":
                own[cell.get("r")] = shared[int(value.text)]
            elif kind == "n":
                own[cell.get("r")] = float(value.text)
            else:
                own[cell.get("r")] = value.text
    return cells


def formulas(path):
    """Every formula: {(sheet, place): text}."""
    contents = {info.filename: data for info, data in parts(path)}
    found = {}
    for name, file in sheet_files(contents).items():
        for cell in ET.fromstring(contents[file]).iter(MAIN + "c"):
            formula = cell.find(MAIN + "f")
            if formula is not None:
                found[name, cell.get("r")] = formula.text
    return found


def change(path, target, changes):
    """Copies a file with some numbers changed: {(sheet, place): number}."""
    entries = parts(path)
    contents = {info.filename: data.decode() for info, data in entries if info.filename.endswith((".xml", ".rels"))}
    files = sheet_files(contents)
    for (sheet, place), number in changes.items():
        pattern = re.compile(r'(<c r="%s"[^>]*>)<v>[^<]*</v>' % place)
        text, count = pattern.subn(r"\g<1><v>%s</v>" % number, contents[files[sheet]])
        assert count == 1, f"{sheet}!{place} is not a number"
        contents[files[sheet]] = text
    with zipfile.ZipFile(target, "w") as archive:
        for info, data in entries:
            archive.writestr(info, contents.get(info.filename, data))


def rows(cells):
    """The cells of a sheet by row: {row: {column: value}}."""
    result = {}
    for place, value in cells.items():
        column, row = re.fullmatch(r"([A-Z]+)([0-9]+)", place).groups()
        result.setdefault(int(row), {})[column] = value
    return result


def balance(book):
    """The rows of the sheet Quadratura: {address: (value, stated, difference)}."""
    return {
        row["A"]: (row.get("C"), row.get("D"), row.get("E"))
        for number, row in rows(book["Quadratura"]).items()
        if number > 5
    }
