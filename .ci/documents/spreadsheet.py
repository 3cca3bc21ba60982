"""Reads and edits XLSX files with the Python standard library alone."""

import re
import zipfile
from xml.sax.saxutils import escape
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
    """Copies a file with cells changed or added: {(sheet, place): text as a table has it}."""
    entries = parts(path)
    contents = {info.filename: data for info, data in entries}
    files = sheet_files(contents)
    for (sheet, place), text in changes.items():
        file = files[sheet]
        contents[file] = set_cell(contents[file].decode(), place, text).encode()
    write(target, entries, contents)


def set_cell(sheet, place, text):
    """A sheet with one cell set, the number or word of a table."""
    is_number = re.fullmatch(r"-?[0-9.]+(,[0-9]+)?", text)
    if is_number:
        content = "<v>%s</v>" % text.replace(".", "").replace(",", ".")
    else:
        content = "<is><t>%s</t></is>" % escape(text)
    kind = "" if is_number else ' t="inlineStr"'
    old = re.compile(r'<c r="%s"( s="[0-9]+")?( t="inlineStr")?>.*?</c>' % place)
    new = r'<c r="%s"\g<1>%s>%s</c>' % (place, kind, content)
    changed, count = old.subn(new, sheet, count=1)
    if count == 1:
        return changed
    row = re.search(r"[0-9]+", place).group()
    cell = '<c r="%s"%s>%s</c>' % (place, kind, content)
    changed, count = re.subn(r'(<row r="%s">)(.*?)(</row>)' % row, r"\1\2%s\3" % cell, sheet)
    if count == 1:
        return changed
    return sheet.replace("</sheetData>", '<row r="%s">%s</row></sheetData>' % (row, cell))


def strip(path, target):
    """Copies a workbook without the cached results of its formulas, as XLSX or ODS."""
    entries = parts(path)
    contents = {info.filename: data for info, data in entries}
    for name, data in contents.items():
        text = data.decode()
        if name.startswith("xl/worksheets/sheet"):
            text = re.sub(r"(</f>)<v>[^<]*</v>", r"\1", text)
        elif name == "content.xml":
            text = re.sub(r'(table:formula="[^"]*" office:value-type="float") office:value="[^"]*"',
                          r"\1", text)
        contents[name] = text.encode()
    write(target, entries, contents)


def write(target, entries, contents):
    with zipfile.ZipFile(target, "w") as archive:
        for info, _ in entries:
            archive.writestr(info, contents[info.filename])


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
