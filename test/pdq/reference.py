"""The judge of lambdas/photos/matching/pdq.ts: says what PyPI's pdqhash makes of pictures, and how far from it our hashes are.

    pdq-reference.py FOLDER

FOLDER holds pixels (NAME.rgb, three bytes each) and ours.json: a list of {name, width, height, quality, hashes}, the
hashes in hexadecimal in the order of the eight turns. Prints a line for each picture. Exits with 1 where a hash is
more than MAX_DISTANCE bits away or a quality differs by more than one.
"""

import json
import sys
from pathlib import Path

import numpy as np
import pdqhash

MAX_DISTANCE = 2  # sums of floats in another order may move a wave over the median


def bits(text: str) -> np.ndarray:
    return np.array([int(bit) for bit in bin(int(text, 16))[2:].zfill(256)])


def main(folder: Path) -> int:
    worst = 0
    wrong = []
    for ours in json.loads((folder / "ours.json").read_text()):
        name, width, height = ours["name"], ours["width"], ours["height"]
        pixels = np.frombuffer((folder / f"{name}.rgb").read_bytes(), dtype=np.uint8)
        picture = pixels.reshape(height, width, 3)
        _, quality = pdqhash.compute(picture)
        theirs, _ = pdqhash.compute_dihedral(picture)
        away = [int((one != bits(other)).sum()) for one, other in zip(theirs, ours["hashes"], strict=True)]
        worst = max(worst, *away)
        print(f"{name}: {width} x {height}, distances {away}, quality {ours['quality']} (reference {quality})")
        if max(away) > MAX_DISTANCE or abs(quality - ours["quality"]) > 1:
            wrong.append(name)
    print(f"at most {worst} bits from the reference" + (f"; WRONG: {', '.join(wrong)}" if wrong else ""))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
