"""Open data as other programs read it. open_data.py FOLDER [IATI]: FOLDER is what `hatoba publish` wrote.

Every workbook with openpyxl: the same cells as the CSV. Every table with hashtags by libhxl. The calendar by icalendar. The activities by
`xmllint --schema`, the standard ruleset and the standard's code lists, which come with pyIATI; IATI names a folder with the schema as the standard's
own repository has it now, and a file `standard.json` with the ruleset, which are then held against too. The catalogue: every file that it
names is there. The manifest: every digest.
"""

import csv
import datetime
import hashlib
import importlib.util
import json
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import hxl
import icalendar
import openpyxl
from lxml import etree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
problems = []


def check(condition, text):
    if not condition:
        problems.append(text)


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def cell(value):
    """A cell of a workbook as it stands in the CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def tables(data):
    count = 0
    for path in sorted(data.glob("*.csv")):
        # what was held against the UN's tables is a report, and no table of the record
        if path.name.endswith(".hxl.csv") or path.name == "checks.csv":
            continue
        rows = rows_of(path)
        sheet = openpyxl.load_workbook(data / f"{path.stem}.xlsx").worksheets[0]
        book = [[cell(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        # a spreadsheet drops what is empty; CSV marks what could be a formula
        plain = [[value.removeprefix("'") if value[:2] in ("'=", "'+", "'-", "'@") else value for value in row] for row in rows]
        check(book == plain, f"{path.name}: the workbook differs")
        tagged = hxl.data(hxl.make_input(str(data / f"{path.stem}.hxl.csv"), hxl.InputOptions(allow_local=True)))
        check([column.header for column in tagged.columns] == rows[0], f"{path.stem}.hxl.csv: columns differ")
        check(len(list(tagged)) == len(rows) - 1, f"{path.stem}.hxl.csv: rows differ")
        count += len(rows) - 1
    return count


def calendar(path, operations):
    read = icalendar.Calendar.from_ical(path.read_bytes())
    events = list(read.walk("VEVENT"))
    uids = {str(event["UID"]) for event in events}
    check(len(uids) == len(events) > 0, "periods.ics: a UID stands twice, or there is no event")
    for event in events:
        check(event["DTSTART"].dt < event["DTEND"].dt, f"periods.ics: {event['SUMMARY']} ends before it begins")
    dated = [row for row in operations if row["from"]]
    check(len(events) >= len(dated), "periods.ics: fewer events than operations with a first day")
    return len(events)


def catalogue(data):
    catalogue = json.loads((data / "data.json").read_text(encoding="utf-8"))
    files = [one["dcat:downloadURL"]["@id"] for each in catalogue["dcat:dataset"] for one in each["dcat:distribution"]]
    for name in files:
        check((data / name).is_file(), f"data.json: {name} is not there")
    named = set(files) | {"data.json"}
    check({path.name for path in data.iterdir()} == named, "data.json: a file is not named")
    return len(files)


def manifest(folder):
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    files = [line.split("  ", 1) for line in lines if not line.startswith("#")]
    for digest, name in files:
        check(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, f"{name}: another digest")
    return len(files)


# --- IATI ------------------------------------------------------------------------------------------------------------


def numbers(nodes):
    return [Decimal(str(node)) for node in nodes]


class Rules:
    """The standard ruleset: https://github.com/IATI/IATI-Rulesets, SPEC.rst, for an activity of today."""

    def __init__(self, today):
        self.today = today
        self.tried = 0

    def context(self, context, name, case):
        """Whether a case of a rule holds for an element; a case whose rule this program does not know is a problem."""
        if name == "loop":
            for value in {str(node) for node in context.xpath(case["foreach"])}:
                for inner, each in case["do"].items():
                    for one in each["cases"]:
                        text = json.dumps(one).replace("$1", value)
                        self.context(context, inner, json.loads(text))
            return
        condition = case.get("condition")
        if condition and not context.xpath(f"boolean({condition})"):
            return
        # conditions that ask another service for registered agencies
        if case.get("idCondition"):
            if name == "startswith":
                return
        rule = getattr(self, name, None)
        if rule is None:
            problems.append(f"the rule {name} is not known here")
            return
        self.tried += 1
        holds = rule(context, case)
        own = "".join(context.xpath("ancestor-or-self::iati-activity/iati-identifier/text()"))
        message = case.get("ruleInfo", {}).get("message", name)
        check(holds, f"iati.xml: {own}: {message}")

    def all(self, context, case):
        return [node for path in case["paths"] for node in context.xpath(path)]

    def texts(self, context, case):
        return [node if isinstance(node, str) else "".join(node.itertext()) for node in self.all(context, case)]

    def unique(self, context, case):
        texts = self.texts(context, case)
        return len(texts) == len(set(texts))

    def startswith(self, context, case):
        starts = [str(node) for path in case["prefix"] for node in context.xpath(path)]
        joint = case.get("separator", "")
        return all(any(text.startswith(start + joint) for start in starts) for text in self.texts(context, case))

    def atleast_one(self, context, case):
        return bool(self.all(context, case))

    def no_more_than_one(self, context, case):
        return len(self.all(context, case)) <= 1

    def one_or_all(self, context, case):
        if context.xpath(case["one"]):
            return True
        if case["all"] == "lang":
            return all(node.get(LANG) for node in context.iter("narrative"))
        if case["all"] == "currency":
            return all(node.get("currency") for node in context.iter("value"))
        found = context.findall("transaction")
        return all(node.find(case["all"]) is not None for node in found)

    def date_now(self, context, case):
        return all(str(node)[:10] <= self.today for node in context.xpath(case["date"]))

    def date_order(self, context, case):
        def days(path):
            return [self.today] if path == "NOW" else [str(node)[:10] for node in context.xpath(path)]

        return all(less <= more for less in days(case["less"]) for more in days(case["more"]))

    def regex_matches(self, context, case):
        return all(re.search(case["regex"], text) for text in self.texts(context, case))

    def no_spaces(self, context, case):
        return all(text == text.strip() for text in self.texts(context, case))

    def strict_sum(self, context, case):
        return sum(numbers(self.all(context, case))) == Decimal(str(case["sum"]))

    def sum(self, context, case):
        found = numbers(self.all(context, case))
        return not found or sum(found) == Decimal(str(case["sum"]))

    def range(self, context, case):
        low, high = Decimal(str(case["min"])), Decimal(str(case["max"]))
        return all(low <= number <= high for number in numbers(self.all(context, case)))

    def if_then(self, context, case):
        return not context.xpath(f"boolean({case['if']})") or context.xpath(f"boolean({case['then']})")


def ruled(tree, ruleset, today):
    rules = Rules(today)
    for path, each in json.loads(ruleset.read_text(encoding="utf-8")).items():
        if path.startswith("/iati-organisations"):
            continue
        for context in tree.xpath(path):
            for name, rule in each.items():
                for case in rule["cases"]:
                    rules.context(context, name, case)
    return rules.tried


def coded(tree, folder):
    """Every code that stands where a closed list of the standard is asked for stands in that list."""
    mapping = etree.parse(folder / "codelist-mapping.xml")
    tried = 0
    for one in mapping.findall("mapping"):
        path, name = one.findtext("path"), one.find("codelist").get("ref")
        codelist = folder / "codelists" / f"{name}.xml"
        condition = one.findtext("condition")
        if not path.startswith("//iati-activity") or not codelist.is_file():
            continue
        codes = {node.text for node in etree.parse(codelist).iter("code")}
        element, found, attribute = path.rpartition("/@")
        where = f"[{condition}]" if condition else ""
        for node in tree.xpath(f"{element}{where}") if found else []:
            value = node.get(attribute)
            if value is not None:
                tried += 1
                check(value in codes, f"iati.xml: {path} {value} is not in the list {name}")
    return tried


def schema(path, xsd):
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", xsd, path], capture_output=True, text=True)
    check(done.returncode == 0, f"xmllint, {xsd.parent.name}: {done.stderr[:2000]}")


def iati(path, more, rows, today):
    standard = Path(importlib.util.find_spec("iati").submodule_search_locations[0]) / "resources/standard/2-03"
    tree = etree.parse(path)
    schema(path, standard / "schemas/iati-activities-schema.xsd")
    tried = ruled(tree, standard / "rulesets/standard_ruleset.json", today)
    codes = coded(tree, standard)
    if more:
        schema(path, more / "iati/iati-activities-schema.xsd")
        tried = ruled(tree, more / "iati-rulesets/standard.json", today)
    own = [node.get("ref") for node in tree.iter("other-identifier")]
    check(sorted(own) == sorted(row["id"] for row in rows), "iati.xml: other contributions than in the tables")
    return len(own), tried, codes


def spoilt(path, today):
    """What is wrong is found: without that, nothing above would prove anything."""
    standard = Path(importlib.util.find_spec("iati").submodule_search_locations[0]) / "resources/standard/2-03"
    xsd, ruleset = standard / "schemas/iati-activities-schema.xsd", standard / "rulesets/standard_ruleset.json"

    def found(spoil, read):
        tree = etree.parse(path)
        spoil(tree.getroot())
        bad = path.with_name("spoilt.xml")
        tree.write(bad)
        before = len(problems)
        read(bad, tree)
        bad.unlink()
        new = problems[before:]
        del problems[before:]
        return new

    def gone(name):
        return lambda root: [node.getparent().remove(node) for node in list(root.iter(name))[:1]]

    def put(name, attribute, value):
        return lambda root: next(root.iter(name)).set(attribute, value)

    def by_rules(bad, tree):
        ruled(tree, ruleset, today)

    for what, spoil, read in [
        ("no title", gone("title"), lambda bad, tree: schema(bad, xsd)),
        ("an unknown status", put("activity-status", "code", "77"), lambda bad, tree: coded(tree, standard)),
        ("half a country", put("recipient-country", "percentage", "50"), by_rules),
        ("a day to come", put("activity-date", "iso-date", "2999-01-01"), by_rules),
        ("no purpose", gone("sector"), by_rules),
    ]:
        check(found(spoil, read), f"nothing was found wrong with {what}")


def main():
    folder = Path(sys.argv[1])
    more = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    data = folder / "en/data"
    named = {}
    for table in ("operations", "dispatches", "in-kind"):
        head, *rows = rows_of(data / f"{table}.csv")
        named[table] = [dict(zip(head, row)) for row in rows]
    today = named["operations"][0]["as_of"]
    datetime.date.fromisoformat(today)
    print(f"{tables(data)} rows the same in CSV, workbook and with hashtags")
    print(f"{calendar(data / 'periods.ics', named['operations'])} periods")
    print(f"{catalogue(data)} files in the catalogue, {manifest(folder)} in the manifest")
    activities, rules, codes = iati(data / "iati.xml", more, named["dispatches"] + named["in-kind"], today)
    print(f"{activities} activities, {rules} times a rule held against one, {codes} codes in their lists")
    spoilt(data / "iati.xml", today)
    for problem in problems[:40]:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


main()
