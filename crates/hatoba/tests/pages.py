"""Papers as they look. pages.py FOLDER PICTURES: every page of every NAME.pdf of FOLDER but its cover is drawn, by poppler, and held against
PICTURES/NAME-PAGE.png, which a person has looked at. HATOBA_BLESS=1 makes the pictures anew: look at them before they are committed.

The foot is left out, as it has the root of a record laid down just now. Blocks are compared, so that it shows when a line is gone, and the
edges of letters may differ a little.
"""

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

DPI = 36
BLOCK = 16
MOST = 24  # how far apart a block may be on average, in 255ths
FOOT = 0.92  # of the height: what is below is left out

problems = []


def drawn(pdf):
    """The pages, in grey, without their feet; a cover, where there is one, is not among them."""
    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-png", pdf, stem], check=True, stderr=subprocess.DEVNULL)
    pages = sorted(stem.parent.glob(f"{stem.name}-*.png"), key=lambda path: int(path.stem.rsplit("-", 1)[1]))
    pages = pages[1:] if len(pages) > 1 else pages
    out = []
    for path in pages:
        with Image.open(path) as image:
            out.append(image.convert("L").crop((0, 0, image.width, int(image.height * FOOT))))
    return out


def worst(one, other):
    """How far apart the two pages are, where they are farthest apart."""
    apart = ImageChops.difference(one, other)
    boxes = [
        (left, top, min(left + BLOCK, apart.width), min(top + BLOCK, apart.height))
        for left in range(0, apart.width, BLOCK)
        for top in range(0, apart.height, BLOCK)
    ]
    return max(ImageStat.Stat(apart.crop(box)).mean[0] for box in boxes)


def moved(page):
    return ImageChops.offset(page, 0, 7)


def main():
    folder, pictures = Path(sys.argv[1]), Path(sys.argv[2])
    bless = os.environ.get("HATOBA_BLESS") == "1"
    count = 0
    wanted = {path.name for path in pictures.glob("*.png")}
    for pdf in sorted(folder.glob("*.pdf")):
        for number, page in enumerate(drawn(pdf), 1):
            picture = pictures / f"{pdf.stem}-{number}.png"
            wanted.discard(picture.name)
            count += 1
            if bless:
                pictures.mkdir(exist_ok=True)
                page.quantize(8).save(picture, optimize=True)
                continue
            if not picture.is_file():
                problems.append(f"{picture.name} is not there: HATOBA_BLESS=1 makes it")
                continue
            with Image.open(picture) as image:
                known = image.convert("L")
            if known.size != page.size or worst(known, page) > MOST:
                problems.append(f"{picture.name} looks otherwise")
            elif worst(moved(known), page) <= MOST:
                problems.append(f"{picture.name} would be taken for a page that is not the same")
    if bless:
        for name in wanted:
            (pictures / name).unlink()
    else:
        problems.extend(f"{name} belongs to no page" for name in sorted(wanted))
    print(f"{count} pages held against pictures")
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


main()
