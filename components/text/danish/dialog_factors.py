"""The three factors in our own words: what strengthens and weakens them, their questions, what kommuner do.

Source: VIVE 2025, sections 3.3 to 3.5; nothing is quoted.
"""

from __future__ import annotations

from collections.abc import Mapping

from components.text.records import FactorText, Point, Practice
from data_layer.schema.dialog import Factor

COHESION = FactorText(
    name="Kollektiv sammenhængskraft",
    slug="sammenhaengskraft",
    section="3.3",
    short=(
        "Et stærkt fællesskab mellem kolleger og mellem rådgivere og ledere, hvor man stoler på hinanden, "
        "ser hinandens arbejde og hjælper, når det bliver svært."
    ),
    strengthens=(
        Point("Lederen reagerer straks og uopfordret, når en rådgiver har haft en hård oplevelse.", "3.3.1"),
        Point("Lederen tør vise egne fejl og sige undskyld.", "3.3.1"),
        Point("Sagsgennemgang opleves som hjælp til at prioritere, fordi relationen er tillidsfuld.", "3.3.1"),
        Point("Teamets trivsel og kultur har en fast plads på møder og temadage.", "3.3.2"),
        Point("Teams får lov at bestå længe nok til, at folk lærer hinanden at kende.", "3.3.2"),
        Point("Nye bliver taget imod efter en plan, med udpegede personer og afsat tid.", "3.3.2"),
        Point("Nye sidder blandt erfarne kolleger.", "3.3.2"),
        Point(
            "Man spørger frit på tværs af teams, og ledelsen omtaler afdelingen som én enhed, også ved ansættelser.",
            "3.3.3",
        ),
        Point("Et team under pres får hjælp fra et andet.", "3.3.3"),
        Point("Ledelsen viser selv vejen i samarbejdet med udførerenheden.", "3.3.3"),
    ),
    weakens=(
        Point("Mistrivsel bliver ikke taget alvorligt i tide.", "3.3.1"),
        Point("Opfølgning på sager opleves som overvågning.", "3.3.1"),
        Point("Forskelsbehandling og hemmeligheder mellem ledelse og enkelte rådgivere skaber splittelse.", "3.3.2"),
        Point("Hyppige omorganiseringer.", "3.3.2"),
        Point("Mange nye på samme tid; grupper af «nye» og «gamle».", "3.3.2"),
        Point("Det er op til den enkelte kollega at tage sig af den nye.", "3.3.2"),
        Point("Handicap- eller specialteamet står uden for fællesskabet.", "3.3.3"),
    ),
    box="Boks 3.2",
    questions=(
        (
            "Hvor stærkt er fællesskabet hos os – i hvert team og i hele afdelingen? Ville rådgiverne svare "
            "det samme som lederne, og bygger relationerne på tillid, omsorg og anerkendelse på tværs?"
        ),
        ("Hvad i vores måde at organisere og lede på trækker folk sammen, og hvad trækker dem fra hinanden?"),
        (
            "Hvilke signaler sender vi som ledere, i ord og handling, om hvordan man er en god kollega? Gør "
            "vi det med vilje?"
        ),
        (
            "Hvordan passer vi på rådgiverne i hverdagen, især når en sag er svær følelsesmæssigt eller "
            "moralsk – og mærker de det?"
        ),
        ("Hvordan får vi nye med i fællesskabet? Står det klart, hvem der har opgaven, og hvad den består i?"),
    ),
    practices=(
        Practice("Mentorordning for nyansatte; den femte kommunes rådgivere ønsker sig en", "4 af 5", "3.3.2"),
        Practice(
            "Mentorer med løntillæg (set i en rådgivers tidligere ansættelse, ikke i en casekommune)",
            "ikke set i de 5 kommuner",
            "3.3.2",
        ),
        Practice(
            "Undervisning som del af onboarding: i den ene en faglig konsulent, i den anden to medarbejdere, "
            "der hver underviser 3 timer om ugen og desuden har 3 timer, nye kan booke",
            "2 af 5",
            "3.3.2",
        ),
        Practice("Placering af nye blandt erfarne", "nævnt af flere rådgivere", "3.3.2"),
        Practice("Fast og ad hoc sagsgennemgang med nærmeste leder", "på tværs af de 5", "3.3.1"),
    ),
)
SECURITY = FactorText(
    name="Faglig tryghed",
    slug="faglig-tryghed",
    section="3.4",
    short=(
        "Rådgiveren tror på, at både hun selv, teamet og afdelingen kan løse kerneopgaven, og at hun ikke "
        "står alene med ansvaret."
    ),
    strengthens=(
        Point("Den faglige leder er til at få fat i, gerne fysisk tæt på teamet.", "3.4.1"),
        Point("Medarbejdernes opkald går forud for andre opkald, og lederen går med til svære møder.", "3.4.1"),
        Point("Man kan bruge alle teamledere; en teamleder har ugens vagt til det akutte.", "3.4.1"),
        Point("Lederen eller en koordinator kender netop det fagområde, sagerne hører til (fx handicap).", "3.4.1"),
        Point("Tydelige arbejdsgange og skabeloner, så intet vigtigt bliver glemt.", "3.4.2"),
        Point("Sparring, der peger fremad og også viser, hvad der var godt.", "3.4.3"),
        Point("Færre sager på dagsordenen, så der er tid til en rigtig drøftelse.", "3.4.3"),
        Point("To rådgivere på sager, som rådgiverne selv finder komplekse eller hårde.", "3.4.4"),
        Point("Teamet afklarer sager sammen, og noget af beslutningskompetencen ligger i teamet.", "3.4.4"),
        Point("Ledelsen holder en fælles faglig kurs og er åben om, hvordan den følger området.", "3.4.4"),
        Point("Ledelsen går selv til skolelederen, når en rådgiver er blevet behandlet dårligt.", "3.4.5"),
        Point("Ledelsen skriver selv redegørelsen ved borgmesterklager og taler først med rådgiveren.", "3.4.5"),
        Point("Klar linje for, hvad man gør ved omtale i medier og på sociale medier.", "3.4.5"),
    ),
    weakens=(
        Point("Leder, der sidder langt væk eller har fået for mange medarbejdere.", "3.4.1"),
        Point("Teamleder uden erfaring med teamets målgruppe.", "3.4.1"),
        Point("Team uden kompetence i fx mindre børn, efter at børne- og ungeteams er lagt sammen.", "3.4.1"),
        Point("Erfarne får ingen feedback, fordi «de kan selv».", "3.4.3"),
        Point("Koordinatorer er så travle, at sparringen springes over.", "3.4.3"),
        Point("Støtte i ord, men ikke i handling over for samarbejdspartnere.", "3.4.5"),
        Point("Rådgiveren skal alene forklare en beslutning, som teamet eller afdelingen har truffet.", "3.4.5"),
    ),
    box="Boks 3.3",
    questions=(
        (
            "Kan rådgiverne få fat i en leder, når de har brug for det? Hvor sidder lederen, går man også til "
            "andre teamledere, og hvad kunne gøre det lettere?"
        ),
        "Hvilke rammer har vi for et godt sagsflow, og opleves de som en støtte eller som kontrol?",
        ("Hvordan er den sparring, rådgiverne får? Når vi i dybden og fremad, eller bliver det til hurtige ja og nej?"),
        (
            "Hvordan udvikler vi den enkeltes og teamets kunnen? Kan flere drøftelser, beslutninger eller "
            "sager deles, fx i teamet eller med to rådgivere?"
        ),
        (
            "Hvad gør vi, når der kommer pres udefra – klager til borgmesteren, pressen eller opslag på "
            "sociale medier? Hvem tager arbejdet, er reglerne klare, og hvordan oplever rådgiverne dem?"
        ),
    ),
    practices=(
        Practice(
            "Daglig blokeret tid i ledernes kalender til sparring (rapportens eksempel på tilgængelighed)",
            "alle 5 arbejder med tilgængelighed",
            "3.4.1",
        ),
        Practice("Teamleder sidder sammen med sit team", "1 af 5", "3.4.1"),
        Practice(
            "Teamledere på skift har ugens vagt til akutte spørgsmål for alle teams",
            "1 kommune (relativt nyt); i 2 kan alle teamledere bruges",
            "3.4.1",
        ),
        Practice(
            "Faglige koordinatorer/konsulenter til særlig viden (fx spædbørn, adoption)", "flere af de 5", "3.4.1"
        ),
        Practice("Opdelingen i børne- og ungeteams fjernet", "2 af 5", "3.4.1"),
        Practice("Rammer, skabeloner og arbejdsgangsbeskrivelser", "alle 5", "3.4.2"),
        Practice("Loft over antal sager pr. sagsdrøftelse", "1 leder beskriver", "3.4.3"),
        Practice("To rådgivere på en sag, når rådgiverne selv vurderer behovet", "beskrevet i 2 af 5", "3.4.4"),
        Practice("Sagsmøder i teamet uden teamleder, før sagen går videre", "1 af 5", "3.4.4"),
        Practice("Beslutningskompetence på teamniveau (kommune C efter tabellerne)", "1 af 5", "3.4.4, 3.5.1"),
        Practice(
            "Ledelsen siger fra over for fx skoleledere", "1 (flere rådgivere efterlyser det andre steder)", "3.4.5"
        ),
        Practice("Procedure for borgmesterklager: chefniveauet skriver, rådgiveren bliver hørt", "1 af 5", "3.4.5"),
        Practice("Procedure og oplæg om medier og sociale medier", "2 beretter om en strammere linje", "3.4.5"),
    ),
)
ROOM = FactorText(
    name="Handlemulighed og indflydelse",
    slug="handlemulighed",
    section="3.5",
    short=(
        "Rådgiveren kan komme videre i sine sager, er med til at forme beslutningerne og har en vis "
        "frihed i hverdagen. Det handler både om rammerne og om, hvordan de bruges."
    ),
    strengthens=(
        Point("Det er klart, hvem der må beslutte hvad, og man kan hurtigt få fat i dem.", "3.5.1"),
        Point("Ledere, der tør sætte en retning, når rådgiveren spørger.", "3.5.1"),
        Point("Beslutninger lagt ud til teamet: drøft først med kollegerne, ingen leder behøver godkende.", "3.5.1"),
        Point("Visitation brugt som fælles drøftelse, ikke som eksamen.", "3.5.1"),
        Point("Rådgiveren kommer selv med en vurdering; siger ledelsen nej, får hun en faglig begrundelse.", "3.5.1"),
        Point("Nok forskellige indsatser at vælge imellem.", "3.5.2"),
        Point("Godt samarbejde med kommunens egen udfører, så støtten kan justeres undervejs.", "3.5.2"),
        Point("Fleksibel arbejdstid, hjemmearbejde og styr på egen kalender; opleves som tillid.", "3.5.3"),
    ),
    weakens=(
        Point("Lille egenkompetence sammen med en leder, der er svær at få fat i.", "3.5.1"),
        Point("Tvivl om koordinatorens mandat.", "3.5.1"),
        Point("Vage eller svingende svar, så sagen går i stå.", "3.5.1"),
        Point("Afslag uden faglig forklaring.", "3.5.1"),
        Point("Meget stor egenkompetence uden sparring kan også føles utryg.", "3.5.1"),
        Point("For få «varer på hylderne».", "3.5.2"),
    ),
    box="Boks 3.4",
    questions=(
        "Kan rådgiverne både komme videre i sagerne og få den faglige kvalificering, de skal bruge?",
        (
            "Er der beslutninger, teamet kunne tage, så der både bliver handlet hurtigere og set på sagen fra "
            "flere sider?"
        ),
        "Kan vi gøre det tydeligere, hvem der bestemmer hvad, så ingen er i tvivl om sit mandat?",
        (
            "Kan man hurtigere få fat i en, der må beslutte – fx ved at ledelsen sidder tættere på, eller ved "
            "at bruge en anden teamleder?"
        ),
        "Synes rådgiverne selv, at de kan tilrettelægge deres arbejde fleksibelt?",
    ),
    practices=(
        Practice("Koordinatorer/konsulenter med beslutningskompetence", "2 af 5", "3.5.1"),
        Practice("Faste møder med udførerenheden", "2 af 5", "3.5.2"),
        Practice("Fleksibel arbejdstid, hjemmearbejde, egenstyret kalender", "beskrevet i 2 af 5", "3.5.3"),
    ),
)

FACTORS: Mapping[Factor, FactorText] = {Factor.COHESION: COHESION, Factor.SECURITY: SECURITY, Factor.ROOM: ROOM}
