#!/usr/bin/env python3
"""Derives measure_words.tsv: every form of number words, units, weekdays and currencies, by SGJP (morfeusz2, BSD-2-Clause)."""
import morfeusz2
M = morfeusz2.Morfeusz()
CARD = """zero=0 jeden=1 dwa=2 trzy=3 cztery=4 pięć=5 sześć=6 siedem=7 osiem=8 dziewięć=9 dziesięć=10 jedenaście=11 dwanaście=12 trzynaście=13
czternaście=14 piętnaście=15 szesnaście=16 siedemnaście=17 osiemnaście=18 dziewiętnaście=19 dwadzieścia=20 trzydzieści=30 czterdzieści=40
pięćdziesiąt=50 sześćdziesiąt=60 siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 sto=100 dwieście=200 trzysta=300 czterysta=400
pięćset=500 sześćset=600 siedemset=700 osiemset=800 dziewięćset=900"""
MAG = "tysiąc=3 milion=6 miliard=9 bilion=12"
VAGUE = "kilka kilkanaście kilkadziesiąt kilkaset parę paręnaście parędziesiąt"
ORD = """pierwszy=1 drugi=2 trzeci=3 czwarty=4 piąty=5 szósty=6 siódmy=7 ósmy=8 dziewiąty=9 dziesiąty=10 jedenasty=11 dwunasty=12 trzynasty=13
czternasty=14 piętnasty=15 szesnasty=16 siedemnasty=17 osiemnasty=18 dziewiętnasty=19 dwudziesty=20 trzydziesty=30 czterdziesty=40
pięćdziesiąty=50 sześćdziesiąty=60 siedemdziesiąty=70 osiemdziesiąty=80 dziewięćdziesiąty=90 setny=100 dwutysięczny=2000"""
UNIT = """rok=Y miesiąc=M tydzień=W dzień=D doba=D godzina=H minuta=N sekunda=S dekada=T wiek=C stulecie=C kwartał=Q półrocze=F weekend=E
kwadrans=K"""
DAY = "poniedziałek=1 wtorek=2 środa=3 czwartek=4 piątek=5 sobota=6 niedziela=7"
MONEY = """grosz=PLN/100 euro=EUR dolar=USD frank=CHF funt=GBP rubel=RUB hrywna=UAH jen=JPY juan=CNY forint=HUF eurocent=EUR/100 cent=USD/100
szekel=ILS lir=TRY lira=TRY rupia=INR korona=? peso=? real=BRL won=KRW rand=ZAR lej=RON lew=BGN dinar=RSD kopiejka=RUB/100 pens=GBP/100
złotówka=PLN tenge=KZT lari=GEL bitcoin=BTC"""
NATION = """amerykański=USD kanadyjski=CAD australijski=AUD nowozelandzki=NZD szwajcarski=CHF brytyjski=GBP egipski=EGP czeski=CZK
szwedzki=SEK norweski=NOK duński=DKK islandzki=ISK rosyjski=RUB białoruski=BYN turecki=TRY indyjski=INR meksykański=MXN chiński=CNY
japoński=JPY polski=PLN węgierski=HUF ukraiński=UAH izraelski=ILS rumuński=RON bułgarski=BGN serbski=RSD brazylijski=BRL"""
QUANT = """kilometr=km metr=m decymetr=dm centymetr=cm milimetr=mm kilogram=kg dekagram=dag gram=g miligram=mg tona=t litr=l mililitr=ml
hektolitr=hl hektar=ha ar=a megawat=MW gigawat=GW kilowat=kW wat=W kilowatogodzina=kWh megawatogodzina=MWh gigawatogodzina=GWh
terawatogodzina=TWh wolt=V amper=A baryłka=bbl mila=mi stopień=° sztuka=szt. osoba=os. promil=‰ gigabajt=GB megabajt=MB terabajt=TB
kilobajt=kB megabit=Mb gigabit=Gb decybel=dB herc=Hz megaherc=MHz gigaherc=GHz kiloherc=kHz hektopaskal=hPa kaloria=cal kilokaloria=kcal
cal=in węzeł=kn kwintal=q karat=ct piksel=px megapiksel=Mpx akr=ac dżul=J niuton=N kiloton=kt kilotona=kt"""
POWER = "kwadratowy=2 sześcienny=3"
PERCENT = "procent=%"
POINT = "punkt=pp"
POINT_OF = "procentowy=pp bazowy=bp"
CLASSES = [("card", CARD), ("mag", MAG), ("vague", VAGUE), ("ord", ORD), ("unit", UNIT), ("day", DAY), ("money", MONEY), ("nation", NATION),
 ("quant", QUANT), ("power", POWER), ("percent", PERCENT), ("point", POINT), ("pointof", POINT_OF)]
EXTRA = {
 "card": "dwoje=2 dwojga=2 dwojgu=2 dwojgiem=2 troje=3 trojga=3 trojgu=3 trojgiem=3 czworo=4 czworga=4 czworgiem=4 pięcioro=5 pięciorga=5",
 "unit": "lata=Y+ lat=Y+ latom=Y+ latami=Y+ latach=Y+ laty=Y+ godz.=H+ godz=H+ min.=N+ min=N+ sek.=S+ h=H+ tyg.=W+ mies.=M+ kw.=Q",
 "mag": "tys.=3+ tys=3+ mln=6+ mld=9+ bln=12+ mln.=6+ mld.=9+",
 "fraction": "pół=2 półtora=6 półtorej=6 ćwierć=1",
 "money": "zł=PLN zł.=PLN złotych=PLN złote=PLN złoty=PLN złotego=PLN złotemu=PLN złotym=PLN złotymi=PLN gr=PLN/100 pln=PLN eur=EUR usd=USD "
 "chf=CHF gbp=GBP dol.=USD dol=USD €=EUR $=USD £=GBP ¥=JPY uah=UAH rub=RUB czk=CZK sek=SEK nok=NOK dkk=DKK jpy=JPY cny=CNY huf=HUF cad=CAD aud=AUD btc=BTC",
 "nation": "szterlingów=GBP szterlinga=GBP szterlingi=GBP szterling=GBP",
 "quant": "km=km m=m dm=dm cm=cm mm=mm kg=kg dag=dag dkg=dag g=g mg=mg t=t l=l ml=ml hl=hl ha=ha a=- mw=MW gw=GW kw=kW kwh=kWh mwh=MWh gwh=GWh twh=TWh "
 "w=- gb=GB mb=MB tb=TB szt.=szt. ‰=‰ hpa=hPa db=dB hz=Hz mhz=MHz ghz=GHz khz=kHz kcal=kcal mkw=m² mkw.=m² m²=m² m2=m² km²=km² km2=km² m³=m³ m3=m³ cm²=cm² cm³=cm³ "
 "°=° °c=°C °f=°F bbl=bbl kv=kV px=px mbit=Mb", "percent": "%=% proc.=% proc=% pct.=%",
 "point": "pkt=pp pkt.=pp punkty=pp punktów=pp p.p.=pp! pp=pp! pp.=pp! p.p=pp! pb=bp!", "power": "kw=2 kw.=2 kwadr.=2 sześc=3 sześc.=3 sześcienne=3", "pointof": "proc.=pp proc=pp %=pp"}
POS = {"card": ("num", "adj", "subst"), "ord": ("adj",), "vague": ("num", "adv", "subst"), "nation": ("adj",), "power": ("adj",), "pointof": ("adj",)}
PLURAL = ("unit", "mag")
rows = set()
for name, items in CLASSES:
    for item in items.split():
        lemma, _, value = item.partition("=")
        value = value or "-"
        numbers = {}
        for form, lem, tag, *_ in M.generate(lemma):
            pos = tag.split(":")[0]
            if pos in POS.get(name, ("subst",)) and not (name == "card" and (":neg" in tag or ":pl:" in tag and pos != "num" and lemma != "jeden")):
                numbers.setdefault(form.lower(), set()).add(":sg:" in tag)
        numbers.setdefault(lemma, {True})
        for form, singular in numbers.items():
            rows.add((form, name, value + ("+" if name in PLURAL and singular == {False} else "")))
for name, items in EXTRA.items():
    for item in items.split():
        form, value = item.split("=")
        rows.add((form, name, value))
# One class a form: the first of this order wins. The adverb `procentowo`, the river `Ar`, the noun `lew` would only do harm.
ORDER = ["card", "fraction", "mag", "vague", "ord", "unit", "day", "percent", "point", "money", "nation", "power", "pointof", "quant"]
DROP = {"a", "w", "ar", "ary", "arem", "arom", "arach", "arami", "arowi", "arze", "aru", "arów", "lew", "lwa", "lwu", "lwem", "lwie", "lwy", "lwów", "lwom", "lwach", "lwami",
 "lwi", "lei", "leja", "leje", "lejem", "lejom", "lejach", "lejami", "lejowi", "leju", "lej", "won", "real", "realem", "realu", "realowi", "realom", "randy",
 "paro", "wat", "cale", "stopnie", "cal", "calu", "sekundo"} - {"stopnie"}
seen = {}
for form, name, value in sorted(rows, key=lambda r: (r[0], ORDER.index(r[1]), r[2])):
    if form not in DROP:
        seen.setdefault(form, (name, value))
print("# Number words, units, weekdays, currencies in every form; source: SGJP by measure_forms.py (BSD-2-Clause), ISO 4217 codes.")
print("# A + after a unit of time or a power of ten: the form is a plural, which counts nothing without a number before it.")
for form in sorted(seen):
    print(f"{form}\t{seen[form][0]}\t{seen[form][1]}")
