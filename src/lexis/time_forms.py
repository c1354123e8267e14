#!/usr/bin/env python3
"""Derives time_words.tsv: the words by which dates are told, in every form, by SGJP (morfeusz2, BSD-2-Clause)."""
import morfeusz2
M = morfeusz2.Morfeusz()
# Exact words. day: shift from the anchor; often: unit; part: of the day; street: what a name with a date in it follows.
WORDS = {
 "day": "dziś=0 dzisiaj=0 wczoraj=-1 przedwczoraj=-2 jutro=1 jutra=1 pojutrze=2",
 "nextday": "nazajutrz=1",
 "often": "codziennie=D dziennie=D tygodniowo=W cotygodniowo=W miesięcznie=M comiesięcznie=M rocznie=Y corocznie=Y dorocznie=Y kwartalnie=Q cogodzinnie=H",
 "part": "rano=morning rankiem=morning ranem=morning świtem=morning wieczorem=evening wieczór=evening wieczoru=evening nocą=night nocy=night noc=night popołudniem=evening",
 "street": "ul.=- al.=- pl.=- os.=- im.=- imienia=- konstytucji=- konstytucja=- konstytucję=- konstytucją=-",
 "toward": "ten=0 ta=0 tego=0 tej=0 tę=0 tym=0",
 "near": " ".join(f"najbliższ{e}=1" for e in "y a e ego ej emu ym ą ych ymi".split()),
 "shortyear": "br.=0 b.r.=0 ub.r.=-1 br=0 ubr.=-1 ub.=-1",
}
# Adjectives. near: the next one; text: from the date before; last: also `ostatnich trzech lat`.
ADJECTIVES = {
 "toward": "ubiegły=-1 zeszły=-1 miniony=-1 bieżący=0 obecny=0 przyszły=1 nadchodzący=1",
 "last": "ostatni=-1", "text": "poprzedni=-1 następny=1 kolejny=1",
 "adjective": "dzisiejszy=D0 wczorajszy=D-1 przedwczorajszy=D-2 jutrzejszy=D1 tegoroczny=Y0 ubiegłoroczny=Y-1 zeszłoroczny=Y-1 przyszłoroczny=Y1 "
 "zeszłotygodniowy=W-1",
 "every": "każdy=-",
 "weekday": "poniedziałkowy=1 wtorkowy=2 środowy=3 czwartkowy=4 piątkowy=5 sobotni=6 niedzielny=7",
 "month": "styczniowy=1 lutowy=2 marcowy=3 kwietniowy=4 majowy=5 czerwcowy=6 lipcowy=7 sierpniowy=8 wrześniowy=9 październikowy=10 "
 "listopadowy=11 grudniowy=12",
}
NOUNS = {
 "season": "wiosna=21 lato=22 jesień=23 zima=24",
 "edge": "początek=- koniec=- połowa=- schyłek=- kres=- przełom=-",
 "street": "ulica=- plac=- aleja=- osiedle=- rondo=- skwer=- most=- park=- bulwar=- szkoła=- liceum=- stadion=-",
 "midnight": "północ=0", "noon": "południe=12",
}
rows = {}
def add(form, name, value):
    rows.setdefault(form.lower(), (name, value))
for name, items in WORDS.items():
    for item in items.split():
        form, value = item.split("=")
        add(form, name, value)
for pos, table in ((("adj", "pact", "ppas"), ADJECTIVES), (("subst",), NOUNS)):
    for name, items in table.items():
        for item in items.split():
            lemma, value = item.split("=")
            for form, lem, tag, *_ in M.generate(lemma):
                wanted = tag.split(":")[0] in pos and not (pos[0] == "adj" and (":neg" in tag or ":com" in tag or ":sup" in tag))
                # `lata`, `lat` are years; `latem` and `lato` are the season.
                if wanted and form not in ("lata", "lat", "latom", "latami", "latach") and not (name == "season" and ":pl:" in tag):
                    add(form, name, value)
print("# Words by which dates are told: shifts from the anchor, seasons, parts of a day; source: SGJP by time_forms.py (BSD-2-Clause).")
for form in sorted(rows):
    print(f"{form}\t{rows[form][0]}\t{rows[form][1]}")
