#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes data/wordnet/*.tsv from Debian's wordnet-base (WordNet 3.0). Run by hand; its output is checked in.

usage: make_wordnet_tables.py WORDNET_DIR OUT_DIR

pos.tsv        form, "pos", letters of the parts of speech with a logarithmic frequency digit each ("n5v3"), most
               frequent first, after the sense counts of cntlist.rev (semantic concordance).
irregular.tsv  inflected form, "irregular", lemma, part of speech, after the exception lists.
noun_class.tsv noun, "noun-class", the lexicographer file of its first sense ("person", "time", "location"): of nouns that the
               semantic concordance has, and of those that two glosses speak of and that are things, creatures or
               people in every sense ("kiln", "warder").
derived.tsv    noun, "derived", the verb that WordNet derives it from, where one of its first three senses is an act, an
               event or the like ("derailment", "derail"); not where both are one word.
antonym.tsv    adjective, "notion", the matter on which it and its antonym take sides, the side. "is:" before a matter whose
               antonym is made by a prefix ("unsafe"), "be:" before the others, which must both be in use.
"""
import collections
import math
import os
import re
import sys

WORD = re.compile(r"[a-z]{2,}$")
POS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
LEXNAMES = {3: "tops", 4: "act", 5: "animal", 6: "artifact", 7: "attribute", 8: "body", 9: "cognition",
            10: "communication", 11: "event", 12: "feeling", 13: "food", 14: "group", 15: "location", 16: "motive",
            17: "object", 18: "person", 19: "phenomenon", 20: "plant", 21: "possession", 22: "process",
            23: "quantity", 24: "relation", 25: "shape", 26: "state", 27: "substance", 28: "time"}
CONCRETE = {5, 6, 8, 13, 17, 18, 20}
HEAD = ("# WordNet 3.0, Copyright 2006 by Princeton University; see data/SOURCES.md. "
        "Made by scripts/make_wordnet_tables.py.\n")


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    source, out = sys.argv[1:]
    counts = collections.defaultdict(collections.Counter)
    for line in open(os.path.join(source, "cntlist.rev"), encoding="latin-1"):
        key, _, n = line.split()
        lemma, _, rest = key.partition("%")
        counts[lemma][POS[rest[0]]] += int(n)
    index = {}
    for name, letter in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        for line in open(os.path.join(source, "index." + name), encoding="latin-1"):
            if not line.startswith("  "):
                field = line.split()
                senses = int(field[2])
                index.setdefault(field[0], {})[letter] = senses, field[-senses], field[-senses:]
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "pos.tsv"), "w") as handle:
        handle.write(HEAD)
        for lemma in sorted(index):
            letters, seen = index[lemma], counts[lemma]
            if not WORD.match(lemma) or not set(letters) - {"n"}:
                continue
            if not seen and not {"v", "r"} & set(letters) and "n" in letters:
                continue
            order = sorted(letters, key=lambda x: (-seen[x], -letters[x][0], "navr".index(x)))
            shown = "".join(f"{x}{min(9, round(math.log2(seen[x] + 1)))}" for x in order)
            handle.write(f"{lemma}\tpos\t{shown}\n")
    with open(os.path.join(out, "irregular.tsv"), "w") as handle:
        handle.write(HEAD)
        rows = set()
        for name, letter in (("verb", "v"), ("noun", "n")):
            for line in open(os.path.join(source, name + ".exc"), encoding="latin-1"):
                form, lemma = line.split()[:2]
                if WORD.match(form) and WORD.match(lemma) and form != lemma and (counts[lemma] or letter == "v"):
                    rows.add((form, lemma, letter))
        for row in sorted(rows):
            handle.write("{}\tirregular\t{}\t{}\n".format(*row))
    with open(os.path.join(out, "antonym.tsv"), "w") as handle:
        handle.write(HEAD)
        handle.writelines(sorted(set(antonyms(source, counts))))
    files = {}
    for line in open(os.path.join(source, "data.noun"), encoding="latin-1"):
        if not line.startswith("  "):
            files[line[:8]] = int(line[9:11])
    spoken_of = glossed(source)
    with open(os.path.join(out, "noun_class.tsv"), "w") as handle:
        handle.write(HEAD)
        for lemma in sorted(index):
            if "n" not in index[lemma] or not WORD.match(lemma):
                continue
            classes = {files[sense] for sense in index[lemma]["n"][2]}
            if counts[lemma]["n"] > 0 or (not counts[lemma] and spoken_of[lemma] > 1 and len(classes) == 1 and classes <= CONCRETE):
                handle.write(f"{lemma}\tnoun-class\t{LEXNAMES[files[index[lemma]['n'][1]]]}\n")
    with open(os.path.join(out, "derived.tsv"), "w") as handle:
        handle.write(HEAD)
        for noun, verb in sorted(derived(source, counts).items()):
            handle.write(f"{noun}\tderived\t{verb}\n")


def synsets(source, name):
    """Offset to lexicographer file, words and pointers (symbol, offset, part of speech, source and target word)."""
    found = {}
    for line in open(os.path.join(source, "data." + name), encoding="latin-1"):
        if line.startswith("  "):
            continue
        field = line.split(" | ")[0].split()
        words = [word.lower() for word in field[4:4 + 2 * int(field[3], 16):2]]
        at = 4 + 2 * len(words)
        found[field[0]] = int(field[1]), words, [field[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(field[at]))]
    return found


def glossed(source):
    """How many glosses speak of a noun, in the singular or with an -s, that is always written small."""
    spoken_of, large = collections.Counter(), set()
    for line in open(os.path.join(source, "data.noun"), encoding="latin-1"):
        if not line.startswith("  "):
            large |= {word.lower() for word in line.split(" | ")[0].split() if word[:1].isupper()}
    for name in ("noun", "verb", "adj", "adv"):
        for line in open(os.path.join(source, "data." + name), encoding="latin-1"):
            if not line.startswith("  "):
                words = set(re.findall("[a-z]+", line.split(" | ", 1)[1]))
                spoken_of.update(words | {word[:-1] for word in words if word.endswith("s")} | {word[:-3] + "y" for word in words if word.endswith("ies")})
    return collections.Counter({word: n for word, n in spoken_of.items() if word not in large})


PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")
# Antonyms of which a story has both without a contradiction: order, size, age, place, kind.
APART = set("""big little large small long short high low tall wide narrow thick thin heavy light old new young good bad early late first last
many few more less most least same different right left wrong upper lower inner outer top bottom side front back male female
fast slow near far near close distant deep shallow hard soft easy difficult strong weak hot cold cool warm great major minor
active passive general particular specific local national international general special white black former latter leading
following next past present future senior junior positive negative own several better worse eastern western northern
southern all some found lost away home inside outside out north south east west double single multiple half whole open
closed shut running standing passing alternate opposite joint separate exterior interior live still fresh primary secondary gross
net real nominal common individual flat lowered raised rising falling alive dead dying natural round square used saved like likely
unlike unlikely able unable easy uneasy outdoor indoor foreign domestic central peripheral front fat lean even odd plus minus""".split())


def antonyms(source, counts):
    table = synsets(source, "adj")
    bare = {offset: [re.sub(r"\(.*", "", word) for word in words] for offset, (_, words, _) in table.items()}
    pairs = set()
    for offset, (_, _, pointers) in table.items():
        for symbol, target, _, ends in pointers:
            if symbol == "!":
                pairs.add(tuple(sorted((bare[offset][int(ends[:2], 16) - 1], bare[target][int(ends[2:], 16) - 1]))))
    adjectives = {word for words in bare.values() for word in words}
    pairs |= {tuple(sorted((word, word[2:]))) for word in adjectives if word.startswith("un") and word[2:] in adjectives}
    for pair in pairs:
        if not all(WORD.match(word) and len(word) > 2 for word in pair) or APART & set(pair):
            continue
        one, other = pair
        base = next((x for x, y in (pair, pair[::-1]) for prefix in PREFIXES if y == prefix + x), None)
        if base:
            if counts[base]["a"] + counts[base]["v"] == 0 and counts[one]["a"] + counts[other]["a"] == 0:
                continue
            turned = other if base == one else one
            yield from (f"{base}\tnotion\tis:{base}\t+sd\n", f"{turned}\tnotion\tis:{base}\t-sd\n")
        elif min(counts[one]["a"], counts[other]["a"]) > 0:
            yield from (f"{one}\tnotion\tbe:{one} {other}\t+sd\n", f"{other}\tnotion\tbe:{one} {other}\t-sd\n")


def derived(source, counts):
    nouns, verbs = synsets(source, "noun"), synsets(source, "verb")
    rows = {}
    for line in open(os.path.join(source, "index.noun"), encoding="latin-1"):
        if line.startswith("  "):
            continue
        field = line.split()
        noun, best = field[0], None
        if len(noun) < 3 or not WORD.match(noun):
            continue
        for rank, offset in enumerate(field[-int(field[2]):][:3]):
            kind, words, pointers = nouns[offset]
            if LEXNAMES[kind] not in ("act", "event", "process", "phenomenon", "communication", "state", "possession"):
                continue
            for symbol, target, pos, ends in pointers:
                if symbol != "+" or pos != "v" or int(ends[:2], 16) != words.index(noun) + 1:
                    continue
                verb = verbs[target][1][int(ends[2:], 16) - 1]
                if len(verb) < 3 or not WORD.match(verb) or verb == noun:
                    continue
                key = rank, -counts[verb]["v"]
                if best is None or key < best[0]:
                    best = key, verb
        if best:
            rows[noun] = best[1]
    return rows


if __name__ == "__main__":
    main()
