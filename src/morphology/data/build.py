#!/usr/bin/env python3
"""Lists the readings of Polish word forms: form, lemma, tag, name class, one a line, sorted.

usage: pip install morfeusz2==1.99.15.20260601 wordfreq==3.1.1 && python3 build.py > lexicon.tsv
then:  cargo run --release --features train --bin build_lexicon -- lexicon.tsv src/morphology/data/lexicon.bin

Source of every fact: SGJP (BSD-2-Clause) by way of morfeusz2. wordfreq's Polish list (Apache-2.0) only says which
words to ask about: a common word is kept down to a frequency, a proper name always.
"""
import gzip
import sys
from importlib.resources import files
import morfeusz2, msgpack

# How rare a word may be, in centibels below the whole corpus, by the most frequent of its forms.
COMMON, PARTICIPLE, PROPER = 590, 500, 760
RARE = {"przest.", "daw.", "gw.", "rzad.", "hist.", "arch.", "neol."}
CLASS = {
    "imię": 1, "nazwisko": 2, "nazwa_geograficzna": 4, "nazwa_organizacji": 8, "nazwa_instytucji": 8, "nazwa_firmy": 16,
    "marka": 16, "człon_nazwy_firmy": 16, "patronimicum": 32, "przydomek": 32, "pseudonim": 32,
}


def class_of(lemma, tag, names):
    bits = 0
    for n in names:
        bits |= CLASS.get(n, 0 if n == "nazwa_pospolita" else 128)
    # SGJP has no class for inhabitants; a capitalised personal noun that is nobody's name is one.
    if lemma[:1].isupper() and ":m1" in tag and not bits & 3:
        bits |= 64
    return bits


def group(tag):
    """Participles and gerunds are kept or left out apart from their verb."""
    pos = tag.split(":")[0]
    return pos if pos in ("ppas", "pact", "ger") else ""


def bound(lemma, tag):
    """How rare this word may be."""
    return PARTICIPLE if group(tag) else PROPER if lemma[:1].isupper() else COMMON


def main():
    m = morfeusz2.Morfeusz(expand_tags=False)
    words = msgpack.load(gzip.open(files("wordfreq") / "data/large_pl.msgpack.gz"), raw=False)
    frequency = {w: n for n, bin_ in enumerate(words[1:]) for w in bin_}
    lexemes = set()
    for word, centibels in frequency.items():
        if centibels > PROPER or not word.replace("-", "").isalpha():
            continue
        for ask in {word, word.capitalize(), word.upper()}:
            for start, end, (form, lemma, tag, names, _) in m.analyse(ask):
                if tag == "ign" or (start, end) != (0, 1) and not tag.startswith("praet"):
                    continue
                if lemma[:1].isupper() or centibels <= 700:
                    lexemes.add(lemma)
    rows = {}
    for lexeme in sorted(lexemes):
        for form, lemma, tag, names, style in m.generate(lexeme):
            pos = tag.split(":")[0]
            if pos in ("depr", "frag", "pacta", "pant") or ":neg" in tag:
                continue
            rare = bool(RARE & set(style))
            base = lemma.split(":")[0] or lemma
            tag = "qub" + tag[4:] if tag.split(":")[0] == "part" else tag
            rows.setdefault(form.lower(), {}).setdefault((base, tag, class_of(base, tag, names)), rare)
    best = {}
    for form, readings in rows.items():
        for lemma, tag, _ in readings:
            key = lemma, group(tag)
            best[key] = min(best.get(key, 999), frequency.get(form, 999))
    out = []
    for form, readings in rows.items():
        keep = [r for r, rare in readings.items() if not rare] or list(readings)
        keep = [r for r in keep if best[r[0], group(r[1])] <= bound(r[0], r[1])]
        out += ["%s\t%s\t%s\t%d" % (form, *r) for r in keep]
    sys.stdout.write("\n".join(sorted(out)) + "\n")


if __name__ == "__main__":
    main()
