#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/wordnet/kin.tsv, nouns with the kinds of thing that they are and fall under, from Debian's wordnet-base.

usage: make_kin_table.py WORDNET_DIR data/wordnet/noun_class.tsv > data/wordnet/kin.tsv

Each row: noun, "kin", a letter code for each of its commoner meanings and for what these are kinds of, up to four steps
above and as long as no more than MOST meanings lie below. Two nouns that share a code can be of one thing: a house and a
dwelling, a tug and a boat, a suburb and a district. Codes that a single noun has are left out.
"""
import collections
import functools
import re
import sys

MOST, STEPS, SENSES = 400, 4, 4


def main():
    home, nouns = sys.argv[1:]
    above, below = {}, collections.defaultdict(list)
    for line in open(home + "/data.noun", encoding="ascii"):
        if line.startswith("  "):
            continue
        field = line.split(" | ")[0].split()
        count = int(field[3], 16)
        at = 4 + 2 * count
        pointers = [field[at + 1 + 4 * k:at + 5 + 4 * k] for k in range(int(field[at]))]
        above[field[0]] = [p[1] for p in pointers if p[0] == "@" and p[2] == "n"]
        for other in above[field[0]]:
            below[other].append(field[0])

    @functools.lru_cache(None)
    def all_below(meaning):
        found = {meaning}
        for other in below[meaning]:
            found |= all_below(other)
        return frozenset(found)

    used = collections.defaultdict(dict)
    for line in open(home + "/cntlist.rev", encoding="ascii"):
        key, number, count = line.split()
        lemma, rest = key.split("%")
        if rest[0] == "1":
            used[lemma][int(number)] = int(count)
    kept = {line.split("\t")[0] for line in open(nouns) if not line.startswith("#")}
    kin = {}
    for line in open(home + "/index.noun", encoding="ascii"):
        field = line.split()
        if line.startswith("  ") or field[0] not in kept or not re.match(r"[a-z]{3,}$", field[0]):
            continue
        meanings = [x for x in field if re.match(r"\d{8}$", x)]
        often = used[field[0]]
        own = [m for i, m in enumerate(meanings[:SENSES], 1) if i <= 2 or 0 < often.get(1, 0) <= 8 * often.get(i, 0)]
        codes = dict.fromkeys(own)
        for meaning in own:
            level = [meaning]
            for _ in range(STEPS):
                level = [other for m in level for other in above[m]]
                codes.update(dict.fromkeys(m for m in level if len(all_below(m)) <= MOST))
        kin[field[0]] = list(codes)
    with_code = collections.Counter(m for codes in kin.values() for m in codes)
    number = {m: i for i, m in enumerate(sorted(m for m, n in with_code.items() if n > 1))}

    def code(n):
        return (code(n // 26 - 1) if n >= 26 else "") + chr(97 + n % 26)

    print("# WordNet 3.0, Copyright 2006 by Princeton University; see data/SOURCES.md. Made by scripts/make_kin_table.py.")
    for noun in sorted(kin):
        codes = [code(number[m]) for m in kin[noun] if m in number]
        if codes:
            print(f"{noun}\tkin\t{' '.join(codes)}")


if __name__ == "__main__":
    main()
