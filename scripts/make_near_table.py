#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/wordnet/near.tsv, words that can stand for one another, from Debian's wordnet-base.

usage: make_near_table.py > data/wordnet/near.tsv
"""
import collections, re

HOME = "/usr/share/wordnet/"
POS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
KEEP = {"@", "&", ";c"}  # kind of, similar, field of use; a pair is looked up from both ends


def synsets(name):
    out = {}
    for line in open(HOME + "data." + name, encoding="ascii"):
        if line.startswith("  "):
            continue
        field = line.split(" | ")[0].split()
        count = int(field[3], 16)
        words = [re.sub(r"\(.*\)", "", field[4 + 2 * i]).lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = [field[at + 1 + 4 * k:at + 5 + 4 * k] for k in range(int(field[at]))]
        out[field[0]] = (words, [(p[0], "a" if p[2] == "s" else p[2], p[1]) for p in pointers])
    return out


def main():
    used = collections.Counter()
    for line in open(HOME + "cntlist.rev", encoding="ascii"):
        key, _, count = line.split()
        used[key.split("%")[0]] += int(count)
    data = {pos: synsets(name) for pos, name in POS.items()}
    near = collections.defaultdict(set)
    plain = re.compile(r"[a-z]{3,}$")
    for pos, table in data.items():
        for words, pointers in table.values():
            others = set(words)
            for symbol, other, offset in pointers:
                if symbol in KEEP and len(data[other][offset][0]) < 9:
                    others.update(data[other][offset][0])
            for word in words:
                near[word] |= others
    print("# WordNet 3.0, Copyright 2006 by Princeton University; see data/SOURCES.md. Made by scripts/make_near_table.py.")
    for word in sorted(near):
        if not plain.match(word) or used[word] < 8:
            continue
        others = sorted(o for o in near[word] if o != word and plain.match(o) and used[o] >= 2)
        if others:
            print(f"{word}\tnear-list\t{' '.join(others)}")


if __name__ == "__main__":
    main()
