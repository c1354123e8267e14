#!/usr/bin/env python3
"""Lists the lexemes of Polish with their forms: number, form, lemma, tag, name class, usage, one reading a line.

usage: pip install morfeusz2==1.99.15.20260601 wordfreq==3.1.1 && python3 build.py > lexicon.tsv
then:  cargo run --release --features train --bin build_lexicon -- lexicon.tsv src/morphology/data

Source of every fact: SGJP (BSD-2-Clause) by way of morfeusz2. wordfreq's Polish list (Apache-2.0) says which words to
ask about and how common they are: the frequency of a form that several lexemes share is divided among them by
expectation-maximisation, and a lexeme that nothing speaks for is left out.
"""
import collections
import gzip
import math
import sys
from importlib.resources import files
import morfeusz2, msgpack

RARE = {"przest.", "daw.", "gw.", "rzad.", "hist.", "arch.", "neol."}
CLASS = {
    "imię": 1, "nazwisko": 2, "nazwa_geograficzna": 4, "nazwa_organizacji": 8, "nazwa_instytucji": 8, "nazwa_firmy": 16,
    "marka": 16, "człon_nazwy_firmy": 16, "patronimicum": 32, "przydomek": 32, "pseudonim": 32,
}
# Left out: depreciative forms, fragments of set phrases, and negated ones, which the guesser reads.
LEFT_OUT = ("depr", "frag", "pacta")
# What expectation-maximisation cannot judge, since the lexemes have one form each, which an adjective or a rare noun
# has too (`jako`, `masowo`): they are kept, with a share of their form.
CLOSED = {"conj", "comp", "prep", "part", "num", "pred", "adv", "ppron12", "ppron3", "siebie", "winien", "brev"}
# Decimal logarithms of a lexeme's share of all words: below the first it is left out, above the others its usage
# is 1, 2, 3.
FLOOR, USAGE = -10, (-7.3, -6.2, -5.2)


def class_of(lemma, tag, names):
    bits = 0
    for n in names:
        bits |= CLASS.get(n, 0 if n in ("nazwa_pospolita", "nazwa pospolita", "pospolita") else 128)
    # SGJP has no class for inhabitants; a capitalised personal noun that is nobody's name is one.
    if lemma[:1].isupper() and ":m1" in tag and not bits & 3:
        bits |= 64
    return bits


def enumerate_lexemes(m, frequency):
    """Every lexeme that a listed word could be a form of."""
    lexemes = set()
    for word in frequency:
        if not word.replace("-", "").replace("'", "").isalpha():
            continue
        for ask in {word, word.capitalize(), word.upper()}:
            for _, _, (_, lemma, tag, _, _) in m.analyse(ask):
                if tag != "ign":
                    lexemes.add(lemma)
    return sorted(lexemes)


def weigh(lexemes, frequency):
    """The share of all words that each lexeme has."""
    owners = collections.defaultdict(set)
    for lexeme, rows in lexemes.items():
        for form, *_ in rows:
            if form in frequency:
                owners[form].add(lexeme)
    owners = {form: sorted(names) for form, names in sorted(owners.items())}
    weights = dict.fromkeys(lexemes, 1.0)
    for _ in range(12):
        shares = dict.fromkeys(lexemes, 1e-12)
        for form, names in owners.items():
            total = sum(weights[n] for n in names)
            for n in names:
                shares[n] += 10 ** (-frequency[form] / 100) * weights[n] / total
        weights = shares
    return weights


def readings(m, lexeme):
    """Form, lemma, tag, class: what is old or rare only when there is nothing else."""
    out, rare = set(), set()
    for form, lemma, tag, names, style in m.generate(lexeme):
        pos = tag.split(":")[0]
        if pos in LEFT_OUT or ":neg" in tag:
            continue
        lemma = (lemma.split(":")[0] or lemma).replace("_", " ")
        tag = "qub" + tag[4:] if pos == "part" else tag
        row = form.lower(), lemma, tag, class_of(lemma, tag, names)
        (rare if RARE & set(style) else out).add(row)
    return sorted(out or rare)


def main():
    m = morfeusz2.Morfeusz(expand_tags=False)
    words = msgpack.load(gzip.open(files("wordfreq") / "data/large_pl.msgpack.gz"), raw=False)
    frequency = {w: n for n, bin_ in enumerate(words[1:]) for w in bin_}
    lexemes = {name: readings(m, name) for name in enumerate_lexemes(m, frequency)}
    weights = weigh(lexemes, frequency)
    number = 0
    for name, rows in lexemes.items():
        logarithm = math.log10(weights[name])
        if rows and {row[2].split(":")[0].replace("qub", "part") for row in rows} <= CLOSED:
            common = max(10 ** (-frequency.get(row[0], 800) / 100) for row in rows)
            logarithm = max(logarithm, math.log10(common) - 0.7)
        if rows and logarithm >= FLOOR:
            usage = sum(logarithm >= bound for bound in USAGE)
            for form, lemma, tag, bits in rows:
                sys.stdout.write(f"{number}\t{form}\t{lemma}\t{tag}\t{bits}\t{usage}\n")
            number += 1


if __name__ == "__main__":
    main()
