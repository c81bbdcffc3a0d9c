#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/wordnet/place_act.tsv, what WordNet puts beside the words of data/en/place_act.tsv.

usage: make_place_act_table.py data/en/place_act.tsv > data/wordnet/place_act.tsv
"""
import collections, re, sys

HOME = "/usr/share/wordnet/"
POS = {"v": "verb", "n": "noun"}
SENSES = {"v": 1, "n": 1}   # that a word of the table is taken in, the commonest first
MOST_SENSES = 8             # a word of more says too little
MOST_KINDS = 2              # a word of more kinds tells little
DERIVED = "+"


def synsets(pos):
    found = {}
    for line in open(HOME + "data." + POS[pos], encoding="ascii"):
        if line.startswith("  "):
            continue
        field = line.split(" | ")[0].split()
        count = int(field[3], 16)
        words = [re.sub(r"\(.*\)", "", field[4 + 2 * i]).lower().replace("_", " ") for i in range(count)]
        at = 4 + 2 * count
        pointers = [field[at + 1 + 4 * k:at + 5 + 4 * k] for k in range(int(field[at]))]
        found[field[0]] = (words, [(p[0], p[1], p[2], p[3]) for p in pointers])
    return found


def index(pos):
    found = {}
    for line in open(HOME + "index." + POS[pos], encoding="ascii"):
        if not line.startswith("  "):
            field = line.split()
            found[field[0].replace("_", " ")] = field[-int(field[2]):]
    return found


def main():
    sets, known = {p: synsets(p) for p in POS}, {p: index(p) for p in POS}
    seeds = collections.defaultdict(set)
    for line in open(sys.argv[1], encoding="utf-8"):
        if not line.startswith("#"):
            form, _, kind = line.rstrip("\n").split("\t")
            seeds[form].add(kind)
    kinds = collections.defaultdict(set)
    for form, own in seeds.items():
        for pos in POS:
            for offset in known[pos].get(form, [])[:SENSES[pos]]:
                words, pointers = sets[pos][offset]
                near = [(w, pos) for w in words]
                for pointer, other, where, tie in pointers:
                    if where not in POS:
                        continue
                    others = sets[where][other][0]
                    if pointer == DERIVED:  # of the word itself
                        if words[int(tie[:2], 16) - 1] == form:
                            near.append((others[int(tie[2:], 16) - 1], where))
                for word, where in near:
                    if word not in seeds and len(word) > 2 and word.replace(" ", "").isalpha() and len(word.split()) < 4 and len(known[where].get(word, [])) <= MOST_SENSES:
                        kinds[word] |= own
    print("# WordNet 3.0, Copyright 2006 by Princeton University; see data/SOURCES.md. Made by scripts/make_place_act_table.py.")
    for word in sorted(kinds):
        if len(kinds[word]) <= MOST_KINDS:
            for kind in sorted(kinds[word]):
                print(f"{word}\tplace-act\t{kind}")


main()
