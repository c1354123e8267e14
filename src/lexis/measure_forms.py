#!/usr/bin/env python3
"""Derives measure_words.tsv: every form of number words, units, weekdays and currencies, by SGJP (morfeusz2, BSD-2-Clause)."""
import morfeusz2
M = morfeusz2.Morfeusz()
CARD = """zero=0 jeden=1 dwa=2 trzy=3 cztery=4 pięć=5 sześć=6 siedem=7 osiem=8 dziewięć=9 dziesięć=10 jedenaście=11 dwanaście=12 trzynaście=13
czternaście=14 piętnaście=15 szesnaście=16 siedemnaście=17 osiemnaście=18 dziewiętnaście=19 dwadzieścia=20 trzydzieści=30 czterdzieści=40
pięćdziesiąt=50 sześćdziesiąt=60 siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 sto=100 dwieście=200 trzysta=300 czterysta=400
pięćset=500 sześćset=600 siedemset=700 osiemset=800 dziewięćset=900"""
MAG = "tysiąc=3 milion=6 miliard=9 bilion=12"
ORD = """pierwszy=1 drugi=2 trzeci=3 czwarty=4 piąty=5 szósty=6 siódmy=7 ósmy=8 dziewiąty=9 dziesiąty=10 jedenasty=11 dwunasty=12 trzynasty=13
czternasty=14 piętnasty=15 szesnasty=16 siedemnasty=17 osiemnasty=18 dziewiętnasty=19 dwudziesty=20 trzydziesty=30 czterdziesty=40
pięćdziesiąty=50 sześćdziesiąty=60 siedemdziesiąty=70 osiemdziesiąty=80 dziewięćdziesiąty=90"""
UNIT = "rok=Y miesiąc=M tydzień=W dzień=D doba=D godzina=H minuta=N sekunda=S dekada=T wiek=C stulecie=C kwartał=Q półrocze=F weekend=E"
DAY = "poniedziałek=1 wtorek=2 środa=3 czwartek=4 piątek=5 sobota=6 niedziela=7"
MONEY = """grosz=PLN/100 euro=EUR dolar=USD frank=CHF funt=GBP rubel=RUB hrywna=UAH jen=JPY juan=CNY forint=HUF eurocent=EUR/100 cent=USD/100 szekel=ILS lira=TRY rupia=INR"""
QUANT = """kilometr=km metr=m centymetr=cm milimetr=mm kilogram=kg gram=g tona=t litr=l hektar=ha megawat=MW kilowatogodzina=kWh baryłka=bbl mila=mi stopień=° sztuka=szt."""
CLASSES = [("card", CARD), ("mag", MAG), ("ord", ORD), ("unit", UNIT), ("day", DAY), ("money", MONEY), ("quant", QUANT)]
EXTRA = {"unit": "rok=Y lata=Y lat=Y latom=Y latami=Y latach=Y godz.=H godz=H min.=N tyg.=W mies.=M", "mag": "tys.=3 tys=3 mln=6 mld=9 bln=12",
 "money": "zł=PLN zł.=PLN złotych=PLN złote=PLN złoty=PLN złotego=PLN złotym=PLN złotymi=PLN zł.=PLN gr=PLN/100 pln=PLN eur=EUR usd=USD chf=CHF gbp=GBP dol.=USD €=EUR $=USD £=GBP",
 "quant": "km=km m=m cm=cm mm=mm kg=kg g=g t=t l=l ha=ha mw=MW gw=GW kw=kW kwh=kWh mwh=MWh km/h=km/h °c=°C szt.=szt."}
POS = {"card": ("num", "adj", "subst"), "ord": ("adj",)}
rows = set()
for name, items in CLASSES:
    for item in items.split():
        lemma, value = item.split("=")
        rows.add((lemma, name, value))
        for form, lem, tag, *_ in M.generate(lemma):
            pos = tag.split(":")[0]
            if pos in POS.get(name, ("subst",)) and not (name == "card" and (":neg" in tag or ":pl:" in tag and pos != "num" and lemma != "jeden")):
                rows.add((form.lower(), name, value))
for name, items in EXTRA.items():
    for item in items.split():
        form, value = item.split("=")
        rows.add((form, name, value))
seen = {}
for form, name, value in sorted(rows):
    seen.setdefault(form, (name, value))
print("# Number words, units, weekdays, currencies in every form; source: SGJP by measure_forms.py (BSD-2-Clause), ISO 4217 codes.")
for form in sorted(seen):
    print(f"{form}\t{seen[form][0]}\t{seen[form][1]}")
