#!/usr/bin/env python3
"""Writes speech_forms.tsv: the forms of the verbs of speech_verbs.tsv, from SGJP through morfeusz2 (BSD-2-Clause).

usage: python3 speech_forms.py > speech_forms.tsv
"""
import os
import morfeusz2

here = os.path.dirname(os.path.abspath(__file__))
m = morfeusz2.Morfeusz(generate=True)


def code(tag):
    p = tag.split(":")
    if "neg" in p:
        return None
    if p[0] == "praet":
        if len(p) > 4 and p[-1] in ("nagl", "agl"):
            return None
        if p[1] == "sg":
            return "m" if "m1" in p[2] else "f" if p[2] == "f" else "n"
        return "v" if p[2] == "m1" else "o"
    if p[0] == "fin":
        return {("sg", "ter"): "s", ("pl", "ter"): "p", ("pl", "pri"): "r"}.get((p[1], p[2]))
    return {"imps": "x", "inf": "i", "pcon": "c", "pant": "t", "pact": "a", "ger": "g"}.get(p[0])


classes, rows = {}, []
for line in open(os.path.join(here, "speech_verbs.tsv"), encoding="utf8"):
    if line.startswith("#"):
        continue
    for lemma in line.split("\t")[0].split("|"):
        forms = sorted({(x[0], code(x[2])) for x in m.generate(lemma) if x[1].split(":")[0] == lemma and code(x[2])})
        if not forms:
            raise SystemExit(f"no forms: {lemma}")
        stem = os.path.commonprefix([f for f, _ in forms])
        by_code = {}
        for f, c in forms:
            by_code.setdefault(c, []).append(f[len(stem):])
        key = " ".join(c + ":" + ",".join(sorted(fs)) for c, fs in sorted(by_code.items()))
        rows.append((lemma, stem, classes.setdefault(key, len(classes))))

print("# Forms of the verbs of speech_verbs.tsv. Derived by speech_forms.py from SGJP (morfeusz2, BSD-2-Clause); do not edit.")
print("# =class endings by kind of form: m f n v o past (sg m/f/n, pl virile/other); s p r present (3 sg, 3 pl, 1 pl);")
print("# x -no/-to, i infinitive, c -ąc, t -wszy, a -ący, g gerund; then verb, stem, class")
for key, n in classes.items():
    print(f"={n}\t{key}")
for lemma, stem, n in rows:
    print(f"{lemma}\t{stem}\t{n}")
