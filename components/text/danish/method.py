"""Data og metode: how every indicator is counted and every comparison made, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data_layer.schema import IndicatorId
from data_layer.schema import columns as col

FACT_NAME = "Mål"
FACT_DEFINITION = "Hvad det er"
FACT_UNIT = "Enhed"
FACT_NUMERATOR = "Tæller"
FACT_DENOMINATOR = "Nævner"
FACT_RULE = "Sådan tælles der"
FACT_HIDDEN = "Vises ikke"
FACT_SOURCE = "Kilde"
FACT_LAST = "Seneste tal"
FACT_NEXT = "Næste tal"

COLUMNS: Mapping[str, str] = {
    col.HEADCOUNT: "personer ansat på halvårets første dag",
    col.FTE: "fuldtidsansatte, gennemsnit over halvåret",
    col.LEAVERS: "af dem, der var ansat på den første dag: personer, som ikke er i samme stilling på den sidste",
    col.SICKNESS_DAYS: "sygedage i halvåret, omregnet til fuldtidsdage",
    col.PARENTAL_LEAVE_DAYS: "barselsdage i halvåret, omregnet til fuldtidsdage",
    col.SHORT_TENURE_HEADCOUNT: "af dem, der var ansat på den første dag: personer med under ét år på arbejdspladsen",
}
YEAR_COLUMNS: Mapping[str, str] = {
    col.HEADCOUNT: "personer ansat på hvert halvårs første dag, to halvår",
    col.FTE: "fuldtidsansatte, gennemsnit af de to halvår",
    col.LEAVERS: "personer, som ikke er i samme stilling på hvert halvårs sidste dag, to halvår",
    col.SICKNESS_DAYS: "sygedage i de to halvår, omregnet til fuldtidsdage",
    col.PARENTAL_LEAVE_DAYS: "barselsdage i de to halvår, omregnet til fuldtidsdage",
}
LIMIT_WORDS: Mapping[str, str] = {
    col.HEADCOUNT: "færre end {n} personer",
    col.FTE: "færre end {n} fuldtidsansatte",
}

_LEAVING = (
    "Fratrådt er den, der har skiftet stilling, område eller kommune, har forladt den kommunale sektor eller er holdt "
    "op med at arbejde. Den, der begynder og stopper inden for samme halvår, tælles ikke. En afbrydelse på under et "
    "år tæller ikke som fratræden, og barsel er ikke fratræden."
)
_ABSENCE = (
    "Dage omregnes efter ansættelsesgrad. Den, der er på barsel, melder sig ikke syg; de to tal hænger derfor sammen."
)
_YEAR_DAYS = "Dage i to halvår delt med de to halvårs gennemsnitlige fuldtidsansatte."
_TWO_HALVES = "Vises kun, når begge halvår har et tal."
RULES: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: _LEAVING,
    IndicatorId.SICKNESS_ABSENCE: _ABSENCE,
    IndicatorId.PARENTAL_LEAVE: f"{_ABSENCE} Barsel er ikke noget, der skal sænkes, og vurderes ikke.",
    IndicatorId.SHORT_TENURE_SHARE: (
        "Anciennitet regnes på arbejdspladsen. En erfaren rådgiver fra en anden kommune tæller som ny. Et lavt tal "
        "kan også skyldes, at lønnen er flyttet til en anden konto."
    ),
    IndicatorId.TURNOVER_YEAR_SHARE: (
        "En sammensat andel: 1 minus sandsynligheden for, at ingen forlader stillingen i nogen af de to halvår, 1 − "
        "(1 − a)(1 − b). To halvår på 12 % giver 22,6 %. Det forudsætter, at en ny i stillingen forlader den lige så "
        f"ofte som den, der var der før. {_TWO_HALVES}"
    ),
    IndicatorId.TURNOVER_YEAR_RATE: (
        "De to halvårs afgang lagt sammen og ganget med 100. To halvår på 12 % giver 24 afgange pr. 100 stillinger. "
        f"Samme stilling kan tælle to gange, så tallet er ikke en andel af rådgiverne. {_TWO_HALVES}"
    ),
    IndicatorId.SICKNESS_ABSENCE_YEAR: f"{_YEAR_DAYS} {_TWO_HALVES}",
    IndicatorId.PARENTAL_LEAVE_YEAR: f"{_YEAR_DAYS} {_TWO_HALVES}",
}

METHODS: Sequence[tuple[str, Sequence[str]]] = (
    (
        "Region og land er vægtede",
        (
            (
                "Et tal for en region eller landet er alle fratrådte lagt sammen, delt med alle ansatte lagt sammen "
                "(fravær: dage delt med fuldtidsansatte). Store kommuner tæller derfor mest, som i rapportens figur "
                "2.8. Andre danske værktøjer viser ofte et simpelt gennemsnit af kommunernes tal, hvor alle tæller "
                "lige meget. De to kan være forskellige: ti kommuner med tilsammen 92 fratrådte af 719 ansatte har "
                "12,8 % vægtet, men 14,8 % som simpelt gennemsnit, fordi flere af de små ligger højt."
            ),
            "Kommuner uden et synligt tal indgår ikke. Hvor mange det er, står ved tallet.",
        ),
    ),
    (
        "Lignende kommuner",
        (
            (
                "Lignende kommuner er dem, der ligger nærmest ens egen i fem træk: indbyggertal, indbyggere pr. km², "
                "pendling, udgiftsbehov og serviceniveau. Hvert træk måles i standardafvigelser mellem alle kommuner; "
                "indbyggertal og tæthed dog på en skala, hvor en fordobling er lige stor for små og store. Afstanden "
                "er kvadratroden af de vægtede forskelles middelkvadrat. Læseren vælger 4 til 20 kommuner (otte fra "
                "begyndelsen), og om et træk tæller enkelt, dobbelt eller ikke."
            ),
            (
                "Deres tal regnes som regionens og landets: sum delt med sum for dem, der har et synligt tal. Ens egen "
                "kommune er aldrig med. En kommune, hvis træk ikke kendes, kan ikke være med."
            ),
        ),
    ),
    (
        "Usikkerhed for en kommune",
        (
            (
                "Ved andele vises et 95 %-interval efter Wilson. I en gruppe på 35 flytter én person tallet næsten "
                "tre procentpoint, så intervallet er bredt, og to kommuner med hvert sit tal kan godt have samme "
                "niveau."
            ),
            (
                "Dage pr. fuldtidsansat har intet interval, fordi data ikke viser, hvor mange personer dagene er "
                "fordelt på. Tal for 12 måneder har intet interval, fordi de samme ansatte indgår i begge halvår."
            ),
        ),
    ),
    (
        "Hvornår er en kommune over eller under?",
        (
            (
                "Kommuner er forskellige, men en del af forskellen er tilfældig. Ud fra alle kommuners tal i halvåret "
                "anslås det, hvor forskellige deres egentlige niveauer er (en betafordeling tilpasset ved maksimum "
                "likelihood). En kommunes eget niveau anslås så ud fra både dens eget tal og de andres: jo færre "
                "ansatte, jo tættere på det typiske niveau. Er kommunerne ikke målbart forskellige, siges det."
            ),
            (
                "Vurderingen er sandsynligheden for, at niveauet ligger over de øvrige kommuners i landet eller "
                "regionen: mindst 95 % er «med stor sikkerhed over», mindst 90 % «sandsynligvis over», højst 10 % "
                "«sandsynligvis under», højst 5 % «med stor sikkerhed under». Resten «kan ikke skelnes fra» "
                "sammenligningen. Under 10 ansatte siges intet. En kommune på netop landets niveau ville højst 5 af "
                "100 gange blive kaldt med stor sikkerhed over."
            ),
            (
                "Pladsen er et interval, fordi ingen plads er sikker: den kommer fra 20.000 tilfældige udtræk af alle "
                "kommuners niveauer og rummer pladsen i omkring 9 af 10. «Oftest a til b» er det antal personer, en "
                "gruppe af samme størrelse ville have 19 ud af 20 gange på sammenligningens niveau (binomialfordeling)."
            ),
            (
                "Dage pr. fuldtidsansat holdes op mod kommunens egne halvår (et XmR-diagram på kvadratrodsskala, 1,2 "
                "gange så bredt som sædvanligt, så der er færre falske tegn) og mod, hvad kommuner normalt har "
                "(medianen og den typiske afstand til den). De vurderes ikke."
            ),
        ),
    ),
    (
        "Usikkerhed for region og land",
        (
            (
                "Intervallet omkring et vægtet tal regner med, at kommuner svinger hver for sig (klyngeinterval, "
                "t-fordeling). Det siger noget om niveauet bag tallet, ikke om optællingen, som er fuldstændig for de "
                "kommuner, der har tal."
            ),
        ),
    ),
    (
        "Tal for 12 måneder",
        (
            (
                "Et tal for 12 måneder dækker det valgte halvår og det før. Afgang findes på to måder, fordi de "
                "svarer på hvert sit spørgsmål: hvor stor en del af stillingerne skifter mindst én gang (en andel), "
                "og hvor mange afgange der er pr. 100 stillinger (et antal). Rapportens «næsten hver fjerde» er lagt "
                "sammen af to halvår på omkring 12 %."
            ),
        ),
    ),
    (
        "Små kommuner",
        (
            (
                "Ved færre end 5 personer eller 5 fuldtidsansatte skjules alle kommunens tal for halvåret. Ved færre "
                "end 10 fuldtidsansatte skjules fravær, fordi én persons fravær ellers kan læses ud af tallet. Det "
                "sker, når filen indlæses: det skjulte gemmes ikke og kan ikke findes i figurer, filer eller "
                "adresser."
            ),
            (
                "En skjult kommune indgår ikke i nogen sum. Derfor kan man ikke regne den ud ved at trække andre "
                "kommuner fra en region eller et halvår fra et år."
            ),
        ),
    ),
    (
        "Egne teams",
        (
            (
                "Hvor en kommunes teams er indlæst, vises de side om side efter navn, aldrig efter tal. Et team "
                "skjules som en lille kommune, og derefter skjules så mange andre teams, at det skjulte ikke kan "
                "regnes ud af de viste teams og kommunens eget tal. Et team på under fem skjuler altid mindst ét til."
            ),
            (
                "Fra 10 personer holdes et team op mod kommunens eget niveau med den eksakte binomialregel (95 %). "
                "Flere halvår kan lægges sammen; så er de samme personer talt med flere gange, intervallet er "
                "omtrentligt, og teamet holdes ikke op mod noget. Et team, der er skjult i ét halvår, er ikke med."
            ),
        ),
    ),
    (
        "Mønstre mellem kommuner",
        (
            (
                "De 46 modeller er rapportens, gentaget på de indlæste tal: lineære regressioner, der forklarer de to "
                "sidste halvårs afgang (eller det sidstes) med fravær og anciennitet fra halvåret før og baggrundstal. "
                "Rapporten beskriver ikke alle modeller fuldt ud; det udledte er mærket. En model regnes kun, når der "
                "er mindst ti kommuner mere end koefficienter. Den samlede test bytter kommunernes afgang rundt 500 "
                "gange og regner alle modeller om, så man ser, hvad tilfældigheder alene ville vise."
            ),
            (
                "Ved siden af rapportens metode kan usikkerheden regnes med HC3, kommunerne vægtes efter ansatte, "
                "eller afgangen regnes som fratrådte ud af ansatte (kvasi-binomial). Modellerne viser, hvad der går "
                "sammen, ikke hvad der er årsag."
            ),
            (
                "Hvor meget af forskellen mellem kommuner der er andet end tilfældigheder, regnes som 1 minus den "
                "tilfældige variation i kommunernes andele divideret med hele variationen. Intervallet siger «ca. 90 "
                "%», fordi det rammer 83 til 89 gange af 100. Sammenhængen mellem to mål er Pearsons r med Fishers "
                "95 %-interval; befolkning og tæthed indgår med deres logaritme."
            ),
        ),
    ),
    (
        "Når et tal mangler",
        (
            (
                "Der er fire slags: skjult (for få ansatte), ikke indberettet (kommunen bruger ikke kontofunktion "
                "6.45.58), ikke relevant (en anden kommune løser opgaven) og mangler. Et manglende tal er aldrig nul "
                "og gættes aldrig; en linje brydes, hvor det mangler."
            ),
        ),
    ),
    (
        "Hvad et barn kan vente",
        (
            (
                "En model, ikke en måling. Rådgiveren stopper med samme sandsynlighed hele tiden: afgangen i et "
                "halvår, trukket lidt mod de andre kommuners, regnes om til et år: to halvår efter hinanden (12 % og "
                "12 % giver 22,6 %) eller lagt sammen (24 %), som siden siger. En aldersgrænse flytter en andel af "
                "sagerne på fødselsdagen, og anbringelse og hjemgivelse sker med faste rater. Chancen for samme "
                "rådgiver er produktet af de tre."
            ),
            (
                "Antal skift og det første skifts årsag regnes nøjagtigt som en kæde af otte tilstande og er prøvet "
                "mod en simulation. Båndet viser kun usikkerheden i afgangen. Antagelser uden kilde står på siden med "
                "spændvidde og kan ændres; vikarer under fravær er ikke talt med i de varige skift."
            ),
        ),
    ),
    (
        "Regioner før og efter 2027",
        (
            (
                "Fra 1. januar 2027 er Region Hovedstaden og Region Sjælland samlet i Region Østdanmark. Inddelingen "
                "kan vælges på siderne, og alle regionstal regnes da om fra kommunerne, også for tidligere halvår."
            ),
        ),
    ),
)


def hidden(limits: Sequence[tuple[str, int]]) -> str:
    """Say below what a kommune is hidden."""
    words = [LIMIT_WORDS[column].format(n=n) for column, n in limits]
    return f"Ved {' eller '.join(words)}."


def source(section: str, title: str, extract_date: str) -> str:
    return f"Definitionen: VIVE 2025, afsnit {section}. Tallene: {title}, udtrukket {extract_date}."


def next_update(period: str) -> str:
    return f"{period}, når udtrækket er leveret og indlæst."


def last_update(period: str, day: str) -> str:
    return f"{period}, udtrukket {day}."
