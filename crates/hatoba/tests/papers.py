"""Papers as other programs read them. papers.py FOLDER: every NAME.pdf there has a NAME.docx with the same words.

PDF, with pikepdf: tagged, with a language and a title, PDF/A-2a and PDF/UA-1 declared, every typeface embedded and subset, a structure tree
that begins with the title and whose words in their order are those of the DOCX. DOCX, with LibreOffice where it is installed: opened
without a screen and converted, with the same words.
"""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pikepdf

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(text):
    """The signs alone: line breaks and spaces are where each program puts them."""
    return re.sub(r"[\s\u200b\u00ad]+", "", text)


def of_docx(path):
    with zipfile.ZipFile(path) as archive:
        tree = ElementTree.fromstring(archive.read("word/document.xml"))
    return words("".join(node.text or "" for node in tree.iter(f"{WORD}t")))


def of_pdf(pdf, problems):
    """The words of the structure tree in its order, read from the marked content of the pages."""
    root = pdf.Root.StructTreeRoot
    pages = {page.obj.objgen: marked(page) for page in pdf.pages}
    out, roles = [], []

    def walk(node, page):
        if isinstance(node, pikepdf.Array):
            for part in node:
                walk(part, page)
        elif isinstance(node, pikepdf.Dictionary):
            page = node.get("/Pg", page)
            if "/S" in node:
                roles.append(str(node.S))
                # what is drawn before a point is no word of the paper
                if str(node.S) == "/Lbl":
                    return
            if "/MCID" in node:
                out.append(pages[page.objgen].get(int(node.MCID), ""))
            elif "/K" in node:
                walk(node.K, page)
        elif page is not None:
            out.append(pages[page.objgen].get(int(node), ""))

    walk(root.K, None)
    for role in ("/H1", "/H2", "/P", "/Table", "/TH"):
        if role not in roles:
            problems.append(f"no {role} among the tags")
    return words("".join(out))


def marked(page):
    """By mark of content: the words."""
    maps = {}
    for name, font in (page.resources.get("/Font") or {}).items():
        maps[str(name)] = to_unicode(font)
    found, stack, font = {}, [], None
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                properties = operands[1] if isinstance(operands[1], pikepdf.Dictionary) else {}
                mark = int(properties["/MCID"]) if "/MCID" in properties else None
                if "/ActualText" in properties and stack:
                    # signs that stand for others are read as those
                    found[stack[-1]] = found.get(stack[-1], "") + str(properties["/ActualText"])
                stack.append(mark)
            case "BMC":
                stack.append(None)
            case "EMC":
                stack.pop()
            case "Tf":
                font = str(operands[0])
            case "Tj" | "TJ" if stack and stack[-1] is not None:
                parts = operands[0] if str(operator) == "TJ" else operands
                for part in parts:
                    if isinstance(part, pikepdf.String):
                        raw = bytes(part)
                        codes = [raw[at : at + 2] for at in range(0, len(raw), 2)]
                        found[stack[-1]] = found.get(stack[-1], "") + "".join(maps[font].get(code, "") for code in codes)
    return found


def to_unicode(font):
    text = font.ToUnicode.read_bytes().decode("latin-1")
    table = {}
    decode = lambda digits: bytes.fromhex(digits).decode("utf-16-be")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            table[bytes.fromhex(code)] = decode(to)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for first, last, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                code = (int(first, 16) + step).to_bytes(2, "big")
                table[code] = chr(int(to, 16) + step)
    return table


def check(path, office, folder):
    problems = []
    with pikepdf.open(path) as pdf:
        if not (pdf.Root.get("/MarkInfo") and pdf.Root.MarkInfo.get("/Marked")):
            problems.append("not tagged")
        if str(pdf.Root.get("/Lang", "")).split("-")[0] != path.stem.rsplit("-", 1)[1]:
            problems.append(f"language {pdf.Root.get('/Lang')}")
        with pdf.open_metadata() as meta:
            for key, want in (("pdfaid:part", "2"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1")):
                if str(meta.get(key)) != want:
                    problems.append(f"{key} is {meta.get(key)}, not {want}")
            if not meta.get("dc:title"):
                problems.append("no title")
        fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"]
        for font in fonts:
            if not any(f"/FontFile{n}" in font for n in ("", "2", "3")):
                problems.append(f"{font.FontName} is not embedded")
            if not re.match(r"/[A-Z]{6}\+", str(font.FontName)):
                problems.append(f"{font.FontName} is whole")
        if not fonts:
            problems.append("no typeface")
        told = of_pdf(pdf, problems)
    want = of_docx(path.with_suffix(".docx"))
    if told != want:
        at = next((at for at, (one, other) in enumerate(zip(told, want)) if one != other), min(len(told), len(want)))
        problems.append(f"the words differ at {at}: PDF {told[at:at + 40]!r}, DOCX {want[at:at + 40]!r}")
    if office:
        subprocess.run([office, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder / "office"),
                        str(path.with_suffix(".docx"))], check=True, capture_output=True, timeout=180)
        again = words((folder / "office" / path.with_suffix(".txt").name).read_text(encoding="utf-8-sig"))
        # points and pages have signs of their own there
        loose = lambda text: re.sub(r"[・•\d.]", "", text)
        if loose(want) not in loose(again) and loose(again) not in loose(want):
            problems.append("LibreOffice reads other words")
    return problems


def main():
    folder = Path(sys.argv[1])
    office = shutil.which("soffice")
    failed = False
    papers = sorted(path for path in folder.glob("*.pdf") if path.with_suffix(".docx").exists() and "-" in path.stem)
    assert papers, "no papers"
    for path in papers:
        problems = check(path, office, folder)
        failed = failed or bool(problems)
        print(path.name, "; ".join(problems) or "ok")
    if not office:
        print("SKIPPED: LibreOffice is not installed")
    sys.exit(failed or (not office and "HATOBA_REQUIRE_PAPERS" in os.environ))


main()
