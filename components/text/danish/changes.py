"""Data og metode: changes of data and of methods, newest first; CHANGELOG.md says the same in English."""

from __future__ import annotations

from collections.abc import Sequence

CHANGE_LOG: Sequence[tuple[str, str, str]] = (
    (
        "2026-11-27",
        "Metode",
        (
            "Hvor færre end ti kommuner har tal, siges intet om forskel, niveau og plads, og der er ingen tragt. "
            "Grunden står der: Andre kommuners tal rækker ikke. Med tre til ni kommuner var niveauerne før for sikre, "
            "og med en eller to stod der »for få«, også om store kommuner. Mens under halvdelen af kommunerne har tal, "
            "siger alle sider, at landet og regionerne er summen af dem."
        ),
    ),
    (
        "2026-11-27",
        "Metode",
        (
            "Fra ansættelsesdata og færdige teamtabeller tælles teams, hvis navne kun adskiller sig ved store "
            "bogstaver, mellemrum eller tegnenes form, som ét team. Det vises, som de fleste rækker skriver det."
        ),
    ),
    (
        "2026-11-27",
        "Metode",
        (
            "På Organisering kan en leder tegne kommunens teams. Af tegningen følger rapportens model, overgangene, "
            "hvor en sag går til et andet team, og hvem der har sagen ved hver alder og indsats. Hvor mange børn en "
            "overgang gælder, siger tegningen ikke."
        ),
    ),
    (
        "2026-11-27",
        "Metode",
        (
            "Kontroldiagrammer af fravær har 1,2 gange så brede grænser som før. Det giver højst 10 % falske tegn over "
            "17 halvår, hvor en enkelt lang fraværsperiode ikke fylder det hele; før var det op til 15 %."
        ),
    ),
    (
        "2026-11-27",
        "Metode",
        (
            "Organisering regner på, hvad et barn kan vente: hvor mange af 100 børn der beholder deres rådgiver, hvor "
            "mange skift de får, og hvorfor. Afgangen er kommunens udjævnede niveau (to halvår efter hinanden, "
            "eller lagt sammen, hvis man vælger det) med sit interval; overdragelserne kommer fra tegningen eller "
            "svarene; det, der ikke har en kilde, kaldes en antagelse og kan ændres."
        ),
    ),
    (
        "2026-11-24",
        "Metode",
        (
            "Under 34 ansatte viser Min kommune også to og fire halvår lagt sammen, for afgang med et interval, "
            "der kun er omtrentligt, fordi de samme ansatte tæller flere gange; der vurderes ikke ud fra det. Kortene "
            "siger også vurderingen mod regionen eller lignende kommuner, og landkortet den samme som alle andre sider."
        ),
    ),
    (
        "2026-11-24",
        "Metode",
        (
            "De kommuner, der ligner ens egen mest (4 til 20, fem træk, læserens vægte), vises på Sammenlign med deres "
            "afstande og kan træde i regionens sted på Min kommune og i midten af tragten. Deres tal er en sum delt "
            "med en sum fra dem, der har et synligt tal, uden ens egen kommune."
        ),
    ),
    (
        "2026-11-24",
        "Metode",
        (
            "Mønstre regner rapportens 46 modeller på de indlæste tal med en samlet test (500 ombytninger), læserens "
            "egen model, hvad der holder fra halvår til halvår, og to mål mod hinanden. På de simulerede tal peger "
            "anciennitet samme vej i alle 26 modeller, heraf 24 signifikante."
        ),
    ),
    (
        "2026-11-24",
        "Metode",
        (
            "Sammenlign åbner med en tragt: eksakte binomiale grænser (95 og 99,8 %) omkring landet eller en region "
            "efter antal ansatte, og efter ønske grænser, der giver plads til, at kommuner er forskellige. Et mærke i "
            "tragten er ikke en vurdering."
        ),
    ),
    (
        "2026-11-24",
        "Metode",
        (
            "Min kommune holder en kommune op mod dens egne halvår: kontroldiagram (Laneys p', for fravær XmR), fire "
            "regler for tegn og en linje med interval, regnet fra et halvår, læseren vælger. Nye på arbejdspladsen "
            "tæller med i to halvår; der ses derfor kun på grænserne, og linjens usikkerhed er gjort større."
        ),
    ),
    (
        "2026-11-24",
        "Metode",
        (
            "En kommunes egne teams kan indlæses og vises på Min kommune. Så mange teams skjules, at ingen skjult kan "
            "regnes ud af de viste og kommunens eget tal."
        ),
    ),
    (
        "2026-11-24",
        "Metode",
        (
            "Vurderingen af en kommune følger nu sandsynligheden for, at dens eget niveau ligger over "
            "sammenligningens, når alle kommuner ses under ét (95 og 90 %), i stedet for den eksakte binomialregel. "
            "Anslået niveau, plads som interval og forskellen i personer er kommet til. Fravær holdes op mod "
            "kommunens egne halvår."
        ),
    ),
    (
        "2026-11-24",
        "Metode",
        (
            "Flere svar om organisering fra samme kommune kan indlæses. Er de forskellige, regnes kommunen som delvist "
            "opdelt efter alt det, der er nævnt. Andele bliver kun til personer, hvor netop ét antal passer."
        ),
    ),
    (
        "2026-11-23",
        "Data",
        "Første datasæt: simulerede tal, afstemt efter de landstal og regionstal, VIVE har offentliggjort.",
    ),
    (
        "2026-11-23",
        "Metode",
        (
            "Region og land er summer delt med summer. Tal for 12 måneder findes som andel (mindst ét skift) og som "
            "antal afgange pr. 100 stillinger. En kommune skiller sig ud efter den eksakte binomialregel (95 %)."
        ),
    ),
    (
        "2026-11-23",
        "Metode",
        (
            "Færre end 5 personer eller fuldtidsansatte skjuler alle tal; færre end 10 fuldtidsansatte skjuler "
            "fravær. Skjulte kommuner indgår ikke i nogen sum."
        ),
    ),
)
